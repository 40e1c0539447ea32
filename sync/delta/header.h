#pragma once

#include "delta/pages.h"
#include "hex.h"

/** The beginning of a delta of kind `pages`: FORMAT.md, "Header". Private to sync/delta. */
#define DELTA_HEADER_BYTES 128

/** What the list of pages may take unpacked; a provincial snapshot's takes some 10 KB. */
#define DELTA_HEADER_LIST_LIMIT_BYTES (UINT32_C(4) << 20)

/** zstd's windows that a header may name: 1 KB to 128 MB. */
#define DELTA_HEADER_WINDOW_LOG_LEAST 10
#define DELTA_HEADER_WINDOW_LOG_MOST 27

/** Lengths are in bytes unless they say pages. */
typedef struct {
    uint8_t old_sum[DELTA_HEX_SUM_BYTES];
    uint8_t new_sum[DELTA_HEX_SUM_BYTES];
    uint64_t old_bytes;
    uint64_t new_bytes;
    uint32_t page_count;  /* pages that the delta carries */
    uint32_t group_count; /* streams they are in */
    uint64_t prefix_bytes;
    uint32_t list_bytes;
    uint32_t list_packed_bytes;
    uint32_t window_log;
    uint32_t group_pages; /* pages of every group but the last */
} DeltaHeader;

void delta_header_write(const DeltaHeader *header, uint8_t bytes[DELTA_HEADER_BYTES]);

/**
 * Reads a header and checks every length in it against the others and the limits above, so that
 * whoever allocates by them allocates no more than one group and one list. Error: DAMAGED.
 */
bool delta_header_read(const uint8_t bytes[DELTA_HEADER_BYTES], DeltaHeader *header,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Groups of so many pages; 0 for none. */
uint32_t delta_header_groups(uint32_t page_count, uint32_t group_pages);
