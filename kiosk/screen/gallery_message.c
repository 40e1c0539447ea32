#include "gallery.h"

#include <ui/widget/dialog.h>
#include <ui/widget/toast.h>

#include "words.h"

// What the kiosk says to the visitor: statuses, notes, and what stands where nothing is.

static void add_badges(ScreenPage *page)
{
    const UiBadge badges[] = {
        {UI_TONE_NEUTRAL, UI_ICON_NONE, _("Waiting")},
        {UI_TONE_INFO, UI_ICON_NONE, _("Going on")},
        {UI_TONE_POSITIVE, UI_ICON_NONE, _("Done")},
        {UI_TONE_WARNING, UI_ICON_NONE, _("Late")},
        {UI_TONE_DANGER, UI_ICON_NONE, _("Cancelled")},
        {UI_TONE_UNKNOWN, UI_ICON_NONE, _("Nobody told us")},
    };
    screen_flow_begin_card(page->flow, UI_ICON_INFO, _("Statuses"), NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(badges); i++) {
        screen_flow_add_badge(page->flow, &badges[i]);
    }
}

static void add_notes(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    for (int tone = 0; tone < UI_TONE_COUNT; tone++) {
        screen_flow_add_note(page->flow,
                             &(UiNote){.tone = (UiTone)tone,
                                       .title = tone == UI_TONE_INFO ? _("This is a sample") : NULL,
                                       .sentence = _("Nothing was reported for a long time. Ask "
                                                     "before you rely on it.")});
    }
}

static void add_empty(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_NONE, _("Nothing to show"), NULL);
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.title = _("No project in this year yet"),
                                     .sentence = _("The tambon has not sent it. Choose another "
                                                   "year, or ask an officer.")});
}

static int draw_toast(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_toast_draw(draw, box, model);
}

static void add_over(ScreenPage *page)
{
    const UiToast toast = {.tone = UI_TONE_POSITIVE, .sentence = _("Done")};
    screen_flow_begin_card(page->flow, UI_ICON_TOUCH, _("What comes over the page"), NULL);
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PRIMARY,
                                                   .icon = UI_ICON_QUESTION,
                                                   .word = _("Show a question"),
                                                   .id = SCREEN_GALLERY_QUESTION});
    screen_flow_add_widget(page->flow, draw_toast, &toast, sizeof toast);
}

void screen_gallery_draw_question(const ScreenPage *page, const UiDraw *draw)
{
    if (g_strcmp0(base_address_parameter(page->address, "over"), "question") != 0) {
        return;
    }
    const UiDialog dialog = {
        .tone = UI_TONE_WARNING,
        .icon = UI_ICON_WAITING,
        .title = _("Are you still there?"),
        .figure = screen_text_count(page->text, 30),
        .sentence = _("Then the screen clears what you looked at, for the next person."),
        .safe = {.icon = UI_ICON_TOUCH, .word = _("Still here"), .id = "back"},
        .other = {.icon = UI_ICON_HOME, .word = _("Home"), .id = "home"},
    };
    ui_dialog_draw(draw, &dialog);
}

void screen_gallery_add_message(ScreenPage *page)
{
    add_badges(page);
    add_over(page);
    add_empty(page);
    add_notes(page);
}
