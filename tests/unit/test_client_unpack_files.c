// Unpacking from file to file: what a disk that fails and a run that is stopped leave.
#include "../../sync/client/unpack.h"

#include <errno.h>
#include <string.h>
#include <zstd.h>

#include "../../sync/client/result.h"
#include "../support/client_bed.h"
#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "base/error.h"
#include "base/hash.h"

#define TEXT "the snapshot"

typedef struct {
    char *folder;
    char *from;
    char *to;
    char sha256[BASE_HASH_HEX_LENGTH + 1];
} Bed;

static void bed_make(Bed *bed, const void *unused)
{
    (void)unused;
    bed->folder = scratch_make();
    bed->from = g_build_filename(bed->folder, "packed", NULL);
    bed->to = g_build_filename(bed->folder, "unpacked", NULL);
    base_hash_bytes(TEXT, strlen(TEXT), bed->sha256);
    char frame[100];
    size_t frame_bytes = ZSTD_compress(frame, sizeof frame, TEXT, strlen(TEXT), 3);
    g_assert_false(ZSTD_isError(frame_bytes));
    g_assert_true(g_file_set_contents(bed->from, frame, (gssize)frame_bytes, NULL));
}

static void bed_remove(Bed *bed, const void *unused)
{
    (void)unused;
    g_free(bed->to);
    g_free(bed->from);
    scratch_remove(bed->folder);
}

static bool unpack(Bed *bed, GError **error)
{
    const ClientUnpackExpected expected = {strlen(TEXT), bed->sha256};
    return client_unpack_file(bed->from, bed->to, &expected, error);
}

static void assert_unpacks(Bed *bed)
{
    g_autoptr(GError) error = NULL;
    bool done = unpack(bed, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    g_autofree char *text = scratch_read(bed->to);
    g_assert_cmpstr(text, ==, TEXT);
}

static void test_whole(Bed *bed, const void *unused)
{
    (void)unused;
    assert_unpacks(bed);
    assert_unpacks(bed); // over what a killed run left
}

static void test_failing_disk(Bed *bed, const void *unused)
{
    (void)unused;
    static const struct {
        const char *call;
        const char *part;
        int errno_value;
        int code;
    } faults[] = {
        {"open", "packed", EIO, BASE_ERROR_IO},
        {"open", "unpacked", ENOSPC, BASE_ERROR_NO_SPACE},
        {"read", "packed", EIO, BASE_ERROR_IO},
        {"write", "unpacked", EIO, BASE_ERROR_IO},
        {"write", "unpacked", ENOSPC, BASE_ERROR_NO_SPACE},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(faults); i++) {
        g_autoptr(GError) error = NULL;
        disk_calls_refuse(faults[i].call, faults[i].part, 0, faults[i].errno_value);
        g_assert_false(unpack(bed, &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, BASE_ERROR, faults[i].code);
        g_assert_false(g_file_test(bed->to, G_FILE_TEST_EXISTS));
    }
}

static void test_short_writes(Bed *bed, const void *unused)
{
    (void)unused;
    static const int shortened[] = {0, EINTR};
    for (size_t i = 0; i < G_N_ELEMENTS(shortened); i++) {
        disk_calls_refuse("write", "unpacked", 0, shortened[i]);
        assert_unpacks(bed);
        g_assert_true(disk_calls_allow());
    }
}

static void test_stopped(Bed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    client_bed_stop();
    g_assert_false(unpack(bed, &error));
    client_bed_go_on();
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_STOPPED);
    g_assert_false(g_file_test(bed->to, G_FILE_TEST_EXISTS));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/client/unpack/files/" path, Bed, NULL, bed_make, function, bed_remove)
    ADD("a-whole-file-replaces-what-was-left", test_whole);
    ADD("a-failing-disk-leaves-nothing", test_failing_disk);
    ADD("a-short-write-goes-on", test_short_writes);
    ADD("a-run-that-is-stopped-leaves-nothing", test_stopped);
#undef ADD
    return g_test_run();
}
