#include <ui/widget/button.h>

#include "page.h"
#include "screens.h"
#include "words.h"

// The whole glass in cells: each turns when a finger was there, and a cross shows where the panel
// believes the finger to be. The one thing to touch stands in the middle, so that edges and corners
// are free to be tried.

#define CROSS_MM 12.0
#define CROSS_LINE_MM 0.8
#define SHEET_WIDTH_MM 130.0
#define WIDER_MM 20.0

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 2 &&
           g_strcmp0(base_address_segment(address, 0), "staff") == 0 &&
           g_strcmp0(base_address_segment(address, 1), "touch") == 0;
}

static void *open_touch(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    if (context->staff == NULL) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no officers here");
        return NULL;
    }
    return screen_page_new(context, address);
}

static void draw_cells(const UiDraw *draw, const ScreenStaffTouch *touch)
{
    const UiMetrics *metrics = draw->metrics;
    int columns =
        ui_metrics_is_portrait(metrics) ? SCREEN_STAFF_TOUCH_SHORT : SCREEN_STAFF_TOUCH_LONG;
    int rows = SCREEN_STAFF_TOUCH_CELLS / columns;
    int line = ui_draw_space(draw, UI_SPACE_HAIR);
    for (int i = 0; i < SCREEN_STAFF_TOUCH_CELLS; i++) {
        int left = i % columns * metrics->width_px / columns;
        int top = i / columns * metrics->height_px / rows;
        UiBox cell = {left, top, (i % columns + 1) * metrics->width_px / columns - left,
                      (i / columns + 1) * metrics->height_px / rows - top};
        UiColour fill =
            touch->touched[i] ? draw->theme->tone[UI_TONE_POSITIVE].tint : draw->theme->card;
        ui_canvas_add_fill(draw->canvas, cell, draw->theme->outline);
        ui_canvas_add_fill(draw->canvas, ui_box_inset(cell, line), fill);
    }
}

static void draw_cross(const UiDraw *draw, const ScreenStaffTouch *touch)
{
    if (touch->x_px < 0) {
        return;
    }
    int arm = ui_draw_px(draw, CROSS_MM) / 2;
    int thick = ui_draw_px(draw, CROSS_LINE_MM);
    UiColour ink = draw->theme->tone[UI_TONE_DANGER].ink;
    const UiBox glass = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    const UiBox level = {touch->x_px - arm, touch->y_px - thick / 2, 2 * arm, thick};
    const UiBox upright = {touch->x_px - thick / 2, touch->y_px - arm, thick, 2 * arm};
    ui_canvas_add_fill(draw->canvas, ui_box_meet(level, glass), ink);
    ui_canvas_add_fill(draw->canvas, ui_box_meet(upright, glass), ink);
}

static const char *say_left(ScreenText *text, int left)
{
    return left > 0 ? screen_text_say(
                          text, P_("%d place left to touch", "%d places left to touch", left), left)
                    : _("Every place answers");
}

static int height_of(const UiDraw *draw, int width_px, const char *words)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox box = {0, 0, width_px, 0};
    return ui_draw_text(&measuring, box, UI_TYPE_BODY, draw->theme->text, words);
}

/* Words and the button, on a sheet in the middle; with low reach as low as it must be. */
static void draw_sheet(const UiDraw *draw, ScreenText *text, const ScreenStaffTouch *touch)
{
    const UiMetrics *metrics = draw->metrics;
    const UiButton done = {
        .kind = UI_BUTTON_PRIMARY, .icon = UI_ICON_CHECK, .word = _("Finish"), .id = "back"};
    const char *words = screen_text_say(
        text, "%s\n%s", say_left(text, touch->left),
        _("Slide a finger over all of the glass. It ends by itself after a minute without touch."));
    int pad = ui_draw_space(draw, UI_SPACE_M);
    int lowered = ui_metrics_lowered_px(metrics);
    UiBox glass = {0, lowered, metrics->width_px, metrics->height_px - lowered};
    int most = glass.width - 2 * pad;
    int width = MIN(ui_draw_px(draw, SHEET_WIDTH_MM), most);
    int words_height = height_of(draw, width - 2 * pad, words);
    int button_height = ui_button_height(draw, width - 2 * pad, &done);
    // Wider, where larger letters or low reach leave it no height.
    while (words_height + button_height + 3 * pad > glass.height && width < most) {
        width = MIN(width + ui_draw_px(draw, WIDER_MM), most);
        words_height = height_of(draw, width - 2 * pad, words);
    }
    UiBox sheet = ui_box_centre(glass, width, words_height + button_height + 3 * pad);
    ui_draw_round(draw, sheet, UI_RADIUS_M, draw->theme->surface);
    UiBox inside = ui_box_inset(sheet, pad);
    ui_draw_text(draw, inside, UI_TYPE_BODY, draw->theme->text, words);
    UiBox button = {inside.x, inside.y + words_height + pad, inside.width, button_height};
    (void)ui_button_draw(draw, button, &done);
}

static void draw_touch(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    (void)state;
    const ScreenStaffTouch *touch = &context->staff->touch;
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    draw_cells(draw, touch);
    draw_sheet(draw, text, touch);
    draw_cross(draw, touch);
}

const ScreenClass screen_staff_touch = {
    .name = "staff_touch",
    .needs_no_data = true,
    .matches = matches,
    .open = open_touch,
    .draw = draw_touch,
    .close = screen_page_close,
};
