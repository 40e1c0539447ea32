#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/trend.h>

/* 2563 is missing, 2565 begins a new way of measuring, 2567 is kept private. */
static const UiTrendPoint points[] = {
    {.label = "2562", .figure = "64.0", .value = 64.0},
    {.label = "2563", .figure = "ยังไม่มีข้อมูล", .mark = UI_MARK_MISSING},
    {.label = "2564", .figure = "69.3", .value = 69.3},
    {.label = "2565", .figure = "52.8", .value = 52.8, .breaks = true},
    {.label = "2566", .figure = "57.1", .value = 57.1},
    {.label = "2567", .figure = "ปิดไว้", .mark = UI_MARK_HIDDEN},
    {.label = "2568", .figure = "60.2", .value = 60.2},
    {.label = "2569", .figure = "66.4", .value = 66.4},
};

static UiTrend make_trend(void)
{
    return (UiTrend){.points = points,
                     .count = G_N_ELEMENTS(points),
                     .break_words = "เปลี่ยนตัวชี้วัด",
                     .target_words = "เป้าหมาย 75 %",
                     .target = 75};
}

static void test_line_is_cut(DrawBed *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    const bool joined[] = {false, false, false, false, true, false, false, true};
    UiTrend trend = make_trend();
    for (int i = 0; i < trend.count; i++) {
        g_test_message("%s", points[i].label);
        g_assert_cmpint(ui_trend_is_joined(&trend, i), ==, joined[i]);
    }
}

/* Oblique lines in the colour of the series are the pieces of the line: one a joined pair. */
static int count_segments(const DrawBed *fixture)
{
    int segments = 0;
    for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
        UiCommand command = ui_canvas_command(fixture->canvas, i);
        segments +=
            command.kind == UI_COMMAND_LINE && command.colour == fixture->draw.theme->series[0];
    }
    return segments;
}

static void test_gaps_are_not_bridged(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    UiTrend trend = make_trend();
    ui_trend_draw(&fixture->draw, (UiBox){40, 40, 1200, 0}, &trend);
    g_assert_cmpint(count_segments(fixture), ==, 2);
    UiTrendPoint whole[G_N_ELEMENTS(points)];
    for (size_t i = 0; i < G_N_ELEMENTS(points); i++) {
        whole[i] = points[i];
        whole[i].mark = UI_MARK_NONE;
        whole[i].breaks = false;
    }
    trend.points = whole;
    ui_canvas_reset(fixture->canvas, 1920, 1080);
    ui_trend_draw(&fixture->draw, (UiBox){40, 40, 1200, 0}, &trend);
    g_assert_cmpint(count_segments(fixture), ==, 7);
}

static void test_missing_is_no_zero(DrawBed *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    UiTrend trend = make_trend();
    UiChartScale scale = ui_trend_scale(&trend);
    g_assert_cmpfloat(scale.from, ==, 50);
    g_assert_cmpfloat(scale.to, ==, 80);
    trend.target_words = NULL;
    scale = ui_trend_scale(&trend);
    g_assert_cmpfloat(scale.to, ==, 70);
    trend.from_zero = true;
    scale = ui_trend_scale(&trend);
    g_assert_cmpfloat(scale.from, ==, 0);
}

static void test_direction(DrawBed *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    UiTrend trend = make_trend();
    g_assert_cmpint(ui_trend_direction(&trend, 0.1, true), ==, UI_CHART_BETTER);
    g_assert_cmpint(ui_trend_direction(&trend, 0.1, false), ==, UI_CHART_WORSE);
    g_assert_cmpint(ui_trend_direction(&trend, 10, true), ==, UI_CHART_SAME);
    trend.count = 7; /* 2568 stands alone after a hidden year */
    g_assert_cmpint(ui_trend_direction(&trend, 0.1, true), ==, UI_CHART_UNKNOWN);
    trend.count = 4; /* 2565 is measured in another way than 2564 */
    g_assert_cmpint(ui_trend_direction(&trend, 0.1, true), ==, UI_CHART_UNKNOWN);
    trend.count = 0;
    g_assert_cmpint(ui_trend_direction(&trend, 0.1, true), ==, UI_CHART_UNKNOWN);
}

/* In wide boxes under the points, in narrow ones as a list: no number is ever left out. */
static void test_every_number_is_said(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    UiTrend trend = make_trend();
    for (int width = 300; width <= 1800; width += 150) {
        ui_canvas_reset(fixture->canvas, 1920, 1080);
        ui_trend_draw(&fixture->draw, (UiBox){40, 40, width, 0}, &trend);
        for (int i = 0; i < trend.count; i++) {
            g_test_message("%d px: %s", width, points[i].figure);
            g_assert_cmpint(draw_bed_count_text(fixture, points[i].figure), >, 0);
            g_assert_cmpint(draw_bed_count_text(fixture, points[i].label), >, 0);
        }
    }
}

static void test_nothing_to_draw(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    const UiTrendPoint gone[] = {{.label = "2569", .figure = "ยังไม่มีข้อมูล", .mark = UI_MARK_MISSING}};
    UiTrend trend = {0};
    g_assert_cmpint(ui_trend_draw(&fixture->draw, (UiBox){0, 0, 600, 0}, &trend), ==, 0);
    trend = (UiTrend){.points = gone, .count = 1};
    g_assert_cmpint(ui_trend_draw(&fixture->draw, (UiBox){0, 0, 600, 0}, &trend), >, 0);
    g_assert_cmpint(draw_bed_count_text(fixture, "ยังไม่มีข้อมูล"), >, 0);
    g_assert_cmpint(count_segments(fixture), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/trend/" name, DrawBed, NULL, draw_bed_set_up, function, draw_bed_tear_down)
    CASE("a-line-is-cut-at-gaps-and-breaks", test_line_is_cut);
    CASE("no-gap-is-bridged-in-the-picture", test_gaps_are_not_bridged);
    CASE("a-missing-year-does-not-pull-the-scale-to-zero", test_missing_is_no_zero);
    CASE("a-direction-is-said-only-of-what-can-be-compared", test_direction);
    CASE("every-number-is-said-in-any-width", test_every_number_is_said);
    CASE("no-figures-draw-no-line", test_nothing_to_draw);
    return g_test_run();
}
