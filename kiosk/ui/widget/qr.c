#include "ui/widget/qr.h"

#include "code.h"

#include <math.h>

/* Larger than the least where there is room for it, and there nearly always is: read standing, from
   an arm's length, with a scratched lens. */
#define COMFORTABLE_MODULE_MM 1.1

/* Beside the code, words need this many heights of ก; in less they go below it. */
#define WORDS_KO 14.0

int ui_qr_modules(const char *text) { return ui_code_modules(text); }

int ui_qr_side(const UiMetrics *metrics, const char *text)
{
    int modules = ui_code_modules(text);
    int module_px = (int)ceil(UI_QR_MODULE_MM * metrics->px_per_mm);
    return modules > 0 ? (modules + 2 * UI_QR_QUIET_MODULES) * module_px : 0;
}

static int comfortable_side(const UiDraw *draw, int width_px, const char *text)
{
    int modules = ui_code_modules(text) + 2 * UI_QR_QUIET_MODULES;
    int comfortable = modules * (int)ceil(COMFORTABLE_MODULE_MM * draw->metrics->px_per_mm);
    int least = ui_qr_side(draw->metrics, text);
    return least > 0 && comfortable < width_px / 2 ? comfortable : least;
}

static int draw_words(const UiDraw *draw, UiBox box, const UiQr *qr)
{
    box.height = 0;
    int used = ui_draw_text(draw, box, UI_TYPE_STRONG, draw->theme->text, qr->title);
    box.y += used;
    return used + ui_draw_text(draw, box, UI_TYPE_CAPTION, draw->theme->text_muted, qr->needs);
}

static void draw_plate(const UiDraw *draw, UiBox box, const char *text)
{
    int edge = ui_draw_space(draw, UI_SPACE_HAIR);
    UiRound plate = {.fill = draw->theme->plate,
                     .border = draw->theme->outline,
                     .border_px = edge,
                     .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, ui_box_inset(box, -2 * edge), &plate);
    ui_canvas_add_qr(draw->canvas, box, text);
}

int ui_qr_draw(const UiDraw *draw, UiBox box, const UiQr *qr)
{
    int side = comfortable_side(draw, box.width, qr->text);
    if (side == 0) {
        return draw_words(draw, box, qr);
    }
    int edge = 2 * ui_draw_space(draw, UI_SPACE_HAIR);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    UiBox plate = {box.x + edge, box.y + edge, side, side};
    draw_plate(draw, plate, qr->text);
    int taken = side + 2 * edge;
    double ko_mm = ui_theme_ko_mm(UI_TYPE_CAPTION, draw->metrics->text_size);
    UiBox words = box;
    if (box.width - taken - gap < ui_draw_px(draw, WORDS_KO * ko_mm)) {
        words.y += taken + gap / 2;
        return taken + gap / 2 + draw_words(draw, words, qr);
    }
    ui_box_cut_left(&words, taken + gap);
    UiDraw measuring = ui_draw_measuring(draw);
    int height = draw_words(&measuring, words, qr);
    words.y += height < taken ? (taken - height) / 2 : 0;
    draw_words(draw, words, qr);
    return height > taken ? height : taken;
}
