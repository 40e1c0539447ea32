#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * From province.db back to sheets: OUT/reference/<sheet>.csv and OUT/intake/<tambon>/<sheet>.csv,
 * UTF-8 with BOM, Thai headings, CRLF, no cell that a spreadsheet would run (base/csv.h). Importing
 * OUT into an empty workspace with the same province.conf gives the same rows in every table, the
 * permanent codes of projects included (reference/project_codes.csv). What is not data is not in
 * it: who sent which file, the audit log.
 *
 * Files that sheets name (documents, pictures) are copied beside them from where they were
 * imported; one that is no longer there is counted, not an error. Boundaries are no sheet:
 * OUT/reference/boundaries.geojson, which `tambon-publish boundaries` takes.
 */
typedef struct {
    const char *province_path;
    const char *workspace; /* folder below which the names of source files are */
    const char *out;       /* a folder that does not exist, or is empty */
} ExportOptions;

typedef struct {
    int sheets;         /* files written */
    int64_t rows;       /* in them */
    int documents;      /* files copied beside them */
    int documents_gone; /* named, but no longer there */
    int boundaries;     /* tambons in boundaries.geojson; 0: there is no such file */
} ExportResult;

/**
 * EXPORT_ERROR_OUT: the folder is not empty: nothing was written. EXPORT_ERROR_IO: the disk failed
 * or is full; EXPORT_ERROR_PROVINCE: province.db cannot be read. What was written by then remains;
 * remove it.
 */
typedef enum { EXPORT_ERROR_OUT, EXPORT_ERROR_IO, EXPORT_ERROR_PROVINCE } ExportError;
#define EXPORT_ERROR (export_error_quark())
GQuark export_error_quark(void);

/** Writes everything, as it was at one moment. */
bool export_workspace_write(const ExportOptions *options, ExportResult *result,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
