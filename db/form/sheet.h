#pragma once

#include "workbook.h"

/**
 * Writes `table` as a sheet of `workbook`, under `title` (or NULL) and `subtitle` (or NULL).
 * Rows are written from the top down. Rows past what a sheet holds are left out, and it says so.
 */
void form_sheet_write(FormWorkbook *workbook, lxw_worksheet *sheet, const FormTable *table,
                      const char *title, const char *subtitle);
