#include <delta/pages.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../support/delta_bed.h"

/*
 * Any bytes as a delta for the bed's small files: refused, or the right file. Its first byte, when
 * odd, puts the right sums and lengths into the header, so that the search gets past them.
 */
#define SUMS_AT 16
#define SUMS_END 96

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static DeltaBed bed;

static void remove_bed(void) { delta_bed_clear(&bed); }

static const DeltaBed *get_bed(void)
{
    if (bed.folder == NULL) {
        delta_bed_init(&bed);
        g_assert_true(atexit(remove_bed) == 0);
        delta_bed_fill(&bed, &(DeltaBedPages){3, 4, 40, 1});
    }
    return &bed;
}

/* Sums and lengths of the bed's two files. */
static void put_facts(uint8_t *delta)
{
    static uint8_t facts[SUMS_END - SUMS_AT];
    static bool made;
    if (!made) {
        g_assert_true(delta_pages_make(&bed.made, bed.delta_path, NULL));
        g_autoptr(GByteArray) right = delta_bed_read(bed.delta_path);
        memcpy(facts, right->data + SUMS_AT, sizeof facts);
        made = true;
    }
    memcpy(delta + SUMS_AT, facts, sizeof facts);
}

static void write_delta(const uint8_t *data, size_t size)
{
    g_autoptr(GByteArray) delta = g_byte_array_new();
    g_byte_array_append(delta, data + 1, (guint)(size - 1));
    if ((data[0] & 1) != 0 && delta->len >= SUMS_END) {
        put_facts(delta->data);
    }
    delta_bed_write(bed.delta_path, delta->data, delta->len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const DeltaBed *right = get_bed();
    g_autoptr(GError) error = NULL;
    if (size < 1) {
        return 0;
    }
    write_delta(data, size);
    bool applied = delta_pages_apply(&right->applied, right->delta_path, NULL, &error);
    g_assert_true(applied == (error == NULL));
    g_assert_true(applied == g_file_test(right->result_path, G_FILE_TEST_EXISTS));
    if (applied) {
        g_autoptr(GByteArray) result = delta_bed_read(right->result_path);
        g_autoptr(GByteArray) wanted = delta_bed_read(right->new_path);
        g_assert_cmpmem(result->data, result->len, wanted->data, wanted->len);
    }
    return 0;
}
