#include "ui/widget/qr_large.h"

static int margin(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_M); }

/* What the phone needs was said beside the small plate: where both have no room it is left out. */
static int draw_words(const UiDraw *draw, UiBox box, const UiQr *qr)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int used = ui_draw_text(draw, box, UI_TYPE_HEADING, draw->theme->text, qr->title);
    ui_box_cut_top(&box, used);
    int needs = ui_draw_text(&measuring, box, UI_TYPE_BODY, 0, qr->needs);
    if (needs > box.height) {
        return used;
    }
    return used + ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text_muted, qr->needs);
}

/* The largest square of whole pixels a module; never below the least that phones read. */
static int plate_side(const UiDraw *draw, UiBox box, const char *text)
{
    int least = ui_qr_side(draw->metrics, text);
    if (least == 0) {
        return 0;
    }
    int modules = ui_qr_modules(text) + 2 * UI_QR_QUIET_MODULES;
    int room = box.width < box.height ? box.width : box.height;
    int side = room / modules * modules;
    return side > least ? side : least;
}

static void draw_plate(const UiDraw *draw, UiBox box, const char *text)
{
    int side = plate_side(draw, box, text);
    if (side > 0) {
        UiBox plate = ui_box_centre(box, side, side);
        ui_canvas_add_fill(draw->canvas, plate, draw->theme->plate);
        ui_canvas_add_qr(draw->canvas, plate, text);
    }
}

/* In landscape the words and the way out stand beside the plate, else above and below it. */
static void draw_beside(const UiDraw *draw, UiBox inside, const UiQr *qr, const UiButton *close)
{
    UiBox plate = ui_box_cut_left(&inside, inside.height);
    ui_box_cut_left(&inside, margin(draw));
    draw_plate(draw, plate, qr->text);
    UiBox foot = ui_box_cut_bottom(&inside, ui_button_height(draw, inside.width, close));
    ui_button_draw(draw, foot, close);
    ui_box_cut_bottom(&inside, margin(draw));
    draw_words(draw, inside, qr);
}

static void draw_stacked(const UiDraw *draw, UiBox inside, const UiQr *qr, const UiButton *close)
{
    UiBox foot = ui_box_cut_bottom(&inside, ui_button_height(draw, inside.width, close));
    ui_button_draw(draw, foot, close);
    ui_box_cut_bottom(&inside, margin(draw));
    UiDraw measuring = ui_draw_measuring(draw);
    int words = draw_words(&measuring, inside, qr);
    draw_words(draw, ui_box_cut_top(&inside, words), qr);
    ui_box_cut_top(&inside, margin(draw));
    draw_plate(draw, inside, qr->text);
}

void ui_qr_large_draw(const UiDraw *draw, const UiQr *qr, const UiButton *close)
{
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    UiBox sheet = ui_box_inset(whole, margin(draw));
    ui_draw_sheet(draw, sheet);
    UiBox inside = ui_box_inset(sheet, ui_draw_space(draw, UI_SPACE_L));
    if (ui_metrics_is_portrait(draw->metrics)) {
        draw_stacked(draw, inside, qr, close);
    } else {
        draw_beside(draw, inside, qr, close);
    }
}
