#include <glib.h>
#include <glib/gstdio.h>

#include "base/hash.h"
#include "province_fixture.h"
#include "replay/patchset.h"
#include "snapshot/snapshot.h"
#include "snapshot_fixture.h"

// One ordinary change: a status report and a new project.
static const char first_change[] =
    "UPDATE project SET status = 'done', status_date = '2026-02-01' WHERE code = 'A000003';"
    "INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, issue_code,"
    " name, doer, status, status_date, budget_satang) VALUES ('D000001', '800108', '001', 2569,"
    " '2552', '5.1', 'ขุดลอกคลอง', 'agency', 'budgeted', '2026-02-02', 90);"
    "INSERT INTO project_money VALUES ('D000001', 'tao', NULL, 90, 0);";
static const char second_change[] = "DELETE FROM project_village WHERE project_code = 'A000001';"
                                    "DELETE FROM project_money WHERE project_code = 'A000001';"
                                    "DELETE FROM project WHERE code = 'A000001';"
                                    "UPDATE area SET name_en = 'Na Bon' WHERE code = '8010';";

// Files of the build; the master's own (its write-ahead log stays after a reader) do not count.
static guint count_files(const ProvinceFixture *fixture)
{
    GDir *folder = g_dir_open(fixture->folder, 0, NULL);
    const char *name = NULL;
    guint count = 0;

    while ((name = g_dir_read_name(folder)) != NULL) {
        count += g_str_has_prefix(name, "province.db") ? 0 : 1;
    }
    g_dir_close(folder);
    return count;
}

static void expect_error(const ReleaseOptions *options, ReleaseError code)
{
    g_autoptr(GError) error = NULL;
    g_auto(ReleaseResult) result = {0};

    g_assert_false(release_snapshot_build(options, &result, &error));
    g_assert_error(error, RELEASE_ERROR, (int)code);
    g_assert_true(g_utf8_validate(error->message, -1, NULL));
}

static void first_release_is_made_from_nothing(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};

    province_fixture_init(&fixture);
    g_autofree char *output = province_fixture_path(&fixture, "1.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, output);
    province_fixture_build(&options, &result);
    g_assert_true(result.changed);
    g_assert_false(result.replayed);
    g_assert_null(result.patchset);
    g_assert_cmpint(result.number, ==, 1);
    g_assert_cmpint(result.area_count, ==, 9);
    g_assert_cmpint(result.plan_count, ==, 2);
    g_assert_cmpint(result.project_count, ==, 5);
    g_assert_cmpint(result.document_count, ==, 2);

    g_autoptr(GError) error = NULL;
    char hex[BASE_HASH_HEX_LENGTH + 1] = "";
    uint64_t bytes = 0;
    g_assert_true(base_hash_file(output, hex, &bytes, &error));
    g_assert_cmpstr(result.sha256, ==, hex);
    g_assert_cmpuint(result.bytes, ==, bytes);
    g_autoptr(Snapshot) snapshot = snapshot_open(output, &error);
    g_assert_no_error(error);
    const SnapshotRelease *release = snapshot_release(snapshot);
    g_assert_cmpint(release->number, ==, 1);
    g_assert_cmpstr(release->made_utc, ==, "2026-01-31T02:00:00Z");
    g_assert_cmpint(release->fiscal_year_be, ==, 2569);
    g_assert_cmpint(province_fixture_ask(output, "PRAGMA application_id"), ==,
                    SNAPSHOT_APPLICATION_ID);
    g_assert_cmpint(province_fixture_ask(output, "PRAGMA user_version"), ==, SNAPSHOT_LAYOUT);
    g_assert_cmpint(province_fixture_ask(output, "PRAGMA page_size"), ==, 4096);
    g_assert_cmpint(province_fixture_ask(output, "PRAGMA freelist_count"), ==, 0);
}

static void nothing_is_left_beside_the_output(void)
{
    g_auto(ProvinceFixture) fixture = {0};

    province_fixture_init(&fixture);
    guint before = count_files(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    g_auto(ReleaseResult) first_result = {0};
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &first_result);
    province_fixture_change(&fixture, first_change);
    g_auto(ReleaseResult) second_result = {0};
    options = province_fixture_options(&fixture, 2, first, second);
    province_fixture_build(&options, &second_result);
    g_assert_true(second_result.replayed);
    g_assert_cmpuint(count_files(&fixture), ==, before + 2);
}

static void nothing_changed_makes_no_release(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) first_result = {0};
    g_auto(ReleaseResult) second_result = {0};

    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &first_result);
    options = province_fixture_options(&fixture, 2, first, second);
    province_fixture_build(&options, &second_result);
    g_assert_false(second_result.changed);
    g_assert_cmpint(second_result.number, ==, 1);
    g_assert_cmpstr(second_result.sha256, ==, first_result.sha256);
    g_assert_cmpstr(second_result.content_sha256, ==, first_result.content_sha256);
    g_assert_false(g_file_test(second, G_FILE_TEST_EXISTS));

    options.rebuild = true;
    g_auto(ReleaseResult) rebuilt = {0};
    province_fixture_build(&options, &rebuilt);
    g_assert_true(rebuilt.changed);
    g_assert_true(g_file_test(second, G_FILE_TEST_EXISTS));
}

static void another_address_of_the_pages_is_a_change(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) first_result = {0};
    g_auto(ReleaseResult) second_result = {0};

    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &first_result);
    options = province_fixture_options(&fixture, 2, first, second);
    options.base_url = "https://moved.example.go.th";
    province_fixture_build(&options, &second_result);
    g_assert_true(second_result.changed);
}

static char *text_of(const char *words) { return (char *)(uintptr_t)words; }

static void another_way_to_the_office_is_a_change(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) first_result = {0};
    g_auto(ReleaseResult) second_result = {0};
    g_autoptr(GError) error = NULL;

    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &first_result);
    options = province_fixture_options(&fixture, 2, first, second);
    options.contact = (BaseContact){text_of("สำนักงาน"), text_of("0 7535 6000"),
                                    text_of("https://f.example/{page}"), text_of("@tambon80")};
    province_fixture_build(&options, &second_result);
    g_assert_true(second_result.changed);
    g_assert_true(second_result.replayed);
    g_autoptr(Snapshot) snapshot = snapshot_open(second, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(snapshot_release(snapshot)->contact.phone, ==, "0 7535 6000");
    g_assert_cmpstr(snapshot_release(snapshot)->contact.form, ==, "https://f.example/{page}");
}

// Three releases in a new folder; their hashes in `hexes`.
static void make_chain(char hexes[3][RELEASE_HASH_SIZE])
{
    g_auto(ProvinceFixture) fixture = {0};
    const char *changes[] = {NULL, first_change, second_change};
    g_autofree char *previous = NULL;

    province_fixture_init(&fixture);
    for (int i = 0; i < 3; i++) {
        g_autofree char *name = g_strdup_printf("%d.db", i + 1);
        g_autofree char *output = province_fixture_path(&fixture, name);
        g_auto(ReleaseResult) result = {0};
        if (changes[i] != NULL) {
            province_fixture_change(&fixture, changes[i]);
        }
        ReleaseOptions options = province_fixture_options(&fixture, i + 1, previous, output);
        province_fixture_build(&options, &result);
        g_assert_cmpint(result.replayed, ==, i > 0);
        (void)g_strlcpy(hexes[i], result.sha256, RELEASE_HASH_SIZE);
        g_free(previous);
        previous = g_steal_pointer(&output);
    }
}

static void same_chain_of_releases_gives_the_same_bytes(void)
{
    char first[3][RELEASE_HASH_SIZE];
    char second[3][RELEASE_HASH_SIZE];

    make_chain(first);
    make_chain(second);
    for (int i = 0; i < 3; i++) {
        g_assert_cmpstr(first[i], ==, second[i]);
    }
    g_assert_cmpstr(first[1], !=, first[2]);
}

static void replayed_release_has_the_rows_of_a_rebuilt_one(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};
    g_auto(ReleaseResult) replayed = {0};
    g_auto(ReleaseResult) rebuilt = {0};
    g_autoptr(GError) error = NULL;

    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    g_autofree char *other = province_fixture_path(&fixture, "2-rebuilt.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &result);
    province_fixture_change(&fixture, first_change);
    province_fixture_change(&fixture, second_change);
    options = province_fixture_options(&fixture, 2, first, second);
    province_fixture_build(&options, &replayed);
    options.output_path = other;
    options.rebuild = true;
    province_fixture_build(&options, &rebuilt);
    g_assert_true(replayed.replayed);
    g_assert_false(rebuilt.replayed);
    g_assert_cmpstr(replayed.content_sha256, ==, rebuilt.content_sha256);
    g_autoptr(GBytes) difference = replay_patchset_make(second, other, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(g_bytes_get_size(difference), ==, 0);
}

static void patchset_of_the_result_makes_the_release(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};
    g_auto(ReleaseResult) replayed = {0};
    g_autoptr(GError) error = NULL;
    char hex[BASE_HASH_HEX_LENGTH + 1] = "";

    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &result);
    province_fixture_change(&fixture, first_change);
    options = province_fixture_options(&fixture, 2, first, second);
    province_fixture_build(&options, &replayed);
    g_assert_true(replay_patchset_apply(first, replayed.patchset, &error));
    g_assert_true(base_hash_file(first, hex, NULL, &error));
    g_assert_cmpstr(hex, ==, replayed.sha256);
}

// A second release upon a first one that was changed.
static void build_upon_changed(const char *change, ReleaseResult *second_result)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};
    g_autoptr(GError) error = NULL;

    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &result);
    g_autoptr(SqlDatabase) database = sql_open(first, SQL_OPEN_WRITE, &error);
    bool changed = sql_run(database, change, &error);
    g_assert_no_error(error);
    g_assert_true(changed);
    g_clear_pointer(&database, sql_close);
    options = province_fixture_options(&fixture, 2, first, second);
    province_fixture_build(&options, second_result);
    g_assert_true(second_result->changed);
}

static void previous_release_with_other_columns_is_not_built_upon(void)
{
    g_auto(ReleaseResult) result = {0};

    build_upon_changed("ALTER TABLE calendar ADD COLUMN colour TEXT", &result);
    g_assert_false(result.replayed);
}

// The first release after newer programs came follows what the older ones made.
static void release_of_the_layout_before_is_followed(void)
{
    g_auto(ReleaseResult) result = {0};

    build_upon_changed(SNAPSHOT_FIXTURE_NO_CONTACT
                       "DROP TABLE disbursed_total; DROP TABLE giver_total; "
                       "UPDATE release SET layout = 4; PRAGMA user_version = 4",
                       &result);
    g_assert_false(result.replayed);
}

static void options_that_make_no_sense_are_refused(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};

    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &result);
    guint before = count_files(&fixture);
    expect_error(&options, RELEASE_ERROR_OPTION); // the output is there already
    options = province_fixture_options(&fixture, 1, first, second);
    expect_error(&options, RELEASE_ERROR_OPTION); // the number is not above the previous one
    options = province_fixture_options(&fixture, 0, NULL, second);
    expect_error(&options, RELEASE_ERROR_OPTION);
    options = province_fixture_options(&fixture, 2, first, second);
    options.province_code = "8001";
    expect_error(&options, RELEASE_ERROR_OPTION);
    options = province_fixture_options(&fixture, 2, first, second);
    options.issue_edition = "2560";
    expect_error(&options, RELEASE_ERROR_OPTION);
    options = province_fixture_options(&fixture, 2, first, second);
    options.province_path = "/nonexistent/province.db";
    expect_error(&options, RELEASE_ERROR_FAILED);
    g_assert_cmpuint(count_files(&fixture), ==, before);
}

static void damaged_previous_release_asks_for_a_rebuild(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};
    g_autoptr(GError) error = NULL;

    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    g_assert_true(g_file_set_contents(first, "เสียหาย", -1, &error));
    ReleaseOptions options = province_fixture_options(&fixture, 2, first, second);
    expect_error(&options, RELEASE_ERROR_PREVIOUS);
    options.rebuild = true;
    province_fixture_build(&options, &result);
    g_assert_true(result.changed);
}

static void work_of_a_killed_run_is_not_in_the_way(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};
    g_autoptr(GError) error = NULL;

    province_fixture_init(&fixture);
    g_autofree char *output = province_fixture_path(&fixture, "1.db");
    g_autofree char *rest = province_fixture_path(&fixture, "1.db.content");
    g_assert_true(g_file_set_contents(rest, "half", -1, &error));
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, output);
    province_fixture_build(&options, &result);
    g_assert_false(g_file_test(rest, G_FILE_TEST_EXISTS));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/release/snapshot/first-release-is-made-from-nothing",
                    first_release_is_made_from_nothing);
    g_test_add_func("/db/release/snapshot/nothing-is-left-beside-the-output",
                    nothing_is_left_beside_the_output);
    g_test_add_func("/db/release/snapshot/nothing-changed-makes-no-release",
                    nothing_changed_makes_no_release);
    g_test_add_func("/db/release/snapshot/another-address-of-the-pages-is-a-change",
                    another_address_of_the_pages_is_a_change);
    g_test_add_func("/db/release/snapshot/same-chain-of-releases-gives-the-same-bytes",
                    same_chain_of_releases_gives_the_same_bytes);
    g_test_add_func("/db/release/snapshot/replayed-release-has-the-rows-of-a-rebuilt-one",
                    replayed_release_has_the_rows_of_a_rebuilt_one);
    g_test_add_func("/db/release/snapshot/patchset-of-the-result-makes-the-release",
                    patchset_of_the_result_makes_the_release);
    g_test_add_func("/db/release/snapshot/previous-release-with-other-columns-is-not-built-upon",
                    previous_release_with_other_columns_is_not_built_upon);
    g_test_add_func("/db/release/snapshot/options-that-make-no-sense-are-refused",
                    options_that_make_no_sense_are_refused);
    g_test_add_func("/db/release/snapshot/another-way-to-the-office-is-a-change",
                    another_way_to_the_office_is_a_change);
    g_test_add_func("/db/release/snapshot/release-of-the-layout-before-is-followed",
                    release_of_the_layout_before_is_followed);
    g_test_add_func("/db/release/snapshot/damaged-previous-release-asks-for-a-rebuild",
                    damaged_previous_release_asks_for_a_rebuild);
    g_test_add_func("/db/release/snapshot/work-of-a-killed-run-is-not-in-the-way",
                    work_of_a_killed_run_is_not_in_the_way);
    return g_test_run();
}
