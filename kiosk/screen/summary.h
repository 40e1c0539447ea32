#pragma once

#include <snapshot/member.h>
#include <snapshot/total.h>

#include "page.h"

/**
 * What every level of places shows of its projects: sums, how many tambons sent data, projects by
 * status, money by class. The sums are the release's own; nothing is added up here. Coverage stands
 * beside every sum, and a sum that lacks a tambon is never called a total (C10).
 */
typedef struct {
    SnapshotTotals totals;
    SnapshotCoverage coverage; /* of the projects */
    SnapshotCoverage plans;
} ScreenSummary;

void screen_summary_clear(ScreenSummary *summary);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenSummary, screen_summary_clear)

/** Reads the summary of a scope ("80", "group/2", "8001", "800120"), all fiscal years. */
bool screen_summary_read(Snapshot *snapshot, const char *scope, ScreenSummary *summary,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** "12 โครงการไม่ระบุงบประมาณ"; NULL for none: it stands below the sum that lacks them. */
const char *screen_summary_without_budget(ScreenText *text, int64_t count);

/** "จากตำบลนำร่องครบทั้ง 60 ตำบล" or "ส่งแล้ว 58 จาก 60 ตำบล". */
const char *screen_summary_coverage(ScreenText *text, const SnapshotCoverage *coverage);

/** Big numbers: community plans, projects, their money. A section of its own. */
void screen_summary_add_stats(ScreenPage *page, const ScreenSummary *summary);

/**
 * A tile for each tambon (list of SnapshotMember): its name, its projects, their money. To the
 * section begun last.
 */
void screen_summary_add_tambons(ScreenPage *page, const GPtrArray *tambons);

/**
 * A card of how many projects there are of each status; with `projects_address` each leads to those
 * projects. `optional`: only where there is room.
 */
void screen_summary_add_statuses(ScreenPage *page, const ScreenSummary *summary,
                                 const char *projects_address, bool optional);

/** A card with a bar for each budget class. */
void screen_summary_add_money(ScreenPage *page, const ScreenSummary *summary, bool optional);

/**
 * Big numbers, money and statuses: what every page of several tambons ends with.
 * `projects_address`: of their register ("/area/8001/projects").
 */
void screen_summary_add(ScreenPage *page, const ScreenSummary *summary,
                        const char *projects_address);

/** The same words beside a sum: how much of the place sent it, of a tambon as of when. */
const char *screen_summary_beside(ScreenText *text, const SnapshotCoverage *coverage,
                                  bool is_tambon);

/** Whether every tambon has sent theirs: only then is a sum that of all. */
bool screen_summary_is_complete(const SnapshotCoverage *coverage);

/**
 * The money of a sum, "13,976,300 บาท"; where there are projects and none states its budget, the
 * words that it is not stated: that is not 0 baht.
 */
const char *screen_summary_baht(ScreenText *text, const SnapshotTotal *total);
