// The page for a machine without fonts. After a change of its words or of the face:
// UI_POSTER_WRITE=1 build/dev/bin/test_ui_poster, look at kiosk/ui/render/poster.png, commit it.
#include <glib.h>
#include <png.h>
#include <render/poster.h>
#include <ui/poster.h>

#define POSTER TEST_SOURCE_DIR "/kiosk/ui/render/poster.png"
#define WIDTH 1000
#define HEIGHT 470
#define MARGIN 20

/* Black letters on white: below this is ink. */
#define INK 0x80

typedef struct {
    const char *text;
    UiTextStyle style;
} Line;

static const Line lines[] = {
    {"จอนี้ยังเปิดไม่ได้", {UI_FACE_BOLD, 64, 110}},
    {"เครื่องขาดแบบอักษรไทย หรือส่วนที่ใช้วาดตัวหนังสือ", {UI_FACE_REGULAR, 36, 60}},
    {"ข้อมูลในเครื่องไม่เสียหาย โปรดแจ้งเจ้าหน้าที่", {UI_FACE_BOLD, 36, 80}},
    {"ผู้ดูแล: ติดตั้งแพ็กเกจเหล่านี้ แล้วเปิดเครื่องใหม่", {UI_FACE_REGULAR, 28, 48}},
    {"fonts-tlwg-loma-ttf fonts-material-design-icons-iconfont libsdl2-ttf-2.0-0",
     {UI_FACE_REGULAR, 25, 56}},
    {"This screen cannot start: a font, or SDL_ttf with HarfBuzz, is missing.",
     {UI_FACE_REGULAR, 25, 44}},
};

static UiRenderer *draw_poster(UiText *text)
{
    g_autoptr(GError) error = NULL;
    UiRenderer *renderer = ui_renderer_open_picture(WIDTH, HEIGHT, text, &error);
    g_assert_no_error(error);
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    ui_canvas_reset(canvas, WIDTH, HEIGHT);
    ui_canvas_add_fill(canvas, (UiBox){0, 0, WIDTH, HEIGHT}, 0xffffffff);
    UiBox box = {MARGIN, MARGIN, WIDTH - 2 * MARGIN, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        UiParagraph line = {.text = lines[i].text,
                            .style = lines[i].style,
                            .colour = 0xff000000,
                            .align = UI_ALIGN_CENTRE};
        int height = ui_text_draw(text, canvas, box, &line);
        g_assert_cmpint(height, ==, lines[i].style.line_px);
        box.y += height;
    }
    g_assert_cmpint(box.y, <=, HEIGHT - MARGIN);
    ui_renderer_present(renderer, canvas);
    return renderer;
}

static void test_poster_is_of_our_words(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    g_autoptr(UiRenderer) renderer = draw_poster(text);
    if (g_getenv("UI_POSTER_WRITE") != NULL) {
        g_assert_true(ui_renderer_save_png(renderer, POSTER, &error));
    }
    png_image image = {.version = PNG_IMAGE_VERSION};
    g_assert_true(png_image_begin_read_from_file(&image, POSTER));
    image.format = PNG_FORMAT_GRAY;
    g_assert_cmpint((int)image.width, ==, WIDTH);
    g_assert_cmpint((int)image.height, ==, HEIGHT);
    g_autofree png_byte *grey = g_malloc(PNG_IMAGE_SIZE(image));
    g_assert_true(png_image_finish_read(&image, NULL, grey, 0, NULL));
    int differences = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        UiColour now = ui_renderer_pixel(renderer, i % WIDTH, i / WIDTH);
        differences += ((now & 0xff) < INK) != (grey[i] < INK);
    }
    g_assert_cmpint(differences, <=, WIDTH * HEIGHT / 1000);
}

static int count_ink(int width, int height)
{
    g_autofree uint32_t *pixels = g_new0(uint32_t, (size_t)width * (size_t)height);
    UiWindowPixels window = {pixels, width, width, height, true};
    ui_poster_paint(&window);
    int ink = 0;
    for (int i = 0; i < width * height; i++) {
        g_assert_cmphex(pixels[i] >> 24, ==, 0xff);
        ink += (pixels[i] & 0xff) < INK;
    }
    const uint32_t *last_row = pixels + (size_t)(height - 1) * (size_t)width;
    for (int x = 0; x < width; x++) { /* nothing is cut at the edges */
        g_assert_cmphex(pixels[x], ==, 0xffffffff);
        g_assert_cmphex(last_row[x], ==, 0xffffffff);
    }
    return ink;
}

static void test_every_panel(void)
{
    int once = count_ink(1366, 768);
    g_assert_cmpint(once, >, 10000);
    g_assert_cmpint(count_ink(1080, 1920), ==, once);
    g_assert_cmpint(count_ink(3840, 2160), ==, (gint64)9 * once);
    g_assert_cmpint(count_ink(640, 480), >, once / 8);
}

static void test_window(void)
{
    g_autoptr(GError) error = NULL;
    UiWindowOptions options = {.title = "x", .width_px = 1366, .height_px = 768};
    g_assert_true(ui_poster_show(&options, 0, &error));
    g_assert_no_error(error);
    g_setenv("SDL_VIDEODRIVER", "no-such-driver", TRUE);
    g_assert_false(ui_poster_show(&options, 0, &error));
    g_assert_error(error, UI_ERROR, UI_ERROR_DISPLAY);
}

int main(int argc, char **argv)
{
    g_setenv("SDL_VIDEODRIVER", "dummy", TRUE);
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/poster/the-picture-is-drawn-from-our-words", test_poster_is_of_our_words);
    g_test_add_func("/ui/poster/every-panel-shows-all-of-it", test_every_panel);
    g_test_add_func("/ui/poster/a-window-shows-it-and-no-display-is-an-error", test_window);
    return g_test_run();
}
