#pragma once

#include <stddef.h>

/** What the first lines of a CSV text say about the rest. Texts are UTF-8 without a mark. */

/**
 * What ends a line: '\n' (alone or after '\r'), or '\r' alone as old programs of the Mac write it.
 * The first line end outside quotes decides.
 */
char intake_csv_find_line_end(const char *text, size_t text_bytes);

/**
 * Excel's own first line "sep=;" (a line of nothing else, any case, separator , ; or tab), which
 * Excel obeys and does not show, so that rows are counted after it.
 * Returns: its length in bytes, line end included, with the separator in `separator`; 0: none.
 */
size_t intake_csv_find_stated(const char *text, size_t text_bytes, char *separator);
