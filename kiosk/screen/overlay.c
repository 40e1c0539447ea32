#include "screen/overlay.h"

#include <string.h>
#include <ui/widget/dialog.h>
#include <ui/widget/empty.h>
#include <ui/widget/frame.h>
#include <ui/widget/toast.h>

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

void screen_overlay_draw_dark(const UiDraw *draw)
{
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    ui_canvas_add_fill(draw->canvas, whole, UI_THEME_OFF);
    ui_canvas_add_cover(draw->canvas);
}

void screen_overlay_draw_trial(const ScreenContext *context, const UiDraw *draw,
                               ScreenPanelTrial trial, int seconds_left)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    bool turned = trial == SCREEN_PANEL_TURN;
    const UiDialog dialog = {
        .tone = UI_TONE_WARNING,
        .icon = turned ? UI_ICON_DISPLAY : UI_ICON_TOUCH,
        .title = turned ? _("Is the picture upright?") : _("Does it hear your finger here?"),
        .figure = seconds_of(text, seconds_left),
        .sentence = turned ? _("Touch \"Keep it so\", or the picture goes back by itself.")
                           : _("Touch \"Keep it so\", or touches go back to as they were."),
        .safe = {.icon = UI_ICON_DONE, .word = _("Keep it so"), .id = SCREEN_PANEL_ID_KEEP},
        .other = {.icon = UI_ICON_BACK, .word = _("Put it back"), .id = SCREEN_PANEL_ID_BACK},
    };
    ui_dialog_draw(draw, &dialog);
}

static UiToast words_of(ScreenToast toast)
{
    switch (toast) {
    case SCREEN_TOAST_LETTERS:
        return (UiToast){UI_TONE_INFO, UI_ICON_TEXT_SIZE, _("The letters have another size now")};
    case SCREEN_TOAST_COLOURS:
        return (UiToast){UI_TONE_INFO, UI_ICON_CONTRAST, _("The screen has other colours now")};
    case SCREEN_TOAST_LANGUAGE:
        return (UiToast){UI_TONE_INFO, UI_ICON_LANGUAGE, _("The screen speaks English now")};
    case SCREEN_TOAST_CALM:
        return (UiToast){UI_TONE_INFO, UI_ICON_CALM, _("Nothing moves by itself now")};
    case SCREEN_TOAST_MOVING:
        return (UiToast){UI_TONE_INFO, UI_ICON_CALM, _("Lists glide again")};
    case SCREEN_TOAST_CLEANED:
        return (UiToast){UI_TONE_POSITIVE, UI_ICON_CLEAN, _("The screen can be used again")};
    case SCREEN_TOAST_NEW_DATA:
        return (UiToast){UI_TONE_POSITIVE, UI_ICON_NONE,
                         _("Newer data have just arrived and are on the screen")};
    default:
        return (UiToast){.sentence = NULL};
    }
}

static bool is_of_foot(const char *id)
{
    static const char *const ids[] = {UI_FRAME_ID_HOME,     UI_FRAME_ID_BACK,  UI_FRAME_ID_HELP,
                                      UI_FRAME_ID_DISPLAY,  UI_FRAME_ID_LOWER, UI_FRAME_ID_RAISE,
                                      UI_FRAME_ID_FRESHNESS};
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        if (strcmp(id, ids[i]) == 0) {
            return true;
        }
    }
    return false;
}

// Where the foot of the page begins: what is in it can always be touched and read.
static int find_foot(const UiDraw *draw)
{
    int half = draw->metrics->height_px / 2; // what has the same id higher up is no foot
    int top = draw->metrics->height_px;
    for (int i = 0; i < ui_canvas_target_count(draw->canvas); i++) {
        UiCommand target = ui_canvas_command(draw->canvas, ui_canvas_target_index(draw->canvas, i));
        if (is_of_foot(target.text) && target.box.y > half) {
            top = MIN(top, target.box.y);
        }
    }
    return top;
}

void screen_overlay_draw_toast(const UiDraw *draw, ScreenToast toast)
{
    const UiToast words = words_of(toast);
    if (words.sentence == NULL || ui_canvas_cover_end(draw->canvas) > 0) {
        return;
    }
    int margin = ui_draw_space(draw, UI_SPACE_L);
    UiBox above_foot = {0, 0, draw->metrics->width_px, find_foot(draw)};
    (void)ui_toast_draw(draw, ui_box_inset(above_foot, margin), &words);
}
