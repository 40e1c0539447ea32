#include "tuf/repository.h"

#include <string.h>

#include "../support/scratch.h"
#include "../support/tuf_bed.h"
#include "tuf/error.h"

typedef struct {
    TufBed bed;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_clear(&test->bed);
}

static char *list(const Case *test, const char *folder)
{
    g_autofree char *path = g_build_filename(test->bed.repository, folder, NULL);
    return scratch_list(path);
}

static char *read_text(const Case *test, const char *name)
{
    g_autofree char *path = g_build_filename(test->bed.repository, name, NULL);
    char *text = scratch_read(path);
    g_assert_nonnull(text);
    return text;
}

static void assert_metadata(const Case *test, const char *expected)
{
    g_autofree char *names = list(test, "metadata");
    g_assert_cmpstr(names, ==, expected);
}

static TufClient *refresh(Case *test, int days)
{
    g_autoptr(GError) error = NULL;
    TufClient *client = tuf_bed_refresh(&test->bed, days * TUF_BED_DAY, &error);
    g_assert_no_error(error);
    return client;
}

static void test_first_publish(Case *test, const void *unused)
{
    (void)unused;
    assert_metadata(test, "1.root.json 1.snapshot.json 1.targets.json timestamp.json");
    g_autofree char *files = list(test, "targets/v1/full");
    g_assert_cmpstr(files, ==,
                    "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed.1.db.zst");
}

static void test_client_accepts(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init_client(&test->bed);
    g_autoptr(TufClient) client = refresh(test, 0);
    const GPtrArray *targets = tuf_client_list_targets(client);
    g_assert_cmpuint(targets->len, ==, 1);
    g_autoptr(GError) error = NULL;
    const TufTarget *target = tuf_client_find_target(client, "v1/full/1.db.zst", &error);
    g_assert_no_error(error);
    g_assert_true(target == g_ptr_array_index(targets, 0));
    g_autofree char *path = g_build_filename(test->bed.repository, tuf_target_path(target), NULL);
    bool right = tuf_target_verify_file(target, path, &error);
    g_assert_no_error(error);
    g_assert_true(right);
}

static void test_lives(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 0);
    g_assert_cmpint(tuf_repository_expires_unix(repository), ==, TUF_BED_NOW + 45 * TUF_BED_DAY);
    g_autofree char *root = read_text(test, "metadata/1.root.json");
    g_assert_nonnull(strstr(root, "\"expires\":\"2031-11-21T02:00:00Z\""));
    g_autofree char *targets = read_text(test, "metadata/1.targets.json");
    g_assert_nonnull(strstr(targets, "\"expires\":\"2027-12-26T02:00:00Z\""));
    g_autofree char *snapshot = read_text(test, "metadata/1.snapshot.json");
    g_assert_nonnull(strstr(snapshot, "\"expires\":\"2027-01-05T02:00:00Z\""));
    g_autofree char *timestamp = read_text(test, "metadata/timestamp.json");
    g_assert_nonnull(strstr(timestamp, "\"expires\":\"2027-01-05T02:00:00Z\""));
    g_assert_nonnull(strstr(timestamp, "\"issued\":\"2026-11-21T02:00:00Z\""));
}

static void test_same_bytes(Case *test, const void *unused)
{
    (void)unused;
    g_auto(TufBed) again;
    tuf_bed_init(&again);
    tuf_bed_publish_first(&again);
    static const char *const names[] = {"metadata/1.root.json", "metadata/1.targets.json",
                                        "metadata/1.snapshot.json", "metadata/timestamp.json"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(GBytes) one = tuf_bed_read(test->bed.repository, names[i]);
        g_autoptr(GBytes) two = tuf_bed_read(again.repository, names[i]);
        g_assert_true(g_bytes_equal(one, two));
    }
}

static void test_second_publish(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init_client(&test->bed);
    g_autoptr(TufClient) before = refresh(test, 0);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_assert_cmpint(tuf_repository_root_version(repository), ==, 1);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 1);
    tuf_bed_add(&test->bed, repository, "v1/full/2.db.zst", "two");
    g_assert_true(tuf_repository_remove_target(repository, "v1/full/1.db.zst"));
    g_assert_false(tuf_repository_remove_target(repository, "v1/full/1.db.zst"));
    tuf_bed_write(&test->bed, repository);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 2);
    assert_metadata(test, "1.root.json 1.snapshot.json 1.targets.json 2.snapshot.json "
                          "2.targets.json timestamp.json");
    g_autofree char *timestamp = read_text(test, "metadata/timestamp.json");
    g_assert_nonnull(strstr(timestamp, "\"spec_version\":\"1.0.37\",\"version\":2}"));
    g_autoptr(TufClient) client = refresh(test, 1);
    const GPtrArray *targets = tuf_client_list_targets(client);
    g_assert_cmpuint(targets->len, ==, 1);
    g_assert_cmpstr(tuf_target_name(g_ptr_array_index(targets, 0)), ==, "v1/full/2.db.zst");
}

static void test_withdrawn_files_are_deleted(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    tuf_bed_add(&test->bed, repository, "v1/full/2.db.zst", "two");
    g_autofree char *own = g_build_filename(test->bed.repository, "targets", "README", NULL);
    scratch_write(own, "not ours");
    tuf_bed_write(&test->bed, repository);
    g_autoptr(GError) error = NULL;
    g_assert_true(tuf_repository_prune(repository, INT64_MAX, &error));
    g_autofree char *both = list(test, "targets/v1/full");
    g_assert_nonnull(strstr(both, ".1.db.zst"));
    g_assert_true(tuf_repository_remove_target(repository, "v1/full/1.db.zst"));
    tuf_bed_write(&test->bed, repository);
    g_assert_true(tuf_repository_prune(repository, INT64_MAX, &error));
    g_assert_no_error(error);
    g_autofree char *one = list(test, "targets/v1/full");
    g_assert_null(strstr(one, ".1.db.zst"));
    g_assert_nonnull(strstr(one, ".2.db.zst"));
    g_assert_true(g_file_test(own, G_FILE_TEST_EXISTS));
}

/** What was in force since then stays, with what came after it; roots stay for ever. */
static void test_old_metadata_are_deleted(Case *test, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"v1/full/2.db.zst", "v1/full/3.db.zst"};
    for (int day = 1; day <= 2; day++) {
        g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, day);
        tuf_bed_add(&test->bed, repository, names[day - 1], "more");
        tuf_bed_write(&test->bed, repository);
    }
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 2);
    g_autoptr(GError) error = NULL;
    g_assert_true(tuf_repository_prune(repository, TUF_BED_NOW + TUF_BED_DAY + 1, &error));
    assert_metadata(test, "1.root.json 2.snapshot.json 2.targets.json 3.snapshot.json "
                          "3.targets.json timestamp.json");
    g_assert_true(tuf_repository_prune(repository, INT64_MAX, &error));
    assert_metadata(test, "1.root.json 3.snapshot.json 3.targets.json timestamp.json");
    g_assert_no_error(error);
}

static void test_renewal(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 7);
    g_autoptr(GPtrArray) online =
        tuf_bed_signers(&test->bed, TUF_BED_SNAPSHOT_KEY, TUF_BED_TIMESTAMP_KEY, -1);
    g_autoptr(GError) error = NULL;
    bool written = tuf_repository_write(repository, online, &error);
    g_assert_no_error(error);
    g_assert_true(written);
    assert_metadata(test, "1.root.json 1.snapshot.json 1.targets.json 2.snapshot.json "
                          "timestamp.json");
    g_assert_cmpint(tuf_repository_expires_unix(repository), ==, TUF_BED_NOW + 52 * TUF_BED_DAY);
    tuf_bed_init_client(&test->bed);
    g_autoptr(TufClient) client = refresh(test, 51);
    g_assert_nonnull(client);
}

static void test_targets_renewal(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 390);
    tuf_repository_renew_targets(repository);
    tuf_bed_write(&test->bed, repository);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 2);
    tuf_bed_init_client(&test->bed);
    g_autoptr(TufClient) client = refresh(test, 430);
    g_assert_cmpuint(tuf_client_list_targets(client)->len, ==, 1);
}

static void test_unchanged_target(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    tuf_bed_add(&test->bed, repository, "v1/full/1.db.zst", "one");
    tuf_bed_write(&test->bed, repository);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 1);
    tuf_bed_add(&test->bed, repository, "v1/full/1.db.zst", "other");
    tuf_bed_write(&test->bed, repository);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 2);
}

static void assert_write_refused(TufRepository *repository, const GPtrArray *signers)
{
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_repository_write(repository, signers, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
}

static void test_missing_signers(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    tuf_bed_add(&test->bed, repository, "v1/full/2.db.zst", "two");
    g_autoptr(GPtrArray) without_targets = tuf_bed_signers(&test->bed, 0, 1, 2, 4, 5, -1);
    assert_write_refused(repository, without_targets);
    g_autoptr(GPtrArray) without_snapshot = tuf_bed_signers(&test->bed, 3, 5, 9, -1);
    assert_write_refused(repository, without_snapshot);
    g_autoptr(GPtrArray) without_timestamp = tuf_bed_signers(&test->bed, 3, 4, -1);
    assert_write_refused(repository, without_timestamp);
    assert_metadata(test, "1.root.json 1.snapshot.json 1.targets.json timestamp.json");
}

static void test_no_root(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
    g_assert_cmpint(tuf_repository_root_version(repository), ==, 0);
    g_assert_cmpint(tuf_repository_expires_unix(repository), ==, 0);
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&bed, 0, 1, 2, 3, 4, 5, -1);
    assert_write_refused(repository, signers);
}

static void test_too_few_root_keys(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 0);
    g_autoptr(GPtrArray) keys = g_ptr_array_new();
    g_ptr_array_add(keys, tuf_signer_key(test->bed.signers[8]));
    TufRepositoryKeys wanted = {.keys = {keys, keys, keys, keys}, .threshold = {1, 1, 1, 1}};
    g_autoptr(GPtrArray) new_only = tuf_bed_signers(&test->bed, 8, 0, -1);
    g_autoptr(GPtrArray) old_only = tuf_bed_signers(&test->bed, 0, 1, -1);
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_repository_write_root(repository, &wanted, new_only, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
    g_clear_error(&error);
    g_assert_false(tuf_repository_write_root(repository, &wanted, old_only, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
    g_clear_error(&error);
    wanted.threshold[TUF_REPOSITORY_ROLE_SNAPSHOT] = 2;
    g_autoptr(GPtrArray) all = tuf_bed_signers(&test->bed, 0, 1, 8, -1);
    g_assert_false(tuf_repository_write_root(repository, &wanted, all, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
    assert_metadata(test, "1.root.json 1.snapshot.json 1.targets.json timestamp.json");
    wanted.threshold[TUF_REPOSITORY_ROLE_SNAPSHOT] = 1;
    g_clear_error(&error);
    bool written = tuf_repository_write_root(repository, &wanted, all, &error);
    g_assert_no_error(error);
    g_assert_true(written);
}

static void test_new_keys(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init_client(&test->bed);
    g_autoptr(TufClient) before = refresh(test, 0);
    {
        g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
        tuf_bed_write_root(&test->bed, repository, 6, 7, 8);
    }
    // Between the two steps the old timestamp still opens: it is an older root's.
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_assert_cmpint(tuf_repository_root_version(repository), ==, 2);
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, 6, 7, 8, -1);
    g_autoptr(GError) error = NULL;
    bool written = tuf_repository_write(repository, signers, &error);
    g_assert_no_error(error);
    g_assert_true(written);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 2);
    g_autoptr(TufClient) client = refresh(test, 1);
    g_assert_cmpuint(tuf_client_list_targets(client)->len, ==, 1);
}

static void test_root_alone(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    {
        g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
        tuf_bed_write_root(&bed, repository, 3, 4, 5);
    }
    g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
    g_assert_cmpint(tuf_repository_root_version(repository), ==, 1);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 0);
    tuf_bed_write(&bed, repository);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 1);
}

static void test_bad_targets(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autofree char *source = g_build_filename(test->bed.folder, "source", NULL);
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_repository_add_target(repository, "../x", source, NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_clear_error(&error);
    json_auto_t *custom = json_pack("{s:f}", "share", 0.5);
    g_assert_false(tuf_repository_add_target(repository, "x", source, custom, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_clear_error(&error);
    g_assert_false(tuf_repository_add_target(repository, "x", "/nowhere", NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
    g_autofree char *files = list(test, "targets");
    g_assert_cmpstr(files, ==, "v1");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/repository/nothing-is-signed-without-a-root", test_no_root);
    g_test_add_func("/sync/tuf/repository/a-root-alone-opens-again", test_root_alone);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/repository/" path, Case, NULL, case_make, function, case_remove)
    ADD("first-publish-writes-four-files", test_first_publish);
    ADD("a-client-accepts-what-is-written", test_client_accepts);
    ADD("each-role-lives-as-long-as-the-protocol-says", test_lives);
    ADD("the-same-inputs-give-the-same-bytes", test_same_bytes);
    ADD("an-existing-repository-goes-on-counting", test_second_publish);
    ADD("withdrawn-files-are-deleted", test_withdrawn_files_are_deleted);
    ADD("metadata-nobody-is-led-to-are-deleted", test_old_metadata_are_deleted);
    ADD("weekly-renewal-needs-the-online-keys-only", test_renewal);
    ADD("targets-can-be-renewed-unchanged", test_targets_renewal);
    ADD("the-same-target-again-changes-nothing", test_unchanged_target);
    ADD("without-enough-signers-nothing-is-written", test_missing_signers);
    ADD("a-new-root-needs-the-old-keys-and-the-new", test_too_few_root_keys);
    ADD("new-keys-sign-everything-again", test_new_keys);
    ADD("targets-that-cannot-be-listed-are-refused", test_bad_targets);
#undef ADD
    return g_test_run();
}
