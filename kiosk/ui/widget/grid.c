#include "ui/widget/grid.h"

static int rows_of(const UiGrid *grid) { return (grid->count + grid->columns - 1) / grid->columns; }

static void draw_row(const UiDraw *draw, UiBox box, const UiGrid *grid, int row)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int from = row * grid->columns;
    for (int i = from; i < from + grid->columns && i < grid->count; i++) {
        grid->cell(draw, ui_box_column(box, i - from, grid->columns, gap), grid->models, i);
    }
}

static int measure_row(const UiDraw *draw, int width_px, const UiGrid *grid, int row)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int from = row * grid->columns;
    int tallest = 0;
    for (int i = from; i < from + grid->columns && i < grid->count; i++) {
        UiBox cell = ui_box_column((UiBox){0, 0, width_px, 0}, i - from, grid->columns, gap);
        int height = grid->cell(&measuring, cell, grid->models, i);
        tallest = height > tallest ? height : tallest;
    }
    return tallest;
}

static int measure_all(const UiDraw *draw, int width_px, const UiGrid *grid)
{
    int height = (rows_of(grid) - 1) * ui_draw_space(draw, UI_SPACE_M);
    for (int row = 0; row < rows_of(grid); row++) {
        height += measure_row(draw, width_px, grid, row);
    }
    return height;
}

int ui_grid_draw(const UiDraw *draw, UiBox box, const UiGrid *grid)
{
    int rows = rows_of(grid);
    if (rows == 0) {
        return 0;
    }
    int natural = measure_all(draw, box.width, grid);
    int rest = box.height > natural ? box.height - natural : 0;
    int y = box.y;
    for (int row = 0; row < rows; row++) {
        int share = rest / (rows - row);
        int height = measure_row(draw, box.width, grid, row) + share;
        draw_row(draw, (UiBox){box.x, y, box.width, height}, grid, row);
        y += height + ui_draw_space(draw, UI_SPACE_M);
        rest -= share;
    }
    return y - ui_draw_space(draw, UI_SPACE_M) - box.y;
}
