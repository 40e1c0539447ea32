// The chain of roots: one by one, by the old keys and the new, and what a rotation forgets.
#include <string.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/tuf_case.h"
#include "../support/tuf_forge.h"
#include "tuf/client.h"
#include "tuf/error.h"

/** The root that the client trusts is the repository's of that version. */
static void assert_root(const TufCase *test, int version)
{
    g_autofree char *name = g_strdup_printf("metadata/%d.root.json", version);
    g_autoptr(GBytes) ours = tuf_bed_read(test->bed.client, "root.json");
    g_autoptr(GBytes) theirs = tuf_bed_read(test->bed.repository, name);
    g_assert_nonnull(theirs);
    g_assert_true(g_bytes_equal(ours, theirs));
}

static void assert_files(const TufCase *test, const char *expected)
{
    g_autofree char *names = scratch_list(test->bed.client);
    g_assert_cmpstr(names, ==, expected);
}

/** Writes root `version` whose root role has the keys from `first` on, 2 of 3. */
static void write_root_keys(TufCase *test, int version, int first, const int signers[4])
{
    g_autofree char *name = g_strdup_printf("metadata/%d.root.json", version);
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    json_t *ids = json_array();
    for (int i = first; i < first + 3; i++) {
        TufKey *key = tuf_signer_key(test->bed.signers[i]);
        json_array_append_new(ids, json_string(tuf_key_id(key)));
        json_object_set_new(json_object_get(root, "keys"), tuf_key_id(key), tuf_key_to_json(key));
    }
    json_object_set_new(json_object_get(root, "roles"), "root",
                        json_pack("{s:o, s:i}", "keyids", ids, "threshold", 2));
    json_object_set_new(root, "version", json_integer(version));
    g_autoptr(GBytes) bytes =
        tuf_forge_sign(&test->bed, root, signers[0], signers[1], signers[2], signers[3], -1);
    tuf_bed_put(test->bed.repository, name, bytes);
}

static void test_three_generations(TufCase *test, const void *unused)
{
    (void)unused;
    write_root_keys(test, 2, 6, (const int[]){0, 1, 6, 7});
    write_root_keys(test, 3, 9, (const int[]){7, 8, 9, 11});
    tuf_case_refresh_well(test);
    assert_root(test, 3);
    g_autofree char *requests = tuf_bed_take_requests(&test->bed);
    g_assert_true(g_str_has_prefix(requests, "metadata/2.root.json metadata/3.root.json "
                                             "metadata/4.root.json metadata/timestamp.json"));
}

static void test_not_signed_by_old(TufCase *test, const void *unused)
{
    (void)unused;
    write_root_keys(test, 2, 6, (const int[]){6, 7, 8, 0});
    tuf_case_refresh_badly(test, TUF_ERROR_REFUSED);
    assert_root(test, 1);
}

static void test_not_signed_by_new(TufCase *test, const void *unused)
{
    (void)unused;
    write_root_keys(test, 2, 6, (const int[]){0, 1, 2, 6});
    tuf_case_refresh_badly(test, TUF_ERROR_REFUSED);
    assert_root(test, 1);
}

static void test_bad_link(TufCase *test, const void *unused)
{
    (void)unused;
    write_root_keys(test, 2, 6, (const int[]){0, 1, 6, 7});
    write_root_keys(test, 3, 9, (const int[]){0, 1, 9, 10}); // signed by the keys of root 1
    tuf_case_refresh_badly(test, TUF_ERROR_REFUSED);
    assert_root(test, 2);
}

static void test_gap(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_forge_write_root(&test->bed, 2, NULL, 0);
    tuf_forge_write_root(&test->bed, 3, NULL, 0);
    g_autofree char *second = g_build_filename(test->bed.repository, "metadata/2.root.json", NULL);
    g_autoptr(GBytes) third = tuf_bed_read(test->bed.repository, "metadata/3.root.json");
    tuf_bed_put(test->bed.repository, "metadata/2.root.json", third);
    tuf_case_refresh_badly(test, TUF_ERROR_REFUSED);
    assert_root(test, 1);
    g_assert_cmpint(unlink(second), ==, 0);
    tuf_case_refresh_well(test); // 3 is never asked for
    assert_root(test, 1);
}

static void test_same_version_again(TufCase *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) first = tuf_bed_read(test->bed.repository, "metadata/1.root.json");
    tuf_bed_put(test->bed.repository, "metadata/2.root.json", first);
    tuf_case_refresh_badly(test, TUF_ERROR_REFUSED);
    assert_root(test, 1);
}

static void test_many_roots(TufCase *test, const void *unused)
{
    (void)unused;
    for (int version = 2; version <= TUF_CLIENT_ROOTS_A_RUN + 3; version++) {
        tuf_forge_write_root(&test->bed, version, NULL, 0);
    }
    tuf_case_refresh_well(test);
    assert_root(test, TUF_CLIENT_ROOTS_A_RUN + 1);
    tuf_case_refresh_well(test);
    assert_root(test, TUF_CLIENT_ROOTS_A_RUN + 3);
}

/** Signs edition 1 with one role's key replaced, after an edition of version 1000. */
static void recover(TufCase *test, const char *role, int key)
{
    TufForge stolen = tuf_forge_edition(1000);
    tuf_forge_write(&test->bed, &stolen);
    tuf_case_refresh_well(test);
    TufForge honest = tuf_forge_edition(2);
    if (strcmp(role, "timestamp") == 0) {
        honest.timestamp.key = key;
    } else if (strcmp(role, "snapshot") == 0) {
        honest.snapshot.key = key;
    }
    tuf_forge_write(&test->bed, &honest);
    tuf_case_refresh_badly(test, TUF_ERROR_REFUSED);
    tuf_forge_write_root(&test->bed, 2, role, key);
}

static void test_timestamp_rotation(TufCase *test, const void *unused)
{
    (void)unused;
    recover(test, "timestamp", 8);
    tuf_case_refresh_well(test);
    assert_files(test, "root.json snapshot.json targets.json timestamp.json");
}

static void test_snapshot_rotation(TufCase *test, const void *unused)
{
    (void)unused;
    recover(test, "snapshot", 8);
    tuf_case_refresh_well(test);
}

static void test_targets_rotation(TufCase *test, const void *unused)
{
    (void)unused;
    recover(test, "targets", 8);
    tuf_case_refresh_badly(test,
                           TUF_ERROR_REFUSED); // targets keys are no reason to forget versions
    assert_files(test, "root.json snapshot.json targets.json timestamp.json");
}

static void test_rotation_deletes_files(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    tuf_forge_write_root(&test->bed, 2, "snapshot", 8);
    test->bed.fails = "metadata/timestamp.json";
    tuf_case_refresh_badly(test, TUF_ERROR_UNREACHABLE);
    assert_files(test, "root.json targets.json");
    test->bed.fails = NULL;
    TufForge forge = tuf_forge_edition(1);
    forge.snapshot.key = 8;
    tuf_forge_write(&test->bed, &forge);
    tuf_case_refresh_well(test);
}

static void test_rotation_before_first_refresh(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_forge_write_root(&test->bed, 2, "timestamp", 8);
    TufForge forge = tuf_forge_edition(1);
    forge.timestamp.key = 8;
    tuf_forge_write(&test->bed, &forge);
    tuf_case_refresh_well(test);
    assert_root(test, 2);
}

static void test_undeletable(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_forge_write_root(&test->bed, 2, "timestamp", 8);
    test->bed.blocks = "snapshot.json";
    test->bed.blocks_at = "2.root.json";
    tuf_case_refresh_badly(test, TUF_ERROR_IO);
    g_autofree char *requests = tuf_bed_take_requests(&test->bed);
    g_assert_cmpstr(requests, ==, "metadata/2.root.json metadata/3.root.json");
}

static void test_added_key(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    TufKey *key = tuf_signer_key(test->bed.signers[8]);
    json_object_set_new(json_object_get(root, "keys"), tuf_key_id(key), tuf_key_to_json(key));
    json_t *role = json_object_get(json_object_get(root, "roles"), "timestamp");
    json_array_append_new(json_object_get(role, "keyids"), json_string(tuf_key_id(key)));
    json_object_set_new(root, "version", json_integer(2));
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, root, 0, 1, -1);
    tuf_bed_put(test->bed.repository, "metadata/2.root.json", bytes);
    test->bed.fails = "metadata/timestamp.json";
    tuf_case_refresh_badly(test, TUF_ERROR_UNREACHABLE);
    assert_files(test, "root.json snapshot.json targets.json timestamp.json");
}

static void test_rotated_there_and_back(TufCase *test, const void *unused)
{
    (void)unused;
    TufForge stolen = tuf_forge_edition(1000);
    tuf_forge_write(&test->bed, &stolen);
    tuf_case_refresh_well(test);
    tuf_forge_write_root(&test->bed, 2, "timestamp", 8);
    tuf_forge_write_root(&test->bed, 3, "timestamp", TUF_BED_TIMESTAMP_KEY);
    TufForge honest = tuf_forge_edition(2);
    tuf_forge_write(&test->bed, &honest);
    tuf_case_refresh_well(test);
}

static void test_threshold_raised(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    json_t *role = json_object_get(json_object_get(root, "roles"), "timestamp");
    json_object_set_new(role, "threshold", json_integer(2));
    json_object_set_new(root, "version", json_integer(2));
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, root, 0, 1, -1);
    tuf_bed_put(test->bed.repository, "metadata/2.root.json", bytes);
    tuf_case_refresh_badly(test, TUF_ERROR_REFUSED);
    assert_root(test, 2);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/client/roots/" path, TufCase, NULL, tuf_case_make, function,             \
               tuf_case_remove)
    ADD("three-generations-of-keys-are-followed", test_three_generations);
    ADD("a-root-the-old-keys-did-not-sign-is-refused", test_not_signed_by_old);
    ADD("a-root-its-own-keys-did-not-sign-is-refused", test_not_signed_by_new);
    ADD("what-is-right-before-a-bad-link-stays-trusted", test_bad_link);
    ADD("a-version-is-never-skipped", test_gap);
    ADD("a-root-of-the-same-version-is-refused", test_same_version_again);
    ADD("a-run-takes-256-roots-and-the-next-goes-on", test_many_roots);
    ADD("a-new-timestamp-key-ends-a-fast-forward", test_timestamp_rotation);
    ADD("a-new-snapshot-key-ends-a-fast-forward", test_snapshot_rotation);
    ADD("a-new-targets-key-forgets-nothing", test_targets_rotation);
    ADD("a-rotation-deletes-timestamp-and-snapshot", test_rotation_deletes_files);
    ADD("a-new-client-follows-a-rotation", test_rotation_before_first_refresh);
    ADD("a-file-that-cannot-be-deleted-ends-the-run", test_undeletable);
    ADD("an-added-key-deletes-nothing", test_added_key);
    ADD("a-key-that-went-and-came-back-was-rotated", test_rotated_there_and_back);
    ADD("a-raised-threshold-asks-for-new-signatures", test_threshold_raised);
#undef ADD
    return g_test_run();
}
