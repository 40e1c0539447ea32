#include "code.h"

#include <qrencode.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define VERSION_LIMIT 5
#define LIMIT_BYTES 84 // ISO/IEC 18004 table 7: what version 5 holds at level M

static bool is_printable(const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        if (*at <= ' ' || *at > '~') {
            return false;
        }
    }
    return text[0] != '\0' && strlen(text) <= LIMIT_BYTES;
}

static int run_length(const unsigned char *row, int from, int width)
{
    int length = 0;
    while (from + length < width && (row[from + length] & 1) != 0) {
        length++;
    }
    return length;
}

char *code_path(const char *text, int *modules)
{
    QRcode *code = is_printable(text) ? QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) : NULL;
    if (code == NULL || code->version > VERSION_LIMIT) {
        QRcode_free(code);
        return NULL;
    }
    GString *path = g_string_new(NULL);
    for (int y = 0; y < code->width; y++) {
        const unsigned char *row = code->data + (ptrdiff_t)y * code->width;
        int end = 0;
        bool begun = false;
        for (int x = 0; x < code->width; x++) {
            int length = run_length(row, x, code->width);
            if (length == 0) {
                continue;
            }
            // Relative moves inside a row are the shortest.
            begun ? g_string_append_printf(path, "m%d 0h%d", x - end, length)
                  : g_string_append_printf(path, "M%d %d.5h%d", x, y, length);
            begun = true;
            x += length;
            end = x;
        }
    }
    *modules = code->width;
    QRcode_free(code);
    return g_string_free(path, false);
}
