#include "sheet.h"

#define SATANG_PER_BAHT 100.0
#define COLUMN_LIMIT_DIGITS 80
#define UPRIGHT_DIGITS_A_LINE 3 // letters of a heading written upwards in the height of a line

static int table_width(const FormTable *table)
{
    int width = 0;
    for (int column = 0; column < form_table_column_count(table); column++) {
        width += form_table_width(table, column);
    }
    return width;
}

/** One line across the table, as many lines high as it needs. */
static int write_line(lxw_worksheet *sheet, int row, const FormTable *table, const char *text,
                      lxw_format *format, bool wrap)
{
    int last = form_table_column_count(table) - 1;
    if (last > 0 && wrap) {
        worksheet_merge_range(sheet, (lxw_row_t)row, 0, (lxw_row_t)row, (lxw_col_t)last, "",
                              format);
    }
    form_workbook_write(sheet, row, 0, text, format);
    form_workbook_set_lines(sheet, row, wrap ? form_workbook_lines(text, table_width(table)) : 2);
    return row + 1;
}

static int write_top(FormWorkbook *workbook, lxw_worksheet *sheet, const FormTable *table,
                     const char *title, const char *subtitle)
{
    lxw_format *note = form_workbook_style(workbook, FORM_STYLE_NOTE);
    int row =
        write_line(sheet, 0, table, title, form_workbook_style(workbook, FORM_STYLE_TITLE), false);
    if (subtitle != NULL && *subtitle != '\0') {
        row = write_line(sheet, row, table, subtitle, note, true);
    }
    for (int i = 0; i < form_table_note_count(table); i++) {
        row = write_line(sheet, row, table, form_table_note(table, i), note, true);
    }
    return row;
}

static void write_headings(FormWorkbook *workbook, lxw_worksheet *sheet, const FormTable *table,
                           int row)
{
    int lines = 1;
    for (int column = 0; column < form_table_column_count(table); column++) {
        const char *text = form_table_heading(table, column);
        int width = form_table_width(table, column);
        bool narrow = width <= FORM_TABLE_NARROW_DIGITS;
        form_workbook_write(
            sheet, row, column, text,
            form_workbook_style(workbook, narrow ? FORM_STYLE_UPRIGHT : FORM_STYLE_HEADING));
        lines = MAX(lines, narrow ? form_workbook_width(text) / UPRIGHT_DIGITS_A_LINE + 1
                                  : form_workbook_lines(text, width));
    }
    form_workbook_set_lines(sheet, row, lines);
}

static void write_cell(FormWorkbook *workbook, lxw_worksheet *sheet, int row, int column,
                       const FormCell *cell)
{
    lxw_format *format = form_workbook_cell(workbook, cell->type, cell->mark);
    if (cell->type == FORM_CELL_TEXT || cell->missing) {
        form_workbook_write(sheet, row, column, cell->text, format);
        return;
    }
    double number = cell->type == FORM_CELL_MONEY ? (double)cell->number / SATANG_PER_BAHT
                                                  : (double)cell->number;
    worksheet_write_number(sheet, (lxw_row_t)row, (lxw_col_t)column, number, format);
}

static void write_row(FormWorkbook *workbook, lxw_worksheet *sheet, const FormTable *table,
                      int table_row, int row)
{
    int lines = 1;
    for (int column = 0; column < form_table_column_count(table); column++) {
        const FormCell *cell = form_table_cell(table, table_row, column);
        write_cell(workbook, sheet, row, column, cell);
        if (cell->text != NULL) {
            lines = MAX(lines, form_workbook_lines(cell->text, form_table_width(table, column)));
        }
    }
    form_workbook_set_lines(sheet, row, lines);
}

void form_sheet_write(FormWorkbook *workbook, lxw_worksheet *sheet, const FormTable *table,
                      const char *title, const char *subtitle)
{
    int columns = form_table_column_count(table);
    for (int column = 0; column < columns; column++) {
        worksheet_set_column(sheet, (lxw_col_t)column, (lxw_col_t)column,
                             MIN(form_table_width(table, column), COLUMN_LIMIT_DIGITS) + 1, NULL);
    }
    int row = write_top(workbook, sheet, table, title, subtitle);
    write_headings(workbook, sheet, table, row);
    int rows = MIN(form_table_row_count(table), FORM_WORKBOOK_LIMIT_ROWS - row - 1);
    worksheet_freeze_panes(sheet, (lxw_row_t)row + 1, 0);
    worksheet_repeat_rows(sheet, (lxw_row_t)row, (lxw_row_t)row);
    if (columns > 0 && rows > 0) {
        worksheet_autofilter(sheet, (lxw_row_t)row, 0, (lxw_row_t)(row + rows),
                             (lxw_col_t)(columns - 1));
    }
    for (int i = 0; i < rows; i++) {
        write_row(workbook, sheet, table, i, row + 1 + i);
    }
}
