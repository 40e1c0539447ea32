#pragma once

#include "base/hash.h"
#include "beside.h"
#include "intake/import.h"
#include "intake/sheet.h"
#include "whole.h"
#include "workbook.h"

/** A sheet to read: a CSV file or one sheet of a workbook, which kind it is and whose. */
typedef struct {
    char *path;
    char *file;   /* for people: below the workspace, or as given */
    char *folder; /* where `path` lies */
    const IntakeSheet *sheet;
    char *sheet_name;                      /* on the workbook's tab; NULL: a CSV file */
    IntakeWorkbook *workbook;              /* a reference; NULL: a CSV file, or `in_force` */
    int sheet_index;                       /* in the workbook */
    char sha256[BASE_HASH_HEX_LENGTH + 1]; /* of the workbook's bytes; "" for a CSV file */
    bool in_force;       /* the workbook is in whole (whole.h), nobody has converted it */
    char *years;         /* of a sheet in force, as in whole.h */
    bool partial;        /* another sheet of the workbook was not taken, */
    bool beside_refused; /* because of an error */
    char *rivals;        /* other files of the run with this sheet of this office; or NULL */
    char *copy_of;       /* an earlier file of the run with the same bytes; or NULL */
    char *office_code;   /* NULL: nobody knows, or the places that tell do not agree */
    char *disagreement;  /* which of them says what, Thai; NULL: they agree */
} IntakeSource;

/** What the report calls the sheet: its tab's name, or the Thai name of its kind. Borrowed. */
const char *intake_source_sheet_name(const IntakeSource *source);

/**
 * Finds the sheets of `options`, in the order in which they must be stored; workbooks are taken
 * apart on the way (workbook.h), but for those that are in `whole`, which may be NULL, and beside
 * whose sheets nothing changed.
 *
 * What was named on the command line must be a table. What merely lies in a folder is one when its
 * name is that of a kind ("projects.csv", "800120-โครงการ.xlsx") or, for workbooks, begins with an
 * office's code, or when a sheet is called by a kind; everything else there is a document or a
 * picture that belongs to the sheets, and wrong only for those who name it.
 *
 * What is not taken goes to the report: paths that are not there, formats that cannot be read and
 * workbooks that are refused (errors, counted in result->files and result->refused); in a folder
 * CSV files of no known kind, sheets and workbooks of none, and workbooks that cannot be opened and
 * seem to be documents by the rule above (warnings: it could still be a form that somebody
 * renamed). Returns: owned array of IntakeSource *.
 */
GPtrArray *intake_source_find(const IntakeImportOptions *options, const IntakeWhole *whole,
                              const IntakeBeside *beside, IntakeReport *report,
                              IntakeImportResult *result) G_GNUC_WARN_UNUSED_RESULT;
