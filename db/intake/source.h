#pragma once

#include "intake/import.h"
#include "intake/sheet.h"

/** A file to read: which sheet it holds and whose it is. */
typedef struct {
    char *path;
    char *file;   /* for people: below the workspace, or as given */
    char *folder; /* where `path` lies */
    const IntakeSheet *sheet;
    char *office_code; /* NULL: nobody knows, which is reported */
} IntakeSource;

/**
 * Finds the files of `options`, in the order in which they must be stored. What is not taken goes
 * to the report: paths that are not there and formats that cannot be read (errors, counted in
 * result->files and result->refused), CSV files in a folder that are no known sheet (warnings).
 * Returns: owned array of IntakeSource *.
 */
GPtrArray *intake_source_find(const IntakeImportOptions *options, IntakeReport *report,
                              IntakeImportResult *result) G_GNUC_WARN_UNUSED_RESULT;
