#include "mosaic.h"

#include <stdlib.h>
#include <string.h>
#include <zstd.h>

#define CHANNELS 3
#define TILE_VALUES (MOSAIC_TILE_PX * MOSAIC_TILE_PX * CHANNELS)

// Sums are kept in steps, modulo a byte: a difference comes out right as long as it is below half.
#define SKETCH_STEP 256

#define BEST_LEVEL 19
#define LIMIT_SIDE_PX 16384

typedef struct {
    uint8_t mean[CHANNELS];
    uint8_t sketch[MOSAIC_SKETCHES];
} Tile;

struct Mosaic {
    int width_px;
    int height_px;
    int across;
    int count;
    Tile *tiles;
};

// For every value of a tile and every sketch +1 or -1.
typedef int8_t Signs[TILE_VALUES][MOSAIC_SKETCHES];

// G. Marsaglia, Xorshift RNGs (2003): the same signs on every machine and for ever.
static void make_signs(Signs signs)
{
    uint32_t state = 2463534242u;
    for (int i = 0; i < TILE_VALUES; i++) {
        for (int k = 0; k < MOSAIC_SKETCHES; k++) {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            signs[i][k] = (state >> 16 & 1) != 0 ? 1 : -1;
        }
    }
}

static Mosaic *make(int width_px, int height_px)
{
    Mosaic *mosaic = g_new0(Mosaic, 1);
    mosaic->width_px = width_px;
    mosaic->height_px = height_px;
    mosaic->across = (width_px + MOSAIC_TILE_PX - 1) / MOSAIC_TILE_PX;
    mosaic->count = mosaic->across * ((height_px + MOSAIC_TILE_PX - 1) / MOSAIC_TILE_PX);
    mosaic->tiles = g_new0(Tile, mosaic->count);
    return mosaic;
}

static UiBox tile_box(const Mosaic *mosaic, int index)
{
    UiBox box = {index % mosaic->across * MOSAIC_TILE_PX, index / mosaic->across * MOSAIC_TILE_PX,
                 MOSAIC_TILE_PX, MOSAIC_TILE_PX};
    return ui_box_meet(box, (UiBox){0, 0, mosaic->width_px, mosaic->height_px});
}

typedef struct {
    int64_t values[CHANNELS];
    int64_t signs[CHANNELS][MOSAIC_SKETCHES];
    int64_t signed_values[CHANNELS][MOSAIC_SKETCHES];
} Sums;

static void add_pixel(Sums *sums, UiColour colour, int8_t (*signs)[MOSAIC_SKETCHES])
{
    for (int c = 0; c < CHANNELS; c++) {
        int value = (int)(colour >> (16 - 8 * c) & 0xff);
        sums->values[c] += value;
        for (int k = 0; k < MOSAIC_SKETCHES; k++) {
            sums->signs[c][k] += signs[c][k];
            sums->signed_values[c][k] += (int64_t)signs[c][k] * value;
        }
    }
}

static Sums sum_up(const UiColour *pixels, int stride_px, UiBox box, Signs signs)
{
    Sums sums = {0};
    for (int y = 0; y < box.height; y++) {
        const UiColour *row = pixels + (ptrdiff_t)(box.y + y) * stride_px + box.x;
        for (int x = 0; x < box.width; x++) {
            add_pixel(&sums, row[x], &signs[(gsize)(y * MOSAIC_TILE_PX + x) * CHANNELS]);
        }
    }
    return sums;
}

// The mean is taken out of the sketches: one colour all over gives 0, and packs to nothing.
static Tile make_tile(const Sums *sums, int64_t count)
{
    Tile tile = {0};
    for (int c = 0; c < CHANNELS; c++) {
        tile.mean[c] = (uint8_t)((sums->values[c] + count / 2) / count);
    }
    for (int k = 0; k < MOSAIC_SKETCHES; k++) {
        double sum = 0;
        for (int c = 0; c < CHANNELS; c++) {
            sum += (double)sums->signed_values[c][k] -
                   (double)sums->values[c] * (double)sums->signs[c][k] / (double)count;
        }
        tile.sketch[k] = (uint8_t)(int64_t)(sum / SKETCH_STEP);
    }
    return tile;
}

Mosaic *mosaic_take(const UiColour *pixels, int width_px, int height_px)
{
    g_autofree Signs *signs = g_new(Signs, 1);
    make_signs(*signs);
    Mosaic *mosaic = make(width_px, height_px);
    for (int i = 0; i < mosaic->count; i++) {
        UiBox box = tile_box(mosaic, i);
        Sums sums = sum_up(pixels, width_px, box, *signs);
        mosaic->tiles[i] = make_tile(&sums, (int64_t)box.width * box.height);
    }
    return mosaic;
}

void mosaic_free(Mosaic *mosaic)
{
    if (mosaic != NULL) {
        g_free(mosaic->tiles);
        g_free(mosaic);
    }
}

// Value after value for all tiles, each as its difference from the tile before, red and blue from
// green: packs best.
static uint8_t *spread_out(const Mosaic *mosaic)
{
    uint8_t *bytes = g_malloc((gsize)mosaic->count * sizeof(Tile));
    Tile before = {0};
    for (int i = 0; i < mosaic->count; i++) {
        Tile here = mosaic->tiles[i];
        here.mean[0] = (uint8_t)(here.mean[0] - here.mean[1]);
        here.mean[2] = (uint8_t)(here.mean[2] - here.mean[1]);
        for (gsize value = 0; value < sizeof(Tile); value++) {
            bytes[value * (gsize)mosaic->count + (gsize)i] =
                (uint8_t)(((const uint8_t *)&here)[value] - ((const uint8_t *)&before)[value]);
        }
        before = here;
    }
    return bytes;
}

static void gather(Mosaic *mosaic, const uint8_t *bytes)
{
    Tile here = {0};
    for (int i = 0; i < mosaic->count; i++) {
        for (gsize value = 0; value < sizeof(Tile); value++) {
            uint8_t apart = bytes[value * (gsize)mosaic->count + (gsize)i];
            ((uint8_t *)&here)[value] = (uint8_t)(((uint8_t *)&here)[value] + apart);
        }
        mosaic->tiles[i] = here;
        mosaic->tiles[i].mean[0] = (uint8_t)(here.mean[0] + here.mean[1]);
        mosaic->tiles[i].mean[2] = (uint8_t)(here.mean[2] + here.mean[1]);
    }
}

char *mosaic_to_text(const Mosaic *mosaic)
{
    g_autofree uint8_t *bytes = spread_out(mosaic);
    size_t length = (size_t)mosaic->count * sizeof(Tile);
    size_t room = ZSTD_compressBound(length);
    g_autofree uint8_t *packed = g_malloc(room);
    size_t packed_length = ZSTD_compress(packed, room, bytes, length, BEST_LEVEL);
    g_assert_false(ZSTD_isError(packed_length));
    g_autofree char *text = g_base64_encode(packed, packed_length);
    return g_strdup_printf("%dx%d %s", mosaic->width_px, mosaic->height_px, text);
}

Mosaic *mosaic_from_text(const char *text)
{
    char *end = NULL;
    gint64 width_px = g_ascii_strtoll(text, &end, 10);
    gint64 height_px = *end == 'x' ? g_ascii_strtoll(end + 1, &end, 10) : 0;
    if (*end != ' ' || width_px < 1 || height_px < 1 || width_px > LIMIT_SIDE_PX ||
        height_px > LIMIT_SIDE_PX) {
        return NULL;
    }
    gsize packed_length = 0;
    g_autofree uint8_t *packed = g_base64_decode(end + 1, &packed_length);
    g_autoptr(Mosaic) mosaic = make((int)width_px, (int)height_px);
    size_t length = (size_t)mosaic->count * sizeof(Tile);
    g_autofree uint8_t *bytes = g_malloc(length);
    if (ZSTD_decompress(bytes, length, packed, packed_length) != length) {
        return NULL;
    }
    gather(mosaic, bytes);
    return g_steal_pointer(&mosaic);
}

static bool is_alike(const Tile *one, const Tile *other)
{
    bool alike = true;
    for (int c = 0; c < CHANNELS; c++) {
        alike = alike && abs(one->mean[c] - other->mean[c]) <= MOSAIC_MEAN_LIMIT;
    }
    for (int k = 0; k < MOSAIC_SKETCHES; k++) {
        int up = (uint8_t)(one->sketch[k] - other->sketch[k]);
        int down = (uint8_t)(other->sketch[k] - one->sketch[k]);
        alike = alike && MIN(up, down) * SKETCH_STEP <= MOSAIC_SKETCH_LIMIT;
    }
    return alike;
}

GArray *mosaic_compare(const Mosaic *one, const Mosaic *other)
{
    GArray *boxes = g_array_new(false, false, sizeof(UiBox));
    if (one->width_px != other->width_px || one->height_px != other->height_px) {
        UiBox all = {0, 0, one->width_px, one->height_px};
        g_array_append_val(boxes, all);
        return boxes;
    }
    for (int i = 0; i < one->count; i++) {
        if (!is_alike(&one->tiles[i], &other->tiles[i])) {
            UiBox box = tile_box(one, i);
            g_array_append_val(boxes, box);
        }
    }
    return boxes;
}
