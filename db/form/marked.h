#pragma once

#include "report_part.h"
#include "workbook.h"

/**
 * Adds a sheet of `workbook` (made for streaming) that shows `table` as it was sent, in the same
 * rows, one column to the right of a column of ours that says what is wrong in the row. Cells in
 * question are coloured and commented. `name` is the sheet's.
 */
void form_marked_write(FormWorkbook *workbook, const char *name, const FormReport *report,
                       const FormSeenSheet *sheet, const IntakeTable *table);
