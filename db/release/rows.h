#pragma once

#include "sql/sql.h"

/**
 * Called for each table that may leave the province, with a statement (borrowed, not yet stepped)
 * that gives all its rows in the order of its key, under the columns' own names.
 */
typedef bool (*ReleaseRowsTable)(SqlStatement *rows, void *data, GError **error);

/**
 * Calls `table` for every table of release/content.sql. Stops and returns false at the first false,
 * or with an SqlError of its own.
 */
bool release_rows_each_table(SqlDatabase *database, ReleaseRowsTable table, void *data,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
