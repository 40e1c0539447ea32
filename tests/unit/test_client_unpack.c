#include "../../sync/client/unpack.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zstd.h>

#include "../../sync/client/result.h"
#include "base/error.h"
#include "base/hash.h"

#define SNAPSHOT_BYTES ((size_t)300000)
#define LARGE_WINDOW_LOG 27

/** A snapshot of noise and repetition, and its frame. */
typedef struct {
    guint8 *snapshot;
    guint8 *packed;
    size_t packed_bytes;
    char sha256[BASE_HASH_HEX_LENGTH + 1];
} Bed;

static void bed_make(Bed *bed, const void *unused)
{
    (void)unused;
    bed->snapshot = g_malloc(SNAPSHOT_BYTES);
    uint32_t state = 1;
    for (size_t i = 0; i < SNAPSHOT_BYTES; i++) {
        state = state * 1664525 + 1013904223;
        bed->snapshot[i] = (guint8)(i % 3 == 0 ? state >> 24 : i / 1000);
    }
    base_hash_bytes(bed->snapshot, SNAPSHOT_BYTES, bed->sha256);
    bed->packed = g_malloc(ZSTD_compressBound(SNAPSHOT_BYTES) + 1);
    bed->packed_bytes = ZSTD_compress(bed->packed, ZSTD_compressBound(SNAPSHOT_BYTES),
                                      bed->snapshot, SNAPSHOT_BYTES, 3);
    g_assert_false(ZSTD_isError(bed->packed_bytes));
}

static void bed_remove(Bed *bed, const void *unused)
{
    (void)unused;
    g_free(bed->snapshot);
    g_free(bed->packed);
}

static int memory_file(const void *data, size_t data_bytes)
{
    int file = memfd_create("tambon-test", MFD_CLOEXEC);
    g_assert_cmpint(file, >=, 0);
    g_assert_cmpint(pwrite(file, data, data_bytes, 0), ==, data_bytes);
    return file;
}

/* Returns: the length written. */
static off_t unpack(const void *packed, size_t packed_bytes, const ClientUnpackExpected *expected,
                    GError **error)
{
    int from = memory_file(packed, packed_bytes);
    int to = memory_file("", 0);
    g_autoptr(GError) cause = NULL;
    bool unpacked = client_unpack_stream(from, to, expected, &cause);
    g_assert_cmpint(unpacked, ==, cause == NULL);
    off_t length = lseek(to, 0, SEEK_END);
    (void)close(from);
    (void)close(to);
    if (cause != NULL) {
        g_propagate_error(error, g_steal_pointer(&cause));
    }
    return length;
}

static void assert_refused(const void *packed, size_t packed_bytes,
                           const ClientUnpackExpected *expected)
{
    g_autoptr(GError) error = NULL;
    off_t length = unpack(packed, packed_bytes, expected, &error);
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_UNPACK_FAILED);
    g_assert_cmpint(length, <=, expected->snapshot_bytes);
}

static void test_right(Bed *bed, const void *unused)
{
    (void)unused;
    ClientUnpackExpected expected = {SNAPSHOT_BYTES, bed->sha256};
    g_autoptr(GError) error = NULL;
    off_t length = unpack(bed->packed, bed->packed_bytes, &expected, &error);
    g_assert_no_error(error);
    g_assert_cmpint(length, ==, SNAPSHOT_BYTES);
}

static void test_every_cut(Bed *bed, const void *unused)
{
    (void)unused;
    ClientUnpackExpected expected = {SNAPSHOT_BYTES, bed->sha256};
    for (size_t length = 0; length < bed->packed_bytes; length += 1 + length / 50) {
        assert_refused(bed->packed, length, &expected);
    }
    assert_refused(bed->packed, bed->packed_bytes - 1, &expected);
}

static void test_flips(Bed *bed, const void *unused)
{
    (void)unused;
    ClientUnpackExpected expected = {SNAPSHOT_BYTES, bed->sha256};
    for (size_t i = 0; i < bed->packed_bytes; i += 1 + bed->packed_bytes / 200) {
        bed->packed[i] ^= 0x10;
        g_autoptr(GError) error = NULL;
        (void)unpack(bed->packed, bed->packed_bytes, &expected, &error);
        /* A few bits of a frame carry nothing: then the result is right, and only then. */
        g_assert_true(error == NULL ||
                      g_error_matches(error, CLIENT_ERROR, CLIENT_RESULT_UNPACK_FAILED));
        bed->packed[i] ^= 0x10;
    }
}

static void test_other_length(Bed *bed, const void *unused)
{
    (void)unused;
    ClientUnpackExpected shorter = {SNAPSHOT_BYTES - 1, bed->sha256};
    ClientUnpackExpected longer = {SNAPSHOT_BYTES + 1, bed->sha256};
    assert_refused(bed->packed, bed->packed_bytes, &shorter);
    assert_refused(bed->packed, bed->packed_bytes, &longer);
}

static void test_other_hash(Bed *bed, const void *unused)
{
    (void)unused;
    ClientUnpackExpected expected = {SNAPSHOT_BYTES, bed->sha256};
    bed->sha256[BASE_HASH_HEX_LENGTH - 1] ^= 1;
    assert_refused(bed->packed, bed->packed_bytes, &expected);
}

static void test_bytes_after(Bed *bed, const void *unused)
{
    (void)unused;
    ClientUnpackExpected expected = {SNAPSHOT_BYTES, bed->sha256};
    bed->packed[bed->packed_bytes] = 0;
    assert_refused(bed->packed, bed->packed_bytes + 1, &expected);
}

static void test_bomb(Bed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *zeros = g_malloc0(SNAPSHOT_BYTES * 100);
    g_autofree char *bomb = g_malloc(ZSTD_compressBound(SNAPSHOT_BYTES * 100));
    size_t bomb_bytes = ZSTD_compress(bomb, ZSTD_compressBound(SNAPSHOT_BYTES * 100), zeros,
                                      SNAPSHOT_BYTES * 100, 1);
    g_assert_cmpint(bomb_bytes, <, 10000);
    ClientUnpackExpected expected = {SNAPSHOT_BYTES, bed->sha256};
    assert_refused(bomb, bomb_bytes, &expected);
}

/* A disk that fails is not the publisher's fault: such a release is not given up. */
static void test_unreadable(Bed *bed, const void *unused)
{
    (void)unused;
    ClientUnpackExpected expected = {SNAPSHOT_BYTES, bed->sha256};
    int folder = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int to = memory_file("", 0);
    g_autoptr(GError) error = NULL;
    g_assert_false(client_unpack_stream(folder, to, &expected, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
    (void)close(folder);
    (void)close(to);
}

static void test_window(Bed *bed, const void *unused)
{
    (void)unused;
    ZSTD_CCtx *context = ZSTD_createCCtx();
    g_assert_false(
        ZSTD_isError(ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, LARGE_WINDOW_LOG)));
    /* Streaming without a known length: the frame then really asks for its window. */
    ZSTD_inBuffer input = {bed->snapshot, SNAPSHOT_BYTES, 0};
    ZSTD_outBuffer output = {bed->packed, ZSTD_compressBound(SNAPSHOT_BYTES), 0};
    g_assert_false(ZSTD_isError(ZSTD_compressStream2(context, &output, &input, ZSTD_e_continue)));
    g_assert_cmpint(ZSTD_compressStream2(context, &output, &input, ZSTD_e_end), ==, 0);
    ZSTD_freeCCtx(context);
    ClientUnpackExpected expected = {SNAPSHOT_BYTES, bed->sha256};
    assert_refused(bed->packed, output.pos, &expected);
}

static void add(const char *name, void (*test)(Bed *, const void *))
{
    g_autofree char *path = g_strconcat("/sync/client/unpack/", name, NULL);
    g_test_add(path, Bed, NULL, bed_make, test, bed_remove);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("the-signed-snapshot-comes-out", test_right);
    add("a-cut-file-is-refused-wherever-it-is-cut", test_every_cut);
    add("a-flipped-bit-never-gives-other-bytes", test_flips);
    add("another-length-than-signed-is-refused", test_other_length);
    add("another-hash-than-signed-is-refused", test_other_hash);
    add("bytes-after-the-frame-are-refused", test_bytes_after);
    add("a-bomb-stops-at-the-signed-length", test_bomb);
    add("a-file-that-cannot-be-read-is-no-bad-release", test_unreadable);
    add("a-window-above-the-limit-is-refused", test_window);
    return g_test_run();
}
