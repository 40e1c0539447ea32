#include "tuf/client.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/tuf_case.h"
#include "../support/tuf_forge.h"
#include "tuf/error.h"

/** The client's file is, byte for byte, that of the repository. */
static void assert_stored(const TufCase *test, const char *stored, const char *published)
{
    g_autoptr(GBytes) ours = tuf_bed_read(test->bed.client, stored);
    g_autoptr(GBytes) theirs = tuf_bed_read(test->bed.repository, published);
    g_assert_nonnull(ours);
    g_assert_true(g_bytes_equal(ours, theirs));
}

static void assert_files(const TufCase *test, const char *expected)
{
    g_autofree char *names = scratch_list(test->bed.client);
    g_assert_cmpstr(names, ==, expected);
}

static void forge(const TufCase *test, int version)
{
    TufForge edition = tuf_forge_edition(version);
    tuf_forge_write(&test->bed, &edition);
}

static void test_first_refresh(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_assert_requests(test, "");
    assert_files(test, "root.json");
    tuf_case_refresh_well(test);
    tuf_case_assert_requests(
        test, "metadata/2.root.json metadata/timestamp.json metadata/1.snapshot.json "
              "metadata/1.targets.json");
    assert_files(test, "root.json snapshot.json targets.json timestamp.json");
    assert_stored(test, "root.json", "metadata/1.root.json");
    assert_stored(test, "timestamp.json", "metadata/timestamp.json");
    assert_stored(test, "snapshot.json", "metadata/1.snapshot.json");
    assert_stored(test, "targets.json", "metadata/1.targets.json");
}

static void test_quiet_refresh(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    tuf_case_assert_requests(
        test, "metadata/2.root.json metadata/timestamp.json metadata/1.snapshot.json "
              "metadata/1.targets.json");
    tuf_case_refresh_well(test);
    tuf_case_assert_requests(test, "metadata/2.root.json metadata/timestamp.json?");
    test->bed.not_modified = true;
    tuf_case_refresh_well(test);
    tuf_case_assert_requests(test, "metadata/2.root.json metadata/timestamp.json?");
}

static void test_renewal_fetches_no_targets(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 0);
    tuf_bed_write(&test->bed, repository);
    g_free(tuf_bed_take_requests(&test->bed));
    tuf_case_refresh_well(test);
    tuf_case_assert_requests(
        test, "metadata/2.root.json metadata/timestamp.json? metadata/2.snapshot.json");
}

static void test_unasked_not_modified(TufCase *test, const void *unused)
{
    (void)unused;
    test->bed.not_modified = true;
    tuf_case_refresh_badly(test, TUF_ERROR_REFUSED);
    assert_files(test, "root.json");
}

static void test_expired_after_not_modified(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    test->bed.not_modified = true;
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) late = tuf_bed_refresh(&test->bed, 46 * TUF_BED_DAY, &error);
    g_assert_error(error, TUF_ERROR, TUF_ERROR_EXPIRED);
    g_assert_null(late);
    assert_files(test, "root.json snapshot.json targets.json timestamp.json");
}

static void test_same_version(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    g_autoptr(GBytes) before = tuf_bed_read(test->bed.client, "timestamp.json");
    forge(test, 1);
    tuf_case_refresh_well(test);
    g_autoptr(GBytes) after = tuf_bed_read(test->bed.client, "timestamp.json");
    g_assert_true(g_bytes_equal(before, after));
}

static bool is_timestamp_current(TufCase *test)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_no_error(error);
    return tuf_client_is_timestamp_current(client);
}

static void test_etag(TufCase *test, const void *unused)
{
    (void)unused;
    g_assert_true(is_timestamp_current(test));
    g_assert_true(is_timestamp_current(test));
    forge(test, 1); // same version, other bytes: not the one in the folder
    g_assert_false(is_timestamp_current(test));
    test->bed.not_modified = true;
    g_assert_true(is_timestamp_current(test));
}

static void test_interrupted(TufCase *test, const void *unused)
{
    (void)unused;
    test->bed.fails = "metadata/1.snapshot.json";
    tuf_case_refresh_badly(test, TUF_ERROR_UNREACHABLE);
    assert_files(test, "root.json timestamp.json");
    test->bed.fails = "metadata/1.targets.json";
    tuf_case_refresh_badly(test, TUF_ERROR_UNREACHABLE);
    assert_files(test, "root.json snapshot.json timestamp.json");
    test->bed.fails = NULL;
    tuf_case_refresh_well(test);
    assert_files(test, "root.json snapshot.json targets.json timestamp.json");
}

static void test_dead_server(TufCase *test, const void *unused)
{
    (void)unused;
    test->bed.fails = "metadata/2.root.json";
    tuf_case_refresh_badly(test, TUF_ERROR_UNREACHABLE);
    tuf_case_assert_requests(test, "metadata/2.root.json");
    test->bed.fails = "metadata/timestamp.json";
    tuf_case_refresh_badly(test, TUF_ERROR_UNREACHABLE);
    tuf_case_assert_requests(test, "metadata/2.root.json metadata/timestamp.json");
}

static void test_missing_files(TufCase *test, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"metadata/timestamp.json", "metadata/1.snapshot.json",
                                        "metadata/1.targets.json"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(GBytes) whole = tuf_bed_read(test->bed.repository, names[i]);
        g_autofree char *path = g_build_filename(test->bed.repository, names[i], NULL);
        g_assert_cmpint(unlink(path), ==, 0);
        tuf_case_refresh_badly(test, TUF_ERROR_UNREACHABLE);
        g_autofree char *requests = tuf_bed_take_requests(&test->bed);
        g_assert_true(g_str_has_suffix(requests, names[i]));
        tuf_bed_put(test->bed.repository, names[i], whole);
    }
    tuf_case_refresh_well(test);
}

static void test_no_root(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    tuf_bed_publish_first(&bed);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&bed, 0, &error);
    g_assert_error(error, TUF_ERROR, TUF_ERROR_NO_ROOT);
    g_assert_null(client);
    g_autofree char *requests = tuf_bed_take_requests(&bed);
    g_assert_cmpstr(requests, ==, "");
}

static void test_damaged_root(TufCase *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) garbage = g_bytes_new_static("{}", 2);
    tuf_bed_put(test->bed.client, "root.json", garbage);
    tuf_case_refresh_badly(test, TUF_ERROR_NO_ROOT);
    tuf_case_assert_requests(test, "");
    tuf_bed_init_client(&test->bed);
    tuf_case_refresh_well(test);
}

static void test_damaged_store(TufCase *test, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"timestamp.json", "snapshot.json", "targets.json"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        tuf_case_refresh_well(test);
        g_autoptr(GBytes) whole = tuf_bed_read(test->bed.client, names[i]);
        g_autoptr(GBytes) cut = g_bytes_new_from_bytes(whole, 0, g_bytes_get_size(whole) - 9);
        tuf_bed_put(test->bed.client, names[i], cut);
        tuf_case_refresh_well(test);
        g_autoptr(GBytes) healed = tuf_bed_read(test->bed.client, names[i]);
        g_assert_true(g_bytes_equal(whole, healed));
    }
}

static void test_before_refresh(TufCase *test, const void *unused)
{
    (void)unused;
    TufClientOptions options = {.metadata_dir = test->bed.client, .now_unix = TUF_BED_NOW};
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_client_new(&options, &error);
    g_assert_no_error(error);
    g_assert_null(tuf_client_list_targets(client));
    g_assert_cmpint(tuf_client_expires_unix(client), ==, 0);
    g_assert_null(tuf_client_find_target(client, "v1/full/1.db.zst", &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_NOT_FOUND);
}

static void test_unknown_target(TufCase *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_no_error(error);
    g_assert_null(tuf_client_find_target(client, "v1/full/2.db.zst", &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_NOT_FOUND);
    g_assert_cmpint(tuf_client_expires_unix(client), ==, TUF_BED_NOW + 45 * TUF_BED_DAY);
}

static void test_unwritable_store(TufCase *test, const void *unused)
{
    (void)unused;
    g_autofree char *blocked = g_build_filename(test->bed.client, "timestamp.json", NULL);
    g_assert_cmpint(mkdir(blocked, 0755), ==, 0);
    tuf_case_refresh_badly(test, TUF_ERROR_IO); // cannot be read
    tuf_case_assert_requests(test, "");
    g_assert_cmpint(rmdir(blocked), ==, 0);
    static const char *const last[] = {"timestamp.json", "snapshot.json", "targets.json"};
    for (size_t i = 0; i < G_N_ELEMENTS(last); i++) {
        test->bed.blocks = last[i];
        tuf_case_refresh_badly(test, TUF_ERROR_IO); // cannot be replaced
        g_autofree char *path = g_build_filename(test->bed.client, last[i], NULL);
        g_assert_cmpint(rmdir(path), ==, 0);
    }
    test->bed.blocks = NULL;
    tuf_case_refresh_well(test);
}

static void test_unknown_fields(TufCase *test, const void *unused)
{
    (void)unused;
    json_auto_t *timestamp = tuf_forge_read(&test->bed, "metadata/timestamp.json");
    json_object_set_new(timestamp, "x-new", json_pack("{s:[i, n, b]}", "deep", 1, 1));
    json_object_set_new(timestamp, "version", json_integer(2));
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, timestamp, TUF_BED_TIMESTAMP_KEY, -1);
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", bytes);
    tuf_case_refresh_well(test);
    assert_stored(test, "timestamp.json", "metadata/timestamp.json");
}

static void test_delegations(TufCase *test, const void *unused)
{
    (void)unused;
    json_auto_t *targets = tuf_forge_read(&test->bed, "metadata/1.targets.json");
    json_object_set_new(targets, "delegations",
                        json_pack("{s:{}, s:[{s:s, s:[s], s:i, s:b, s:[s]}]}", "keys", "roles",
                                  "name", "p80", "keyids", "x", "threshold", 1, "terminating", 0,
                                  "paths", "80/*"));
    TufForge edition = tuf_forge_edition(2);
    edition.targets.version = 1;
    edition.also_listed = "p80.json";
    edition.is_bare = true;
    tuf_forge_write(&test->bed, &edition);
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, targets, TUF_BED_TARGETS_KEY, -1);
    tuf_bed_put(test->bed.repository, "metadata/1.targets.json", bytes);
    tuf_case_refresh_well(test);
    tuf_case_assert_requests(
        test, "metadata/2.root.json metadata/timestamp.json metadata/2.snapshot.json "
              "metadata/1.targets.json");
}

static void test_without_consistent_snapshot(TufCase *test, const void *unused)
{
    (void)unused;
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    json_object_set_new(root, "version", json_integer(2));
    json_object_del(root, "consistent_snapshot");
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, root, 0, 1, -1);
    tuf_bed_put(test->bed.repository, "metadata/2.root.json", bytes);
    g_autoptr(GBytes) snapshot = tuf_bed_read(test->bed.repository, "metadata/1.snapshot.json");
    tuf_bed_put(test->bed.repository, "metadata/snapshot.json", snapshot);
    g_autoptr(GBytes) targets = tuf_bed_read(test->bed.repository, "metadata/1.targets.json");
    tuf_bed_put(test->bed.repository, "metadata/targets.json", targets);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_no_error(error);
    tuf_case_assert_requests(test,
                             "metadata/2.root.json metadata/3.root.json metadata/timestamp.json "
                             "metadata/snapshot.json metadata/targets.json");
    const TufTarget *target = tuf_client_find_target(client, "v1/full/1.db.zst", &error);
    g_assert_cmpstr(tuf_target_path(target), ==, "targets/v1/full/1.db.zst");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/client/without-a-root-nothing-is-fetched", test_no_root);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/client/" path, TufCase, NULL, tuf_case_make, function, tuf_case_remove)
    ADD("first-refresh-makes-four-requests-and-stores-what-came", test_first_refresh);
    ADD("a-quiet-refresh-makes-two-requests", test_quiet_refresh);
    ADD("a-renewal-fetches-no-targets", test_renewal_fetches_no_targets);
    ADD("not-modified-without-being-asked-is-refused", test_unasked_not_modified);
    ADD("after-not-modified-the-stored-expiry-is-judged", test_expired_after_not_modified);
    ADD("a-timestamp-of-the-same-version-is-not-stored", test_same_version);
    ADD("an-etag-may-be-kept-for-the-stored-timestamp-only", test_etag);
    ADD("an-interrupted-refresh-goes-on-where-it-stopped", test_interrupted);
    ADD("a-dead-server-is-not-the-end-of-the-roots", test_dead_server);
    ADD("an-announced-file-that-is-missing-is-reported", test_missing_files);
    ADD("a-damaged-root-asks-to-be-initialised-again", test_damaged_root);
    ADD("damaged-stored-files-are-fetched-again", test_damaged_store);
    ADD("before-a-refresh-there-are-no-targets", test_before_refresh);
    ADD("a-target-that-is-not-listed-is-not-found", test_unknown_target);
    ADD("a-folder-that-cannot-be-written-is-reported", test_unwritable_store);
    ADD("unknown-fields-are-signed-and-kept", test_unknown_fields);
    ADD("delegations-no-name-leads-to-cost-no-request", test_delegations);
    ADD("without-consistent-snapshots-names-have-no-versions", test_without_consistent_snapshot);
#undef ADD
    return g_test_run();
}
