#include "picture.h"

#include "ui/widget/picture_view.h"
#include "ui_poster.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <png.h>
#include <string.h>
#include <turbojpeg.h>

#define WHITE 0xff

/* What a file begins with. */
static const uint8_t png_magic[] = {0x89, 'P', 'N', 'G'};
static const uint8_t jpeg_magic[] = {0xff, 0xd8, 0xff};

static UiPicture *make_picture(int width_px, int height_px)
{
    size_t pixels = (size_t)width_px * (size_t)height_px;
    UiPicture *picture = g_malloc0(sizeof *picture + pixels * sizeof picture->pixels[0]);
    picture->width_px = width_px;
    picture->height_px = height_px;
    picture->full_width_px = width_px;
    picture->full_height_px = height_px;
    return picture;
}

void ui_picture_free(UiPicture *picture) { g_free(picture); }

size_t ui_picture_bytes(const UiPicture *picture)
{
    return sizeof *picture +
           (size_t)picture->width_px * (size_t)picture->height_px * sizeof picture->pixels[0];
}

static bool is_size_sane(int64_t width_px, int64_t height_px)
{
    return width_px > 0 && height_px > 0 && width_px <= UI_PICTURE_LIMIT_SIDE_PX &&
           height_px <= UI_PICTURE_LIMIT_SIDE_PX;
}

static bool begins_with(const char *bytes, size_t length, const uint8_t *magic, size_t magic_bytes)
{
    return length > magic_bytes && memcmp(bytes, magic, magic_bytes) == 0;
}

/* NULL when it is missing or larger than any picture of ours. */
static char *read_file(const char *path, size_t *length)
{
    GStatBuf status;
    if (g_strcmp0(path, UI_PICTURE_SAMPLE) == 0) {
        *length = render_poster_png_bytes;
        return g_memdup2(render_poster_png, render_poster_png_bytes);
    }
    if (path == NULL || g_stat(path, &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_size > UI_PICTURE_LIMIT_FILE_BYTES) {
        return NULL;
    }
    char *bytes = NULL;
    return g_file_get_contents(path, &bytes, length, NULL) ? bytes : NULL;
}

/* ---- PNG ---- */

static bool measure_png(const char *bytes, size_t length, int *width_px, int *height_px)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    bool known = png_image_begin_read_from_memory(&image, bytes, length) != 0 &&
                 is_size_sane(image.width, image.height);
    *width_px = (int)image.width;
    *height_px = (int)image.height;
    png_image_free(&image);
    return known;
}

static void unpack(UiPicture *picture, const uint8_t *packed)
{
    size_t count = (size_t)picture->width_px * (size_t)picture->height_px;
    for (size_t i = 0; i < count; i++) {
        const uint8_t *rgb = packed + 3 * i;
        picture->pixels[i] = (uint32_t)rgb[0] << 16 | (uint32_t)rgb[1] << 8 | rgb[2];
    }
}

static UiPicture *decode_png(const char *bytes, size_t length)
{
    const png_color white = {WHITE, WHITE, WHITE};
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (png_image_begin_read_from_memory(&image, bytes, length) == 0 ||
        !is_size_sane(image.width, image.height) ||
        (uint64_t)image.width * image.height > UI_PICTURE_LIMIT_PIXELS) {
        png_image_free(&image);
        return NULL;
    }
    image.format = PNG_FORMAT_RGB;
    g_autofree uint8_t *packed = g_malloc(PNG_IMAGE_SIZE(image));
    bool whole = png_image_finish_read(&image, &white, packed, 0, NULL) != 0;
    UiPicture *picture = whole ? make_picture((int)image.width, (int)image.height) : NULL;
    if (picture != NULL) {
        unpack(picture, packed);
    }
    png_image_free(&image);
    return picture;
}

/* ---- JPEG ---- */

static bool measure_jpeg(tjhandle decoder, const char *bytes, size_t length, int *width_px,
                         int *height_px)
{
    int sampling = 0;
    int colours = 0;
    return tjDecompressHeader3(decoder, (const unsigned char *)bytes, length, width_px, height_px,
                               &sampling, &colours) == 0 &&
           is_size_sane(*width_px, *height_px);
}

/* The largest of whole, half, quarter and eighth that is within the limit. */
static tjscalingfactor choose_scale(int width_px, int height_px)
{
    tjscalingfactor scale = {1, 1};
    while (scale.denom < 8 && (int64_t)TJSCALED(width_px, scale) * TJSCALED(height_px, scale) >
                                  UI_PICTURE_LIMIT_PIXELS) {
        scale.denom *= 2;
    }
    return scale;
}

static UiPicture *decode_jpeg(const char *bytes, size_t length)
{
    int width_px = 0;
    int height_px = 0;
    tjhandle decoder = tjInitDecompress();
    if (decoder == NULL || !measure_jpeg(decoder, bytes, length, &width_px, &height_px)) {
        tjDestroy(decoder);
        return NULL;
    }
    tjscalingfactor scale = choose_scale(width_px, height_px);
    int scaled_width = TJSCALED(width_px, scale);
    int scaled_height = TJSCALED(height_px, scale);
    UiPicture *picture = NULL;
    if ((int64_t)scaled_width * scaled_height <= UI_PICTURE_LIMIT_PIXELS) {
        picture = make_picture(scaled_width, scaled_height);
        picture->full_width_px = width_px;
        picture->full_height_px = height_px;
        /* A warning is a file that ends early or is damaged: half a photo is no photo. */
        if (tjDecompress2(decoder, (const unsigned char *)bytes, length,
                          (unsigned char *)picture->pixels, scaled_width, 0, scaled_height,
                          TJPF_BGRX, 0) != 0) {
            g_clear_pointer(&picture, ui_picture_free);
        }
    }
    tjDestroy(decoder);
    return picture;
}

UiPicture *ui_picture_read(const char *path)
{
    size_t length = 0;
    g_autofree char *bytes = read_file(path, &length);
    UiPicture *picture = NULL;
    if (bytes != NULL && begins_with(bytes, length, png_magic, sizeof png_magic)) {
        picture = decode_png(bytes, length);
    } else if (bytes != NULL && begins_with(bytes, length, jpeg_magic, sizeof jpeg_magic)) {
        picture = decode_jpeg(bytes, length);
    }
    return picture != NULL ? picture : make_picture(0, 0);
}

bool ui_picture_view_measure(const char *path, int *width_px, int *height_px)
{
    size_t length = 0;
    g_autofree char *bytes = read_file(path, &length);
    *width_px = 0;
    *height_px = 0;
    bool known = false;
    if (bytes != NULL && begins_with(bytes, length, png_magic, sizeof png_magic)) {
        known = measure_png(bytes, length, width_px, height_px);
    } else if (bytes != NULL && begins_with(bytes, length, jpeg_magic, sizeof jpeg_magic)) {
        tjhandle decoder = tjInitDecompress();
        known = decoder != NULL && measure_jpeg(decoder, bytes, length, width_px, height_px);
        tjDestroy(decoder);
    }
    return known;
}
