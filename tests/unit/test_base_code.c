#include <glib.h>
#include <string.h>

#include "base/code.h"

static void codes_never_change(void)
{
    // Printed on paper and in QR codes: a change here breaks every link ever given out.
    static const struct {
        const char *tambon_code;
        const char *office_code;
        int attempt;
        const char *code;
    } known[] = {
        {"800120", "001", 0, "3KE70VN"},
        {"800120", "001", 1, "VA6XHZP"},
        {"800120", "002", 0, "X1WWV80"},
        {"800122", "001", 0, "2SHWMK3"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        char code[BASE_CODE_LENGTH + 1];
        base_code_make(known[i].tambon_code, known[i].office_code, known[i].attempt, code);
        g_assert_cmpstr(code, ==, known[i].code);
        char read[BASE_CODE_LENGTH + 1];
        g_assert_true(base_code_read(code, read));
        g_assert_cmpstr(read, ==, code);
    }
}

static void codes_are_spread_and_have_no_confusable_letters(void)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < 5000; i++) {
        g_autofree char *office = g_strdup_printf("%03d", i);
        char code[BASE_CODE_LENGTH + 1];
        base_code_make("800120", office, 0, code);
        g_assert_cmpuint(strlen(code), ==, BASE_CODE_LENGTH);
        g_assert_null(strpbrk(code, "ILOU"));
        g_assert_true(g_hash_table_add(seen, g_strdup(code)));
    }
}

static void codes_are_read_as_people_type_them(void)
{
    char code[BASE_CODE_LENGTH + 1];
    g_assert_true(base_code_read("k7f3q2m", code));
    g_assert_cmpstr(code, ==, "K7F3Q2M");
    g_assert_true(base_code_read(" K7F-3Q2 m ", code));
    g_assert_cmpstr(code, ==, "K7F3Q2M");
    g_assert_true(base_code_read("oOiIlL2", code));
    g_assert_cmpstr(code, ==, "0011112");
    static const char *const bad[] = {"",        "K7F3Q2",  "K7F3Q2MM", "K7F3Q2U",
                                      "K7F3Q2_", "กขคงจฉช", "       ",  NULL};
    for (int i = 0; bad[i] != NULL; i++) {
        g_assert_false(base_code_read(bad[i], code));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/code/codes-never-change", codes_never_change);
    g_test_add_func("/db/base/code/codes-are-spread-and-have-no-confusable-letters",
                    codes_are_spread_and_have_no_confusable_letters);
    g_test_add_func("/db/base/code/codes-are-read-as-people-type-them",
                    codes_are_read_as_people_type_them);
    return g_test_run();
}
