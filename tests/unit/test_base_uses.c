#include <glib.h>
#include <string.h>

#include "base/error.h"
#include "base/uses.h"
#include "scratch.h"

#define DAY 20778 /* 2026-11-21 */

/* All that `uses` says, a line a "/". */
static char *say(const BaseUses *uses)
{
    g_autoptr(GPtrArray) lines = base_uses_to_lines(uses);
    g_ptr_array_add(lines, NULL);
    return g_strjoinv("/", (char **)lines->pdata);
}

#define assert_says(uses, expected)                                                                \
    do {                                                                                           \
        g_autofree char *said_ = say(uses);                                                        \
        g_assert_cmpstr(said_, ==, expected);                                                      \
    } while (0)

static void test_days_are_those_of_thailand(void)
{
    g_assert_cmpint(base_uses_day(1795226400), ==, DAY); // 2026-11-21 09:00 there
    g_assert_cmpint(base_uses_day(1795226400 - 10 * 3600), ==, DAY - 1);
    g_assert_cmpint(base_uses_day(1795226400 - 9 * 3600), ==, DAY); // midnight
    g_autofree char *text = base_uses_day_to_iso(DAY);
    g_assert_cmpstr(text, ==, "2026-11-21");
    g_assert_cmpint(base_uses_line_day("2026-11-21 home 1"), ==, DAY);
    g_assert_cmpint(base_uses_line_day("2026-11-31 home 1"), ==, -1);
    g_assert_cmpint(base_uses_line_day(""), ==, -1);
}

static void test_what_is_opened_is_summed(void)
{
    g_autoptr(BaseUses) uses = base_uses_new();
    assert_says(uses, "");
    base_uses_add(uses, DAY, "tambon");
    base_uses_add(uses, DAY, "home");
    base_uses_add(uses, DAY - 1, "home");
    base_uses_add(uses, DAY, "tambon");
    base_uses_add(uses, DAY, "");
    base_uses_add(uses, DAY, "/area/800120");
    base_uses_add(uses, -1, "home");
    assert_says(uses, "2026-11-20 home 1/2026-11-21 home 1 tambon 2");
}

static void test_saying_it_twice_counts_once(void)
{
    g_autoptr(BaseUses) uses = base_uses_new();
    g_assert_true(base_uses_read_line(uses, "2026-11-21 home 12 tambon 5"));
    g_assert_true(base_uses_read_line(uses, "2026-11-21 home 12 tambon 5"));
    g_assert_true(base_uses_read_line(uses, "2026-11-21 village 1 home 11"));
    assert_says(uses, "2026-11-21 home 12 tambon 5 village 1");
}

static void test_lines_of_strangers(void)
{
    static const char *const no_days[] = {"",         "2026-11-21",        "2026-11-21home 1",
                                          "x home 1", "2569-11-21 home 1", "20261121 home 1"};
    static const char *const nothing[] = {
        "2026-11-21 ",        "2026-11-21 home",        "2026-11-21 home -1",
        "2026-11-21 home 0",  "2026-11-21 Home 1",      "2026-11-21 <b> 1",
        "2026-11-21 home 1x", "2026-11-21 home 100000", "2026-11-21 ตำบล 1",
        "2026-11-21  home 1", "2026-11-21 home\t1",     "2026-11-21 abcdefghijklmnopqrstuvwxy 1",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(no_days); i++) {
        g_autoptr(BaseUses) uses = base_uses_new();
        g_assert_false(base_uses_read_line(uses, no_days[i]));
        g_assert_cmpint(base_uses_length(uses), ==, 0);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(nothing); i++) {
        g_autoptr(BaseUses) uses = base_uses_new();
        g_test_message("%s", nothing[i]);
        g_assert_true(base_uses_read_line(uses, nothing[i]));
        g_assert_cmpint(base_uses_length(uses), ==, 0);
    }
    g_autoptr(BaseUses) uses = base_uses_new();
    g_assert_true(base_uses_read_line(uses, "2026-11-21 <b> 1 home 2 tambon"));
    assert_says(uses, "2026-11-21 home 2");
}

static void fill(BaseUses *uses, int days, int screens)
{
    for (int day = 0; day < days; day++) {
        for (int screen = 0; screen < screens; screen++) {
            char name[BASE_USES_NAME_MAXIMUM + 1];
            g_snprintf(name, sizeof name, "screen-with-long-name-%02d", screen % 100);
            base_uses_raise(uses, DAY + day, name, BASE_USES_COUNT_MAXIMUM);
        }
    }
}

static void test_it_does_not_grow_without_end(void)
{
    g_autoptr(BaseUses) uses = base_uses_new();
    fill(uses, 60, 80);
    g_assert_cmpint(base_uses_length(uses), ==,
                    (gint64)BASE_USES_DAYS_MAXIMUM * BASE_USES_SCREENS_MAXIMUM);
    g_assert_cmpint(base_uses_at(uses, 0)->day, ==, DAY + 20);
    base_uses_raise(uses, DAY, "home", 1); // older than all that is kept
    g_assert_cmpint(base_uses_at(uses, 0)->day, ==, DAY + 20);
    base_uses_add(uses, DAY + 59, "screen-with-long-name-00");
    g_assert_cmpint(base_uses_at(uses, base_uses_length(uses) - 1)->count, ==,
                    BASE_USES_COUNT_MAXIMUM);
}

static void test_a_long_day_is_several_lines(void)
{
    g_autoptr(BaseUses) uses = base_uses_new();
    g_autoptr(BaseUses) again = base_uses_new();
    fill(uses, 2, BASE_USES_SCREENS_MAXIMUM);
    g_autoptr(GPtrArray) lines = base_uses_to_lines(uses);
    g_assert_cmpint(lines->len, >, 10);
    for (guint i = 0; i < lines->len; i++) {
        const char *line = g_ptr_array_index(lines, i);
        g_assert_cmpint(strlen(line), <=, BASE_USES_LINE_BYTES);
        g_assert_true(base_uses_read_line(again, line));
    }
    g_autofree char *expected = say(uses);
    assert_says(again, expected);
}

static void test_other_days_are_forgotten(void)
{
    g_autoptr(BaseUses) uses = base_uses_new();
    fill(uses, 5, 1);
    base_uses_keep(uses, DAY + 1, DAY + 2);
    g_assert_cmpint(base_uses_length(uses), ==, 2);
    g_assert_cmpint(base_uses_at(uses, 0)->day, ==, DAY + 1);
}

static void test_the_file_comes_back(void)
{
    char *folder = scratch_make();
    g_autoptr(BaseUses) written = base_uses_new();
    fill(written, BASE_USES_DAYS_MAXIMUM, BASE_USES_SCREENS_MAXIMUM);
    g_assert_true(base_uses_write(written, folder, NULL));
    g_autoptr(BaseUses) read = base_uses_read(folder);
    g_autofree char *expected = say(written);
    assert_says(read, expected);
    g_autofree char *names = scratch_list(folder);
    g_assert_cmpstr(names, ==, "uses");
    base_uses_remove(folder);
    g_autoptr(BaseUses) removed = base_uses_read(folder);
    assert_says(removed, "");
    scratch_remove(folder);
}

static void test_a_damaged_file_begins_anew(void)
{
    static const char *const damaged[] = {"2026-11-21 home 1\nxx", "\xff\xfe",
                                          "\n2026-11-21 home 1"};
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "uses", NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(damaged); i++) {
        scratch_write(path, damaged[i]);
        g_autoptr(BaseUses) uses = base_uses_read(folder);
        assert_says(uses, "");
    }
    scratch_remove(folder);
}

static void test_a_folder_that_is_not_there_is_told(void)
{
    g_autoptr(BaseUses) uses = base_uses_new();
    g_autoptr(GError) error = NULL;
    g_assert_false(base_uses_write(uses, "/nowhere", &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/uses/days-are-those-of-thailand", test_days_are_those_of_thailand);
    g_test_add_func("/base/uses/what-is-opened-is-summed", test_what_is_opened_is_summed);
    g_test_add_func("/base/uses/saying-it-twice-counts-once", test_saying_it_twice_counts_once);
    g_test_add_func("/base/uses/lines-of-strangers", test_lines_of_strangers);
    g_test_add_func("/base/uses/it-does-not-grow-without-end", test_it_does_not_grow_without_end);
    g_test_add_func("/base/uses/a-long-day-is-several-lines", test_a_long_day_is_several_lines);
    g_test_add_func("/base/uses/other-days-are-forgotten", test_other_days_are_forgotten);
    g_test_add_func("/base/uses/the-file-comes-back", test_the_file_comes_back);
    g_test_add_func("/base/uses/a-damaged-file-begins-anew", test_a_damaged_file_begins_anew);
    g_test_add_func("/base/uses/a-folder-that-is-not-there-is-told",
                    test_a_folder_that_is_not_there_is_told);
    return g_test_run();
}
