#pragma once

#include <glib.h>

/** Text for a terminal, in columns that stand one below the other though the text is Thai. */

/** How many columns of a terminal the text takes: marks above and below take none, wide letters 2.
 */
int intake_preview_table_width(const char *text);

/**
 * Appends the text on one line (line ends become spaces), cut with "…" at `width` columns, and
 * filled up with spaces to that width.
 */
void intake_preview_table_append(GString *line, const char *text, int width);
