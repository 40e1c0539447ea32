#include <glib.h>
#include <glib/gstdio.h>

#include "snapshot/disbursed.h"
#include "snapshot/giver.h"
#include "snapshot/issue.h"
#include "snapshot/share.h"
#include "snapshot/snapshot.h"
#include "snapshot/total.h"
#include "snapshot_fixture.h"

static void expect_open_error(const char *change, SnapshotError code)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&fixture, change);
    g_assert_null(snapshot_open(fixture.path, &error));
    g_assert_error(error, SNAPSHOT_ERROR, (int)code);
}

static void expect_check_error(const char *change, const char *words)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&fixture, change);
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_assert_no_error(error);
    g_assert_false(snapshot_check(snapshot, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
    g_assert_nonnull(g_strstr_len(error->message, -1, words));
}

static void missing_file_is_reported(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(snapshot_open("/nonexistent/snapshot.db", &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING);
}

static void other_files_are_no_snapshot(void)
{
    expect_open_error("PRAGMA application_id = 1", SNAPSHOT_ERROR_CORRUPT);
    expect_open_error("PRAGMA user_version = 0", SNAPSHOT_ERROR_CORRUPT);
    expect_open_error("DROP TABLE release", SNAPSHOT_ERROR_CORRUPT);

    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;
    snapshot_fixture_init(&fixture, NULL);
    g_assert_true(g_file_set_contents(fixture.path, "ไม่ใช่ฐานข้อมูล", -1, &error));
    g_assert_null(snapshot_open(fixture.path, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
    g_clear_error(&error);
    g_assert_true(g_file_set_contents(fixture.path, "", 0, &error));
    g_assert_null(snapshot_open(fixture.path, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
}

static void newer_layout_is_told_apart_from_damage(void)
{
    expect_open_error("PRAGMA user_version = 6", SNAPSHOT_ERROR_TOO_NEW);
}

// Up to layout 3 the sums over years and statuses stood there too. They must not be counted twice.
#define OLD_SUMS                                                                                   \
    "INSERT INTO project_total SELECT scope, 0, status, class, sum(project_count), "               \
    "sum(amount_satang), sum(no_budget_count) FROM project_total WHERE status <> 'all' "           \
    "GROUP BY scope, status, class; "                                                              \
    "INSERT INTO project_total SELECT scope, fiscal_year_be, 'all', class, sum(project_count), "   \
    "sum(amount_satang), sum(no_budget_count) FROM project_total "                                 \
    "WHERE status <> 'all' AND class <> 'all' GROUP BY scope, fiscal_year_be, class; "             \
    "INSERT INTO issue_total (scope, fiscal_year_be, issue_edition, issue_code, project_count, "   \
    "amount_satang, no_budget_count, own_count, own_satang) SELECT scope, 0, issue_edition, "      \
    "issue_code, sum(project_count), "                                                             \
    "sum(amount_satang), sum(no_budget_count), sum(own_count), sum(own_satang) FROM issue_total "  \
    "GROUP BY scope, issue_edition, issue_code; "

static void expect_sums(Snapshot *snapshot)
{
    g_autoptr(GError) error = NULL;
    SnapshotTotals totals;

    g_assert_true(snapshot_total_get(snapshot, "800120", 0, &totals, &error));
    g_assert_no_error(error);
    g_assert_cmpint(totals.all.project_count, ==, 3);
    g_assert_cmpint(totals.by_status[SNAPSHOT_STATUS_DOING].amount_satang, ==, 30000000);
    g_assert_cmpint(totals.by_class[SNAPSHOT_CLASS_TAO].amount_satang, ==, 10000000);
    g_autoptr(GPtrArray) issues = snapshot_issue_list(snapshot, "2552", "800120", 0, &error);
    g_assert_no_error(error);
    int64_t own_satang = 0;
    for (guint i = 0; i < issues->len; i++) {
        own_satang += ((const SnapshotIssue *)g_ptr_array_index(issues, i))->own_satang;
    }
    g_assert_cmpint(own_satang, ==, 35000000);
}

// What the last program left is shown until a release of the new layout has come; there is no
// table of shares in it.
static void the_layout_before_is_read(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;
    const SnapshotProjectFilter filter = {
        .tambon_code = "800120", .status = SNAPSHOT_STATUS_ALL, .budget_class = SNAPSHOT_CLASS_ALL};

    snapshot_fixture_init(&fixture,
                          OLD_SUMS "DROP TABLE share_total; DROP TABLE disbursed_total; DROP TABLE "
                                   "giver_total; UPDATE release SET layout = 2; PRAGMA "
                                   "user_version = 2; " SNAPSHOT_FIXTURE_NO_CONTACT);
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_assert_no_error(error);
    g_autoptr(GPtrArray) funders =
        snapshot_share_list(snapshot, &filter, SNAPSHOT_PART_FUNDER, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(funders->len, ==, 1);
    g_assert_cmpint(snapshot_share_find(funders, "codi")->amount_satang, ==, 20000000);
    expect_sums(snapshot);
    g_assert_false(snapshot_disbursed_is_told(snapshot));
    g_autoptr(GPtrArray) years = snapshot_disbursed_list(snapshot, "80", &error);
    g_assert_no_error(error);
    g_assert_cmpuint(years->len, ==, 0);
    g_autoptr(GPtrArray) givers = snapshot_giver_list(snapshot, "80", &error);
    g_assert_no_error(error);
    g_assert_cmpuint(givers->len, ==, 0);
    g_assert_true(snapshot_check(snapshot, &error));
    g_assert_no_error(error);
    expect_open_error("PRAGMA user_version = 1", SNAPSHOT_ERROR_CORRUPT);
}

static void there_is_exactly_one_release_row(void)
{
    expect_open_error("DELETE FROM release", SNAPSHOT_ERROR_CORRUPT);
    expect_open_error(
        "INSERT INTO release SELECT number + 1, made_utc, layout, fiscal_year_be, "
        "province_code, base_url, stale_days, issue_edition, small_cell, NULL, NULL, NULL, "
        "NULL FROM release",
        SNAPSHOT_ERROR_CORRUPT);
    expect_open_error("UPDATE release SET layout = 1", SNAPSHOT_ERROR_CORRUPT);
}

static void a_probe_asks_the_file(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&fixture, NULL);
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_assert_no_error(error);
    g_assert_true(snapshot_probe(snapshot, &error));
    g_assert_no_error(error);
    // What the program holds differs from what the file says, as after a file of another release.
    ((SnapshotRelease *)(uintptr_t)snapshot_release(snapshot))->number++;
    g_assert_false(snapshot_probe(snapshot, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
}

static void release_is_read(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&fixture, NULL);
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_assert_no_error(error);
    const SnapshotRelease *release = snapshot_release(snapshot);
    g_assert_cmpint(release->number, ==, 7);
    g_assert_cmpstr(release->made_utc, ==, "2026-01-31T02:00:00Z");
    g_assert_cmpint(release->fiscal_year_be, ==, 2569);
    g_assert_cmpstr(release->province_code, ==, "80");
    g_assert_cmpstr(release->base_url, ==, "https://plan.example.go.th");
    g_assert_cmpint(release->stale_days, ==, 45);
    g_assert_cmpstr(release->issue_edition, ==, "2552");
}

static void the_ways_to_the_office_are_read(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&fixture, "UPDATE release SET contact_name = 'สำนักงาน', contact_phone = "
                                    "'0 7535 6000', contact_form = 'https://f.example/{page}', "
                                    "contact_line = '@tambon80'");
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_assert_no_error(error);
    const BaseContact *contact = &snapshot_release(snapshot)->contact;
    g_assert_cmpstr(contact->name, ==, "สำนักงาน");
    g_assert_cmpstr(contact->phone, ==, "0 7535 6000");
    g_assert_cmpstr(contact->form, ==, "https://f.example/{page}");
    g_assert_cmpstr(contact->line, ==, "@tambon80");
}

// The same layout, made by a program that did not know of them.
static void without_the_columns_no_way_is_stated(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&fixture, SNAPSHOT_FIXTURE_NO_CONTACT);
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_assert_no_error(error);
    g_assert_cmpint(snapshot_release(snapshot)->small_cell, ==, 10);
    g_assert_false(base_contact_is_stated(&snapshot_release(snapshot)->contact));
    g_assert_null(snapshot_release(snapshot)->contact.name);
    g_assert_true(snapshot_probe(snapshot, &error));
    g_assert_true(snapshot_check(snapshot, &error));
    g_assert_no_error(error);
}

static void sound_snapshot_passes_the_check(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&fixture, NULL);
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_assert_no_error(error);
    g_assert_true(snapshot_check(snapshot, &error));
    g_assert_no_error(error);
    g_assert_true(snapshot_check_answers(snapshot, &error));
    g_assert_no_error(error);
}

// What its answers do not tell is for snapshot_check() alone.
static void a_snapshot_without_an_answer_is_refused(void)
{
    g_auto(SnapshotFixture) whole = {0};
    g_auto(SnapshotFixture) mute = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&whole, "CREATE TABLE person (name TEXT)");
    g_autoptr(Snapshot) with_table = snapshot_open(whole.path, &error);
    g_assert_no_error(error);
    g_assert_true(snapshot_check_answers(with_table, &error));
    g_assert_no_error(error);
    snapshot_fixture_init(&mute, "DROP TABLE glossary");
    g_autoptr(Snapshot) without = snapshot_open(mute.path, &error);
    g_assert_no_error(error);
    g_assert_false(snapshot_check_answers(without, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
}

static void snapshot_without_projects_passes_the_check(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&fixture,
                          "DELETE FROM project_money; DELETE FROM project_village; "
                          "DELETE FROM project_ladder; DELETE FROM project; "
                          "DELETE FROM plan_issue; DELETE FROM plan; DELETE FROM project_total");
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_assert_no_error(error);
    g_assert_true(snapshot_check(snapshot, &error));
    g_assert_no_error(error);
}

static void tables_nobody_allowed_are_refused(void)
{
    expect_check_error("CREATE TABLE household (id INTEGER PRIMARY KEY)", "household");
    expect_check_error("CREATE VIEW everything AS SELECT * FROM project", "everything");
    expect_check_error("CREATE TRIGGER spy AFTER INSERT ON project BEGIN SELECT 1; END", "spy");
}

static void rows_that_point_to_nothing_are_refused(void)
{
    expect_check_error("UPDATE project SET issue_code = '9' WHERE code = 'A000001'", "project");
    expect_check_error("UPDATE release SET province_code = '81'", "release");
}

static void sums_that_do_not_add_up_are_refused(void)
{
    expect_check_error("UPDATE project_total SET amount_satang = amount_satang + 1 "
                       "WHERE status = 'doing' AND class = 'tao' AND fiscal_year_be = 2569",
                       "800120 2569 doing");
    expect_check_error("DELETE FROM project_total WHERE class = 'all' AND status = 'done'",
                       "800120 2568 done");
    expect_check_error("DELETE FROM project_total WHERE status = 'done'", "800120 2568 all");
    expect_check_error("UPDATE project_total SET project_count = project_count + 1 "
                       "WHERE fiscal_year_be = 0",
                       "800120 0 all");
}

// Values that the schema forbids, written by somebody who switched its checks off.
static void values_that_the_schema_forbids_are_refused(void)
{
    expect_check_error("PRAGMA ignore_check_constraints = ON; UPDATE project SET status = 'cursed'",
                       "CHECK constraint");
    expect_check_error("PRAGMA ignore_check_constraints = ON; UPDATE area SET level = 'moon' "
                       "WHERE code = '80012001'",
                       "CHECK constraint");
}

// SQLite would make a log beside a file that asks for one.
static void a_snapshot_with_a_write_ahead_log_is_refused(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;
    g_autofree char *bytes = NULL;
    gsize length = 0;

    snapshot_fixture_init(&fixture, NULL);
    g_assert_true(g_file_get_contents(fixture.path, &bytes, &length, &error));
    bytes[18] = bytes[19] = 2;
    g_assert_true(g_file_set_contents(fixture.path, bytes, (gssize)length, &error));
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, NULL);
    g_assert_true(snapshot == NULL || !snapshot_check(snapshot, &error));
    g_autofree char *log = g_strconcat(fixture.path, "-wal", NULL);
    g_assert_false(g_file_test(log, G_FILE_TEST_EXISTS));
}

// Garbage over the pages of the largest tables; where exactly does not matter.
static void damaged_pages_are_refused(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autoptr(GError) error = NULL;
    g_autofree char *bytes = NULL;
    gsize length = 0;

    snapshot_fixture_init(&fixture, NULL);
    g_assert_true(g_file_get_contents(fixture.path, &bytes, &length, &error));
    int refused_count = 0;
    int page_count = 0;
    for (gsize page = 4096; page < length; page += 4096) {
        g_autofree char *damaged = g_memdup2(bytes, length);
        memset(damaged + page, 0xa5, 512);
        g_assert_true(g_file_set_contents(fixture.path, damaged, (gssize)length, &error));
        g_autoptr(GError) refusal = NULL;
        g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &refusal);
        bool sound = snapshot != NULL && snapshot_check(snapshot, &refusal);
        if (!sound) {
            g_assert_error(refusal, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
        }
        refused_count += sound ? 0 : 1;
        page_count++;
    }
    g_assert_cmpint(page_count, >, 20);
    g_assert_cmpint(refused_count, ==, page_count);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/snapshot/missing-file-is-reported", missing_file_is_reported);
    g_test_add_func("/db/snapshot/other-files-are-no-snapshot", other_files_are_no_snapshot);
    g_test_add_func("/db/snapshot/the-ways-to-the-office-are-read",
                    the_ways_to_the_office_are_read);
    g_test_add_func("/db/snapshot/without-the-columns-no-way-is-stated",
                    without_the_columns_no_way_is_stated);
    g_test_add_func("/db/snapshot/the-layout-before-is-read", the_layout_before_is_read);
    g_test_add_func("/db/snapshot/newer-layout-is-told-apart-from-damage",
                    newer_layout_is_told_apart_from_damage);
    g_test_add_func("/db/snapshot/there-is-exactly-one-release-row",
                    there_is_exactly_one_release_row);
    g_test_add_func("/db/snapshot/a-probe-asks-the-file", a_probe_asks_the_file);
    g_test_add_func("/db/snapshot/release-is-read", release_is_read);
    g_test_add_func("/db/snapshot/check/sound-snapshot-passes", sound_snapshot_passes_the_check);
    g_test_add_func("/db/snapshot/check/a-snapshot-without-an-answer-is-refused",
                    a_snapshot_without_an_answer_is_refused);
    g_test_add_func("/db/snapshot/check/snapshot-without-projects-passes",
                    snapshot_without_projects_passes_the_check);
    g_test_add_func("/db/snapshot/check/tables-nobody-allowed-are-refused",
                    tables_nobody_allowed_are_refused);
    g_test_add_func("/db/snapshot/check/rows-that-point-to-nothing-are-refused",
                    rows_that_point_to_nothing_are_refused);
    g_test_add_func("/db/snapshot/check/sums-that-do-not-add-up-are-refused",
                    sums_that_do_not_add_up_are_refused);
    g_test_add_func("/db/snapshot/check/values-that-the-schema-forbids-are-refused",
                    values_that_the_schema_forbids_are_refused);
    g_test_add_func("/db/snapshot/check/a-snapshot-with-a-write-ahead-log-is-refused",
                    a_snapshot_with_a_write_ahead_log_is_refused);
    g_test_add_func("/db/snapshot/check/damaged-pages-are-refused", damaged_pages_are_refused);
    return g_test_run();
}
