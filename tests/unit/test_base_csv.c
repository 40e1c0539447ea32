#include <glib.h>

#include "base/csv.h"

static void expect(const char *text, const char *written)
{
    g_autoptr(GString) csv = g_string_new(NULL);
    base_csv_append(csv, text, ",");
    g_assert_cmpstr(csv->str, ==, written);
}

static void test_cells_are_quoted(void)
{
    expect("ก", "\"ก\",");
    expect(NULL, "\"\",");
    expect("สาม \"บ้าน\"", "\"สาม \"\"บ้าน\"\"\",");
}

static void test_no_cell_begins_a_formula(void)
{
    expect("=1+1", "\"'=1+1\",");
    expect("+66", "\"'+66\",");
    expect("-", "\"'-\",");
    expect("@SUM(A1)", "\"'@SUM(A1)\",");
    expect("\t=1", "\"'\t=1\",");
    expect("\r=1", "\"'\r=1\",");
    expect("1-2", "\"1-2\",");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/csv/cells-are-quoted", test_cells_are_quoted);
    g_test_add_func("/db/base/csv/no-cell-begins-a-formula", test_no_cell_begins_a_formula);
    return g_test_run();
}
