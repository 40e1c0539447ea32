#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Copies province.db as it is at one moment into the new file `to`, while others may go on writing
 * (SQLite's online backup); whole, checked, without a write-ahead log beside it.
 * Errors are those of SQLite; `to` may then hold a part and is to be removed.
 */
bool desk_copy_write(const char *province_path, const char *to,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
