#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * A sheet as it was written: rows of text cells with their places in the spreadsheet. What every
 * reader of a file format makes (csv.h) and what normalising begins with, so that nothing after
 * this knows the format of the file.
 *
 * Texts are valid UTF-8, untouched apart from the decoding, owned by the table.
 */
typedef struct IntakeTable IntakeTable;

IntakeTable *intake_table_new(void) G_GNUC_WARN_UNUSED_RESULT;
void intake_table_free(IntakeTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeTable, intake_table_free)

/** Starts a row; `number` is what the spreadsheet shows beside it, from 1, growing. */
void intake_table_begin_row(IntakeTable *table, int number);

/** Adds the next cell of the row begun last; `text` is copied and must be valid UTF-8. */
void intake_table_add_cell(IntakeTable *table, const char *text, gsize text_bytes);

/** What a workbook knows of a cell beside its text. */
typedef enum {
    INTAKE_MARK_NONE,
    INTAKE_MARK_DATE,    /* a date and no text that looks like one; the text is ISO 8601 */
    INTAKE_MARK_FORMULA, /* "=SUM(A1:A9)", never calculated here: the text is for the report only */
    INTAKE_MARK_ERROR,   /* "#DIV/0!", which the program that wrote the file could not calculate */
} IntakeMark;

/** Marks the cell added last. */
void intake_table_mark_cell(IntakeTable *table, IntakeMark mark);

/** The mark of a cell (indexes from 0); NONE past the end of the row. */
IntakeMark intake_table_cell_mark(const IntakeTable *table, int row, int column);

/** Cells of a workbook shown as one, whose text is in the first. */
typedef struct {
    int first_row; /* as the spreadsheet counts, from 1 */
    int last_row;
    int first_column; /* index from 0 */
    int last_column;
} IntakeMerge;

/** Ranges of merged cells, by first row and column; `merge` is copied. */
void intake_table_add_merge(IntakeTable *table, const IntakeMerge *merge);
int intake_table_merge_count(const IntakeTable *table);
const IntakeMerge *intake_table_merge(const IntakeTable *table, int index);

/** Takes back the row begun last (it was blank). */
void intake_table_drop_row(IntakeTable *table);

int intake_table_row_count(const IntakeTable *table);

/** The spreadsheet's number of row `row` (index from 0). */
int intake_table_row_number(const IntakeTable *table, int row);

/** Cells of this row, trailing empty ones included as far as they were written. */
int intake_table_cell_count(const IntakeTable *table, int row);

/** A cell, borrowed; "" past the end of the row, never NULL. */
const char *intake_table_cell(const IntakeTable *table, int row, int column);

/** The letters a spreadsheet shows above a column (index from 0): A, Z, AA. Returns: owned text. */
char *intake_table_column_letters(int column) G_GNUC_WARN_UNUSED_RESULT;
