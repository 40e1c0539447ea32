#include <delta/pages.h>
#include <string.h>

#include "../support/delta_bed.h"
#include "../support/scratch.h"

/* A small delta of everything: runs, a gap, old and new pages, one group. */
static const DeltaBedPages small = {12, 15, 40, 50};

typedef struct {
    DeltaBed bed;
    GByteArray *delta;
} Fixture;

static void fixture_make(Fixture *fixture, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    delta_bed_init(&fixture->bed);
    delta_bed_fill(&fixture->bed, &small);
    bool made = delta_pages_make(&fixture->bed.made, fixture->bed.delta_path, &error);
    g_assert_no_error(error);
    g_assert_true(made);
    fixture->delta = delta_bed_read(fixture->bed.delta_path);
}

static void fixture_remove(Fixture *fixture, const void *unused)
{
    (void)unused;
    g_byte_array_unref(fixture->delta);
    delta_bed_clear(&fixture->bed);
}

/* Applies other bytes. True when they give the right file all the same. */
static bool survives(const Fixture *fixture, const guint8 *data, gsize length, int *code)
{
    g_autoptr(GError) error = NULL;
    delta_bed_write(fixture->bed.delta_path, data, length);
    bool applied = delta_pages_apply(&fixture->bed.applied, fixture->bed.delta_path, NULL, &error);
    g_assert_true(applied == (error == NULL));
    g_assert_true(applied == g_file_test(fixture->bed.result_path, G_FILE_TEST_EXISTS));
    *code = applied ? -1 : error->code;
    if (applied) {
        g_autoptr(GByteArray) result = delta_bed_read(fixture->bed.result_path);
        g_autoptr(GByteArray) wanted = delta_bed_read(fixture->bed.new_path);
        g_assert_cmpmem(result->data, result->len, wanted->data, wanted->len);
    } else {
        g_assert_true(error->domain == DELTA_ERROR);
    }
    return applied;
}

typedef struct {
    const char *field;
    guint at;
    guint bytes;
    guint64 values[5];
} Bound;

/* Values that the right header does not have, each beyond a bound or against another field. */
static const Bound bounds[] = {
    {"magic", 0, 4, {0, 1, 2, 3, 4}},
    {"version", 8, 4, {0, 2, 255, 256, G_MAXUINT32}},
    {"page bytes", 12, 4, {0, 512, 4095, 8192, G_MAXUINT32}},
    {"old length",
     80,
     8,
     {0, 4095, 12 * 4096 + 1, (G_GUINT64_CONSTANT(1) << 40) + 4096, G_MAXUINT64}},
    {"new length",
     88,
     8,
     {0, 4095, 15 * 4096 + 1, (G_GUINT64_CONSTANT(1) << 40) + 4096, G_MAXUINT64}},
    {"new length too short for its pages", 88, 8, {4096, 4096, 4096, 4096, 4096}},
    {"page count", 96, 4, {0, 1, 16, 4096, G_MAXUINT32}},
    {"group count", 100, 4, {0, 2, 3, 4096, G_MAXUINT32}},
    {"prefix length", 104, 8, {0, 1, 4097, 61440, G_MAXUINT64}},
    {"list length", 112, 4, {0, 1, (4U << 20) + 1, 1U << 30, G_MAXUINT32}},
    {"packed list length", 116, 4, {0, 1, 4096, 1U << 30, G_MAXUINT32}},
    {"window log", 120, 4, {0, 9, 28, 64, G_MAXUINT32}},
    {"group pages", 124, 4, {0, 1, 8193, 1U << 30, G_MAXUINT32}},
    {"packed length of a group", 0, 4, {0, 1, 1U << 20, 1U << 30, G_MAXUINT32}},
};

static guint32 read_32(const guint8 *at)
{
    guint32 value = 0;
    memcpy(&value, at, sizeof value);
    return GUINT32_FROM_LE(value);
}

static void every_field_out_of_bounds_is_refused(Fixture *fixture, const void *unused)
{
    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(bounds); i++) {
        const Bound *bound = &bounds[i];
        bool of_group = g_str_has_prefix(bound->field, "packed length of");
        guint at = of_group ? 128 + read_32(fixture->delta->data + 116) : bound->at;
        for (gsize j = 0; j < G_N_ELEMENTS(bound->values); j++) {
            g_autoptr(GByteArray) changed = g_byte_array_new();
            int code = -1;
            guint64 value = GUINT64_TO_LE(bound->values[j]);
            g_byte_array_append(changed, fixture->delta->data, fixture->delta->len);
            memcpy(changed->data + at, &value, bound->bytes);
            g_test_message("%s: %" G_GUINT64_FORMAT, bound->field, bound->values[j]);
            g_assert_false(survives(fixture, changed->data, changed->len, &code));
            g_assert_cmpint(code, ==, DELTA_ERROR_DAMAGED);
        }
    }
}

static void every_length_it_can_be_cut_to_is_refused(Fixture *fixture, const void *unused)
{
    (void)unused;
    for (guint length = 0; length < fixture->delta->len; length++) {
        int code = -1;
        g_assert_false(survives(fixture, fixture->delta->data, length, &code));
        g_assert_cmpint(code, ==, DELTA_ERROR_DAMAGED);
    }
}

static void bytes_after_its_end_are_refused(Fixture *fixture, const void *unused)
{
    (void)unused;
    int code = -1;
    const guint8 zero = 0;
    g_byte_array_append(fixture->delta, &zero, 1);
    g_assert_false(survives(fixture, fixture->delta->data, fixture->delta->len, &code));
    g_assert_cmpint(code, ==, DELTA_ERROR_DAMAGED);
}

static void no_flipped_bit_gives_another_file(Fixture *fixture, const void *unused)
{
    (void)unused;
    guint survived = 0;
    for (guint i = 0; i < fixture->delta->len; i++) {
        int code = -1;
        guint8 bit = (guint8)(1U << (i * 5 + i / 8) % 8);
        fixture->delta->data[i] ^= bit;
        bool applied = survives(fixture, fixture->delta->data, fixture->delta->len, &code);
        survived += applied ? 1 : 0;
        // All the same: the window that a reader in one piece does not use, unused bits of zstd.
        g_assert_true(i >= 120 || !applied);
        fixture->delta->data[i] ^= bit;
    }
    g_test_message("%u of %u flips make no difference", survived, fixture->delta->len);
    g_assert_cmpint(survived, <, 16);
}

static void a_list_that_contradicts_the_header_is_refused(Fixture *fixture, const void *unused)
{
    (void)unused;
    // The list is at 128 in a frame of its own; stored raw, because it is short: every byte of it.
    guint list_end = 128 + read_32(fixture->delta->data + 116);
    guint list_bytes = read_32(fixture->delta->data + 112);
    for (guint at = list_end - list_bytes; at < list_end; at++) {
        guint8 right = fixture->delta->data[at];
        for (guint value = 0; value < 256; value += 5) {
            int code = -1;
            fixture->delta->data[at] = (guint8)value;
            bool applied = survives(fixture, fixture->delta->data, fixture->delta->len, &code);
            g_assert_true(applied == (value == right));
        }
        fixture->delta->data[at] = right;
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
    g_test_add("/delta/pages/" name, Fixture, NULL, fixture_make, function, fixture_remove)
    ADD("every-field-out-of-bounds-is-refused", every_field_out_of_bounds_is_refused);
    ADD("every-length-it-can-be-cut-to-is-refused", every_length_it_can_be_cut_to_is_refused);
    ADD("bytes-after-its-end-are-refused", bytes_after_its_end_are_refused);
    ADD("no-flipped-bit-gives-another-file", no_flipped_bit_gives_another_file);
    ADD("a-list-that-contradicts-the-header-is-refused",
        a_list_that_contradicts_the_header_is_refused);
    return g_test_run();
}
