#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/treemap.h>

#define WIDTH 900
#define HEIGHT 400

static int64_t area_of(UiBox box) { return (int64_t)box.width * box.height; }

static void test_areas_are_as_the_values(DrawBed *bed, gconstpointer data)
{
    const UiBox box = {10, 20, WIDTH, HEIGHT};
    UiBox places[UI_TREEMAP_LIMIT_PARTS];
    (void)bed;
    (void)data;
    for (int round = 0; round < 300; round++) {
        UiTreemapPart parts[6];
        double sum = 0;
        int64_t drawn = 0;
        for (int i = 0; i < 6; i++) {
            parts[i] = (UiTreemapPart){.value = g_test_rand_int_range(-50, 1000)};
            sum += MAX(parts[i].value, 0);
        }
        const UiTreemap treemap = {parts, 6};
        ui_treemap_place(&treemap, box, 0, places);
        for (int i = 0; i < 6; i++) {
            if (parts[i].value <= 0) {
                g_assert_true(ui_box_is_empty(places[i]));
                continue;
            }
            double wanted = parts[i].value / sum * WIDTH * HEIGHT;
            drawn += area_of(places[i]);
            // Every cut is rounded to a pixel along a side.
            g_assert_cmpfloat(wanted - (double)area_of(places[i]), <, 3 * WIDTH);
            g_assert_cmpfloat((double)area_of(places[i]) - wanted, <, 3 * WIDTH);
            for (int j = 0; j < i; j++) {
                g_assert_true(ui_box_is_empty(ui_box_meet(places[i], places[j])));
            }
        }
        g_assert_cmpint(drawn, ==, sum > 0 ? (int64_t)WIDTH * HEIGHT : 0);
    }
}

static void test_what_has_no_room_is_told_below(DrawBed *bed, gconstpointer data)
{
    const UiTreemapPart parts[] = {
        {"1", "เศรษฐกิจ", "999 บาท", 999, 0, "/a"},
        {"2", "วัฒนธรรม", "1 บาท", 1, 1, "/b"},
        {"3", "สังคม", "0 บาท", 0, 2, NULL},
    };
    const UiTreemap treemap = {parts, 3};
    (void)data;
    (void)ui_treemap_draw(&bed->draw, (UiBox){0, 0, WIDTH, 0}, &treemap);
    g_assert_cmpint(draw_bed_count_text(bed, "เศรษฐกิจ"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "วัฒนธรรม"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "สังคม"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "0 บาท"), ==, 1);
    // A sliver is no place for a finger.
    g_assert_cmpint(ui_canvas_target_count(bed->canvas), ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/ui/treemap/areas-are-as-the-values", DrawBed, NULL, draw_bed_set_up,
               test_areas_are_as_the_values, draw_bed_tear_down);
    g_test_add("/ui/treemap/what-has-no-room-is-told-below", DrawBed, NULL, draw_bed_set_up,
               test_what_has_no_room_is_told_below, draw_bed_tear_down);
    return g_test_run();
}
