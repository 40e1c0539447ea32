#pragma once

#include "intake/import.h"

/** Rows shown of each sheet, and terminal columns a cell may take. */
#define INTAKE_PREVIEW_ROWS 5
#define INTAKE_PREVIEW_CELL_WIDTH 20

/**
 * What the officer looks at before anything is imported: for each sheet of options->paths its kind
 * and office, the encoding and separator that were found, the row of the headings, and the first
 * rows of data. A sheet's columns go down and its rows across, so that forty columns still fit a
 * terminal; columns that are empty in all the rows shown are left out. Marks above and below Thai
 * letters take no width.
 *
 * province.db is neither read nor written. What is wrong with the reading itself goes to `report`.
 * Returns: owned text.
 */
char *intake_preview_text(const IntakeImportOptions *options, IntakeReport *report,
                          IntakeImportResult *result) G_GNUC_WARN_UNUSED_RESULT;
