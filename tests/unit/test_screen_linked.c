#include "linked.h"

#include <screen/language.h>

static void expect(const char *address, int64_t count, int first_row, const char *said)
{
    g_autoptr(BaseAddress) parsed = base_address_parse(address, NULL);
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);
    const ScreenPage page = {.address = parsed, .text = text};

    g_assert_cmpint(screen_linked_first_row(&page, count), ==, first_row);
    g_assert_cmpstr(screen_linked_say_stretch(&page, count), ==, said);
}

static void a_short_list_is_one_stretch(void)
{
    expect("/funders/tao", 0, 0, NULL);
    expect("/funders/tao", 40, 0, NULL);
    expect("/funders/tao?from=41", 40, 0, NULL);
}

static void a_stretch_says_which_rows_it_has(void)
{
    expect("/funders/tao", 41, 0, "โครงการที่ 1 ถึง 40 จากทั้งหมด 41 โครงการ");
    expect("/funders/tao?from=41", 41, 40, "โครงการที่ 41 ถึง 41 จากทั้งหมด 41 โครงการ");
    expect("/funders/tao?from=1121", 1160, 1120, "โครงการที่ 1,121 ถึง 1,160 จากทั้งหมด 1,160 โครงการ");
}

static void any_row_is_in_its_stretch(void)
{
    expect("/funders/tao?from=79", 100, 40, "โครงการที่ 41 ถึง 80 จากทั้งหมด 100 โครงการ");
    expect("/funders/tao?from=80", 100, 40, "โครงการที่ 41 ถึง 80 จากทั้งหมด 100 โครงการ");
    expect("/funders/tao?from=81", 100, 80, "โครงการที่ 81 ถึง 100 จากทั้งหมด 100 โครงการ");
}

static void a_row_that_is_not_there_shows_the_nearest(void)
{
    expect("/funders/tao?from=99999999999999999999", 100, 80,
           "โครงการที่ 81 ถึง 100 จากทั้งหมด 100 โครงการ");
    expect("/funders/tao?from=-5", 100, 0, "โครงการที่ 1 ถึง 40 จากทั้งหมด 100 โครงการ");
    expect("/funders/tao?from=nonsense", 100, 0, "โครงการที่ 1 ถึง 40 จากทั้งหมด 100 โครงการ");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("th");
    g_test_add_func("/screen/linked/a-short-list-is-one-stretch", a_short_list_is_one_stretch);
    g_test_add_func("/screen/linked/a-stretch-says-which-rows-it-has",
                    a_stretch_says_which_rows_it_has);
    g_test_add_func("/screen/linked/any-row-is-in-its-stretch", any_row_is_in_its_stretch);
    g_test_add_func("/screen/linked/a-row-that-is-not-there-shows-the-nearest",
                    a_row_that_is_not_there_shows_the_nearest);
    return g_test_run();
}
