#include "ui/widget/empty.h"

#define ICON_MM 24.0
/* A centred sentence wider than this is hard to find the next line of. */
#define WIDEST_KO 45.0

static int draw_content(const UiDraw *draw, UiBox box, const UiEmpty *empty)
{
    int used = 0;
    if (!ui_metrics_is_tight(draw->metrics)) {
        used = ui_draw_px(draw, ICON_MM);
        UiIcon icon = empty->icon != UI_ICON_NONE ? empty->icon : UI_ICON_EMPTY;
        UiBox shape = {box.x, box.y, box.width, used};
        ui_draw_icon(draw, shape, icon, draw->theme->tone[UI_TONE_UNKNOWN].solid);
        used += ui_draw_space(draw, UI_SPACE_S);
    }
    UiParagraph title = ui_draw_paragraph(draw, UI_TYPE_HEADING, empty->title);
    title.align = UI_ALIGN_CENTRE;
    used += ui_draw_text_balanced(draw, (UiBox){box.x, box.y + used, box.width, 0}, &title);
    UiParagraph sentence = ui_draw_paragraph(draw, UI_TYPE_BODY, empty->sentence);
    sentence.align = UI_ALIGN_CENTRE;
    sentence.colour = draw->theme->text_muted;
    return used +
           ui_draw_text_balanced(draw, (UiBox){box.x, box.y + used, box.width, 0}, &sentence);
}

int ui_empty_draw(const UiDraw *draw, UiBox box, const UiEmpty *empty)
{
    double ko_mm = ui_metrics_ko_mm(draw->metrics, UI_TYPE_BODY);
    int widest = ui_draw_px(draw, WIDEST_KO * ko_mm);
    int width = box.width < widest ? box.width : widest;
    UiBox column = {box.x + (box.width - width) / 2, box.y, width, 0};
    UiDraw measuring = ui_draw_measuring(draw);
    int height = draw_content(&measuring, column, empty);
    if (box.height > height) {
        column.y += (box.height - height) / 2;
    }
    draw_content(draw, column, empty);
    return box.height > height ? box.height : height;
}
