#include "ui/widget/fact.h"

/* Side by side needs this many heights of ก, of which the name takes a part. */
#define BESIDE_KO 30.0
#define NAME_PERCENT 34

/* A name that takes more lines in its part stands over the value. */
#define NAME_LINES 3

static int draw_words(const UiDraw *draw, UiBox name_box, UiBox value_box, const UiFact *fact)
{
    const UiTheme *theme = draw->theme;
    bool known = fact->value != NULL && fact->value[0] != '\0';
    int name = ui_draw_text(draw, name_box, UI_TYPE_CAPTION, theme->text_muted, fact->name);
    if (value_box.y < 0) {
        value_box.y = name_box.y + name;
    }
    int value = ui_draw_text(draw, value_box, UI_TYPE_BODY, known ? theme->text : theme->text_muted,
                             known ? fact->value : fact->missing);
    if (value_box.y > name_box.y) {
        return name + value;
    }
    return name > value ? name : value;
}

static bool stands_beside(const UiDraw *draw, int width_px, const UiFact *fact)
{
    double ko_mm = ui_metrics_ko_mm(draw->metrics, UI_TYPE_BODY);
    if (width_px < ui_draw_px(draw, BESIDE_KO * ko_mm)) {
        return false;
    }
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox part = {0, 0, width_px * NAME_PERCENT / 100, 0};
    int height =
        ui_draw_text(&measuring, part, UI_TYPE_CAPTION, draw->theme->text_muted, fact->name);
    return height <= NAME_LINES * ui_draw_line_height(draw, UI_TYPE_CAPTION);
}

int ui_fact_draw(const UiDraw *draw, UiBox box, const UiFact *fact)
{
    int padding = ui_draw_space(draw, UI_SPACE_XS);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    UiBox name = {box.x, box.y + padding, box.width, 0};
    UiBox value = {box.x, -1, box.width, 0};
    if (stands_beside(draw, box.width, fact)) {
        name.width = box.width * NAME_PERCENT / 100;
        value = (UiBox){box.x + name.width + gap, name.y, box.width - name.width - gap, 0};
    }
    int used = draw_words(draw, name, value, fact) + 2 * padding;
    if (!fact->last) {
        int thick = ui_draw_space(draw, UI_SPACE_HAIR);
        UiBox line = {box.x, box.y + used, box.width, thick};
        ui_canvas_add_fill(draw->canvas, line, draw->theme->hairline);
        used += thick;
    }
    return used;
}
