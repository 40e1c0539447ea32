#pragma once

#include <glib.h>
#include <stdint.h>
#include <string.h>

/** Numbers as both formats write them: little-endian, at any address. Private to sync/delta. */

static inline void delta_bytes_put_32(uint8_t *at, uint32_t value)
{
    value = GUINT32_TO_LE(value);
    memcpy(at, &value, sizeof value);
}

static inline void delta_bytes_put_64(uint8_t *at, uint64_t value)
{
    value = GUINT64_TO_LE(value);
    memcpy(at, &value, sizeof value);
}

static inline uint32_t delta_bytes_get_32(const uint8_t *at)
{
    uint32_t value = 0;
    memcpy(&value, at, sizeof value);
    return GUINT32_FROM_LE(value);
}

static inline uint64_t delta_bytes_get_64(const uint8_t *at)
{
    uint64_t value = 0;
    memcpy(&value, at, sizeof value);
    return GUINT64_FROM_LE(value);
}
