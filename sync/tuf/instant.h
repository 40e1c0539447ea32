#pragma once

#include <stdbool.h>
#include <stdint.h>

/**
 * Reads the one form of time that metadata have, "YYYY-MM-DDTHH:MM:SSZ", into Unix seconds.
 * Returns: false for anything else, also for days and hours that do not exist.
 */
bool tuf_instant_parse(const char *text, int64_t *unix_seconds);
