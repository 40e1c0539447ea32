#include <base/file.h>
#include <errno.h>
#include <zstd.h>

#include "bytes.h"
#include "delta/pages.h"
#include "error.h"
#include "file.h"
#include "frame.h"
#include "header.h"
#include "list.h"

#define PAGE_BYTES ((size_t)DELTA_PAGES_PAGE_BYTES)

/** One delta being applied. */
typedef struct {
    DeltaFile old_file;
    DeltaFile new_file;
    DeltaFile delta;
    DeltaHeader header;
    uint64_t at; /* in the delta: what comes next */
    uint8_t *list;
    uint8_t *prefix; /* of a group: old pages, and the new ones they become */
    uint8_t *plain;
} Applier;

static void applier_clear(Applier *applier)
{
    delta_file_clear(&applier->old_file);
    delta_file_clear(&applier->new_file);
    delta_file_clear(&applier->delta);
    g_free(applier->list);
    g_free(applier->prefix);
    g_free(applier->plain);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Applier, applier_clear)

static bool take(Applier *applier, void *data, size_t data_bytes, GError **error)
{
    uint64_t at = applier->at;
    applier->at += data_bytes;
    return delta_file_read(&applier->delta, at, data, data_bytes, error);
}

/* A frame of `packed_bytes`, which the caller has checked. */
static bool take_frame(Applier *applier, uint32_t packed_bytes, DeltaFrameBytes prefix,
                       uint8_t *plain, size_t plain_bytes, GError **error)
{
    g_autofree uint8_t *packed = g_malloc(packed_bytes);
    return take(applier, packed, packed_bytes, error) &&
           delta_frame_unpack((DeltaFrameBytes){packed, packed_bytes}, prefix, plain, plain_bytes,
                              error);
}

static bool check_pair(const Applier *applier, const DeltaPair *pair, GError **error)
{
    const DeltaHeader *header = &applier->header;
    if (!delta_hex_is(pair->old_sha256, header->old_sum) ||
        !delta_hex_is(pair->new_sha256, header->new_sum) ||
        header->old_bytes != applier->old_file.bytes || header->new_bytes != pair->new_bytes) {
        return delta_error_mismatch(error, "for another pair of files");
    }
    return true;
}

static bool read_header(Applier *applier, const DeltaPair *pair, GError **error)
{
    uint8_t bytes[DELTA_HEADER_BYTES];
    return take(applier, bytes, sizeof bytes, error) &&
           delta_header_read(bytes, &applier->header, error) && check_pair(applier, pair, error);
}

static bool read_list(Applier *applier, GError **error)
{
    const DeltaHeader *header = &applier->header;
    if (header->page_count == 0) {
        return true;
    }
    applier->list = g_malloc(header->list_bytes);
    const DeltaListFacts facts = {.old_pages = header->old_bytes / PAGE_BYTES,
                                  .new_pages = header->new_bytes / PAGE_BYTES,
                                  .page_count = header->page_count,
                                  .prefix_pages = header->prefix_bytes / PAGE_BYTES};
    if (!take_frame(applier, header->list_packed_bytes, (DeltaFrameBytes){0}, applier->list,
                    header->list_bytes, error)) {
        return false;
    }
    return delta_list_check(applier->list, header->list_bytes, &facts) ||
           delta_error_refuse(error, "its list of pages is none");
}

/* The old versions of the next pages of the list, which the reader is a copy of. */
static bool read_prefix(const Applier *applier, DeltaListReader reader, uint32_t pages,
                        size_t *prefix_bytes, GError **error)
{
    *prefix_bytes = 0;
    while (pages > 0) {
        DeltaListSpan span;
        bool taken = delta_list_take(&reader, pages, &span);
        g_assert(taken && span.count > 0); // delta_list_check() has been here
        uint64_t offset = span.first * PAGE_BYTES;
        uint64_t left_bytes = applier->old_file.bytes - MIN(offset, applier->old_file.bytes);
        size_t old_bytes = (size_t)MIN(span.count * PAGE_BYTES, left_bytes);
        if (!delta_file_read(&applier->old_file, offset, applier->prefix + *prefix_bytes, old_bytes,
                             error)) {
            return false;
        }
        *prefix_bytes += old_bytes;
        pages -= span.count;
    }
    return true;
}

static bool write_pages(const Applier *applier, DeltaListReader *reader, uint32_t pages,
                        GError **error)
{
    size_t at = 0;
    while (pages > 0) {
        DeltaListSpan span;
        bool taken = delta_list_take(reader, pages, &span);
        g_assert(taken && span.count > 0);
        if (!delta_file_write(&applier->new_file, span.first * PAGE_BYTES, applier->plain + at,
                              span.count * PAGE_BYTES, error)) {
            return false;
        }
        at += span.count * PAGE_BYTES;
        pages -= span.count;
    }
    return true;
}

static bool apply_group(Applier *applier, DeltaListReader *reader, uint32_t pages, GError **error)
{
    uint8_t length[sizeof(uint32_t)];
    size_t plain_bytes = pages * PAGE_BYTES;
    size_t prefix_bytes = 0;
    if (!take(applier, length, sizeof length, error) ||
        !read_prefix(applier, *reader, pages, &prefix_bytes, error)) {
        return false;
    }
    uint32_t packed_bytes = delta_bytes_get_32(length);
    if (packed_bytes > ZSTD_COMPRESSBOUND(plain_bytes)) {
        return delta_error_refuse(error, "a group longer than its pages");
    }
    const DeltaFrameBytes prefix = {applier->prefix, prefix_bytes};
    return take_frame(applier, packed_bytes, prefix, applier->plain, plain_bytes, error) &&
           write_pages(applier, reader, pages, error);
}

static bool apply_groups(Applier *applier, DeltaGoOn *go_on, GError **error)
{
    const DeltaHeader *header = &applier->header;
    if (header->page_count == 0) {
        return true;
    }
    size_t group_bytes = MIN(header->group_pages, header->page_count) * PAGE_BYTES;
    applier->prefix = g_malloc(group_bytes);
    applier->plain = g_malloc(group_bytes);
    DeltaListReader reader = {.at = applier->list, .end = applier->list + header->list_bytes};
    uint32_t left = header->page_count;
    while (left > 0) {
        uint32_t pages = MIN(left, header->group_pages);
        if ((go_on != NULL && !go_on(error)) || !apply_group(applier, &reader, pages, error)) {
            return false;
        }
        left -= pages;
    }
    return true;
}

static bool check_end(const Applier *applier, GError **error)
{
    return applier->at == applier->delta.bytes || delta_error_refuse(error, "bytes after its end");
}

static bool set_length(const Applier *applier, GError **error)
{
    if (ftruncate(applier->new_file.descriptor, (off_t)applier->header.new_bytes) != 0) {
        base_file_set_errno(error, errno, "setting the length of", applier->new_file.path);
        return false;
    }
    return true;
}

static bool apply(Applier *applier, const DeltaPair *pair, DeltaGoOn *go_on, GError **error)
{
    return delta_file_copy_old(pair, error) &&
           delta_file_open_write(&applier->new_file, pair->new_path, false, error) &&
           set_length(applier, error) && apply_groups(applier, go_on, error) &&
           check_end(applier, error) && delta_file_verify_new(pair, error);
}

bool delta_pages_apply(const DeltaPair *pair, const char *delta_path, DeltaGoOn *go_on,
                       GError **error)
{
    g_auto(Applier) applier = {
        .old_file = DELTA_FILE_NONE, .new_file = DELTA_FILE_NONE, .delta = DELTA_FILE_NONE};
    bool applied = delta_file_open(&applier.delta, delta_path, error) &&
                   delta_file_open(&applier.old_file, pair->old_path, error) &&
                   read_header(&applier, pair, error) && read_list(&applier, error) &&
                   apply(&applier, pair, go_on, error);
    if (!applied) {
        (void)unlink(pair->new_path);
    }
    return applied;
}
