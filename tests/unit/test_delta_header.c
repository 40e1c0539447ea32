// The header's and the list's own bounds, asked alone: in a whole delta a later check hides them.
#include <delta/pages.h>
#include <zstd.h>

#include "../../sync/delta/header.h"
#include "../../sync/delta/list.h"

#define VARINT_LIMIT_BYTES 5

/** A right header of two files of so many pages, all of them carried, with a list of a byte. */
static DeltaHeader make_header(uint32_t pages)
{
    uint64_t bytes = (uint64_t)pages * DELTA_PAGES_PAGE_BYTES;
    return (DeltaHeader){.old_bytes = bytes,
                         .new_bytes = bytes,
                         .page_count = pages,
                         .group_count = 1,
                         .prefix_bytes = bytes,
                         .list_bytes = 1,
                         .list_packed_bytes = 1,
                         .window_log = DELTA_HEADER_WINDOW_LOG_LEAST,
                         .group_pages = pages};
}

static bool is_read(const DeltaHeader *header)
{
    uint8_t bytes[DELTA_HEADER_BYTES];
    DeltaHeader again;
    g_autoptr(GError) error = NULL;
    delta_header_write(header, bytes);
    bool read = delta_header_read(bytes, &again, &error);
    g_assert_true(read || g_error_matches(error, DELTA_ERROR, DELTA_ERROR_DAMAGED));
    return read;
}

static void a_list_has_the_length_its_pages_can_need(void)
{
    DeltaHeader header = make_header(3);
    g_assert_true(is_read(&header));
    header.list_bytes = 3 * 2 * VARINT_LIMIT_BYTES; // three runs, two numbers each
    g_assert_true(is_read(&header));
    header.list_bytes++;
    g_assert_false(is_read(&header));
    header.list_bytes = 0;
    g_assert_false(is_read(&header));
    header.list_packed_bytes = 0;
    g_assert_false(is_read(&header));
}

static void a_packed_list_has_the_length_zstd_can_need(void)
{
    DeltaHeader header = make_header(3);
    header.list_packed_bytes = (uint32_t)ZSTD_COMPRESSBOUND((size_t)1);
    g_assert_true(is_read(&header));
    header.list_packed_bytes++;
    g_assert_false(is_read(&header));
    header.list_packed_bytes = 0;
    g_assert_false(is_read(&header));
}

static void a_number_ends_where_its_list_ends(void)
{
    static const uint8_t bytes[] = {0x80, 0x01, 0x01, 0x01};
    for (size_t length = 1; length < 3; length++) {
        DeltaListReader reader = {.at = bytes, .end = bytes + length};
        DeltaListSpan span;
        g_assert_false(delta_list_take(&reader, 9, &span));
    }
    DeltaListReader reader = {.at = bytes, .end = bytes + 3};
    DeltaListSpan span;
    g_assert_true(delta_list_take(&reader, 9, &span));
    g_assert_cmpuint(span.first, ==, 128);
    g_assert_cmpuint(span.count, ==, 1);
}

static void a_number_has_five_bytes_at_most(void)
{
    static const uint8_t bytes[] = {0x80, 0x80, 0x80, 0x80, 0x80, 0x00, 0x01};
    DeltaListReader reader = {.at = bytes, .end = bytes + sizeof bytes};
    DeltaListSpan span;
    g_assert_false(delta_list_take(&reader, 9, &span));
}

static void a_list_can_be_cleared_twice(void)
{
    DeltaList list;
    delta_list_init(&list);
    delta_list_clear(&list);
    delta_list_clear(&list);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/delta/header/a-list-has-the-length-its-pages-can-need",
                    a_list_has_the_length_its_pages_can_need);
    g_test_add_func("/delta/header/a-packed-list-has-the-length-zstd-can-need",
                    a_packed_list_has_the_length_zstd_can_need);
    g_test_add_func("/delta/header/a-number-ends-where-its-list-ends",
                    a_number_ends_where_its_list_ends);
    g_test_add_func("/delta/header/a-number-has-five-bytes-at-most",
                    a_number_has_five_bytes_at_most);
    g_test_add_func("/delta/header/a-list-can-be-cleared-twice", a_list_can_be_cleared_twice);
    return g_test_run();
}
