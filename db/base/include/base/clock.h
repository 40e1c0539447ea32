#pragma once

#include <stdint.h>

/**
 * Thailand has been seven hours ahead of UTC all the year since 1920 and knows no summer time: no
 * time zone files, and no TZ variable, can change its hours.
 */
#define BASE_CLOCK_THAILAND_AHEAD_SECONDS INT64_C(25200)
#define BASE_CLOCK_SECONDS_A_DAY INT64_C(86400)

/**
 * Now, in Unix seconds: SOURCE_DATE_EPOCH when that variable is set and valid (reproducible
 * releases and pictures), the system clock otherwise.
 */
int64_t base_clock_now(void);

/**
 * Which start of the machine this is, the same until the next: TAMBON_BOOT_ID where the service
 * manager says it (%b in a unit), for in its sandbox /proc shows a program nothing but its own; the
 * kernel's boot id otherwise. Returns: owned text; "" when neither can be seen.
 */
char *base_clock_boot(void);

/** RFC 3339 in UTC, "2026-11-21T02:00:00Z". Returns: owned text. */
char *base_clock_to_rfc3339(int64_t unix_seconds);

/** Reads that form back, in UTC only: Unix seconds from 0, or -1 when it is nothing of the kind. */
int64_t base_clock_from_rfc3339(const char *text);

/** The day in Thailand at a Unix time: days since 1970-01-01 there. */
int64_t base_clock_day(int64_t unix_seconds);
