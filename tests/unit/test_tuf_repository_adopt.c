// Signing apart from publishing: the officer's part is staged, the machine's part brings it out.
#include <glib/gstdio.h>
#include <string.h>

#include "../support/scratch.h"
#include "../support/tuf_bed.h"
#include "tuf/error.h"
#include "tuf/repository.h"

#define SECOND "v1/full/2.db.zst"
#define SECOND_FILE                                                                                \
    "targets/v1/full/3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3.2.db.zst"

typedef struct {
    TufBed bed;
    char *staging;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
    tuf_bed_init_client(&test->bed);
    test->staging = g_build_filename(test->bed.folder, "approved", NULL);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    g_free(test->staging);
    tuf_bed_clear(&test->bed);
}

/** Signs a second release into the staging folder with the key of this number. */
static GBytes *sign_with(Case *test, int key, const char *text, GError **error)
{
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    bool staged = tuf_repository_stage(repository, test->staging, error);
    g_assert_true(staged);
    tuf_bed_add(&test->bed, repository, SECOND, text);
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, key, -1);
    return tuf_repository_sign_targets(repository, signers, error);
}

static GBytes *approve(Case *test)
{
    g_autoptr(GError) error = NULL;
    GBytes *bytes = sign_with(test, TUF_BED_TARGETS_KEY, "two", &error);
    g_assert_no_error(error);
    return bytes;
}

/** The machine's keys only. */
static bool write_with_machine_keys(Case *test, TufRepository *repository, GError **error)
{
    g_autoptr(GPtrArray) signers =
        tuf_bed_signers(&test->bed, TUF_BED_SNAPSHOT_KEY, TUF_BED_TIMESTAMP_KEY, -1);
    return tuf_repository_write(repository, signers, error);
}

static bool adopt(Case *test, GBytes *bytes, int days, GError **error)
{
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, days);
    return tuf_repository_adopt_targets(repository, bytes, test->staging, error) &&
           write_with_machine_keys(test, repository, error);
}

static guint count_client_targets(Case *test, int days)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, days * TUF_BED_DAY, &error);
    g_assert_no_error(error);
    return tuf_client_list_targets(client)->len;
}

static void expect_refused(Case *test, GBytes *bytes, int days, TufError code)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, days);
    g_assert_false(tuf_repository_adopt_targets(repository, bytes, test->staging, &error));
    g_assert_error(error, TUF_ERROR, (int)code);
}

static void approving_changes_nothing_in_the_repository(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) before = tuf_bed_read(test->bed.repository, "metadata/timestamp.json");
    g_autoptr(GBytes) bytes = approve(test);
    g_autofree char *metadata = g_build_filename(test->bed.repository, "metadata", NULL);
    g_autofree char *names = scratch_list(metadata);
    g_assert_cmpstr(names, ==, "1.root.json 1.snapshot.json 1.targets.json timestamp.json");
    g_autoptr(GBytes) after = tuf_bed_read(test->bed.repository, "metadata/timestamp.json");
    g_assert_true(g_bytes_equal(before, after));
    g_assert_null(tuf_bed_read(test->bed.repository, SECOND_FILE));
    g_autoptr(GBytes) staged = tuf_bed_read(test->staging, SECOND_FILE);
    g_assert_nonnull(staged);
}

static void publishing_needs_no_officer(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = approve(test);
    g_assert_true(adopt(test, bytes, 2, &error));
    g_assert_no_error(error);
    g_autoptr(GBytes) published = tuf_bed_read(test->bed.repository, "metadata/2.targets.json");
    g_assert_true(g_bytes_equal(bytes, published));
    g_autoptr(GBytes) file = tuf_bed_read(test->bed.repository, SECOND_FILE);
    g_assert_cmpmem(g_bytes_get_data(file, NULL), g_bytes_get_size(file), "two", 3);
    g_assert_cmpuint(count_client_targets(test, 2), ==, 2);
}

static void the_weekly_renewal_does_not_bring_it_out(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = approve(test);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 7);
    g_assert_true(write_with_machine_keys(test, repository, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(count_client_targets(test, 7), ==, 1);
    g_assert_null(tuf_bed_read(test->bed.repository, "metadata/2.targets.json"));
    // It still can be published after the renewal.
    g_assert_true(adopt(test, bytes, 8, &error));
    g_assert_cmpuint(count_client_targets(test, 8), ==, 2);
}

static void what_was_signed_for_another_state_is_refused(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = approve(test);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 2);
    tuf_bed_add(&test->bed, repository, "documents/a.pdf", "another way");
    tuf_bed_write(&test->bed, repository);
    expect_refused(test, bytes, 3, TUF_ERROR_REFUSED);
    // Nor can it be published twice.
    g_autoptr(GBytes) again = approve(test);
    g_assert_true(adopt(test, again, 3, &error));
    expect_refused(test, again, 3, TUF_ERROR_REFUSED);
}

static void another_key_is_refused(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_assert_null(sign_with(test, TUF_BED_SNAPSHOT_KEY, "two", &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
}

static void altered_metadata_are_refused(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) bytes = approve(test);
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    g_autofree char *copy = g_memdup2(data, length);
    char *digit = g_strstr_len(copy, (gssize)length, "\"length\":3,\"path");
    digit = digit != NULL ? digit : g_strstr_len(copy, (gssize)length, "\"length\":3");
    g_assert_nonnull(digit);
    digit[strlen("\"length\":")] = '4';
    g_autoptr(GBytes) altered = g_bytes_new(copy, length);
    expect_refused(test, altered, 2, TUF_ERROR_REFUSED);
}

static void a_damaged_or_missing_file_is_refused(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = approve(test);
    g_autofree char *path = g_build_filename(test->staging, SECOND_FILE, NULL);
    scratch_write(path, "tw0");
    expect_refused(test, bytes, 2, TUF_ERROR_DAMAGED);
    g_assert_cmpint(g_remove(path), ==, 0);
    expect_refused(test, bytes, 2, TUF_ERROR_DAMAGED);
    g_assert_null(tuf_bed_read(test->bed.repository, SECOND_FILE));
    scratch_write(path, "two");
    g_assert_true(adopt(test, bytes, 2, &error));
    g_assert_no_error(error);
}

static void a_run_cut_off_is_finished_by_the_next(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = approve(test);
    TufRepository *killed = tuf_bed_open(&test->bed, 2);
    g_assert_true(tuf_repository_adopt_targets(killed, bytes, test->staging, &error));
    tuf_repository_close(killed);                                        // after the files
    tuf_bed_put(test->bed.repository, "metadata/2.targets.json", bytes); // and after the targets
    g_assert_cmpuint(count_client_targets(test, 2), ==, 1);
    g_assert_true(adopt(test, bytes, 2, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(count_client_targets(test, 2), ==, 2);
}

static void what_a_dead_run_left_is_stepped_over(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) first = approve(test);
    tuf_bed_put(test->bed.repository, "metadata/2.targets.json", first);
    // The officer approves something else instead.
    g_autoptr(GBytes) second = sign_with(test, TUF_BED_TARGETS_KEY, "other", &error);
    g_assert_no_error(error);
    g_assert_true(adopt(test, second, 2, &error));
    g_assert_no_error(error);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 2);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 3);
    g_assert_cmpuint(count_client_targets(test, 2), ==, 2);
}

static void an_expired_approval_is_refused(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) bytes = approve(test);
    expect_refused(test, bytes, 1 + TUF_REPOSITORY_TARGETS_DAYS, TUF_ERROR_EXPIRED);
}

static void add(const char *name, void (*run)(Case *, const void *))
{
    g_autofree char *path = g_strconcat("/sync/tuf/repository-adopt/", name, NULL);
    g_test_add(path, Case, NULL, case_make, run, case_remove);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("approving-changes-nothing-in-the-repository", approving_changes_nothing_in_the_repository);
    add("publishing-needs-no-officer", publishing_needs_no_officer);
    add("the-weekly-renewal-does-not-bring-it-out", the_weekly_renewal_does_not_bring_it_out);
    add("what-was-signed-for-another-state-is-refused",
        what_was_signed_for_another_state_is_refused);
    add("another-key-is-refused", another_key_is_refused);
    add("altered-metadata-are-refused", altered_metadata_are_refused);
    add("a-damaged-or-missing-file-is-refused", a_damaged_or_missing_file_is_refused);
    add("a-run-cut-off-is-finished-by-the-next", a_run_cut_off_is_finished_by_the_next);
    add("what-a-dead-run-left-is-stepped-over", what_a_dead_run_left_is_stepped_over);
    add("an-expired-approval-is-refused", an_expired_approval_is_refused);
    return g_test_run();
}
