#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/map.h>

// Shapes to touch: the nearest is meant; numbers stand where all of them fit.

#define PLACES 4
#define SIDE 100

static UiPoint corners[PLACES][4];
static const int ring_end = 4;

// Four squares in a row, `gap` units of each left free.
static UiMap map_of(UiMapPlace *places, int gap)
{
    static const char *const ids[PLACES] = {"/a", "/b", "/c", "/d"};
    for (int i = 0; i < PLACES; i++) {
        int left = i * SIDE + gap;
        int right = (i + 1) * SIDE - gap;
        corners[i][0] = (UiPoint){left, gap};
        corners[i][1] = (UiPoint){right, gap};
        corners[i][2] = (UiPoint){right, SIDE - gap};
        corners[i][3] = (UiPoint){left, SIDE - gap};
        places[i] = (UiMapPlace){.points = corners[i],
                                 .ring_ends = &ring_end,
                                 .ring_count = 1,
                                 .middle = {i * SIDE + SIDE / 2, SIDE / 2},
                                 .room = SIDE / 2 - gap,
                                 .step = i,
                                 .number = "68.2",
                                 .key = i == 0 ? "1" : "2",
                                 .id = ids[i]};
    }
    return (UiMap){.places = places,
                   .count = PLACES,
                   .size = {PLACES * SIDE, SIDE},
                   .chosen = -1,
                   .words = {.hint = "touch"}};
}

static void test_the_nearest_place_is_meant(DrawBed *bed, gconstpointer data)
{
    (void)data;
    UiMapPlace places[PLACES];
    const UiMap map = map_of(places, 20);
    (void)ui_map_draw_piece(&bed->draw, (UiBox){0, 0, 400, 0}, &map, 0);
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 50, 50), ==, "/a");
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 95, 50), ==, "/a");
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 105, 50), ==, "/b");
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 399, 50), ==, "/d");
    g_assert_null(ui_canvas_hit(bed->canvas, 50, 250));
    g_assert_cmpint(ui_canvas_target_count(bed->canvas), ==, 0);
}

static void test_a_target_lies_over_the_field(DrawBed *bed, gconstpointer data)
{
    (void)data;
    UiMapPlace places[PLACES];
    const UiMap map = map_of(places, 0);
    (void)ui_map_draw_piece(&bed->draw, (UiBox){0, 0, 400, 0}, &map, 0);
    ui_canvas_add_target(bed->canvas, (UiBox){0, 0, 60, 60}, "button", "button");
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 50, 50), ==, "button");
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 70, 50), ==, "/a");
    ui_canvas_add_cover(bed->canvas);
    g_assert_null(ui_canvas_hit(bed->canvas, 70, 50));
}

// A ring within a ring is a hole: what lies in it belongs to the place that fills it.
static void test_a_hole_is_no_part_of_its_place(DrawBed *bed, gconstpointer data)
{
    (void)data;
    static const UiPoint points[] = {{0, 0},   {90, 0},  {90, 90}, {0, 90},
                                     {30, 30}, {60, 30}, {60, 60}, {30, 60}};
    static const UiPoint inner[] = {{30, 30}, {60, 30}, {60, 60}, {30, 60}};
    static const int ends[] = {4, 8};
    const UiMapPlace places[] = {
        {.points = points, .ring_ends = ends, .ring_count = 2, .id = "/out"},
        {.points = inner, .ring_ends = ends, .ring_count = 1, .id = "/in"}};
    const UiMap map = {
        .places = places, .count = 2, .size = {90, 90}, .chosen = -1, .words = {.hint = "touch"}};
    (void)ui_map_draw_piece(&bed->draw, (UiBox){0, 0, 90, 0}, &map, 0);
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 45, 45), ==, "/in");
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 10, 45), ==, "/out");
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 75, 45), ==, "/out");
}

static void test_either_all_numbers_or_keys(DrawBed *bed, gconstpointer data)
{
    (void)data;
    UiMapPlace places[PLACES];
    UiMap map = map_of(places, 0);
    map.schematic = true;
    g_assert_true(ui_map_numbers_fit(&bed->draw, &map, (UiMapScale){4, 4}));
    g_assert_false(ui_map_numbers_fit(&bed->draw, &map, (UiMapScale){0.1, 0.1}));
    places[2].number = NULL;
    g_assert_false(ui_map_numbers_fit(&bed->draw, &map, (UiMapScale){4, 4}));
    (void)ui_map_draw_piece(&bed->draw, (UiBox){0, 0, 1000, 0}, &map, 0);
    g_assert_cmpint(draw_bed_count_text(bed, "68.2"), ==, 0);
    g_assert_cmpint(draw_bed_count_text(bed, "1"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "2"), ==, 3);
    // Of outlines each shows its own where that fits.
    map.schematic = false;
    ui_canvas_reset(bed->canvas, 1920, 1080);
    (void)ui_map_draw_piece(&bed->draw, (UiBox){0, 0, 1000, 0}, &map, 0);
    g_assert_cmpint(draw_bed_count_text(bed, "68.2"), ==, 3);
    g_assert_cmpint(draw_bed_count_text(bed, "1"), ==, 0);
    map.schematic = true;
    places[2].step = UI_MAP_NO_FIGURE;
    places[2].mark = UI_MARK_HIDDEN;
    ui_canvas_reset(bed->canvas, 1920, 1080);
    (void)ui_map_draw_piece(&bed->draw, (UiBox){0, 0, 1000, 0}, &map, 0);
    g_assert_cmpint(draw_bed_count_text(bed, "68.2"), ==, 3);
}

// Places of two classes look different without their colours too.
static void test_each_class_has_a_pattern(DrawBed *bed, gconstpointer data)
{
    (void)data;
    UiMapPlace places[PLACES];
    const UiMap map = map_of(places, 0);
    (void)ui_map_draw_piece(&bed->draw, (UiBox){0, 0, 400, 0}, &map, 0);
    UiPattern last = UI_PATTERN_COUNT;
    int shapes = 0;
    for (int i = 0; i < ui_canvas_count(bed->canvas); i++) {
        UiCommand command = ui_canvas_command(bed->canvas, i);
        if (command.kind == UI_COMMAND_SHAPE) {
            g_assert_cmpint(command.shape.pattern, !=, last);
            last = command.shape.pattern;
            shapes++;
        }
    }
    g_assert_cmpint(shapes, ==, PLACES);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/map/" name, DrawBed, NULL, draw_bed_set_up, function, draw_bed_tear_down)
    CASE("the-nearest-place-is-meant", test_the_nearest_place_is_meant);
    CASE("a-target-lies-over-the-field", test_a_target_lies_over_the_field);
    CASE("a-hole-is-no-part-of-its-place", test_a_hole_is_no_part_of_its_place);
    CASE("either-all-numbers-or-keys", test_either_all_numbers_or_keys);
    CASE("each-class-has-a-pattern", test_each_class_has_a_pattern);
    return g_test_run();
}
