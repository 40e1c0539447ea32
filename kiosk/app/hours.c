#include "hours.h"

#include <base/clock.h>
#include <base/date.h>
#include <string.h>

#define OFFICE "mon-fri 08:30-16:30"

/* The first day of a group and the first one after it. */
static const int group_days[][2] = {
    [SCREEN_PANEL_WEEKDAYS] = {0, 5},
    [SCREEN_PANEL_SATURDAY] = {5, 6},
    [SCREEN_PANEL_SUNDAY] = {6, 7},
};

BaseWeek hours_of_office(void)
{
    BaseWeek week;
    bool parsed = base_week_parse(OFFICE, &week, NULL);
    g_assert(parsed);
    return week;
}

static void move_opening(BaseHours *hours, int by_minutes)
{
    int begin = hours->begin_minute + by_minutes;
    int left = base_hours_minutes(hours) - by_minutes;
    if (begin >= 0 && begin < BASE_HOURS_MINUTES_A_DAY && left >= SCREEN_PANEL_STEP_MINUTES &&
        left <= BASE_HOURS_MINUTES_A_DAY) {
        hours->begin_minute = begin;
    }
}

static void move_closing(BaseHours *hours, int by_minutes)
{
    int before = hours->begin_minute + base_hours_minutes(hours);
    int end = before + by_minutes;
    if (end >= hours->begin_minute + SCREEN_PANEL_STEP_MINUTES &&
        end <= MAX(before, BASE_HOURS_MINUTES_A_DAY)) {
        hours->end_minute = end > BASE_HOURS_MINUTES_A_DAY ? end - BASE_HOURS_MINUTES_A_DAY : end;
    }
}

static void change_open_day(BaseWeekDay *day, ScreenPanelChange change)
{
    switch (change) {
    case SCREEN_PANEL_OPENS_EARLIER:
        move_opening(&day->hours[0], -SCREEN_PANEL_STEP_MINUTES);
        break;
    case SCREEN_PANEL_OPENS_LATER:
        move_opening(&day->hours[0], SCREEN_PANEL_STEP_MINUTES);
        break;
    case SCREEN_PANEL_CLOSES_EARLIER:
        move_closing(&day->hours[day->count - 1], -SCREEN_PANEL_STEP_MINUTES);
        break;
    case SCREEN_PANEL_CLOSES_LATER:
        move_closing(&day->hours[day->count - 1], SCREEN_PANEL_STEP_MINUTES);
        break;
    case SCREEN_PANEL_CLOSED:
        *day = (BaseWeekDay){.count = 0};
        break;
    default:
        break;
    }
}

static bool has_open_day(const BaseWeek *week)
{
    int count = 0;
    for (int i = 0; i < BASE_WEEK_DAYS; i++) {
        count += week->days[i].count;
    }
    return count > 0;
}

bool hours_change(BaseWeek *week, ScreenPanelGroup group, ScreenPanelChange change)
{
    const BaseWeek office = hours_of_office();
    BaseWeek changed = *week;
    for (int i = group_days[group][0]; i < group_days[group][1]; i++) {
        BaseWeekDay *day = &changed.days[i];
        if (day->count > 0) {
            change_open_day(day, change);
        } else if (change == SCREEN_PANEL_OPEN) {
            *day = office.days[0];
        }
    }
    g_autofree char *before = base_week_to_text(week);
    g_autofree char *after = base_week_to_text(&changed);
    if (!week->has_hours || !has_open_day(&changed) || strcmp(before, after) == 0) {
        return false;
    }
    *week = changed;
    return true;
}

static void add_holiday(BaseWeekHolidays *holidays, const char *iso)
{
    static const BaseDate first_day = {.year_ce = 1970, .month = 1, .day = 1};
    BaseDate date;
    if (holidays->count < BASE_WEEK_LIMIT_HOLIDAYS && base_date_parse_iso(iso, &date, NULL)) {
        holidays->days[holidays->count++] = base_date_days_between(&first_day, &date);
    }
}

BaseWeekHolidays hours_list_holidays(Snapshot *snapshot, int64_t now_unix)
{
    BaseWeekHolidays holidays = {.count = 0};
    if (snapshot == NULL) {
        return holidays;
    }
    const BaseDate first = base_date_from_unix(now_unix - BASE_CLOCK_SECONDS_A_DAY);
    const BaseDate last =
        base_date_from_unix(now_unix + (BASE_WEEK_DAYS_AHEAD + 1) * BASE_CLOCK_SECONDS_A_DAY);
    g_autofree char *first_iso = base_date_to_iso(&first);
    g_autofree char *last_iso = base_date_to_iso(&last);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) list = snapshot_duty_list_holidays(snapshot, first_iso, last_iso, &error);
    if (list == NULL) {
        g_warning("kiosk: the holidays cannot be read: %s", error->message);
        return holidays;
    }
    for (unsigned int i = 0; i < list->len; i++) {
        const SnapshotHoliday *holiday = g_ptr_array_index(list, i);
        add_holiday(&holidays, holiday->date);
    }
    return holidays;
}
