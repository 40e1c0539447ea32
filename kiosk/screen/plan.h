#pragma once

#include <snapshot/plan.h>

#include "page.h"

/** Pieces of a plan that the pages of its tambon and its villages show too. */

/**
 * The plan of a tambon in a year, the newest for 0; `*plan` is NULL, and that is no error, when it
 * has none.
 */
bool screen_plan_read(Snapshot *snapshot, const char *tambon_code, int fiscal_year_be,
                      SnapshotPlan **plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The common issues, one a line; NULL when the plan names none. */
const char *screen_plan_issues(ScreenText *text, const SnapshotPlan *plan);

/** A card with where the plan comes from: edition, forum, last review, document, each with its
 * date. */
void screen_plan_add_origin(ScreenPage *page, const SnapshotPlan *plan);
