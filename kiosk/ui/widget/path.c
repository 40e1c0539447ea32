#include "widget/path.h"

static int gap_of(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_S); }

static bool is_across(const UiDraw *draw, int width_px, const UiPath *path)
{
    UiBox box = {0, 0, width_px, 0};
    int room = ui_box_column(box, 0, path->count, gap_of(draw)).width;
    for (int i = 0; i < path->count; i++) {
        if (path->width(draw, path->models, i) > room) {
            return false;
        }
    }
    return true;
}

static UiBox square_in(UiBox column, int side)
{
    return (UiBox){column.x + (column.width - side) / 2, column.y, side, side};
}

static int draw_across(const UiDraw *draw, UiBox box, const UiPath *path)
{
    int gap = gap_of(draw);
    int tallest = 0;
    for (int i = 0; i < path->count; i++) {
        UiBox column = ui_box_column(box, i, path->count, gap);
        UiBox square = square_in(column, path->side);
        if (i > 0) {
            UiBox before = square_in(ui_box_column(box, i - 1, path->count, gap), path->side);
            int middle = box.y + path->side / 2;
            path->way(draw, (UiPoint){before.x + path->side + gap / 2, middle},
                      (UiPoint){square.x - gap / 2, middle}, path->models, i);
        }
        path->station(draw, square, path->models, i);
        UiBox words = {column.x, box.y + path->side, column.width, 0};
        int height = path->words(draw, words, path->models, i, UI_ALIGN_CENTRE);
        tallest = height > tallest ? height : tallest;
    }
    return path->side + tallest;
}

static int draw_station(const UiDraw *draw, UiBox box, const UiPath *path, int index)
{
    int gap = gap_of(draw);
    UiBox words = {box.x + path->side + gap, box.y, box.width - path->side - gap, 0};
    path->station(draw, (UiBox){box.x, box.y, path->side, path->side}, path->models, index);
    int height = path->words(draw, words, path->models, index, UI_ALIGN_START);
    height = height > path->side ? height : path->side;
    if (index + 1 == path->count) {
        return height;
    }
    /* Beside a single line the way would have no length. */
    height = height > path->side + gap ? height : path->side + gap;
    int middle = box.x + path->side / 2;
    path->way(draw, (UiPoint){middle, box.y + path->side + gap / 2},
              (UiPoint){middle, box.y + height + gap / 2}, path->models, index + 1);
    return height + gap;
}

int ui_path_draw(const UiDraw *draw, UiBox box, const UiPath *path)
{
    if (path->count < 1) {
        return 0;
    }
    if (is_across(draw, box.width, path)) {
        return draw_across(draw, box, path);
    }
    int used = 0;
    for (int i = 0; i < path->count; i++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += draw_station(draw, rest, path, i);
    }
    return used;
}

int ui_path_draw_piece(const UiDraw *draw, UiBox box, const UiPath *path, int piece)
{
    if (!is_across(draw, box.width, path)) {
        return draw_station(draw, box, path, piece);
    }
    return piece == 0 ? ui_path_draw(draw, box, path) : 0;
}
