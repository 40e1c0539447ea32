#include <glib.h>
#include <ui/renderer.h>

/* SDL's dummy driver has a framebuffer and no screen: the window's path without a display. */
static UiText *open_text(void)
{
    g_autoptr(GError) error = NULL;
    UiText *text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    return text;
}

static void record(UiCanvas *canvas, UiColour colour)
{
    ui_canvas_reset(canvas, 320, 200);
    ui_canvas_add_fill(canvas, (UiBox){0, 0, 320, 200}, 0xffffffff);
    ui_canvas_add_fill(canvas, (UiBox){10, 10, 20, 20}, colour);
}

static void check_window(bool through_gpu)
{
    g_autoptr(UiText) text = open_text();
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    g_autoptr(GError) error = NULL;
    UiWindowOptions options = {
        .title = "ตำบล", .width_px = 320, .height_px = 200, .through_gpu = through_gpu};
    g_autoptr(UiRenderer) renderer = ui_renderer_open_window(&options, text, &error);
    g_assert_no_error(error);
    int width = 0;
    int height = 0;
    ui_renderer_size(renderer, &width, &height);
    g_assert_cmpint(width, ==, 320);
    g_assert_cmpint(height, ==, 200);
    record(canvas, 0xffff0000);
    g_assert_true(ui_renderer_present(renderer, canvas));
    g_assert_cmphex(ui_renderer_pixel(renderer, 15, 15), ==, 0xffff0000);
    g_assert_false(ui_renderer_present(renderer, canvas));
    record(canvas, 0xff0000ff);
    g_assert_true(ui_renderer_present(renderer, canvas));
    g_assert_cmphex(ui_renderer_pixel(renderer, 15, 15), ==, 0xff0000ff);
    g_assert_cmphex(ui_renderer_pixel(renderer, 40, 40), ==, 0xffffffff);
}

static void test_framebuffer(void) { check_window(false); }

static void test_texture(void) { check_window(true); }

typedef struct {
    UiText *text;
    UiCanvas *canvas;
    UiRenderer *renderer;
} Frame;

static Frame open_frame(bool full_screen)
{
    g_autoptr(GError) error = NULL;
    const UiWindowOptions options = {.width_px = 320, .height_px = 200, .full_screen = full_screen};
    Frame frame = {.text = open_text(), .canvas = ui_canvas_new()};
    frame.renderer = ui_renderer_open_window(&options, frame.text, &error);
    g_assert_no_error(error);
    record(frame.canvas, 0xffff0000);
    g_assert_true(ui_renderer_present(frame.renderer, frame.canvas));
    return frame;
}

static void close_frame(Frame *frame)
{
    ui_renderer_close(frame->renderer);
    ui_canvas_free(frame->canvas);
    ui_text_close(frame->text);
}

/* No display server here to switch one: the picture goes on. */
static void test_no_panel_to_switch(void)
{
    for (int full_screen = 0; full_screen <= 1; full_screen++) {
        Frame frame = open_frame(full_screen == 1);
        ui_renderer_switch_panel(frame.renderer, false);
        record(frame.canvas, 0xff0000ff);
        g_assert_true(ui_renderer_present(frame.renderer, frame.canvas));
        g_assert_cmphex(ui_renderer_pixel(frame.renderer, 15, 15), ==, 0xff0000ff);
        ui_renderer_switch_panel(frame.renderer, true);
        g_assert_false(ui_renderer_present(frame.renderer, frame.canvas));
        close_frame(&frame);
    }
}

static void test_veil(void)
{
    Frame frame = open_frame(false);
    ui_renderer_set_brightness(frame.renderer, 100);
    g_assert_false(ui_renderer_present(frame.renderer, frame.canvas));
    ui_renderer_set_brightness(frame.renderer, 40);
    g_assert_true(ui_renderer_present(frame.renderer, frame.canvas));
    UiColour ground = ui_renderer_pixel(frame.renderer, 40, 40) & 0xff;
    g_assert_cmpint(ground, >=, 101);
    g_assert_cmpint(ground, <=, 103);
    record(frame.canvas, 0xff0000ff); // only the square is drawn anew, and darkened once
    g_assert_true(ui_renderer_present(frame.renderer, frame.canvas));
    g_assert_cmpint(ui_renderer_pixel(frame.renderer, 40, 40) & 0xff, ==, ground);
    g_assert_cmpint(ui_renderer_pixel(frame.renderer, 15, 15) & 0xff, ==, ground);
    ui_renderer_set_brightness(frame.renderer, 100);
    g_assert_true(ui_renderer_present(frame.renderer, frame.canvas));
    g_assert_cmphex(ui_renderer_pixel(frame.renderer, 40, 40), ==, 0xffffffff);
    close_frame(&frame);
}

static void test_turned_while_it_runs(void)
{
    Frame frame = open_frame(false);
    int width = 0;
    int height = 0;
    ui_renderer_set_turn(frame.renderer, UI_TURN_RIGHT);
    g_assert_cmphex(ui_renderer_pixel(frame.renderer, 15, 15), ==, 0); // nothing is drawn yet
    ui_renderer_size(frame.renderer, &width, &height);
    g_assert_cmpint(width, ==, 200);
    g_assert_cmpint(height, ==, 320);
    g_assert_true(ui_renderer_present(frame.renderer, frame.canvas));
    g_assert_cmphex(ui_renderer_pixel(frame.renderer, 15, 15), ==, 0xffff0000);
    UiPoint there = ui_renderer_find_point(frame.renderer, 319, 0);
    g_assert_cmpint(there.x, ==, 0);
    g_assert_cmpint(there.y, ==, 0);
    ui_renderer_set_turn(frame.renderer, UI_TURN_NONE);
    g_assert_true(ui_renderer_present(frame.renderer, frame.canvas));
    ui_renderer_size(frame.renderer, &width, &height);
    g_assert_cmpint(width, ==, 320);
    close_frame(&frame);
}

static void test_whole_display(void)
{
    g_autoptr(UiText) text = open_text();
    g_autoptr(GError) error = NULL;
    UiWindowOptions options = {.full_screen = true, .hide_pointer = true};
    g_autoptr(UiRenderer) renderer = ui_renderer_open_window(&options, text, &error);
    g_assert_no_error(error);
    int width = 0;
    int height = 0;
    ui_renderer_size(renderer, &width, &height);
    g_assert_cmpint(width, >=, 640);
    g_assert_cmpint(height, >=, 480);
    g_assert_cmpfloat(ui_renderer_panel_width_mm(renderer), >=, 0);
}

static void test_no_display(void)
{
    g_autoptr(UiText) text = open_text();
    g_autoptr(GError) error = NULL;
    UiWindowOptions options = {.width_px = 320, .height_px = 200};
    g_setenv("SDL_VIDEODRIVER", "no-such-driver", TRUE);
    g_assert_null(ui_renderer_open_window(&options, text, &error));
    g_assert_error(error, UI_ERROR, UI_ERROR_DISPLAY);
    g_setenv("SDL_VIDEODRIVER", "dummy", TRUE);
}

int main(int argc, char **argv)
{
    g_setenv("SDL_VIDEODRIVER", "dummy", TRUE);
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/window/frames-reach-the-window's-own-pixels", test_framebuffer);
    g_test_add_func("/ui/window/frames-reach-a-texture", test_texture);
    g_test_add_func("/ui/window/without-a-panel-to-switch-the-picture-goes-on",
                    test_no_panel_to_switch);
    g_test_add_func("/ui/window/darker-by-a-veil", test_veil);
    g_test_add_func("/ui/window/turned-while-it-runs", test_turned_while_it_runs);
    g_test_add_func("/ui/window/a-window-fills-the-display", test_whole_display);
    g_test_add_func("/ui/window/no-display-is-an-error-in-thai", test_no_display);
    return g_test_run();
}
