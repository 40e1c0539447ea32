#include "contact.h"

#include <png.h>
#include <stdlib.h>
#include <ui/box.h>

#define LONG_PX (1920 / CONTACT_SHRINK)
#define SHORT_PX (1080 / CONTACT_SHRINK)
#define GAP_PX 8

// A language a row: the layouts that lie, then those that stand, each in three text sizes.
#define WIDTH_PX (UI_TEXT_CHOICE_COUNT * (LONG_PX + SHORT_PX + 2 * GAP_PX) + GAP_PX)
#define HEIGHT_PX (UI_LANGUAGE_COUNT * (LONG_PX + GAP_PX) + GAP_PX)

#define GROUND 0xff808080u

#define LIMIT_COLOURS 24
// Colours nearer than this (sum of the squares of the channels' differences) are one.
#define NEAR_COLOUR 600

struct Contact {
    UiColour pixels[HEIGHT_PX][WIDTH_PX];
};

UiThemeKind contact_theme(const UiMetrics *metrics)
{
    int turn = (int)metrics->text_size + (int)metrics->language + ui_metrics_is_portrait(metrics);
    return (UiThemeKind)(turn % UI_THEME_COUNT);
}

Contact *contact_new(void)
{
    Contact *contact = g_new0(Contact, 1);
    for (int i = 0; i < WIDTH_PX * HEIGHT_PX; i++) {
        contact->pixels[i / WIDTH_PX][i % WIDTH_PX] = GROUND;
    }
    return contact;
}

void contact_free(Contact *contact) { g_free(contact); }

static UiBox place_of(const UiMetrics *metrics)
{
    bool upright = ui_metrics_is_portrait(metrics);
    int lying_px = UI_TEXT_CHOICE_COUNT * (LONG_PX + GAP_PX);
    int column = (int)metrics->text_size;
    return (UiBox){
        GAP_PX + (upright ? lying_px + column * (SHORT_PX + GAP_PX) : column * (LONG_PX + GAP_PX)),
        GAP_PX + (int)metrics->language * (LONG_PX + GAP_PX), upright ? SHORT_PX : LONG_PX,
        upright ? LONG_PX : SHORT_PX};
}

static UiColour mean_of(const UiColour *pixels, int stride_px)
{
    unsigned sums[3] = {0};
    for (int i = 0; i < CONTACT_SHRINK * CONTACT_SHRINK; i++) {
        UiColour colour = pixels[(ptrdiff_t)(i / CONTACT_SHRINK) * stride_px + i % CONTACT_SHRINK];
        for (int c = 0; c < 3; c++) {
            sums[c] += colour >> 8 * c & 0xff;
        }
    }
    const unsigned count = CONTACT_SHRINK * CONTACT_SHRINK;
    return 0xff000000u | sums[2] / count << 16 | sums[1] / count << 8 | sums[0] / count;
}

void contact_set(Contact *contact, const UiMetrics *metrics, const UiColour *pixels)
{
    UiBox place = place_of(metrics);
    for (int y = 0; y < place.height; y++) {
        for (int x = 0; x < place.width; x++) {
            const UiColour *from = pixels + (ptrdiff_t)y * CONTACT_SHRINK * metrics->width_px +
                                   (ptrdiff_t)x * CONTACT_SHRINK;
            contact->pixels[place.y + y][place.x + x] = mean_of(from, metrics->width_px);
        }
    }
}

void contact_enlarge(const Contact *contact, const UiMetrics *metrics, UiColour *pixels)
{
    UiBox place = place_of(metrics);
    for (int y = 0; y < metrics->height_px; y++) {
        for (int x = 0; x < metrics->width_px; x++) {
            *pixels++ = contact->pixels[place.y + y / CONTACT_SHRINK][place.x + x / CONTACT_SHRINK];
        }
    }
}

typedef struct {
    UiColour colours[LIMIT_COLOURS];
    int count;
} Palette;

static int distance(UiColour one, UiColour other)
{
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        int apart = (int)(one >> shift & 0xff) - (int)(other >> shift & 0xff);
        sum += apart * apart;
    }
    return sum;
}

static int find_nearest(const Palette *palette, UiColour colour)
{
    int nearest = 0;
    for (int i = 1; i < palette->count; i++) {
        if (distance(colour, palette->colours[i]) < distance(colour, palette->colours[nearest])) {
            nearest = i;
        }
    }
    return nearest;
}

typedef struct {
    UiColour colour;
    int count;
} Use;

// The most frequent first; among equals always in the same order.
static int compare_uses(const void *a, const void *b)
{
    const Use *one = a;
    const Use *other = b;
    int order = other->count - one->count;
    return order != 0 ? order : (one->colour > other->colour) - (one->colour < other->colour);
}

static GArray *count_uses(const Contact *contact)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (int i = 0; i < WIDTH_PX * HEIGHT_PX; i++) {
        gpointer key = GUINT_TO_POINTER(contact->pixels[i / WIDTH_PX][i % WIDTH_PX]);
        int count = GPOINTER_TO_INT(g_hash_table_lookup(counts, key));
        g_hash_table_insert(counts, key, GINT_TO_POINTER(count + 1));
    }
    GArray *uses = g_array_new(false, false, sizeof(Use));
    GHashTableIter iterator;
    gpointer key;
    gpointer value;
    g_hash_table_iter_init(&iterator, counts);
    while (g_hash_table_iter_next(&iterator, &key, &value)) {
        Use use = {GPOINTER_TO_UINT(key), GPOINTER_TO_INT(value)};
        g_array_append_val(uses, use);
    }
    g_array_sort(uses, compare_uses);
    return uses;
}

static Palette choose_colours(const Contact *contact)
{
    g_autoptr(GArray) uses = count_uses(contact);
    Palette palette = {0};
    for (guint i = 0; i < uses->len && palette.count < LIMIT_COLOURS; i++) {
        UiColour colour = g_array_index(uses, Use, i).colour;
        int nearest = find_nearest(&palette, colour);
        if (palette.count == 0 || distance(colour, palette.colours[nearest]) >= NEAR_COLOUR) {
            palette.colours[palette.count++] = colour;
        }
    }
    return palette;
}

static void write_image(png_image *image, const char *path, const void *buffer, const void *colours)
{
    image->version = PNG_IMAGE_VERSION;
    if (png_image_write_to_file(image, path, 0, buffer, 0, colours) == 0) {
        g_error("%s: %s", path, image->message);
    }
}

void contact_write(const Contact *contact, const char *path)
{
    Palette palette = choose_colours(contact);
    png_byte colours[LIMIT_COLOURS][3];
    for (int i = 0; i < palette.count; i++) {
        for (int c = 0; c < 3; c++) {
            colours[i][c] = (png_byte)(palette.colours[i] >> (16 - 8 * c));
        }
    }
    g_autofree png_byte *indices = g_malloc((gsize)WIDTH_PX * HEIGHT_PX);
    for (int i = 0; i < WIDTH_PX * HEIGHT_PX; i++) {
        indices[i] = (png_byte)find_nearest(&palette, contact->pixels[i / WIDTH_PX][i % WIDTH_PX]);
    }
    png_image image = {.width = WIDTH_PX,
                       .height = HEIGHT_PX,
                       .format = PNG_FORMAT_RGB_COLORMAP,
                       .colormap_entries = (png_uint_32)palette.count};
    write_image(&image, path, indices, colours);
}

// libpng's BGRA in memory is our colour on a little-endian machine; both are the only ones we have.
Contact *contact_read(const char *path)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (png_image_begin_read_from_file(&image, path) == 0) {
        return NULL;
    }
    g_autoptr(Contact) contact = contact_new();
    bool fits = image.width == WIDTH_PX && image.height == HEIGHT_PX;
    image.format = PNG_FORMAT_BGRA;
    bool read = fits && png_image_finish_read(&image, NULL, contact->pixels, 0, NULL) != 0;
    png_image_free(&image);
    return read ? g_steal_pointer(&contact) : NULL;
}

void contact_write_pixels(const UiColour *pixels, int width_px, int height_px, const char *path)
{
    g_autofree png_byte *packed = g_malloc((gsize)width_px * (gsize)height_px * 3);
    for (gsize i = 0; i < (gsize)width_px * (gsize)height_px; i++) {
        for (gsize c = 0; c < 3; c++) {
            packed[i * 3 + c] = (png_byte)(pixels[i] >> (16 - 8 * c));
        }
    }
    png_image image = {
        .width = (png_uint_32)width_px, .height = (png_uint_32)height_px, .format = PNG_FORMAT_RGB};
    write_image(&image, path, packed, NULL);
}
