#include "widget/pair.h"

int ui_pair_draw(const UiDraw *draw, UiBox box, const char *label, const char *figure)
{
    UiParagraph name = ui_draw_paragraph(draw, UI_TYPE_BODY, label);
    UiParagraph number = ui_draw_paragraph(draw, UI_TYPE_STRONG, figure);
    number.align = UI_ALIGN_END;
    int wanted = ui_draw_text_width(draw, UI_TYPE_BODY, label) + ui_draw_space(draw, UI_SPACE_M) +
                 ui_draw_text_width(draw, UI_TYPE_STRONG, figure);
    bool beside = wanted <= box.width;
    box.height = 0;
    int used = ui_draw_text_lines(draw, box, &name);
    if (!beside) {
        box.y += used;
    }
    int below = ui_draw_text_lines(draw, box, &number);
    return beside ? used : used + below;
}
