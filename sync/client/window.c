#include "window.h"

#include <string.h>

#include "result.h"

#define MINUTES_A_DAY 1440
#define SECONDS_A_MINUTE 60
#define SECONDS_A_DAY 86400
#define TIME_LENGTH 5    /* "22:00" */
#define WINDOW_LENGTH 11 /* "22:00-05:00" */

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
    return *minute <= MINUTES_A_DAY;
}

static bool read_window(const char *text, ClientWindow *window)
{
    return strlen(text) == WINDOW_LENGTH && text[TIME_LENGTH] == '-' &&
           read_time(text, &window->begin_minute) &&
           read_time(text + TIME_LENGTH + 1, &window->end_minute) &&
           window->begin_minute < MINUTES_A_DAY && window->begin_minute != window->end_minute &&
           !(window->begin_minute == 0 && window->end_minute == MINUTES_A_DAY);
}

bool client_window_parse(const char *text, ClientWindows *windows, GError **error)
{
    *windows = (ClientWindows){.count = 0};
    /* An empty text has no parts at all. */
    g_auto(GStrv) parts = g_strsplit(text[0] != '\0' ? text : ",", ",", CLIENT_WINDOW_LIMIT + 2);
    for (size_t i = 0; parts[i] != NULL; i++) {
        if (i == CLIENT_WINDOW_LIMIT ||
            !read_window(g_strstrip(parts[i]), &windows->windows[windows->count])) {
            g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_CONFIG,
                        "window: '%s': up to %d of HH:MM-HH:MM are expected, such as 22:00-05:00",
                        text, CLIENT_WINDOW_LIMIT);
            return false;
        }
        windows->count++;
    }
    return true;
}

/* The window as it opens on the day that begins at `midnight_unix`. */
static ClientWindowSpan place(const ClientWindow *window, int64_t midnight_unix)
{
    int end_minute =
        window->end_minute + (window->end_minute <= window->begin_minute ? MINUTES_A_DAY : 0);
    return (ClientWindowSpan){.begin_unix =
                                  midnight_unix + (int64_t)window->begin_minute * SECONDS_A_MINUTE,
                              .end_unix = midnight_unix + (int64_t)end_minute * SECONDS_A_MINUTE};
}

bool client_window_find(const ClientWindows *windows, int64_t now_unix, ClientWindowSpan *span)
{
    int64_t local = now_unix + CLIENT_WINDOW_UTC_OFFSET_SECONDS;
    int64_t today_unix = now_unix - local % SECONDS_A_DAY;
    *span = (ClientWindowSpan){0};
    bool open = windows->count == 0;
    /* Yesterday's may still be open, tomorrow's is the next one after today's last. */
    for (int day = -1; day <= 1 && !open; day++) {
        for (int i = 0; i < windows->count; i++) {
            ClientWindowSpan found =
                place(&windows->windows[i], today_unix + (int64_t)day * SECONDS_A_DAY);
            bool is_open = found.begin_unix <= now_unix && now_unix < found.end_unix;
            bool is_ahead = found.begin_unix > now_unix;
            bool is_first = span->end_unix == 0 || found.begin_unix < span->begin_unix;
            if ((is_open && (!open || is_first)) || (is_ahead && !open && is_first)) {
                *span = found;
                open = is_open;
            }
        }
    }
    return open;
}
