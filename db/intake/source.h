#pragma once

#include "base/hash.h"
#include "intake/import.h"
#include "intake/sheet.h"
#include "workbook.h"

/** A sheet to read: a CSV file or one sheet of a workbook, which kind it is and whose. */
typedef struct {
    char *path;
    char *file;   /* for people: below the workspace, or as given */
    char *folder; /* where `path` lies */
    const IntakeSheet *sheet;
    IntakeWorkbook *workbook;              /* a reference; NULL: a CSV file */
    int sheet_index;                       /* in the workbook */
    char *sheet_name;                      /* on the workbook's tab; NULL: a CSV file */
    char sha256[BASE_HASH_HEX_LENGTH + 1]; /* of the workbook's bytes; "" for a CSV file */
    char *office_code;  /* NULL: nobody knows, or the places that tell do not agree */
    char *disagreement; /* which of them says what, Thai; NULL: they agree */
} IntakeSource;

/** What the report calls the sheet: its tab's name, or the Thai name of its kind. Borrowed. */
const char *intake_source_sheet_name(const IntakeSource *source);

/**
 * Finds the sheets of `options`, in the order in which they must be stored; workbooks are taken
 * apart on the way (workbook.h). What is not taken goes to the report: paths that are not there,
 * formats that cannot be read and workbooks that are refused (errors, counted in result->files and
 * result->refused), CSV files in a folder and sheets of a workbook that are no known kind
 * (warnings). Returns: owned array of IntakeSource *.
 */
GPtrArray *intake_source_find(const IntakeImportOptions *options, IntakeReport *report,
                              IntakeImportResult *result) G_GNUC_WARN_UNUSED_RESULT;
