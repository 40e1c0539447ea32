#pragma once

#include <stdint.h>

/**
 * Now, in Unix seconds: SOURCE_DATE_EPOCH when that variable is set and valid (reproducible
 * releases and pictures), the system clock otherwise.
 */
int64_t base_clock_now(void);

/** RFC 3339 in UTC, "2026-11-21T02:00:00Z". Returns: owned text. */
char *base_clock_to_rfc3339(int64_t unix_seconds);

/** Reads that form back, in UTC only: Unix seconds from 0, or -1 when it is nothing of the kind. */
int64_t base_clock_from_rfc3339(const char *text);
