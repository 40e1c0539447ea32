// A whole repository into a folder: what must be there before its metadata, what may be missing.
#include "../../sync/client/mirror.h"

#include <errno.h>
#include <string.h>

#include "../support/client_bed.h"
#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "../support/store_bed.h"
#include "base/error.h"
#include "tuf/error.h"

// 64 digits each.
#define NINES "9999999999999999999999999999999999999999999999999999999999999999"
#define PHOTO "photo/" NINES ".jpg"
#define RELEASE "v1/full/1.db.zst"

typedef struct {
    ClientBed client;
    TufClient *tuf;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    const TufRelease release = {.release = 1,
                                .layout = 1,
                                .fiscal_year_be = 2570,
                                .snapshot_bytes = 4096,
                                .made_utc = "2026-11-21T02:00:00Z",
                                .snapshot_sha256 = NINES};
    client_bed_init(&test->client);
    client_bed_add(&test->client, PHOTO, "a picture", NULL);
    client_bed_add(&test->client, RELEASE, "a release", &release);
    test->tuf = client_bed_publish(&test->client);
    test->client.options.mirror = g_build_filename(test->client.folder, "mirror", NULL);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    tuf_client_free(test->tuf);
    client_bed_clear(&test->client);
}

static void assert_result(Case *test, ClientResult expected)
{
    g_autoptr(GError) error = NULL;
    ClientResult result = client_mirror_run(&test->client.run, &error);
    g_assert_no_error(error);
    g_assert_cmpint(result, ==, expected);
}

static void assert_failure(Case *test, GQuark domain, int code)
{
    g_autoptr(GError) error = NULL;
    (void)client_mirror_run(&test->client.run, &error);
    g_assert_error(error, domain, code);
}

static char *below(const Case *test, const char *name)
{
    return g_build_filename(test->client.options.mirror, name, NULL);
}

static bool shows_timestamp(const Case *test)
{
    g_autofree char *path = below(test, "metadata/timestamp.json");
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

static char *source_of(const Case *test, const char *name)
{
    return client_bed_target_path(&test->client, client_bed_find(test->tuf, name));
}

static void test_whole(Case *test, const void *unused)
{
    (void)unused;
    assert_result(test, CLIENT_RESULT_UPDATED);
    g_assert_true(shows_timestamp(test));
    assert_result(test, CLIENT_RESULT_CURRENT);
    g_autofree char *photo = below(test, tuf_target_path(client_bed_find(test->tuf, PHOTO)));
    g_assert_cmpint(remove(photo), ==, 0);
    assert_result(test, CLIENT_RESULT_UPDATED);
    g_assert_true(g_file_test(photo, G_FILE_TEST_EXISTS));
}

static void test_without_picture(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *photo = source_of(test, PHOTO);
    scratch_write(photo, "damaged");
    assert_result(test, CLIENT_RESULT_FILES_LATER);
    g_assert_true(shows_timestamp(test));
    g_assert_cmpint(remove(photo), ==, 0);
    assert_result(test, CLIENT_RESULT_FILES_LATER);
    g_clear_pointer(&test->client.options.from, g_free); // as from a server
    assert_result(test, CLIENT_RESULT_FILES_LATER);
    g_clear_pointer(&test->client.options.root, g_free); // the copy's own roots are there
    scratch_write(photo, "a picture");
    assert_result(test, CLIENT_RESULT_UPDATED);
}

static void test_too_long_picture(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *photo = source_of(test, PHOTO);
    scratch_write(photo, "longer than signed");
    assert_failure(test, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE);
    g_assert_false(shows_timestamp(test));
}

static void test_without_release(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *release = source_of(test, RELEASE);
    scratch_write(release, "damaged");
    assert_failure(test, TUF_ERROR, TUF_ERROR_DAMAGED);
    g_assert_false(shows_timestamp(test));
}

static void test_failing_disk(Case *test, const void *unused)
{
    (void)unused;
    static const struct {
        const char *call;
        const char *part;
    } faults[] = {{"mkdir", "incoming"},
                  {"write", ".part"},
                  {"rename", "targets/"},
                  {"write", ".root.json"},
                  {"rename", "timestamp.json"}};
    for (size_t i = 0; i < G_N_ELEMENTS(faults); i++) {
        g_test_message("%s %s", faults[i].call, faults[i].part);
        disk_calls_refuse(faults[i].call, faults[i].part, 0, EIO);
        assert_failure(test, BASE_ERROR, BASE_ERROR_IO);
        g_assert_true(disk_calls_allow());
        g_assert_false(shows_timestamp(test));
    }
    assert_result(test, CLIENT_RESULT_UPDATED);
}

static void test_stopped(Case *test, const void *unused)
{
    (void)unused;
    client_bed_stop();
    assert_failure(test, CLIENT_ERROR, CLIENT_RESULT_STOPPED);
    client_bed_go_on();
    g_assert_false(shows_timestamp(test));
}

static void test_unfit_folders(Case *test, const void *unused)
{
    (void)unused;
    scratch_write(test->client.options.mirror, "a file");
    assert_failure(test, BASE_ERROR, BASE_ERROR_IO);
    g_assert_cmpint(remove(test->client.options.mirror), ==, 0);
    g_assert_true(store_bed_activate(test->client.run.store, 1, 'a', "one", NULL));
    assert_failure(test, CLIENT_ERROR, CLIENT_RESULT_CONFIG);
    g_assert_false(g_file_test(test->client.options.mirror, G_FILE_TEST_EXISTS));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/client/mirror/" path, Case, NULL, case_make, function, case_remove)
    ADD("what-is-lost-comes-again", test_whole);
    ADD("a-lost-picture-is-passed-over", test_without_picture);
    ADD("a-picture-that-is-too-long-is-not", test_too_long_picture);
    ADD("without-its-release-no-metadata-show", test_without_release);
    ADD("a-failing-disk-shows-nothing-new", test_failing_disk);
    ADD("a-run-that-is-stopped-shows-nothing-new", test_stopped);
    ADD("a-file-and-a-kiosk's-store-are-no-place-for-it", test_unfit_folders);
#undef ADD
    return g_test_run();
}
