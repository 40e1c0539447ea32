#pragma once

#include <sqlite3.h>

#include "replay/patchset.h"

/** Turning errors of SQLite into the decisions of a replay. Private to db/replay. */

/** Takes `sql_error` (of db/sql). */
void replay_error_take(GError **error, GError *sql_error);

/** `result` is what the session extension returned while `doing` something with `path`. */
void replay_error_set(GError **error, int result, const char *doing, const char *path);
