#include "screen/health.h"

#include <base/clock.h>
#include <base/date.h>

#include "fresh.h"
#include "place.h"
#include "words.h"

#define GIGABYTE 1e9
#define MEGABYTE 1e6
#define MINUTE_SECONDS 60
#define HOUR_SECONDS 3600
#define DAY_SECONDS INT64_C(86400)
#define YEAR_SECONDS (INT64_C(31556952))
#define BANGKOK_OFFSET_SECONDS INT64_C(25200)

/* What a row comes to; texts borrowed from `text`. */
typedef struct {
    ScreenText *text;
    const ScreenContext *context;
    const ScreenHealth *health;
    ScreenHealthLevel level;
    const char *value;
    const char *advice;
} Row;

static void set(Row *row, ScreenHealthLevel level, const char *advice)
{
    row->level = level;
    row->advice = level != SCREEN_HEALTH_GOOD ? advice : NULL;
}

static const char *say_time(ScreenText *text, int64_t seconds)
{
    if (seconds < HOUR_SECONDS) {
        int minutes = (int)(seconds / MINUTE_SECONDS);
        return screen_text_say(text, P_("%d minute", "%d minutes", minutes), minutes);
    }
    if (seconds < 2 * DAY_SECONDS) {
        int hours = (int)(seconds / HOUR_SECONDS);
        return screen_text_say(text, P_("%d hour", "%d hours", hours), hours);
    }
    int days = (int)(seconds / DAY_SECONDS);
    return screen_text_say(text, P_("%d day", "%d days", days), days);
}

/* ---- rows ---- */

static void look_at_data(Row *row)
{
    const ScreenContext *context = row->context;
    if (context->snapshot == NULL) {
        row->value = context->fault == SCREEN_FAULT_NONE ? _("None yet") : _("Cannot be read");
        set(row, SCREEN_HEALTH_BAD, _("Fetch new data now, or plug in the stick of the province."));
        return;
    }
    const SnapshotRelease *release = snapshot_release(context->snapshot);
    row->value = screen_text_say(row->text, "%s, %s",
                                 screen_text_say(row->text, _("No. %d"), release->number),
                                 screen_text_date_of_moment(row->text, release->made_utc));
    if (context->fault != SCREEN_FAULT_NONE) {
        set(row, SCREEN_HEALTH_BAD,
            context->fault == SCREEN_FAULT_TOO_NEW
                ? _("Newer data wait: the program of this kiosk must be renewed.")
                : _("The newest data cannot be read. Fetch new data now, or plug in the stick."));
    }
}

static const char *say_bytes(ScreenText *text, double bytes)
{
    return bytes >= GIGABYTE ? screen_text_say(text, "%.1f GB", bytes / GIGABYTE)
                             : screen_text_say(text, "%.0f MB", bytes / MEGABYTE);
}

static ScreenHealthLevel level_of_tone(UiTone tone)
{
    return tone == UI_TONE_POSITIVE ? SCREEN_HEALTH_GOOD
           : tone == UI_TONE_DANGER ? SCREEN_HEALTH_BAD
                                    : SCREEN_HEALTH_WATCH;
}

static void look_at_sync(Row *row)
{
    const ScreenContext *context = row->context;
    const StoreStatus *status = context->status;
    int stale_days =
        context->snapshot != NULL ? snapshot_release(context->snapshot)->stale_days : 0;
    ScreenFresh fresh =
        screen_fresh_make(row->text, status, context->now_unix, stale_days > 0 ? stale_days : 1);
    if (status->last_try_unix == 0) {
        row->value = _("Never tried");
    } else {
        row->value = screen_text_say(row->text, "%s • %s %04d", fresh.words, _("number"),
                                     status->support_code);
    }
    bool thai = screen_text_is_thai(row->text);
    set(row, level_of_tone(fresh.tone),
        status->exit_code != 0 && thai ? screen_text_words(row->text, status->reason_th)
                                       : fresh.sentence);
}

static void look_at_disk(Row *row)
{
    const ScreenHealth *health = row->health;
    double release = (double)health->release_bytes;
    double bytes = (double)health->disk_free_bytes;
    if (health->disk_free_bytes < 0) {
        row->value = _("Cannot be asked");
        set(row, SCREEN_HEALTH_BAD, _("The disk may be failing: tell the province."));
        return;
    }
    row->value =
        screen_text_say(row->text, _("%s free, an update needs %s"), say_bytes(row->text, bytes),
                        say_bytes(row->text, release * SCREEN_HEALTH_DISK_BAD));
    if (bytes < release * SCREEN_HEALTH_DISK_BAD) {
        set(row, SCREEN_HEALTH_BAD, _("Full: no new data can come in. Tell the province."));
    } else if (bytes < release * SCREEN_HEALTH_DISK_WATCH) {
        set(row, SCREEN_HEALTH_WATCH, _("Nearly full: tell the province in the next days."));
    }
}

static void look_at_clock(Row *row)
{
    const ScreenContext *context = row->context;
    int64_t now = context->now_unix;
    int64_t day = (now + BANGKOK_OFFSET_SECONDS) % DAY_SECONDS;
    row->value =
        screen_text_say(row->text, "%s %02d:%02d", screen_text_today(row->text, now),
                        (int)(day / HOUR_SECONDS), (int)(day % HOUR_SECONDS / MINUTE_SECONDS));
    int64_t made = context->snapshot != NULL
                       ? base_clock_from_rfc3339(snapshot_release(context->snapshot)->made_utc)
                       : 0;
    if (now < made) {
        int years = (int)((made - now) / YEAR_SECONDS);
        const char *behind = years > 0 ? screen_text_say(row->text,
                                                         P_("%d year behind the data.",
                                                            "%d years behind the data.", years),
                                                         years)
                                       : _("Behind the data.");
        set(row, SCREEN_HEALTH_BAD,
            screen_text_say(row->text, "%s %s", behind,
                            _("Set it, and have the battery of the clock changed.")));
    } else if (context->status->clock_uncertain) {
        set(row, SCREEN_HEALTH_WATCH, _("In doubt. Compare it with your own and have it set."));
    }
}

static void look_at_fonts(Row *row)
{
    const ScreenHealth *health = row->health;
    row->value = _("All there, Thai is set right");
    if (!health->sets_marks) {
        row->value = _("Thai marks stand in the wrong place");
        set(row, SCREEN_HEALTH_BAD, _("Install the package libsdl2-ttf-2.0-0 again."));
    } else if (!health->parts_words) {
        row->value = _("Lines break inside Thai words");
        set(row, SCREEN_HEALTH_BAD, _("Install the package libthai-data again."));
    } else if (health->missing_fonts != NULL) {
        row->value = _("Some signs are shown as boxes");
        set(row, SCREEN_HEALTH_WATCH,
            screen_text_say(row->text, _("Install the package %s again."), health->missing_fonts));
    }
}

static void look_at_panel(Row *row)
{
    static const char *const sources[] = {
        [SCREEN_HEALTH_MM_DISPLAY] = N_("as the display says"),
        [SCREEN_HEALTH_MM_SETTINGS] = N_("as set"),
        [SCREEN_HEALTH_MM_GUESS] = N_("guessed"),
    };
    const ScreenHealth *health = row->health;
    double height_mm =
        health->width_px > 0 ? health->width_mm * health->height_px / health->width_px : 0;
    row->value = screen_text_say(row->text, _("%d × %d pixels, %.0f × %.0f mm %s, turned %d°, %s"),
                                 health->width_px, health->height_px, health->width_mm, height_mm,
                                 _(sources[health->mm]), health->turned,
                                 health->driver != NULL ? health->driver : "-");
    if (health->mm == SCREEN_HEALTH_MM_GUESS) {
        set(row, SCREEN_HEALTH_WATCH, _("Measure the panel and set its width."));
    }
}

static void look_at_touch(Row *row)
{
    const ScreenHealth *health = row->health;
    const char *last = health->touched_seconds < 0
                           ? _("not touched since the start")
                           : screen_text_say(row->text, _("touched %s ago"),
                                             say_time(row->text, health->touched_seconds));
    row->value =
        health->touch_panels < 0
            ? last
            : screen_text_say(row->text, P_("%d panel, %s", "%d panels, %s", health->touch_panels),
                              health->touch_panels, last);
    if (health->touch_panels == 0 && health->touched_seconds < 0) {
        set(row, SCREEN_HEALTH_BAD, _("No touch panel is found. Check its USB cable."));
    } else if (health->touch_panels < 0) {
        set(row, SCREEN_HEALTH_WATCH, _("Not looked at."));
    }
}

static void look_at_program(Row *row)
{
    const ScreenHealth *health = row->health;
    row->value = screen_text_print(row->text, "%s • L%d • SDL %s • SQLite %s • %s", health->program,
                                   SNAPSHOT_LAYOUT, health->sdl != NULL ? health->sdl : "-",
                                   snapshot_sqlite_version(), health->kernel);
}

static void look_at_kiosk(Row *row)
{
    const ScreenContext *context = row->context;
    const char *id = row->health->kiosk_id;
    g_autoptr(SnapshotArea) home =
        context->snapshot != NULL && context->home_district != NULL
            ? snapshot_area_get(context->snapshot, context->home_district, NULL)
            : NULL;
    row->value = screen_text_say(row->text, "%s • %s", id != NULL ? id : _("no name"),
                                 home != NULL ? screen_place_name(row->text, home)
                                              : _("district not known"));
    if (id == NULL) {
        set(row, SCREEN_HEALTH_WATCH, _("Give it the name the province knows it by (kiosk-id)."));
    }
}

static void look_at_machine(Row *row)
{
    const ScreenHealth *health = row->health;
    row->value = screen_text_say(row->text, _("Machine on for %s, screen for %s"),
                                 say_time(row->text, health->machine_seconds),
                                 say_time(row->text, health->screen_seconds));
}

static const struct {
    const char *name;
    void (*look)(Row *row);
} rows[SCREEN_HEALTH_ROW_COUNT] = {
    [SCREEN_HEALTH_DATA] = {N_("Data shown"), look_at_data},
    [SCREEN_HEALTH_SYNC] = {N_("Fetching"), look_at_sync},
    [SCREEN_HEALTH_DISK] = {N_("Room on the disk"), look_at_disk},
    [SCREEN_HEALTH_CLOCK] = {N_("Clock"), look_at_clock},
    [SCREEN_HEALTH_FONTS] = {N_("Letters"), look_at_fonts},
    [SCREEN_HEALTH_PANEL] = {N_("The panel"), look_at_panel},
    [SCREEN_HEALTH_TOUCH] = {N_("Touch"), look_at_touch},
    [SCREEN_HEALTH_PROGRAM] = {N_("Programs"), look_at_program},
    [SCREEN_HEALTH_KIOSK] = {N_("This kiosk"), look_at_kiosk},
    [SCREEN_HEALTH_MACHINE] = {N_("Running"), look_at_machine},
};

void screen_health_words_clear(ScreenHealthWords *words)
{
    g_free(words->name);
    g_free(words->value);
    g_free(words->advice);
    *words = (ScreenHealthWords){0};
}

void screen_health_say(const ScreenContext *context, const ScreenHealth *health,
                       ScreenHealthRow which, ScreenHealthWords *words)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    Row row = {.text = text, .context = context, .health = health};
    rows[which].look(&row);
    *words = (ScreenHealthWords){.level = row.level,
                                 .name = g_strdup(_(rows[which].name)),
                                 .value = g_strdup(row.value),
                                 .advice = g_strdup(row.advice)};
}

const char *screen_health_level_word(ScreenHealthLevel level)
{
    return level == SCREEN_HEALTH_GOOD    ? _("good")
           : level == SCREEN_HEALTH_WATCH ? _("look at it")
                                          : _("broken");
}
