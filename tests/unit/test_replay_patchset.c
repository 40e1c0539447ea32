#include <glib.h>
#include <glib/gstdio.h>

#include "base/file.h"
#include "base/hash.h"
#include "replay/patchset.h"
#include "snapshot_fixture.h"

// A day's work: a status, a new project with its money, a withdrawn project, the release row.
static const char a_day[] =
    "UPDATE project SET status = 'done', status_date = '2026-02-01' WHERE code = 'A000002';"
    "DELETE FROM project_money WHERE project_code = 'A000001';"
    "DELETE FROM project WHERE code = 'A000001';"
    "INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, issue_code,"
    " name, doer, status, status_date, budget_satang) VALUES ('A000009', '801002', '001', 2569,"
    " '2552', '5.1', 'ขุดลอกคลอง', 'agency', 'budgeted', '2026-02-02', 100);"
    "INSERT INTO project_money VALUES ('A000009', 'tao', NULL, 100, 0);"
    "UPDATE release SET number = 8, made_utc = '2026-02-02T00:00:00Z'";

static void hash_file(const char *path, char hex[BASE_HASH_HEX_LENGTH + 1])
{
    g_autoptr(GError) error = NULL;

    bool done = base_hash_file(path, hex, NULL, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static char *copy_of(const SnapshotFixture *fixture, const char *name)
{
    g_autoptr(GError) error = NULL;
    char *copy = g_build_filename(fixture->folder, name, NULL);

    bool done = base_file_copy(fixture->path, copy, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    return copy;
}

static GBytes *make(const char *old_path, const char *new_path)
{
    g_autoptr(GError) error = NULL;
    GBytes *patchset = replay_patchset_make(old_path, new_path, &error);

    g_assert_no_error(error);
    return patchset;
}

static void apply(const char *path, GBytes *patchset)
{
    g_autoptr(GError) error = NULL;

    bool done = replay_patchset_apply(path, patchset, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void expect_conflict(const char *path, GBytes *patchset)
{
    g_autoptr(GError) error = NULL;

    g_assert_false(replay_patchset_apply(path, patchset, &error));
    g_assert_error(error, REPLAY_ERROR, REPLAY_ERROR_CONFLICT);
}

static void equal_files_have_no_difference(void)
{
    g_auto(SnapshotFixture) old = {0};
    g_auto(SnapshotFixture) new = {0};

    snapshot_fixture_init(&old, NULL);
    snapshot_fixture_init(&new, NULL);
    g_autoptr(GBytes) patchset = make(old.path, new.path);
    g_assert_cmpint(g_bytes_get_size(patchset), ==, 0);
    apply(old.path, patchset);
}

static void replay_gives_the_new_rows(void)
{
    g_auto(SnapshotFixture) old = {0};
    g_auto(SnapshotFixture) new = {0};

    snapshot_fixture_init(&old, NULL);
    snapshot_fixture_init(&new, a_day);
    g_autoptr(GBytes) patchset = make(old.path, new.path);
    g_assert_cmpint(g_bytes_get_size(patchset), >, 0);
    apply(old.path, patchset);
    g_autoptr(GBytes) rest = make(old.path, new.path);
    g_assert_cmpint(g_bytes_get_size(rest), ==, 0);
}

static void same_replay_gives_the_same_bytes(void)
{
    g_auto(SnapshotFixture) old = {0};
    g_auto(SnapshotFixture) new = {0};
    char hex[2][BASE_HASH_HEX_LENGTH + 1];

    snapshot_fixture_init(&old, NULL);
    snapshot_fixture_init(&new, a_day);
    for (int i = 0; i < 2; i++) {
        g_autofree char *copy = copy_of(&old, "copy.db");
        g_autoptr(GBytes) patchset = make(copy, new.path);
        apply(copy, patchset);
        hash_file(copy, hex[i]);
        (void)g_remove(copy);
    }
    g_assert_cmpstr(hex[0], ==, hex[1]);
}

static void withdrawn_text_does_not_stay_in_the_file(void)
{
    g_auto(SnapshotFixture) old = {0};
    g_auto(SnapshotFixture) new = {0};
    g_autoptr(GError) error = NULL;
    g_autofree char *bytes = NULL;
    gsize length = 0;
    const char withdrawn[] = "ปุ๋ยหมักชุมชน";

    snapshot_fixture_init(&old, NULL);
    g_assert_true(g_file_get_contents(old.path, &bytes, &length, &error));
    g_assert_nonnull(memmem(bytes, length, withdrawn, sizeof withdrawn - 1));
    g_clear_pointer(&bytes, g_free);
    snapshot_fixture_init(&new, a_day);
    g_autoptr(GBytes) patchset = make(old.path, new.path);
    apply(old.path, patchset);
    g_assert_true(g_file_get_contents(old.path, &bytes, &length, &error));
    g_assert_null(memmem(bytes, length, withdrawn, sizeof withdrawn - 1));
}

static void patchset_of_another_file_is_refused(void)
{
    g_auto(SnapshotFixture) old = {0};
    g_auto(SnapshotFixture) new = {0};
    g_auto(SnapshotFixture) other = {0};

    snapshot_fixture_init(&old, NULL);
    snapshot_fixture_init(&new, a_day);
    snapshot_fixture_init(&other, "DELETE FROM project_money WHERE project_code = 'A000001';"
                                  "DELETE FROM project WHERE code = 'A000001'");
    g_autoptr(GBytes) patchset = make(old.path, new.path);
    expect_conflict(other.path, patchset);
    expect_conflict(new.path, patchset);
}

static void every_cut_of_a_patchset_is_refused(void)
{
    g_auto(SnapshotFixture) old = {0};
    g_auto(SnapshotFixture) new = {0};
    char before[BASE_HASH_HEX_LENGTH + 1];
    char after[BASE_HASH_HEX_LENGTH + 1];
    int refused_count = 0;

    snapshot_fixture_init(&old, NULL);
    snapshot_fixture_init(&new, a_day);
    hash_file(old.path, before);
    g_autoptr(GBytes) patchset = make(old.path, new.path);
    for (gsize length = 1; length < g_bytes_get_size(patchset); length++) {
        g_autoptr(GBytes) head = g_bytes_new_from_bytes(patchset, 0, length);
        g_autofree char *copy = copy_of(&old, "copy.db");
        g_autoptr(GError) error = NULL;
        // A cut between two changes leaves a whole patchset; the sum of the result finds that.
        if (!replay_patchset_apply(copy, head, &error)) {
            g_assert_error(error, REPLAY_ERROR, REPLAY_ERROR_CONFLICT);
            refused_count++;
        }
        (void)g_remove(copy);
    }
    g_assert_cmpint(refused_count, >, (int)g_bytes_get_size(patchset) * 9 / 10);
    hash_file(old.path, after);
    g_assert_cmpstr(before, ==, after);
}

static void bytes_that_are_no_patchset_are_refused(void)
{
    g_auto(SnapshotFixture) old = {0};
    struct {
        const char *bytes;
        gsize length;
    } cases[] = {
        {"not a patchset", 14},
        {"T\x01\x01t\0", 5},                                // a changeset
        {"P\x01\x01t", 4},                                  // a name without an end
        {"P\xc1\0\0\0\0nowhere\0\x12\0\x01\0", 17},         // more columns than bytes
        {"P\0t\0", 4},                                      // no columns
        {"\x12\0\x05", 3},                                  // a change before any table
        {"P\x01\x01t\0\x12\0\0", 8},                        // a new row with an undefined value
        {"P\x01\x01t\0\x12\0\x03\x8f\xff\xff\xff\x7f", 13}, // a text longer than the file
    };

    snapshot_fixture_init(&old, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GBytes) bytes = g_bytes_new_static(cases[i].bytes, cases[i].length);
        expect_conflict(old.path, bytes);
    }
}

static void other_columns_are_a_mismatch(void)
{
    g_auto(SnapshotFixture) old = {0};
    g_auto(SnapshotFixture) new = {0};
    g_autoptr(GError) error = NULL;

    snapshot_fixture_init(&old, NULL);
    snapshot_fixture_init(&new, "ALTER TABLE project ADD COLUMN colour TEXT");
    g_assert_null(replay_patchset_make(old.path, new.path, &error));
    g_assert_error(error, REPLAY_ERROR, REPLAY_ERROR_MISMATCH);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/replay/patchset/equal-files-have-no-difference",
                    equal_files_have_no_difference);
    g_test_add_func("/db/replay/patchset/replay-gives-the-new-rows", replay_gives_the_new_rows);
    g_test_add_func("/db/replay/patchset/same-replay-gives-the-same-bytes",
                    same_replay_gives_the_same_bytes);
    g_test_add_func("/db/replay/patchset/withdrawn-text-does-not-stay-in-the-file",
                    withdrawn_text_does_not_stay_in_the_file);
    g_test_add_func("/db/replay/patchset/patchset-of-another-file-is-refused",
                    patchset_of_another_file_is_refused);
    g_test_add_func("/db/replay/patchset/every-cut-of-a-patchset-is-refused",
                    every_cut_of_a_patchset_is_refused);
    g_test_add_func("/db/replay/patchset/bytes-that-are-no-patchset-are-refused",
                    bytes_that_are_no_patchset_are_refused);
    g_test_add_func("/db/replay/patchset/other-columns-are-a-mismatch",
                    other_columns_are_a_mismatch);
    return g_test_run();
}
