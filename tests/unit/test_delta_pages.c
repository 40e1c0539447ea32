#include <delta/pages.h>
#include <string.h>

#include "../../sync/delta/header.h"
#include "../support/delta_bed.h"
#include "../support/scratch.h"

static void make(const DeltaBed *bed)
{
    g_autoptr(GError) error = NULL;
    bool made = delta_pages_make(&bed->made, bed->delta_path, &error);
    g_assert_no_error(error);
    g_assert_true(made);
}

static void apply(const DeltaBed *bed)
{
    g_autoptr(GError) error = NULL;
    bool applied = delta_pages_apply(&bed->applied, bed->delta_path, NULL, &error);
    g_assert_no_error(error);
    g_assert_true(applied);
}

static void assert_same(const char *path, const char *other_path)
{
    g_autoptr(GByteArray) bytes = delta_bed_read(path);
    g_autoptr(GByteArray) other = delta_bed_read(other_path);
    g_assert_cmpmem(bytes->data, bytes->len, other->data, other->len);
}

static void round_trip(const DeltaBedPages *pages)
{
    g_auto(DeltaBed) bed = {0};
    delta_bed_init(&bed);
    delta_bed_fill(&bed, pages);
    make(&bed);
    apply(&bed);
    assert_same(bed.result_path, bed.new_path);
}

static gsize size_of(const char *path)
{
    g_autoptr(GByteArray) bytes = delta_bed_read(path);
    return bytes->len;
}

static void every_size_comes_back_bit_for_bit(void)
{
    const DeltaBedPages cases[] = {
        {1, 1, 0, 1},      {1, 1, 100, 2},    {1, 2, 0, 3},       {2, 1, 0, 4},
        {2, 1, 100, 5},    {40, 40, 10, 6},   {40, 40, 100, 7},   {40, 55, 10, 8},
        {55, 40, 10, 9},   {300, 300, 1, 10}, {256, 257, 0, 11},  {257, 256, 50, 12},
        {300, 700, 5, 13}, {700, 3, 20, 14},  {128, 128, 99, 15},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%u pages to %u, %u %%", cases[i].old_pages, cases[i].new_pages,
                       cases[i].changed_percent);
        round_trip(&cases[i]);
    }
}

static void random_sizes_come_back_bit_for_bit(void)
{
    for (guint32 seed = 100; seed < 125; seed++) {
        const DeltaBedPages pages = {(guint)g_test_rand_int_range(1, 90),
                                     (guint)g_test_rand_int_range(1, 90),
                                     (guint)g_test_rand_int_range(0, 101), seed};
        g_test_message("%u pages to %u, %u %%", pages.old_pages, pages.new_pages,
                       pages.changed_percent);
        round_trip(&pages);
    }
}

static void more_pages_than_a_group_come_back_bit_for_bit(void)
{
    round_trip(&(DeltaBedPages){DELTA_PAGES_GROUP_PAGES + 3, DELTA_PAGES_GROUP_PAGES + 5, 100, 20});
}

static void groups_are_full_but_for_the_last(void)
{
    g_assert_cmpint(delta_header_groups(0, 8), ==, 0);
    g_assert_cmpint(delta_header_groups(1, 8), ==, 1);
    g_assert_cmpint(delta_header_groups(8, 8), ==, 1);
    g_assert_cmpint(delta_header_groups(9, 8), ==, 2);
    g_assert_cmpint(delta_header_groups(G_MAXUINT32, 1), ==, G_MAXUINT32);
}

static void no_difference_is_a_header(void)
{
    g_auto(DeltaBed) bed = {0};
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){20, 20, 0, 30});
    make(&bed);
    g_assert_cmpint(size_of(bed.delta_path), ==, 128);
    apply(&bed);
    assert_same(bed.result_path, bed.old_path);
}

static void what_did_not_change_costs_nothing(void)
{
    g_auto(DeltaBed) bed = {0};
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){1000, 1000, 2, 31});
    make(&bed);
    // 20 pages with eight changed bytes each: the noise alone of one page is 64 bytes.
    g_assert_cmpint(size_of(bed.delta_path), <, 128 + 20 * 120);
}

static void the_same_files_give_the_same_delta(void)
{
    g_auto(DeltaBed) bed = {0};
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){60, 70, 30, 32});
    make(&bed);
    g_autoptr(GByteArray) first = delta_bed_read(bed.delta_path);
    make(&bed);
    g_autoptr(GByteArray) second = delta_bed_read(bed.delta_path);
    g_assert_cmpmem(first->data, first->len, second->data, second->len);
}

static void append(const char *path, gsize count)
{
    g_autoptr(GByteArray) bytes = delta_bed_read(path);
    const guint8 more[4096] = {1};
    g_byte_array_append(bytes, more, (guint)count);
    delta_bed_write(path, bytes->data, bytes->len);
}

static void expect_unsuitable(DeltaBed *bed)
{
    g_autoptr(GError) error = NULL;
    delta_bed_measure(bed);
    g_assert_false(delta_pages_make(&bed->made, bed->delta_path, &error));
    g_assert_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE);
    g_assert_false(g_file_test(bed->delta_path, G_FILE_TEST_EXISTS));
}

static void files_that_are_not_whole_pages_are_refused(void)
{
    g_auto(DeltaBed) bed = {0};
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){5, 5, 50, 33});
    append(bed.old_path, 1);
    expect_unsuitable(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){5, 5, 50, 33});
    append(bed.new_path, 4095);
    expect_unsuitable(&bed);
    delta_bed_write(bed.new_path, "", 0);
    expect_unsuitable(&bed);
}

static void a_new_file_of_another_length_than_said_is_refused(void)
{
    g_auto(DeltaBed) bed = {0};
    g_autoptr(GError) error = NULL;
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){5, 5, 50, 34});
    bed.made.new_bytes += 4096;
    g_assert_false(delta_pages_make(&bed.made, bed.delta_path, &error));
    g_assert_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE);
}

static void expect_refusal(const DeltaBed *bed, DeltaError code)
{
    g_autoptr(GError) error = NULL;
    g_assert_false(delta_pages_apply(&bed->applied, bed->delta_path, NULL, &error));
    g_assert_error(error, DELTA_ERROR, (int)code);
    g_assert_false(g_file_test(bed->result_path, G_FILE_TEST_EXISTS));
}

static void an_old_file_with_one_other_byte_is_found_out(void)
{
    for (gsize at = 0; at < (gsize)6 * 4096; at += 4096) { // changed ones and unchanged ones
        g_auto(DeltaBed) bed = {0};
        delta_bed_init(&bed);
        delta_bed_fill(&bed, &(DeltaBedPages){6, 6, 50, 35});
        make(&bed);
        g_autoptr(GByteArray) old_bytes = delta_bed_read(bed.old_path);
        g_autoptr(GByteArray) new_bytes = delta_bed_read(bed.new_path);
        bool carried = memcmp(old_bytes->data + at, new_bytes->data + at, 4096);
        old_bytes->data[at + 4000] ^= 1;
        delta_bed_write(bed.old_path, old_bytes->data, old_bytes->len);
        if (!carried) {
            expect_refusal(&bed, DELTA_ERROR_DAMAGED);
        } else if (delta_pages_apply(&bed.applied, bed.delta_path, NULL, NULL)) {
            assert_same(bed.result_path, bed.new_path); // a byte that the change replaced
        }
    }
}

static void a_delta_for_other_files_is_refused(void)
{
    const char other[] = "0123456789012345678901234567890123456789012345678901234567890123";
    g_auto(DeltaBed) bed = {0};
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){6, 7, 50, 36});
    make(&bed);
    const DeltaPair right = bed.applied;
    bed.applied.old_sha256 = other;
    expect_refusal(&bed, DELTA_ERROR_MISMATCH);
    bed.applied = right;
    bed.applied.new_sha256 = other;
    expect_refusal(&bed, DELTA_ERROR_MISMATCH);
    bed.applied = right;
    bed.applied.new_bytes -= 4096;
    expect_refusal(&bed, DELTA_ERROR_MISMATCH);
    bed.applied = right;
    append(bed.old_path, 4096);
    expect_refusal(&bed, DELTA_ERROR_MISMATCH);
}

static bool stop(GError **error)
{
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INTR, "stopped");
    return false;
}

static void work_can_be_stopped(void)
{
    g_auto(DeltaBed) bed = {0};
    g_autoptr(GError) error = NULL;
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){6, 7, 50, 37});
    make(&bed);
    g_assert_false(delta_pages_apply(&bed.applied, bed.delta_path, stop, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_INTR);
    g_assert_false(g_file_test(bed.result_path, G_FILE_TEST_EXISTS));
}

static void what_a_killed_run_left_is_replaced(void)
{
    g_auto(DeltaBed) bed = {0};
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){6, 7, 50, 38});
    make(&bed);
    delta_bed_write(bed.result_path, "half", 4);
    apply(&bed);
    assert_same(bed.result_path, bed.new_path);
}

static void missing_files_are_reported(void)
{
    g_auto(DeltaBed) bed = {0};
    g_autoptr(GError) error = NULL;
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &(DeltaBedPages){6, 7, 50, 39});
    g_assert_false(delta_pages_apply(&bed.applied, bed.delta_path, NULL, &error));
    g_assert_nonnull(error);
    bed.made.old_path = bed.delta_path;
    g_clear_error(&error);
    g_assert_false(delta_pages_make(&bed.made, bed.delta_path, &error));
    g_assert_nonnull(error);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/delta/pages/every-size-comes-back-bit-for-bit",
                    every_size_comes_back_bit_for_bit);
    g_test_add_func("/delta/pages/random-sizes-come-back-bit-for-bit",
                    random_sizes_come_back_bit_for_bit);
    g_test_add_func("/delta/pages/more-pages-than-a-group-come-back-bit-for-bit",
                    more_pages_than_a_group_come_back_bit_for_bit);
    g_test_add_func("/delta/pages/groups-are-full-but-for-the-last",
                    groups_are_full_but_for_the_last);
    g_test_add_func("/delta/pages/no-difference-is-a-header", no_difference_is_a_header);
    g_test_add_func("/delta/pages/what-did-not-change-costs-nothing",
                    what_did_not_change_costs_nothing);
    g_test_add_func("/delta/pages/the-same-files-give-the-same-delta",
                    the_same_files_give_the_same_delta);
    g_test_add_func("/delta/pages/files-that-are-not-whole-pages-are-refused",
                    files_that_are_not_whole_pages_are_refused);
    g_test_add_func("/delta/pages/a-new-file-of-another-length-than-said-is-refused",
                    a_new_file_of_another_length_than_said_is_refused);
    g_test_add_func("/delta/pages/an-old-file-with-one-other-byte-is-found-out",
                    an_old_file_with_one_other_byte_is_found_out);
    g_test_add_func("/delta/pages/a-delta-for-other-files-is-refused",
                    a_delta_for_other_files_is_refused);
    g_test_add_func("/delta/pages/work-can-be-stopped", work_can_be_stopped);
    g_test_add_func("/delta/pages/what-a-killed-run-left-is-replaced",
                    what_a_killed_run_left_is_replaced);
    g_test_add_func("/delta/pages/missing-files-are-reported", missing_files_are_reported);
    return g_test_run();
}
