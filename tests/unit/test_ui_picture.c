#include <glib.h>
#include <string.h>
#include <ui/renderer.h>
#include <ui/widget/picture_view.h>

#include "../support/picture_maker.h"
#include "../support/scratch.h"
#include "picture.h"

#define RED 0xff0000
#define BLUE 0x0000ff
#define PART(px) ((gint64)(px)*UI_CANVAS_PART)

typedef struct {
    char *folder;
    char *path;
} Bed;

static void set_up(Bed *bed, gconstpointer data)
{
    (void)data;
    bed->folder = scratch_make();
    bed->path = g_build_filename(bed->folder, "photo", NULL);
}

static void tear_down(Bed *bed, gconstpointer data)
{
    (void)data;
    scratch_remove(bed->folder);
    g_free(bed->path);
}

static void assert_is_nothing(const char *path)
{
    UiPicture *picture = ui_picture_read(path);
    g_assert_nonnull(picture);
    g_assert_cmpint(picture->width_px, ==, 0);
    ui_picture_free(picture);
}

static bool is_about(uint32_t pixel, uint32_t colour)
{
    for (int shift = 0; shift <= 16; shift += 8) {
        if (ABS((int)(pixel >> shift & 0xff) - (int)(colour >> shift & 0xff)) > 16) {
            return false;
        }
    }
    return true;
}

static void assert_halves(const char *path, int width_px, int height_px)
{
    UiPicture *picture = ui_picture_read(path);
    g_assert_cmpint(picture->width_px, ==, width_px);
    g_assert_cmpint(picture->height_px, ==, height_px);
    int row = height_px / 2 * width_px;
    g_assert_true(is_about(picture->pixels[row + width_px / 4], RED));
    g_assert_true(is_about(picture->pixels[row + width_px * 3 / 4], BLUE));
    ui_picture_free(picture);
    int measured_width = 0;
    int measured_height = 0;
    g_assert_true(ui_picture_view_measure(path, &measured_width, &measured_height));
    g_assert_cmpint(measured_width, ==, width_px);
    g_assert_cmpint(measured_height, ==, height_px);
}

static void test_png(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autoptr(GBytes) png = picture_maker_png(200, 120, PICTURE_MAKER_HALVES);
    picture_maker_write(bed->path, png);
    assert_halves(bed->path, 200, 120);
}

static GBytes *make_jpeg(int width_px, int height_px, PictureMakerPattern pattern)
{
    g_autoptr(GBytes) png = picture_maker_png(width_px, height_px, pattern);
    return picture_maker_jpeg(png);
}

static void test_jpeg(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autoptr(GBytes) jpeg = make_jpeg(200, 120, PICTURE_MAKER_HALVES);
    int width = 0;
    int height = 0;
    picture_maker_write(bed->path, jpeg);
    g_assert_true(ui_picture_view_measure(bed->path, &width, &height));
    assert_halves(bed->path, width, height);
}

/* Every tenth length of a JPEG and of a PNG: nothing, and never a crash. */
static void test_files_that_end_early(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autoptr(GBytes) jpeg = make_jpeg(64, 48, PICTURE_MAKER_NOISE);
    g_autoptr(GBytes) png = picture_maker_png(64, 48, PICTURE_MAKER_NOISE);
    GBytes *whole[] = {png, jpeg};
    for (size_t i = 0; i < G_N_ELEMENTS(whole); i++) {
        gsize length = g_bytes_get_size(whole[i]);
        for (gsize cut = 0; cut + 64 < length; cut += length / 40) {
            g_autoptr(GBytes) begun = g_bytes_new_from_bytes(whole[i], 0, cut);
            picture_maker_write(bed->path, begun);
            assert_is_nothing(bed->path);
        }
    }
}

/* Bytes changed at random: a picture or nothing, never a crash (run it under the sanitizers too).
 */
static void test_damaged_files(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autoptr(GBytes) jpeg = make_jpeg(64, 48, PICTURE_MAKER_NOISE);
    g_autoptr(GBytes) png = picture_maker_png(64, 48, PICTURE_MAKER_NOISE);
    GBytes *whole[] = {png, jpeg};
    for (int i = 0; i < 200; i++) {
        GBytes *from = whole[i % 2];
        gsize length = g_bytes_get_size(from);
        char *bytes = g_memdup2(g_bytes_get_data(from, NULL), length);
        for (int flip = 0; flip < 3; flip++) {
            bytes[g_test_rand_int_range(4, (gint32)length)] = (char)g_test_rand_int();
        }
        g_autoptr(GBytes) damaged = g_bytes_new_take(bytes, length);
        picture_maker_write(bed->path, damaged);
        UiPicture *picture = ui_picture_read(bed->path);
        g_assert_cmpint((int)ui_picture_bytes(picture), <=, 4 * UI_PICTURE_LIMIT_PIXELS + 64);
        ui_picture_free(picture);
    }
}

static void test_what_is_no_picture(Bed *bed, gconstpointer data)
{
    (void)data;
    assert_is_nothing(NULL);
    assert_is_nothing(bed->path);
    assert_is_nothing(bed->folder);
    g_autoptr(GBytes) words = g_bytes_new_static("GIF89a, and more words", 22);
    picture_maker_write(bed->path, words);
    assert_is_nothing(bed->path);
    g_autoptr(GBytes) png = picture_maker_png(40, 40, PICTURE_MAKER_NOISE);
    g_autofree char *damaged = g_memdup2(g_bytes_get_data(png, NULL), g_bytes_get_size(png));
    memset(damaged + 60, 0x55, 200);
    g_autoptr(GBytes) bytes = g_bytes_new(damaged, g_bytes_get_size(png));
    picture_maker_write(bed->path, bytes);
    assert_is_nothing(bed->path);
}

static void test_a_huge_png_is_refused_before_memory_is_taken(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autoptr(GBytes) png = picture_maker_png(4000, 2000, PICTURE_MAKER_HALVES);
    picture_maker_write(bed->path, png);
    assert_is_nothing(bed->path);
}

static void test_a_huge_jpeg_is_decoded_smaller(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autofree char *vips = g_find_program_in_path("vips");
    g_assert_nonnull(vips); // libvips-tools, of the tests' packages
    g_autofree char *from = g_build_filename(bed->folder, "large.png", NULL);
    g_autofree char *to = g_build_filename(bed->folder, "large.jpg", NULL);
    g_autoptr(GBytes) png = picture_maker_png(4000, 3000, PICTURE_MAKER_HALVES);
    picture_maker_write(from, png);
    char *argv[] = {vips, (char[]){"copy"}, from, to, NULL};
    int status = 1;
    g_assert_true(
        g_spawn_sync(NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL));
    g_assert_cmpint(status, ==, 0);
    UiPicture *picture = ui_picture_read(to);
    g_assert_cmpint(picture->full_width_px, ==, 4000);
    g_assert_cmpint(picture->width_px, ==, 2000);
    g_assert_cmpint((int)ui_picture_bytes(picture), <=, 4 * UI_PICTURE_LIMIT_PIXELS + 64);
    g_assert_true(is_about(picture->pixels[100], RED));
    g_assert_true(is_about(picture->pixels[1900], BLUE));
    ui_picture_free(picture);
}

static void test_parts_lie_inside_and_keep_their_shape(Bed *bed, gconstpointer data)
{
    (void)bed;
    (void)data;
    const UiBox views[] = {{0, 0, 800, 600}, {0, 0, 300, 900}, {0, 0, 1, 1}, {0, 0, 1900, 200}};
    const int sizes[][2] = {{640, 480}, {4000, 100}, {1, 1}, {30, 5000}};
    for (size_t i = 0; i < G_N_ELEMENTS(views) * G_N_ELEMENTS(sizes); i++) {
        UiBox view = views[i % G_N_ELEMENTS(views)];
        const int *size = sizes[i / G_N_ELEMENTS(views)];
        for (int zoom = -1; zoom <= UI_PICTURE_VIEW_MOST_ZOOM + 1; zoom++) {
            for (int at = -2000; at <= 12000; at += 1750) {
                const UiPictureSight sight = {view, size[0], size[1], {zoom, at, 10000 - at}};
                UiBox part = ui_picture_view_part(&sight);
                g_assert_false(ui_box_is_empty(part));
                g_assert_cmpint(part.x, >=, 0);
                g_assert_cmpint(part.y, >=, 0);
                g_assert_cmpint(part.x + part.width, <=, PART(size[0]));
                g_assert_cmpint(part.y + part.height, <=, PART(size[1]));
                UiBox fit = ui_picture_view_fit(view, part);
                g_assert_cmpint(fit.width, <=, view.width);
                g_assert_cmpint(fit.height, <=, view.height);
            }
        }
    }
    const UiPictureSight whole = {views[0], 640, 480, ui_picture_view_whole};
    g_assert_cmpint(ui_picture_view_part(&whole).width, ==, PART(640));
    g_assert_cmpint(ui_picture_view_part(&whole).height, ==, PART(480));
}

static UiPictureSight after(UiPictureSight sight, UiPictureMove move)
{
    sight.place = ui_picture_view_move(&sight, move);
    return sight;
}

static void test_moves_stop_at_the_edges(Bed *bed, gconstpointer data)
{
    (void)bed;
    (void)data;
    UiPictureSight sight = {{0, 0, 640, 480}, 640, 480, ui_picture_view_whole};
    g_assert_cmpint(ui_picture_view_move(&sight, UI_PICTURE_LEFT).x, ==, 5000);
    g_assert_cmpint(ui_picture_view_move(&sight, UI_PICTURE_FARTHER).zoom, ==, 0);
    // The whole of a page cannot be moved, whatever its proportions round to.
    for (int height_px = 1000; height_px < 1100; height_px++) {
        const UiPictureSight whole = {{0, 0, 1868, 897}, 1240, height_px, ui_picture_view_whole};
        g_assert_cmpint(ui_picture_view_move(&whole, UI_PICTURE_UP).y, ==, ui_picture_view_whole.y);
    }
    for (int i = 0; i < 20; i++) {
        sight = after(sight, UI_PICTURE_NEARER);
    }
    g_assert_cmpint(sight.place.zoom, ==, UI_PICTURE_VIEW_MOST_ZOOM);
    UiBox part = ui_picture_view_part(&sight);
    g_assert_cmpint(part.width, ==, PART(640) / 3);
    for (int i = 0; i < 100; i++) {
        sight = after(after(sight, UI_PICTURE_RIGHT), UI_PICTURE_UP);
    }
    part = ui_picture_view_part(&sight);
    g_assert_cmpint(part.x + part.width, >=, PART(638));
    g_assert_cmpint(part.y, <=, UI_CANVAS_PART);
    sight = after(sight, UI_PICTURE_WHOLE);
    g_assert_cmpint(sight.place.zoom, ==, 0);
    g_assert_cmpint(sight.place.x, ==, 5000);
}

/* A picture narrower than its view has nothing to show to its left: the move is of no use. */
static void test_moves_of_no_use_change_nothing(Bed *bed, gconstpointer data)
{
    (void)bed;
    (void)data;
    const UiPictureSight tall = {{0, 0, 1600, 600}, 300, 1200, {1, 5000, 5000}};
    g_assert_cmpint(ui_picture_view_move(&tall, UI_PICTURE_LEFT).x, ==, 5000);
    g_assert_cmpint(ui_picture_view_move(&tall, UI_PICTURE_UP).y, <, 5000);
}

/* Pushed by a finger, the point under it stays under it; and no push leads beyond the edge. */
static void test_pushing(Bed *bed, gconstpointer data)
{
    (void)bed;
    (void)data;
    UiPictureSight sight = {{0, 0, 900, 600}, 600, 400, {3, 5000, 5000}};
    const UiCanvasPan pan = ui_picture_view_pan(&sight);
    UiBox before = ui_picture_view_part(&sight);
    UiPoint middle = ui_canvas_pan_middle(&pan, (UiPoint){90, -60});
    sight.place.x = middle.x;
    sight.place.y = middle.y;
    UiBox part = ui_picture_view_part(&sight);
    /* At three times 900 px show 200 px of the file: 90 px are 20. */
    g_assert_cmpint(ABS(before.x - part.x - PART(20)), <=, 2);
    g_assert_cmpint(ABS(part.y - before.y - PART(60) * 200 / 900), <=, 2);
    for (int far = -100000; far <= 100000; far += 40000) {
        UiPoint edge = ui_canvas_pan_middle(&pan, (UiPoint){far, far});
        sight.place.x = edge.x;
        sight.place.y = edge.y;
        UiPicturePlace kept = ui_picture_view_move(&sight, UI_PICTURE_MOVE_COUNT);
        g_assert_cmpint(kept.x, ==, edge.x);
        g_assert_cmpint(kept.y, ==, edge.y);
    }
}

/* Each pixel of the finger moves the picture: 3 times larger than its file it does not jump. */
static void test_pushing_is_smooth(Bed *bed, gconstpointer data)
{
    (void)bed;
    (void)data;
    UiPictureSight sight = {{0, 0, 1500, 800}, 400, 300, {3, 5000, 5000}};
    const UiCanvasPan pan = ui_picture_view_pan(&sight);
    int last = ui_picture_view_part(&sight).x;
    for (int pushed = 1; pushed < 100; pushed++) {
        sight.place.x = ui_canvas_pan_middle(&pan, (UiPoint){pushed, 0}).x;
        int x = ui_picture_view_part(&sight).x;
        g_assert_cmpint(x, <=, last);
        g_assert_cmpint(last - x, <=, 3);
        last = x;
    }
}

static void test_the_sample_is_always_there(Bed *bed, gconstpointer data)
{
    (void)bed;
    (void)data;
    int width = 0;
    int height = 0;
    g_assert_true(ui_picture_view_measure(UI_PICTURE_SAMPLE, &width, &height));
    UiPicture *picture = ui_picture_read(UI_PICTURE_SAMPLE);
    g_assert_cmpint(picture->width_px, ==, width);
    g_assert_cmpint(picture->height_px, ==, height);
    ui_picture_free(picture);
}

/* What is painted: the picture in its proportions, and words when there is none. */
static void test_painted(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(NULL, &error);
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    g_autoptr(UiRenderer) renderer = ui_renderer_open_picture(400, 300, text, &error);
    g_autoptr(GBytes) png = picture_maker_png(200, 100, PICTURE_MAKER_HALVES);
    picture_maker_write(bed->path, png);
    g_assert_no_error(error);
    ui_canvas_reset(canvas, 400, 300);
    ui_canvas_add_fill(canvas, (UiBox){0, 0, 400, 300}, 0xffffffff);
    ui_canvas_add_picture(canvas, (UiBox){0, 0, 400, 300},
                          (UiBox){0, 0, 200 * UI_CANVAS_PART, 100 * UI_CANVAS_PART}, 0xff00ff00,
                          bed->path);
    ui_renderer_present(renderer, canvas);
    g_assert_cmphex(ui_renderer_pixel(renderer, 100, 150), ==, 0xffff0000);
    g_assert_cmphex(ui_renderer_pixel(renderer, 300, 150), ==, 0xff0000ff);
    g_assert_cmphex(ui_renderer_pixel(renderer, 200, 20), ==, 0xff00ff00);
    g_autofree char *missing = g_strconcat(bed->path, "-missing", NULL);
    ui_canvas_reset(canvas, 400, 300);
    ui_canvas_add_fill(canvas, (UiBox){0, 0, 400, 300}, 0xffffffff);
    ui_canvas_add_picture(canvas, (UiBox){0, 0, 400, 300},
                          (UiBox){0, 0, 200 * UI_CANVAS_PART, 100 * UI_CANVAS_PART}, 0xff00ff00,
                          missing);
    ui_renderer_present(renderer, canvas);
    g_assert_cmphex(ui_renderer_pixel(renderer, 200, 20), ==, 0xffffffff);
}

/* What a visitor looked at is not kept behind her, neither as pixels nor as memory. */
static void test_forgotten_when_wiped(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(NULL, &error);
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    g_autoptr(UiRenderer) renderer = ui_renderer_open_picture(400, 300, text, &error);
    g_autoptr(GBytes) png = picture_maker_png(200, 100, PICTURE_MAKER_HALVES);
    const size_t picture_bytes = sizeof(uint32_t) * 200 * 100;
    picture_maker_write(bed->path, png);
    g_assert_no_error(error);
    const UiBox all = {0, 0, 400, 300};
    ui_canvas_reset(canvas, all.width, all.height);
    ui_canvas_add_fill(canvas, all, 0xffffffff);
    ui_canvas_add_picture(canvas, all, (UiBox){0, 0, 200 * UI_CANVAS_PART, 100 * UI_CANVAS_PART},
                          0xff00ff00, bed->path);
    for (int i = 0; i < 2; i++) {
        ui_renderer_present(renderer, canvas);
        g_assert_cmphex(ui_renderer_pixel(renderer, 100, 150), ==, 0xffff0000);
        g_assert_cmpuint(ui_renderer_cache_bytes(renderer), >=, picture_bytes);
        ui_renderer_wipe(renderer);
        g_assert_cmpuint(ui_renderer_cache_bytes(renderer), <, picture_bytes);
    }
}

/* What a finger that pushes a photo costs a frame on a panel of 1920 x 1080. */
static void test_painted_in_time(Bed *bed, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(NULL, &error);
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    g_autoptr(UiRenderer) renderer = ui_renderer_open_picture(1920, 1080, text, &error);
    g_autoptr(GBytes) png = picture_maker_png(1600, 1200, PICTURE_MAKER_NOISE);
    picture_maker_write(bed->path, png);
    UiPictureSight sight = {{20, 20, 1880, 880}, 1600, 1200, {2, 5000, 5000}};
    double most = 0;
    for (int frame = 0; frame < 20; frame++) {
        sight.place.x = 4000 + frame * 100;
        ui_canvas_reset(canvas, 1920, 1080);
        ui_canvas_add_fill(canvas, (UiBox){0, 0, 1920, 1080}, 0xffffffff);
        ui_canvas_add_picture(canvas, sight.view, ui_picture_view_part(&sight), 0xff808080,
                              bed->path);
        g_test_timer_start();
        (void)ui_renderer_present(renderer, canvas);
        double ms = g_test_timer_elapsed() * 1000;
        most = frame > 0 ? MAX(most, ms) : most; /* the first decodes */
    }
    g_test_message("slowest frame: %.1f ms", most);
    g_assert_cmpfloat(most, <, 200); /* any machine, sanitizers too */
}

static void add(const char *name, void (*test)(Bed *, gconstpointer))
{
    g_autofree char *path = g_strconcat("/ui/picture/", name, NULL);
    g_test_add(path, Bed, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("a-png-is-decoded", test_png);
    add("a-jpeg-is-decoded", test_jpeg);
    add("files-that-end-early-are-nothing", test_files_that_end_early);
    add("damaged-files-are-a-picture-or-nothing", test_damaged_files);
    add("what-is-no-picture-is-nothing", test_what_is_no_picture);
    add("a-huge-png-is-refused", test_a_huge_png_is_refused_before_memory_is_taken);
    add("a-huge-jpeg-is-decoded-smaller", test_a_huge_jpeg_is_decoded_smaller);
    add("parts-lie-inside-and-keep-their-shape", test_parts_lie_inside_and_keep_their_shape);
    add("moves-stop-at-the-edges", test_moves_stop_at_the_edges);
    add("moves-of-no-use-change-nothing", test_moves_of_no_use_change_nothing);
    add("a-finger-pushes-it-and-never-beyond-its-edge", test_pushing);
    add("pushed-it-does-not-jump", test_pushing_is_smooth);
    add("the-sample-is-always-there", test_the_sample_is_always_there);
    add("pushed-it-is-painted-in-time", test_painted_in_time);
    add("a-picture-is-painted-in-its-proportions", test_painted);
    add("pictures-are-forgotten-when-wiped", test_forgotten_when_wiped);
    return g_test_run();
}
