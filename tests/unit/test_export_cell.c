#include <glib.h>

#include "../support/sql_bed.h"
#include "cell.h"
#include "intake/value.h"
#include "kind.h"
#include "sql/province.h"

static void set_up(SqlBed *bed, const void *data)
{
    (void)data;
    sql_bed_init(bed, "province.db");
}

static void tear_down(SqlBed *bed, const void *data)
{
    (void)data;
    sql_bed_clear(bed);
}

static SqlDatabase *open_or_die(const SqlBed *bed)
{
    g_autoptr(GError) error = NULL;
    SqlDatabase *database = sql_province_open(bed->path, &error);
    g_assert_no_error(error);
    return database;
}

/** A column that somebody adds to a sheet and forgets to export is found here. */
static void every_column_of_every_sheet_is_exported(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(SqlDatabase) database = open_or_die(bed);
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        g_autoptr(GError) error = NULL;
        g_autoptr(SqlStatement) statement = sql_prepare(database, export_kind_query(sheet), &error);
        g_assert_no_error(error);
        g_assert_cmpstr(sql_column_name(statement, EXPORT_KIND_OFFICE), ==, "office");
        g_assert_cmpstr(sql_column_name(statement, EXPORT_KIND_SAMPLE), ==, "sample");
        for (int column = 0; column < sheet->column_count; column++) {
            ExportCell cell = export_cell_find(statement, &sheet->columns[column]);
            if (cell.value < 0) {
                g_error("db/query/export/%s.sql has no column %s", sheet->kind,
                        sheet->columns[column].key);
            }
        }
    }
}

/** Writes `stored` (SQL) as a cell of this type, and reads it as import does. */
static void expect_cell(const SqlBed *bed, IntakeType type, const char *stored,
                        const char *expected, IntakeValue *value, GStringChunk *texts)
{
    g_autoptr(SqlDatabase) database = open_or_die(bed);
    g_autoptr(GError) error = NULL;
    g_autofree char *query = g_strdup_printf("SELECT %s", stored);
    g_autoptr(SqlStatement) statement = sql_prepare(database, query, &error);
    g_assert_no_error(error);
    bool row = false;
    g_assert_true(sql_step(statement, &row, &error));
    const IntakeColumn column = {
        .key = "x", .name_th = "x", .type = type, .minimum = -1e15, .maximum = 1e15};
    ExportCell cell = export_cell_find(statement, &column);
    g_autofree char *text = export_cell_to_text(&cell, statement);
    g_assert_cmpstr(text, ==, expected);
    g_auto(IntakeFinding) finding = {0};
    g_assert_true(
        intake_value_read(&column, g_string_chunk_insert(texts, text), texts, value, &finding));
}

static void money_comes_back_to_the_satang(SqlBed *bed, const void *data)
{
    (void)data;
    static const struct {
        const char *stored;
        const char *text;
        int64_t satang;
        bool rounded;
    } cases[] = {
        {"0 AS x, 0 AS x_rounded", "0.00", 0, false},
        {"123456 AS x, 0 AS x_rounded", "1234.56", 123456, false},
        {"25700000000 AS x, 1 AS x_rounded", "257 ล้านบาท", INT64_C(25700000000), true},
        {"160000000 AS x, 1 AS x_rounded", "1.6 ล้านบาท", 160000000, true},
        {"1 AS x, 1 AS x_rounded", "0.00000001 ล้านบาท", 1, true},
        {"99999999999999 AS x", "999999999999.99", INT64_C(99999999999999), false},
    };
    GStringChunk *texts = g_string_chunk_new(64);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        IntakeValue value;
        expect_cell(bed, INTAKE_TYPE_MONEY, cases[i].stored, cases[i].text, &value, texts);
        g_assert_true(value.present);
        g_assert_cmpint(value.integer, ==, cases[i].satang);
        g_assert_cmpint(value.rounded, ==, cases[i].rounded);
    }
    g_string_chunk_free(texts);
}

static void numbers_come_back_to_the_last_bit(SqlBed *bed, const void *data)
{
    (void)data;
    static const struct {
        const char *stored;
        const char *text;
        double real;
    } cases[] = {
        {"40.5 AS x", "40.5", 40.5},
        {"0.1 AS x", "0.1", 0.1},
        {"8.123456789012 AS x", "8.123456789012", 8.123456789012},
        {"0.1 + 0.2 AS x", "0.30000000000000004", 0.1 + 0.2},
        {"0.00001 AS x", "0.00001", 0.00001},
        {"123456789.0 AS x", "123456789", 123456789.0},
        {"100.0 AS x", "100", 100.0},
        {"-8.5 AS x", "-8.5", -8.5},
    };
    GStringChunk *texts = g_string_chunk_new(64);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        IntakeValue value;
        expect_cell(bed, INTAKE_TYPE_REAL, cases[i].stored, cases[i].text, &value, texts);
        g_assert_true(value.present);
        g_assert_cmpfloat(value.real, ==, cases[i].real);
    }
    g_string_chunk_free(texts);
}

static void missing_stays_missing(SqlBed *bed, const void *data)
{
    (void)data;
    GStringChunk *texts = g_string_chunk_new(64);
    static const IntakeType types[] = {INTAKE_TYPE_TEXT, INTAKE_TYPE_MONEY, INTAKE_TYPE_REAL,
                                       INTAKE_TYPE_DATE, INTAKE_TYPE_INTEGER};
    for (size_t i = 0; i < G_N_ELEMENTS(types); i++) {
        IntakeValue value;
        expect_cell(bed, types[i], "NULL AS x", "", &value, texts);
        g_assert_false(value.present);
    }
    g_string_chunk_free(texts);
}

static void add(const char *name, void (*test)(SqlBed *, const void *))
{
    g_autofree char *path = g_strconcat("/db/export/cell/", name, NULL);
    g_test_add(path, SqlBed, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("every-column-of-every-sheet-is-exported", every_column_of_every_sheet_is_exported);
    add("money-comes-back-to-the-satang", money_comes_back_to_the_satang);
    add("numbers-come-back-to-the-last-bit", numbers_come_back_to_the_last_bit);
    add("missing-stays-missing", missing_stays_missing);
    return g_test_run();
}
