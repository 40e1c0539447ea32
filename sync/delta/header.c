#include "header.h"

#include <zstd.h>

#include "bytes.h"
#include "error.h"

#define MAGIC "TPpages\n"
#define VERSION 1

/* Where each field lies. */
enum {
    AT_MAGIC = 0,
    AT_VERSION = 8,
    AT_PAGE_BYTES = 12,
    AT_OLD_SUM = 16,
    AT_NEW_SUM = 48,
    AT_OLD_BYTES = 80,
    AT_NEW_BYTES = 88,
    AT_PAGE_COUNT = 96,
    AT_GROUP_COUNT = 100,
    AT_PREFIX_BYTES = 104,
    AT_LIST_BYTES = 112,
    AT_LIST_PACKED_BYTES = 116,
    AT_WINDOW_LOG = 120,
    AT_GROUP_PAGES = 124,
};

#define VARINTS_A_RUN 2
#define VARINT_LIMIT_BYTES 5

void delta_header_write(const DeltaHeader *header, uint8_t bytes[DELTA_HEADER_BYTES])
{
    memcpy(bytes + AT_MAGIC, MAGIC, sizeof MAGIC - 1);
    delta_bytes_put_32(bytes + AT_VERSION, VERSION);
    delta_bytes_put_32(bytes + AT_PAGE_BYTES, DELTA_PAGES_PAGE_BYTES);
    memcpy(bytes + AT_OLD_SUM, header->old_sum, DELTA_HEX_SUM_BYTES);
    memcpy(bytes + AT_NEW_SUM, header->new_sum, DELTA_HEX_SUM_BYTES);
    delta_bytes_put_64(bytes + AT_OLD_BYTES, header->old_bytes);
    delta_bytes_put_64(bytes + AT_NEW_BYTES, header->new_bytes);
    delta_bytes_put_32(bytes + AT_PAGE_COUNT, header->page_count);
    delta_bytes_put_32(bytes + AT_GROUP_COUNT, header->group_count);
    delta_bytes_put_64(bytes + AT_PREFIX_BYTES, header->prefix_bytes);
    delta_bytes_put_32(bytes + AT_LIST_BYTES, header->list_bytes);
    delta_bytes_put_32(bytes + AT_LIST_PACKED_BYTES, header->list_packed_bytes);
    delta_bytes_put_32(bytes + AT_WINDOW_LOG, header->window_log);
    delta_bytes_put_32(bytes + AT_GROUP_PAGES, header->group_pages);
}

static bool is_file_length(uint64_t bytes)
{
    return bytes >= DELTA_PAGES_PAGE_BYTES && bytes <= DELTA_FILE_LIMIT_BYTES &&
           bytes % DELTA_PAGES_PAGE_BYTES == 0;
}

static bool are_pages_right(const DeltaHeader *header)
{
    uint64_t carried_bytes = (uint64_t)header->page_count * DELTA_PAGES_PAGE_BYTES;
    return carried_bytes <= header->new_bytes && header->prefix_bytes <= carried_bytes &&
           header->prefix_bytes <= header->old_bytes &&
           header->prefix_bytes % DELTA_PAGES_PAGE_BYTES == 0;
}

static bool are_groups_right(const DeltaHeader *header)
{
    return header->group_pages >= 1 && header->group_pages <= DELTA_PAGES_GROUP_LIMIT_PAGES &&
           header->group_count == delta_header_groups(header->page_count, header->group_pages) &&
           header->window_log >= DELTA_HEADER_WINDOW_LOG_LEAST &&
           header->window_log <= DELTA_HEADER_WINDOW_LOG_MOST;
}

static bool is_list_right(const DeltaHeader *header)
{
    uint64_t most = (uint64_t)header->page_count * VARINTS_A_RUN * VARINT_LIMIT_BYTES;
    return header->list_bytes <= MIN(most, DELTA_HEADER_LIST_LIMIT_BYTES) &&
           (header->list_bytes > 0) == (header->page_count > 0) &&
           header->list_packed_bytes <= ZSTD_COMPRESSBOUND(header->list_bytes) &&
           (header->list_packed_bytes > 0) == (header->list_bytes > 0);
}

static void read_fields(const uint8_t bytes[DELTA_HEADER_BYTES], DeltaHeader *header)
{
    memcpy(header->old_sum, bytes + AT_OLD_SUM, DELTA_HEX_SUM_BYTES);
    memcpy(header->new_sum, bytes + AT_NEW_SUM, DELTA_HEX_SUM_BYTES);
    header->old_bytes = delta_bytes_get_64(bytes + AT_OLD_BYTES);
    header->new_bytes = delta_bytes_get_64(bytes + AT_NEW_BYTES);
    header->page_count = delta_bytes_get_32(bytes + AT_PAGE_COUNT);
    header->group_count = delta_bytes_get_32(bytes + AT_GROUP_COUNT);
    header->prefix_bytes = delta_bytes_get_64(bytes + AT_PREFIX_BYTES);
    header->list_bytes = delta_bytes_get_32(bytes + AT_LIST_BYTES);
    header->list_packed_bytes = delta_bytes_get_32(bytes + AT_LIST_PACKED_BYTES);
    header->window_log = delta_bytes_get_32(bytes + AT_WINDOW_LOG);
    header->group_pages = delta_bytes_get_32(bytes + AT_GROUP_PAGES);
}

bool delta_header_read(const uint8_t bytes[DELTA_HEADER_BYTES], DeltaHeader *header, GError **error)
{
    if (memcmp(bytes + AT_MAGIC, MAGIC, sizeof MAGIC - 1) != 0 ||
        delta_bytes_get_32(bytes + AT_VERSION) != VERSION ||
        delta_bytes_get_32(bytes + AT_PAGE_BYTES) != DELTA_PAGES_PAGE_BYTES) {
        return delta_error_refuse(error, "not of kind pages, version 1, 4,096 bytes a page");
    }
    read_fields(bytes, header);
    if (!is_file_length(header->old_bytes) || !is_file_length(header->new_bytes) ||
        !are_pages_right(header) || !are_groups_right(header) || !is_list_right(header)) {
        return delta_error_refuse(error, "its header contradicts itself");
    }
    return true;
}

uint32_t delta_header_groups(uint32_t page_count, uint32_t group_pages)
{
    return page_count / group_pages + (page_count % group_pages > 0 ? 1 : 0);
}
