#pragma once

#include "form/document.h"

/**
 * CSV by the rules of base/csv.h (no cell is a formula, feature G15). Numbers are plain (1234.50),
 * so that they can be summed.
 */

/** The table's headings and rows; titles and notes are not in it. Returns: owned text. */
char *form_csv_make(const FormTable *table) G_GNUC_WARN_UNUSED_RESULT;
