#include "hex.h"

#include <glib.h>
#include <string.h>

char *tuf_hex_write(const unsigned char *data, size_t data_bytes)
{
    static const char digits[] = "0123456789abcdef";
    char *text = g_malloc(2 * data_bytes + 1);
    for (size_t i = 0; i < data_bytes; i++) {
        text[2 * i] = digits[data[i] >> 4];
        text[2 * i + 1] = digits[data[i] & 0x0f];
    }
    text[2 * data_bytes] = '\0';
    return text;
}

bool tuf_hex_read(const char *text, unsigned char *data, size_t limit_bytes, size_t *data_bytes)
{
    size_t length = strlen(text);
    if (length % 2 != 0 || length / 2 > limit_bytes) {
        return false;
    }
    for (size_t i = 0; i < length / 2; i++) {
        int high = g_ascii_xdigit_value(text[2 * i]);
        int low = g_ascii_xdigit_value(text[2 * i + 1]);
        if (high < 0 || low < 0) {
            return false;
        }
        data[i] = (unsigned char)(high * 16 + low);
    }
    *data_bytes = length / 2;
    return true;
}
