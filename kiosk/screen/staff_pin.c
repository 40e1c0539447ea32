#include <ui/widget/pinpad.h>

#include "page.h"
#include "screens.h"
#include "words.h"

// The officers' pad. It stands before every page of theirs until the right PIN was typed; its own
// address is for pictures of it. What was typed is not known here, only how much.

#define DIGITS_LEAST 6
#define DIGITS_MOST 12

static bool is_staff(const BaseAddress *address)
{
    return base_address_segment_count(address) > 0 &&
           g_strcmp0(base_address_segment(address, 0), "staff") == 0;
}

static bool is_page(const BaseAddress *address, const char *name)
{
    return base_address_segment_count(address) == 2 && is_staff(address) &&
           g_strcmp0(base_address_segment(address, 1), name) == 0;
}

static bool matches(const BaseAddress *address) { return is_page(address, "pin"); }

const ScreenClass *screen_staff_guard(const ScreenClass *screen, const BaseAddress *address,
                                      const ScreenStaff *staff)
{
    if (!is_staff(address) || (staff != NULL && staff->unlocked)) {
        return screen;
    }
    if (staff == NULL) {
        return &screen_not_found;
    }
    // Where no PIN is set, nothing can be done, but what is wrong can be seen.
    return staff->no_pin && is_page(address, "status") ? screen : &screen_staff_pin;
}

static void add_no_pin(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_note(
        page->flow,
        &(UiNote){.tone = UI_TONE_WARNING,
                  .title = _("No officers' number has been set on this kiosk"),
                  .sentence =
                      _("So nothing can be done here. Whoever installs the kiosk sets it in "
                        "the first run.")});
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_INFO,
                                               .title = _("State of the kiosk"),
                                               .sentence = _("What works and what does not"),
                                               .id = "/staff/status"});
}

static void add_note(ScreenPage *page, const ScreenStaff *staff)
{
    ScreenText *text = page->text;
    UiNote note = {.tone = UI_TONE_WARNING};
    if (staff->tries_left == 0) {
        note.tone = UI_TONE_DANGER;
        note.title = _("Locked: too many wrong numbers");
        note.sentence =
            screen_text_say(text,
                            P_("Try again in %d minute. Switching the machine off begins the time "
                               "again.",
                               "Try again in %d minutes. Switching the machine off begins the time "
                               "again.",
                               staff->lock_minutes_left),
                            staff->lock_minutes_left);
    } else if (staff->wrong) {
        note.title = _("That is not the number");
        note.sentence = screen_text_say(text,
                                        P_("%d try left, then it is locked for 15 minutes.",
                                           "%d tries left, then it is locked for 15 minutes.",
                                           staff->tries_left),
                                        staff->tries_left);
    } else {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("6 to 12 digits. Villagers need nothing here: touch Home."));
        return;
    }
    screen_flow_add_note(page->flow, &note);
}

static int draw_pad(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_pinpad_draw(draw, box, model);
}

static void add_pad(ScreenPage *page, const ScreenStaff *staff, bool tight)
{
    const UiPinpad pad = {.count = staff->digit_count,
                          .least = DIGITS_LEAST,
                          .most = DIGITS_MOST,
                          .locked = staff->tries_left == 0,
                          .back_word = _("Undo"),
                          .done_word = _("OK")};
    screen_flow_begin_wide(page->flow);
    // Where not both have room on one page, the pad is what must be there at once.
    if (tight) {
        screen_flow_add_widget(page->flow, draw_pad, &pad, sizeof pad);
    }
    add_note(page, staff);
    if (!tight) {
        screen_flow_add_widget(page->flow, draw_pad, &pad, sizeof pad);
    }
}

/* Over the title, where it is seen on every panel. */
static const char *say_place(const ScreenStaff *staff)
{
    if (staff->tries_left == 0) {
        return _("Locked: too many wrong numbers");
    }
    return staff->wrong ? _("That is not the number") : NULL;
}

static void *open_pad(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    if (context->staff == NULL) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no officers here");
        return NULL;
    }
    ScreenPage *page = screen_page_new(context, address);
    page->wrong = (ScreenWrong){0};
    page->icon = UI_ICON_PEOPLE;
    page->title = _("For officers only");
    if (context->staff->no_pin) {
        add_no_pin(page);
    } else {
        page->place = say_place(context->staff);
        add_pad(page, context->staff, ui_metrics_is_tight(context->metrics));
    }
    return page;
}

const ScreenClass screen_staff_pin = {
    .name = "staff_pin",
    .needs_no_data = true,
    .matches = matches,
    .open = open_pad,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
