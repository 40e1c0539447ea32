#pragma once

#include <glib.h>

/**
 * Writing CSV that Thai spreadsheets open right: begin the text with BASE_CSV_START, give every
 * cell of a row to base_csv_append(), end rows with CRLF.
 */

/** The byte order mark by which spreadsheets know UTF-8. */
#define BASE_CSV_START "\xef\xbb\xbf"

/**
 * Appends one quoted cell and `end` ("," or "\r\n"); NULL is an empty cell. A text that a
 * spreadsheet would run as a formula (= + - @, tab or CR first) begins with an apostrophe; so does
 * one that has apostrophes before such a character, so that base_csv_unescape() gives every text
 * back.
 */
void base_csv_append(GString *csv, const char *text, const char *end);

/**
 * What stands in a cell that base_csv_append() or a person has guarded with an apostrophe: the text
 * after it ("'-5" → "-5"); any other text itself. Borrowed from `cell`.
 */
const char *base_csv_unescape(const char *cell);
