/*
 * payload_flips COUNT [SEED]: flips bits of payloads behind the sums of the download, as if
 * somebody had signed the damage: packed snapshot, delta of pages, delta of rows. Each is refused,
 * or makes the very bytes that were signed; what is left behind is never another file. One to three
 * bits at a time.
 */
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zstd.h>

#include "../../sync/client/unpack.h"
#include "../support/delta_bed.h"
#include "base/hash.h"
#include "delta/pages.h"
#include "delta/rows.h"

#define MOST_BITS 3
#define ZSTD_LEVEL 3
#define NEW_SUM_AT 48
#define NEW_LENGTH_AT 88

typedef struct {
    GRand *random;
    unsigned tried;
    unsigned refused;
} Flips;

/** A copy of `right` with a few bits flipped. */
static GByteArray *flip(Flips *flips, const GByteArray *right)
{
    GByteArray *wrong = g_byte_array_new();
    g_byte_array_append(wrong, right->data, right->len);
    for (int i = g_rand_int_range(flips->random, 1, MOST_BITS + 1); i > 0; i--) {
        gint32 at = g_rand_int_range(flips->random, 0, (gint32)right->len);
        wrong->data[at] ^= (guint8)(1U << g_rand_int_range(flips->random, 0, 8));
    }
    flips->tried++;
    return wrong;
}

static void flip_packed(Flips *flips, const GByteArray *packed,
                        const ClientUnpackExpected *expected)
{
    g_autoptr(GByteArray) wrong = flip(flips, packed);
    int from = memfd_create("packed", MFD_CLOEXEC);
    int to = memfd_create("snapshot", MFD_CLOEXEC);
    g_assert_true(from >= 0 && to >= 0);
    g_assert_true(pwrite(from, wrong->data, wrong->len, 0) == (ssize_t)wrong->len);
    /* Its own SHA-256 decides: what is accepted is what was signed. */
    flips->refused += client_unpack_stream(from, to, expected, NULL) ? 0 : 1;
    g_assert_true(lseek(to, 0, SEEK_END) <= (off_t)expected->snapshot_bytes);
    (void)close(from);
    (void)close(to);
}

static void flip_delta(Flips *flips, const DeltaBed *bed, const GByteArray *delta, bool rows)
{
    g_autoptr(GByteArray) wrong = flip(flips, delta);
    g_autoptr(GError) error = NULL;
    delta_bed_write(bed->delta_path, wrong->data, wrong->len);
    bool applied = rows ? delta_rows_apply(&bed->applied, bed->delta_path, NULL, &error)
                        : delta_pages_apply(&bed->applied, bed->delta_path, NULL, &error);
    g_assert_true(applied == (error == NULL));
    g_assert_true(applied == g_file_test(bed->result_path, G_FILE_TEST_EXISTS));
    flips->refused += applied ? 0 : 1;
    if (applied) {
        char sha256[BASE_HASH_HEX_LENGTH + 1];
        g_assert_true(base_hash_file(bed->result_path, sha256, NULL, NULL));
        g_assert_cmpstr(sha256, ==, bed->new_sha256);
        (void)g_remove(bed->result_path);
    }
}

static void try_packed(Flips *flips, const DeltaBed *bed, unsigned count)
{
    g_autoptr(GByteArray) snapshot = delta_bed_read(bed->new_path);
    g_autoptr(GByteArray) packed = g_byte_array_new();
    g_byte_array_set_size(packed, (guint)ZSTD_compressBound(snapshot->len));
    size_t length =
        ZSTD_compress(packed->data, packed->len, snapshot->data, snapshot->len, ZSTD_LEVEL);
    g_assert_false(ZSTD_isError(length));
    g_byte_array_set_size(packed, (guint)length);
    ClientUnpackExpected expected = {.snapshot_bytes = snapshot->len,
                                     .snapshot_sha256 = bed->new_sha256};
    for (unsigned i = 0; i < count; i++) {
        flip_packed(flips, packed, &expected);
    }
}

static void try_pages(Flips *flips, const DeltaBed *bed, unsigned count)
{
    g_assert_true(delta_pages_make(&bed->made, bed->delta_path, NULL));
    g_autoptr(GByteArray) delta = delta_bed_read(bed->delta_path);
    for (unsigned i = 0; i < count; i++) {
        flip_delta(flips, bed, delta, false);
    }
}

/** What a delta says of its result, FORMAT.md: the delta of tests/data has no other witness here.
 */
static void believe_header(DeltaBed *bed, const GByteArray *delta)
{
    guint64 bytes = 0;
    for (size_t i = 0; i < BASE_HASH_HEX_LENGTH / 2; i++) {
        (void)g_snprintf(bed->new_sha256 + 2 * i, 3, "%02x", delta->data[NEW_SUM_AT + i]);
    }
    memcpy(&bytes, delta->data + NEW_LENGTH_AT, sizeof bytes);
    bed->applied.new_bytes = GUINT64_FROM_LE(bytes);
}

/** With another SQLite than the delta's all are refused, flipped or not. */
static void try_rows(Flips *flips, unsigned count)
{
    g_auto(DeltaBed) bed = {0};
    g_autofree char *old_file =
        g_build_filename(TEST_SOURCE_DIR, "tests/data/delta/rows-1.old.db", NULL);
    g_autofree char *file =
        g_build_filename(TEST_SOURCE_DIR, "tests/data/delta/rows-1.delta", NULL);
    g_autoptr(GByteArray) old_bytes = delta_bed_read(old_file);
    g_autoptr(GByteArray) delta = delta_bed_read(file);
    delta_bed_init(&bed);
    delta_bed_write(bed.old_path, old_bytes->data, old_bytes->len);
    delta_bed_write(bed.new_path, old_bytes->data, old_bytes->len);
    delta_bed_measure(&bed);
    believe_header(&bed, delta);
    for (unsigned i = 0; i < count; i++) {
        flip_delta(flips, &bed, delta, true);
    }
}

int main(int argc, char **argv)
{
    unsigned count = argc > 1 ? (unsigned)g_ascii_strtoull(argv[1], NULL, 10) : 0;
    guint32 seed = argc > 2 ? (guint32)g_ascii_strtoull(argv[2], NULL, 10) : 1;
    if (count == 0) {
        (void)fprintf(stderr, "payload_flips COUNT [SEED]\n");
        return 2;
    }
    if (g_file_test("/dev/shm", G_FILE_TEST_IS_DIR)) {
        g_setenv("TMPDIR", "/dev/shm", FALSE);
    }
    g_autoptr(GRand) random = g_rand_new_with_seed(seed);
    Flips flips = {.random = random};
    g_auto(DeltaBed) bed = {0};
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){6, 8, 40, 1});
    try_packed(&flips, &bed, count / 3);
    try_pages(&flips, &bed, count / 3);
    try_rows(&flips, count - count / 3 * 2);
    g_print("%u payloads with flipped bits, %u refused, the others made what was signed\n",
            flips.tried, flips.refused);
    return flips.refused > flips.tried / 2 ? EXIT_SUCCESS : EXIT_FAILURE;
}
