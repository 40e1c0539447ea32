#pragma once

#include "workbook.h"

/**
 * Adds the hidden sheet `office` by which the reader knows whose workbook it is, whatever the file
 * came to be called: A1 "tambon_code", B1 the code; A2 "made", B2 the day it was made (ISO 8601).
 */
void form_office_sheet_write(FormWorkbook *workbook, const char *office_code, int64_t made_utc);
