#pragma once

#include <stddef.h>

#include "intake/report.h"

/** What kind of workbook some bytes are, by what is in them and never by the file's name. */
typedef enum {
    INTAKE_WORKBOOK_NONE,
    INTAKE_WORKBOOK_XLSX, /* .xlsx and .xlsm: Office Open XML */
    INTAKE_WORKBOOK_XLS,  /* Excel 5 to 2003 */
    INTAKE_WORKBOOK_ODS,  /* OpenDocument */
} IntakeWorkbookForm;

/**
 * Looks before anything unpacks it. NONE, with one error in `report`, for what is refused: not a
 * workbook (text or HTML called .xls), damaged, too large once unpacked (zip_directory.h), locked
 * with a password, or of a form that nothing here reads (.xlsb). Macros are a note: they are never
 * run.
 */
IntakeWorkbookForm intake_workbook_form_find(const unsigned char *data, size_t data_bytes,
                                             IntakeReport *report);
