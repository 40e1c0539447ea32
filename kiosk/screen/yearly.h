#pragma once

#include <ui/chart.h>

#include "page.h"

/**
 * Yearly: what is different from last year (A10), in plain words, old → new: the projects of the
 * fiscal year of the release beside those of the one before, the plan, and what the surveys found
 * better and worse. Every figure is the release's own; only which of two is greater is said here.
 */

/**
 * Adds it to a page about a scope ("80", "8001", "800120", "group/2"). The plan is a tambon's.
 */
bool screen_yearly_add(ScreenPage *page, Snapshot *snapshot, const char *scope,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A card for each survey that was made twice in the same way (yearly_indicators.c). */
bool screen_yearly_add_indicators(ScreenPage *page, Snapshot *snapshot, const char *scope,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** An indicator of a survey made twice in the same way; texts are kept in the page's. */
typedef struct {
    const char *name;
    const char *figures; /* "72.4 % → 76.1 %" */
    const char *years;   /* "ปี พ.ศ. 2567 → 2568" */
} ScreenYearlyMove;

/** Those that moved the way `wanted`, survey by survey. Returns: owned array of ScreenYearlyMove.
 */
GArray *screen_yearly_list_moves(ScreenPage *page, Snapshot *snapshot, const char *scope,
                                 UiChartDirection wanted, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** "602 → 620 โครงการ · มากขึ้น": which way it went is a word, not only an arrow. */
const char *screen_yearly_say(ScreenText *text, const char *before, const char *after,
                              int64_t difference);
