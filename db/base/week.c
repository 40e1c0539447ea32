#include "base/week.h"

#include <string.h>

#include "base/clock.h"
#include "base/error.h"

#define ALWAYS "always"
#define FIRST_DAY_INDEX 3 /* 1970 began on a Thursday */

static const char *const day_words[BASE_WEEK_DAYS] = {"mon", "tue", "wed", "thu",
                                                      "fri", "sat", "sun"};

static bool refuse(GError **error, const char *part, const char *why)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                "'%s': %s; such as \"mon-fri 08:30-16:30, sat 09:00-12:00\" or \"" ALWAYS "\"",
                part, why);
    return false;
}

static int find_day(const char *word)
{
    for (int i = 0; i < BASE_WEEK_DAYS; i++) {
        if (strcmp(day_words[i], word) == 0) {
            return i;
        }
    }
    return -1;
}

/* "mon" or "mon-fri": the first day and how many. */
static bool read_days(const char *text, int *first, int *count)
{
    g_auto(GStrv) words = g_strsplit(text, "-", 3);
    unsigned int said = g_strv_length(words);
    *first = said >= 1 ? find_day(words[0]) : -1;
    int last = said == 2 ? find_day(words[1]) : *first;
    *count = (last - *first + BASE_WEEK_DAYS) % BASE_WEEK_DAYS + 1;
    return said >= 1 && said <= 2 && *first >= 0 && last >= 0;
}

static bool add_hours(BaseWeekDay *day, const char *word, const char *part, GError **error)
{
    BaseHours hours;
    if (!base_hours_parse(word, &hours)) {
        g_autofree char *why = g_strdup_printf("'%s' is not HH:MM-HH:MM", word);
        return refuse(error, part, why);
    }
    if (day->count == BASE_WEEK_LIMIT_A_DAY) {
        return refuse(error, part, "too many hours in a day");
    }
    if (day->count > 0) {
        const BaseHours *before = &day->hours[day->count - 1];
        if (before->end_minute <= before->begin_minute || hours.begin_minute < before->end_minute) {
            return refuse(error, part, "hours overlap or are not in their order");
        }
    }
    day->hours[day->count++] = hours;
    return true;
}

/* "mon-fri 08:30-12:00 13:00-16:30" */
static bool read_part(const char *part, BaseWeek *week, GError **error)
{
    g_auto(GStrv) words = g_strsplit(part, " ", -1);
    int first = 0;
    int count = 0;
    if (words[0] == NULL || !read_days(words[0], &first, &count)) {
        return refuse(error, part, "it does not begin with a day (mon tue wed thu fri sat sun)");
    }
    BaseWeekDay day = {.count = 0};
    for (int i = 1; words[i] != NULL; i++) {
        if (words[i][0] != '\0' && !add_hours(&day, words[i], part, error)) {
            return false;
        }
    }
    if (day.count == 0) {
        return refuse(error, part, "it names no hours");
    }
    for (int i = 0; i < count; i++) {
        BaseWeekDay *place = &week->days[(first + i) % BASE_WEEK_DAYS];
        if (place->count > 0) {
            return refuse(error, part, "a day is named twice");
        }
        *place = day;
    }
    return true;
}

bool base_week_parse(const char *text, BaseWeek *week, GError **error)
{
    *week = (BaseWeek){.has_hours = strcmp(text, ALWAYS) != 0};
    if (!week->has_hours) {
        return true;
    }
    if (strlen(text) > BASE_WEEK_LIMIT_TEXT_BYTES) {
        return refuse(error, "…", "the hours are too long");
    }
    g_auto(GStrv) parts = g_strsplit(text, ",", -1);
    if (parts[0] == NULL) {
        return refuse(error, text, "no hours");
    }
    for (int i = 0; parts[i] != NULL; i++) {
        if (!read_part(g_strstrip(parts[i]), week, error)) {
            return false;
        }
    }
    return true;
}

static bool is_same_day(const BaseWeekDay *a, const BaseWeekDay *b)
{
    bool same = a->count == b->count;
    for (int i = 0; i < a->count && same; i++) {
        same = a->hours[i].begin_minute == b->hours[i].begin_minute &&
               a->hours[i].end_minute == b->hours[i].end_minute;
    }
    return same;
}

static void write_days(GString *text, const BaseWeek *week, int first, int last)
{
    g_string_append_printf(text, "%s%s", text->len > 0 ? ", " : "", day_words[first]);
    if (last > first) {
        g_string_append_printf(text, "-%s", day_words[last]);
    }
    for (int i = 0; i < week->days[first].count; i++) {
        g_autofree char *hours = base_hours_to_text(&week->days[first].hours[i]);
        g_string_append_printf(text, " %s", hours);
    }
}

char *base_week_to_text(const BaseWeek *week)
{
    if (!week->has_hours) {
        return g_strdup(ALWAYS);
    }
    g_autoptr(GString) text = g_string_new(NULL);
    for (int first = 0; first < BASE_WEEK_DAYS;) {
        int last = first;
        while (last + 1 < BASE_WEEK_DAYS &&
               is_same_day(&week->days[first], &week->days[last + 1])) {
            last++;
        }
        if (week->days[first].count > 0) {
            write_days(text, week, first, last);
        }
        first = last + 1;
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

int base_week_day_index(int64_t day)
{
    int64_t index = (day + FIRST_DAY_INDEX) % BASE_WEEK_DAYS;
    return (int)(index < 0 ? index + BASE_WEEK_DAYS : index);
}

/* The hours that begin on a day since 1970; none on a holiday. */
static const BaseWeekDay *find_hours(const BaseWeek *week, const BaseWeekHolidays *holidays,
                                     int64_t day)
{
    static const BaseWeekDay closed = {.count = 0};
    for (int i = 0; i < holidays->count; i++) {
        if (holidays->days[i] == day) {
            return &closed;
        }
    }
    return &week->days[base_week_day_index(day)];
}

static int64_t begin_unix(const BaseHours *hours, int64_t day)
{
    return day * BASE_CLOCK_SECONDS_A_DAY - BASE_CLOCK_THAILAND_AHEAD_SECONDS +
           (int64_t)hours->begin_minute * BASE_HOURS_SECONDS_A_MINUTE;
}

static int64_t end_unix(const BaseHours *hours, int64_t day)
{
    return begin_unix(hours, day) +
           (int64_t)base_hours_minutes(hours) * BASE_HOURS_SECONDS_A_MINUTE;
}

bool base_week_is_open(const BaseWeek *week, const BaseWeekHolidays *holidays, int64_t now_unix)
{
    int64_t today = base_clock_day(now_unix);
    bool open = !week->has_hours;
    for (int64_t day = today - 1; day <= today && !open; day++) {
        const BaseWeekDay *hours = find_hours(week, holidays, day);
        for (int i = 0; i < hours->count && !open; i++) {
            open = begin_unix(&hours->hours[i], day) <= now_unix &&
                   now_unix < end_unix(&hours->hours[i], day);
        }
    }
    return open;
}

int64_t base_week_next_change(const BaseWeek *week, const BaseWeekHolidays *holidays,
                              int64_t now_unix)
{
    bool open = base_week_is_open(week, holidays, now_unix);
    int64_t today = base_clock_day(now_unix);
    int64_t found = G_MAXINT64;
    for (int64_t day = today - 1; day <= today + BASE_WEEK_DAYS_AHEAD && week->has_hours; day++) {
        const BaseWeekDay *hours = find_hours(week, holidays, day);
        for (int i = 0; i < hours->count; i++) {
            // Only where hours begin or end can anything change, and not where others go on.
            const int64_t edges[] = {begin_unix(&hours->hours[i], day),
                                     end_unix(&hours->hours[i], day)};
            for (size_t n = 0; n < G_N_ELEMENTS(edges); n++) {
                if (edges[n] > now_unix && edges[n] < found &&
                    base_week_is_open(week, holidays, edges[n]) != open) {
                    found = edges[n];
                }
            }
        }
    }
    return found;
}
