#pragma once

#include <snapshot/plan.h>

#include "text.h"

/** The plan of a place as its pages read and name it. */

/**
 * The plan of a tambon or village in a year, the newest for 0; `*plan` is NULL, and that is no
 * error, when it has none.
 */
bool screen_plan_read(Snapshot *snapshot, const char *area_code, int fiscal_year_be,
                      SnapshotPlan **plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The common issues, one a line; NULL when the plan names none. */
const char *screen_plan_issues(ScreenText *text, const SnapshotPlan *plan);
