#pragma once

#include "intake/csv.h"
#include "source.h"

/** The reading stage: from a source to its table, whatever the format of its file. */
typedef struct {
    GBytes *bytes; /* of a CSV file; NULL for a workbook, whose tables are ready */
    char sha256[BASE_HASH_HEX_LENGTH + 1]; /* of the file */
} IntakeRead;

/** A file of at most INTAKE_CSV_LIMIT_FILE_BYTES. Owned; NULL with an error in `report`. */
GBytes *intake_read_bytes(const char *path, IntakeReport *report) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Reads the bytes and knows their digest, so that a file that has not changed need not be decoded.
 * False with an error in `report`.
 */
bool intake_read_open(IntakeRead *reading, const IntakeSource *source, IntakeReport *report);

/**
 * Decodes them. `form` receives what was found out about a CSV file; all 0 for a workbook.
 * Returns: owned table, or NULL with errors in `report`.
 */
IntakeTable *intake_read_table(const IntakeRead *reading, const IntakeSource *source,
                               IntakeCsvForm *form, IntakeReport *report) G_GNUC_WARN_UNUSED_RESULT;

void intake_read_clear(IntakeRead *reading);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(IntakeRead, intake_read_clear)
