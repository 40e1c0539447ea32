#include "picture_maker.h"

#include <stdint.h>
#include <string.h>

#include "scratch.h"

#define STORED_BLOCK_BYTES 65535
#define COLOURS 3

static void put_32(GByteArray *out, guint32 value)
{
    const guint8 bytes[] = {(guint8)(value >> 24), (guint8)(value >> 16), (guint8)(value >> 8),
                            (guint8)value};
    g_byte_array_append(out, bytes, sizeof bytes);
}

static guint32 crc_of(const guint8 *data, gsize length)
{
    guint32 crc = 0xffffffffU;
    for (gsize i = 0; i < length; i++) {
        crc ^= data[i];
        for (int bit = 0; bit < 8; bit++) {
            crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320U : 0);
        }
    }
    return ~crc;
}

static void put_chunk(GByteArray *out, const char *type, const GByteArray *content)
{
    g_autoptr(GByteArray) chunk = g_byte_array_new();
    g_byte_array_append(chunk, (const guint8 *)type, 4);
    g_byte_array_append(chunk, content->data, content->len);
    put_32(out, content->len);
    g_byte_array_append(out, chunk->data, chunk->len);
    put_32(out, crc_of(chunk->data, chunk->len));
}

/** zlib's format with stored blocks: what need not be small need not be compressed. */
static GByteArray *deflate(const GByteArray *raw)
{
    GByteArray *out = g_byte_array_new();
    g_byte_array_append(out, (const guint8 *)"\x78\x01", 2);
    guint32 a = 1;
    guint32 b = 0;
    for (guint at = 0; at < raw->len; at += STORED_BLOCK_BYTES) {
        guint length = MIN(STORED_BLOCK_BYTES, raw->len - at);
        const guint8 header[] = {at + length == raw->len, (guint8)length, (guint8)(length >> 8),
                                 (guint8)~length, (guint8)(~length >> 8)};
        g_byte_array_append(out, header, sizeof header);
        g_byte_array_append(out, raw->data + at, length);
    }
    for (guint i = 0; i < raw->len; i++) {
        a = (a + raw->data[i]) % 65521;
        b = (b + a) % 65521;
    }
    put_32(out, b << 16 | a);
    return out;
}

static void put_pixel(guint8 *pixel, bool left, PictureMakerPattern pattern, guint32 *state)
{
    for (int i = 0; i < COLOURS && pattern == PICTURE_MAKER_NOISE; i++) {
        *state = *state * 1664525U + 1013904223U;
        pixel[i] = (guint8)(*state >> 24);
    }
    if (pattern == PICTURE_MAKER_HALVES) {
        pixel[0] = left ? 255 : 0;
        pixel[1] = 0;
        pixel[2] = left ? 0 : 255;
    }
}

GBytes *picture_maker_png(int width_px, int height_px, PictureMakerPattern pattern)
{
    gsize line_bytes = 1 + (gsize)width_px * COLOURS;
    g_autoptr(GByteArray) raw = g_byte_array_new();
    g_byte_array_set_size(raw, (guint)(line_bytes * (gsize)height_px));
    guint32 state = 1;
    for (int y = 0; y < height_px; y++) {
        guint8 *line = raw->data + line_bytes * (gsize)y;
        line[0] = 0; // no filter
        for (int x = 0; x < width_px; x++) {
            put_pixel(line + 1 + (gsize)x * COLOURS, x < width_px / 2, pattern, &state);
        }
    }
    g_autoptr(GByteArray) header = g_byte_array_new();
    put_32(header, (guint32)width_px);
    put_32(header, (guint32)height_px);
    g_byte_array_append(header, (const guint8 *)"\x08\x02\x00\x00\x00", 5);
    g_autoptr(GByteArray) data = deflate(raw);
    g_autoptr(GByteArray) nothing = g_byte_array_new();
    GByteArray *png = g_byte_array_new();
    g_byte_array_append(png, (const guint8 *)"\x89PNG\r\n\x1a\n", 8);
    put_chunk(png, "IHDR", header);
    put_chunk(png, "IDAT", data);
    put_chunk(png, "IEND", nothing);
    return g_byte_array_free_to_bytes(png);
}

static void put_segment(GByteArray *out, guint8 marker, const void *content, gsize length)
{
    const guint8 head[] = {0xff, marker, (guint8)((length + 2) >> 8), (guint8)(length + 2)};
    g_byte_array_append(out, head, sizeof head);
    g_byte_array_append(out, content, (guint)length);
}

GBytes *picture_maker_add_extras(GBytes *jpeg)
{
    // Big-endian TIFF: IFD0 with Orientation 6 and a pointer to a GPS IFD with latitude reference
    // N.
    static const guint8 exif[] = "Exif\0\0MM\0\x2a\0\0\0\x08"
                                 "\0\x02"
                                 "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
                                 "\x88\x25\0\x04\0\0\0\x01\0\0\0\x26"
                                 "\0\0\0\0"
                                 "\0\x01"
                                 "\0\x01\0\x02\0\0\0\x02N\0\0\0"
                                 "\0\0\0\0";
    gsize length = 0;
    const guint8 *data = g_bytes_get_data(jpeg, &length);
    GByteArray *out = g_byte_array_new();
    g_byte_array_append(out, data, 2);
    put_segment(out, 0xe1, exif, sizeof exif - 1);
    put_segment(out, 0xed, "Photoshop 3.0\0secret place", 26);
    put_segment(out, 0xfe, "taken at the house of somebody", 30);
    g_byte_array_append(out, data + 2, (guint)(length - 2));
    guint8 tail[1000];
    memset(tail, 'x', sizeof tail);
    g_byte_array_append(out, tail, sizeof tail);
    return g_byte_array_free_to_bytes(out);
}

GBytes *picture_maker_jpeg(GBytes *png)
{
    char *folder = scratch_make();
    g_autofree char *input = g_build_filename(folder, "in.png", NULL);
    g_autofree char *output = g_build_filename(folder, "out.jpg[Q=90,strip]", NULL);
    g_autofree char *made = g_build_filename(folder, "out.jpg", NULL);
    picture_maker_write(input, png);
    const char *const arguments[] = {"vipsthumbnail", "-s",  "4000x4000>", "-o",
                                     output,          input, NULL};
    g_autoptr(GError) error = NULL;
    int status = 0;
    bool ran = g_spawn_sync(NULL, (char **)(uintptr_t)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL,
                            NULL, NULL, NULL, &status, &error);
    g_assert_no_error(error);
    g_assert_true(ran && g_spawn_check_wait_status(status, &error));
    char *data = NULL;
    gsize length = 0;
    g_assert_true(g_file_get_contents(made, &data, &length, &error));
    scratch_remove(folder);
    return g_bytes_new_take(data, length);
}

void picture_maker_write(const char *path, GBytes *bytes)
{
    g_autoptr(GError) error = NULL;
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    g_assert_true(g_file_set_contents(path, data, (gssize)length, &error));
    g_assert_no_error(error);
}
