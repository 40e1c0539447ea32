#pragma once

#include "batch.h"
#include "intake/report.h"

/** Title rows above the headings are looked through up to here. */
#define INTAKE_HEADING_LIMIT_ROWS 20

/** The column of a cell whose heading is "ข้อมูลตัวอย่าง": each row says whether it is made up. */
#define INTAKE_HEADING_SAMPLE (-2)

/** Which cell of a row holds which column of the sheet, and where the data begin. */
typedef struct {
    int row;               /* of the headings, index in the table; -1: none found */
    int width;             /* cells of the heading row */
    int *column;           /* by cell: the sheet's column; -1: unknown or blank; or the above */
    IntakeHeadings *words; /* what the sheet's columns can be called */
} IntakeHeading;

void intake_heading_clear(IntakeHeading *heading);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(IntakeHeading, intake_heading_clear)

/**
 * Finds the heading row of the batch's table (mostly known headings, at least two),
 * fills batch->headings and batch->sample, and reports: title rows skipped, unknown columns
 * (warning), a column twice and required columns missing (errors).
 * Returns false when no row can be the heading row; everything else is still checked then.
 */
bool intake_heading_find(IntakeBatch *batch, IntakeReport *report, IntakeHeading *heading);
