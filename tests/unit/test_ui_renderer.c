#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <ui/renderer.h>
#include <ui/widget/chip.h>
#include <ui/widget/qr_large.h>

#include "../support/scratch.h"
#include "../support/ui_gallery.h"

#define WIDTH 960
#define HEIGHT 540
#define RED 0xffff0000
#define WHITE 0xffffffff
#define BLACK 0xff000000

typedef struct {
    UiText *text;
    UiCanvas *canvas;
    UiRenderer *renderer;
    UiMetrics metrics;
} Fixture;

static UiRenderer *open_picture(UiText *text)
{
    g_autoptr(GError) error = NULL;
    UiRenderer *renderer = ui_renderer_open_picture(WIDTH, HEIGHT, text, &error);
    g_assert_no_error(error);
    return renderer;
}

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    fixture->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    fixture->canvas = ui_canvas_new();
    ui_canvas_reset(fixture->canvas, WIDTH, HEIGHT);
    fixture->renderer = open_picture(fixture->text);
    fixture->metrics = ui_metrics_make(WIDTH, HEIGHT, 598);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    ui_renderer_close(fixture->renderer);
    ui_canvas_free(fixture->canvas);
    ui_text_close(fixture->text);
}

static void add_ground(UiCanvas *canvas)
{
    ui_canvas_add_fill(canvas, (UiBox){0, 0, WIDTH, HEIGHT}, WHITE);
}

static UiColour pixel(const Fixture *fixture, int x, int y)
{
    return ui_renderer_pixel(fixture->renderer, x, y);
}

static void test_fills(Fixture *fixture, gconstpointer data)
{
    (void)data;
    add_ground(fixture->canvas);
    ui_canvas_push_clip(fixture->canvas, (UiBox){10, 10, 20, 20});
    ui_canvas_add_fill(fixture->canvas, (UiBox){0, 0, 25, 100}, RED);
    ui_canvas_pop_clip(fixture->canvas);
    ui_canvas_add_fill(fixture->canvas, (UiBox){100, 0, 10, 10}, 0x80000000);
    ui_canvas_add_fill(fixture->canvas, (UiBox){-50, 530, 60, 60}, BLACK);
    g_assert_true(ui_renderer_present(fixture->renderer, fixture->canvas));
    g_assert_cmphex(pixel(fixture, 10, 10), ==, RED);
    g_assert_cmphex(pixel(fixture, 24, 29), ==, RED);
    g_assert_cmphex(pixel(fixture, 25, 10), ==, WHITE);
    g_assert_cmphex(pixel(fixture, 9, 10), ==, WHITE);
    g_assert_cmphex(pixel(fixture, 10, 30), ==, WHITE);
    g_assert_cmphex(pixel(fixture, 105, 5) & 0xff, >=, 0x7e);
    g_assert_cmphex(pixel(fixture, 105, 5) & 0xff, <=, 0x80);
    g_assert_cmphex(pixel(fixture, 9, 539), ==, BLACK);
    g_assert_cmphex(pixel(fixture, WIDTH, 0), ==, 0);
}

static void test_rounds(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiRound filled = {.fill = RED, .border = BLACK, .border_px = 3, .radius_px = 20};
    UiRound ring = {.border = BLACK, .border_px = 3, .radius_px = 20};
    UiRound sheet = {.fill = WHITE, .radius_px = 20, .shadow = 0xff000000, .shadow_px = 10};
    add_ground(fixture->canvas);
    ui_canvas_add_round(fixture->canvas, (UiBox){100, 100, 100, 80}, &filled);
    ui_canvas_add_round(fixture->canvas, (UiBox){300, 100, 100, 80}, &ring);
    ui_canvas_add_round(fixture->canvas, (UiBox){500, 100, 100, 80}, &sheet);
    ui_renderer_present(fixture->renderer, fixture->canvas);
    g_assert_cmphex(pixel(fixture, 100, 100), ==, WHITE);
    g_assert_cmphex(pixel(fixture, 199, 179), ==, WHITE);
    g_assert_cmphex(pixel(fixture, 101, 140), ==, BLACK);
    g_assert_cmphex(pixel(fixture, 150, 140), ==, RED);
    g_assert_cmphex(pixel(fixture, 350, 140), ==, WHITE);
    g_assert_cmphex(pixel(fixture, 350, 101), ==, BLACK);
    g_assert_cmphex(pixel(fixture, 398, 140), ==, BLACK);
    g_assert_cmphex(pixel(fixture, 550, 140), ==, WHITE);
    g_assert_cmphex(pixel(fixture, 550, 183) & 0xff, <, 0xe0);
    g_assert_cmphex(pixel(fixture, 550, 183) & 0xff, <, pixel(fixture, 550, 190) & 0xff);
    g_assert_cmphex(pixel(fixture, 550, 240), ==, WHITE);
}

static void test_lines_and_polygons(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const UiPoint triangle[] = {{100, 100}, {200, 100}, {100, 200}};
    add_ground(fixture->canvas);
    ui_canvas_add_line(fixture->canvas, (UiPoint){10, 50}, (UiPoint){90, 50}, 4, BLACK);
    ui_canvas_add_line(fixture->canvas, (UiPoint){300, 300}, (UiPoint){400, 400}, 6, BLACK);
    ui_canvas_add_polygon(fixture->canvas, triangle, 3, RED);
    ui_renderer_present(fixture->renderer, fixture->canvas);
    g_assert_cmphex(pixel(fixture, 50, 48), ==, BLACK);
    g_assert_cmphex(pixel(fixture, 50, 51), ==, BLACK);
    g_assert_cmphex(pixel(fixture, 50, 52), ==, WHITE);
    g_assert_cmphex(pixel(fixture, 350, 350), ==, BLACK);
    g_assert_cmphex(pixel(fixture, 350, 360), ==, WHITE);
    g_assert_cmphex(pixel(fixture, 120, 120), ==, RED);
    g_assert_cmphex(pixel(fixture, 180, 180), ==, WHITE);
}

static void test_same_list(Fixture *fixture, gconstpointer data)
{
    (void)data;
    add_ground(fixture->canvas);
    g_assert_true(ui_renderer_present(fixture->renderer, fixture->canvas));
    g_assert_false(ui_renderer_present(fixture->renderer, fixture->canvas));
    ui_canvas_add_target(fixture->canvas, (UiBox){0, 0, 50, 50}, "a", "b");
    g_assert_false(ui_renderer_present(fixture->renderer, fixture->canvas));
    ui_renderer_invalidate(fixture->renderer);
    g_assert_true(ui_renderer_present(fixture->renderer, fixture->canvas));
}

/* A list without its own ground shows nothing of the frame before. */
static void test_no_ghosts(Fixture *fixture, gconstpointer data)
{
    (void)data;
    add_ground(fixture->canvas);
    ui_renderer_present(fixture->renderer, fixture->canvas);
    ui_canvas_reset(fixture->canvas, WIDTH, HEIGHT);
    ui_canvas_add_fill(fixture->canvas, (UiBox){0, 0, 10, 10}, RED);
    ui_renderer_present(fixture->renderer, fixture->canvas);
    g_assert_cmphex(pixel(fixture, 5, 5), ==, RED);
    g_assert_cmphex(pixel(fixture, 100, 100), ==, BLACK);
}

static void record_page(Fixture *fixture, const UiGalleryPage *page, const char *pressed_id)
{
    UiDraw draw = ui_draw_make(fixture->canvas, fixture->text, &fixture->metrics);
    draw.pressed_id = pressed_id;
    draw.focus_id = pressed_id != NULL ? "help" : NULL;
    ui_canvas_reset(fixture->canvas, WIDTH, HEIGHT);
    page->draw(&draw);
}

static void assert_same_picture(UiRenderer *a, UiRenderer *b)
{
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            if (ui_renderer_pixel(a, x, y) != ui_renderer_pixel(b, x, y)) {
                g_test_message("differs at %d,%d", x, y);
                g_test_fail();
                return;
            }
        }
    }
}

/* What is drawn only where it changed is what would have been drawn from nothing. */
static void test_damage_draws_enough(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const pressed[] = {NULL,         "home", "chip:done",
                                          "/project/B", NULL,   "page:down"};
    for (int page = 0; page < ui_gallery_page_count; page++) {
        for (size_t i = 0; i < G_N_ELEMENTS(pressed); i++) {
            fixture->metrics.theme = (UiThemeKind)(i / 3 % UI_THEME_COUNT);
            record_page(fixture, &ui_gallery_pages[page], pressed[i]);
            ui_renderer_present(fixture->renderer, fixture->canvas);
            g_autoptr(UiRenderer) fresh = open_picture(fixture->text);
            ui_renderer_present(fresh, fixture->canvas);
            assert_same_picture(fixture->renderer, fresh);
        }
    }
}

static void add_anything(UiCanvas *canvas, guint32 seed)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(seed);
    UiBox box = {g_rand_int_range(random, -20, WIDTH), g_rand_int_range(random, -20, HEIGHT),
                 g_rand_int_range(random, 1, 300), g_rand_int_range(random, 1, 200)};
    UiColour colour = 0xff000000 | g_rand_int(random);
    UiRound round = {.fill = colour, .radius_px = 9, .shadow = 0x80000000, .shadow_px = 12};
    switch (g_rand_int_range(random, 0, 4)) {
    case 0:
        ui_canvas_add_fill(canvas, box, colour);
        break;
    case 1:
        ui_canvas_add_round(canvas, box, &round);
        break;
    case 2:
        ui_canvas_add_line(canvas, (UiPoint){box.x, box.y}, (UiPoint){box.width, box.height}, 5,
                           colour);
        break;
    default:
        ui_canvas_push_clip(canvas, box);
        ui_canvas_add_round(canvas, ui_box_inset(box, 5), &round);
        ui_canvas_add_fill(canvas, (UiBox){0, 0, WIDTH, HEIGHT}, 0x40000000 | (colour & 0xffffff));
        ui_canvas_pop_clip(canvas);
        break;
    }
}

/* Lists that gain, lose, change and swap things at random: the picture is always that of the list.
 */
static void test_any_change_is_drawn(Fixture *fixture, gconstpointer data)
{
    (void)data;
    guint32 seeds[40];
    for (size_t i = 0; i < G_N_ELEMENTS(seeds); i++) {
        seeds[i] = (guint32)g_test_rand_int();
    }
    for (int round = 0; round < 60; round++) {
        size_t first = (size_t)g_test_rand_int_range(0, 3);
        size_t count = (size_t)g_test_rand_int_range(20, G_N_ELEMENTS(seeds));
        seeds[g_test_rand_int_range(0, G_N_ELEMENTS(seeds))] = (guint32)g_test_rand_int();
        ui_canvas_reset(fixture->canvas, WIDTH, HEIGHT);
        add_ground(fixture->canvas);
        for (size_t i = first; i < count; i++) {
            add_anything(fixture->canvas, seeds[i]);
        }
        ui_renderer_present(fixture->renderer, fixture->canvas);
        g_autoptr(UiRenderer) fresh = open_picture(fixture->text);
        ui_renderer_present(fresh, fixture->canvas);
        assert_same_picture(fixture->renderer, fresh);
    }
}

static const UiChip chips[] = {{"ทั้งหมด", "37", true, "all", NULL},
                               {"กำลังทำ", "12", false, "doing", NULL},
                               {"เสร็จแล้ว", "18", false, "done", NULL},
                               {"ยกเลิก", "1", false, "cancelled", NULL}};

static UiBox record_chips(Fixture *fixture, const char *pressed_id, const char *focus_id)
{
    UiDraw draw = ui_draw_make(fixture->canvas, fixture->text, &fixture->metrics);
    draw.pressed_id = pressed_id;
    draw.focus_id = focus_id;
    ui_canvas_reset(fixture->canvas, WIDTH, HEIGHT);
    ui_canvas_add_fill(fixture->canvas, (UiBox){0, 0, WIDTH, HEIGHT}, draw.theme->surface);
    ui_chip_draw_set(&draw, (UiBox){20, 20, WIDTH - 40, 0}, chips, G_N_ELEMENTS(chips));
    ui_renderer_present(fixture->renderer, fixture->canvas);
    int target = ui_canvas_target_index(fixture->canvas, 1);
    return ui_canvas_command(fixture->canvas, target).box;
}

/* A finger on one chip draws that chip, not the row of chips and not the page. */
static void test_touch_draws_little(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiBox chip = record_chips(fixture, NULL, NULL);
    g_assert_cmpint(ui_renderer_drawn_px(fixture->renderer), ==, (gint64)WIDTH * HEIGHT);
    int64_t area = (int64_t)chip.width * chip.height;
    record_chips(fixture, "doing", NULL);
    g_assert_cmpint(ui_renderer_drawn_px(fixture->renderer), >=, area);
    g_assert_cmpint(ui_renderer_drawn_px(fixture->renderer), <=, area * 3 / 2);
    record_chips(fixture, "doing", NULL);
    g_assert_cmpint(ui_renderer_drawn_px(fixture->renderer), ==, 0);
}

/* The ring of the four-key focus moves by two chips' worth of pixels. */
static void test_focus_draws_little(Fixture *fixture, gconstpointer data)
{
    (void)data;
    record_chips(fixture, NULL, "all");
    UiBox chip = record_chips(fixture, NULL, "cancelled");
    int64_t area = (int64_t)chip.width * chip.height;
    g_assert_cmpint(ui_renderer_drawn_px(fixture->renderer), >, 0);
    g_assert_cmpint(ui_renderer_drawn_px(fixture->renderer), <=, area * 5 / 2 * 2);
}

/* Slanting edges go over several shades: no stairs to be seen from an arm's length. */
static void test_edges_are_soft(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GHashTable) shades = g_hash_table_new(NULL, NULL);
    add_ground(fixture->canvas);
    ui_canvas_add_line(fixture->canvas, (UiPoint){100, 100}, (UiPoint){500, 125}, 5, BLACK);
    ui_renderer_present(fixture->renderer, fixture->canvas);
    for (int y = 90; y < 140; y++) {
        g_hash_table_add(shades, GUINT_TO_POINTER(pixel(fixture, 300, y)));
        for (int x = 290; x < 310; x++) {
            g_hash_table_add(shades, GUINT_TO_POINTER(pixel(fixture, x, y)));
        }
    }
    g_assert_cmpuint(g_hash_table_size(shades), >=, 10);
}

static void test_sizes(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const int wrong[][2] = {{0, 10}, {10, 0}, {-1, 10}, {16385, 10}};
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(ui_renderer_open_picture(wrong[i][0], wrong[i][1], fixture->text, &error));
        g_assert_error(error, UI_ERROR, UI_ERROR_DISPLAY);
    }
    int width = 0;
    int height = 0;
    ui_renderer_size(fixture->renderer, &width, &height);
    g_assert_cmpint(width, ==, WIDTH);
    g_assert_cmpint(height, ==, HEIGHT);
    g_assert_cmpfloat(ui_renderer_panel_width_mm(fixture->renderer), ==, 0);
}

static void test_png(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "page.png", NULL);
    g_assert_false(ui_renderer_save_png(fixture->renderer, path, &error));
    g_assert_error(error, UI_ERROR, UI_ERROR_FILE);
    g_clear_error(&error);
    add_ground(fixture->canvas);
    ui_renderer_present(fixture->renderer, fixture->canvas);
    g_assert_true(ui_renderer_save_png(fixture->renderer, path, &error));
    g_assert_no_error(error);
    g_autofree char *missing = g_build_filename(folder, "no", "page.png", NULL);
    g_assert_false(ui_renderer_save_png(fixture->renderer, missing, &error));
    g_assert_error(error, UI_ERROR, UI_ERROR_FILE);
    scratch_remove(folder);
}

static void draw_code(const UiDraw *draw, const char *url, bool large)
{
    const UiQr qr = {
        .text = url, .title = "เปิดในมือถือ", .needs = "ใช้กล้องมือถือส่องที่ภาพนี้", .id = "/?over=code"};
    const UiButton close = {.word = "ปิด", .id = "/"};
    ui_canvas_reset(draw->canvas, WIDTH, HEIGHT);
    ui_canvas_add_fill(draw->canvas, (UiBox){0, 0, WIDTH, HEIGHT}, draw->theme->surface);
    ui_qr_draw(draw, (UiBox){40, 40, 700, 0}, &qr);
    if (large) {
        ui_qr_large_draw(draw, &qr, &close);
    }
}

/* zbar is the phone. */
static char *read_code(Fixture *fixture, const char *zbar, const char *path)
{
    g_autoptr(GError) error = NULL;
    char *found = NULL;
    ui_renderer_present(fixture->renderer, fixture->canvas);
    g_assert_true(ui_renderer_save_png(fixture->renderer, path, &error));
    const char *argv[] = {zbar, "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path, NULL};
    g_assert_true(g_spawn_sync(NULL, (char **)(void *)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                               &found, NULL, NULL, &error));
    return g_strchomp(found);
}

/* Beside its words and enlarged, in every theme. Without zbar the case is skipped, and says so. */
static void test_qr_decodes(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const urls[] = {"https://x.th/1",
                                       "https://plan.example.go.th/t/800613/2569#K7F3Q2M",
                                       "https://nakhon.example.go.th/t/800613/2569?p=1234#K7F3Q2M"};
    g_autofree char *zbar = g_find_program_in_path("zbarimg");
    if (zbar == NULL) {
        g_test_skip("zbarimg is not installed");
        return;
    }
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "qr.png", NULL);
    for (int theme = 0; theme < UI_THEME_COUNT; theme++) {
        for (size_t i = 0; i < 2 * G_N_ELEMENTS(urls); i++) {
            const char *url = urls[i / 2];
            fixture->metrics.theme = (UiThemeKind)theme;
            UiDraw draw = ui_draw_make(fixture->canvas, fixture->text, &fixture->metrics);
            draw_code(&draw, url, i % 2 == 1);
            g_autofree char *found = read_code(fixture, zbar, path);
            g_assert_cmpstr(found, ==, url);
        }
    }
    scratch_remove(folder);
}

static uint64_t hash_of_icon(Fixture *fixture, UiIcon icon)
{
    uint64_t hash = 14695981039346656037u;
    ui_canvas_reset(fixture->canvas, WIDTH, HEIGHT);
    add_ground(fixture->canvas);
    ui_canvas_add_icon(fixture->canvas, (UiBox){0, 0, 64, 64}, icon, BLACK);
    ui_renderer_present(fixture->renderer, fixture->canvas);
    for (int i = 0; i < 64 * 64; i++) {
        hash = (hash ^ (pixel(fixture, i % 64, i / 64) & 0xff)) * 1099511628211u;
    }
    return hash;
}

/* A code point the file does not have would show the same empty box for two icons. */
static void test_icons(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_int64_hash, g_int64_equal);
    g_autofree uint64_t *hashes = g_new(uint64_t, UI_ICON_COUNT);
    for (int icon = UI_ICON_NONE; icon < UI_ICON_COUNT; icon++) {
        hashes[icon] = hash_of_icon(fixture, (UiIcon)icon);
        if (!g_hash_table_add(seen, &hashes[icon])) {
            g_test_message("%s looks like another", ui_icon_name((UiIcon)icon));
            g_test_fail();
        }
    }
}

// What lies beyond the edge is not painted; once prepared it is at hand when it comes in.
static void test_prepare(Fixture *fixture, gconstpointer data)
{
    static const char *const words[] = {"โครงการ", "ในภาพ", "ซ่อมถนน", "ขุดคลอง"};
    const UiTextStyle style = ui_metrics_style(&fixture->metrics, UI_TYPE_BODY);
    (void)data;
    add_ground(fixture->canvas);
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        const UiTextLine line = {.box = {0, (int)i * HEIGHT * 3 / 4, WIDTH, style.line_px},
                                 .limit = {0, 0, WIDTH, HEIGHT * 3},
                                 .style = style,
                                 .colour = BLACK};
        ui_canvas_add_text(fixture->canvas, &line, words[i], strlen(words[i]));
    }
    ui_renderer_present(fixture->renderer, fixture->canvas);
    g_assert_cmpint(ui_renderer_prepare(fixture->renderer, fixture->canvas), ==, 2);
    size_t bytes = ui_text_cache_bytes(fixture->text);
    g_assert_cmpint(ui_renderer_prepare(fixture->renderer, fixture->canvas), ==, 0);
    g_assert_cmpuint(ui_text_cache_bytes(fixture->text), ==, bytes);
    g_assert_false(ui_renderer_present(fixture->renderer, fixture->canvas));
}

/* A shape of a map: fill, pattern and edge; an island and a hole in one list of points. */
static void test_shape(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const UiPoint points[] = {{100, 100}, {300, 100}, {300, 300}, {100, 300}, {100, 100},
                                     {150, 150}, {250, 150}, {250, 250}, {150, 250}, {150, 150},
                                     {100, 100}, {400, 100}, {500, 100}, {500, 200}, {400, 200},
                                     {400, 100}, {100, 100}};
    const UiShape shape = {.fill = RED, .edge = BLACK, .edge_px = 4};
    add_ground(fixture->canvas);
    ui_canvas_add_shape(fixture->canvas, points, G_N_ELEMENTS(points), &shape);
    (void)ui_renderer_present(fixture->renderer, fixture->canvas);
    g_assert_cmphex(pixel(fixture, 125, 200), ==, RED);
    g_assert_cmphex(pixel(fixture, 450, 150), ==, RED);
    g_assert_cmphex(pixel(fixture, 200, 200), ==, WHITE); // the hole
    g_assert_cmphex(pixel(fixture, 350, 100), ==, WHITE); // between the islands
    g_assert_cmphex(pixel(fixture, 101, 200), ==, BLACK);
    g_assert_cmphex(pixel(fixture, 148, 200), ==, BLACK); // the hole's edge lies outside of it
    g_assert_cmphex(pixel(fixture, 105, 200), ==, RED);
}

/* Each pattern leaves some of the fill and some of the ink. */
static void test_shape_patterns(Fixture *fixture, gconstpointer data)
{
    (void)data;
    add_ground(fixture->canvas);
    for (int i = 1; i < UI_PATTERN_COUNT; i++) {
        int x = i * 120;
        const UiPoint points[] = {{x, 0}, {x + 100, 0}, {x + 100, 100}, {x, 100}};
        const UiShape shape = {.fill = RED, .pattern = (UiPattern)i, .ink = BLACK, .pitch_px = 12};
        ui_canvas_add_shape(fixture->canvas, points, G_N_ELEMENTS(points), &shape);
    }
    (void)ui_renderer_present(fixture->renderer, fixture->canvas);
    int inked[UI_PATTERN_COUNT] = {0};
    for (int i = 1; i < UI_PATTERN_COUNT; i++) {
        for (int at = 0; at < 80 * 80; at++) {
            UiColour colour = pixel(fixture, i * 120 + 10 + at % 80, 10 + at / 80);
            inked[i] += colour == BLACK ? 1 : 0;
            g_assert_true(colour == BLACK || colour == RED);
        }
    }
    g_assert_cmpint(inked[UI_PATTERN_DOTS], >, 500);
    g_assert_cmpint(inked[UI_PATTERN_RISING], >, inked[UI_PATTERN_DOTS]);
    g_assert_cmpint(inked[UI_PATTERN_CROSSED], >, inked[UI_PATTERN_RISING]);
    int all = 80 * 80;
    g_assert_cmpint(inked[UI_PATTERN_CROSSED], <, all);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/renderer/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("fills-stay-inside-clip-and-picture", test_fills);
    CASE("corners-borders-and-shadows-are-drawn", test_rounds);
    CASE("lines-and-polygons-are-drawn", test_lines_and_polygons);
    CASE("shapes-of-a-map-have-holes-islands-and-edges", test_shape);
    CASE("patterns-of-shapes-differ", test_shape_patterns);
    CASE("the-same-list-presents-nothing", test_same_list);
    CASE("a-list-without-ground-shows-no-ghosts", test_no_ghosts);
    CASE("drawing-the-damage-equals-drawing-all", test_damage_draws_enough);
    CASE("any-change-of-a-list-is-drawn", test_any_change_is_drawn);
    CASE("a-touched-chip-draws-only-itself", test_touch_draws_little);
    CASE("a-moved-focus-draws-two-rings", test_focus_draws_little);
    CASE("slanting-edges-are-soft", test_edges_are_soft);
    CASE("impossible-sizes-are-refused", test_sizes);
    CASE("a-picture-is-saved-or-the-error-says-why", test_png);
    CASE("qr-codes-are-read-back-in-every-theme", test_qr_decodes);
    CASE("text-beyond-the-edge-is-prepared-once", test_prepare);
    CASE("every-icon-is-in-the-font-and-unlike-the-others", test_icons);
    return g_test_run();
}
