#include "rows_header.h"

#include <base/hash.h>
#include <zstd.h>

#include "bytes.h"
#include "error.h"

#define MAGIC "TProws.\n"
#define VERSION 1

/* Where each field lies. */
enum {
    AT_MAGIC = 0,
    AT_VERSION = 8,
    AT_STEP_COUNT = 12,
    AT_OLD_SUM = 16,
    AT_NEW_SUM = 48,
    AT_OLD_BYTES = 80,
    AT_NEW_BYTES = 88,
    AT_SOURCE_SUM = 96,
};

enum { AT_PLAIN_BYTES = 0, AT_PACKED_BYTES = 4 };

void delta_rows_header_write(const DeltaRowsHeader *header, uint8_t bytes[DELTA_ROWS_HEADER_BYTES])
{
    memcpy(bytes + AT_MAGIC, MAGIC, sizeof MAGIC - 1);
    delta_bytes_put_32(bytes + AT_VERSION, VERSION);
    delta_bytes_put_32(bytes + AT_STEP_COUNT, header->step_count);
    memcpy(bytes + AT_OLD_SUM, header->old_sum, DELTA_HEX_SUM_BYTES);
    memcpy(bytes + AT_NEW_SUM, header->new_sum, DELTA_HEX_SUM_BYTES);
    delta_bytes_put_64(bytes + AT_OLD_BYTES, header->old_bytes);
    delta_bytes_put_64(bytes + AT_NEW_BYTES, header->new_bytes);
    memcpy(bytes + AT_SOURCE_SUM, header->source_sum, DELTA_HEX_SUM_BYTES);
}

bool delta_rows_header_read(const uint8_t bytes[DELTA_ROWS_HEADER_BYTES], DeltaRowsHeader *header,
                            GError **error)
{
    if (memcmp(bytes + AT_MAGIC, MAGIC, sizeof MAGIC - 1) != 0 ||
        delta_bytes_get_32(bytes + AT_VERSION) != VERSION) {
        return delta_error_refuse(error, "not of kind rows, version 1");
    }
    header->step_count = delta_bytes_get_32(bytes + AT_STEP_COUNT);
    memcpy(header->old_sum, bytes + AT_OLD_SUM, DELTA_HEX_SUM_BYTES);
    memcpy(header->new_sum, bytes + AT_NEW_SUM, DELTA_HEX_SUM_BYTES);
    header->old_bytes = delta_bytes_get_64(bytes + AT_OLD_BYTES);
    header->new_bytes = delta_bytes_get_64(bytes + AT_NEW_BYTES);
    memcpy(header->source_sum, bytes + AT_SOURCE_SUM, DELTA_HEX_SUM_BYTES);
    return (header->step_count >= 1 && header->step_count <= DELTA_ROWS_STEP_LIMIT) ||
           delta_error_refuse(error, "no steps, or too many");
}

void delta_rows_header_source(uint8_t sum[DELTA_HEX_SUM_BYTES])
{
    char hex[BASE_HASH_HEX_LENGTH + 1];
    const char *source_id = delta_rows_source_id();
    base_hash_bytes(source_id, strlen(source_id), hex);
    delta_hex_read(hex, sum);
}

void delta_rows_step_write(const DeltaRowsStep *step, uint8_t bytes[DELTA_ROWS_STEP_BYTES])
{
    delta_bytes_put_32(bytes + AT_PLAIN_BYTES, step->plain_bytes);
    delta_bytes_put_32(bytes + AT_PACKED_BYTES, step->packed_bytes);
}

bool delta_rows_step_read(const uint8_t bytes[DELTA_ROWS_STEP_BYTES], DeltaRowsStep *step,
                          GError **error)
{
    step->plain_bytes = delta_bytes_get_32(bytes + AT_PLAIN_BYTES);
    step->packed_bytes = delta_bytes_get_32(bytes + AT_PACKED_BYTES);
    return (step->plain_bytes <= DELTA_ROWS_PATCHSET_LIMIT_BYTES &&
            step->packed_bytes <= ZSTD_COMPRESSBOUND((size_t)step->plain_bytes)) ||
           delta_error_refuse(error, "a step longer than any");
}
