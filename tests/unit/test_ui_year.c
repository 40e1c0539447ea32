#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/year.h>

static const UiYear year = {
    .names = {"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
              "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"},
    .details = {"ขั้นที่ 1", "ขั้นที่ 2", "ขั้นที่ 2"},
    .now = 11,
    .now_word = "เดือนนี้",
};

static int count_cells(const DrawBed *fixture)
{
    int cells = 0;
    for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
        cells += ui_canvas_command(fixture->canvas, i).kind == UI_COMMAND_ROUND ? 1 : 0;
    }
    return cells;
}

static void test_every_month_has_a_cell(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    for (int width = 300; width < 1900; width += 100) {
        ui_canvas_reset(fixture->canvas, 1920, 4000);
        g_assert_cmpint(ui_year_draw(&fixture->draw, (UiBox){0, 0, width, 0}, &year), >, 0);
        g_assert_cmpint(count_cells(fixture), ==, UI_YEAR_MONTHS);
        g_assert_cmpint(draw_bed_count_text(fixture, "เดือนนี้"), ==, 1);
    }
}

static void test_narrower_is_higher(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    int before = 0;
    for (int width = 1800; width >= 200; width -= 200) {
        int height = ui_year_draw(&fixture->draw, (UiBox){0, 0, width, 0}, &year);
        g_assert_cmpint(height, >=, before);
        before = height;
    }
}

static void test_pieces_make_the_whole(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    for (int width = 200; width < 1900; width += 100) {
        int in_pieces = 0;
        for (int i = 0; i < UI_YEAR_MONTHS; i++) {
            in_pieces +=
                ui_year_draw_piece(&fixture->draw, (UiBox){0, in_pieces, width, 0}, &year, i);
        }
        g_assert_cmpint(in_pieces, ==,
                        ui_year_draw(&fixture->draw, (UiBox){0, 0, width, 0}, &year));
    }
}

static void test_a_month_that_is_not_known_is_not_marked(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    UiYear unknown = year;
    unknown.now = 0;
    ui_canvas_reset(fixture->canvas, 1920, 1080);
    ui_year_draw(&fixture->draw, (UiBox){0, 0, 1800, 0}, &unknown);
    g_assert_cmpint(draw_bed_count_text(fixture, "เดือนนี้"), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/ui/year/every-month-has-a-cell", DrawBed, NULL, draw_bed_set_up,
               test_every_month_has_a_cell, draw_bed_tear_down);
    g_test_add("/ui/year/narrower-is-higher", DrawBed, NULL, draw_bed_set_up,
               test_narrower_is_higher, draw_bed_tear_down);
    g_test_add("/ui/year/pieces-make-the-whole", DrawBed, NULL, draw_bed_set_up,
               test_pieces_make_the_whole, draw_bed_tear_down);
    g_test_add("/ui/year/a-month-that-is-not-known-is-not-marked", DrawBed, NULL, draw_bed_set_up,
               test_a_month_that_is_not_known_is_not_marked, draw_bed_tear_down);
    return g_test_run();
}
