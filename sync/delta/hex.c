#include "hex.h"

#include <glib.h>
#include <string.h>

void delta_hex_read(const char *hex, uint8_t sum[DELTA_HEX_SUM_BYTES])
{
    for (int i = 0; i < DELTA_HEX_SUM_BYTES; i++) {
        int high = g_ascii_xdigit_value(hex[(size_t)i * 2]);
        int low = g_ascii_xdigit_value(hex[(size_t)i * 2 + 1]);
        g_assert(high >= 0 && low >= 0); // the caller's own texts, never the delta's
        sum[i] = (uint8_t)(high * 16 + low);
    }
}

bool delta_hex_is(const char *hex, const uint8_t sum[DELTA_HEX_SUM_BYTES])
{
    uint8_t wanted[DELTA_HEX_SUM_BYTES];
    delta_hex_read(hex, wanted);
    return memcmp(wanted, sum, sizeof wanted) == 0;
}
