#include "ui/widget/table.h"

#include "widget/pair.h"

#include <glib.h>

/* A column of words never gets narrower than this many em: below it, Thai breaks inside words. */
#define LEAST_EM 5.0

/* What a column of words asks for at most, in em: longer cells wrap. */
#define MOST_EM 24.0

/* A row of more lines than this is a tower. */
#define TOWER_LINES 5

static int column_count(const UiTable *table)
{
    return CLAMP(table->column_count, 0, UI_TABLE_LIMIT_COLUMNS);
}

static int row_count(const UiTable *table)
{
    return CLAMP(table->row_count, 0, UI_TABLE_LIMIT_ROWS);
}

static const UiTableCell *cell_of(const UiTable *table, int row, int column)
{
    return &table->cells[row * table->column_count + column];
}

static int gap_of(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_M); }

static int pad_of(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_XS); }

static UiType type_of(const UiTable *table, int column)
{
    return column == 0 || table->columns[column].number ? UI_TYPE_STRONG : UI_TYPE_BODY;
}

static int mark_width(const UiDraw *draw, const UiTableCell *cell)
{
    return cell->mark != UI_MARK_NONE
               ? ui_draw_icon_size(draw, UI_TYPE_BODY) + ui_draw_space(draw, UI_SPACE_XS)
               : 0;
}

/* ---- widths ---- */

typedef struct {
    int longest; /* cell or heading, on one line */
    int wanted;  /* the same, but for what is too long for any column */
    int least;   /* below it the column cannot go */
} Demand;

static Demand demand_of(const UiDraw *draw, const UiTable *table, int column)
{
    int em = ui_metrics_style(draw->metrics, UI_TYPE_BODY).em_px;
    int heading = ui_draw_text_width(draw, UI_TYPE_CAPTION, table->columns[column].heading);
    Demand demand = {.longest = heading};
    for (int row = 0; row < row_count(table); row++) {
        const UiTableCell *cell = cell_of(table, row, column);
        int width =
            ui_draw_text_width(draw, type_of(table, column), cell->text) + mark_width(draw, cell);
        demand.longest = MAX(demand.longest, width);
    }
    if (table->columns[column].number) {
        demand.least = demand.wanted = demand.longest;
        return demand;
    }
    demand.wanted = MIN(demand.longest, (int)(em * MOST_EM));
    demand.least = MIN(demand.wanted, (int)(em * LEAST_EM));
    return demand;
}

/* Room to spare goes out by weight; what rounding leaves, to the first column. */
static void give(const UiTable *table, int spare, UiTableWidths *widths)
{
    double weights = 0;
    int columns = column_count(table);
    int given = 0;
    for (int i = 0; i < columns; i++) {
        weights += table->columns[i].weight;
    }
    for (int i = 0; i < columns && weights > 0; i++) {
        int share = (int)(spare * table->columns[i].weight / weights);
        widths->column_px[i] += share;
        given += share;
    }
    widths->column_px[0] += spare - given;
}

/* Room that is short comes from each by what it could do without, never below its least. */
static void take(const Demand *demands, int columns, int missing, UiTableWidths *widths)
{
    int slack = 0;
    for (int i = 0; i < columns; i++) {
        slack += demands[i].wanted - demands[i].least;
    }
    int taken = 0;
    for (int i = 0; i < columns; i++) {
        int mine = demands[i].wanted - demands[i].least;
        int share = (int)((int64_t)missing * mine / slack);
        widths->column_px[i] -= share;
        taken += share;
    }
    for (int i = 0; i < columns && taken < missing; i++) {
        int left = widths->column_px[i] - demands[i].least;
        int share = MIN(left, missing - taken);
        widths->column_px[i] -= share;
        taken += share;
    }
}

/* `long_cells`: some cell is as long as half a tower of full lines, so it may become a tower. */
static UiTableWidths fit_columns(const UiDraw *draw, int width_px, const UiTable *table,
                                 bool *long_cells)
{
    Demand demands[UI_TABLE_LIMIT_COLUMNS];
    UiTableWidths widths = {{0}, false};
    int columns = column_count(table);
    int room = width_px - MAX(columns - 1, 0) * gap_of(draw);
    int wanted = 0;
    int least = 0;
    for (int i = 0; i < columns; i++) {
        demands[i] = demand_of(draw, table, i);
        widths.column_px[i] = demands[i].wanted;
        wanted += demands[i].wanted;
        least += demands[i].least;
    }
    widths.blocks = least > room;
    if (columns > 0 && wanted <= room) {
        give(table, room - wanted, &widths);
    } else if (columns > 0 && !widths.blocks) {
        take(demands, columns, wanted - room, &widths);
    }
    *long_cells = false;
    for (int i = 0; i < columns; i++) {
        *long_cells = *long_cells || demands[i].longest > TOWER_LINES / 2 * widths.column_px[i];
    }
    return widths;
}

/* ---- rows ---- */

static int draw_cell(const UiDraw *draw, UiBox box, const UiTable *table, int column,
                     const UiTableCell *cell)
{
    bool number = table->columns[column].number;
    UiParagraph words = ui_draw_paragraph(draw, type_of(table, column), cell->text);
    words.align = number ? UI_ALIGN_END : UI_ALIGN_START;
    if (cell->mark != UI_MARK_NONE) {
        int side = ui_draw_icon_size(draw, UI_TYPE_BODY);
        int line = ui_draw_line_height(draw, UI_TYPE_BODY);
        int text = ui_draw_text_width(draw, type_of(table, column), cell->text);
        int lead = number ? MAX(0, box.width - text - mark_width(draw, cell)) : 0;
        ui_box_cut_left(&box, lead);
        UiBox square = {box.x, box.y + (line - side) / 2, side, side};
        ui_mark_draw_shape(draw, square, cell->mark);
        ui_box_cut_left(&box, mark_width(draw, cell));
        words.colour = draw->theme->text_muted;
    }
    box.height = 0;
    int used = ui_draw_text_lines(draw, box, &words);
    return MAX(used, cell->mark != UI_MARK_NONE ? ui_draw_line_height(draw, UI_TYPE_BODY) : 0);
}

static void draw_rule(const UiDraw *draw, UiBox box, int y, UiColour colour)
{
    UiBox rule = {box.x, y, box.width, ui_draw_space(draw, UI_SPACE_HAIR)};
    ui_canvas_add_fill(draw->canvas, rule, colour);
}

static int draw_row(const UiDraw *draw, UiBox box, const UiTable *table,
                    const UiTableWidths *widths, int row)
{
    int tallest = 0;
    int pad = pad_of(draw);
    UiBox rest = {box.x, box.y + pad, box.width, 1};
    for (int i = 0; i < column_count(table); i++) {
        UiBox column = ui_box_cut_left(&rest, widths->column_px[i]);
        int height = draw_cell(draw, column, table, i, cell_of(table, row, i));
        tallest = MAX(tallest, height);
        ui_box_cut_left(&rest, gap_of(draw));
    }
    int used = tallest + 2 * pad;
    draw_rule(draw, box, box.y + used, draw->theme->hairline);
    return used + ui_draw_space(draw, UI_SPACE_HAIR);
}

static int draw_block_line(const UiDraw *draw, UiBox box, const UiTable *table, int row, int column)
{
    const UiTableCell *cell = cell_of(table, row, column);
    const char *heading = table->columns[column].heading;
    if (cell->mark == UI_MARK_NONE && table->columns[column].number) {
        return ui_pair_draw(draw, box, heading, cell->text);
    }
    int used = ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text, heading);
    int wanted =
        mark_width(draw, cell) + ui_draw_text_width(draw, type_of(table, column), cell->text);
    int room = box.width - gap_of(draw) - ui_draw_text_width(draw, UI_TYPE_BODY, heading);
    if (wanted <= room) {
        UiBox beside = {box.x + box.width - wanted, box.y, wanted, 0};
        int height = draw_cell(draw, beside, table, column, cell);
        return MAX(used, height);
    }
    UiBox below = {box.x, box.y + used, box.width, 0};
    return used + draw_cell(draw, below, table, column, cell);
}

/* Cell `index`, counted row by row, as a line of its block. */
static int draw_block_cell(const UiDraw *draw, UiBox box, const UiTable *table, int index)
{
    int row = index / table->column_count;
    int column = index % table->column_count;
    int used = column == 0 ? pad_of(draw) : 0;
    UiBox rest = {box.x, box.y + used, box.width, 0};
    used += column == 0 ? draw_cell(draw, rest, table, 0, cell_of(table, row, 0))
                        : draw_block_line(draw, rest, table, row, column);
    if (column + 1 < table->column_count) {
        return used;
    }
    used += pad_of(draw);
    draw_rule(draw, box, box.y + used, draw->theme->hairline);
    return used + ui_draw_space(draw, UI_SPACE_HAIR);
}

static int draw_headings(const UiDraw *draw, UiBox box, const UiTable *table,
                         const UiTableWidths *widths)
{
    if (widths->blocks) {
        return 0;
    }
    int tallest = 0;
    UiBox rest = {box.x, box.y, box.width, 1};
    for (int i = 0; i < column_count(table); i++) {
        UiBox column = ui_box_cut_left(&rest, widths->column_px[i]);
        UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, table->columns[i].heading);
        words.colour = draw->theme->text_muted;
        words.align = table->columns[i].number ? UI_ALIGN_END : UI_ALIGN_START;
        column.height = 0;
        int height = ui_draw_text_lines(draw, column, &words);
        tallest = MAX(tallest, height);
        ui_box_cut_left(&rest, gap_of(draw));
    }
    int used = tallest + pad_of(draw);
    draw_rule(draw, box, box.y + used, draw->theme->outline);
    return used + ui_draw_space(draw, UI_SPACE_HAIR);
}

/* Squeezed columns make towers of words: then blocks read better, and always fit a page. */
static bool has_tower(const UiDraw *draw, UiBox box, const UiTable *table,
                      const UiTableWidths *widths)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int most = TOWER_LINES * ui_draw_line_height(draw, UI_TYPE_BODY);
    for (int row = 0; row < row_count(table); row++) {
        if (draw_row(&measuring, box, table, widths, row) > most) {
            return true;
        }
    }
    return false;
}

UiTableWidths ui_table_measure(const UiDraw *draw, int width_px, const UiTable *table)
{
    bool long_cells = false;
    UiTableWidths widths = fit_columns(draw, width_px, table, &long_cells);
    UiBox box = {0, 0, width_px, 0};
    widths.blocks =
        widths.blocks || draw->compact || (long_cells && has_tower(draw, box, table, &widths));
    return widths;
}

int ui_table_cell_count(const UiTable *table) { return row_count(table) * column_count(table); }

/* The least that stays together: a row, or a line of a block. */
static int unit_of(const UiTable *table, const UiTableWidths *widths)
{
    return widths->blocks ? 1 : MAX(column_count(table), 1);
}

static int draw_unit(const UiDraw *draw, UiBox box, const UiTable *table,
                     const UiTableWidths *widths, int first)
{
    return widths->blocks ? draw_block_cell(draw, box, table, first)
                          : draw_row(draw, box, table, widths, first / table->column_count);
}

/* A title of a block goes where the first of its lines goes. */
static int without_lone_title(const UiTable *table, const UiTableWidths *widths, int first, int end)
{
    int columns = column_count(table);
    bool lone = widths->blocks && columns > 1 && end > first && end < ui_table_cell_count(table) &&
                (end - 1) % columns == 0;
    return lone ? end - 1 : end;
}

int ui_table_cells_that_fit(const UiDraw *draw, UiBox box, const UiTable *table, int first)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiTableWidths widths = ui_table_measure(draw, box.width, table);
    int unit = unit_of(table, &widths);
    int used = draw_headings(&measuring, box, table, &widths);
    int cell = first;
    for (; cell < ui_table_cell_count(table); cell += unit) {
        used += draw_unit(&measuring, box, table, &widths, cell);
        if (used > box.height) {
            break;
        }
    }
    return without_lone_title(table, &widths, first, cell) - first;
}

int ui_table_draw(const UiDraw *draw, UiBox box, const UiTable *table, int first, int count)
{
    UiTableWidths widths = ui_table_measure(draw, box.width, table);
    int used = draw_headings(draw, box, table, &widths);
    int last = MIN(first + count, ui_table_cell_count(table));
    for (int cell = first; cell < last; cell += unit_of(table, &widths)) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += draw_unit(draw, rest, table, &widths, cell);
    }
    return used;
}
