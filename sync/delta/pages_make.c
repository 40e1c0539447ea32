#include <base/file.h>

#include "bytes.h"
#include "delta/pages.h"
#include "error.h"
#include "file.h"
#include "frame.h"
#include "header.h"
#include "list.h"

#define PAGE_BYTES ((size_t)DELTA_PAGES_PAGE_BYTES)
#define COMPARE_BYTES ((size_t)1 << 20)

/** One delta on its way. */
typedef struct {
    DeltaFile old_file;
    DeltaFile new_file;
    DeltaFile delta;
    DeltaList list;
    DeltaHeader header;
    uint64_t end; /* of the delta, so far */
    uint8_t *old_pages;
    uint8_t *new_pages; /* each of a group, or of a piece that is compared */
} Maker;

static void maker_clear(Maker *maker)
{
    delta_file_clear(&maker->old_file);
    delta_file_clear(&maker->new_file);
    delta_file_clear(&maker->delta);
    delta_list_clear(&maker->list);
    g_free(maker->old_pages);
    g_free(maker->new_pages);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Maker, maker_clear)

static bool refuse(GError **error, const char *path, const char *why)
{
    g_set_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE, "%s: %s", path, why);
    return false;
}

static bool open_pages(DeltaFile *file, const char *path, GError **error)
{
    if (!delta_file_open(file, path, error)) {
        return false;
    }
    return (file->bytes >= PAGE_BYTES && file->bytes <= DELTA_FILE_LIMIT_BYTES &&
            file->bytes % PAGE_BYTES == 0) ||
           refuse(error, path, "not a file of whole pages");
}

/* Adds the pages of one piece that differ, or that the old file has not. */
static void compare_piece(Maker *maker, uint64_t offset, size_t piece_bytes, size_t old_bytes)
{
    for (size_t at = 0; at < piece_bytes; at += PAGE_BYTES) {
        bool has_old = at < old_bytes;
        if (!has_old || memcmp(maker->old_pages + at, maker->new_pages + at, PAGE_BYTES) != 0) {
            delta_list_add(&maker->list, (offset + at) / PAGE_BYTES);
            maker->header.page_count++;
            maker->header.prefix_bytes += has_old ? PAGE_BYTES : 0;
        }
    }
}

static bool compare(Maker *maker, GError **error)
{
    for (uint64_t offset = 0; offset < maker->new_file.bytes; offset += COMPARE_BYTES) {
        size_t piece_bytes = (size_t)MIN(COMPARE_BYTES, maker->new_file.bytes - offset);
        uint64_t left_bytes = maker->old_file.bytes - MIN(offset, maker->old_file.bytes);
        size_t old_bytes = (size_t)MIN(piece_bytes, left_bytes);
        if (!delta_file_read(&maker->new_file, offset, maker->new_pages, piece_bytes, error) ||
            !delta_file_read(&maker->old_file, offset, maker->old_pages, old_bytes, error)) {
            return false;
        }
        compare_piece(maker, offset, piece_bytes, old_bytes);
    }
    delta_list_finish(&maker->list);
    return maker->list.bytes->len <= DELTA_HEADER_LIST_LIMIT_BYTES ||
           refuse(error, maker->new_file.path, "too many changes");
}

static bool append(Maker *maker, const void *data, size_t data_bytes, GError **error)
{
    uint64_t at = maker->end;
    maker->end += data_bytes;
    return delta_file_write(&maker->delta, at, data, data_bytes, error);
}

static bool write_list(Maker *maker, GError **error)
{
    DeltaFrameBytes plain = {maker->list.bytes->data, maker->list.bytes->len};
    g_autoptr(GByteArray) packed = delta_frame_pack(plain, (DeltaFrameBytes){0}, error);
    if (packed == NULL) {
        return false;
    }
    maker->header.list_bytes = (uint32_t)plain.bytes;
    maker->header.list_packed_bytes = packed->len;
    return append(maker, packed->data, packed->len, error);
}

/* Both versions of one span, behind what is there of the group already. */
static bool read_span(const Maker *maker, DeltaListSpan span, size_t at, size_t *prefix_bytes,
                      GError **error)
{
    uint64_t offset = span.first * PAGE_BYTES;
    size_t span_bytes = span.count * PAGE_BYTES;
    uint64_t left_bytes = maker->old_file.bytes - MIN(offset, maker->old_file.bytes);
    size_t old_bytes = (size_t)MIN(span_bytes, left_bytes);
    uint8_t *old_at = maker->old_pages + *prefix_bytes;
    *prefix_bytes += old_bytes;
    return delta_file_read(&maker->new_file, offset, maker->new_pages + at, span_bytes, error) &&
           delta_file_read(&maker->old_file, offset, old_at, old_bytes, error);
}

static bool write_group(Maker *maker, DeltaListReader *reader, uint32_t pages, GError **error)
{
    size_t plain_bytes = 0;
    size_t prefix_bytes = 0;
    while (pages > 0) {
        DeltaListSpan span;
        bool taken = delta_list_take(reader, pages, &span);
        g_assert(taken && span.count > 0); // our own list
        if (!read_span(maker, span, plain_bytes, &prefix_bytes, error)) {
            return false;
        }
        plain_bytes += span.count * PAGE_BYTES;
        pages -= span.count;
    }
    DeltaFrameBytes plain = {maker->new_pages, plain_bytes};
    DeltaFrameBytes prefix = {maker->old_pages, prefix_bytes};
    g_autoptr(GByteArray) packed = delta_frame_pack(plain, prefix, error);
    if (packed == NULL) {
        return false;
    }
    uint32_t window_log = (uint32_t)delta_frame_window_log(plain_bytes, prefix_bytes);
    maker->header.window_log = MAX(maker->header.window_log, window_log);
    uint8_t length[sizeof(uint32_t)];
    delta_bytes_put_32(length, packed->len);
    return append(maker, length, sizeof length, error) &&
           append(maker, packed->data, packed->len, error);
}

static bool write_groups(Maker *maker, GError **error)
{
    DeltaListReader reader = {.at = maker->list.bytes->data,
                              .end = maker->list.bytes->data + maker->list.bytes->len};
    uint32_t left = maker->header.page_count;
    while (left > 0) {
        uint32_t pages = MIN(left, maker->header.group_pages);
        if (!write_group(maker, &reader, pages, error)) {
            return false;
        }
        left -= pages;
    }
    return true;
}

static bool write_delta(Maker *maker, const DeltaPair *pair, const char *path, GError **error)
{
    uint8_t bytes[DELTA_HEADER_BYTES] = {0};
    DeltaHeader *header = &maker->header;
    delta_hex_read(pair->old_sha256, header->old_sum);
    delta_hex_read(pair->new_sha256, header->new_sum);
    header->old_bytes = maker->old_file.bytes;
    header->new_bytes = maker->new_file.bytes;
    header->group_pages = DELTA_PAGES_GROUP_PAGES;
    header->group_count = delta_header_groups(header->page_count, header->group_pages);
    header->window_log = DELTA_HEADER_WINDOW_LOG_LEAST;
    maker->end = DELTA_HEADER_BYTES;
    if (!delta_file_open_write(&maker->delta, path, true, error) ||
        (header->page_count > 0 && !write_list(maker, error)) || !write_groups(maker, error)) {
        return false;
    }
    delta_header_write(header, bytes);
    return delta_file_write(&maker->delta, 0, bytes, sizeof bytes, error);
}

bool delta_pages_make(const DeltaPair *pair, const char *delta_path, GError **error)
{
    const size_t group_bytes = DELTA_PAGES_GROUP_PAGES * PAGE_BYTES;
    g_auto(Maker) maker = {
        .old_file = DELTA_FILE_NONE, .new_file = DELTA_FILE_NONE, .delta = DELTA_FILE_NONE};
    delta_list_init(&maker.list);
    if (!open_pages(&maker.old_file, pair->old_path, error) ||
        !open_pages(&maker.new_file, pair->new_path, error)) {
        return false;
    }
    if (maker.new_file.bytes != pair->new_bytes) {
        return refuse(error, pair->new_path, "not the file it should be");
    }
    maker.old_pages = g_malloc(group_bytes);
    maker.new_pages = g_malloc(group_bytes);
    if (!compare(&maker, error) || !write_delta(&maker, pair, delta_path, error)) {
        (void)unlink(delta_path);
        return false;
    }
    return true;
}
