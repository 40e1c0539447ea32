#include <ui/widget/empty.h>

#include "panel_page.h"
#include "screens.h"
#include "words.h"

// Four crosses to touch, one after the other (I6). Nothing on this page is a target: until they are
// touched nobody knows where a finger is. It ends by itself, and by any key.

#define ARM_MM 12.0
#define ARM_THICKNESS_MM 1.5
#define MIDDLE_PERCENT 64 /* of each side: the words keep clear of the crosses */

static bool matches(const BaseAddress *address)
{
    return screen_panel_is_page(address, "calibrate");
}

static void *open_crosses(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    return screen_panel_new_page(context, address, error);
}

static void draw_cross(const UiDraw *draw, int index, UiColour colour)
{
    double x = 0;
    double y = 0;
    screen_panel_find_cross(index, &x, &y);
    int middle_x = (int)(x * draw->metrics->width_px);
    int middle_y = (int)(y * draw->metrics->height_px);
    int arm = ui_draw_px(draw, ARM_MM);
    int half = MAX(ui_draw_px(draw, ARM_THICKNESS_MM) / 2, 1);
    ui_canvas_add_fill(draw->canvas, (UiBox){middle_x - arm, middle_y - half, 2 * arm, 2 * half},
                       colour);
    ui_canvas_add_fill(draw->canvas, (UiBox){middle_x - half, middle_y - arm, 2 * half, 2 * arm},
                       colour);
}

/* Why the last four were not taken. */
static const char *say_refusal(ScreenPanelTouches refused)
{
    switch (refused) {
    case SCREEN_PANEL_TOO_NEAR:
        return _("Two touches came from the same place. Once more, from the first cross.");
    case SCREEN_PANEL_UNEVEN:
        return _("One touch was beside its cross. Once more, from the first cross.");
    case SCREEN_PANEL_FLAT:
        return _("The touches do not cover the picture. Once more, from the first cross.");
    default:
        return _("With one finger, where the lines meet.\n"
                 "It ends by itself after 20 seconds without a touch, or by any key.");
    }
}

static void draw_crosses(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const ScreenPage *page = state;
    const ScreenPanel *panel = context->panel;
    const UiMetrics *metrics = draw->metrics;
    const UiBox whole = {0, 0, metrics->width_px, metrics->height_px};
    ui_canvas_add_fill(draw->canvas, whole, draw->theme->surface);
    draw_cross(draw, panel->cross, draw->theme->text);
    int width = metrics->width_px * MIDDLE_PERCENT / 100;
    int height = metrics->height_px * MIDDLE_PERCENT / 100;
    const UiBox middle = {(metrics->width_px - width) / 2, (metrics->height_px - height) / 2, width,
                          height};
    const UiEmpty words = {
        .icon = panel->refused == SCREEN_PANEL_TAKEN ? UI_ICON_TOUCH : UI_ICON_WARNING,
        .title = screen_text_say(page->text, _("Touch the cross: %d of %d"), panel->cross + 1,
                                 SCREEN_PANEL_CROSSES),
        .sentence = say_refusal(panel->refused),
    };
    (void)ui_empty_draw(draw, middle, &words);
}

const ScreenClass screen_panel_crosses = {
    .name = "staff_calibrate",
    .needs_no_data = true,
    .matches = matches,
    .open = open_crosses,
    .draw = draw_crosses,
    .close = screen_page_close,
};
