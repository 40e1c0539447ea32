#include <glib.h>
#include <string.h>
#include <ui/renderer.h>
#include <ui/text.h>

typedef struct {
    UiText *text;
    UiCanvas *canvas;
} Fixture;

static const UiTextStyle body = {UI_FACE_REGULAR, 40, 64};

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    fixture->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    fixture->canvas = ui_canvas_new();
    ui_canvas_reset(fixture->canvas, 1000, 1000);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    ui_canvas_free(fixture->canvas);
    ui_text_close(fixture->text);
}

static int set_lines(Fixture *fixture, const char *words, int width, int max_lines)
{
    UiParagraph paragraph = {
        .text = words, .style = body, .colour = 0xff000000, .max_lines = max_lines};
    ui_canvas_reset(fixture->canvas, 1000, 1000);
    return ui_text_draw(fixture->text, fixture->canvas, (UiBox){0, 0, width, 0}, &paragraph);
}

static void assert_lines(int height, int count)
{
    g_assert_cmpint(height / body.line_px, ==, count);
    g_assert_cmpint(height % body.line_px, ==, 0);
}

static void test_lines_fit(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const char *words = "ก่อสร้างถนนคอนกรีตเสริมเหล็กสายบ้านควนยาว หมู่ที่ 5 กว้าง 4 เมตร ยาว 1,200 เมตร";
    for (int width = 200; width < 1000; width += 37) {
        int height = set_lines(fixture, words, width, 0);
        int count = ui_canvas_count(fixture->canvas);
        assert_lines(height, count);
        for (int i = 0; i < count; i++) {
            UiCommand line = ui_canvas_command(fixture->canvas, i);
            g_assert_cmpint(line.box.width, <=, width);
            g_assert_false(line.overflows);
            g_assert_false(line.cut);
        }
    }
}

static void test_nothing_is_lost(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const char *words = "น้ำท่วมที่ทำกินหมู่บ้านหนองหงส์ตำบลแม่เจ้าอยู่หัวอำเภอเชียรใหญ่";
    for (int width = 60; width < 600; width += 20) {
        g_autoptr(GString) joined = g_string_new(NULL);
        set_lines(fixture, words, width, 0);
        for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
            g_string_append(joined, ui_canvas_command(fixture->canvas, i).text);
        }
        g_assert_cmpstr(joined->str, ==, words);
    }
}

static void test_no_separator_hangs(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int parted = 0;
    for (int width = 250; width < 900; width += 10) {
        int height = set_lines(fixture, "38 โครงการ · 12,953,600 บาท · ปี 2570", width, 0);
        int separators = 0;
        for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
            const char *line = ui_canvas_command(fixture->canvas, i).text;
            g_assert_false(g_str_has_suffix(line, "•"));
            g_assert_false(g_str_has_prefix(line, "•"));
            separators += strstr(line, "•") != NULL ? 1 : 0;
        }
        parted += height > body.line_px && separators < 2 ? 1 : 0;
    }
    g_assert_cmpint(parted, >, 10);
    set_lines(fixture, "โครงการ ·", 900, 0);
    g_assert_cmpstr(ui_canvas_command(fixture->canvas, 0).text, ==, "โครงการ •");
}

static void test_ellipsis(Fixture *fixture, gconstpointer data)
{
    (void)data;
    set_lines(fixture, "ฟื้นฟูป่าต้นน้ำและปลูกป่าชุมชนบ้านในถุ้งทุกหมู่บ้าน", 330, 1);
    g_assert_cmpint(ui_canvas_count(fixture->canvas), ==, 1);
    UiCommand line = ui_canvas_command(fixture->canvas, 0);
    g_assert_true(line.cut);
    g_assert_true(g_str_has_suffix(line.text, "…"));
    g_assert_cmpint(line.box.width, <=, 330);
    g_assert_cmpint(line.box.width, >, 250);
    set_lines(fixture, "สั้น", 330, 1);
    g_assert_false(ui_canvas_command(fixture->canvas, 0).cut);
}

/* Marks that hang over their advance ("ปี") once made a word too wide for its own width. */
static void test_own_width(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const words[] = {"ทุกปี",     "ปี",     "ที่",          "ดี",  "ผู้",
                                        "ป่า",      "น้ำ",    "ญี่ปุ่น",        "ก๊ำ", "ฐุ",
                                        "ทุกสถานะ", "หน้า 1", "38 โครงการ", "AV", "f"};
    for (size_t face = 0; face < 2; face++) {
        for (int em_px = 14; em_px < 60; em_px++) {
            UiTextStyle style = {face == 0 ? UI_FACE_REGULAR : UI_FACE_BOLD, em_px, em_px * 2};
            for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
                UiParagraph paragraph = {.text = words[i], .style = style, .max_lines = 1};
                int width = ui_text_width(fixture->text, style, words[i]);
                ui_canvas_reset(fixture->canvas, 1000, 1000);
                ui_text_draw(fixture->text, fixture->canvas, (UiBox){0, 0, width, 0}, &paragraph);
                g_assert_cmpstr(ui_canvas_command(fixture->canvas, 0).text, ==, words[i]);
            }
        }
    }
}

static void test_ellipsis_at_every_width(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const char *words = "ก่อสร้างท่อลอดเหลี่ยม คสล. ข้ามลำห้วย สายท่าน้ำ–ตลาดนัด หมู่ที่ 6";
    for (int width = 100; width < 900; width++) {
        set_lines(fixture, words, width, 1);
        g_assert_cmpint(ui_canvas_command(fixture->canvas, 0).box.width, <=, width);
    }
}

/* "น้ำ…" or "น…" never "น้…" before its ำ, and no vowel is left waiting for its letter. */
static void test_ellipsis_stands_between_clusters(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const char *words = "ปู่ฟื้นฟูป่าต้นน้ำที่ญี่ปุ่นเก็บน้ำใช้ได้โปร่งใสทั้งหมู่บ้านกำแพงเซา";
    for (int width = 60; width < 900; width += 3) {
        set_lines(fixture, words, width, 1);
        UiCommand line = ui_canvas_command(fixture->canvas, 0);
        g_assert_true(line.cut && g_str_has_suffix(line.text, "…"));
        size_t shown = strlen(line.text) - strlen("…");
        g_assert_cmpint(strncmp(line.text, words, shown), ==, 0);
        gunichar next = g_utf8_get_char(words + shown);
        gunichar last = shown > 0 ? g_utf8_get_char(g_utf8_prev_char(words + shown)) : 0;
        g_test_message("%d px: %s", width, line.text);
        g_assert_false((next >= 0x0e2f && next <= 0x0e3a) || (next >= 0x0e45 && next <= 0x0e4e));
        g_assert_false(last >= 0x0e40 && last <= 0x0e44);
    }
}

static void test_ellipsis_cuts_no_number(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const words[] = {"งบ 1,234,567.50 บาท", "งบ ๑,๒๓๔,๕๖๗.๕๐ บาท"};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        for (int width = 60; width < ui_text_width(fixture->text, body, words[i]); width++) {
            set_lines(fixture, words[i], width, 1);
            const char *shown = ui_canvas_command(fixture->canvas, 0).text;
            g_test_message("%d px: %s", width, shown);
            g_assert_true(g_strv_contains((const char *const[]){"…", "ง…", "งบ…", NULL}, shown) ||
                          strstr(shown, i == 0 ? ".50" : ".๕๐") != NULL);
        }
    }
}

static void test_box_height_limits(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiParagraph paragraph = {
        .text = "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ", .style = body, .colour = 0xff000000};
    UiBox box = {0, 0, 200, 2 * body.line_px + 10};
    int height = ui_text_draw(fixture->text, fixture->canvas, box, &paragraph);
    assert_lines(height, 2);
    g_assert_true(ui_canvas_command(fixture->canvas, 1).cut);
}

static void test_newlines(Fixture *fixture, gconstpointer data)
{
    (void)data;
    assert_lines(set_lines(fixture, "หนึ่ง\nสอง\n\nสี่", 900, 0), 4);
    g_assert_cmpint(set_lines(fixture, "", 900, 0), ==, body.line_px);
    assert_lines(set_lines(fixture, "หนึ่ง\n", 900, 0), 2);
}

static void test_alignment(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiParagraph paragraph = {.text = "350,000", .style = body, .colour = 1, .align = UI_ALIGN_END};
    UiBox box = {100, 0, 500, 0};
    ui_text_draw(fixture->text, fixture->canvas, box, &paragraph);
    UiBox line = ui_canvas_command(fixture->canvas, 0).box;
    g_assert_cmpint(line.x + line.width, ==, 600);
    paragraph.align = UI_ALIGN_CENTRE;
    ui_text_draw(fixture->text, fixture->canvas, box, &paragraph);
    line = ui_canvas_command(fixture->canvas, 1).box;
    g_assert_cmpint(ABS(line.x - 100 - (600 - line.x - line.width)), <=, 1);
}

static void test_broken_utf8(Fixture *fixture, gconstpointer data)
{
    (void)data;
    set_lines(fixture, "ก\xff\xfe\xe0\xb8 ข\t\x01ค", 900, 0);
    const char *shown = ui_canvas_command(fixture->canvas, 0).text;
    g_assert_true(g_utf8_validate(shown, -1, NULL));
    g_assert_nonnull(strstr(shown, "ข  ค"));
}

static void test_very_long(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GString) words = g_string_new(NULL);
    for (int i = 0; i < 10000; i++) {
        g_string_append(words, "ก้");
    }
    gint64 start = g_get_monotonic_time();
    int height = set_lines(fixture, words->str, 400, 0);
    g_assert_cmpint(g_get_monotonic_time() - start, <, 1000000);
    g_assert_cmpint(height / body.line_px, <=, UI_TEXT_LIMIT_LINES);
    g_assert_cmpint(height / body.line_px, >, 10);
}

static void test_too_narrow(Fixture *fixture, gconstpointer data)
{
    (void)data;
    set_lines(fixture, "กขค", 5, 0);
    g_assert_cmpint(ui_canvas_count(fixture->canvas), ==, 3);
    g_assert_true(ui_canvas_command(fixture->canvas, 0).overflows);
}

static void test_measuring(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiParagraph paragraph = {.text = "อำเภอเมืองนครศรีธรรมราช มีหลายตำบล", .style = body};
    int height = ui_text_height(fixture->text, &paragraph, 300);
    g_assert_cmpint(height, ==,
                    ui_text_draw(fixture->text, NULL, (UiBox){0, 0, 300, 0}, &paragraph));
    g_assert_cmpint(height, >, body.line_px);
}

/* SARA AM is shaped with its letter: a tone mark before it stands above its ring (K6). */
static void test_sara_am_is_shaped(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int with_mark = ui_text_width(fixture->text, body, "น้ำ");
    int without = ui_text_width(fixture->text, body, "นำ");
    g_assert_cmpint(with_mark, ==, without);
    int mai_ek = ui_text_width(fixture->text, body, "ปู่");
    g_assert_cmpint(mai_ek, ==, ui_text_width(fixture->text, body, "ปู"));
}

static void test_cache_is_bounded(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(UiRenderer) renderer = ui_renderer_open_picture(1000, 1000, fixture->text, &error);
    g_assert_no_error(error);
    for (int i = 0; i < 3000; i++) {
        g_autofree char *words = g_strdup_printf("ข้อความที่ %d ยาวพอให้กินที่ในความจำบ้าง %d", i, i);
        set_lines(fixture, words, 1000, 0);
        ui_renderer_present(renderer, fixture->canvas);
    }
    g_assert_cmpuint(ui_text_cache_bytes(fixture->text), <, 8388608);
    g_assert_cmpuint(ui_text_cache_bytes(fixture->text), >, 1048576);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/text/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("no-line-is-wider-than-its-box", test_lines_fit);
    CASE("lines-put-together-are-the-text", test_nothing_is_lost);
    CASE("no-line-ends-in-a-separator", test_no_separator_hangs);
    CASE("a-word-fits-a-box-of-its-own-width", test_own_width);
    CASE("the-last-line-allowed-ends-in-an-ellipsis-that-fits", test_ellipsis);
    CASE("an-ellipsis-fits-at-every-width", test_ellipsis_at_every_width);
    CASE("an-ellipsis-cuts-no-number-in-two", test_ellipsis_cuts_no_number);
    CASE("an-ellipsis-stands-between-clusters", test_ellipsis_stands_between_clusters);
    CASE("the-height-of-the-box-limits-the-lines", test_box_height_limits);
    CASE("newlines-begin-lines-and-nothing-takes-one", test_newlines);
    CASE("lines-stand-at-the-end-or-in-the-middle", test_alignment);
    CASE("broken-utf8-and-control-characters-are-shown-safely", test_broken_utf8);
    CASE("ten-thousand-clusters-are-set-in-time", test_very_long);
    CASE("a-box-narrower-than-a-letter-is-reported", test_too_narrow);
    CASE("measuring-gives-the-height-of-drawing", test_measuring);
    CASE("marks-take-no-width-of-their-own", test_sara_am_is_shaped);
    CASE("caches-stay-bounded", test_cache_is_bounded);
    return g_test_run();
}
