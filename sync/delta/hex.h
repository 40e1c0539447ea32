#pragma once

#include <stdbool.h>
#include <stdint.h>

/** SHA-256 sums as the formats write them. Private to sync/delta. */
#define DELTA_HEX_SUM_BYTES 32

/** `hex`: 64 lower-case hexadecimal digits. */
void delta_hex_read(const char *hex, uint8_t sum[DELTA_HEX_SUM_BYTES]);

bool delta_hex_is(const char *hex, const uint8_t sum[DELTA_HEX_SUM_BYTES]);
