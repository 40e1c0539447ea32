#include "ui/widget/ruler.h"

#include <math.h>

#define LINE_MM (10.0 * UI_RULER_LINE_CM)
#define CARD_WIDTH_MM 85.6
#define CARD_HEIGHT_MM 53.98
#define CARD_CORNER_MM 3.18
#define TICK_MM 8.0
#define LINE_PX_MM 1.0

static int min_int(int a, int b) { return a < b ? a : b; }

static int to_px(const UiDraw *draw, const UiRuler *ruler, double mm)
{
    return (int)lround(mm * draw->metrics->width_px / ruler->width_mm);
}

static UiBox card_size(const UiDraw *draw, UiBox box, const UiRuler *ruler)
{
    box.width = min_int(box.width, to_px(draw, ruler, CARD_WIDTH_MM));
    box.height = to_px(draw, ruler, CARD_HEIGHT_MM);
    return box;
}

static void draw_card(const UiDraw *draw, UiBox card, const UiRuler *ruler)
{
    if (draw->canvas != NULL) {
        const UiRound round = {.fill = draw->theme->card_sunk,
                               .border = draw->theme->text,
                               .border_px = ui_draw_px(draw, LINE_PX_MM),
                               .radius_px = to_px(draw, ruler, CARD_CORNER_MM)};
        ui_canvas_add_round(draw->canvas, card, &round);
    }
}

static int draw_line(const UiDraw *draw, UiBox box, const UiRuler *ruler)
{
    int width = min_int(box.width, to_px(draw, ruler, LINE_MM));
    int tick = ui_draw_px(draw, TICK_MM);
    int thick = ui_draw_px(draw, LINE_PX_MM);
    if (draw->canvas != NULL) {
        UiColour colour = draw->theme->text;
        ui_canvas_add_fill(draw->canvas,
                           (UiBox){box.x + thick, box.y + tick / 2, width - 2 * thick, thick},
                           colour);
        ui_canvas_add_fill(draw->canvas, (UiBox){box.x, box.y, thick, tick}, colour);
        ui_canvas_add_fill(draw->canvas, (UiBox){box.x + width - thick, box.y, thick, tick},
                           colour);
    }
    return tick;
}

/* The line, and what is to be done with both. Not in the card: that may be smaller than its words.
 */
static int draw_words(const UiDraw *draw, UiBox box, const UiRuler *ruler)
{
    int used = draw_line(draw, box, ruler) + ui_draw_space(draw, UI_SPACE_S);
    box.y += used;
    int line = ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text, ruler->line_words);
    box.y += line;
    return used + line +
           ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text, ruler->card_words);
}

int ui_ruler_draw(const UiDraw *draw, UiBox box, const UiRuler *ruler)
{
    int gap = ui_draw_space(draw, UI_SPACE_L);
    UiBox card = card_size(draw, box, ruler);
    draw_card(draw, card, ruler);
    UiBox line = {box.x + card.width + gap, box.y, box.width - card.width - gap, 0};
    if (line.width < to_px(draw, ruler, LINE_MM)) {
        line = (UiBox){box.x, box.y + card.height + gap, box.width, 0};
    }
    int end = line.y + draw_words(draw, line, ruler) - box.y;
    return end > card.height ? end : card.height;
}
