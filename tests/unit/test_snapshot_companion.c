#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "snapshot/companion.h"
#include "snapshot_case.h"

typedef struct {
    char *path;
    SnapshotCompanion *companion;
} Built;

static void built_clear(Built *built)
{
    snapshot_companion_close(built->companion);
    (void)g_remove(built->path);
    g_free(built->path);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Built, built_clear)

static Built build(SnapshotCase *fixture)
{
    g_autoptr(GError) error = NULL;
    Built built = {.path = snapshot_companion_path(fixture->file.path)};

    bool done = snapshot_companion_build(fixture->file.path, built.path, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    built.companion = snapshot_companion_open(fixture->snapshot, built.path, &error);
    g_assert_no_error(error);
    return built;
}

static void expect(const Built *built, const char *typed, int first_row, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) rows =
        snapshot_companion_list(built->companion, typed, first_row, 2, &error);
    g_autoptr(GString) codes = g_string_new(NULL);

    g_assert_no_error(error);
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotMarked *marked = g_ptr_array_index(rows, i);
        g_string_append_printf(codes, "%s%s", i > 0 ? " " : "", marked->row.code);
    }
    g_assert_cmpstr(codes->str, ==, expected);
}

static void projects_are_found_by_any_part(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);

    (void)unused;
    expect(&built, "ถนนลูกรัง", 0, "A000003");
    expect(&built, "ลูกรัง", 0, "A000003");
    expect(&built, "ลุกรัง", 0, "");              // nothing is guessed here
    expect(&built, "กอสราง", 0, "A000003");     // tones do not count
    expect(&built, "สะพาน คลอง", 0, "A000007"); // both words
    expect(&built, "สะพาน ถนน", 0, "");
    expect(&built, "โรงเรียน", 0, "A000007"); // from its objective
    expect(&built, "คูข้าง น้ำ", 0, "A000004"); // the short word is left out of account
}

static void a_hit_says_where_it_is(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_auto(Built) built = build(fixture);

    (void)unused;
    g_autoptr(GPtrArray) all = snapshot_companion_list(built.companion, "หมู่บ้าน", 0, 50, &error);
    g_assert_no_error(error);
    g_assert_cmpint(all->len, ==, 1);
    const SnapshotMarked *water = g_ptr_array_index(all, 0);
    g_assert_cmpstr(water->row.code, ==, "A000008");
    g_assert_cmpstr(water->tambon_name_th, ==, "ปากพูน");
    g_assert_cmpstr(water->forwarded_to, ==, "อบจ.");
    g_assert_cmpint(water->row.class_satang[SNAPSHOT_CLASS_AGENCY], ==, 200000000);
    expect(&built, "หมู่บ้าน", 1, "");
}

static void strange_typing_finds_nothing(SnapshotCase *fixture, const void *unused)
{
    const char *const typed[] = {"",           "ก",   "กข",      "\"",
                                 "\"\" OR \"", "*",   "text:ถ",  "NEAR(ถนน ทาง)",
                                 "ถนน*x",      "(((", "' OR 1=1"};
    g_auto(Built) built = build(fixture);

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(typed); i++) {
        expect(&built, typed[i], 0, "");
    }
}

static void another_releases_companion_is_refused(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = snapshot_companion_path(fixture->file.path);
    g_auto(SnapshotFixture) other = {0};

    (void)unused;
    g_assert_null(snapshot_companion_open(fixture->snapshot, path, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING);
    g_clear_error(&error);
    snapshot_fixture_init(&other, "UPDATE release SET number = 8");
    g_assert_true(snapshot_companion_build(other.path, path, &error));
    g_assert_null(snapshot_companion_open(fixture->snapshot, path, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
    g_clear_error(&error);
    g_assert_true(g_file_set_contents(path, "no database at all, but long enough", -1, NULL));
    g_assert_null(snapshot_companion_open(fixture->snapshot, path, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
    g_clear_error(&error);
    // It is built over whatever stands there, and again with the same answer.
    g_auto(Built) first = build(fixture);
    expect(&first, "ลูกรัง", 0, "A000003");
}

static void nothing_is_left_of_a_failed_build(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = snapshot_companion_path(fixture->file.path);

    (void)unused;
    g_assert_false(snapshot_companion_build("/nowhere/at/all.db", path, &error));
    g_assert_nonnull(error);
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    g_autofree char *unfinished = g_strconcat(path, ".new", NULL);
    g_assert_false(g_file_test(unfinished, G_FILE_TEST_EXISTS));
    g_autofree char *named = snapshot_companion_path("/store/snapshots/R-7-0123456789ab.db");
    g_assert_cmpstr(named, ==, "/store/snapshots/R-7-0123456789ab.search.db");
}

static void it_is_kept_with_its_snapshot(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_null(snapshot_companion_shared(fixture->snapshot)); // none is there yet
    g_auto(Built) built = build(fixture);
    g_assert_null(snapshot_companion_shared(fixture->snapshot)); // it is sought once
    g_autoptr(Snapshot) again = snapshot_open(fixture->file.path, &error);
    g_assert_no_error(error);
    g_assert_nonnull(snapshot_companion_shared(again));
    g_assert_true(snapshot_companion_shared(again) == snapshot_companion_shared(again));
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/companion/projects-are-found-by-any-part", projects_are_found_by_any_part},
        {"/db/snapshot/companion/a-hit-says-where-it-is", a_hit_says_where_it_is},
        {"/db/snapshot/companion/strange-typing-finds-nothing", strange_typing_finds_nothing},
        {"/db/snapshot/companion/another-releases-companion-is-refused",
         another_releases_companion_is_refused},
        {"/db/snapshot/companion/it-is-kept-with-its-snapshot", it_is_kept_with_its_snapshot},
        {"/db/snapshot/companion/nothing-is-left-of-a-failed-build",
         nothing_is_left_of_a_failed_build},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
