#include "ui/widget/tab.h"

/* The line under the open tab, to be seen from the side of the room. */
#define LINE_MM 1.8

static int gap_of(const UiDraw *draw) { return ui_draw_px(draw, UI_TARGET_GAP_MM); }

/* Every tab leaves room for the tick, so that nothing moves when another one opens. */
static int wanted_width(const UiDraw *draw, const UiTab *tab, UiSpace margin)
{
    int around = 2 * ui_draw_space(draw, margin) + ui_draw_space(draw, UI_SPACE_XS) +
                 ui_draw_icon_size(draw, UI_TYPE_LABEL);
    int wanted = around + ui_draw_text_width(draw, UI_TYPE_LABEL, tab->word);
    int least = ui_metrics_target(draw->metrics);
    return wanted > least ? wanted : least;
}

static int widest_of(const UiDraw *draw, const UiTab *tabs, int count, UiSpace margin)
{
    int widest = 1;
    for (int i = 0; i < count; i++) {
        int wanted = wanted_width(draw, &tabs[i], margin);
        widest = wanted > widest ? wanted : widest;
    }
    return widest;
}

/* All of them in one line, if need be with narrow margins; else in lines of equal length. */
static int count_columns(const UiDraw *draw, int width_px, const UiTab *tabs, int count)
{
    int gap = gap_of(draw);
    int narrow = widest_of(draw, tabs, count, UI_SPACE_XS);
    if ((narrow + gap) * count - gap <= width_px) {
        return count;
    }
    int columns = (width_px + gap) / (widest_of(draw, tabs, count, UI_SPACE_M) + gap);
    columns = columns < 1 ? 1 : columns > count ? count : columns;
    /* Two lines of three look better than one of five and one alone. */
    int lines = (count + columns - 1) / columns;
    return (count + lines - 1) / lines;
}

static UiColour draw_ground(const UiDraw *draw, UiBox box, const UiTab *tab)
{
    const UiTheme *theme = draw->theme;
    bool pressed = ui_draw_is_pressed(draw, tab->id);
    UiColour ink = tab->chosen || pressed ? theme->on_accent_tint : theme->text;
    if (tab->chosen || pressed) {
        ui_draw_round(draw, box, UI_RADIUS_S, theme->accent_tint);
    }
    int thick = tab->chosen ? ui_draw_px(draw, LINE_MM) : ui_draw_space(draw, UI_SPACE_HAIR);
    UiColour line = tab->chosen ? theme->accent : theme->outline;
    ui_canvas_add_fill(draw->canvas, ui_box_cut_bottom(&box, thick), line);
    return ink;
}

static void draw_tab(const UiDraw *draw, UiBox box, const UiTab *tab)
{
    UiColour ink = draw_ground(draw, box, tab);
    UiIcon icon = tab->chosen ? UI_ICON_CHECK : tab->icon;
    int side = ui_draw_icon_size(draw, UI_TYPE_LABEL);
    int between = ui_draw_space(draw, UI_SPACE_XS);
    int word_width = ui_draw_text_width(draw, UI_TYPE_LABEL, tab->word);
    int face = word_width + (icon != UI_ICON_NONE ? side + between : 0);
    UiBox inside = ui_box_inset_xy(box, ui_draw_space(draw, UI_SPACE_XS), 0);
    inside = ui_box_centre(inside, face < inside.width ? face : inside.width, inside.height);
    if (icon != UI_ICON_NONE) {
        ui_draw_icon(draw, ui_box_cut_left(&inside, side), icon, ink);
        ui_box_cut_left(&inside, between);
    }
    UiParagraph word = ui_draw_paragraph(draw, UI_TYPE_LABEL, tab->word);
    word.colour = ink;
    ui_draw_line_of_text(draw, inside, &word);
    ui_draw_target(draw, box, tab->id, tab->label != NULL ? tab->label : tab->word);
}

int ui_tab_draw_set(const UiDraw *draw, UiBox box, const UiTab *tabs, int count)
{
    if (count < 1) {
        return 0;
    }
    int height = ui_metrics_target(draw->metrics);
    int gap = gap_of(draw);
    int columns = count_columns(draw, box.width, tabs, count);
    for (int i = 0; i < count; i++) {
        UiBox cell = ui_box_column(box, i % columns, columns, gap);
        cell.y += i / columns * (height + gap);
        cell.height = height;
        draw_tab(draw, cell, &tabs[i]);
    }
    int lines = (count + columns - 1) / columns;
    return lines * (height + gap) - gap;
}
