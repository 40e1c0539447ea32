#include <glib.h>

#include "base/thai.h"
#include "province_fixture.h"
#include "snapshot/total.h"

typedef struct {
    ProvinceFixture province;
    char *path;
} Fixture;

static void set_up(Fixture *fixture, const void *unused)
{
    g_auto(ReleaseResult) result = {0};

    (void)unused;
    province_fixture_init(&fixture->province);
    fixture->path = province_fixture_path(&fixture->province, "1.db");
    ReleaseOptions options = province_fixture_options(&fixture->province, 1, NULL, fixture->path);
    province_fixture_build(&options, &result);
}

static void tear_down(Fixture *fixture, const void *unused)
{
    (void)unused;
    province_fixture_clear(&fixture->province);
    g_free(fixture->path);
}

// Every table of public.sql, every column, both ways; and none of the master's own tables.
static void every_public_column_is_copied(Fixture *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(fixture->path, SQL_OPEN_READ, &error);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

    (void)unused;
    g_assert_true(sql_attach(database, fixture->province.province, "province", &error));
    g_autoptr(SqlStatement) tables =
        sql_prepare(database,
                    "SELECT p.name FROM province.sqlite_schema AS p "
                    "JOIN main.sqlite_schema AS m ON m.name = p.name AND m.type = p.type "
                    "WHERE p.type = 'table' ORDER BY p.name",
                    &error);
    bool row = false;
    g_assert_true(sql_step(tables, &row, &error));
    while (row) {
        g_ptr_array_add(names, sql_column_copy(tables, 0));
        g_assert_true(sql_step(tables, &row, &error));
    }
    g_assert_cmpuint(names->len, ==, 31);
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        g_autofree char *query = g_strdup_printf(
            "SELECT (SELECT count(*) FROM province.%s) > 0 AND NOT EXISTS "
            "(SELECT * FROM province.%s EXCEPT SELECT * FROM main.%s) AND NOT EXISTS "
            "(SELECT * FROM main.%s EXCEPT SELECT * FROM province.%s)",
            name, name, name, name, name);
        int64_t same = 0;
        g_test_message("%s", name);
        g_assert_true(sql_query_integer(database, query, &same, &error));
        g_assert_cmpint(same, ==, 1);
    }
}

static void projects_lie_in_the_order_of_the_register(Fixture *fixture, const void *unused)
{
    (void)unused;
    g_assert_cmpint(province_fixture_ask(fixture->path,
                                         "SELECT group_concat(code, ' ') = "
                                         "'A000003 A000002 A000001 C000001 B000001' "
                                         "FROM (SELECT code FROM project ORDER BY rowid)"),
                    ==, 1);
}

static void expect_total(Fixture *fixture, const char *scope, int year_be, SnapshotTotal expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture->path, &error);
    SnapshotTotals totals;

    g_test_message("%s %d", scope, year_be);
    g_assert_no_error(error);
    g_assert_true(snapshot_total_get(snapshot, scope, year_be, &totals, &error));
    g_assert_cmpint(totals.all.project_count, ==, expected.project_count);
    g_assert_cmpint(totals.all.amount_satang, ==, expected.amount_satang);
    g_assert_cmpint(totals.all.no_budget_count, ==, expected.no_budget_count);
    int64_t status_sum = 0;
    int64_t class_sum = 0;
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        status_sum += totals.by_status[i].amount_satang;
        for (int k = 0; k < SNAPSHOT_CLASS_COUNT; k++) {
            class_sum += totals.by_status_class[i][k].amount_satang;
        }
    }
    g_assert_cmpint(status_sum, ==, expected.amount_satang);
    g_assert_cmpint(class_sum, ==, expected.amount_satang);
}

static void every_scope_has_its_sums(Fixture *fixture, const void *unused)
{
    (void)unused;
    expect_total(fixture, "800120", 0, (SnapshotTotal){3, 3500, 1});
    expect_total(fixture, "800120", 2568, (SnapshotTotal){1, 500, 0});
    expect_total(fixture, "800120", 2569, (SnapshotTotal){2, 3000, 1});
    expect_total(fixture, "800108", 0, (SnapshotTotal){0, 0, 0});
    expect_total(fixture, "8001", 0, (SnapshotTotal){3, 3500, 1});
    expect_total(fixture, "8010", 0, (SnapshotTotal){2, 78, 0});
    expect_total(fixture, "80", 0, (SnapshotTotal){5, 3578, 1});
    expect_total(fixture, "80", 2569, (SnapshotTotal){4, 3078, 1});
    expect_total(fixture, "group/1", 0, (SnapshotTotal){3, 3500, 1});
    expect_total(fixture, "group/3", 0, (SnapshotTotal){1, 70, 0});
    expect_total(fixture, "80012001", 0, (SnapshotTotal){2, 3500, 0});
    expect_total(fixture, "80012002", 0, (SnapshotTotal){1, 3000, 0});
}

static void status_and_class_combine(Fixture *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture->path, &error);
    SnapshotTotals totals;

    (void)unused;
    g_assert_true(snapshot_total_get(snapshot, "80", 0, &totals, &error));
    const SnapshotTotal *total =
        snapshot_total_pick(&totals, SNAPSHOT_STATUS_DOING, SNAPSHOT_CLASS_TAO);
    g_assert_cmpint(total->project_count, ==, 2);
    g_assert_cmpint(total->amount_satang, ==, 1070);
    total = snapshot_total_pick(&totals, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_COMMUNITY);
    g_assert_cmpint(total->project_count, ==, 2);
    g_assert_cmpint(total->amount_satang, ==, 508);
    total = snapshot_total_pick(&totals, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_AGENCY);
    g_assert_cmpint(total->project_count, ==, 0);
}

static void marks_agencies_and_funders_have_their_sums(Fixture *fixture, const void *unused)
{
    const struct {
        const char *question;
        int64_t answer;
    } asked[] = {
        {"SELECT count(*) FROM marked_total", 9}, // three marks in one tambon, its district, all
        {"SELECT amount_satang FROM marked_total WHERE mark = 'focus' AND scope = '80'", 3000},
        {"SELECT no_budget_count FROM marked_total WHERE mark = 'beyond' AND scope = '8001'", 1},
        {"SELECT project_count FROM marked_total WHERE mark = 'programme'"
         " AND programme = 'phase2' AND scope = '800120'",
         1},
        {"SELECT answer_satang FROM agency_total WHERE agency = 'อบจ.' AND scope = '800120'", 100},
        {"SELECT waiting_count FROM agency_total WHERE agency = 'อบจ.' AND scope = '80'", 0},
        {"SELECT count(*) FROM funder_total", 1},
        {"SELECT amount_satang FROM funder_total WHERE organisation = 'codi'", 2000},
        {"SELECT sum(amount_satang) FROM share_total WHERE part = 'doer' AND tambon_code = "
         "'800120'",
         3500},
        {"SELECT sum(project_count) FROM share_total WHERE part = 'doer'", 5},
        {"SELECT project_count FROM share_total WHERE key = '80012001'", 2},
        {"SELECT amount_satang FROM share_total WHERE part = 'funder' AND key = 'codi'", 2000},
    };

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(asked); i++) {
        g_test_message("%s", asked[i].question);
        g_assert_cmpint(province_fixture_ask(fixture->path, asked[i].question), ==,
                        asked[i].answer);
    }
}

static void expect_coverage(Fixture *fixture, const char *scope, const char *kind,
                            SnapshotCoverage expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture->path, &error);
    g_auto(SnapshotCoverage) coverage = {0};

    g_test_message("%s %s", scope, kind);
    g_assert_true(snapshot_total_get_coverage(snapshot, scope, kind, &coverage, &error));
    g_assert_cmpint(coverage.tambon_count, ==, expected.tambon_count);
    g_assert_cmpint(coverage.tambon_total, ==, expected.tambon_total);
    g_assert_cmpint(coverage.sample_count, ==, expected.sample_count);
    g_assert_cmpint(coverage.row_count, ==, expected.row_count);
    g_assert_cmpstr(coverage.as_of, ==, expected.as_of);
}

static void coverage_counts_pilot_tambons(Fixture *fixture, const void *unused)
{
    (void)unused;
    expect_coverage(fixture, "80", "projects",
                    (SnapshotCoverage){2, 3, 1, 5, (char[]){"2026-01-21"}});
    expect_coverage(fixture, "8001", "projects",
                    (SnapshotCoverage){1, 2, 1, 3, (char[]){"2026-01-15"}});
    expect_coverage(fixture, "8010", "projects",
                    (SnapshotCoverage){1, 1, 0, 2, (char[]){"2026-01-21"}});
    expect_coverage(fixture, "group/1", "projects",
                    (SnapshotCoverage){1, 2, 1, 3, (char[]){"2026-01-15"}});
    expect_coverage(fixture, "group/3", "projects",
                    (SnapshotCoverage){1, 1, 0, 1, (char[]){"2026-01-20"}});
    expect_coverage(fixture, "800108", "projects", (SnapshotCoverage){0, 1, 0, 0, NULL});
    expect_coverage(fixture, "801001", "projects",
                    (SnapshotCoverage){0, 0, 0, 1, (char[]){"2026-01-21"}});
}

static void village_plans_count_for_their_tambon(Fixture *fixture, const void *unused)
{
    (void)unused;
    expect_coverage(fixture, "800120", "plans",
                    (SnapshotCoverage){1, 1, 1, 2, (char[]){"2025-12-01"}});
    expect_coverage(fixture, "80", "plans", (SnapshotCoverage){1, 3, 1, 2, (char[]){"2025-12-01"}});
}

static void documents_of_the_province_belong_to_no_tambon(Fixture *fixture, const void *unused)
{
    (void)unused;
    expect_coverage(fixture, "80", "documents",
                    (SnapshotCoverage){1, 3, 0, 2, (char[]){"2025-08-20"}});
    expect_coverage(fixture, "8001", "documents",
                    (SnapshotCoverage){1, 2, 0, 1, (char[]){"2025-08-20"}});
}

static int64_t count_named(SqlDatabase *database, const char *typed, const char *record_key)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *key = base_thai_search_key(typed, false);
    g_autoptr(SqlStatement) query =
        sql_prepare(database,
                    "SELECT count(*) FROM search_name WHERE search_key >= :key "
                    "AND search_key < :key || char(0x10FFFF) AND record_key = :record",
                    &error);
    bool row = false;
    g_assert_no_error(error);
    sql_bind_text(query, ":key", key);
    sql_bind_text(query, ":record", record_key);
    g_assert_true(sql_step(query, &row, &error));
    return sql_column_integer(query, 0);
}

static void names_are_found_by_their_beginning(Fixture *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(fixture->path, SQL_OPEN_READ, &error);

    (void)unused;
    g_assert_cmpint(count_named(database, "ปาก", "800120"), ==, 1);
    g_assert_cmpint(count_named(database, "นครศรี", "80"), ==, 1);
    g_assert_cmpint(count_named(database, "เมือง", "8001"), ==, 2);        // its name and its alias
    g_assert_cmpint(count_named(database, "บานศาลา", "80012001"), ==, 1); // no tone mark typed
    g_assert_cmpint(count_named(database, "ศาลาบาง", "80012001"), ==, 1); // without บ้าน
    g_assert_cmpint(count_named(database, "พอช", "codi"), ==, 1);
    g_assert_cmpint(count_named(database, "จปฐ", "จปฐ."), ==, 1);
    g_assert_cmpint(count_named(database, "บทเรียน", "80/P1"), ==, 1);
    g_assert_cmpint(count_named(database, "ปุ๋ย", "A000001"), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    struct {
        const char *path;
        void (*test)(Fixture *, const void *);
    } tests[] = {
        {"/db/release/content/every-public-column-is-copied", every_public_column_is_copied},
        {"/db/release/content/names-are-found-by-their-beginning",
         names_are_found_by_their_beginning},
        {"/db/release/content/projects-lie-in-the-order-of-the-register",
         projects_lie_in_the_order_of_the_register},
        {"/db/release/total/every-scope-has-its-sums", every_scope_has_its_sums},
        {"/db/release/total/status-and-class-combine", status_and_class_combine},
        {"/db/release/total/marks-agencies-and-funders-have-their-sums",
         marks_agencies_and_funders_have_their_sums},
        {"/db/release/total/coverage-counts-pilot-tambons", coverage_counts_pilot_tambons},
        {"/db/release/total/village-plans-count-for-their-tambon",
         village_plans_count_for_their_tambon},
        {"/db/release/total/documents-of-the-province-belong-to-no-tambon",
         documents_of_the_province_belong_to_no_tambon},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_test_add(tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
    return g_test_run();
}
