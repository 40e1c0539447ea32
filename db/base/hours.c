#include "base/hours.h"

#include <string.h>

#define TIME_LENGTH 5   /* "22:00" */
#define HOURS_LENGTH 11 /* "22:00-05:00" */

static bool read_two_digits(const char *text, int limit, int *number)
{
    if (!g_ascii_isdigit(text[0]) || !g_ascii_isdigit(text[1])) {
        return false;
    }
    *number = (text[0] - '0') * 10 + (text[1] - '0');
    return *number <= limit;
}

/* "24:00" is the end of a day; as a beginning it is refused by the caller. */
static bool read_time(const char *text, int *minute)
{
    int hour = 0;
    int rest = 0;
    if (!read_two_digits(text, 24, &hour) || text[2] != ':' ||
        !read_two_digits(text + 3, 59, &rest)) {
        return false;
    }
    *minute = hour * 60 + rest;
    return *minute <= BASE_HOURS_MINUTES_A_DAY;
}

bool base_hours_parse(const char *text, BaseHours *hours)
{
    BaseHours read;
    if (strlen(text) != HOURS_LENGTH || text[TIME_LENGTH] != '-' ||
        !read_time(text, &read.begin_minute) ||
        !read_time(text + TIME_LENGTH + 1, &read.end_minute) ||
        read.begin_minute == BASE_HOURS_MINUTES_A_DAY || read.begin_minute == read.end_minute) {
        return false;
    }
    *hours = read;
    return true;
}

char *base_hours_to_text(const BaseHours *hours)
{
    return g_strdup_printf("%02d:%02d-%02d:%02d", hours->begin_minute / 60,
                           hours->begin_minute % 60, hours->end_minute / 60,
                           hours->end_minute % 60);
}

int base_hours_minutes(const BaseHours *hours)
{
    int minutes = hours->end_minute - hours->begin_minute;
    return minutes > 0 ? minutes : minutes + BASE_HOURS_MINUTES_A_DAY;
}

bool base_hours_contain(const BaseHours *hours, int minute)
{
    int since = minute - hours->begin_minute;
    return (since >= 0 ? since : since + BASE_HOURS_MINUTES_A_DAY) < base_hours_minutes(hours);
}
