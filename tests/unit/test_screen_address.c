#include "address.h"

#include <glib.h>

// Where a choice of a page leads: to the same page with that one thing changed.

static const char *with(ScreenText *text, const char *from, const char *name, const char *value)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = base_address_parse(from, &error);
    g_assert_no_error(error);
    return screen_address_with(text, address, name, value);
}

static const char *here(ScreenText *text, const char *from, const char *name, const char *value)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = base_address_parse(from, &error);
    g_assert_no_error(error);
    return screen_address_here(text, address, name, value);
}

static void one_thing_changes_and_the_others_stay(void)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);

    g_assert_cmpstr(with(text, "/documents/800120?issue=5.1", "type", "plan"), ==,
                    "/documents/800120?issue=5.1&type=plan");
    g_assert_cmpstr(with(text, "/documents/800120?issue=5.1&type=plan", "type", NULL), ==,
                    "/documents/800120?issue=5.1");
    g_assert_cmpstr(here(text, "/issues?year=2569", "year", "2570"), ==, "/issues?year=2570");
}

static void a_choice_is_read_from_its_first_page_with_nothing_over_it(void)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);

    g_assert_cmpstr(with(text, "/issues?over=terms&page=3", "year", "2569"), ==,
                    "/issues?year=2569");
}

static void what_lies_over_a_page_leaves_it_where_it_is(void)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);

    g_assert_cmpstr(here(text, "/issues?page=3&year=2569", "over", "terms"), ==,
                    "/issues?over=terms&page=3&year=2569");
    g_assert_cmpstr(here(text, "/issues?over=terms&page=3&year=2569", "over", NULL), ==,
                    "/issues?page=3&year=2569");
    g_assert_cmpstr(here(text, "/issues?page=1", "over", "terms"), ==, "/issues?over=terms");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/address/one-thing-changes-and-the-others-stay",
                    one_thing_changes_and_the_others_stay);
    g_test_add_func("/screen/address/a-choice-is-read-from-its-first-page-with-nothing-over-it",
                    a_choice_is_read_from_its_first_page_with_nothing_over_it);
    g_test_add_func("/screen/address/what-lies-over-a-page-leaves-it-where-it-is",
                    what_lies_over_a_page_leaves_it_where_it_is);
    return g_test_run();
}
