#include "brightness.h"

#include <base/clock.h>
#include <base/error.h>
#include <string.h>

#define MIDNIGHT INT64_C(1795194000) /* 2026-11-20T17:00:00Z: in Thailand */
#define HOUR INT64_C(3600)

static Brightness parse(const char *text)
{
    Brightness plan;
    g_autoptr(GError) error = NULL;
    bool parsed = brightness_parse(text, &plan, &error);
    g_assert_no_error(error);
    g_assert_true(parsed);
    return plan;
}

static void test_one_value(void)
{
    const Brightness plan = parse("80");
    g_assert_cmpint(brightness_at(&plan, MIDNIGHT), ==, 80);
    g_assert_cmpint(brightness_next_change(&plan, MIDNIGHT), ==, G_MAXINT64);
}

static void test_plan(void)
{
    const struct {
        int64_t now_unix;
        int percent;
        int64_t change_unix;
    } cases[] = {
        {MIDNIGHT, 50, MIDNIGHT + 6 * HOUR},
        {MIDNIGHT + 6 * HOUR - 1, 50, MIDNIGHT + 6 * HOUR},
        {MIDNIGHT + 6 * HOUR, 100, MIDNIGHT + 12 * HOUR},
        {MIDNIGHT + 12 * HOUR, 90, MIDNIGHT + 13 * HOUR},
        {MIDNIGHT + 13 * HOUR, 100, MIDNIGHT + 18 * HOUR},
        {MIDNIGHT + 18 * HOUR, 50, MIDNIGHT + 30 * HOUR},
    };
    const Brightness plan = parse("100, 18:00-06:00 50,12:00-13:00 90");
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_assert_cmpint(brightness_at(&plan, cases[i].now_unix), ==, cases[i].percent);
        g_assert_cmpint(brightness_next_change(&plan, cases[i].now_unix), ==, cases[i].change_unix);
    }
}

static void test_refused(void)
{
    static const char *const texts[][2] = {
        {"", "''"},
        {"19", "'19'"},
        {"101", "'101'"},
        {"80%", "'80%'"},
        {"18:00-06:00 50", "'18:00-06:00 50'"},
        {"100, 18:00-06:00", "'18:00-06:00'"},
        {"100, 18:00-06:00 0", "'18:00-06:00 0'"},
        {"100, 18:00-06:00 50 x", "'18:00-06:00 50 x'"},
        {"100, 18-06 50", "'18-06 50'"},
        {"100,", "''"},
        {"100,01:00-02:00 50,02:00-03:00 50,03:00-04:00 50,04:00-05:00 50,05:00-06:00 50,"
         "06:00-07:00 50,07:00-08:00 50,08:00-09:00 50,09:00-10:00 50",
         "'09:00-10:00 50'"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        Brightness plan;
        g_autoptr(GError) error = NULL;
        g_test_message("%s", texts[i][0]);
        g_assert_false(brightness_parse(texts[i][0], &plan, &error));
        g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
        g_assert_true(g_str_has_prefix(error->message, texts[i][1]));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/app/brightness/one-value-for-ever", test_one_value);
    g_test_add_func("/app/brightness/a-plan-over-midnight", test_plan);
    g_test_add_func("/app/brightness/what-is-wrong-is-named", test_refused);
    return g_test_run();
}
