#include "headline.h"

static UiType fit(const UiDraw *draw, const char *figure, int width_px)
{
    static const UiType sizes[] = {UI_TYPE_NUMBER, UI_TYPE_TITLE};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        if (ui_draw_text_width(draw, sizes[i], figure) <= width_px) {
            return sizes[i];
        }
    }
    return UI_TYPE_HEADING;
}

int screen_headline_draw(const UiDraw *draw, UiBox box, const void *model)
{
    const ScreenHeadline *headline = model;
    bool has_mark = headline->mark != UI_MARK_NONE && headline->mark != UI_MARK_ZERO;
    UiBox figure = {box.x, box.y, box.width, 0};
    // Words are not a number to be read from afar.
    UiType type = has_mark ? UI_TYPE_TITLE : fit(draw, headline->figure, box.width);
    if (has_mark) {
        int side = ui_draw_icon_size(draw, type);
        UiBox mark = ui_box_cut_left(&figure, side);
        mark.height = ui_draw_line_height(draw, type);
        ui_mark_draw_shape(draw, ui_box_centre(mark, side, side), headline->mark);
        ui_box_cut_left(&figure, ui_draw_space(draw, UI_SPACE_S));
        type = ui_draw_text_width(draw, type, headline->figure) <= figure.width ? type
                                                                                : UI_TYPE_HEADING;
    }
    int used = ui_draw_text(draw, figure, type, draw->theme->text, headline->figure);
    box.y += used;
    return used +
           ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text_muted, headline->sentence);
}
