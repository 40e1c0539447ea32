#include "ui/widget/row.h"

#include <glib.h>

#define TITLE_LINES 2
/* A figure that would take more of the words' width than this goes below them. */
#define WIDEST_FIGURE_PERCENT 36
/* So does one that would leave the words less than this, in heights of ก. */
#define WORDS_KO 16.0

/* Columns of a row, from the box without its padding. */
typedef struct {
    UiBox icon;
    UiBox words;
    UiBox figure;
    UiBox arrow;
} Columns;

static int greater(int a, int b) { return a > b ? a : b; }

static Columns cut_columns(const UiDraw *draw, UiBox inside, const UiRow *row)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    Columns columns = {.words = inside};
    if (row->icon != UI_ICON_NONE) {
        columns.icon = ui_box_cut_left(&columns.words, ui_draw_icon_size(draw, UI_TYPE_HEADING));
        ui_box_cut_left(&columns.words, gap);
    }
    if (row->id != NULL) {
        columns.arrow = ui_box_cut_right(&columns.words, ui_draw_icon_size(draw, UI_TYPE_HEADING));
        ui_box_cut_right(&columns.words, ui_draw_space(draw, UI_SPACE_S));
    }
    int figure = greater(ui_draw_text_width(draw, UI_TYPE_STRONG, row->figure),
                         ui_draw_text_width(draw, UI_TYPE_CAPTION, row->figure_note));
    double ko_mm = ui_metrics_ko_mm(draw->metrics, UI_TYPE_BODY);
    bool leaves_words = columns.words.width - figure - gap >= ui_draw_px(draw, WORDS_KO * ko_mm);
    if (figure > 0 && figure * 100 <= columns.words.width * WIDEST_FIGURE_PERCENT && leaves_words) {
        columns.figure = ui_box_cut_right(&columns.words, figure);
        ui_box_cut_right(&columns.words, gap);
    }
    return columns;
}

/* Status and detail share the line under the title where they fit, else the detail goes below. */
static int draw_second_line(const UiDraw *draw, UiBox box, const UiRow *row)
{
    UiParagraph detail = ui_draw_paragraph(draw, UI_TYPE_CAPTION, row->detail);
    detail.colour = draw->theme->text_muted;
    int used = 0;
    if (row->badge != NULL) {
        int line = ui_badge_draw(draw, box, row->badge);
        int taken = ui_badge_width(draw, row->badge) + ui_draw_space(draw, UI_SPACE_S);
        int detail_width = ui_draw_text_width(draw, UI_TYPE_CAPTION, row->detail);
        if (row->detail == NULL || taken + detail_width <= box.width) {
            ui_box_cut_left(&box, taken);
            ui_draw_text_lines(draw, box, &detail);
            return line;
        }
        used = line;
    }
    UiBox below = {box.x, box.y + used, box.width, 0};
    return used + ui_draw_text_lines(draw, below, &detail);
}

/* Nothing when the columns gave it no width: it is below the words then. */
static int draw_figure(const UiDraw *draw, UiBox box, const UiRow *row)
{
    UiParagraph figure = ui_draw_paragraph(draw, UI_TYPE_STRONG, row->figure);
    figure.align = UI_ALIGN_END;
    if (box.width == 0) {
        return 0;
    }
    int used = ui_draw_text_lines(draw, (UiBox){box.x, box.y, box.width, 0}, &figure);
    UiParagraph note = ui_draw_paragraph(draw, UI_TYPE_CAPTION, row->figure_note);
    note.align = UI_ALIGN_END;
    note.colour = draw->theme->text_muted;
    return used + ui_draw_text_lines(draw, (UiBox){box.x, box.y + used, box.width, 0}, &note);
}

static int draw_figure_below(const UiDraw *draw, UiBox box, const UiRow *row)
{
    g_autofree char *both =
        g_strjoin(" ", row->figure != NULL ? row->figure : "", row->figure_note, NULL);
    return ui_draw_text(draw, box, UI_TYPE_STRONG, draw->theme->text, both);
}

static int draw_words(const UiDraw *draw, const Columns *columns, const UiRow *row)
{
    UiBox box = {columns->words.x, columns->words.y, columns->words.width, 0};
    UiParagraph title = ui_draw_paragraph(draw, UI_TYPE_STRONG, row->title);
    title.max_lines = draw->compact ? 1 : TITLE_LINES;
    int used = ui_draw_text_lines(draw, box, &title);
    box.y = columns->words.y + used;
    used += draw_second_line(draw, box, row);
    if (columns->figure.width == 0 && row->figure != NULL) {
        box.y = columns->words.y + used;
        used += draw_figure_below(draw, box, row);
    }
    return used;
}

static int measure(const UiDraw *draw, UiBox inside, const UiRow *row)
{
    UiDraw measuring = ui_draw_measuring(draw);
    Columns columns = cut_columns(draw, inside, row);
    int content = greater(draw_words(&measuring, &columns, row),
                          draw_figure(&measuring, columns.figure, row));
    int wanted = content + 2 * ui_draw_space(draw, UI_SPACE_S);
    int least = ui_metrics_target(draw->metrics) + ui_draw_px(draw, UI_TARGET_GAP_MM) + 1;
    return row->id != NULL ? greater(wanted, least) : wanted;
}

static void draw_ground(const UiDraw *draw, UiBox area, const UiRow *row)
{
    if (ui_draw_is_pressed(draw, row->id)) {
        ui_canvas_add_fill(draw->canvas, area, draw->theme->accent_tint);
    }
    if (!row->last) {
        int thick = ui_draw_space(draw, UI_SPACE_HAIR);
        UiBox line = {area.x, area.y + area.height - thick, area.width, thick};
        ui_canvas_add_fill(draw->canvas, line, draw->theme->hairline);
    }
}

static int draw_row(const UiDraw *draw, UiBox box, const UiRow *row)
{
    UiBox inside = ui_box_inset_xy(box, ui_draw_space(draw, UI_SPACE_S), 0);
    int height = measure(draw, inside, row);
    UiBox area = {box.x, box.y, box.width, height};
    inside.height = height;
    draw_ground(draw, area, row);
    UiDraw measuring = ui_draw_measuring(draw);
    Columns columns = cut_columns(draw, inside, row);
    columns.words.y += (height - draw_words(&measuring, &columns, row)) / 2;
    columns.figure.y += (height - draw_figure(&measuring, columns.figure, row)) / 2;
    ui_draw_icon(draw, columns.icon, row->icon, draw->theme->accent);
    draw_words(draw, &columns, row);
    draw_figure(draw, columns.figure, row);
    if (row->id != NULL) {
        ui_draw_icon(draw, columns.arrow, UI_ICON_FORWARD, draw->theme->text_muted);
    }
    /* Half the gap at each side, so that a finger between two rows touches neither. */
    UiBox touch = ui_box_inset_xy(area, 0, (ui_draw_px(draw, UI_TARGET_GAP_MM) + 1) / 2);
    ui_draw_target(draw, touch, row->id, row->label != NULL ? row->label : row->title);
    return height;
}

int ui_row_draw(const UiDraw *draw, UiBox box, const UiRow *row)
{
    UiRow shown = *row;
    if (draw->compact) {
        shown.icon = UI_ICON_NONE;
        shown.detail = NULL;
    }
    return draw_row(draw, box, &shown);
}
