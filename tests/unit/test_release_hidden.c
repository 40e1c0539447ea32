#include <glib.h>

#include "province_fixture.h"
#include "release/hidden.h"

/** Villages of a tambon with these numbers surveyed and passed; made up or not. */
static void put_figures(const ProvinceFixture *fixture, int passed, int sample)
{
    g_autofree char *statements = g_strdup_printf(
        "DELETE FROM indicator_raw;"
        "INSERT INTO indicator_raw (area_code, year_be, set_code, edition, indicator_code, sex,"
        " age_group, surveyed, passed, failed, unit, as_of, source, sample) VALUES"
        " ('80012001', 2569, 'bmn', '2560', '1', '', '', 200, %d, %d, 'คน', '2026-01-01', 'x', %d),"
        " ('80012002', 2569, 'bmn', '2560', '1', '', '', 300, 150, 150, 'คน', '2026-01-01', 'x', "
        "%d);",
        passed, 200 - passed, sample, sample);
    province_fixture_change(fixture, statements);
}

/** Builds release 1 and gives what is hidden of the set, NULL when it has no real figures. */
static const ReleaseHidden *build(const ProvinceFixture *fixture, GPtrArray **list)
{
    g_autoptr(GError) error = NULL;
    g_auto(ReleaseResult) result = {0};
    g_autofree char *output = province_fixture_path(fixture, "1.db");
    ReleaseOptions options = province_fixture_options(fixture, 1, NULL, output);
    province_fixture_build(&options, &result);
    *list = release_hidden_list(output, &error);
    g_assert_no_error(error);
    return (*list)->len > 0 ? g_ptr_array_index(*list, 0) : NULL;
}

static void small_counts_are_counted_as_hidden(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GPtrArray) list = NULL;
    province_fixture_init(&fixture);
    put_figures(&fixture, 3, 0);
    const ReleaseHidden *hidden = build(&fixture, &list);
    g_assert_nonnull(hidden);
    g_assert_cmpstr(hidden->set_code, ==, "bmn");
    g_assert_cmpstr(hidden->edition, ==, "2560");
    g_assert_cmpint(hidden->figure_count, >, 0);
    g_assert_cmpint(hidden->hidden_count, >=, 2); // the count itself, and what would give it away
}

static void large_counts_are_not(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GPtrArray) list = NULL;
    province_fixture_init(&fixture);
    put_figures(&fixture, 100, 0);
    const ReleaseHidden *hidden = build(&fixture, &list);
    g_assert_nonnull(hidden);
    g_assert_cmpint(hidden->figure_count, >, 0);
    g_assert_cmpint(hidden->hidden_count, ==, 0);
}

static void demonstration_figures_ask_nobody(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GPtrArray) list = NULL;
    province_fixture_init(&fixture);
    put_figures(&fixture, 3, 1);
    g_assert_null(build(&fixture, &list));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/release/hidden/small-counts-are-counted-as-hidden",
                    small_counts_are_counted_as_hidden);
    g_test_add_func("/db/release/hidden/large-counts-are-not", large_counts_are_not);
    g_test_add_func("/db/release/hidden/demonstration-figures-ask-nobody",
                    demonstration_figures_ask_nobody);
    return g_test_run();
}
