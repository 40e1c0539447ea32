#pragma once

#include <stdbool.h>
#include <ui/metrics.h>

#include "settings.h"

/*
 * What the visitor chose for herself: size of the letters, colours, language, low reach, calm.
 * Begins as the office has set the kiosk and ends with the visit; it is in memory only. Addresses
 * do not know it: the same page looks different for everybody, and a QR code carries none of it.
 */
#define CHOICE_LIMIT_LANGUAGE_BYTES 8

typedef struct {
    UiTextSize text_size;
    UiThemeKind theme;
    char language[CHOICE_LIMIT_LANGUAGE_BYTES]; /* code: "th", "en", "ms" */
    bool low_reach;
    bool calm;
} Choice;

/* What the office has set: for the next visitor. */
void choice_reset(Choice *choice, const Settings *settings);

/*
 * Follows a target id: "set:text=large", "set:theme=dark", "set:language=en", "set:reach=low" or
 * "=all", "set:motion=no" or "=yes". Returns whether anything changed; other ids, values nobody
 * knows and languages without a catalogue change nothing.
 */
bool choice_follow(Choice *choice, const char *target_id);

/* Puts the choice into the metrics, and the catalogue of its language in force. */
void choice_apply(const Choice *choice, UiMetrics *metrics);
