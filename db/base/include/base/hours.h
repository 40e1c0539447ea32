#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Hours of a day as settings write them: "08:30-16:30". Of the clock in Thailand
 * (base/clock.h); hours that end before they begin go over midnight, "24:00" is the end of a day.
 */
#define BASE_HOURS_MINUTES_A_DAY 1440
#define BASE_HOURS_SECONDS_A_MINUTE 60

typedef struct {
    int begin_minute; /* since midnight, 0 to 1439 */
    int end_minute;   /* 0 to 1440, the first one outside; midnight is both */
} BaseHours;

/** True for exactly HH:MM-HH:MM that is neither empty nor out of a day; sets `hours` only then. */
bool base_hours_parse(const char *text, BaseHours *hours);

/** The form that base_hours_parse() reads. Returns: owned text. */
char *base_hours_to_text(const BaseHours *hours) G_GNUC_WARN_UNUSED_RESULT;

/** How long they are: 1 to 1440. */
int base_hours_minutes(const BaseHours *hours);

/** Whether a minute since midnight lies inside, as if they came every day. */
bool base_hours_contain(const BaseHours *hours, int minute);
