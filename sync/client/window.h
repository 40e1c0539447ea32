#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * The hours in which scheduled runs may use the line (`window` in sync.conf): "22:00-05:00", or
 * several, with commas between them. Times of the clock in Thailand, which has been seven hours
 * ahead of UTC all the year since 1920 and knows no summer time: no time zone files, and no TZ
 * variable, can change them.
 */
#define CLIENT_WINDOW_UTC_OFFSET_SECONDS 25200

/** More are a typing mistake. */
#define CLIENT_WINDOW_LIMIT 8

/** Minutes since midnight; one that ends before it begins goes over midnight. */
typedef struct {
    int begin_minute; /* 0 to 1439 */
    int end_minute;   /* 0 to 1440, the first one outside; midnight is both */
} ClientWindow;

/** No window at all: every hour. */
typedef struct {
    ClientWindow windows[CLIENT_WINDOW_LIMIT];
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
