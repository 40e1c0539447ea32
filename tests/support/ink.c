#include "ink.h"

#include <glib.h>

typedef struct {
    int width;
    int height;
    bool *dark; /* a pixel is taken out once it was counted */
    GArray *waiting;
} Ink;

static bool is_dark(UiColour colour) { return (colour & 0xff) < 0x80; }

static void take(Ink *ink, int x, int y)
{
    int at = y * ink->width + x;
    if (x >= 0 && y >= 0 && x < ink->width && y < ink->height && ink->dark[at]) {
        ink->dark[at] = false;
        g_array_append_val(ink->waiting, at);
    }
}

static void take_piece(Ink *ink, int x, int y)
{
    take(ink, x, y);
    while (ink->waiting->len > 0) {
        int at = g_array_index(ink->waiting, int, ink->waiting->len - 1);
        g_array_set_size(ink->waiting, ink->waiting->len - 1);
        for (int step = 0; step < 9; step++) {
            take(ink, at % ink->width + step % 3 - 1, at / ink->width + step / 3 - 1);
        }
    }
}

int ink_count_pieces(UiRenderer *renderer, UiBox box)
{
    g_autofree bool *dark = g_new(bool, (size_t)box.width *(size_t)box.height);
    g_autoptr(GArray) waiting = g_array_new(FALSE, FALSE, sizeof(int));
    Ink ink = {box.width, box.height, dark, waiting};
    for (int i = 0; i < box.width * box.height; i++) {
        dark[i] =
            is_dark(ui_renderer_pixel(renderer, box.x + i % box.width, box.y + i / box.width));
    }
    int pieces = 0;
    for (int i = 0; i < box.width * box.height; i++) {
        if (dark[i]) {
            take_piece(&ink, i % box.width, i / box.width);
            pieces++;
        }
    }
    return pieces;
}

UiBox ink_find(UiRenderer *renderer, UiBox box)
{
    int left = box.x + box.width;
    int right = box.x;
    int top = box.y + box.height;
    int bottom = box.y;
    for (int y = box.y; y < box.y + box.height; y++) {
        for (int x = box.x; x < box.x + box.width; x++) {
            if (is_dark(ui_renderer_pixel(renderer, x, y))) {
                left = MIN(left, x);
                right = MAX(right, x + 1);
                top = MIN(top, y);
                bottom = MAX(bottom, y + 1);
            }
        }
    }
    return right > left ? (UiBox){left, top, right - left, bottom - top} : (UiBox){0};
}
