#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/heat.h>

#define ROWS 170
#define COLUMNS 40

static UiHeatColumn columns[COLUMNS];
static UiHeatRow rows[ROWS];
static char words[ROWS + COLUMNS][16];
static int read_count;

static void read_cell(const void *data, int row, int column, UiHeatCell *cell)
{
    (void)data;
    read_count++;
    *cell = (UiHeatCell){.number = (row + column) % 3 == 0 ? NULL : "98.6",
                         .tone = UI_TONE_POSITIVE,
                         .sign = UI_ICON_UP,
                         .mark = UI_MARK_HIDDEN};
}

static UiHeat heat_of(int first_column)
{
    for (int i = 0; i < COLUMNS; i++) {
        (void)g_snprintf(words[i], sizeof words[i], "column %d", i);
        columns[i] = (UiHeatColumn){.heading = words[i], .id = words[i], .from_id = words[i]};
    }
    for (int i = 0; i < ROWS; i++) {
        (void)g_snprintf(words[COLUMNS + i], sizeof words[i], "row %d", i);
        rows[i] = (UiHeatRow){words[COLUMNS + i], words[COLUMNS + i]};
    }
    return (UiHeat){.columns = columns,
                    .column_count = COLUMNS,
                    .first_column = first_column,
                    .rows = rows,
                    .row_count = ROWS,
                    .read = read_cell,
                    .before_word = "before",
                    .after_word = "after"};
}

static int count_targets(const DrawBed *bed, const char *id)
{
    int count = 0;
    for (int i = 0; i < ui_canvas_count(bed->canvas); i++) {
        UiCommand command = ui_canvas_command(bed->canvas, i);
        count += command.kind == UI_COMMAND_TARGET && g_str_equal(command.text, id) ? 1 : 0;
    }
    return count;
}

/* Going on by what fits, every row and every column is met once. */
static void test_all_is_reached(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    UiBox box = {0, 0, 1800, 700};
    const UiHeat heat = heat_of(0);
    int seen = 0;
    for (int first = 0; first < ROWS; first += seen) {
        seen = ui_heat_rows_that_fit(&fixture->draw, box, &heat, first);
        g_assert_cmpint(seen, >, 0);
        g_assert_cmpint(first + seen, <=, ROWS);
    }
    int fit = ui_heat_columns_that_fit(&fixture->draw, box.width, &heat);
    for (int first = 0; first < COLUMNS; first += fit) {
        const UiHeat part = heat_of(first);
        (void)ui_heat_draw(&fixture->draw, box, &part, 0, 1);
    }
    for (int i = 0; i < COLUMNS; i++) {
        g_assert_cmpint(draw_bed_count_text(fixture, words[i]), ==, 1);
    }
}

static void test_only_what_is_seen_is_asked_for(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    UiBox box = {0, 0, 1800, 700};
    const UiHeat heat = heat_of(0);
    int shown = ui_heat_rows_that_fit(&fixture->draw, box, &heat, 100);
    read_count = 0;
    int used = ui_heat_draw(&fixture->draw, box, &heat, 100, shown);
    g_assert_cmpint(used, <=, box.height);
    int cells = shown * ui_heat_columns_that_fit(&fixture->draw, box.width, &heat);
    g_assert_cmpint(read_count, ==, cells);
}

static void test_further_columns_are_a_touch_away(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    UiBox box = {0, 0, 1800, 700};
    const UiHeat heat = heat_of(0);
    int fit = ui_heat_columns_that_fit(&fixture->draw, box.width, &heat);
    (void)ui_heat_draw(&fixture->draw, box, &heat, 0, 2);
    g_assert_cmpint(count_targets(fixture, words[fit]), ==, 1);       // after these
    g_assert_cmpint(draw_bed_count_text(fixture, words[fit]), ==, 0); // not yet shown
    g_assert_cmpint(count_targets(fixture, words[COLUMNS + 1]), ==, 1);
}

/* What a screen reads ahead is enough wherever and however large it is drawn. */
static void test_no_more_columns_than_said(DrawBed *fixture, gconstpointer data)
{
    static const int widths[] = {600, 1080, 1366, 1920, 3840};
    const UiHeat heat = heat_of(0);
    (void)data;
    for (size_t i = 0; i < G_N_ELEMENTS(widths); i++) {
        for (int size = UI_TEXT_NORMAL; size <= UI_TEXT_MEETING; size++) {
            UiMetrics metrics = ui_metrics_make(widths[i], 1080, 0);
            metrics.text_size = (UiTextSize)size;
            UiDraw draw = ui_draw_make(fixture->canvas, fixture->text, &metrics);
            int fit = ui_heat_columns_that_fit(&draw, widths[i], &heat);
            g_assert_cmpint(fit, <=, ui_heat_most_columns(&metrics));
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/heat/" name, DrawBed, NULL, draw_bed_set_up, function, draw_bed_tear_down)
    CASE("every-row-and-column-is-reached", test_all_is_reached);
    CASE("only-what-is-seen-is-asked-for", test_only_what_is_seen_is_asked_for);
    CASE("further-columns-are-a-touch-away", test_further_columns_are_a_touch_away);
    CASE("no-more-columns-than-said", test_no_more_columns_than_said);
    return g_test_run();
}
