#include "window.h"

#include "base/clock.h"
#include "result.h"

static bool read_window(const char *text, BaseHours *window)
{
    return base_hours_parse(text, window) && base_hours_minutes(window) < BASE_HOURS_MINUTES_A_DAY;
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
static ClientWindowSpan place(const BaseHours *window, int64_t midnight_unix)
{
    int64_t begin_unix =
        midnight_unix + (int64_t)window->begin_minute * BASE_HOURS_SECONDS_A_MINUTE;
    return (ClientWindowSpan){.begin_unix = begin_unix,
                              .end_unix = begin_unix + (int64_t)base_hours_minutes(window) *
                                                           BASE_HOURS_SECONDS_A_MINUTE};
}

bool client_window_find(const ClientWindows *windows, int64_t now_unix, ClientWindowSpan *span)
{
    int64_t today_unix =
        base_clock_day(now_unix) * BASE_CLOCK_SECONDS_A_DAY - BASE_CLOCK_THAILAND_AHEAD_SECONDS;
    *span = (ClientWindowSpan){0};
    bool open = windows->count == 0;
    /* Yesterday's may still be open, tomorrow's is the next one after today's last. */
    for (int day = -1; day <= 1 && !open; day++) {
        for (int i = 0; i < windows->count; i++) {
            ClientWindowSpan found =
                place(&windows->windows[i], today_unix + day * BASE_CLOCK_SECONDS_A_DAY);
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
