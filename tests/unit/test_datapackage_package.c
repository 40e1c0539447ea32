#include "datapackage/package.h"

#include <base/hash.h>
#include <glib/gstdio.h>
#include <jansson.h>
#include <snapshot/class.h>
#include <string.h>

#include "scratch.h"
#include "snapshot_fixture.h"

/* The open data of the snapshot of kinds.sql. */
typedef struct {
    SnapshotFixture snapshot;
    char *folder;
    DatapackageResult result;
} Bed;

static void write_package(Bed *bed, const char *folder, const char *before)
{
    g_autoptr(GError) error = NULL;
    const DatapackageOptions options = {.snapshot_path = bed->snapshot.path,
                                        .folder = folder,
                                        .before = before,
                                        .licence = datapackage_licence_find("CC-BY-4.0")};
    bool written = datapackage_package_write(&options, &bed->result, &error);
    g_assert_no_error(error);
    g_assert_true(written);
}

static Bed set_up(const char *change)
{
    Bed bed = {0};
    snapshot_fixture_init_kinds(&bed.snapshot, change);
    bed.folder = scratch_make();
    write_package(&bed, bed.folder, NULL);
    return bed;
}

static void tear_down(Bed *bed)
{
    snapshot_fixture_clear(&bed->snapshot);
    scratch_remove(bed->folder);
}

static char *read_text(const Bed *bed, const char *name)
{
    g_autofree char *path = g_build_filename(bed->folder, name, NULL);
    char *text = scratch_read(path);
    g_assert_nonnull(text);
    return text;
}

static json_t *read_json(const Bed *bed, const char *name)
{
    g_autofree char *text = read_text(bed, name);
    json_error_t where;
    json_t *json = json_loads(text, 0, &where);
    g_assert_nonnull(json);
    return json;
}

/* The line of a CSV that has a text in it. Returns: owned. */
static char *read_line(const Bed *bed, const char *name, const char *text)
{
    g_autofree char *all = read_text(bed, name);
    g_auto(GStrv) lines = g_strsplit(all, "\r\n", -1);
    for (int i = 0; lines[i] != NULL; i++) {
        if (strstr(lines[i], text) != NULL) {
            return g_strdup(lines[i]);
        }
    }
    g_error("%s has no %s", name, text);
}

#define assert_has(text, words) g_assert_nonnull(strstr(text, words))
#define assert_lacks(text, words) g_assert_null(strstr(text, words))

static void test_a_project_has_its_money_its_words_and_its_marks(void)
{
    Bed bed = set_up(NULL);
    g_autofree char *line = read_line(&bed, "projects-2569.csv", "A000007");
    assert_has(line, "\"A000007\",\"800120\",\"ปากพูน\",\"เมืองนครศรีธรรมราช\",2569,\"007\"");
    assert_has(line,
               ",5000000.00,,,4000000.00,\"dla\",1000000.00,\"codi\",2500000.00,\"2026-01-20\"");
    assert_has(line, "\"budgeted\",\"ได้รับงบประมาณ\"");
    g_autofree char *unstated = read_line(&bed, "projects-2569.csv", "A000006");
    assert_has(unstated, "\"cancelled\",\"ยกเลิก\",,\"2026-01-12\",,,,,,,,,"); // not 0.00
    g_autofree char *zero = read_line(&bed, "projects-2569.csv", "A000005");
    assert_has(zero, ",\"2026-01-11\",0.00,,0.00,"); // and zero is zero
    tear_down(&bed);
}

/* Each source of each issue at the top, a source without money too; of no issue below. */
static void test_an_issue_has_its_money_by_class(void)
{
    Bed bed = set_up(NULL);
    json_auto_t *rows = read_json(&bed, "issue-money.json");
    json_auto_t *sums = read_json(&bed, "issue-totals.json");
    size_t index = 0;
    const json_t *row = NULL;
    g_assert_cmpuint(json_array_size(rows), >, 0);
    g_assert_cmpuint(json_array_size(rows) % SNAPSHOT_CLASS_COUNT, ==, 0);
    json_array_foreach(rows, index, row)
    {
        g_assert_null(strchr(json_string_value(json_object_get(row, "issue_code")), '.'));
    }
    g_assert_cmpuint(json_array_size(rows) / SNAPSHOT_CLASS_COUNT, <, json_array_size(sums));
    g_autofree char *text = read_text(&bed, "issue-money.csv");
    assert_has(text, "\"800120\",\"ปากพูน\",2569,\"2552\",\"5\",\"เศรษฐกิจ\",\"agency\","
                     "\"งบส่วนราชการ\",4000000.00\r\n");
    assert_has(text, "\"other\",\"งบแหล่งอื่น\",1200000.00\r\n");
    tear_down(&bed);
}

/* As releases were before: the table is there, and has no row. */
static void test_a_release_that_does_not_tell_it_has_an_empty_table(void)
{
    Bed bed = set_up(NULL);
    g_autoptr(SqlDatabase) database = sql_open(bed.snapshot.path, SQL_OPEN_WRITE, NULL);
    g_assert_true(sql_run(database,
                          "ALTER TABLE issue_total DROP COLUMN community_satang;"
                          "ALTER TABLE issue_total DROP COLUMN tao_satang;"
                          "ALTER TABLE issue_total DROP COLUMN agency_satang;"
                          "ALTER TABLE issue_total DROP COLUMN other_satang;",
                          NULL));
    scratch_remove(bed.folder);
    bed.folder = scratch_make();
    write_package(&bed, bed.folder, NULL);
    json_auto_t *rows = read_json(&bed, "issue-money.json");
    json_auto_t *sums = read_json(&bed, "issue-totals.json");
    g_assert_cmpuint(json_array_size(rows), ==, 0);
    g_assert_cmpuint(json_array_size(sums), >, 0);
    tear_down(&bed);
}

static void test_a_hidden_figure_is_neither_zero_nor_missing(void)
{
    Bed bed = set_up(NULL);
    g_autofree char *small = read_line(&bed, "consumption.csv", "เลี้ยงไก่");
    assert_has(small, "\"เลี้ยงไก่\",,\"small\",400,\"shown\"");
    json_auto_t *rows = read_json(&bed, "consumption.json");
    size_t index = 0;
    const json_t *row = NULL;
    int seen = 0;
    json_array_foreach(rows, index, row)
    {
        bool shown =
            g_strcmp0(json_string_value(json_object_get(row, "households_state")), "shown") == 0;
        g_assert_cmpint(json_is_integer(json_object_get(row, "households")), ==, shown);
        g_assert_cmpint(json_is_null(json_object_get(row, "households")), ==, !shown);
        seen += shown ? 1 : 10;
    }
    g_assert_cmpint(seen, ==, 23); // three shown, one small, one capped
    tear_down(&bed);
}

static void test_a_tambon_has_its_own_rows_and_no_others(void)
{
    Bed bed = set_up(NULL);
    g_autofree char *all = read_text(&bed, "projects-2569.csv");
    g_autofree char *own = read_text(&bed, "800120/projects-2569.csv");
    assert_has(all, "B000001");
    assert_lacks(own, "B000001");
    assert_has(own, "A000007");
    // Of the villages too, but not of the district.
    g_autofree char *values = read_text(&bed, "800120/indicator-values-2568.csv");
    assert_has(values, "\"80012001\"");
    assert_lacks(values, "\"8001\",");
    tear_down(&bed);
}

static void test_every_file_is_described_with_its_bytes_and_hash(void)
{
    Bed bed = set_up(NULL);
    json_auto_t *package = read_json(&bed, "datapackage.json");
    g_assert_cmpstr(json_string_value(json_object_get(package, "version")), ==, "7");
    const json_t *resources = json_object_get(package, "resources");
    size_t index = 0;
    const json_t *file = NULL;
    json_array_foreach(resources, index, file)
    {
        const char *path = json_string_value(json_object_get(file, "path"));
        g_autofree char *text = read_text(&bed, path);
        char sha256[BASE_HASH_HEX_LENGTH + 1];
        base_hash_bytes(text, strlen(text), sha256);
        g_assert_cmpstr(json_string_value(json_object_get(file, "hash")) + strlen("sha256:"), ==,
                        sha256);
        g_assert_cmpint(json_integer_value(json_object_get(file, "bytes")), ==,
                        (gint64)strlen(text));
        g_assert_nonnull(json_object_get(file, "sample_rows"));
        json_auto_t *schema = read_json(&bed, json_string_value(json_object_get(file, "schema")));
        g_assert_cmpuint(json_array_size(json_object_get(schema, "fields")), >, 1);
    }
    // Of its own rows: not the newest day of all.
    g_autofree char *text = read_text(&bed, "datapackage.json");
    assert_has(text, "\"as_of\": \"2026-01-15\"");
    g_assert_cmpuint(index, >, 80); // 39 tables, some of them of two years
    tear_down(&bed);
}

static void test_what_a_spreadsheet_would_run_is_guarded_in_csv_only(void)
{
    Bed bed = set_up("UPDATE project SET name = '=HYPERLINK(\"http://x\")', objective = '@x', "
                     "responsible = char(9) || '=1', answer = '-5' || char(10) || 'ข' "
                     "WHERE code = 'A000007';");
    g_autofree char *csv = read_text(&bed, "projects-2569.csv");
    assert_has(csv, ",\"'=HYPERLINK(\"\"http://x\"\")\",\"'@x\",");
    assert_has(csv, "\"'\t=1\"");
    assert_has(csv, "\"'-5\nข\"");
    json_auto_t *rows = read_json(&bed, "800120/projects-2569.json");
    const json_t *row = json_array_get(rows, 0); // the first in rank
    g_assert_cmpstr(json_string_value(json_object_get(row, "project_name")), ==,
                    "=HYPERLINK(\"http://x\")");
    g_assert_cmpstr(json_string_value(json_object_get(row, "answer")), ==, "-5\nข");
    tear_down(&bed);
}

static int count_files(const char *folder, const char *other, int *linked)
{
    int count = 0;
    g_autoptr(GDir) names = g_dir_open(folder, 0, NULL);
    for (const char *name = g_dir_read_name(names); name != NULL; name = g_dir_read_name(names)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_autofree char *twin = g_build_filename(other, name, NULL);
        GStatBuf one;
        GStatBuf two;
        if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
            count += count_files(path, twin, linked);
            continue;
        }
        count++;
        g_assert_cmpint(g_stat(path, &one), ==, 0);
        *linked += g_stat(twin, &two) == 0 && one.st_ino == two.st_ino;
    }
    return count;
}

static void test_only_what_changed_is_written_again(void)
{
    Bed bed = set_up(NULL);
    char *next = scratch_make();
    int linked = 0;
    write_package(&bed, next, bed.folder);
    g_assert_cmpint(bed.result.changed, ==, 0);
    int files = count_files(next, bed.folder, &linked);
    g_assert_cmpint(linked, ==, files);
    g_assert_cmpint(files, >, 150);

    // A project of one tambon and year: of the whole and of the tambon, CSV and JSON.
    g_autoptr(SqlDatabase) database = sql_open(bed.snapshot.path, SQL_OPEN_WRITE, NULL);
    g_assert_true(
        sql_run(database, "UPDATE project SET objective = 'x' WHERE code = 'A000007'", NULL));
    char *third = scratch_make();
    write_package(&bed, third, next);
    g_assert_cmpint(bed.result.changed, ==, 4);
    linked = 0;
    g_assert_cmpint(count_files(third, next, &linked), ==, files);
    g_assert_cmpint(linked, ==, files - 4 - 2); // and the two datapackage.json that name them
    scratch_remove(next);
    scratch_remove(third);
    tear_down(&bed);
}

static void test_only_open_licences_are_known(void)
{
    g_assert_nonnull(datapackage_licence_find("CC0-1.0"));
    g_assert_null(datapackage_licence_find("CC-BY-NC-4.0"));
    g_assert_null(datapackage_licence_find(NULL));
}

static void test_what_is_no_snapshot_and_a_full_folder_are_told_apart(void)
{
    Bed bed = set_up(NULL);
    g_autoptr(GError) error = NULL;
    DatapackageOptions options = {.snapshot_path = bed.folder,
                                  .folder = bed.folder,
                                  .licence = datapackage_licence_find("CC0-1.0")};
    g_assert_false(datapackage_package_write(&options, &bed.result, &error));
    g_assert_error(error, DATAPACKAGE_ERROR, DATAPACKAGE_ERROR_SNAPSHOT);
    g_clear_error(&error);
    options.snapshot_path = bed.snapshot.path;
    options.folder = bed.snapshot.path; // a file stands where the folder is wanted
    g_assert_false(datapackage_package_write(&options, &bed.result, &error));
    g_assert_error(error, DATAPACKAGE_ERROR, DATAPACKAGE_ERROR_IO);
    tear_down(&bed);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/datapackage/package/a-project-has-its-money-its-words-and-its-marks",
                    test_a_project_has_its_money_its_words_and_its_marks);
    g_test_add_func("/db/datapackage/package/an-issue-has-its-money-by-class",
                    test_an_issue_has_its_money_by_class);
    g_test_add_func("/db/datapackage/package/a-release-that-does-not-tell-it-has-an-empty-table",
                    test_a_release_that_does_not_tell_it_has_an_empty_table);
    g_test_add_func("/db/datapackage/package/a-hidden-figure-is-neither-zero-nor-missing",
                    test_a_hidden_figure_is_neither_zero_nor_missing);
    g_test_add_func("/db/datapackage/package/a-tambon-has-its-own-rows-and-no-others",
                    test_a_tambon_has_its_own_rows_and_no_others);
    g_test_add_func("/db/datapackage/package/every-file-is-described-with-its-bytes-and-hash",
                    test_every_file_is_described_with_its_bytes_and_hash);
    g_test_add_func("/db/datapackage/package/what-a-spreadsheet-would-run-is-guarded-in-csv-only",
                    test_what_a_spreadsheet_would_run_is_guarded_in_csv_only);
    g_test_add_func("/db/datapackage/package/only-what-changed-is-written-again",
                    test_only_what_changed_is_written_again);
    g_test_add_func("/db/datapackage/package/only-open-licences-are-known",
                    test_only_open_licences_are_known);
    g_test_add_func("/db/datapackage/package/what-is-no-snapshot-and-a-full-folder-are-told-apart",
                    test_what_is_no_snapshot_and_a_full_folder_are_told_apart);
    return g_test_run();
}
