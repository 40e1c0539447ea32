#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/table.h>

#define ROWS 60
#define COLUMNS 3

typedef struct {
    DrawBed bed;
    UiTableCell cells[ROWS * COLUMNS];
    char numbers[ROWS][16];
    UiTable table;
} Fixture;

static const UiTableColumn columns[COLUMNS] = {
    {"ตำบล", 1, false},
    {"โครงการ", 2, false},
    {"งบประมาณ (บาท)", 0, true},
};

static void fill_row(Fixture *fixture, int row)
{
    UiTableCell *cell = fixture->cells + (size_t)row * COLUMNS;
    g_snprintf(fixture->numbers[row], sizeof fixture->numbers[row], "%d,000", 100 + row);
    cell[0] = (UiTableCell){"แม่เจ้าอยู่หัว", UI_MARK_NONE};
    cell[1] =
        (UiTableCell){row % 7 == 3 ? "ก่อสร้างถนนคอนกรีตเสริมเหล็กสายบ้านควนยาว–บ้านหนองหงส์" : "ปลูกป่าชุมชน",
                      UI_MARK_NONE};
    cell[2] = (UiTableCell){fixture->numbers[row], UI_MARK_NONE};
}

static void set_up(Fixture *fixture, gconstpointer data)
{
    draw_bed_set_up(&fixture->bed, data);
    for (int row = 0; row < ROWS; row++) {
        fill_row(fixture, row);
    }
    fixture->table = (UiTable){columns, COLUMNS, fixture->cells, ROWS};
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    draw_bed_tear_down(&fixture->bed, data);
}

static void test_columns_fill_the_width(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int gap = ui_draw_space(&fixture->bed.draw, UI_SPACE_M);
    for (int width = 300; width < 1900; width += 37) {
        UiTableWidths widths = ui_table_measure(&fixture->bed.draw, width, &fixture->table);
        int sum = (COLUMNS - 1) * gap;
        for (int i = 0; i < COLUMNS && !widths.blocks; i++) {
            g_assert_cmpint(widths.column_px[i], >, 0);
            sum += widths.column_px[i];
        }
        if (!widths.blocks) {
            g_assert_cmpint(sum, ==, width);
        }
    }
    g_assert_true(ui_table_measure(&fixture->bed.draw, 300, &fixture->table).blocks);
    g_assert_false(ui_table_measure(&fixture->bed.draw, 1800, &fixture->table).blocks);
}

/* Sixty rows in pages: each begins with the headings, holds what was said to fit, and together they
   have every row once. */
static void check_pages(Fixture *fixture, UiBox box, const char *last_heading)
{
    int first = 0;
    int pages = 0;
    int seen = 0;
    while (first < ui_table_cell_count(&fixture->table)) {
        int count = ui_table_cells_that_fit(&fixture->bed.draw, box, &fixture->table, first);
        g_assert_cmpint(count, >, 0);
        ui_canvas_reset(fixture->bed.canvas, 1920, 1080);
        int height = ui_table_draw(&fixture->bed.draw, box, &fixture->table, first, count);
        g_assert_cmpint(height, <=, box.height);
        g_assert_cmpint(draw_bed_count_text(&fixture->bed, last_heading), >=, 1);
        for (int row = 0; row < ROWS; row++) {
            seen += draw_bed_count_text(&fixture->bed, fixture->numbers[row]);
        }
        first += count;
        pages++;
    }
    g_assert_cmpint(first, ==, (gint64)ROWS * COLUMNS);
    g_assert_cmpint(seen, ==, ROWS);
    g_assert_cmpint(pages, >, 1);
}

static void test_pages(Fixture *fixture, gconstpointer data)
{
    (void)data;
    check_pages(fixture, (UiBox){20, 20, 1600, 800}, "งบประมาณ (บาท)");
    check_pages(fixture, (UiBox){20, 20, 900, 500}, "งบประมาณ (บาท)");
    check_pages(fixture, (UiBox){20, 20, 420, 700}, "งบประมาณ (บาท)");
}

static void test_nothing_fits(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiBox low = {20, 20, 1600, 10};
    g_assert_cmpint(ui_table_cells_that_fit(&fixture->bed.draw, low, &fixture->table, 0), ==, 0);
    fixture->table.row_count = 0;
    UiBox box = {20, 20, 1600, 800};
    g_assert_cmpint(ui_table_cells_that_fit(&fixture->bed.draw, box, &fixture->table, 0), ==, 0);
    g_assert_cmpint(ui_table_draw(&fixture->bed.draw, box, &fixture->table, 0, 10), >, 0);
}

static void test_numbers_stand_right(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiBox box = {20, 20, 1600, 800};
    ui_table_draw(&fixture->bed.draw, box, &fixture->table, 0, 8 * COLUMNS);
    int found = 0;
    for (int i = 0; i < ui_canvas_count(fixture->bed.canvas); i++) {
        UiCommand command = ui_canvas_command(fixture->bed.canvas, i);
        if (command.kind == UI_COMMAND_TEXT && g_str_has_suffix(command.text, ",000")) {
            g_assert_cmpint(command.box.x + command.box.width, ==, box.x + box.width);
            found++;
        }
    }
    g_assert_cmpint(found, ==, 8);
}

static void test_marks(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiBox box = {20, 20, 1600, 800};
    g_autoptr(GHashTable) looks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int kind = UI_MARK_ZERO; kind < UI_MARK_COUNT; kind++) {
        fixture->cells[2] = (UiTableCell){"คำ", (UiMarkKind)kind};
        ui_canvas_reset(fixture->bed.canvas, 1920, 1080);
        ui_table_draw(&fixture->bed.draw, box, &fixture->table, 0, COLUMNS);
        g_assert_true(g_hash_table_add(looks, ui_canvas_to_text(fixture->bed.canvas)));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/table/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("columns-fill-the-width-or-become-blocks", test_columns_fill_the_width);
    CASE("sixty-rows-page-with-headings-and-none-is-lost", test_pages);
    CASE("what-does-not-fit-is-not-promised", test_nothing_fits);
    CASE("numbers-stand-under-one-another-at-the-right", test_numbers_stand_right);
    CASE("each-kind-of-missing-figure-looks-different", test_marks);
    return g_test_run();
}
