#include "ui/widget/heat.h"

#include <glib.h>

#include "ui/widget/button.h"

#define COLUMN_EM 6.5 // a number with its sign
#define NAME_EM 11.0
#define MOST_NAME_PERCENT 45 // of the width
#define HEADING_LINES 4
#define COMPACT_HEADING_LINES 2
#define HIGH_LINES 2 // of a name

/* Where everything stands: the same for all rows, so that a column reads from top to bottom. */
typedef struct {
    int gap;
    int name_px;
    int column_px;
    int first; /* column */
    int end;
    int fit;
    int head_px;
    int row_px;
} Grid;

static int em_of(const UiDraw *draw) { return ui_metrics_style(draw->metrics, UI_TYPE_BODY).em_px; }

static int column_count(const UiHeat *heat)
{
    return CLAMP(heat->column_count, 0, UI_HEAT_LIMIT_COLUMNS);
}

static int gap_of(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_S); }

static int name_width(const UiDraw *draw, int width_px)
{
    return MIN((int)(NAME_EM * em_of(draw)), width_px * MOST_NAME_PERCENT / 100);
}

int ui_heat_columns_that_fit(const UiDraw *draw, int width_px, const UiHeat *heat)
{
    int least = (int)(COLUMN_EM * em_of(draw)) + gap_of(draw);
    int room = width_px - name_width(draw, width_px);
    return CLAMP(room / least, 1, MAX(1, column_count(heat)));
}

int ui_heat_most_columns(const UiMetrics *metrics)
{
    int em = ui_metrics_style(metrics, UI_TYPE_BODY).em_px;
    return metrics->width_px / MAX(1, (int)(COLUMN_EM * em)) + 1;
}

static UiParagraph heading_of(const UiDraw *draw, const UiHeatColumn *column)
{
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, column->heading);
    words.max_lines = draw->compact ? COMPACT_HEADING_LINES : HEADING_LINES;
    words.colour = column->sorted ? draw->theme->on_accent_tint : draw->theme->text;
    return words;
}

static int text_height(const UiDraw *draw, int width_px, const UiParagraph *words)
{
    UiDraw measuring = ui_draw_measuring(draw);
    return ui_draw_text_lines(&measuring, (UiBox){0, 0, width_px, 0}, words);
}

/* The sign of the order stands under the words. */
static int sign_height(const UiDraw *draw) { return ui_draw_icon_size(draw, UI_TYPE_BODY); }

static int pad_of(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_XS); }

/* To the columns before and after those shown. */
typedef struct {
    UiButton buttons[2];
    bool stacked; /* there is no room for one beside the other */
} Corner;

static Corner make_corner(const UiDraw *draw, const UiHeat *heat, const Grid *grid)
{
    int count = column_count(heat);
    Corner corner = {
        .buttons = {{.kind = UI_BUTTON_PLAIN,
                     .word = heat->before_word,
                     .disabled = grid->first == 0,
                     .id = heat->columns[MAX(0, grid->first - grid->fit)].from_id},
                    {.kind = UI_BUTTON_PLAIN,
                     .word = heat->after_word,
                     .disabled = grid->end == count,
                     .id = grid->end < count ? heat->columns[grid->end].from_id : NULL}}};
    for (int i = 0; i < (int)G_N_ELEMENTS(corner.buttons); i++) {
        int wanted = ui_button_width(draw, &corner.buttons[i]);
        corner.stacked |= wanted > (grid->name_px - grid->gap) / 2;
    }
    return corner;
}

static int corner_height(const UiDraw *draw, const Corner *corner, const Grid *grid)
{
    int target = ui_metrics_target(draw->metrics);
    return corner->stacked ? 2 * target + grid->gap : target;
}

/* In the corner over the names. */
static void draw_corner(const UiDraw *draw, UiBox box, const UiHeat *heat, const Grid *grid)
{
    Corner corner = make_corner(draw, heat, grid);
    int target = ui_metrics_target(draw->metrics);
    UiBox rest = ui_box_cut_bottom(&box, corner_height(draw, &corner, grid));
    for (int i = 0; i < (int)G_N_ELEMENTS(corner.buttons); i++) {
        UiBox at = corner.stacked ? ui_box_cut_top(&rest, target)
                                  : ui_box_column(rest, i, G_N_ELEMENTS(corner.buttons), grid->gap);
        (void)ui_button_draw(draw, at, &corner.buttons[i]);
        ui_box_cut_top(&rest, corner.stacked ? grid->gap : 0);
    }
}

static Grid make_grid(const UiDraw *draw, int width_px, const UiHeat *heat)
{
    Grid grid = {.gap = gap_of(draw), .name_px = name_width(draw, width_px)};
    int target = ui_metrics_target(draw->metrics);
    int count = column_count(heat);
    grid.fit = ui_heat_columns_that_fit(draw, width_px, heat);
    grid.first = count > grid.fit ? CLAMP(heat->first_column, 0, count - 1) : 0;
    grid.end = MIN(grid.first + grid.fit, count);
    grid.column_px = (width_px - grid.name_px - grid.fit * grid.gap) / grid.fit;
    grid.head_px = target;
    for (int i = grid.first; i < grid.end; i++) {
        UiParagraph words = heading_of(draw, &heat->columns[i]);
        int height = text_height(draw, grid.column_px - 2 * pad_of(draw), &words) +
                     2 * pad_of(draw) + (heat->columns[i].sorted ? sign_height(draw) : 0);
        grid.head_px = MAX(grid.head_px, height);
    }
    if (count > grid.fit) {
        Corner corner = make_corner(draw, heat, &grid);
        grid.head_px = MAX(grid.head_px, corner_height(draw, &corner, &grid));
    }
    int lines = heat->high ? HIGH_LINES : 1;
    grid.row_px = MAX(target, lines * ui_draw_line_height(draw, UI_TYPE_STRONG) + pad_of(draw));
    return grid;
}

int ui_heat_rows_that_fit(const UiDraw *draw, UiBox box, const UiHeat *heat, int first)
{
    Grid grid = make_grid(draw, box.width, heat);
    int room = box.height - grid.head_px;
    return CLAMP(room / (grid.row_px + grid.gap), 0, MAX(0, heat->row_count - first));
}

static void draw_ground(const UiDraw *draw, UiBox area, const char *id, bool chosen)
{
    const UiTheme *theme = draw->theme;
    const UiRound ground = {
        .fill = chosen || ui_draw_is_pressed(draw, id) ? theme->accent_tint : theme->card,
        .border = chosen ? theme->accent : theme->outline,
        .border_px = MAX(1, ui_draw_space(draw, UI_SPACE_HAIR) / 2),
        .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M),
    };
    ui_canvas_add_round(draw->canvas, area, &ground);
}

static void draw_head(const UiDraw *draw, UiBox area, const UiHeatColumn *column)
{
    UiParagraph words = heading_of(draw, column);
    UiBox inside = ui_box_inset(area, pad_of(draw));
    draw_ground(draw, area, column->id, column->sorted);
    if (column->sorted) {
        UiBox sign = ui_box_cut_bottom(&inside, sign_height(draw));
        ui_draw_icon(draw, sign, UI_ICON_SORT, draw->theme->on_accent_tint);
    }
    inside.height = 0;
    (void)ui_draw_text_lines(draw, inside, &words);
    (void)ui_draw_target(draw, area, column->id, column->heading);
}

static void draw_heads(const UiDraw *draw, UiBox box, const UiHeat *heat, const Grid *grid)
{
    UiBox rest = {box.x, box.y, box.width, grid->head_px};
    UiBox corner = ui_box_cut_left(&rest, grid->name_px);
    if (column_count(heat) > grid->fit) {
        draw_corner(draw, corner, heat, grid);
    }
    for (int i = grid->first; i < grid->end; i++) {
        ui_box_cut_left(&rest, grid->gap);
        draw_head(draw, ui_box_cut_left(&rest, grid->column_px), &heat->columns[i]);
    }
}

static void draw_name(const UiDraw *draw, UiBox area, const UiHeatRow *row, bool high)
{
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_BODY, row->name);
    words.max_lines = high ? HIGH_LINES : 1;
    draw_ground(draw, area, row->id, false);
    UiBox inside = ui_box_inset_xy(area, pad_of(draw), 0);
    int height = text_height(draw, inside.width, &words);
    inside.y += (area.height - height) / 2;
    inside.height = 0;
    (void)ui_draw_text_lines(draw, inside, &words);
    (void)ui_draw_target(draw, area, row->id, row->name);
}

static void draw_number(const UiDraw *draw, UiBox area, const UiHeatCell *cell, bool high)
{
    bool toned = cell->tone != UI_TONE_NEUTRAL;
    UiColour ink = toned ? draw->theme->tone[cell->tone].ink : draw->theme->text;
    UiParagraph number = ui_draw_paragraph(draw, UI_TYPE_STRONG, cell->number);
    UiParagraph detail = ui_draw_paragraph(draw, UI_TYPE_CAPTION, cell->detail);
    int line = ui_draw_line_height(draw, UI_TYPE_STRONG);
    bool below = high && cell->detail != NULL;
    int height = line + (below ? ui_draw_line_height(draw, UI_TYPE_CAPTION) : 0);
    UiBox inside = ui_box_inset_xy(area, pad_of(draw), MAX(0, (area.height - height) / 2));
    UiBox top = ui_box_cut_top(&inside, line);
    number.colour = detail.colour = ink;
    number.align = below || cell->detail == NULL ? UI_ALIGN_END : UI_ALIGN_START;
    detail.align = UI_ALIGN_END;
    if (cell->sign != UI_ICON_NONE || number.align == UI_ALIGN_START) {
        UiBox sign = ui_box_cut_left(&top, ui_draw_icon_size(draw, UI_TYPE_BODY));
        ui_draw_icon(draw, sign, cell->sign, ink);
    }
    ui_draw_line_of_text(draw, top, &number);
    if (cell->detail != NULL) {
        ui_draw_line_of_text(draw, below ? inside : top, &detail);
    }
}

static void draw_cell(const UiDraw *draw, UiBox area, const UiHeatCell *cell, bool high)
{
    bool toned = cell->tone != UI_TONE_NEUTRAL;
    ui_draw_round(draw, area, UI_RADIUS_S,
                  toned ? draw->theme->tone[cell->tone].tint : draw->theme->card);
    if (cell->number == NULL) {
        int side = ui_draw_icon_size(draw, UI_TYPE_BODY);
        ui_mark_draw_shape(draw, ui_box_centre(area, side, side), cell->mark);
        return;
    }
    draw_number(draw, area, cell, high);
}

static void draw_row(const UiDraw *draw, UiBox line, const UiHeat *heat, const Grid *grid, int row)
{
    draw_name(draw, ui_box_cut_left(&line, grid->name_px), &heat->rows[row], heat->high);
    for (int i = grid->first; i < grid->end; i++) {
        UiHeatCell cell = {0};
        heat->read(heat->data, row, i, &cell);
        ui_box_cut_left(&line, grid->gap);
        draw_cell(draw, ui_box_cut_left(&line, grid->column_px), &cell, heat->high);
    }
}

int ui_heat_draw(const UiDraw *draw, UiBox box, const UiHeat *heat, int first, int count)
{
    Grid grid = make_grid(draw, box.width, heat);
    int pitch = grid.row_px + grid.gap;
    int shown = CLAMP(count, 0, MAX(0, heat->row_count - first));
    if (draw->canvas != NULL) {
        draw_heads(draw, box, heat, &grid);
        for (int i = 0; i < shown; i++) {
            UiBox line = {box.x, box.y + grid.head_px + grid.gap + i * pitch, box.width,
                          grid.row_px};
            draw_row(draw, line, heat, &grid, first + i);
        }
    }
    return grid.head_px + shown * pitch;
}
