#include "screen/overlay.h"

#include <ui/widget/dialog.h>
#include <ui/widget/empty.h>

#include "text.h"
#include "words.h"

static const char *seconds_of(ScreenText *text, int seconds)
{
    return screen_text_say(text, P_("%d second", "%d seconds", seconds), seconds);
}

void screen_overlay_draw_still_there(const ScreenContext *context, const UiDraw *draw,
                                     int seconds_left)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    const UiDialog dialog = {
        .tone = UI_TONE_WARNING,
        .icon = UI_ICON_WAITING,
        .title = _("Are you still there?"),
        .figure = seconds_of(text, seconds_left),
        .sentence = _("Then the screen clears what you looked at, for the next person."),
        .safe = {.icon = UI_ICON_TOUCH, .word = _("Still here"), .id = SCREEN_OVERLAY_ID_STAY},
        .other = {.icon = UI_ICON_DONE, .word = _("I am done"), .id = SCREEN_OVERLAY_ID_LEAVE},
    };
    ui_dialog_draw(draw, &dialog);
}

void screen_overlay_draw_cleaning(const ScreenContext *context, const UiDraw *draw,
                                  int seconds_left)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    ui_canvas_add_fill(draw->canvas, whole, draw->theme->surface);
    ui_canvas_add_cover(draw->canvas);
    const UiEmpty words = {
        .icon = UI_ICON_CLEAN,
        .title = screen_text_print(text, "%s\n%s", _("The screen can be wiped now"),
                                   seconds_of(text, seconds_left)),
        .sentence = _("It takes no touch until then, and begins anew by itself."),
    };
    (void)ui_empty_draw(draw, ui_box_inset(whole, ui_draw_space(draw, UI_SPACE_L)), &words);
}
