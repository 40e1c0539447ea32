#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/bar.h>
#include <ui/widget/radar.h>
#include <ui/widget/stack.h>

static void test_parts_fill_the_bar(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    int thinnest = ui_draw_px(&fixture->draw, 1.0);
    for (int round = 0; round < 500; round++) {
        UiStackPart parts[6];
        int last = 0;
        for (int i = 0; i < 6; i++) {
            double value = g_test_rand_int_range(-1, 4) * (double)g_test_rand_int_range(1, 100000);
            parts[i] = (UiStackPart){.value = value, .series = i};
        }
        parts[g_test_rand_int_range(0, 6)].value = 1;
        const UiStack stack = {parts, 6};
        for (int i = 0; i < 6; i++) {
            int from = 0;
            int to = 0;
            ui_stack_place(&fixture->draw, &stack, 900, i, &from, &to);
            if (parts[i].value > 0) {
                g_assert_cmpint(from, >=, last);
                g_assert_cmpint(to - from, >=, thinnest);
                last = to;
            } else {
                g_assert_cmpint(to, ==, 0);
            }
        }
        g_assert_cmpint(last, <=, 900);
        g_assert_cmpint(last, >=, 899);
    }
}

static void test_a_bar_too_short(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    const UiStackPart parts[] = {{"ก", "1", 1, 0}, {"ข", "1", 1, 1}, {"ค", "1", 1, 2}};
    const UiStack stack = {parts, 3};
    int from = 1;
    int to = 1;
    ui_stack_place(&fixture->draw, &stack, 3, 1, &from, &to);
    g_assert_cmpint(to, ==, 0);
    g_assert_cmpint(ui_stack_draw(&fixture->draw, (UiBox){0, 0, 3, 0}, &stack), >, 0);
}

/* Without its colour a series is still unlike the others. */
static void test_patterns_differ(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GHashTable) looks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    UiTheme grey = *fixture->draw.theme;
    for (int i = 0; i < UI_THEME_SERIES_COUNT; i++) {
        grey.series[i] = 0xff505050;
    }
    UiDraw draw = fixture->draw;
    draw.theme = &grey;
    for (int series = 0; series < UI_THEME_SERIES_COUNT; series++) {
        const UiStackPart part = {"ส่วน", "1", 1, series};
        const UiStack stack = {&part, 1};
        ui_canvas_reset(fixture->canvas, 1920, 1080);
        ui_stack_draw(&draw, (UiBox){0, 0, 600, 0}, &stack);
        g_assert_true(g_hash_table_add(looks, ui_canvas_to_text(fixture->canvas)));
    }
}

static void test_bars_of_no_number(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    const UiBarPart bars[] = {
        {.label = "ก", .figure = "-", .value = 0},
        {.label = "ก", .figure = "-", .value = -1},
        {.label = "ก", .figure = "-", .value = 5, .mark = UI_MARK_HIDDEN},
        {.label = "ก", .figure = "-", .value = 5, .mark = UI_MARK_NOT_APPLICABLE},
    };
    g_autoptr(GHashTable) looks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(bars); i++) {
        ui_canvas_reset(fixture->canvas, 1920, 1080);
        ui_bar_draw(&fixture->draw, (UiBox){0, 0, 600, 0}, &bars[i], 10);
        for (int k = 0; k < ui_canvas_count(fixture->canvas); k++) {
            UiCommand command = ui_canvas_command(fixture->canvas, k);
            g_assert_cmphex(command.round.fill, !=, fixture->draw.theme->series[0]);
        }
        g_assert_true(g_hash_table_add(looks, ui_canvas_to_text(fixture->canvas)));
    }
}

static void test_radar_places(DrawBed *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    UiRadarAxis axes[4] = {{0}};
    const UiRadar radar = {.axes = axes, .count = 4, .maximum = 5};
    const UiPoint middle = {500, 500};
    const UiPoint wanted[4] = {{500, 300}, {700, 500}, {500, 700}, {300, 500}};
    for (int i = 0; i < 4; i++) {
        UiPoint tip = ui_radar_place(&radar, middle, 200, i, 5);
        g_assert_cmpint(tip.x, ==, wanted[i].x);
        g_assert_cmpint(tip.y, ==, wanted[i].y);
    }
    g_assert_cmpint(ui_radar_place(&radar, middle, 200, 0, 2.5).y, ==, 400);
    g_assert_cmpint(ui_radar_place(&radar, middle, 200, 0, 99).y, ==, 300);
    g_assert_cmpint(ui_radar_place(&radar, middle, 200, 0, -1).y, ==, 500);
}

static int count_kind(const DrawBed *fixture, UiCommandKind kind)
{
    int count = 0;
    for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
        count += ui_canvas_command(fixture->canvas, i).kind == kind;
    }
    return count;
}

/* With a figure missing there is no area: it would mean something that nobody knows. */
static void test_open_radar(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    UiRadarAxis axes[5];
    for (int i = 0; i < 5; i++) {
        axes[i] = (UiRadarAxis){"1", "ด้าน", "3.4 จาก 5", 3.4, UI_MARK_NONE, -1};
    }
    const UiRadar radar = {.axes = axes, .count = 5, .maximum = 5, .rings = 5};
    ui_radar_draw(&fixture->draw, (UiBox){0, 0, 1200, 0}, &radar);
    g_assert_cmpint(count_kind(fixture, UI_COMMAND_POLYGON), ==, 1);
    int lines = count_kind(fixture, UI_COMMAND_LINE);
    axes[2].mark = UI_MARK_NOT_APPLICABLE;
    ui_canvas_reset(fixture->canvas, 1920, 1080);
    ui_radar_draw(&fixture->draw, (UiBox){0, 0, 1200, 0}, &radar);
    g_assert_cmpint(count_kind(fixture, UI_COMMAND_POLYGON), ==, 0);
    g_assert_cmpint(count_kind(fixture, UI_COMMAND_LINE), ==, lines - 2);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/" name, DrawBed, NULL, draw_bed_set_up, function, draw_bed_tear_down)
    CASE("stack/parts-fill-the-bar-and-none-vanishes", test_parts_fill_the_bar);
    CASE("stack/a-bar-too-short-for-its-parts-is-empty", test_a_bar_too_short);
    CASE("stack/series-are-told-apart-without-colour", test_patterns_differ);
    CASE("bar/what-is-no-number-is-never-a-bar", test_bars_of_no_number);
    CASE("radar/values-stand-on-their-axes", test_radar_places);
    CASE("radar/a-missing-figure-opens-the-shape", test_open_radar);
    return g_test_run();
}
