#include <glib.h>

#include "province_fixture.h"

// Projects by issue (A6, G10): two editions side by side, nothing lost between them.

/** Four more projects of 800120: three under the older edition, one of them of last year. */
#define OLD_EDITION                                                                                  \
    "INSERT INTO issue VALUES ('2551', '3.1', '3', 'อาชีพ', NULL, 31),"                    \
    " ('2552', '5.2', '5', 'อาชีพเสริม', NULL, 52);"                             \
    "INSERT INTO issue_map VALUES ('2551', '3.1', '2552', '5.1');"                                   \
    "INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, "             \
    "issue_code,"                                                                                    \
    " name, doer, status, status_date, budget_satang) VALUES"                                        \
    " ('D000001', '800120', '101', 2569, '2551', '3.1', 'ก', 'shared', 'doing', '2026-01-01', 7)," \
    " ('D000002', '800120', '102', 2568, '2551', '3', 'ข', 'shared', 'done', '2026-01-01', 11),"   \
    " ('D000003', '800120', '103', 2569, '2551', '3.1', 'ค', 'shared', 'doing', '2026-01-01', "    \
    "NULL),"                                                                                         \
    " ('D000004', '800120', '104', 2569, '2552', '5.2', 'ง', 'shared', 'doing', '2026-01-01', "    \
    "13);"                                                                                           \
    "INSERT INTO project_money VALUES ('D000001', 'tao', NULL, 7, 0),"                               \
    " ('D000002', 'tao', NULL, 11, 0), ('D000004', 'community', NULL, 13, 0)"

static void build(ProvinceFixture *fixture, const char *change, char **path)
{
    g_auto(ReleaseResult) result = {0};
    province_fixture_init(fixture);
    province_fixture_change(fixture, change);
    *path = province_fixture_path(fixture, "1.db");
    ReleaseOptions options = province_fixture_options(fixture, 1, NULL, *path);
    province_fixture_build(&options, &result);
}

static void both_editions_add_up_to_the_header(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autofree char *path = NULL;
    build(&fixture, OLD_EDITION, &path);
    // 800120, every year: 001-003 at 5.1 (500, -, 3000), 101 and 103 led to 5.1, 102 to 5.
    const struct {
        const char *query;
        int64_t expected;
    } questions[] = {
        {"SELECT sum(own_count) FROM issue_total WHERE scope = '800120'"
         " AND issue_code = '5.1'",
         5},
        {"SELECT sum(own_satang) FROM issue_total WHERE scope = '800120'"
         " AND issue_code = '5.1'",
         3507},
        {"SELECT sum(project_count) FROM issue_total WHERE scope = '800120'"
         " AND issue_code = '5'",
         7},
        {"SELECT sum(amount_satang) FROM issue_total WHERE scope = '800120'"
         " AND issue_code = '5'",
         3531},
        {"SELECT own_satang FROM issue_total WHERE scope = '800120' AND fiscal_year_be = 2568"
         " AND issue_code = '5'",
         11},
        {"SELECT no_budget_count FROM issue_total WHERE scope = '800120' AND fiscal_year_be = 2569"
         " AND issue_code = '5.1'",
         2},
        // Every scope and year: the issues are the projects, and nothing else.
        {"SELECT count(*) FROM (SELECT h.scope FROM project_total AS h"
         " JOIN issue_total AS t ON t.scope = h.scope AND t.fiscal_year_be = h.fiscal_year_be"
         " WHERE h.status = 'all' AND h.class = 'all' AND h.fiscal_year_be > 0"
         " GROUP BY h.scope, h.fiscal_year_be"
         " HAVING sum(t.own_count) <> h.project_count OR sum(t.own_satang) <> h.amount_satang)",
         0},
        {"SELECT (SELECT count(DISTINCT scope || '@' || fiscal_year_be) FROM project_total"
         " WHERE fiscal_year_be > 0) -"
         " (SELECT count(DISTINCT scope || '@' || fiscal_year_be) FROM issue_total)",
         0},
        {"SELECT count(*) FROM issue_total WHERE issue_edition <> '2552'", 0},
        {"SELECT sum(own_count) FROM issue_total WHERE scope = '80012001'"
         " AND issue_code = '5.1'",
         2},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
        g_test_message("%s", questions[i].query);
        g_assert_cmpint(province_fixture_ask(path, questions[i].query), ==, questions[i].expected);
    }
}

/** Rows where what the issues at the top have of one class is not what the place has of it. */
#define NOT_THE_CLASS(class)                                                                       \
    {                                                                                              \
        "SELECT count(*) FROM (SELECT h.scope FROM project_total AS h"                             \
        " WHERE h.status <> 'all' AND h.class = '" class                                           \
            "' AND length(h.scope) < 8"                                                            \
            " GROUP BY h.scope, h.fiscal_year_be HAVING sum(h.amount_satang) IS NOT"               \
            " (SELECT sum(t." class "_satang) FROM issue_total AS t WHERE t.scope = h.scope"       \
                                    " AND t.fiscal_year_be = h.fiscal_year_be))",                  \
            0                                                                                      \
    }

static void an_issue_has_its_money_by_class(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autofree char *path = NULL;
    build(&fixture, OLD_EDITION, &path);
    const struct {
        const char *query;
        int64_t expected;
    } questions[] = {
        NOT_THE_CLASS("community"),
        NOT_THE_CLASS("tao"),
        NOT_THE_CLASS("agency"),
        NOT_THE_CLASS("other"),
        // 102 led to 5 gives 11, 101 led to 5.1 gives 7.
        {"SELECT sum(tao_satang) FROM issue_total WHERE scope = '800120' AND issue_code = '5'"
         " AND fiscal_year_be = 2568",
         11},
        {"SELECT community_satang + tao_satang + agency_satang + other_satang - amount_satang"
         " FROM issue_total WHERE scope = '80' AND issue_code = '5' AND fiscal_year_be = 2569",
         0},
        {"SELECT count(*) FROM issue_total WHERE (community_satang IS NULL) <> (length(scope) = 8"
         " OR issue_code IN (SELECT code FROM issue WHERE parent_code IS NOT NULL))",
         0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
        g_test_message("%s", questions[i].query);
        g_assert_cmpint(province_fixture_ask(path, questions[i].query), ==, questions[i].expected);
    }
}

static void a_map_over_two_editions_is_followed(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autofree char *path = NULL;
    build(&fixture,
          "INSERT INTO issue VALUES ('2540', '9', NULL, 'เก่า', NULL, 1);"
          "INSERT INTO issue_map VALUES ('2540', '9', '2551', '3');"
          "UPDATE project SET issue_edition = '2540', issue_code = '9' WHERE code = 'B000001'",
          &path);
    g_assert_cmpint(province_fixture_ask(path, "SELECT sum(own_satang) FROM issue_total WHERE "
                                               "scope = '801002'"),
                    ==, 70);
}

static void a_project_that_leads_to_two_issues_counts_once(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autofree char *path = NULL;
    build(&fixture, OLD_EDITION "; INSERT INTO issue_map VALUES ('2551', '3.1', '2552', '5.2')",
          &path);
    g_assert_cmpint(province_fixture_ask(path, "SELECT sum(own_count) FROM issue_total WHERE scope "
                                               "= '800120' AND issue_code = '5.2'"),
                    ==, 1);
}

static void expect_refusal(const char *damage, const char *part)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};
    g_autoptr(GError) error = NULL;
    province_fixture_init(&fixture);
    province_fixture_change(&fixture, damage);
    g_autofree char *path = province_fixture_path(&fixture, "1.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, path);
    g_assert_false(release_snapshot_build(&options, &result, &error));
    g_assert_error(error, RELEASE_ERROR, RELEASE_ERROR_DATA);
    g_assert_nonnull(g_strstr_len(error->message, -1, part));
}

static void a_project_that_leads_nowhere_stops_the_release(void)
{
    expect_refusal(OLD_EDITION "; DELETE FROM issue_map WHERE from_code = '3.1'",
                   "800120 · 101 · 2551 3.1");
}

static void a_set_with_other_dimensions_than_it_states_stops_the_release(void)
{
    expect_refusal("UPDATE indicator_set SET dimension_count = 7", "bmn · 2560");
    expect_refusal("UPDATE indicator_set SET indicator_count = 31", "bmn · 2560");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/release/issue/both-editions-add-up-to-the-header",
                    both_editions_add_up_to_the_header);
    g_test_add_func("/db/release/issue/an-issue-has-its-money-by-class",
                    an_issue_has_its_money_by_class);
    g_test_add_func("/db/release/issue/a-map-over-two-editions-is-followed",
                    a_map_over_two_editions_is_followed);
    g_test_add_func("/db/release/issue/a-project-that-leads-to-two-issues-counts-once",
                    a_project_that_leads_to_two_issues_counts_once);
    g_test_add_func("/db/release/issue/a-project-that-leads-nowhere-stops-the-release",
                    a_project_that_leads_nowhere_stops_the_release);
    g_test_add_func(
        "/db/release/issue/a-set-with-other-dimensions-than-it-states-stops-the-release",
        a_set_with_other_dimensions_than_it_states_stops_the_release);
    return g_test_run();
}
