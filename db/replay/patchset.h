#pragma once

#include "replay/patchset.h"

/**
 * Whether bytes are a whole patchset, read to their end before SQLite sees them: its own reader
 * (3.40) does not come back from a table name without an end. Private to db/replay.
 *
 * The format is that of sqlite3session.h: for each table 'P', the number of columns (varint), one
 * byte a column that is not 0 for a key, the name with a NUL; then its changes, each an operation
 * byte, an "indirect" byte and a record. A record of an INSERT or UPDATE has every column, that of
 * a DELETE only the key's. A value is a type byte, then 8 bytes (integer, real), or a length
 * (varint) and that many bytes (text, blob), or nothing (NULL; "undefined" in an UPDATE).
 *
 * Error: REPLAY_ERROR_CONFLICT.
 */
bool replay_patchset_validate(GBytes *patchset, GError **error) G_GNUC_WARN_UNUSED_RESULT;
