#include <glib.h>

#include <snapshot/snapshot.h>

#include "province_fixture.h"

/* Two indicators of the fixture's set: counts of passed and failed; and villages for the tambons.
 */
static const char *const places =
    "INSERT INTO area (code, level, parent_code, name_th, sort_key) VALUES"
    " ('80012003', 'village', '800120', 'บ้านเหนือ', X'11'),"
    " ('80012004', 'village', '800120', 'บ้านใต้', X'12');"
    "DELETE FROM indicator_raw;";

static void add_row(GString *sql, const char *area_code, int year_be, int surveyed, int passed)
{
    g_string_append_printf(
        sql,
        "INSERT OR REPLACE INTO indicator_raw (area_code, year_be, set_code, edition, "
        "indicator_code, sex, age_group, surveyed, passed, failed, unit, as_of, source) "
        "VALUES ('%s', %d, 'bmn', '2560', '1', '', '', %d, %d, %d, 'คน', '2026-01-15', 'จปฐ.');",
        area_code, year_be, surveyed, passed, surveyed - passed);
}

/* Four villages of one tambon, one of them with few failed; two more tambons. */
static void fill(const ProvinceFixture *fixture)
{
    g_autoptr(GString) sql = g_string_new(places);

    add_row(sql, "80012001", 2569, 800, 795);
    add_row(sql, "80012002", 2569, 900, 850);
    add_row(sql, "80012003", 2569, 700, 500);
    add_row(sql, "80012004", 2569, 600, 600);
    add_row(sql, "800108", 2569, 3000, 2500);
    add_row(sql, "801002", 2569, 2000, 1500);
    province_fixture_change(fixture, sql->str);
}

static char *build(const ProvinceFixture *fixture, int number, const char *previous)
{
    g_auto(ReleaseResult) result = {0};
    g_autofree char *name = g_strdup_printf("%d.db", number);
    char *output = province_fixture_path(fixture, name);
    ReleaseOptions options = province_fixture_options(fixture, number, previous, output);

    province_fixture_build(&options, &result);
    g_assert_cmpint(result.unprotected_count, ==, 0);
    return output;
}

static void expect_row(const char *path, const char *scope, const char *wanted)
{
    g_autofree char *query = g_strdup_printf(
        "SELECT count(*) FROM indicator_value WHERE area_code = '%s' AND indicator_code = '1' AND "
        "surveyed_state || ' ' || passed_state || ' ' || failed_state || ' ' || "
        "ifnull(surveyed, '-') || ' ' || ifnull(passed, '-') || ' ' || sent_count || '/' || "
        "sent_total = '%s'",
        scope, wanted);
    if (province_fixture_ask(path, query) != 1) {
        g_error("%s is not %s", scope, wanted);
    }
}

static void sums_are_made_with_their_coverage(void)
{
    g_auto(ProvinceFixture) fixture = {0};

    province_fixture_init(&fixture);
    fill(&fixture);
    g_autofree char *path = build(&fixture, 1, NULL);
    expect_row(path, "80012004", "shown shown shown 600 600 0/0");
    expect_row(path, "800120", "shown shown shown 3000 2745 4/4");
    expect_row(path, "8001", "shown shown shown 6000 5245 2/2");
    expect_row(path, "80", "shown shown shown 8000 6745 3/3");
    expect_row(path, "group/1", "shown shown shown 6000 5245 2/2");
    expect_row(path, "800108", "shown shown shown 3000 2500 0/0");
}

static void few_are_hidden_and_so_is_what_would_give_them_back(void)
{
    g_auto(ProvinceFixture) fixture = {0};

    province_fixture_init(&fixture);
    fill(&fixture);
    g_autofree char *path = build(&fixture, 1, NULL);
    expect_row(path, "80012001", "shown hidden small 800 - 0/0");
    expect_row(path, "80012002", "shown capped hidden 900 - 0/0");
    expect_row(path, "80012003", "shown hidden hidden 700 - 0/0");
}

static void what_was_hidden_stays_hidden_in_the_next_release(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GString) sql = g_string_new(NULL);

    province_fixture_init(&fixture);
    fill(&fixture);
    g_autofree char *first = build(&fixture, 1, NULL);
    // The small count is gone, by correction: its complements would be shown, were it not for 1.
    add_row(sql, "80012001", 2569, 800, 700);
    province_fixture_change(&fixture, sql->str);
    g_autofree char *second = build(&fixture, 2, first);
    expect_row(second, "80012002", "shown capped hidden 900 - 0/0");
    expect_row(second, "80012003", "shown hidden hidden 700 - 0/0");
}

static void a_village_that_vanishes_does_not_bare_the_others(void)
{
    g_auto(ProvinceFixture) fixture = {0};

    province_fixture_init(&fixture);
    fill(&fixture);
    g_autofree char *first = build(&fixture, 1, NULL);
    province_fixture_change(&fixture, "DELETE FROM indicator_raw WHERE area_code IN "
                                      "('80012002', '80012003')");
    g_autofree char *second = build(&fixture, 2, first);
    expect_row(second, "80012001", "shown hidden small 800 - 0/0");
    // 1,400 surveyed with 5 failed in one village: the tambon's own sum would tell.
    expect_row(second, "800120", "shown hidden hidden 1400 - 2/4");
    expect_row(second, "8001", "shown hidden hidden 4400 - 2/2");
}

static void a_draft_that_was_not_published_tells_nothing(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GString) sql = g_string_new(NULL);

    province_fixture_init(&fixture);
    fill(&fixture);
    g_autofree char *draft = build(&fixture, 1, NULL);
    add_row(sql, "80012001", 2569, 800, 700);
    province_fixture_change(&fixture, sql->str);
    g_autofree char *output = province_fixture_path(&fixture, "again.db");
    g_auto(ReleaseResult) result = {0};
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, output);
    province_fixture_build(&options, &result);
    expect_row(output, "80012002", "shown shown shown 900 850 0/0");
}

static void an_office_figure_wins_over_its_villages(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GString) sql = g_string_new(NULL);

    province_fixture_init(&fixture);
    fill(&fixture);
    // More in the villages than in the tambon: they cannot both be right.
    add_row(sql, "800120", 2569, 2000, 1900);
    province_fixture_change(&fixture, sql->str);
    g_autofree char *path = build(&fixture, 1, NULL);
    expect_row(path, "800120", "shown shown shown 2000 1900 0/0");
    g_assert_cmpint(province_fixture_ask(path, "SELECT count(*) FROM indicator_value "
                                               "WHERE length(area_code) = 8 "
                                               "AND area_code LIKE '80%'"),
                    ==, 0);
}

static void nobody_surveyed_is_neither_zero_nor_hidden(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GString) sql = g_string_new(NULL);

    province_fixture_init(&fixture);
    fill(&fixture);
    add_row(sql, "801001", 2569, 0, 0);
    province_fixture_change(&fixture, sql->str);
    g_autofree char *path = build(&fixture, 1, NULL);
    expect_row(path, "801001", "shown na na 0 - 0/0");
}

static void a_previous_release_nobody_remembers_is_not_built_upon(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};
    g_autoptr(GError) error = NULL;

    province_fixture_init(&fixture);
    fill(&fixture);
    g_autofree char *first = build(&fixture, 1, NULL);
    province_fixture_change(&fixture, "DELETE FROM disclosure_draft_told;"
                                      "DELETE FROM disclosure_draft;");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    ReleaseOptions options = province_fixture_options(&fixture, 2, first, second);
    g_assert_false(release_snapshot_build(&options, &result, &error));
    g_assert_error(error, RELEASE_ERROR, RELEASE_ERROR_PREVIOUS);
}

static void a_damaged_memory_stops_the_release(void)
{
    static const char *const damages[] = {
        "UPDATE disclosure_told SET runs = CAST(substr(runs, 1, length(runs) - 3) AS BLOB) WHERE "
        "kind = "
        "'indicators'",
        "UPDATE disclosure_told SET runs = X'0054444831' WHERE kind = 'indicators'",
        "UPDATE disclosure_told SET runs = X'54444831FFFF' WHERE kind = "
        "'indicators'"};

    for (gsize i = 0; i < G_N_ELEMENTS(damages); i++) {
        g_auto(ProvinceFixture) fixture = {0};
        g_auto(ReleaseResult) result = {0};
        g_autoptr(GString) sql = g_string_new(NULL);
        g_autoptr(GError) error = NULL;

        province_fixture_init(&fixture);
        fill(&fixture);
        g_autofree char *first = build(&fixture, 1, NULL);
        add_row(sql, "800108", 2569, 3000, 2600);
        province_fixture_change(&fixture, sql->str);
        g_autofree char *second = build(&fixture, 2, first);
        g_string_truncate(sql, 0);
        add_row(sql, "800108", 2569, 3000, 2700);
        g_string_append(sql, damages[i]);
        province_fixture_change(&fixture, sql->str);
        g_autofree char *third = province_fixture_path(&fixture, "3.db");
        // The draft of the second release holds the same tables unhurt: take it out first.
        province_fixture_change(&fixture, "UPDATE disclosure_draft_told SET runs = "
                                          "(SELECT t.runs FROM disclosure_told AS t WHERE "
                                          "t.kind = disclosure_draft_told.kind AND "
                                          "t.name = disclosure_draft_told.name)");
        ReleaseOptions options = province_fixture_options(&fixture, 3, second, third);
        g_assert_false(release_snapshot_build(&options, &result, &error));
        g_assert_error(error, RELEASE_ERROR, RELEASE_ERROR_FAILED);
    }
}

static void small_counts_of_a_profile_are_masked(void)
{
    g_auto(ProvinceFixture) fixture = {0};

    province_fixture_init(&fixture);
    province_fixture_change(
        &fixture,
        "DELETE FROM profile_item;"
        "INSERT INTO profile_item (area_code, section, item, value, unit, survey_date, sort_order)"
        " VALUES ('800120', 'social', 'ผู้พิการ', '4', 'คน', '2026-01-01', 1),"
        " ('800120', 'social', 'ผู้สูงอายุ', '310', 'คน', '2026-01-01', 2),"
        " ('800120', 'social', 'ประชากร', '1,200', 'คน', '2026-01-01', 3),"
        " ('800120', 'social', 'วัด', '4', 'แห่ง', '2026-01-01', 4)");
    g_autofree char *path = build(&fixture, 1, NULL);
    g_assert_cmpint(province_fixture_ask(path, "SELECT count(*) FROM profile_item WHERE "
                                               "item = 'ผู้พิการ' AND value_state = 'small'"),
                    ==, 1);
    g_assert_cmpint(province_fixture_ask(path, "SELECT count(*) FROM profile_item WHERE "
                                               "item = 'ผู้สูงอายุ' AND value_state = 'hidden'"),
                    ==, 1);
    g_assert_cmpint(
        province_fixture_ask(path, "SELECT count(*) FROM profile_item WHERE value IS NOT NULL"), ==,
        2);
}

static void add_account(GString *sql, const char *area_code, int count, int total, int income_baht)
{
    g_string_append_printf(
        sql,
        "INSERT OR REPLACE INTO household_account_raw (area_code, year_be, household_count, "
        "household_total, income_mean_satang, income_median_satang, group_count, as_of) "
        "VALUES ('%s', 2569, %d, %d, %d, %d, 2, '2026-01-31');",
        area_code, count, total, income_baht * 100, income_baht * 100);
}

static void means_need_thirty_households_and_are_rounded(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GString) sql = g_string_new(places);

    province_fixture_init(&fixture);
    g_string_append(sql, "DELETE FROM household_account_raw;");
    add_account(sql, "80012001", 12, 90, 90000);
    add_account(sql, "80012002", 40, 95, 12345);
    add_account(sql, "80012003", 60, 120, 20000);
    province_fixture_change(&fixture, sql->str);
    g_autofree char *path = build(&fixture, 1, NULL);
    // The tambon's mean would give the first back, so the lightest of the others goes with it.
    static const char *const wanted[] = {
        "area_code = '80012001' AND amount_state = 'hidden' AND income_mean_satang IS NULL",
        "area_code = '80012002' AND amount_state = 'hidden'",
        "area_code = '80012003' AND amount_state = 'shown' AND income_mean_satang = 2000000",
        "area_code = '800120' AND household_count = 112 AND income_median_satang IS NULL",
        "area_code = '800120' AND amount_state = 'shown' AND income_mean_satang = 2480000",
        "area_code = '800120' AND group_count_state IN ('small', 'hidden')"};
    // (12 × 90,000 + 40 × 12,345 + 60 × 20,000) / 112 = 24,765 baht, in hundreds.
    for (gsize i = 0; i < G_N_ELEMENTS(wanted); i++) {
        g_autofree char *query =
            g_strdup_printf("SELECT count(*) FROM household_account WHERE %s", wanted[i]);
        g_test_message("%s", wanted[i]);
        g_assert_cmpint(province_fixture_ask(path, query), ==, 1);
    }
}

static void consumption_is_hidden_like_any_count(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GString) sql = g_string_new(places);

    province_fixture_init(&fixture);
    g_string_append(sql,
                    "DELETE FROM consumption_raw;"
                    "INSERT INTO consumption_raw (area_code, year_be, item, households, "
                    "surveyed) VALUES ('80012001', 2569, 'เหล้า', 4, 310),"
                    " ('80012002', 2569, 'เหล้า', 90, 320), ('80012003', 2569, 'เหล้า', 60, 300),"
                    " ('80012004', 2569, 'เหล้า', 0, 305)");
    province_fixture_change(&fixture, sql->str);
    g_autofree char *path = build(&fixture, 1, NULL);
    g_assert_cmpint(province_fixture_ask(path, "SELECT count(*) FROM consumption WHERE area_code = "
                                               "'80012001' AND households_state = 'small'"),
                    ==, 1);
    g_assert_cmpint(province_fixture_ask(path, "SELECT count(*) FROM consumption WHERE "
                                               "households_state = 'hidden'"),
                    ==, 2);
    g_assert_cmpint(province_fixture_ask(path, "SELECT households FROM consumption WHERE "
                                               "area_code = '800120'"),
                    ==, 154);
}

/* Somebody changed a release by hand: the kiosk must not take it. */
static void expect_refused(const char *path, const char *damage, const char *words)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *copy = g_strconcat(path, ".doctored", NULL);
    g_autofree char *bytes = NULL;
    gsize length = 0;

    g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    g_assert_true(g_file_set_contents(copy, bytes, (gssize)length, NULL));
    SqlDatabase *database = sql_open(copy, SQL_OPEN_WRITE, &error);
    g_assert_no_error(error);
    bool damaged =
        sql_run(database, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON",
                &error) &&
        sql_run(database, damage, &error);
    g_assert_no_error(error);
    g_assert_true(damaged);
    sql_close(database);
    g_autoptr(Snapshot) snapshot = snapshot_open(copy, &error);
    g_assert_no_error(error);
    g_assert_false(snapshot_check(snapshot, &error));
    g_assert_nonnull(g_strstr_len(error->message, -1, words));
}

static void a_release_that_shows_what_must_be_hidden_is_refused(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    const char *const shown = "may not be shown";
    const char *const forbidden = "CHECK constraint";

    province_fixture_init(&fixture);
    fill(&fixture);
    g_autofree char *path = build(&fixture, 1, NULL);
    expect_refused(path, "UPDATE indicator_value SET failed = 5 WHERE area_code = '80012001'",
                   forbidden);
    expect_refused(path,
                   "UPDATE indicator_value SET failed = 5, failed_state = 'shown' "
                   "WHERE area_code = '80012001'",
                   shown);
    expect_refused(path,
                   "UPDATE indicator_value SET failed = 50, failed_state = 'shown' "
                   "WHERE area_code = '80012002'",
                   shown);
    expect_refused(path, "UPDATE indicator_value SET value_state = 'secret'", forbidden);
    expect_refused(path, "UPDATE release SET small_cell = 3", forbidden);
    expect_refused(path,
                   "UPDATE indicator_value SET passed = 850, passed_state = 'shown', failed = 50, "
                   "failed_state = 'shown' WHERE area_code = '80012002';"
                   "UPDATE indicator_value SET passed = 500, passed_state = 'shown', failed = 200, "
                   "failed_state = 'shown' WHERE area_code = '80012003'",
                   "a sum tells");
    expect_refused(path,
                   "INSERT INTO consumption VALUES ('800120', 2569, 'x', 3, 'shown', 400, "
                   "'shown', 0, 0, 0)",
                   shown);
    expect_refused(path, "CREATE TABLE household (person TEXT)", "household");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/release/surveys/sums-are-made-with-their-coverage",
                    sums_are_made_with_their_coverage);
    g_test_add_func("/db/release/surveys/few-are-hidden-and-so-is-what-would-give-them-back",
                    few_are_hidden_and_so_is_what_would_give_them_back);
    g_test_add_func("/db/release/surveys/what-was-hidden-stays-hidden-in-the-next-release",
                    what_was_hidden_stays_hidden_in_the_next_release);
    g_test_add_func("/db/release/surveys/a-village-that-vanishes-does-not-bare-the-others",
                    a_village_that_vanishes_does_not_bare_the_others);
    g_test_add_func("/db/release/surveys/a-draft-that-was-not-published-tells-nothing",
                    a_draft_that_was_not_published_tells_nothing);
    g_test_add_func("/db/release/surveys/an-office-figure-wins-over-its-villages",
                    an_office_figure_wins_over_its_villages);
    g_test_add_func("/db/release/surveys/nobody-surveyed-is-neither-zero-nor-hidden",
                    nobody_surveyed_is_neither_zero_nor_hidden);
    g_test_add_func("/db/release/surveys/a-previous-release-nobody-remembers-is-not-built-upon",
                    a_previous_release_nobody_remembers_is_not_built_upon);
    g_test_add_func("/db/release/surveys/a-damaged-memory-stops-the-release",
                    a_damaged_memory_stops_the_release);
    g_test_add_func("/db/release/surveys/small-counts-of-a-profile-are-masked",
                    small_counts_of_a_profile_are_masked);
    g_test_add_func("/db/release/surveys/means-need-thirty-households-and-are-rounded",
                    means_need_thirty_households_and_are_rounded);
    g_test_add_func("/db/release/surveys/consumption-is-hidden-like-any-count",
                    consumption_is_hidden_like_any_count);
    g_test_add_func("/db/release/surveys/a-release-that-shows-what-must-be-hidden-is-refused",
                    a_release_that_shows_what_must_be_hidden_is_refused);
    return g_test_run();
}
