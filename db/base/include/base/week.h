#pragma once

#include "base/hours.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * Opening hours of a week, as an office writes them: "mon-fri 08:30-16:30, sat 09:00-12:00", or
 * "always". Days are mon tue wed thu fri sat sun, alone or from one to another (over the weekend
 * too: "sat-mon"); a day may have several hours, in their order: "mon-fri 08:30-12:00 13:00-16:30".
 * Days that are not named are closed. Hours over midnight belong to the day on which they begin,
 * and with it to its holiday. Times of the clock in Thailand (base/clock.h).
 */
#define BASE_WEEK_DAYS 7
#define BASE_WEEK_LIMIT_A_DAY 4     /* hours of one day; more are a typing mistake */
#define BASE_WEEK_LIMIT_HOLIDAYS 32 /* in the days looked ahead */
#define BASE_WEEK_DAYS_AHEAD 14     /* base_week_next_change() looks no further */
#define BASE_WEEK_LIMIT_TEXT_BYTES 400

typedef struct {
    BaseHours hours[BASE_WEEK_LIMIT_A_DAY];
    int count; /* 0: closed */
} BaseWeekDay;

typedef struct {
    bool has_hours;                   /* false: open at any hour, `days` says nothing */
    BaseWeekDay days[BASE_WEEK_DAYS]; /* Monday first */
} BaseWeek;

/** Days since 1970 in Thailand on which nothing opens. */
typedef struct {
    int64_t days[BASE_WEEK_LIMIT_HOLIDAYS];
    int count;
} BaseWeekHolidays;

/**
 * Errors: BASE_ERROR_INVALID with the part that is wrong: no such day, not HH:MM-HH:MM, a day
 * twice, hours that overlap or are out of order, more than LIMIT_A_DAY, no day at all, too long.
 */
bool base_week_parse(const char *text, BaseWeek *week, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The shortest text that base_week_parse() reads as `week`, which names a day. Returns: owned. */
char *base_week_to_text(const BaseWeek *week) G_GNUC_WARN_UNUSED_RESULT;

bool base_week_is_open(const BaseWeek *week, const BaseWeekHolidays *holidays, int64_t now_unix);

/**
 * When it next opens or closes after `now_unix`: Unix seconds, G_MAXINT64 when that is not within
 * BASE_WEEK_DAYS_AHEAD days.
 */
int64_t base_week_next_change(const BaseWeek *week, const BaseWeekHolidays *holidays,
                              int64_t now_unix);

/** 0 for Monday to 6 for Sunday, of a day since 1970. */
int base_week_day_index(int64_t day);
