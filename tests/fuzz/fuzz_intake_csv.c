// Whatever the bytes, every cell of the table is valid UTF-8 within the limits, and rows have
// growing numbers.
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "intake/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_row(const IntakeTable *table, int row)
{
    int cells = intake_table_cell_count(table, row);
    bool text = false;
    g_assert_cmpint(cells, <=, INTAKE_CSV_LIMIT_COLUMNS);
    for (int cell = 0; cell < cells; cell++) {
        const char *value = intake_table_cell(table, row, cell);
        g_assert_true(g_utf8_validate(value, -1, NULL));
        g_assert_cmpuint(strlen(value), <=, INTAKE_CSV_LIMIT_CELL_BYTES);
        text = text || *value != '\0';
    }
    g_assert_true(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "fuzz.csv", NULL);
    g_autoptr(IntakeTable) table = intake_csv_read(data, size, report);
    intake_report_end_file(report);
    if (table == NULL) {
        g_assert_cmpint(intake_report_count(report, INTAKE_SEVERITY_ERROR), >, 0);
        return 0;
    }
    int number = 0;
    for (int row = 0; row < intake_table_row_count(table); row++) {
        g_assert_cmpint(intake_table_row_number(table, row), >, number);
        number = intake_table_row_number(table, row);
        check_row(table, row);
    }
    g_autofree char *csv = intake_report_to_csv(report);
    g_assert_true(g_utf8_validate(csv, -1, NULL));
    return 0;
}
