#pragma once

#include "sql/province.h"
#include "sql/sql.h"

/** Reading province.db, in which everything here only asks. */

/** province.db of a workspace. Returns: owned, or NULL with an SqlError. */
SqlDatabase *form_rows_open(const char *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Called with each row of a question; `data` is the caller's. */
typedef void (*FormRowsTake)(SqlStatement *row, void *data);

/** Gives every row of `question` (bound by the caller) to `take`. */
bool form_rows_each(SqlStatement *question, FormRowsTake take, void *data,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same for a question without parameters. */
bool form_rows_ask(SqlDatabase *database, const char *text, FormRowsTake take, void *data,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
