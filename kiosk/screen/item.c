#include "item.h"

// Cells of grids are no narrower than this many em of body text: a name, a sentence, a figure, a
// word of choice.
#define TILE_EM 14
#define STAT_EM 13
#define OPTION_EM 6

static int draw_paragraph(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    const ScreenParagraph *paragraph = &item->paragraph;
    UiColour colour = paragraph->muted ? draw->theme->text_muted : draw->theme->text;
    return ui_draw_text(draw, box, paragraph->type, colour, paragraph->words);
}

static int draw_fact(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    UiFact fact = item->fact;
    fact.last = last;
    return ui_fact_draw(draw, box, &fact);
}

static int draw_row(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    UiRow row = item->row;
    row.badge = item->badge.word == NULL ? NULL : &item->badge;
    row.last = last;
    return ui_row_draw(draw, box, &row);
}

static int draw_bar(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return ui_bar_draw(draw, box, &item->bar, item->maximum);
}

static int draw_note(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return ui_note_draw(draw, box, &item->note);
}

static int draw_qr(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return ui_qr_draw(draw, box, &item->qr);
}

static int draw_empty(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return ui_empty_draw(draw, box, &item->empty);
}

// A button is as wide as its word wants, so that it reads as one thing and not as a bar.
static int draw_button(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    UiBox mine = {box.x, box.y, MIN(box.width, ui_button_width(draw, &item->button)), 0};
    return ui_button_draw(draw, mine, &item->button);
}

static int draw_badge(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return ui_badge_draw(draw, box, &item->badge);
}

static int draw_chips(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return ui_chip_draw_set(draw, box, item->chips, item->count);
}

static int draw_statuses(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return screen_statuses_draw(draw, box, item->statuses, item->count);
}

static int draw_widget(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return item->widget.draw(draw, box, item->widget.model);
}

static int draw_pieces(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    const ScreenPieces *pieces = &item->pieces;
    int used = 0;
    for (int i = pieces->first; i < pieces->first + item->count; i++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += pieces->draw(draw, rest, pieces->model, i);
    }
    return used;
}

static int draw_table(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return ui_table_draw(draw, box, &item->table.table, item->table.first, item->count);
}

static int draw_heat(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    return ui_heat_draw(draw, box, &item->heat.heat, item->heat.first, item->count);
}

// On a card like the numbers it stands among.
static int draw_code(const UiDraw *draw, UiBox box, const UiQr *code)
{
    const UiCard card = {0};
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox content = {0, 0, ui_card_content_width(draw, box.width), 0};
    int natural = ui_card_height(draw, box.width, &card, ui_qr_draw(&measuring, content, code));
    UiBox sheet = {box.x, box.y, box.width, MAX(box.height, natural)};
    (void)ui_qr_draw(draw, ui_card_draw(draw, sheet, &card), code);
    return sheet.height;
}

static int draw_number(const UiDraw *draw, UiBox box, const ScreenCell *cell)
{
    return cell->code.text != NULL ? draw_code(draw, box, &cell->code)
                                   : ui_stat_draw(draw, box, &cell->stat);
}

static int draw_cell(const UiDraw *draw, UiBox box, const ScreenItem *item, int index)
{
    if (item->kind == &screen_item_options) {
        return ui_option_draw(draw, box, &item->options[index]);
    }
    return item->kind == &screen_item_tiles ? ui_tile_draw(draw, box, &item->tiles[index])
                                            : draw_number(draw, box, &item->stats[index]);
}

static int least_cell_em(const ScreenItem *item)
{
    if (item->kind == &screen_item_options) {
        return OPTION_EM;
    }
    return item->kind == &screen_item_tiles ? TILE_EM : STAT_EM;
}

int screen_item_grid_columns(const UiDraw *draw, int width_px, const ScreenItem *item)
{
    if (item->columns > 0) {
        return item->columns;
    }
    int em = ui_metrics_style(draw->metrics, UI_TYPE_BODY).em_px;
    int least = em * least_cell_em(item);
    int fit = CLAMP(width_px / least, 1, item->count);
    int lines = (item->count + fit - 1) / fit;
    return (item->count + lines - 1) / lines; // four of them stand 2 + 2, not 3 + 1
}

bool screen_item_widen(const UiDraw *draw, int width_px, ScreenItem *item)
{
    bool is_grid = item->kind == &screen_item_tiles || item->kind == &screen_item_stats;
    int columns = is_grid ? screen_item_grid_columns(draw, width_px, item) : 1;
    if (columns > 1) {
        item->columns = columns - 1;
    }
    return columns > 1;
}

// One line of a grid: all its cells as high as the highest.
static int draw_grid_line(const UiDraw *draw, UiBox box, const ScreenItem *item, int first,
                          int columns)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int count = MIN(columns, item->count - first);
    UiDraw measuring = ui_draw_measuring(draw);
    int height = 0;
    for (int i = 0; i < count; i++) {
        UiBox cell = ui_box_column(box, i, columns, gap);
        cell.height = 0;
        height = MAX(height, draw_cell(&measuring, cell, item, first + i));
    }
    box.height = height;
    for (int i = 0; draw->canvas != NULL && i < count; i++) {
        draw_cell(draw, ui_box_column(box, i, columns, gap), item, first + i);
    }
    return height;
}

static int draw_grid(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    (void)last;
    int columns = screen_item_grid_columns(draw, box.width, item);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int used = 0;
    for (int first = 0; first < item->count; first += columns) {
        UiBox line = {box.x, box.y + used, box.width, 0};
        used += draw_grid_line(draw, line, item, first, columns) + gap;
    }
    return used - gap;
}

bool screen_item_is_grid(const ScreenItem *item) { return item->kind->draw == draw_grid; }

int screen_item_draw(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last)
{
    UiDraw own = *draw;
    own.compact = item->compact;
    return item->kind->draw(&own, box, item, last);
}

int screen_item_height(const UiDraw *draw, int width_px, const ScreenItem *item, bool last)
{
    return screen_item_draw(draw, (UiBox){0, 0, width_px, 0}, item, last);
}

const ScreenItemKind screen_item_paragraph = {draw_paragraph, screen_split_paragraph, false};
const ScreenItemKind screen_item_fact = {draw_fact, screen_split_fact, true};
const ScreenItemKind screen_item_row = {draw_row, NULL, true};
const ScreenItemKind screen_item_bar = {draw_bar, NULL, false};
const ScreenItemKind screen_item_note = {draw_note, screen_split_note, false};
const ScreenItemKind screen_item_qr = {draw_qr, NULL, false};
const ScreenItemKind screen_item_empty = {draw_empty, NULL, false};
const ScreenItemKind screen_item_button = {draw_button, NULL, false};
const ScreenItemKind screen_item_badge = {draw_badge, NULL, false};
const ScreenItemKind screen_item_chips = {draw_chips, screen_split_array, false};
const ScreenItemKind screen_item_statuses = {draw_statuses, screen_split_array, false};
const ScreenItemKind screen_item_tiles = {draw_grid, screen_split_array, false};
const ScreenItemKind screen_item_stats = {draw_grid, screen_split_array, false};
const ScreenItemKind screen_item_widget = {draw_widget, NULL, false};
const ScreenItemKind screen_item_options = {draw_grid, screen_split_array, false};
const ScreenItemKind screen_item_pieces = {draw_pieces, screen_split_array, false};
const ScreenItemKind screen_item_table = {draw_table, screen_split_table, false};
const ScreenItemKind screen_item_heat = {draw_heat, screen_split_heat, false};
