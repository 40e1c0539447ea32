// One file into its part: what is resumed, what is fetched anew, what a failing disk leaves.
#include "../../sync/client/download.h"

#include <errno.h>
#include <unistd.h>

#include "../support/client_bed.h"
#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "base/error.h"
#include "tuf/error.h"

#define NAME "v1/full/1.db.zst"
#define TEXT "0123456789"
#define LONGER "0123456789more"

typedef struct {
    ClientBed client;
    TufClient *tuf;
    const TufTarget *target;
    char *part;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    client_bed_init(&test->client);
    client_bed_add(&test->client, NAME, TEXT, NULL);
    client_bed_add(&test->client, "empty", "", NULL);
    test->tuf = client_bed_publish(&test->client);
    test->target = client_bed_find(test->tuf, NAME);
    test->part = g_build_filename(test->client.tuf.folder, "the.part", NULL);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    g_free(test->part);
    tuf_client_free(test->tuf);
    client_bed_clear(&test->client);
}

static bool download(Case *test, GError **error)
{
    return client_download_part(&test->client.run, test->target, test->part, error);
}

static void assert_comes(Case *test)
{
    g_autoptr(GError) error = NULL;
    bool done = download(test, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    g_autofree char *text = scratch_read(test->part);
    g_assert_cmpstr(text, ==, TEXT);
}

static void test_parts(Case *test, const void *unused)
{
    (void)unused;
    static const char *const parts[] = {NULL, "0123", TEXT, "xxxx", "xxxxxxxxxx", LONGER};
    static const uint64_t rest_bytes[] = {10, 6, 0, 6, 0, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        (void)remove(test->part);
        if (parts[i] != NULL) {
            scratch_write(test->part, parts[i]);
        }
        g_assert_cmpuint(client_download_rest_bytes(test->target, test->part), ==, rest_bytes[i]);
        assert_comes(test);
    }
}

static void test_failing_disk(Case *test, const void *unused)
{
    (void)unused;
    static const struct {
        const char *call;
        int errno_value;
        int code;
        bool stays;
    } faults[] = {
        {"open", EACCES, BASE_ERROR_IO, true},
        {"ftruncate", EIO, BASE_ERROR_IO, true},
        {"write", EIO, BASE_ERROR_IO, true},
        {"write", ENOSPC, BASE_ERROR_NO_SPACE, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(faults); i++) {
        scratch_write(test->part, "0123");
        g_autoptr(GError) error = NULL;
        disk_calls_refuse(faults[i].call, "the.part", 0, faults[i].errno_value);
        g_assert_false(download(test, &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, BASE_ERROR, faults[i].code);
        g_assert_true(g_file_test(test->part, G_FILE_TEST_EXISTS) == faults[i].stays);
    }
    assert_comes(test);
}

static void test_short_writes(Case *test, const void *unused)
{
    (void)unused;
    static const int shortened[] = {0, EINTR};
    for (size_t i = 0; i < G_N_ELEMENTS(shortened); i++) {
        (void)remove(test->part);
        disk_calls_refuse("write", "the.part", 0, shortened[i]);
        assert_comes(test);
        g_assert_true(disk_calls_allow());
    }
}

static void test_no_place(Case *test, const void *unused)
{
    (void)unused;
    g_assert_cmpint(symlink("/dev/null", test->part), ==, 0);
    g_autoptr(GError) error = NULL;
    g_assert_false(download(test, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
}

static void test_longer_source(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *source = client_bed_target_path(&test->client, test->target);
    static const char *const parts[] = {NULL, "0123"};
    scratch_write(source, LONGER);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autoptr(GError) error = NULL;
        if (parts[i] != NULL) {
            scratch_write(test->part, parts[i]);
        }
        g_assert_false(download(test, &error));
        g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE);
        g_assert_false(g_file_test(test->part, G_FILE_TEST_EXISTS));
    }
}

static void test_empty(Case *test, const void *unused)
{
    (void)unused;
    test->target = client_bed_find(test->tuf, "empty");
    g_autoptr(GError) error = NULL;
    g_assert_true(download(test, &error));
    g_autofree char *text = scratch_read(test->part);
    g_assert_cmpstr(text, ==, "");
}

static void test_into_incoming(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *left = store_incoming_path(test->client.run.store, "left.part");
    scratch_write(left, "of another release");
    g_autoptr(GError) error = NULL;
    g_autofree char *file = client_download_file(&test->client.run, test->target, &error);
    g_assert_nonnull(file);
    g_assert_true(g_file_test(left, G_FILE_TEST_EXISTS));
    g_autofree char *path = client_download_target(&test->client.run, test->target, 0, &error);
    g_assert_cmpstr(path, ==, file);
    g_assert_false(g_file_test(left, G_FILE_TEST_EXISTS));
    g_assert_null(client_download_target(&test->client.run, test->target, UINT64_MAX / 2, &error));
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_NO_SPACE);
    g_clear_error(&error);
    g_autofree char *source = client_bed_target_path(&test->client, test->target);
    g_assert_true(remove(source) == 0 && remove(file) == 0);
    g_assert_null(client_download_target(&test->client.run, test->target, 0, &error));
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_NOT_ON_STICK);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/client/download/" path, Case, NULL, case_make, function, case_remove)
    ADD("any-part-becomes-the-whole-file", test_parts);
    ADD("a-failing-disk-is-reported-and-a-full-one-freed", test_failing_disk);
    ADD("a-short-write-goes-on", test_short_writes);
    ADD("a-part-that-is-a-link-is-not-written-through", test_no_place);
    ADD("a-longer-source-is-refused-also-when-resumed", test_longer_source);
    ADD("an-empty-target-is-made", test_empty);
    ADD("a-target-clears-incoming-and-a-file-beside-it-does-not", test_into_incoming);
#undef ADD
    return g_test_run();
}
