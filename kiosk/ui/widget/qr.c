#include "ui/widget/qr.h"

#include "code.h"

#include <math.h>

/* Larger than the least where there is room for it, and there nearly always is: read standing, from
   an arm's length, with a scratched lens. */
#define COMFORTABLE_MODULE_MM 1.1

/* Words this much higher than their plate leave out what the enlarged one says again. */
#define MOST_WORDS 1.4

/* Beside the code, words need this many heights of ก; in less they go below it. Few words need
   less: they stand beside it as long as they are no higher than their plate. */
#define WORDS_KO 14.0
#define FEW_WORDS_KO 8.0

int ui_qr_modules(const char *text) { return ui_code_modules(text); }

int ui_qr_side(const UiMetrics *metrics, const char *text)
{
    int modules = ui_code_modules(text);
    int module_px = (int)ceil(UI_QR_MODULE_MM * metrics->px_per_mm);
    return modules > 0 ? (modules + 2 * UI_QR_QUIET_MODULES) * module_px : 0;
}

static int find_side(const UiDraw *draw, int width_px, const char *text)
{
    int modules = ui_code_modules(text) + 2 * UI_QR_QUIET_MODULES;
    int comfortable = modules * (int)ceil(COMFORTABLE_MODULE_MM * draw->metrics->px_per_mm);
    int least = ui_qr_side(draw->metrics, text);
    bool has_room = least > 0 && comfortable < width_px / 2 && !draw->compact;
    return has_room ? comfortable : least;
}

static int draw_hint(const UiDraw *draw, UiBox box, const UiQr *qr)
{
    if (qr->id == NULL) {
        return 0;
    }
    UiBox shape = ui_box_cut_left(&box, ui_draw_icon_size(draw, UI_TYPE_LABEL));
    shape.height = ui_draw_line_height(draw, UI_TYPE_LABEL);
    ui_draw_icon(draw, shape, UI_ICON_TOUCH, draw->theme->accent);
    ui_box_cut_left(&box, ui_draw_space(draw, UI_SPACE_XS));
    return ui_draw_text(draw, box, UI_TYPE_LABEL, draw->theme->accent, qr->enlarge_word);
}

static int draw_words(const UiDraw *draw, UiBox box, const UiQr *qr)
{
    box.height = 0;
    int used = ui_draw_text(draw, box, UI_TYPE_STRONG, draw->theme->text, qr->title);
    UiBox below = {box.x, box.y + used, box.width, 0};
    used += ui_draw_text(draw, below, UI_TYPE_CAPTION, draw->theme->text_muted, qr->needs);
    below.y = box.y + used;
    return used + draw_hint(draw, below, qr);
}

static void draw_plate(const UiDraw *draw, UiBox box, const UiQr *qr)
{
    int edge = ui_draw_space(draw, UI_SPACE_HAIR);
    UiRound plate = {.fill = draw->theme->plate,
                     .border = draw->theme->outline,
                     .border_px = edge,
                     .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, ui_box_inset(box, -2 * edge), &plate);
    ui_canvas_add_qr(draw->canvas, box, qr->text);
    ui_draw_target(draw, ui_box_inset(box, -2 * edge), qr->id, qr->enlarge_word);
}

static bool has_room_beside(const UiDraw *draw, int width_px, int plate_px, const UiQr *qr)
{
    double ko_mm = ui_metrics_ko_mm(draw->metrics, UI_TYPE_CAPTION);
    if (width_px >= ui_draw_px(draw, WORDS_KO * ko_mm)) {
        return true;
    }
    UiDraw measuring = ui_draw_measuring(draw);
    return width_px >= ui_draw_px(draw, FEW_WORDS_KO * ko_mm) &&
           draw_words(&measuring, (UiBox){0, 0, width_px, 0}, qr) <= plate_px;
}

int ui_qr_draw(const UiDraw *draw, UiBox box, const UiQr *qr)
{
    int side = find_side(draw, box.width, qr->text);
    if (side == 0) {
        return draw_words(draw, box, qr);
    }
    int edge = 2 * ui_draw_space(draw, UI_SPACE_HAIR);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    UiBox plate = {box.x + edge, box.y + edge, side, side};
    draw_plate(draw, plate, qr);
    int taken = side + 2 * edge;
    UiBox words = box;
    if (!has_room_beside(draw, box.width - taken - gap, taken, qr)) {
        words.y += taken + gap / 2;
        return taken + gap / 2 + draw_words(draw, words, qr);
    }
    ui_box_cut_left(&words, taken + gap);
    UiDraw measuring = ui_draw_measuring(draw);
    UiQr shown = *qr;
    int height = draw_words(&measuring, words, &shown);
    if (qr->id != NULL && (draw->compact || height > taken * MOST_WORDS)) {
        shown.needs = NULL;
        height = draw_words(&measuring, words, &shown);
    }
    if (qr->id != NULL && draw->compact && height > taken * MOST_WORDS) {
        shown.title = NULL;
        height = draw_words(&measuring, words, &shown);
    }
    words.y += height < taken ? (taken - height) / 2 : 0;
    draw_words(draw, words, &shown);
    return height > taken ? height : taken;
}
