#include "subject.h"

#include <glib.h>

// Which place an address is about, of any level, and where pages of a place are.

static char *scope_of(const char *words, const char *leaf)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = base_address_parse(words, &error);
    g_assert_no_error(error);
    return screen_subject_scope(address, leaf, 0);
}

static void expect_scope(const char *words, const char *scope)
{
    g_autofree char *found = scope_of(words, "issues");
    g_assert_cmpstr(found, ==, scope);
}

static void a_place_of_any_level_and_a_group_have_pages(void)
{
    expect_scope("/area/80/issues", "80");
    expect_scope("/area/8001/issues", "8001");
    expect_scope("/area/800120/issues?page=2", "800120");
    expect_scope("/group/2/issues", "group/2");
    expect_scope("/area/800120/village/3/issues", "80012003");
}

static void what_names_no_place_has_none(void)
{
    expect_scope("/area/800120/plan", NULL);
    expect_scope("/area/8001200/issues", NULL);
    expect_scope("/area/80012a/issues", NULL);
    expect_scope("/group/999/issues", NULL);
    expect_scope("/group/two/issues", NULL);
    expect_scope("/area/800120/issues/1", NULL);
}

static void expect_page(const char *words, const char *scope)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = base_address_parse(words, &error);
    g_assert_no_error(error);
    g_autofree char *found = screen_subject_scope_of_page(address, "issues", "80");
    g_assert_cmpstr(found, ==, scope);
}

static void a_page_without_a_place_is_of_the_province_or_of_the_place_it_names(void)
{
    expect_page("/issues", "80");
    expect_page("/issues?area=8001", "8001");
    expect_page("/issues?area=group/2", "group/2");
    expect_page("/issues?area=nothing", "nothing"); // reading it tells that it is not there
    expect_page("/area/800120/issues", "800120");
    expect_page("/area/800120/village/3/issues", NULL); // sums of projects end at the tambon
    expect_page("/funders", NULL);
}

static void levels_are_told_apart_by_their_code(void)
{
    g_assert_true(screen_subject_is_tambon("800120"));
    g_assert_false(screen_subject_is_tambon("8001"));
    g_assert_false(screen_subject_is_tambon("group/2"));
    g_assert_true(screen_subject_is_above_tambon("80"));
    g_assert_true(screen_subject_is_above_tambon("group/2"));
    g_assert_false(screen_subject_is_above_tambon("800120"));
    g_assert_false(screen_subject_is_above_tambon("80012003"));
}

static void pages_of_a_place_lie_under_it(void)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);

    g_assert_cmpstr(screen_subject_address(text, "8001", "projects"), ==, "/area/8001/projects");
    g_assert_cmpstr(screen_subject_address(text, "group/2", "projects"), ==, "/group/2/projects");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/subject/a-place-of-any-level-and-a-group-have-pages",
                    a_place_of_any_level_and_a_group_have_pages);
    g_test_add_func("/screen/subject/what-names-no-place-has-none", what_names_no_place_has_none);
    g_test_add_func(
        "/screen/subject/a-page-without-a-place-is-of-the-province-or-of-the-place-it-names",
        a_page_without_a_place_is_of_the_province_or_of_the_place_it_names);
    g_test_add_func("/screen/subject/levels-are-told-apart-by-their-code",
                    levels_are_told_apart_by_their_code);
    g_test_add_func("/screen/subject/pages-of-a-place-lie-under-it", pages_of_a_place_lie_under_it);
    return g_test_run();
}
