#pragma once

#include <stdbool.h>
#include <stddef.h>

/** Lower-case hexadecimal digits of `data`. Returns: owned text. */
char *tuf_hex_write(const unsigned char *data, size_t data_bytes);

/**
 * Reads hexadecimal digits of either case into `data`, which has room for `limit_bytes`.
 * Returns: false when the text has an odd length, another character, or does not fit.
 */
bool tuf_hex_read(const char *text, unsigned char *data, size_t limit_bytes, size_t *data_bytes);
