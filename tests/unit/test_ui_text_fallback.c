// Letters the text face lacks: arrows, signs, Jawi, Chinese, and those that no face has.
#include "../support/ink.h"
#include "../support/scratch.h"
#include "text/face.h"
#include "text/span.h"

#include <SDL_ttf.h>
#include <glib.h>
#include <string.h>
#include <ui/renderer.h>
#include <ui/text.h>
#include <unistd.h>

#define TLWG "/usr/share/fonts/truetype/tlwg/"
#define ICONS "/usr/share/fonts/truetype/material-design-icons-iconfont/"
#define WIDTH 1400
#define HEIGHT 160
#define UNKNOWN "\xee\x80\x80" /* U+E000: nobody's */

static const UiTextStyle style = {UI_FACE_REGULAR, 60, 100};
static const UiBox whole = {0, 0, WIDTH, HEIGHT};

typedef struct {
    UiText *text;
    UiCanvas *canvas;
    UiRenderer *renderer;
} Fixture;

static void begin(Fixture *fixture, const char *font_folder)
{
    g_autoptr(GError) error = NULL;
    fixture->text = ui_text_open(font_folder, &error);
    g_assert_no_error(error);
    fixture->canvas = ui_canvas_new();
    fixture->renderer = ui_renderer_open_picture(WIDTH, HEIGHT, fixture->text, &error);
    g_assert_no_error(error);
}

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    begin(fixture, NULL);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    ui_renderer_close(fixture->renderer);
    ui_canvas_free(fixture->canvas);
    ui_text_close(fixture->text);
}

/* One line at the left of the picture, black on white. */
static void draw(Fixture *fixture, const char *words)
{
    const UiParagraph paragraph = {.text = words, .style = style, .colour = 0xff000000};
    ui_canvas_reset(fixture->canvas, WIDTH, HEIGHT);
    ui_canvas_add_fill(fixture->canvas, whole, 0xffffffff);
    (void)ui_text_draw(fixture->text, fixture->canvas, (UiBox){20, 20, WIDTH - 40, 0}, &paragraph);
    (void)ui_renderer_present(fixture->renderer, fixture->canvas);
}

static int count_pieces(Fixture *fixture, const char *words)
{
    draw(fixture, words);
    return ink_count_pieces(fixture->renderer, whole);
}

static UiBox find_ink(Fixture *fixture, const char *words)
{
    draw(fixture, words);
    return ink_find(fixture->renderer, whole);
}

static void test_everyday(Fixture *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    g_autoptr(GError) error = NULL;
    UiFaces *faces = ui_face_open(NULL, &error);
    g_assert_no_error(error);
    for (UiFace face = UI_FACE_REGULAR; face <= UI_FACE_BOLD; face++) {
        TTF_Font *font = ui_face_font(faces, face, 40);
        for (gunichar c = ' '; c <= 0x0e5b; c = c == '~' ? 0x0e01 : c == 0x0e3a ? 0x0e3f : c + 1) {
            g_assert_true(TTF_GlyphIsProvided32(font, c));
        }
    }
    g_assert_true(ui_span_is_plain(faces, style, "ก่อสร้างถนน 1,200 เมตร – “บ้านควน” ๒๕๖๙ …"));
    g_assert_false(ui_span_is_plain(faces, style, "ก → ข"));
    ui_face_close(faces);
}

static void test_signs(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const struct {
        const char *words;
        int pieces;
    } signs[] = {{"→", 1}, {"≥", 2}, {"≤", 2},  {"≠", 1},   {"×", 1},
                 {"✓", 1}, {"…", 3}, {"↑↓", 2}, {"\xff", 1}};
    for (size_t i = 0; i < G_N_ELEMENTS(signs); i++) {
        g_test_message("%s", signs[i].words);
        g_assert_cmpint(count_pieces(fixture, signs[i].words), ==, signs[i].pieces);
    }
}

/* On the line of the words around: neither sunk nor risen, and as high as they are. */
static void test_signs_stand_among_thai(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiBox thai = find_ink(fixture, "กข");
    UiBox arrow = find_ink(fixture, "→");
    g_assert_cmpint(arrow.y, >=, thai.y - 4);
    g_assert_cmpint(arrow.y + arrow.height, <=, thai.y + thai.height + 4);
    UiBox capital = find_ink(fixture, "H");
    UiBox foreign = find_ink(fixture, "Ж");
    g_assert_cmpint(ABS(foreign.height - capital.height), <=, 1);
    g_assert_cmpint(ABS(foreign.y - capital.y), <=, 1);
}

static void test_jawi_joins(Fixture *fixture, gconstpointer data)
{
    (void)data;
    /* Three ب apart are three bowls and three dots; together one bowl. */
    g_assert_cmpint(count_pieces(fixture, "ببب"), ==, 4);
    g_assert_cmpint(count_pieces(fixture, "ب"), ==, 2);
    /* The letters of Malay: ca nga pa ga nya va. */
    static const char *const letters[] = {"چ", "ڠ", "ڤ", "ݢ", "ڽ", "ۏ"};
    UiBox box = find_ink(fixture, UNKNOWN);
    for (size_t i = 0; i < G_N_ELEMENTS(letters); i++) {
        UiBox ink = find_ink(fixture, letters[i]);
        g_assert_false(ui_box_is_empty(ink));
        g_assert_false(ink.width == box.width && ink.height == box.height);
    }
}

/* ا is the tall one: first in the word, so at its right end; the numbers after it still to the left
   of what follows in Thai. */
static void test_jawi_runs_from_right(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int middle = 20 + ui_text_width(fixture->text, style, "اددد") / 2;
    draw(fixture, "اددد");
    UiBox left = ink_find(fixture->renderer, (UiBox){0, 0, middle, HEIGHT});
    UiBox right = ink_find(fixture->renderer, (UiBox){middle, 0, WIDTH - middle, HEIGHT});
    g_assert_cmpint(right.height, >, left.height + 5);
    /* Two words: the second stands left of the first; Thai around them stays where it was. */
    int thai = ui_text_width(fixture->text, style, "ตำบล");
    draw(fixture, "ตำบล ااا ددد จบ");
    int from = 20 + thai;
    int half = ui_text_width(fixture->text, style, " ددد ");
    UiBox first = ink_find(fixture->renderer, (UiBox){from, 0, half, HEIGHT});
    UiBox second = ink_find(fixture->renderer, (UiBox){from + half, 0, half, HEIGHT});
    g_assert_cmpint(second.height, >, first.height + 5);
}

static void test_chinese(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiBox ink = find_ink(fixture, "中");
    g_assert_cmpint(ink.height, >, 40);
    g_assert_cmpint(count_pieces(fixture, "中"), ==, 1);
}

static void test_unknown(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpint(count_pieces(fixture, UNKNOWN), ==, 1);
    g_assert_cmpint(count_pieces(fixture, UNKNOWN UNKNOWN UNKNOWN), ==, 3);
    UiBox ink = find_ink(fixture, UNKNOWN);
    UiBox hollow = ui_box_inset(ink, 8);
    g_assert_cmpint(ink_count_pieces(fixture->renderer, hollow), ==, 0);
    UiBox capital = find_ink(fixture, "H");
    g_assert_cmpint(ABS(ink.height - capital.height), <=, 2);
    /* A mark nobody has leaves its letter. */
    g_assert_cmpint(find_ink(fixture, "ก\xd6\x91").height, >, 20);
    g_assert_cmpint(ui_text_width(fixture->text, style, "ก\xe2\x80\x8eข"), ==,
                    ui_text_width(fixture->text, style, "กข"));
    g_assert_true(ui_box_is_empty(find_ink(fixture, "\xe2\x80\xac"))); /* a direction mark alone */
}

/* Pictures of the lines are never wider than what was measured for them. */
static void test_measured(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const lines[] = {"แก้ไขแล้ว → ≥ 80 % ✓", "ตำบล تنجوڠ ماس (1,200) จบ",
                                        "中文 ไทย Ж", "ก" UNKNOWN "ข"};
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        int width = ui_text_width(fixture->text, style, lines[i]);
        UiBox ink = find_ink(fixture, lines[i]);
        g_test_message("%s: %d of %d px", lines[i], ink.width, width);
        g_assert_cmpint(ink.x + ink.width, <=, 20 + width + 2);
        g_assert_cmpint(ink.x + ink.width, >=, 20 + width * 9 / 10);
    }
}

static void test_lines(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const char *words = "ตำบลปะลุรู ڤلوهڠ مکر دان بندر (≥ 80 %) → อำเภอสุไหงปาดี 中文字 " UNKNOWN;
    for (int width = 150; width < 1300; width += 50) {
        const UiParagraph paragraph = {.text = words, .style = style, .colour = 0xff000000};
        g_autoptr(GString) joined = g_string_new(NULL);
        ui_canvas_reset(fixture->canvas, WIDTH, HEIGHT);
        (void)ui_text_draw(fixture->text, fixture->canvas, (UiBox){0, 0, width, 0}, &paragraph);
        for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
            UiCommand line = ui_canvas_command(fixture->canvas, i);
            g_assert_cmpint(line.box.width, <=, width);
            g_string_append(joined, line.text);
        }
        g_string_replace(joined, " ", "", 0);
        g_autoptr(GString) wanted = g_string_new(words);
        g_string_replace(wanted, " ", "", 0);
        g_assert_cmpstr(joined->str, ==, wanted->str);
    }
}

static void test_long(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GString) words = g_string_new(NULL);
    while (words->len < 10000) {
        g_string_append(words, "ก→بข中 \xff" UNKNOWN);
    }
    const UiParagraph paragraph = {.text = words->str, .style = style, .colour = 0xff000000};
    g_test_timer_start();
    int height = ui_text_height(fixture->text, &paragraph, 600);
    double seconds = g_test_timer_elapsed();
    g_test_message("%d lines in %.0f ms", height / style.line_px, seconds * 1000);
    g_assert_cmpint(height / style.line_px, >, 20);
    g_assert_cmpfloat(seconds, <, 5);
}

static bool is_mapped(const char *name)
{
    g_autofree char *maps = NULL;
    bool read = g_file_get_contents("/proc/self/maps", &maps, NULL, NULL);
    g_assert_true(read);
    return strstr(maps, name) != NULL;
}

static int count_open_files(void)
{
    g_autoptr(GDir) folder = g_dir_open("/proc/self/fd", 0, NULL);
    int count = 0;
    while (g_dir_read_name(folder) != NULL) {
        count++;
    }
    return count;
}

static void test_opened_late(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int open_before = count_open_files();
    draw(fixture, "ก่อสร้างถนน 1,200 เมตร (“บ้านควน” – ๒๕๖๙) …");
    g_assert_false(is_mapped("DejaVu") || is_mapped("Arabic") || is_mapped("Droid"));
    draw(fixture, "ก → ข");
    g_assert_true(is_mapped("DejaVu"));
    g_assert_false(is_mapped("Arabic") || is_mapped("Droid"));
    g_assert_cmpint(count_open_files(), ==, open_before);
}

/* Only what must be there is there. */
static void test_missing_files(void)
{
    static const char *const files[] = {TLWG "Loma.ttf", TLWG "Loma-Bold.ttf",
                                        ICONS "MaterialIcons-Regular.ttf"};
    char *folder = scratch_make();
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *name = g_path_get_basename(files[i]);
        g_autofree char *link = g_build_filename(folder, name, NULL);
        g_assert_cmpint(symlink(files[i], link), ==, 0);
    }
    Fixture fixture;
    begin(&fixture, folder);
    g_assert_cmpint(count_pieces(&fixture, "→بب中"), ==, 4);
    tear_down(&fixture, NULL);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/text/fallback/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("everyday-letters-are-the-text-faces", test_everyday);
    CASE("arrows-and-signs-are-drawn", test_signs);
    CASE("signs-stand-on-the-line-of-the-thai-around-them", test_signs_stand_among_thai);
    CASE("jawi-letters-join-and-all-six-of-malay-are-there", test_jawi_joins);
    CASE("jawi-runs-from-right-to-left-within-a-thai-line", test_jawi_runs_from_right);
    CASE("chinese-is-drawn", test_chinese);
    CASE("an-unknown-letter-is-a-box-each", test_unknown);
    CASE("a-line-is-as-wide-as-it-was-measured", test_measured);
    CASE("a-mixed-paragraph-loses-nothing-in-lines-that-fit", test_lines);
    CASE("ten-thousand-bytes-of-every-script-are-set-in-time", test_long);
    CASE("no-file-is-opened-before-a-letter-needs-it", test_opened_late);
    g_test_add_func("/ui/text/fallback/without-the-files-letters-are-boxes", test_missing_files);
    return g_test_run();
}
