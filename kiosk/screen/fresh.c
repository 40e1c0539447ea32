#include "fresh.h"

#include "words.h"

#define SECONDS_A_DAY 86400

// The machine looks several times a day: a week without looking means that nobody makes it look.
#define LOOK_DAYS 7

static int days_between(int64_t from_unix, int64_t to_unix)
{
    return to_unix > from_unix ? (int)MIN((to_unix - from_unix) / SECONDS_A_DAY, G_MAXINT) : 0;
}

static ScreenFresh unreachable(ScreenText *text, const StoreStatus *status, int64_t now_unix,
                               int stale_days)
{
    ScreenFresh fresh = {
        .tone = UI_TONE_WARNING,
        .icon = UI_ICON_STALE,
        .words = _("The data centre cannot be reached"),
        .sentence = _("The kiosk keeps showing the last data it received. If this goes on, please "
                      "tell an officer: the network may be down."),
    };
    int days = days_between(status->unreachable_since_unix, now_unix);
    if (status->clock_uncertain) {
        return fresh;
    }
    if (days == 0) {
        fresh.tone = UI_TONE_NEUTRAL;
        fresh.words = _("Not reached the data centre yet today");
        return fresh;
    }
    fresh.tone = days >= stale_days ? UI_TONE_DANGER : UI_TONE_WARNING;
    fresh.words = screen_text_say(
        text, P_("Data centre not reached for %d day", "Data centre not reached for %d days", days),
        days);
    return fresh;
}

static ScreenFresh refused(void)
{
    return (ScreenFresh){
        .tone = UI_TONE_WARNING,
        .icon = UI_ICON_STALE,
        .words = _("New data could not be used yet"),
        .sentence = _("Something newer was found, but it did not pass the check, so it is not "
                      "shown. What you see is the last data that did."),
    };
}

static ScreenFresh crashed(void)
{
    return (ScreenFresh){
        .tone = UI_TONE_WARNING,
        .icon = UI_ICON_WARNING,
        .words = _("The release before, because the screen stopped"),
        .sentence = _("This screen stopped by itself several times. It shows the release before "
                      "for now and tries the newest again in an hour. Please tell an officer."),
    };
}

static ScreenFresh checked(ScreenText *text, const StoreStatus *status, int64_t now_unix)
{
    ScreenFresh fresh = {
        .tone = UI_TONE_POSITIVE,
        .icon = UI_ICON_FRESH,
        .words = _("Checked today, nothing newer"),
        .sentence = _("The kiosk asked the province and already has the newest data there is."),
    };
    int days = days_between(status->last_success_unix, now_unix);
    if (status->clock_uncertain) {
        fresh.words = _("Checked, nothing newer");
    } else if (days > 0) {
        fresh.tone = days >= LOOK_DAYS ? UI_TONE_WARNING : UI_TONE_POSITIVE;
        fresh.words = screen_text_say(
            text, P_("Last checked %d day ago", "Last checked %d days ago", days), days);
    }
    return fresh;
}

ScreenFresh screen_fresh_make(ScreenText *text, const StoreStatus *status, int64_t now_unix,
                              int stale_days)
{
    if (status->last_try_unix == 0) {
        return (ScreenFresh){
            .tone = UI_TONE_UNKNOWN,
            .icon = UI_ICON_UNKNOWN,
            .words = _("Not yet checked for newer data"),
            .sentence = _("The kiosk has never asked the province whether there is newer data."),
        };
    }
    if (status->unreachable_since_unix > 0) {
        return unreachable(text, status, now_unix, stale_days);
    }
    return status->exit_code != 0 ? refused() : checked(text, status, now_unix);
}

ScreenFresh screen_fresh_of(ScreenText *text, const ScreenContext *context, int stale_days)
{
    switch (context->fault) {
    case SCREEN_FAULT_NONE:
        return screen_fresh_make(text, context->status, context->now_unix, stale_days);
    case SCREEN_FAULT_CRASHES:
        return crashed();
    default:
        return refused();
    }
}
