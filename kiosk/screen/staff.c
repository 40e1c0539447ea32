#include <ui/widget/dialog.h>
#include <ui/widget/progress.h>

#include "page.h"
#include "screens.h"
#include "words.h"

// What officers can do at the screen, and what became of the last of it. What is touched is
// "staff:…", which only the program understands (kiosk/app/staff.c), or a page of theirs.

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "staff") == 0;
}

static const char *const titles[SCREEN_STAFF_VERB_COUNT] = {
    [SCREEN_STAFF_NOTHING] = "",
    [SCREEN_STAFF_SYNC] = N_("Fetch new data now"),
    [SCREEN_STAFF_USB] = N_("Take the data from the USB stick"),
    [SCREEN_STAFF_USB_EXPIRED] = N_("Take the old data from the stick all the same"),
    [SCREEN_STAFF_ROLLBACK] = N_("Go back to the release before"),
    [SCREEN_STAFF_RESTART] = N_("Start the screen again"),
    [SCREEN_STAFF_REBOOT] = N_("Start the machine again"),
    [SCREEN_STAFF_SETUP] = N_("Do the first run again"),
};

/* ---- what became of the last ---- */

static const char *say_silent(ScreenStaffVerb verb)
{
    switch (verb) {
    case SCREEN_STAFF_USB:
    case SCREEN_STAFF_USB_EXPIRED:
        return _("Nothing has come of it yet. Is the stick plugged in? Plug it in again and touch "
                 "the button once more.");
    case SCREEN_STAFF_SYNC:
        return _("No answer yet. A slow network may take minutes; it goes on by itself.");
    default:
        return _("Nothing has come of it. Switch the machine off and on; if it stays so, tell the "
                 "province.");
    }
}

static void add_result(ScreenPage *page, const ScreenContext *context, UiNote *note)
{
    const StoreStatus *status = context->status;
    const char *reason =
        screen_text_is_thai(page->text) ? screen_text_words(page->text, status->reason_th) : NULL;
    note->sentence = screen_text_say(page->text, "%s%s%s: %04d", reason != NULL ? reason : "",
                                     reason != NULL ? "\n" : "", _("Number to tell the officer"),
                                     status->support_code);
}

static void add_progress(ScreenPage *page, const ScreenStaff *staff, UiNote *note)
{
    note->sentence = staff->progress_percent < 0
                         ? _("The machine is at it. This page says when it is done.")
                         : screen_text_say(page->text, "%s %d %%", _("Fetched so far:"),
                                           staff->progress_percent);
}

static void add_last(ScreenPage *page, const ScreenContext *context)
{
    static const struct {
        UiTone tone;
        const char *sentence;
    } looks[] = {
        [SCREEN_STAFF_UNWRITTEN] = {UI_TONE_DANGER,
                                    N_("The request cannot be left: its folder cannot be written. "
                                       "Switch the machine off and on; if it stays so, tell the "
                                       "province.")},
        [SCREEN_STAFF_WAITING] = {UI_TONE_INFO, N_("Asked. Waiting for the machine to take it.")},
        [SCREEN_STAFF_UNHEARD] =
            {UI_TONE_DANGER, N_("Nothing on this machine takes the request. Switch the machine "
                                "off and on; if it stays so, tell the province.")},
        [SCREEN_STAFF_RUNNING] = {UI_TONE_INFO, NULL},
        [SCREEN_STAFF_SILENT] = {UI_TONE_WARNING, NULL},
        [SCREEN_STAFF_DONE] = {UI_TONE_POSITIVE, NULL},
        [SCREEN_STAFF_FAILED] = {UI_TONE_DANGER, NULL},
    };
    const ScreenStaff *staff = context->staff;
    if (staff->asked == SCREEN_STAFF_NOTHING) {
        return;
    }
    const char *sentence = looks[staff->state].sentence;
    UiNote note = {.tone = looks[staff->state].tone,
                   .title = _(titles[staff->asked]),
                   .sentence = sentence != NULL ? _(sentence) : NULL};
    if (staff->state == SCREEN_STAFF_RUNNING) {
        add_progress(page, staff, &note);
    } else if (staff->state == SCREEN_STAFF_SILENT) {
        note.sentence = say_silent(staff->asked);
    } else if (sentence == NULL) {
        add_result(page, context, &note);
    }
    screen_flow_add_note(page->flow, &note);
}

// Only after a stick was refused for that, and never by the first touch.
static void add_expired(ScreenPage *page, const ScreenContext *context)
{
    if (context->status->support_code != SCREEN_STAFF_CODE_STICK_EXPIRED) {
        return;
    }
    screen_flow_add_note(
        page->flow,
        &(UiNote){.tone = UI_TONE_WARNING,
                  .title = _("The data on the stick are past their date"),
                  .sentence = _("They are really the province's, but old, or the clock of this "
                                "machine is wrong. Take them only if the province says so: newer "
                                "data that are here already are never replaced.")});
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                                   .icon = UI_ICON_EXCLAMATION,
                                                   .word = _("Take it all the same"),
                                                   .id = "staff:usb-expired"});
}

/* ---- the menu ---- */

static void add_tile(ScreenPage *page, UiIcon icon, const char *title, const char *sentence,
                     const char *id)
{
    screen_flow_add_tile(
        page->flow, &(UiTile){.icon = icon, .title = _(title), .sentence = _(sentence), .id = id});
}

/* A page of theirs that this program has. */
static void add_page(ScreenPage *page, UiIcon icon, const char *title, const char *sentence,
                     const char *id)
{
    g_autoptr(BaseAddress) address = base_address_parse(id, NULL);
    if (screen_find(address) != &screen_not_found) {
        add_tile(page, icon, title, sentence, id);
    }
}

static void add_data(ScreenPage *page, const ScreenStaff *staff)
{
    add_page(page, UI_ICON_INFO, N_("State of the kiosk"), N_("What works and what does not"),
             "/staff/status");
    add_tile(page, UI_ICON_FRESH, titles[SCREEN_STAFF_SYNC],
             N_("Asks the province over the network"), "staff:sync");
    add_tile(page, UI_ICON_DOWN, titles[SCREEN_STAFF_USB], N_("Plug the stick in first"),
             "staff:usb");
    if (staff->rollback_release > 0) {
        add_tile(page, UI_ICON_HISTORY, titles[SCREEN_STAFF_ROLLBACK],
                 N_("When the newest data are wrong"), "/staff?over=rollback");
    }
}

static void add_screen(ScreenPage *page)
{
    add_tile(page, UI_ICON_CLEAN, N_("Wipe the screen"),
             N_("It takes no touch for half a minute, and officers leave"), "clean");
    add_page(page, UI_ICON_TOUCH, N_("Try the touch"), N_("Whether every place answers"),
             "/staff/touch");
    add_page(page, UI_ICON_DISPLAY, N_("The panel"), N_("Turned, brightness, size"),
             "/staff/panel");
    add_page(page, UI_ICON_GOAL, N_("Set the touch right"),
             N_("When the finger and the answer are apart"), "/staff/calibrate");
    add_page(page, UI_ICON_CALENDAR, N_("Opening hours"), N_("When the screen is dark"),
             "/staff/hours");
}

static void add_meetings(ScreenPage *page)
{
    add_page(page, UI_ICON_PEOPLE, N_("Meetings"), N_("Without a list, or a list in another order"),
             "/staff/meeting");
}

static void add_machine(ScreenPage *page)
{
    add_tile(page, UI_ICON_DOING, titles[SCREEN_STAFF_RESTART], N_("Takes some seconds"),
             "staff:restart");
    add_tile(page, UI_ICON_STOPPED, titles[SCREEN_STAFF_REBOOT], N_("Takes a minute or two"),
             "/staff?over=reboot");
    add_tile(page, UI_ICON_NEW, titles[SCREEN_STAFF_SETUP],
             N_("District, language, number, network"), "/staff?over=setup");
}

static void *open_staff(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    if (context->staff == NULL) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no officers here");
        return NULL;
    }
    ScreenPage *page = screen_page_new(context, address);
    page->wrong = (ScreenWrong){0};
    page->icon = UI_ICON_PEOPLE;
    page->place = _("Open until you touch Home");
    page->title = _("For officers");
    screen_flow_begin_wide(page->flow);
    add_last(page, context);
    add_expired(page, context);
    add_data(page, context->staff);
    add_screen(page);
    add_meetings(page);
    add_machine(page);
    return page;
}

/* ---- questions over it ---- */

typedef struct {
    const char *over;
    ScreenStaffVerb verb;
    const char *id;
    const char *sentence;
} Question;

static const Question questions[] = {
    {"rollback", SCREEN_STAFF_ROLLBACK, "staff:rollback",
     N_("All see it until a newer one comes.")},
    {"reboot", SCREEN_STAFF_REBOOT, "staff:reboot",
     N_("The screen is dark for a minute or two. No data are lost.")},
    {"setup", SCREEN_STAFF_SETUP, "staff:setup",
     N_("The kiosk asks for district, language, number and network again. No data are lost.")},
};

static void draw_question(const ScreenPage *page, const ScreenStaff *staff, const UiDraw *draw,
                          const Question *question)
{
    const char *figure = question->verb == SCREEN_STAFF_ROLLBACK
                             ? screen_text_say(page->text, _("No. %d"), staff->rollback_release)
                             : NULL;
    const UiDialog dialog = {
        .tone = UI_TONE_WARNING,
        .title = screen_text_say(page->text, _("%s: are you sure?"), _(titles[question->verb])),
        .figure = figure,
        .sentence = _(question->sentence),
        .safe = {.icon = UI_ICON_BACK, .word = _("No, go back"), .id = "back"},
        .other = {.icon = UI_ICON_CHECK, .word = _("Yes, do it"), .id = question->id},
    };
    ui_dialog_draw(draw, &dialog);
}

static void draw_staff(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const ScreenPage *page = state;
    screen_page_draw(page, context, draw);
    const char *over = base_address_parameter(page->address, "over");
    for (size_t i = 0; i < G_N_ELEMENTS(questions); i++) {
        if (g_strcmp0(over, questions[i].over) == 0) {
            draw_question(page, context->staff, draw, &questions[i]);
        }
    }
}

const ScreenClass screen_staff = {
    .name = "staff",
    .needs_no_data = true,
    .matches = matches,
    .open = open_staff,
    .draw = draw_staff,
    .close = screen_page_close,
};
