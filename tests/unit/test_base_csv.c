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

static void test_what_was_guarded_comes_back(void)
{
    static const char *const texts[] = {"",    "=1+1", "+66",    "-",       "@x",   "'",
                                        "'=1", "''=1", "'ก",     "it's",    "\t=1", "'-",
                                        "1-2", "สาม",  "''''@x", "''quote", "'\r"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GString) csv = g_string_new(NULL);
        base_csv_append(csv, texts[i], "");
        g_autofree char *cell = g_strndup(csv->str + 1, csv->len - 2); // without the quotes
        g_assert_cmpstr(base_csv_unescape(cell), ==, texts[i]);
    }
    // Typed by hand: an apostrophe that guards nothing is a letter.
    g_assert_cmpstr(base_csv_unescape("'069"), ==, "'069");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/csv/cells-are-quoted", test_cells_are_quoted);
    g_test_add_func("/db/base/csv/no-cell-begins-a-formula", test_no_cell_begins_a_formula);
    g_test_add_func("/db/base/csv/what-was-guarded-comes-back", test_what_was_guarded_comes_back);
    return g_test_run();
}
