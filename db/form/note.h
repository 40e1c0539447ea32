#pragma once

#include <glib.h>

#include "intake/sheet.h"

/**
 * What the columns of the sheets mean, with examples, in plain Thai: notes_tambon.txt and
 * notes_reference.txt as data. Every column of every sheet has a note (a unit test sees to it).
 */
typedef struct FormNotes FormNotes;

/** Examples stand in at most this many rows. */
#define FORM_NOTE_EXAMPLE_ROWS 2

FormNotes *form_note_load(void) G_GNUC_WARN_UNUSED_RESULT;
void form_note_free(FormNotes *notes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FormNotes, form_note_free)

/** What a sheet is for, one sentence, borrowed; NULL: no note. */
const char *form_note_sheet(const FormNotes *notes, const IntakeSheet *sheet);

/** What a column means, one sentence, borrowed; NULL: no note. */
const char *form_note_meaning(const FormNotes *notes, const IntakeSheet *sheet, int column);

/**
 * What an example row (from 0) holds in a column, borrowed; "" for an empty cell. "{tambon}" and
 * other names in braces stand for what the lists of a template have (list.h).
 */
const char *form_note_example(const FormNotes *notes, const IntakeSheet *sheet, int column,
                              int row);

/** How many example rows a sheet has: 1 or 2. */
int form_note_example_rows(const FormNotes *notes, const IntakeSheet *sheet);
