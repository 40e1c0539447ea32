#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * Unpacks what compress_file() made into `to` (replaced), at most `limit_bytes`, as a kiosk does.
 * Errors: BASE_ERROR_INVALID (not zstd, cut short, longer than the limit), BASE_ERROR_IO.
 */
bool unpack_file(const char *from, int64_t limit_bytes, const char *to,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
