#pragma once

#include "form/document.h"

/**
 * Writes the document as a workbook, a sheet a table: title and notes, then headings that stay in
 * place when scrolling, with a filter on each column. Replaces `path` when it is complete.
 * `made_utc` (Unix seconds) is written as the file's date: same document and date, same bytes.
 * Errors: BASE_ERROR_IO, BASE_ERROR_NO_SPACE.
 */
bool form_xlsx_write(const FormDocument *document, const char *path, int64_t made_utc,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
