#pragma once

#include <base/hours.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * How bright the screen is at which hour (I5), as kiosk.conf says it: "80", or "100, 18:00-06:00
 * 50" for hours that differ, of the clock in Thailand. Percent of what the panel can do.
 */
#define BRIGHTNESS_FULL 100
#define BRIGHTNESS_LEAST 20 /* darker, and nobody finds the way back */
#define BRIGHTNESS_LIMIT_HOURS 8

typedef struct {
    int percent; /* at all hours but: */
    struct {
        BaseHours hours;
        int percent;
    } parts[BRIGHTNESS_LIMIT_HOURS]; /* of several that hold the first */
    int count;
} Brightness;

/* Errors: BASE_ERROR_INVALID with the part that is wrong. */
bool brightness_parse(const char *text, Brightness *plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;

int brightness_at(const Brightness *plan, int64_t now_unix);

/* When the next hours begin or end: Unix seconds after `now_unix`, G_MAXINT64 for never. */
int64_t brightness_next_change(const Brightness *plan, int64_t now_unix);
