#include "../support/draw_bed.h"

#include <glib.h>
#include <string.h>
#include <ui/widget/bands.h>

#define WIDTH 1200

static const UiBandsEnd sources[] = {
    {"ก.", "งบชุมชน", "100 บาท"}, {"ข.", "งบ อบต.", "890 บาท"}, {"ค.", "ที่อื่น", "0 บาท"}};
static const UiBandsEnd uses[] = {{"1", "เศรษฐกิจ", "700 บาท"}, {"2", "วัฒนธรรม", "290 บาท"}};
static const UiBand all[] = {
    {0, 0, 98, "98", "งบชุมชน → เศรษฐกิจ", "98 บาท", "/a"},
    {0, 1, 2, "2", "งบชุมชน → วัฒนธรรม", "2 บาท", "/b"},
    {1, 0, 602, "602", "งบ อบต. → เศรษฐกิจ", "602 บาท", "/c"},
    {1, 1, 288, "288", "งบ อบต. → วัฒนธรรม", "288 บาท", NULL},
    {2, 0, 0, "0", "ที่อื่น → เศรษฐกิจ", "ไม่มีบาท", "/d"},
};
static const UiBands bands = {sources, 3, uses, 2, all, G_N_ELEMENTS(all)};

/* How thick the next band is that has a tint. */
static int height_of_band(const UiCanvas *canvas, int *from)
{
    for (int i = *from; i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind == UI_COMMAND_SHAPE) {
            *from = i + 1;
            return command.points[command.point_count - 1].y - command.points[0].y;
        }
    }
    return -1;
}

static void test_bands_are_as_thick_as_the_values(DrawBed *bed, gconstpointer data)
{
    int from = 0;
    (void)data;
    (void)ui_bands_draw(&bed->draw, (UiBox){0, 0, WIDTH, 0}, &bands);
    int first = height_of_band(bed->canvas, &from); // the thickest comes first
    int second = height_of_band(bed->canvas, &from);
    int third = height_of_band(bed->canvas, &from);
    g_assert_cmpint(first, >, 0);
    g_assert_cmpint(ABS(second - first * 288 / 602), <=, 1);
    g_assert_cmpint(ABS(third - first * 98 / 602), <=, 1);
    g_assert_cmpint(height_of_band(bed->canvas, &from), ==, -1);
    // What has no room for a tint is a line.
    int polygons = 0;
    for (int i = 0; i < ui_canvas_count(bed->canvas); i++) {
        UiCommand command = ui_canvas_command(bed->canvas, i);
        polygons += command.kind == UI_COMMAND_POLYGON && command.colour != bed->draw.theme->card;
    }
    g_assert_cmpint(polygons, ==, 1);
}

static void test_every_number_is_told_once(DrawBed *bed, gconstpointer data)
{
    (void)data;
    (void)ui_bands_draw(&bed->draw, (UiBox){0, 0, WIDTH, 0}, &bands);
    g_assert_cmpint(draw_bed_count_text(bed, "602"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "602 บาท"), ==, 0);
    g_assert_cmpint(draw_bed_count_text(bed, "2 บาท"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "งบชุมชน → วัฒนธรรม"), ==, 1);
    // A source that gives nothing has no band, and is told all the same.
    g_assert_cmpint(draw_bed_count_text(bed, "ที่อื่น"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "ไม่มีบาท"), ==, 0);
}

static void test_where_no_band_has_room_the_words_remain(DrawBed *bed, gconstpointer data)
{
    enum { MANY = 60 };
    UiBandsEnd ends[UI_BANDS_LIMIT_ENDS];
    UiBand thin[MANY];
    int from = 0;
    (void)data;
    for (int i = 0; i < UI_BANDS_LIMIT_ENDS; i++) {
        ends[i] = (UiBandsEnd){"9", "ปลายทาง", "9 บาท"};
    }
    for (int i = 0; i < MANY; i++) {
        thin[i] = (UiBand){i % 4, i / 4, 1, "1", "ทาง", "1 บาท", "/x"};
    }
    const UiBands many = {ends, 4, ends, MANY / 4, thin, MANY};
    (void)ui_bands_draw(&bed->draw, (UiBox){0, 0, WIDTH, 0}, &many);
    g_assert_cmpint(height_of_band(bed->canvas, &from), ==, -1);
    g_assert_cmpint(draw_bed_count_text(bed, "1 บาท"), ==, MANY);
    g_assert_cmpint(ui_canvas_target_count(bed->canvas), ==, 0);
}

static void test_a_thick_band_is_touched(DrawBed *bed, gconstpointer data)
{
    (void)data;
    (void)ui_bands_draw(&bed->draw, (UiBox){0, 0, WIDTH, 0}, &bands);
    for (int i = 0; i < ui_canvas_target_count(bed->canvas); i++) {
        UiCommand target = ui_canvas_command(bed->canvas, ui_canvas_target_index(bed->canvas, i));
        g_assert_cmpint(target.box.height, >=, ui_metrics_target(bed->draw.metrics));
        g_assert_cmpstr(target.text, ==, "/c");
    }
    g_assert_cmpint(ui_canvas_target_count(bed->canvas), ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/bands/" name, DrawBed, NULL, draw_bed_set_up, function, draw_bed_tear_down)
    CASE("bands-are-as-thick-as-the-values", test_bands_are_as_thick_as_the_values);
    CASE("every-number-is-told-once", test_every_number_is_told_once);
    CASE("where-no-band-has-room-the-words-remain", test_where_no_band_has_room_the_words_remain);
    CASE("a-thick-band-is-touched", test_a_thick_band_is_touched);
    return g_test_run();
}
