#include "brightness.h"

#include <base/clock.h>
#include <base/error.h>
#include <string.h>

static bool read_percent(const char *text, int *percent)
{
    gint64 number = 0;
    bool read =
        g_ascii_string_to_signed(text, 10, BRIGHTNESS_LEAST, BRIGHTNESS_FULL, &number, NULL);
    *percent = (int)number;
    return read;
}

static bool refuse(GError **error, const char *part, const char *wanted)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                "'%s': %s is expected, with a whole percent from %d to %d", part, wanted,
                BRIGHTNESS_LEAST, BRIGHTNESS_FULL);
    return false;
}

/* "18:00-06:00 50" */
static bool read_part(const char *part, Brightness *plan)
{
    g_auto(GStrv) words = g_strsplit(part, " ", 3);
    if (plan->count == BRIGHTNESS_LIMIT_HOURS || g_strv_length(words) != 2 ||
        !base_hours_parse(words[0], &plan->parts[plan->count].hours) ||
        !read_percent(words[1], &plan->parts[plan->count].percent)) {
        return false;
    }
    plan->count++;
    return true;
}

bool brightness_parse(const char *text, Brightness *plan, GError **error)
{
    *plan = (Brightness){.count = 0};
    g_auto(GStrv) parts = g_strsplit(text, ",", BRIGHTNESS_LIMIT_HOURS + 2);
    if (parts[0] == NULL || !read_percent(g_strstrip(parts[0]), &plan->percent)) {
        return refuse(error, parts[0] != NULL ? parts[0] : text, "80 or 100, 18:00-06:00 50");
    }
    for (int i = 1; parts[i] != NULL; i++) {
        if (!read_part(g_strstrip(parts[i]), plan)) {
            return refuse(error, parts[i], "18:00-06:00 50");
        }
    }
    return true;
}

static int minute_of(int64_t now_unix)
{
    int64_t local = now_unix + BASE_CLOCK_THAILAND_AHEAD_SECONDS;
    return (int)((local - base_clock_day(now_unix) * BASE_CLOCK_SECONDS_A_DAY) /
                 BASE_HOURS_SECONDS_A_MINUTE);
}

int brightness_at(const Brightness *plan, int64_t now_unix)
{
    int minute = minute_of(now_unix);
    for (int i = 0; i < plan->count; i++) {
        if (base_hours_contain(&plan->parts[i].hours, minute)) {
            return plan->parts[i].percent;
        }
    }
    return plan->percent;
}

static int64_t next_at(int minute, int64_t now_unix)
{
    int64_t midnight_unix =
        base_clock_day(now_unix) * BASE_CLOCK_SECONDS_A_DAY - BASE_CLOCK_THAILAND_AHEAD_SECONDS;
    int64_t at_unix = midnight_unix + (int64_t)minute * BASE_HOURS_SECONDS_A_MINUTE;
    return at_unix > now_unix ? at_unix : at_unix + BASE_CLOCK_SECONDS_A_DAY;
}

int64_t brightness_next_change(const Brightness *plan, int64_t now_unix)
{
    int64_t found = G_MAXINT64;
    for (int i = 0; i < plan->count; i++) {
        found = MIN(found, next_at(plan->parts[i].hours.begin_minute, now_unix));
        found = MIN(found, next_at(plan->parts[i].hours.end_minute, now_unix));
    }
    return found;
}
