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

/** A filter of the place's register that asks for nothing yet. */
ScreenFilter screen_money_filter(const ScreenMoney *money);

/** By issue, as bars or (view=areas) as one picture of areas (money_issues.c). */
bool screen_money_add_issues(ScreenMoney *money, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Planned against paid out, the newest fiscal year first (money_years.c). */
bool screen_money_add_years(ScreenMoney *money, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A tile that leads to it, in the section begun last. */
void screen_money_add_way(ScreenPage *page, const char *scope);
