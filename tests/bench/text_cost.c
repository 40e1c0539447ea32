// text_cost: what the text engine costs, in microseconds: opening it, the first Thai word
// (libthai's dictionary), setting a paragraph, and rendering a line cold, with known letters and
// out of the cache. Needs no display and no data. Medians of ROUNDS where a thing can be done
// twice.
#include <glib.h>
#include <stdlib.h>
#include <ui/renderer.h>
#include <ui/text.h>

#define ROUNDS 21
#define EM_PX 36

static const UiTextStyle style = {UI_FACE_REGULAR, EM_PX, EM_PX * 8 / 5};

static const char paragraph_words[] =
    "ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายต้นโพธิ์–สนามกีฬา หมู่ที่ 10 ตำบลเคร็ง ขนาดกว้าง 3 เมตร "
    "ยาว 245 เมตร หนา 0.15 เมตร หรือมีพื้นที่คอนกรีตไม่น้อยกว่า 735 ตารางเมตร "
    "พร้อมไหล่ทางหินคลุกข้างละ 0.50 เมตร";

static int compare(const void *a, const void *b)
{
    gint64 x = *(const gint64 *)a;
    gint64 y = *(const gint64 *)b;
    return (x > y) - (x < y);
}

static void report(const char *what, gint64 *times, size_t count)
{
    qsort(times, count, sizeof *times, compare);
    g_print("%8" G_GINT64_FORMAT "  %s\n", times[count / 2], what);
}

static gint64 set(UiText *text, const char *words, int width)
{
    UiParagraph paragraph = {.text = words, .style = style};
    gint64 start = g_get_monotonic_time();
    ui_text_height(text, &paragraph, width);
    return g_get_monotonic_time() - start;
}

/* One line of 40 letters with a number in it, drawn into a picture. */
static gint64 render(UiText *text, UiRenderer *renderer, int number)
{
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    g_autofree char *words = g_strdup_printf("ซ่อมแซมระบบประปาหมู่บ้าน หมู่ที่ %d ตำบลกะปาง", number);
    UiParagraph paragraph = {.text = words, .style = style, .colour = 0xff000000};
    ui_canvas_reset(canvas, 1200, 100);
    ui_text_draw(text, canvas, (UiBox){0, 0, 1200, 0}, &paragraph);
    ui_renderer_invalidate(renderer);
    gint64 start = g_get_monotonic_time();
    ui_renderer_present(renderer, canvas);
    return g_get_monotonic_time() - start;
}

static void measure_rendering(UiText *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(UiRenderer) renderer = ui_renderer_open_picture(1200, 100, text, &error);
    g_assert_no_error(error);
    gint64 times[ROUNDS];
    times[0] = render(text, renderer, 1234567890);
    report("drawing a line of 40 letters: the first of its size", times, 1);
    for (int i = 0; i < ROUNDS; i++) {
        times[i] = render(text, renderer, 2345678 + i);
    }
    report("drawing a line never drawn, letters known", times, ROUNDS);
    for (int i = 0; i < ROUNDS; i++) {
        times[i] = render(text, renderer, 1);
    }
    report("drawing the same line again", times, ROUNDS);
}

static void measure_setting(UiText *text)
{
    gint64 times[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
        times[i] = set(text, paragraph_words, 600 + i);
    }
    report("setting a paragraph of 190 letters", times, ROUNDS);
    for (int i = 0; i < ROUNDS; i++) {
        times[i] = set(text, paragraph_words, 600);
    }
    report("setting it again", times, ROUNDS);
    g_autoptr(GString) endless = g_string_new(NULL);
    while (g_utf8_strlen(endless->str, -1) < 10000) {
        g_string_append(endless, paragraph_words);
    }
    for (int i = 0; i < ROUNDS; i++) {
        times[i] = set(text, endless->str, 600 + i);
    }
    report("setting 10,000 letters (cut at UI_TEXT_LIMIT_BYTES)", times, ROUNDS);
    g_string_truncate(endless, 0);
    for (int i = 0; i < 5000; i++) {
        g_string_append(endless, "ก้");
    }
    for (int i = 0; i < ROUNDS; i++) {
        times[i] = set(text, endless->str, 600 + i);
    }
    report("setting 10,000 letters without one word among them", times, ROUNDS);
}

int main(void)
{
    g_autoptr(GError) error = NULL;
    gint64 start = g_get_monotonic_time();
    g_autoptr(UiText) text = ui_text_open(NULL, &error);
    gint64 time = g_get_monotonic_time() - start;
    g_assert_no_error(error);
    g_print("microseconds, median of %d\n", ROUNDS);
    report("opening the engine", &time, 1);
    time = set(text, "ที่", 600);
    report("the first Thai word: dictionary, font, 3 letters", &time, 1);
    measure_setting(text);
    measure_rendering(text);
    g_print("%8zu  bytes kept\n", ui_text_cache_bytes(text));
    return EXIT_SUCCESS;
}
