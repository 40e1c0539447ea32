#include "../../sync/client/window.h"

#include "../../sync/client/result.h"
#include "base/clock.h"

#define DAY_UNIX 1795194000 /* 2026-11-20T17:00:00Z: midnight in Thailand */
#define HOUR 3600
#define THREE "01:00-02:00,03:00-04:00,05:00-06:00"
#define NINE THREE "," THREE "," THREE

static void parse(ClientWindows *windows, const char *text)
{
    g_autoptr(GError) error = NULL;
    bool parsed = client_window_parse(text, windows, &error);
    g_assert_no_error(error);
    g_assert_true(parsed);
}

static void test_parsed(void)
{
    ClientWindows windows;
    parse(&windows, "22:00-05:00 ,12:00-13:30");
    g_assert_cmpint(windows.count, ==, 2);
    g_assert_cmpint(windows.windows[0].begin_minute, ==, 1320);
    g_assert_cmpint(windows.windows[0].end_minute, ==, 300);
    g_assert_cmpint(windows.windows[1].end_minute, ==, 810);
    parse(&windows, "00:01-24:00");
    g_assert_cmpint(windows.windows[0].end_minute, ==, 1440);
}

static void test_refused(void)
{
    const char *texts[] = {"",
                           ",",
                           "22:00",
                           "22:00-",
                           "22:00-05:00,",
                           "22.00-05.00",
                           "2:00-05:00",
                           "2x:00-05:00",
                           "22:00_05:00",
                           "22:00-5:00",
                           "22:60-05:00",
                           "24:00-05:00",
                           "25:00-05:00",
                           "22:00-24:30",
                           "22:00-00:30x",
                           "10:00-10:00",
                           "00:00-24:00",
                           "22:00–05:00",
                           "-1:00-05:00",
                           NINE};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        ClientWindows windows;
        g_autoptr(GError) error = NULL;
        g_test_message("%s", texts[i]);
        g_assert_false(client_window_parse(texts[i], &windows, &error));
        g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_CONFIG);
    }
}

/* One line a case: windows, the second of the day, whether it is open, and the span's hours. */
typedef struct {
    const char *text;
    int second;
    bool open;
    double begin_hour;
    double end_hour;
} Case;

static void test_found(void)
{
    const Case cases[] = {
        {"22:00-05:00", 0, true, -2, 5},
        {"22:00-05:00", 5 * HOUR - 1, true, -2, 5},
        {"22:00-05:00", 5 * HOUR, false, 22, 29},
        {"22:00-05:00", 22 * HOUR - 1, false, 22, 29},
        {"22:00-05:00", 22 * HOUR, true, 22, 29},
        {"22:00-05:00", 24 * HOUR - 1, true, 22, 29},
        {"12:00-13:30", 12 * HOUR, true, 12, 13.5},
        {"12:00-13:30", 13 * HOUR + 1799, true, 12, 13.5},
        {"12:00-13:30", 13 * HOUR + 1800, false, 36, 37.5},
        {"12:00-13:30", 0, false, 12, 13.5},
        {"20:00-24:00", 24 * HOUR - 1, true, 20, 24},
        {"20:00-24:00", 0, false, 20, 24},
        {"20:00-00:00", 24 * HOUR - 1, true, 20, 24},
        {"20:00-00:00", 0, false, 20, 24},
        {"12:00-13:00,22:00-05:00", 8 * HOUR, false, 12, 13},
        {"22:00-05:00,12:00-13:00", 8 * HOUR, false, 12, 13},
        {"22:00-05:00,12:00-13:00", 14 * HOUR, false, 22, 29},
        {"10:00-12:00,11:00-14:00", 11 * HOUR + 1, true, 10, 12},
        {"11:00-14:00,10:00-12:00", 11 * HOUR + 1, true, 10, 12},
        {"11:00-14:00,10:00-12:00", 12 * HOUR, true, 11, 14},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const Case *wanted = &cases[i];
        ClientWindows windows;
        ClientWindowSpan span;
        parse(&windows, wanted->text);
        g_test_message("%s at %d", wanted->text, wanted->second);
        bool open = client_window_find(&windows, DAY_UNIX + wanted->second, &span);
        g_assert_cmpint(open, ==, wanted->open);
        g_assert_cmpint(span.begin_unix - DAY_UNIX, ==, (int64_t)(wanted->begin_hour * HOUR));
        g_assert_cmpint(span.end_unix - DAY_UNIX, ==, (int64_t)(wanted->end_hour * HOUR));
    }
}

static void test_none_and_old_clocks(void)
{
    ClientWindows windows = {.count = 0};
    ClientWindowSpan span;
    g_assert_true(client_window_find(&windows, DAY_UNIX, &span));
    g_assert_cmpint(base_clock_from_rfc3339("2026-11-20T17:00:00Z"), ==, DAY_UNIX);
    parse(&windows, "07:00-08:00");
    g_assert_true(client_window_find(&windows, 0, &span)); /* 1970 began at seven in Thailand */
    g_assert_cmpint(span.begin_unix, ==, 0);
    g_assert_true(client_window_find(&windows, INT64_C(4070908800), &span)); /* 2099 */
}

/* Every minute of two days against the plain question of the minutes of a day. */
static void test_every_minute(void)
{
    ClientWindows windows;
    parse(&windows, "23:30-00:30,06:00-06:01,12:00-24:00");
    for (int minute = 0; minute < 2880; minute++) {
        int of_day = minute % 1440;
        bool expected = of_day >= 1410 || of_day < 30 || of_day == 360 || of_day >= 720;
        ClientWindowSpan span;
        int64_t now_unix = DAY_UNIX + (int64_t)minute * 60 + 17;
        g_assert_cmpint(client_window_find(&windows, now_unix, &span), ==, expected);
        g_assert_cmpint(span.begin_unix <= now_unix, ==, expected);
        g_assert_cmpint(span.end_unix, >, now_unix);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/client/window/several-are-read", test_parsed);
    g_test_add_func("/sync/client/window/what-is-none-is-refused", test_refused);
    g_test_add_func("/sync/client/window/open-or-the-next-one", test_found);
    g_test_add_func("/sync/client/window/no-window-and-strange-clocks", test_none_and_old_clocks);
    g_test_add_func("/sync/client/window/every-minute-of-two-days", test_every_minute);
    return g_test_run();
}
