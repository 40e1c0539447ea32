#include "render/turn.h"

#include <glib.h>

#define WIDTH 70
#define HEIGHT 45

static const UiTurn turns[] = {UI_TURN_NONE, UI_TURN_RIGHT, UI_TURN_HALF, UI_TURN_LEFT};

static UiWindowPixels make_pixels(int width, int height)
{
    return (UiWindowPixels){.pixels = g_new0(uint32_t, (size_t)width * (size_t)height),
                            .stride_px = width,
                            .width_px = width,
                            .height_px = height};
}

static uint32_t colour_at(int x, int y) { return (uint32_t)(x + 1) << 12 | (uint32_t)(y + 1); }

/* Every pixel of the canvas is on the panel, once, and where a touch on it leads back to it. */
static void test_every_pixel_leads_back(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(turns); i++) {
        bool quarter = ui_turn_is_quarter(turns[i]);
        UiWindowPixels canvas = make_pixels(quarter ? HEIGHT : WIDTH, quarter ? WIDTH : HEIGHT);
        UiWindowPixels panel = make_pixels(WIDTH, HEIGHT);
        for (int y = 0; y < canvas.height_px; y++) {
            for (int x = 0; x < canvas.width_px; x++) {
                canvas.pixels[y * canvas.stride_px + x] = colour_at(x, y);
            }
        }
        ui_turn_copy(turns[i], &canvas, &panel, (UiBox){0, 0, canvas.width_px, canvas.height_px});
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                UiPoint from = ui_turn_point_back(turns[i], (UiPoint){x, y}, WIDTH, HEIGHT);
                g_assert_cmphex(panel.pixels[y * WIDTH + x], ==, colour_at(from.x, from.y));
            }
        }
        g_free(canvas.pixels);
        g_free(panel.pixels);
    }
}

static void test_only_the_box_is_copied(void)
{
    UiWindowPixels canvas = make_pixels(HEIGHT, WIDTH);
    UiWindowPixels panel = make_pixels(WIDTH, HEIGHT);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        canvas.pixels[i] = 1;
    }
    const UiBox box = {3, 5, 7, 11};
    ui_turn_copy(UI_TURN_RIGHT, &canvas, &panel, box);
    UiBox there = ui_turn_box(UI_TURN_RIGHT, box, WIDTH, HEIGHT);
    g_assert_cmpint(there.width, ==, box.height);
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            g_assert_cmpint(panel.pixels[y * WIDTH + x], ==, ui_box_contains(there, x, y));
        }
    }
    g_free(canvas.pixels);
    g_free(panel.pixels);
}

/* The left upper corner of the picture: clockwise round the panel. */
static void test_turns_clockwise(void)
{
    const UiBox corner = {0, 0, 1, 1};
    UiBox right = ui_turn_box(UI_TURN_RIGHT, corner, WIDTH, HEIGHT);
    UiBox half = ui_turn_box(UI_TURN_HALF, corner, WIDTH, HEIGHT);
    UiBox left = ui_turn_box(UI_TURN_LEFT, corner, WIDTH, HEIGHT);
    g_assert_cmpint(right.x, ==, WIDTH - 1);
    g_assert_cmpint(right.y, ==, 0);
    g_assert_cmpint(half.x, ==, WIDTH - 1);
    g_assert_cmpint(half.y, ==, HEIGHT - 1);
    g_assert_cmpint(left.x, ==, 0);
    g_assert_cmpint(left.y, ==, HEIGHT - 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/turn/every-pixel-leads-back", test_every_pixel_leads_back);
    g_test_add_func("/ui/turn/only-the-box-is-copied", test_only_the_box_is_copied);
    g_test_add_func("/ui/turn/turns-clockwise", test_turns_clockwise);
    return g_test_run();
}
