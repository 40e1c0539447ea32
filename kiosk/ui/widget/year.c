#include "ui/widget/year.h"

#include <glib.h>

static int padding(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_S); }

static bool is_now(const UiYear *year, int month) { return month + 1 == year->now; }

static int width_of(const UiDraw *draw, const UiYear *year, int month)
{
    int widest = ui_draw_text_width(draw, UI_TYPE_STRONG, year->names[month]);
    if (is_now(year, month)) {
        widest = MAX(widest, ui_draw_text_width(draw, UI_TYPE_CAPTION, year->now_word));
    }
    return widest + 2 * padding(draw);
}

/* Details may wrap; the name of a month never does where two cells have room for it. */
static int find_columns(const UiDraw *draw, int width_px, const UiYear *year)
{
    static const int choices[] = {12, 6, 4, 3, 2};
    int widest = 0;
    for (int month = 0; month < UI_YEAR_MONTHS; month++) {
        widest = MAX(widest, width_of(draw, year, month));
    }
    int gap = ui_draw_space(draw, UI_SPACE_XS);
    for (size_t i = 0; i < G_N_ELEMENTS(choices); i++) {
        if (choices[i] * (widest + gap) - gap <= width_px) {
            return choices[i];
        }
    }
    return 1;
}

static int draw_words(const UiDraw *draw, UiBox box, const UiYear *year, int month)
{
    const UiTheme *theme = draw->theme;
    bool now = is_now(year, month);
    UiBox rest = box;
    rest.height = 0;
    int used = ui_draw_text(draw, rest, UI_TYPE_STRONG, now ? theme->on_accent : theme->text,
                            year->names[month]);
    if (now) {
        rest.y = box.y + used;
        used += ui_draw_text(draw, rest, UI_TYPE_CAPTION, theme->on_accent, year->now_word);
    }
    rest.y = box.y + used;
    return used + ui_draw_text(draw, rest, UI_TYPE_CAPTION,
                               now ? theme->on_accent : theme->text_muted, year->details[month]);
}

static void draw_cell(const UiDraw *draw, UiBox cell, const UiYear *year, int month)
{
    const UiTheme *theme = draw->theme;
    bool now = is_now(year, month);
    // What has something to do is a full cell, an empty month only an edge: it reads without
    // colour.
    const UiRound ground = {
        .fill = now                            ? theme->accent
                : year->details[month] != NULL ? theme->accent_tint
                                               : theme->card,
        .border = now ? 0 : theme->outline,
        .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
        .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M),
    };
    ui_canvas_add_round(draw->canvas, cell, &ground);
    draw_words(draw, ui_box_inset(cell, padding(draw)), year, month);
}

static int line_height(const UiDraw *draw, int cell_px, const UiYear *year, int first, int columns)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int highest = 0;
    for (int month = first; month < first + columns; month++) {
        UiBox box = {0, 0, cell_px - 2 * padding(draw), 0};
        highest = MAX(highest, draw_words(&measuring, box, year, month));
    }
    return highest + 2 * padding(draw);
}

int ui_year_draw_piece(const UiDraw *draw, UiBox box, const UiYear *year, int piece)
{
    int columns = find_columns(draw, box.width, year);
    if (piece % columns != 0) {
        return 0;
    }
    int gap = ui_draw_space(draw, UI_SPACE_XS);
    UiBox first = ui_box_column(box, 0, columns, gap);
    int height = line_height(draw, first.width, year, piece, columns);
    for (int i = 0; i < columns; i++) {
        UiBox cell = ui_box_column(box, i, columns, gap);
        cell.height = height;
        draw_cell(draw, cell, year, piece + i);
    }
    bool last = piece + columns >= UI_YEAR_MONTHS;
    return height + (last ? 0 : gap);
}

int ui_year_draw(const UiDraw *draw, UiBox box, const UiYear *year)
{
    int y = box.y;
    for (int piece = 0; piece < UI_YEAR_MONTHS; piece++) {
        y += ui_year_draw_piece(draw, (UiBox){box.x, y, box.width, 0}, year, piece);
    }
    return y - box.y;
}
