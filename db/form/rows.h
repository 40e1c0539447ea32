#pragma once

#include "sql/province.h"
#include "sql/sql.h"

/** Reading province.db, in which everything here only asks. */

/** province.db of a workspace. Returns: owned, or NULL with an SqlError. */
SqlDatabase *form_rows_open(const char *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Asks a question without parameters and gives every row to `take` (sql_each()). */
bool form_rows_ask(SqlDatabase *database, const char *text, SqlTake take, void *data,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
