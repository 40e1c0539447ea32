#include "delta_bed.h"

#include <base/hash.h>
#include <stdio.h>

#include "scratch.h"

#define PAGE_BYTES 4096
#define NOISE_BYTES 64

void delta_bed_init(DeltaBed *bed)
{
    bed->folder = scratch_make();
    bed->old_path = g_build_filename(bed->folder, "old.db", NULL);
    bed->new_path = g_build_filename(bed->folder, "new.db", NULL);
    bed->delta_path = g_build_filename(bed->folder, "a.delta", NULL);
    bed->result_path = g_build_filename(bed->folder, "result.db", NULL);
}

void delta_bed_clear(DeltaBed *bed)
{
    scratch_remove(bed->folder);
    g_free(bed->old_path);
    g_free(bed->new_path);
    g_free(bed->delta_path);
    g_free(bed->result_path);
}

void delta_bed_measure(DeltaBed *bed)
{
    uint64_t new_bytes = 0;
    g_assert_true(base_hash_file(bed->old_path, bed->old_sha256, NULL, NULL));
    g_assert_true(base_hash_file(bed->new_path, bed->new_sha256, &new_bytes, NULL));
    bed->made = (DeltaPair){.old_path = bed->old_path,
                            .old_sha256 = bed->old_sha256,
                            .new_path = bed->new_path,
                            .new_sha256 = bed->new_sha256,
                            .new_bytes = new_bytes};
    bed->applied = bed->made;
    bed->applied.new_path = bed->result_path;
}

static guint32 next(guint32 *state)
{
    *state = *state * 1664525U + 1013904223U;
    return *state >> 16;
}

static void fill_page(guint8 *page, guint32 seed, guint number)
{
    guint32 state = seed + number * 2654435761U;
    for (guint i = 0; i < PAGE_BYTES; i++) {
        page[i] = (guint8)(i < NOISE_BYTES ? next(&state) : (i / 7 + number) % 251);
    }
}

static void change_page(guint8 *page, guint32 *state)
{
    for (int i = 0; i < 8; i++) {
        page[next(state) % PAGE_BYTES] = (guint8)next(state);
    }
    page[0] ^= 1; // whatever else came out the same
}

void delta_bed_fill(DeltaBed *bed, const DeltaBedPages *pages)
{
    guint8 page[PAGE_BYTES];
    guint32 state = pages->seed;
    g_autoptr(GByteArray) old_bytes = g_byte_array_new();
    g_autoptr(GByteArray) new_bytes = g_byte_array_new();
    for (guint i = 0; i < MAX(pages->old_pages, pages->new_pages); i++) {
        fill_page(page, pages->seed, i);
        if (i < pages->old_pages) {
            g_byte_array_append(old_bytes, page, PAGE_BYTES);
            if (next(&state) % 100 < pages->changed_percent) {
                change_page(page, &state);
            }
        }
        if (i < pages->new_pages) {
            g_byte_array_append(new_bytes, page, PAGE_BYTES);
        }
    }
    delta_bed_write(bed->old_path, old_bytes->data, old_bytes->len);
    delta_bed_write(bed->new_path, new_bytes->data, new_bytes->len);
    delta_bed_measure(bed);
}

GByteArray *delta_bed_read(const char *path)
{
    char *data = NULL;
    gsize length = 0;
    g_autoptr(GError) error = NULL;
    g_file_get_contents(path, &data, &length, &error);
    g_assert_no_error(error);
    return g_byte_array_new_take((guint8 *)data, length);
}

void delta_bed_write(const char *path, const void *data, gsize data_bytes)
{
    // Not g_file_set_contents(): it waits for the disk, thousands of times in the tests of damage.
    FILE *file = fopen(path, "wbe");
    g_assert_nonnull(file);
    if (data_bytes > 0) { // an empty array has no data, which fwrite() does not take
        g_assert_cmpint(fwrite(data, 1, data_bytes, file), ==, data_bytes);
    }
    g_assert_cmpint(fclose(file), ==, 0);
}
