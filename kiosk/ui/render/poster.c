#include "render/poster.h"

#include "ui/poster.h"
#include "ui_poster.h"

#include <SDL.h>
#include <png.h>
#include <string.h>

#define WHITE 0xffffffffu

/* How often to look whether somebody closed the window. */
#define WAIT_MS 500

typedef struct {
    uint8_t *grey;
    int width;
    int height;
} Picture;

static Picture read_picture(void)
{
    Picture picture = {0};
    png_image image = {.version = PNG_IMAGE_VERSION};
    bool begun =
        png_image_begin_read_from_memory(&image, render_poster_png, render_poster_png_bytes) != 0;
    image.format = PNG_FORMAT_GRAY;
    g_autofree uint8_t *grey = begun ? g_malloc(PNG_IMAGE_SIZE(image)) : NULL;
    if (begun && png_image_finish_read(&image, NULL, grey, 0, NULL) != 0) {
        picture = (Picture){g_steal_pointer(&grey), (int)image.width, (int)image.height};
    }
    return picture;
}

/* A small panel shows every second, third… pixel rather than a part. */
static uint8_t sample(const Picture *picture, int x, int y, int times, int divide)
{
    int from_x = x / times * divide;
    int from_y = y / times * divide;
    return picture->grey[from_y * picture->width + from_x];
}

static void copy(const Picture *picture, const UiWindowPixels *pixels, int times, int divide)
{
    int width = picture->width / divide * times;
    int height = picture->height / divide * times;
    int left = (pixels->width_px - width) / 2;
    int top = (pixels->height_px - height) / 2;
    for (int y = 0; y < height; y++) {
        uint32_t *row = pixels->pixels + (size_t)(top + y) * (size_t)pixels->stride_px + left;
        for (int x = 0; x < width; x++) {
            row[x] = 0xff000000u | sample(picture, x, y, times, divide) * 0x010101u;
        }
    }
}

void ui_poster_paint(const UiWindowPixels *pixels)
{
    for (int y = 0; y < pixels->height_px; y++) {
        uint32_t *row = pixels->pixels + (size_t)y * (size_t)pixels->stride_px;
        for (int x = 0; x < pixels->width_px; x++) {
            row[x] = WHITE;
        }
    }
    Picture picture = read_picture();
    if (picture.grey == NULL) {
        return;
    }
    int times = MIN(pixels->width_px / picture.width, pixels->height_px / picture.height);
    int divide = 1;
    while (times == 0 && (pixels->width_px < picture.width / divide ||
                          pixels->height_px < picture.height / divide)) {
        divide++;
    }
    copy(&picture, pixels, MAX(times, 1), divide);
    g_free(picture.grey);
}

static void show(UiWindow *window)
{
    UiWindowPixels pixels;
    if (ui_window_lock(window, &pixels)) {
        ui_poster_paint(&pixels);
        const UiBox whole = {0, 0, pixels.width_px, pixels.height_px};
        ui_window_show(window, &whole, 1);
    }
}

bool ui_poster_show(const UiWindowOptions *options, int seconds, GError **error)
{
    UiWindow *window = ui_window_open(options, error);
    if (window == NULL) {
        return false;
    }
    show(window);
    bool closed = false;
    Uint64 end = SDL_GetTicks64() + (Uint64)seconds * 1000;
    while (!closed && SDL_GetTicks64() < end) {
        SDL_Event event;
        if (SDL_WaitEventTimeout(&event, WAIT_MS) == 0) {
            continue;
        }
        closed = event.type == SDL_QUIT;
        if (event.type == SDL_WINDOWEVENT) {
            show(window);
        }
    }
    ui_window_close(window);
    return true;
}
