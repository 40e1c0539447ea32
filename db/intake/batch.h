#pragma once

#include <glib.h>

#include "intake/sheet.h"
#include "intake/table.h"
#include "intake/value.h"

/** A sheet after normalising: what the checks read and the store writes. */

typedef struct {
    int row;              /* as the spreadsheet counts */
    int table_row;        /* index in the table */
    bool sample;          /* the row says of itself that it is made up */
    int seat_no;          /* of rows with the same key, from 1; 0: the sheet has no such rows */
    bool withheld;        /* looked at, but not stored: a picture of people without consent */
    IntakeValue values[]; /* one a column of the sheet, columns missing in the file included */
} IntakeRecord;

typedef struct {
    const IntakeSheet *sheet;
    IntakeTable *table;    /* what `written` points into; owned */
    GStringChunk *texts;   /* what `text` points into */
    const char **headings; /* as written, by sheet column; NULL: the file has no such column */
    GPtrArray *records;    /* IntakeRecord * */
    bool sample;           /* the file says of itself that it is made up */
} IntakeBatch;

/** Takes over `table`. */
IntakeBatch *intake_batch_new(const IntakeSheet *sheet,
                              IntakeTable *table) G_GNUC_WARN_UNUSED_RESULT;
void intake_batch_free(IntakeBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeBatch, intake_batch_free)

/** Adds an empty record. Returns: borrowed. */
IntakeRecord *intake_batch_add(IntakeBatch *batch, int table_row);

/** True when the record is made up: the file says so of all of it, or the row of itself. */
bool intake_batch_is_sample(const IntakeBatch *batch, const IntakeRecord *record);

int intake_batch_count(const IntakeBatch *batch);
IntakeRecord *intake_batch_record(const IntakeBatch *batch, int index);

/** The heading of a column as the file has it, else its Thai name. */
const char *intake_batch_heading(const IntakeBatch *batch, int column);

/**
 * The fiscal years of which the sheet is the full list, as a set of GINT_TO_POINTER(): those of its
 * rows. Returns: owned; NULL for a kind without years, which is the full list of everything.
 */
GHashTable *intake_batch_years(const IntakeBatch *batch) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The values of the KEY columns and the seat, parts joined by '/': what tells rows of a sheet apart
 * ("800120/2569"). Returns: owned text, or NULL when a part cannot be read or is missing though
 * required.
 */
char *intake_batch_key(const IntakeBatch *batch,
                       const IntakeRecord *record) G_GNUC_WARN_UNUSED_RESULT;
