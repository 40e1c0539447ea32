#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/hours.h"

/**
 * The hours in which scheduled runs may use the line (`window` in sync.conf): "22:00-05:00", or
 * several, with commas between them; of the clock in Thailand (base/clock.h).
 */
/** More are a typing mistake. */
#define CLIENT_WINDOW_LIMIT 8

/** No window at all: every hour. */
typedef struct {
    BaseHours windows[CLIENT_WINDOW_LIMIT];
    int count;
} ClientWindows;

/** A window on a certain day, in Unix seconds. */
typedef struct {
    int64_t begin_unix;
    int64_t end_unix; /* the first second outside */
} ClientWindowSpan;

/**
 * Reads the value of `window`. Errors: CLIENT_ERROR with CONFIG: not HH:MM-HH:MM (to 24:00), a
 * window of no or all 24 hours, more than CLIENT_WINDOW_LIMIT.
 */
bool client_window_parse(const char *text, ClientWindows *windows,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * True, with its span, if a window is open; otherwise the span is that of the next one. Of several
 * that are open the one that began first. With no window at all: true, and an empty span.
 */
bool client_window_find(const ClientWindows *windows, int64_t now_unix, ClientWindowSpan *span);
