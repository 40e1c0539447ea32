#pragma once

#include "filter.h"
#include "summary.h"

/**
 * Money: where it comes from and where it goes, of a tambon, district, group or the province: by
 * the four classes and who gives, by issue, by status, and what of it is paid out year by year.
 * Every sum is the release's own, stands beside how many tambons it is of, and leads to the
 * projects it is the sum of. A part each (part=).
 */
typedef struct {
    Snapshot *snapshot; /* borrowed */
    ScreenPage *page;   /* borrowed */
    const char *scope;  /* borrowed from the page */
    ScreenSummary summary;
} ScreenMoney;

/** One sum as a bar that leads to its projects. */
typedef struct {
    const char *label;
    const SnapshotTotal *total;
    int series;
    double maximum;
    const char *id; /* NULL: it leads nowhere */
} ScreenMoneyBar;

/** Of no project at all: nothing to lead to; of projects that state no budget: not stated. */
void screen_money_add_bar(ScreenMoney *money, const ScreenMoneyBar *bar);

/** How many tambons the sums are of, under a heading: never called a total where any lacks. */
const char *screen_money_coverage(const ScreenMoney *money);

/** The same with how many projects that is, and how many of them state no budget. */
const char *screen_money_basis(const ScreenMoney *money);

/** A filter of the place's register that asks for nothing yet. */
ScreenFilter screen_money_filter(const ScreenMoney *money);

/** By issue, as bars, as one picture of areas (view=areas; money_issues.c) or as bands (view=flow).
 */
bool screen_money_add_issues(ScreenMoney *money, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether the address asks for these. */
bool screen_money_shows_flow(const ScreenMoney *money);

/** From each class of money to each issue at the top, as bands with their numbers (money_flow.c).
 */
bool screen_money_add_flow(ScreenMoney *money, const GPtrArray *issues,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Planned against paid out, the newest fiscal year first (money_years.c). */
bool screen_money_add_years(ScreenMoney *money, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A tile that leads to it, in the section begun last. */
void screen_money_add_way(ScreenPage *page, const char *scope);
