#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "intake/report.h"
#include "intake/spool.h"
#include "intake/table.h"

/**
 * A workbook taken apart once: its sheets wait as tables in a spool, so that each can be stored
 * when its kind's turn comes, many files later, and only one is ever in memory.
 */
typedef struct IntakeWorkbook IntakeWorkbook;

/**
 * Takes the bytes of a workbook apart (workbook_form.h, convert.h, gnumeric.h), its sheets into
 * `spool`, of which it keeps a reference. Returns: a reference, or NULL with errors in `report`:
 * not a workbook, locked, damaged, too large, or not to be converted.
 */
IntakeWorkbook *intake_workbook_open(const unsigned char *data, size_t data_bytes,
                                     IntakeSpool *spool,
                                     IntakeReport *report) G_GNUC_WARN_UNUSED_RESULT;

IntakeWorkbook *intake_workbook_ref(IntakeWorkbook *workbook);
void intake_workbook_unref(IntakeWorkbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeWorkbook, intake_workbook_unref)

int intake_workbook_sheet_count(const IntakeWorkbook *workbook);

/** The name on the sheet's tab; borrowed. */
const char *intake_workbook_sheet_name(const IntakeWorkbook *workbook, int index);

/** True if nothing at all is written on it, as on the "Sheet2" that nobody deleted. */
bool intake_workbook_sheet_is_empty(const IntakeWorkbook *workbook, int index);

/**
 * The sheet, read back. Returns: owned; NULL with an error in `report` when it could not be read
 * (past the limits of gnumeric.h) or has nothing on it.
 */
IntakeTable *intake_workbook_read(const IntakeWorkbook *workbook, int index,
                                  IntakeReport *report) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The office by the sheet `office` (สำนักงาน) that our templates hide in a workbook: the text beside
 * the cell `tambon_code` (รหัสตำบล). Borrowed; NULL when it does not say.
 */
const char *intake_workbook_office(const IntakeWorkbook *workbook);

/** True for the sheets of our forms that hold no data: office, example, instructions, lists,
 * summary. */
bool intake_workbook_is_helper(const char *sheet_name);
