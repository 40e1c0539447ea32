#include <base/clock.h>
#include <base/date.h>

#include "panel_page.h"
#include "screens.h"
#include "words.h"

// The officers' page of the opening hours: what holds today and this week, and buttons to change it
// without typing.

#define DAYS_SHOWN 7

static bool matches(const BaseAddress *address) { return screen_panel_is_page(address, "hours"); }

static const char *const day_names[BASE_WEEK_DAYS] = {
    N_("Monday"), N_("Tuesday"),  N_("Wednesday"), N_("Thursday"),
    N_("Friday"), N_("Saturday"), N_("Sunday"),
};

static bool is_holiday(const ScreenPanel *panel, int64_t day)
{
    for (int i = 0; i < panel->holidays.count; i++) {
        if (panel->holidays.days[i] == day) {
            return true;
        }
    }
    return false;
}

/* "08:30–12:00, 13:00–16:30" */
static const char *say_hours(ScreenText *text, const BaseWeekDay *day)
{
    const char *words = NULL;
    for (int i = 0; i < day->count; i++) {
        const BaseHours *hours = &day->hours[i];
        const char *one = screen_text_say(text, "%02d:%02d–%02d:%02d", hours->begin_minute / 60,
                                          hours->begin_minute % 60, hours->end_minute / 60,
                                          hours->end_minute % 60);
        words = words == NULL ? one : screen_text_print(text, "%s, %s", words, one);
    }
    return words != NULL ? words : _("Dark all day");
}

/* The hours of days from one to another, where they are the same. */
static const char *say_alike(ScreenText *text, const BaseWeek *week, int first, int last)
{
    const char *hours = say_hours(text, &week->days[first]);
    for (int i = first + 1; i <= last; i++) {
        if (g_strcmp0(say_hours(text, &week->days[i]), hours) != 0) {
            return _("Not alike on all days");
        }
    }
    return hours;
}

static const char *say_day(ScreenText *text, const ScreenPanel *panel, int64_t day)
{
    if (!panel->week.has_hours) {
        return _("On all day");
    }
    return is_holiday(panel, day) ? _("Holiday: dark all day")
                                  : say_hours(text, &panel->week.days[base_week_day_index(day)]);
}

static const char *say_moment(ScreenText *text, int64_t unix_seconds)
{
    const char *day = _(day_names[base_week_day_index(base_clock_day(unix_seconds))]);
    int64_t minute =
        (unix_seconds + BASE_CLOCK_THAILAND_AHEAD_SECONDS) % BASE_CLOCK_SECONDS_A_DAY / 60;
    return screen_text_say(text, _("%s %02d:%02d"), day, (int)(minute / 60), (int)(minute % 60));
}

/* What holds now, and until when. */
static void add_now(ScreenPage *page, const ScreenContext *context)
{
    const ScreenPanel *panel = context->panel;
    const char *until =
        panel->change_unix == G_MAXINT64 ? NULL : say_moment(page->text, panel->change_unix);
    UiNote note = {.tone = UI_TONE_POSITIVE, .title = _("The screen is on at any hour")};
    if (panel->week.has_hours && context->status->clock_uncertain) {
        note.tone = UI_TONE_WARNING;
        note.title = _("The clock of this machine is in doubt");
        note.sentence = _("Until it is set right the screen is on at any hour.");
    } else if (panel->week.has_hours) {
        note.tone = panel->open ? UI_TONE_POSITIVE : UI_TONE_NEUTRAL;
        note.title = panel->open ? _("Open now") : _("Closed now");
        note.sentence =
            until == NULL ? NULL
            : panel->open
                ? screen_text_print(page->text, _("Dark from %s while nobody is here"), until)
                : screen_text_print(page->text, _("Dark until %s; a touch lights it"), until);
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_note(page->flow, &note);
}

static void add_week(ScreenPage *page, const ScreenContext *context)
{
    int64_t today = base_clock_day(context->now_unix);
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.icon = UI_ICON_CALENDAR,
                                                            .heading = _("The next seven days")},
                                                   .whole = true});
    for (int i = 0; i < DAYS_SHOWN; i++) {
        const char *name = _(day_names[base_week_day_index(today + i)]);
        screen_flow_add_fact(page->flow,
                             i == 0 ? screen_text_print(page->text, _("Today, %s"), name) : name,
                             say_day(page->text, context->panel, today + i), NULL);
    }
}

static void add_choice(ScreenPage *page, const ScreenPanel *panel)
{
    screen_flow_begin_card(page->flow, UI_ICON_CALM, _("When nobody is here"), NULL);
    screen_flow_add_option(page->flow, &(UiOption){.word = _("On at any hour"),
                                                   .chosen = !panel->week.has_hours,
                                                   .id = SCREEN_PANEL_ID_NEVER_OFF});
    screen_flow_add_option(page->flow, &(UiOption){.word = _("Dark while the office is closed"),
                                                   .chosen = panel->week.has_hours,
                                                   .id = SCREEN_PANEL_ID_OFFICE});
}

static void add_group(ScreenPage *page, const ScreenPanel *panel, ScreenPanelGroup group)
{
    static const struct {
        const char *heading;
        int first;
        int last;
    } groups[] = {
        [SCREEN_PANEL_WEEKDAYS] = {N_("Monday to Friday"), 0, 4},
        [SCREEN_PANEL_SATURDAY] = {N_("Saturday"), 5, 5},
        [SCREEN_PANEL_SUNDAY] = {N_("Sunday"), 6, 6},
    };
    static const char *const words[SCREEN_PANEL_CHANGE_COUNT] = {
        [SCREEN_PANEL_OPENS_EARLIER] = N_("Opens 30 minutes earlier"),
        [SCREEN_PANEL_OPENS_LATER] = N_("Opens 30 minutes later"),
        [SCREEN_PANEL_CLOSES_EARLIER] = N_("Closes 30 minutes earlier"),
        [SCREEN_PANEL_CLOSES_LATER] = N_("Closes 30 minutes later"),
        [SCREEN_PANEL_CLOSED] = N_("Closed"),
        [SCREEN_PANEL_OPEN] = N_("Open"),
    };
    const char *heading = _(groups[group].heading);
    const char *hours =
        say_alike(page->text, &panel->week, groups[group].first, groups[group].last);
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.heading = heading, .note = hours},
                                                   .whole = true});
    for (int change = 0; change < SCREEN_PANEL_CHANGE_COUNT; change++) {
        if (panel->can_change[group][change]) {
            screen_flow_add_option(
                page->flow,
                &(UiOption){.word = _(words[change]),
                            .label =
                                screen_text_print(page->text, "%s: %s", heading, _(words[change])),
                            .id = screen_text_print(page->text, SCREEN_PANEL_ID_HOURS "%d,%d",
                                                    (int)group, change)});
        }
    }
}

static void *open_hours(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    ScreenPage *page = screen_panel_new_page(context, address, error);
    if (page == NULL) {
        return NULL;
    }
    page->icon = UI_ICON_CALENDAR;
    page->place = _("When the screen is dark");
    page->title = _("Opening hours");
    screen_panel_add_loss(page, context->panel);
    add_now(page, context);
    add_choice(page, context->panel);
    add_week(page, context);
    for (int i = 0; i < SCREEN_PANEL_GROUP_COUNT && context->panel->week.has_hours; i++) {
        add_group(page, context->panel, (ScreenPanelGroup)i);
    }
    return page;
}

const ScreenClass screen_panel_hours = {
    .name = "staff_hours",
    .needs_no_data = true,
    .matches = matches,
    .open = open_hours,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
