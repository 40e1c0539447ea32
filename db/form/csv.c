#include "form/csv.h"

#include "base/csv.h"

#define SATANG_PER_BAHT 100

static void append_number(GString *csv, const FormCell *cell, const char *end)
{
    if (!cell->missing && cell->type == FORM_CELL_MONEY) {
        g_string_append_printf(csv, "%" G_GINT64_FORMAT ".%02d", cell->number / SATANG_PER_BAHT,
                               (int)(cell->number % SATANG_PER_BAHT));
    } else if (!cell->missing) {
        g_string_append_printf(csv, "%" G_GINT64_FORMAT, cell->number);
    }
    g_string_append(csv, end);
}

static const char *cell_end(const FormTable *table, int column)
{
    return column + 1 < form_table_column_count(table) ? "," : "\r\n";
}

char *form_csv_make(const FormTable *table)
{
    GString *csv = g_string_new(BASE_CSV_START);
    for (int column = 0; column < form_table_column_count(table); column++) {
        base_csv_append(csv, form_table_heading(table, column), cell_end(table, column));
    }
    for (int row = 0; row < form_table_row_count(table); row++) {
        for (int column = 0; column < form_table_column_count(table); column++) {
            const FormCell *cell = form_table_cell(table, row, column);
            if (cell->type == FORM_CELL_TEXT) {
                base_csv_append(csv, cell->text, cell_end(table, column));
            } else {
                append_number(csv, cell, cell_end(table, column));
            }
        }
    }
    return g_string_free(csv, FALSE);
}
