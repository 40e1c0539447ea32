#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/trends.h>

static const UiTrendPoint first[] = {
    {"2563", "60 %", 60, UI_MARK_NONE, false},
    {"2564", "70 %", 70, UI_MARK_NONE, false},
    {"2565", "90 %", 90, UI_MARK_NONE, true},
};
static const UiTrendPoint second[] = {
    {"2563", "40 %", 40, UI_MARK_NONE, false},
    {"2564", "ยังไม่มีข้อมูล", 0, UI_MARK_MISSING, false},
    {"2565", "50 %", 50, UI_MARK_NONE, false},
};
static const UiTrendsLine lines[] = {{"ตำบลหนึ่ง", first}, {"ตำบลสอง", second}};
static const UiTrends trends = {lines, 2, 3, "เปลี่ยนตัวชี้วัด", NULL, 0};

static int count_lines(const DrawBed *bed)
{
    int count = 0;
    for (int i = 0; i < ui_canvas_count(bed->canvas); i++) {
        UiCommand command = ui_canvas_command(bed->canvas, i);
        count += command.kind == UI_COMMAND_LINE && command.box.width > 0 &&
                 command.line_px > ui_draw_space(&bed->draw, UI_SPACE_HAIR);
    }
    return count;
}

static void test_a_gap_and_a_change_cut_their_own_line(DrawBed *bed, gconstpointer data)
{
    (void)bed;
    (void)data;
    g_assert_true(ui_trends_is_joined(&lines[0], 1));
    g_assert_false(ui_trends_is_joined(&lines[0], 2)); // measured anew
    g_assert_false(ui_trends_is_joined(&lines[1], 1)); // nobody sent it
    g_assert_false(ui_trends_is_joined(&lines[1], 2));
    g_assert_false(ui_trends_is_joined(&lines[0], 0));
}

static void test_all_lines_stand_on_one_scale(DrawBed *bed, gconstpointer data)
{
    UiTrends with = trends;
    (void)bed;
    (void)data;
    UiChartScale scale = ui_trends_scale(&trends);
    g_assert_cmpfloat(scale.from, <=, 40);
    g_assert_cmpfloat(scale.from, >, 0); // a missing year is no zero
    g_assert_cmpfloat(scale.to, >=, 90);
    with.target_words = "เป้าหมาย 100 %";
    with.target = 100;
    scale = ui_trends_scale(&with);
    g_assert_cmpfloat(scale.to, >=, 100);
}

static void test_lines_are_named_and_breaks_are_said(DrawBed *bed, gconstpointer data)
{
    (void)data;
    g_assert_cmpint(ui_trends_draw(&bed->draw, (UiBox){0, 0, 900, 0}, &trends), >, 0);
    g_assert_cmpint(draw_bed_count_text(bed, "ตำบลหนึ่ง"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "ตำบลสอง"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "เปลี่ยนตัวชี้วัด"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "ยังไม่มีข้อมูล"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "2564"), ==, 1);
    g_assert_cmpint(count_lines(bed), ==, 1); // of all four steps one alone is joined
}

/* A page that is too low for all of it goes on between two lines of the legend. */
static void test_the_legend_is_divided_by_its_lines(DrawBed *bed, gconstpointer data)
{
    const int widths[] = {900, 260};
    (void)data;
    for (gsize i = 0; i < G_N_ELEMENTS(widths); i++) {
        UiDraw measuring = ui_draw_measuring(&bed->draw);
        const UiBox box = {0, 0, widths[i], 0};
        int whole = ui_trends_draw(&measuring, box, &trends);
        int line_count = 0;
        int sum = ui_trends_draw_piece(&measuring, box, &trends, 0);
        g_assert_cmpint(ui_trends_piece_count(&trends), ==, 1 + 4); // two names, a mark, a break
        for (int piece = 1; piece < ui_trends_piece_count(&trends); piece++) {
            int height = ui_trends_draw_piece(&measuring, box, &trends, piece);
            sum += height;
            line_count += height > 0 ? 1 : 0;
        }
        g_assert_cmpint(sum, ==, whole);
        g_assert_cmpint(line_count, ==, i == 0 ? 1 : 4);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/ui/trends/a-gap-and-a-change-cut-their-own-line", DrawBed, NULL, draw_bed_set_up,
               test_a_gap_and_a_change_cut_their_own_line, draw_bed_tear_down);
    g_test_add("/ui/trends/all-lines-stand-on-one-scale", DrawBed, NULL, draw_bed_set_up,
               test_all_lines_stand_on_one_scale, draw_bed_tear_down);
    g_test_add("/ui/trends/lines-are-named-and-breaks-are-said", DrawBed, NULL, draw_bed_set_up,
               test_lines_are_named_and_breaks_are_said, draw_bed_tear_down);
    g_test_add("/ui/trends/the-legend-is-divided-by-its-lines", DrawBed, NULL, draw_bed_set_up,
               test_the_legend_is_divided_by_its_lines, draw_bed_tear_down);
    return g_test_run();
}
