// A number that changes does not make its neighbours jump, in 0–9 and in ๐–๙.
#include "../support/ink.h"

#include <glib.h>
#include <ui/text.h>

typedef struct {
    UiText *text;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    fixture->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    ui_text_close(fixture->text);
}

/* "ก11,1.1ก" with all figures of one value. Owned. */
static char *write_number(gunichar zero, gunichar value)
{
    GString *number = g_string_new("ก");
    for (const char *at = "00,0.0"; *at != '\0'; at++) {
        g_string_append_unichar(number, *at == '0' ? zero + value : (gunichar)*at);
    }
    g_string_append(number, "ก");
    return g_string_free(number, FALSE);
}

static void assert_one_width(UiText *text, UiTextStyle style, gunichar zero)
{
    g_autofree char *first = write_number(zero, 0);
    int width = ui_text_width(text, style, first);
    for (gunichar value = 1; value < 10; value++) {
        g_autofree char *number = write_number(zero, value);
        g_test_message("%d px: %s", style.em_px, number);
        g_assert_cmpint(ui_text_width(text, style, number), ==, width);
    }
}

static void test_one_width(Fixture *fixture, gconstpointer data)
{
    gunichar zero = GPOINTER_TO_UINT(data);
    for (int em_px = 14; em_px <= 120; em_px++) {
        assert_one_width(fixture->text, (UiTextStyle){UI_FACE_REGULAR, em_px, em_px * 2}, zero);
        assert_one_width(fixture->text, (UiTextStyle){UI_FACE_BOLD, em_px, em_px * 2}, zero);
    }
}

#define EM_PX 60
#define WIDTH 700
#define HEIGHT 100

static UiRenderer *draw(UiText *text, const char *words)
{
    g_autoptr(GError) error = NULL;
    UiRenderer *renderer = ui_renderer_open_picture(WIDTH, HEIGHT, text, &error);
    g_assert_no_error(error);
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    UiParagraph paragraph = {
        .text = words, .style = {UI_FACE_BOLD, EM_PX, 96}, .colour = 0xff000000};
    ui_canvas_reset(canvas, WIDTH, HEIGHT);
    ui_canvas_add_fill(canvas, (UiBox){0, 0, WIDTH, HEIGHT}, 0xffffffff);
    ui_text_draw(text, canvas, (UiBox){0, 0, WIDTH, 0}, &paragraph);
    ui_renderer_present(renderer, canvas);
    return renderer;
}

/* What stands behind the number is the same, pixel for pixel, whatever the number. */
static void test_neighbours_stand_still(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const pairs[][2] = {{"รวม 11,711 บาทที่ได้", "รวม 84,096 บาทที่ได้"},
                                           {"รวม ๑๑,๗๑๑ บาทที่ได้", "รวม ๘๔,๐๙๖ บาทที่ได้"}};
    UiTextStyle style = {UI_FACE_BOLD, EM_PX, 96};
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        g_autoptr(UiRenderer) one = draw(fixture->text, pairs[i][0]);
        g_autoptr(UiRenderer) other = draw(fixture->text, pairs[i][1]);
        int end = ui_text_width(fixture->text, style, pairs[i][0]);
        int behind = end - ui_text_width(fixture->text, style, "บาทที่ได้") - 2;
        g_assert_cmpint(end, ==, ui_text_width(fixture->text, style, pairs[i][1]));
        g_assert_cmpint(ink_find(one, (UiBox){behind, 0, WIDTH - behind, HEIGHT}).width, >, 100);
        for (int at = 0; at < (WIDTH - behind) * HEIGHT; at++) {
            int x = behind + at % (WIDTH - behind);
            int y = at / (WIDTH - behind);
            g_assert_cmphex(ui_renderer_pixel(one, x, y), ==, ui_renderer_pixel(other, x, y));
        }
    }
}

/* Cut apart for its figures, a line still shows all of its letters and nothing twice. */
static void test_nothing_is_lost(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(UiRenderer) letters = draw(fixture->text, "น้ำที่ ป่า");
    g_autoptr(UiRenderer) both = draw(fixture->text, "น้ำ๔ที่ ๒ป่า๙");
    g_autoptr(UiRenderer) figures = draw(fixture->text, "๔ ๒ ๙");
    UiBox all = {0, 0, WIDTH, HEIGHT};
    g_assert_cmpint(ink_count_pieces(both, all), ==,
                    ink_count_pieces(letters, all) + ink_count_pieces(figures, all));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, data, function)                                                                 \
    g_test_add("/ui/text/tabular/" name, Fixture, data, set_up, function, tear_down)
    CASE("arabic-figures-have-one-width", GUINT_TO_POINTER('0'), test_one_width);
    CASE("thai-figures-have-one-width", GUINT_TO_POINTER(0x0e50), test_one_width);
    CASE("what-stands-behind-a-number-stands-still", NULL, test_neighbours_stand_still);
    CASE("a-line-with-thai-figures-is-whole", NULL, test_nothing_is_lost);
    return g_test_run();
}
