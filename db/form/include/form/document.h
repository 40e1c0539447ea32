#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * What goes out to an office, before it is known whether as a spreadsheet, a page or CSV: a title
 * and tables, every cell with its meaning. Made once by whoever knows the facts (report.h, board.h,
 * duty.h), written by xlsx.h, html.h and csv.h, so that the three never tell different things.
 * All texts are copied.
 */
typedef struct FormDocument FormDocument;
typedef struct FormTable FormTable;

typedef enum {
    FORM_CELL_TEXT,
    FORM_CELL_COUNT, /* whole number, shown 1,037 */
    FORM_CELL_MONEY, /* satang, shown 1,234.50 */
} FormCellType;

/** What a row or cell calls for; always told by a word beside the colour too. */
typedef enum {
    FORM_MARK_NONE,
    FORM_MARK_ERROR,   /* must be corrected; late */
    FORM_MARK_WARNING, /* somebody should look */
    FORM_MARK_GOOD,
} FormMark;

typedef struct {
    FormCellType type;
    FormMark mark;
    bool missing;   /* not known, which is not zero: empty in spreadsheets, "–" on a page */
    int64_t number; /* COUNT, and MONEY in satang */
    char *text;     /* TEXT */
} FormCell;

/** `title` stands at the top, `subtitle` (or NULL) under it: what, of whom, as of when. */
FormDocument *form_document_new(const char *title, const char *subtitle) G_GNUC_WARN_UNUSED_RESULT;
void form_document_free(FormDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FormDocument, form_document_free)

/** Lays the pages on their side: for tables of more than about eight columns. */
void form_document_set_landscape(FormDocument *document);

/** Sets small letters and low rows: a list of all offices on one sheet of paper. */
void form_document_set_compact(FormDocument *document);

/**
 * Adds a table. `name` is what a sheet or a file of it is called (short), `title` its heading.
 * Returns: borrowed.
 */
FormTable *form_document_add_table(FormDocument *document, const char *name, const char *title);

/** A sentence between the title of the table and its headings. */
void form_table_add_note(FormTable *table, const char *text);

/** Columns up to this width have their heading written upwards. */
#define FORM_TABLE_NARROW_DIGITS 4

/** A column; `width` in digits, wide texts are wrapped in it. Before the first row. */
void form_table_add_column(FormTable *table, const char *heading, FormCellType type, int width);

/** Begins a row, whose cells have `mark` unless they are given their own. */
void form_table_begin_row(FormTable *table, FormMark mark);

/** The row's next cell. NULL or "" is an empty text, of a number: not known. */
void form_table_add_text(FormTable *table, const char *text);
void form_table_add_number(FormTable *table, int64_t number);
void form_table_add_missing(FormTable *table);

/** Marks the cell added last by itself. */
void form_table_mark_cell(FormTable *table, FormMark mark);

const char *form_document_title(const FormDocument *document);
const char *form_document_subtitle(const FormDocument *document); /* "" when there is none */
bool form_document_is_landscape(const FormDocument *document);
bool form_document_is_compact(const FormDocument *document);
int form_document_table_count(const FormDocument *document);
const FormTable *form_document_table(const FormDocument *document, int index);

const char *form_table_name(const FormTable *table);
const char *form_table_title(const FormTable *table);
int form_table_note_count(const FormTable *table);
const char *form_table_note(const FormTable *table, int index);
int form_table_column_count(const FormTable *table);
const char *form_table_heading(const FormTable *table, int column);
int form_table_width(const FormTable *table, int column);
int form_table_row_count(const FormTable *table);

/** Borrowed; cells that a row was not given are empty texts. */
const FormCell *form_table_cell(const FormTable *table, int row, int column);

/** The cell as people read it: "1,037", "1,234.50", "–" when a number is missing. Returns: owned.
 */
char *form_cell_to_text(const FormCell *cell) G_GNUC_WARN_UNUSED_RESULT;
