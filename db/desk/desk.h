#pragma once

#include "desk/desk.h"
#include "sql/sql.h"

/** Private to db/desk. */
struct Desk {
    SqlDatabase *database;
};

/** One write transaction: begin, then end with whether the work between was done. */
bool desk_begin(Desk *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool desk_end(Desk *desk, bool done, GError **error) G_GNUC_WARN_UNUSED_RESULT;
