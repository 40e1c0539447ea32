// Whatever the XML: every table is valid UTF-8 within the limits, in the order of rows.
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "gnumeric.h"
#include "intake/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_row(const IntakeTable *table, int row)
{
    int cells = intake_table_cell_count(table, row);
    g_assert_cmpint(cells, <=, INTAKE_CSV_LIMIT_COLUMNS);
    for (int cell = 0; cell < cells; cell++) {
        const char *text = intake_table_cell(table, row, cell);
        g_assert_true(g_utf8_validate(text, -1, NULL));
        g_assert_cmpuint(strlen(text), <=, INTAKE_CSV_LIMIT_CELL_BYTES);
        g_assert_cmpint(intake_table_cell_mark(table, row, cell), <=, INTAKE_MARK_ERROR);
    }
}

static bool check_sheet(const IntakeGnumericSheet *sheet, void *data)
{
    (void)data;
    g_assert_true(g_utf8_validate(sheet->name, -1, NULL));
    int number = 0;
    for (int row = 0; row < intake_table_row_count(sheet->table); row++) {
        g_assert_cmpint(intake_table_row_number(sheet->table, row), >, number);
        number = intake_table_row_number(sheet->table, row);
        check_row(sheet->table, row);
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(IntakeGnumeric) reader = intake_gnumeric_new(check_sheet, NULL);
    g_autoptr(GError) error = NULL;
    size_t half = size / 2;
    bool whole = intake_gnumeric_feed(reader, (const char *)data, half, &error) &&
                 intake_gnumeric_feed(reader, (const char *)data + half, size - half, &error) &&
                 intake_gnumeric_end(reader, &error);
    g_assert_true(whole == (error == NULL));
    return 0;
}
