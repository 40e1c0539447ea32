#pragma once

#include "delta/rows.h"
#include "hex.h"

/** The beginning of a delta of kind `rows`: FORMAT.md, "Kind rows". Private to sync/delta. */
#define DELTA_ROWS_HEADER_BYTES 128
/** Before the frame of each step: its unpacked and packed length. */
#define DELTA_ROWS_STEP_BYTES 8

typedef struct {
    uint32_t step_count;
    uint8_t old_sum[DELTA_HEX_SUM_BYTES];
    uint8_t new_sum[DELTA_HEX_SUM_BYTES];
    uint64_t old_bytes;
    uint64_t new_bytes;
    uint8_t source_sum[DELTA_HEX_SUM_BYTES]; /* SHA-256 of the SQLite source id */
} DeltaRowsHeader;

void delta_rows_header_write(const DeltaRowsHeader *header, uint8_t bytes[DELTA_ROWS_HEADER_BYTES]);

/** Error: DELTA_ERROR_DAMAGED. */
bool delta_rows_header_read(const uint8_t bytes[DELTA_ROWS_HEADER_BYTES], DeltaRowsHeader *header,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The sum of this program's own SQLite library's source id. */
void delta_rows_header_source(uint8_t sum[DELTA_HEX_SUM_BYTES]);

/** The two lengths before a step's frame. */
typedef struct {
    uint32_t plain_bytes;
    uint32_t packed_bytes;
} DeltaRowsStep;

void delta_rows_step_write(const DeltaRowsStep *step, uint8_t bytes[DELTA_ROWS_STEP_BYTES]);

/** Within the limits, so that both may be allocated. Error: DELTA_ERROR_DAMAGED. */
bool delta_rows_step_read(const uint8_t bytes[DELTA_ROWS_STEP_BYTES], DeltaRowsStep *step,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
