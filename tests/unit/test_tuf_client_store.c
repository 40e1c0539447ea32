// The folder of trusted metadata: what is wrong with it, and what a run makes of that.
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../sync/tuf/role.h"
#include "../../sync/tuf/root.h"
#include "../../sync/tuf/target_private.h"
#include "../../sync/tuf/targets.h"
#include "../../sync/tuf/trusted.h"
#include "../support/scratch.h"
#include "../support/tuf_case.h"
#include "../support/tuf_forge.h"
#include "tuf/client.h"
#include "tuf/error.h"

static char *place_of(const TufCase *test, const char *name)
{
    return g_build_filename(test->bed.client, name, NULL);
}

static void test_no_folder(TufCase *test, const void *unused)
{
    (void)unused;
    g_autofree char *file = g_build_filename(test->bed.folder, "file", NULL);
    scratch_write(file, "");
    g_autofree char *below = g_build_filename(file, "metadata", NULL);
    g_autoptr(GBytes) root = tuf_bed_read(test->bed.repository, "metadata/1.root.json");
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_client_init_trusted_root(below, root, TUF_KEY_POLICY_PRODUCT, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
}

static void test_unreadable(TufCase *test, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"root.json", "timestamp.json", "snapshot.json",
                                        "targets.json"};
    tuf_case_refresh_well(test);
    g_free(tuf_bed_take_requests(&test->bed));
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *place = place_of(test, names[i]);
        g_autoptr(GBytes) kept = tuf_bed_read(test->bed.client, names[i]);
        g_assert_cmpint(unlink(place), ==, 0);
        g_assert_cmpint(mkdir(place, 0755), ==, 0);
        tuf_case_refresh_badly(test, TUF_ERROR_IO);
        tuf_case_assert_requests(test, "");
        g_assert_cmpint(rmdir(place), ==, 0);
        tuf_bed_put(test->bed.client, names[i], kept);
    }
}

/** Longer than this library ever stored: as if it were not there. */
static void test_too_long(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    g_free(tuf_bed_take_requests(&test->bed));
    g_autofree char *place = place_of(test, "timestamp.json");
    g_autofree char *blanks = g_strnfill(TUF_CLIENT_TIMESTAMP_LIMIT_BYTES + 1, ' ');
    scratch_write(place, blanks);
    tuf_case_refresh_well(test);
    tuf_case_assert_requests(test, "metadata/2.root.json metadata/timestamp.json");
}

/** Serves the repository without counting. */
static TufFetchResult fetch_root(void *user, const TufFetchRequest *request, GBytes **bytes,
                                 GError **error)
{
    (void)error;
    const TufCase *test = user;
    *bytes = tuf_bed_read(test->bed.repository, request->path);
    return *bytes == NULL ? TUF_FETCH_MISSING : TUF_FETCH_DONE;
}

static void test_unwritable_root(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_forge_write_root(&test->bed, 2, NULL, 0);
    g_autofree char *place = place_of(test, "root.json");
    g_assert_cmpint(unlink(place), ==, 0);
    g_assert_cmpint(mkdir(place, 0755), ==, 0);
    tuf_case_refresh_badly(test, TUF_ERROR_IO);
}

/** The place of the root is blocked only when its successor is to be stored there. */
static void test_root_blocked_on_the_way(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_forge_write_root(&test->bed, 2, NULL, 0);
    g_autofree char *place = place_of(test, "root.json");
    TufClientOptions options = {.metadata_dir = test->bed.client,
                                .now_unix = TUF_BED_NOW,
                                .fetcher = {.fetch = fetch_root, .user = test}};
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_client_new(&options, &error);
    g_assert_no_error(error);
    g_assert_cmpint(unlink(place), ==, 0);
    g_assert_cmpint(mkdir(place, 0755), ==, 0);
    g_assert_false(tuf_client_refresh(client, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
}

static void test_undeletable_timestamp(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_forge_write_root(&test->bed, 2, "timestamp", 8);
    test->bed.blocks = "timestamp.json";
    test->bed.blocks_at = "2.root.json";
    tuf_case_refresh_badly(test, TUF_ERROR_IO);
    tuf_case_assert_requests(test, "metadata/2.root.json metadata/3.root.json");
}

static void test_snapshot_of_another_root(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    // A stored snapshot that nobody of the root's keys signed serves no check.
    json_auto_t *snapshot = tuf_forge_read(&test->bed, "metadata/1.snapshot.json");
    g_autoptr(GBytes) strange = tuf_forge_sign(&test->bed, snapshot, 9, -1);
    tuf_bed_put(test->bed.client, "snapshot.json", strange);
    g_free(tuf_bed_take_requests(&test->bed));
    tuf_case_refresh_well(test);
    tuf_case_assert_requests(
        test, "metadata/2.root.json metadata/timestamp.json? metadata/1.snapshot.json");
}

/** No key was lost, so nothing is deleted; but one signature is no longer enough. */
static void test_snapshot_below_a_raised_threshold(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_case_refresh_well(test);
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    json_t *role = json_object_get(json_object_get(root, "roles"), "snapshot");
    json_object_set_new(role, "threshold", json_integer(2));
    json_object_set_new(root, "version", json_integer(2));
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, root, 0, 1, -1);
    tuf_bed_put(test->bed.repository, "metadata/2.root.json", bytes);
    g_free(tuf_bed_take_requests(&test->bed));
    tuf_case_refresh_badly(test, TUF_ERROR_REFUSED);
    tuf_case_assert_requests(test,
                             "metadata/2.root.json metadata/3.root.json metadata/timestamp.json? "
                             "metadata/1.snapshot.json");
}

/** Each of the four may be the first to end. */
static void test_first_expiry(TufCase *test, const void *unused)
{
    (void)unused;
    for (int i = 0; i < 4; i++) {
        TufForge forge = tuf_forge_edition(2 + i);
        TufForgeRole *roles[] = {&forge.targets, &forge.snapshot, &forge.timestamp};
        int64_t first_unix = TUF_BED_NOW + 10 * TUF_BED_DAY;
        if (i < 3) {
            roles[i]->expires_unix = first_unix;
        } else {
            json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
            tuf_forge_set_time(root, "expires", first_unix);
            json_object_set_new(root, "version", json_integer(2));
            g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, root, 0, 1, -1);
            tuf_bed_put(test->bed.repository, "metadata/2.root.json", bytes);
        }
        tuf_forge_write(&test->bed, &forge);
        g_autoptr(GError) error = NULL;
        g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
        g_assert_no_error(error);
        g_assert_cmpint(tuf_client_expires_unix(client), ==, first_unix);
    }
}

static void test_nothing(TufCase *test, const void *unused)
{
    (void)test;
    (void)unused;
    tuf_client_free(NULL);
    tuf_trusted_free(NULL);
    tuf_root_free(NULL);
    tuf_role_free(NULL);
    tuf_targets_free(NULL);
    tuf_target_free(NULL);
    tuf_metadata_free(NULL);
    tuf_key_free(NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/client/store/" path, TufCase, NULL, tuf_case_make, function,             \
               tuf_case_remove)
    ADD("a-folder-that-cannot-be-made-is-reported", test_no_folder);
    ADD("a-file-that-cannot-be-read-ends-the-run-before-any-request", test_unreadable);
    ADD("a-file-longer-than-any-limit-is-not-there", test_too_long);
    ADD("a-folder-in-the-root-s-place-is-reported", test_unwritable_root);
    ADD("a-root-that-cannot-be-stored-ends-the-run", test_root_blocked_on_the_way);
    ADD("a-timestamp-that-cannot-be-deleted-ends-the-run", test_undeletable_timestamp);
    ADD("a-snapshot-of-other-keys-is-fetched-anew", test_snapshot_of_another_root);
    ADD("a-stored-snapshot-below-a-raised-threshold-is-fetched-anew",
        test_snapshot_below_a_raised_threshold);
    ADD("the-first-of-the-four-to-end-counts", test_first_expiry);
    ADD("destructors-take-nothing", test_nothing);
#undef ADD
    return g_test_run();
}
