#include <delta/rows.h>
#include <glib/gstdio.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "../support/delta_bed.h"

/*
 * Any bytes as a delta of kind `rows` for a small database: refused, or the right file. With an odd
 * first byte the header is the right one, so that the search reaches the steps. The bytes of a
 * patchset have a fuzzer of their own (fuzz_replay_patchset).
 */
#define HEADER_BYTES 128

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
    DeltaBed bed;
    GByteArray *right;
} Bed;

static Bed bed;

static void remove_bed(void)
{
    g_byte_array_unref(bed.right);
    delta_bed_clear(&bed.bed);
}

static const Bed *get_bed(void)
{
    if (bed.bed.folder == NULL) {
        g_autofree char *from =
            g_build_filename(TEST_SOURCE_DIR, "tests/data/delta/rows-1.old.db", NULL);
        g_autoptr(GByteArray) old_bytes = delta_bed_read(from);
        delta_bed_init(&bed.bed);
        g_assert_true(atexit(remove_bed) == 0);
        delta_bed_write(bed.bed.old_path, old_bytes->data, old_bytes->len);
        delta_bed_write(bed.bed.new_path, old_bytes->data, old_bytes->len);
        delta_bed_measure(&bed.bed);
        // From a file to itself: the header is all that is wanted of it.
        g_autoptr(GBytes) nothing = g_bytes_new(NULL, 0);
        g_autofree char *trial = g_build_filename(bed.bed.folder, "trial.db", NULL);
        g_autoptr(GError) error = NULL;
        bool made = delta_rows_make(&bed.bed.made, nothing, trial, bed.bed.delta_path, &error);
        g_assert_no_error(error);
        g_assert_true(made);
        bed.right = delta_bed_read(bed.bed.delta_path);
    }
    return &bed;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Bed *all = get_bed();
    const DeltaBed *files = &all->bed;
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) delta = g_byte_array_new();
    if (size < 1) {
        return 0;
    }
    if ((data[0] & 1) != 0) {
        g_byte_array_append(delta, all->right->data, HEADER_BYTES);
    }
    g_byte_array_append(delta, data + 1, (guint)(size - 1));
    delta_bed_write(files->delta_path, delta->data, delta->len);
    bool applied = delta_rows_apply(&files->applied, files->delta_path, NULL, &error);
    g_assert_true(applied == (error == NULL));
    g_assert_true(applied == g_file_test(files->result_path, G_FILE_TEST_EXISTS));
    (void)g_remove(files->result_path);
    return 0;
}
