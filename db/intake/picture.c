#include "picture.h"

#include <string.h>

#include "picture_jpeg.h"

#define PNG_IHDR_END 24
#define WEBP_CHUNK_END 30

static int big_endian_32(const unsigned char *at)
{
    uint32_t value = (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
    return value <= INT32_MAX ? (int)value : 0;
}

static int little_endian_16(const unsigned char *at) { return at[0] | at[1] << 8; }

static bool read_png(const unsigned char *data, size_t bytes, IntakePicture *picture)
{
    static const unsigned char signature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n',
                                              0,    0,   0,   13,  'I',  'H',  'D',  'R'};
    if (bytes < PNG_IHDR_END || memcmp(data, signature, sizeof signature) != 0) {
        return false;
    }
    picture->form = INTAKE_PICTURE_PNG;
    picture->width_px = big_endian_32(data + sizeof signature);
    picture->height_px = big_endian_32(data + sizeof signature + 4);
    return true;
}

/** The first chunk of a WebP file is of one of three kinds, each with its own header. */
static bool read_webp(const unsigned char *data, size_t bytes, IntakePicture *picture)
{
    if (bytes < WEBP_CHUNK_END || memcmp(data, "RIFF", 4) != 0 ||
        memcmp(data + 8, "WEBP", 4) != 0) {
        return false;
    }
    const unsigned char *chunk = data + 20;
    picture->form = INTAKE_PICTURE_WEBP;
    if (memcmp(data + 12, "VP8X", 4) == 0) {
        picture->width_px = 1 + (chunk[4] | chunk[5] << 8 | chunk[6] << 16);
        picture->height_px = 1 + (chunk[7] | chunk[8] << 8 | chunk[9] << 16);
    } else if (memcmp(data + 12, "VP8L", 4) == 0) {
        picture->width_px = 1 + ((chunk[1] | chunk[2] << 8) & 0x3fff);
        picture->height_px = 1 + ((chunk[2] >> 6 | chunk[3] << 2 | chunk[4] << 10) & 0x3fff);
    } else if (memcmp(data + 12, "VP8 ", 4) == 0) {
        picture->width_px = little_endian_16(chunk + 6) & 0x3fff;
        picture->height_px = little_endian_16(chunk + 8) & 0x3fff;
    }
    return true;
}

bool intake_picture_read(const void *data, size_t data_bytes, IntakePicture *picture)
{
    *picture = (IntakePicture){0};
    bool known = read_png(data, data_bytes, picture) || read_webp(data, data_bytes, picture) ||
                 intake_picture_read_jpeg(data, data_bytes, picture);
    if (!known || picture->width_px <= 0 || picture->height_px <= 0) {
        *picture = (IntakePicture){0};
        return false;
    }
    return true;
}

static bool is_whole_png(const unsigned char *data, size_t bytes)
{
    static const unsigned char end[] = {0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82};
    return memmem(data, bytes, end, sizeof end) != NULL;
}

static bool is_whole_webp(const unsigned char *data, size_t bytes)
{
    uint32_t length =
        data[4] | (uint32_t)data[5] << 8 | (uint32_t)data[6] << 16 | (uint32_t)data[7] << 24;
    return length <= bytes - 8;
}

bool intake_picture_is_whole(const void *data, size_t data_bytes)
{
    IntakePicture picture = {0};
    if (!intake_picture_read(data, data_bytes, &picture)) {
        return false;
    }
    if (picture.form == INTAKE_PICTURE_PNG) {
        return is_whole_png(data, data_bytes);
    }
    if (picture.form == INTAKE_PICTURE_WEBP) {
        return is_whole_webp(data, data_bytes);
    }
    g_autoptr(GBytes) clean = intake_picture_clean_jpeg(data, data_bytes);
    return clean != NULL;
}
