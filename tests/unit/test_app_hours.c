#include "hours.h"

#include <base/clock.h>
#include <string.h>

#include "snapshot_fixture.h"

static BaseWeek parse(const char *text)
{
    BaseWeek week;
    g_assert_true(base_week_parse(text, &week, NULL));
    return week;
}

/* One line a case: hours, a button, and the hours after it; NULL: nothing changes. */
static void test_buttons(void)
{
    static const struct {
        const char *before;
        ScreenPanelGroup group;
        ScreenPanelChange change;
        const char *after;
    } cases[] = {
        {"mon-fri 08:30-16:30", SCREEN_PANEL_WEEKDAYS, SCREEN_PANEL_OPENS_EARLIER,
         "mon-fri 08:00-16:30"},
        {"mon-fri 08:30-16:30", SCREEN_PANEL_WEEKDAYS, SCREEN_PANEL_OPENS_LATER,
         "mon-fri 09:00-16:30"},
        {"mon-fri 08:30-16:30", SCREEN_PANEL_WEEKDAYS, SCREEN_PANEL_CLOSES_EARLIER,
         "mon-fri 08:30-16:00"},
        {"mon-fri 08:30-16:30", SCREEN_PANEL_WEEKDAYS, SCREEN_PANEL_CLOSES_LATER,
         "mon-fri 08:30-17:00"},
        {"mon-fri 08:30-16:30", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_OPEN, "mon-sat 08:30-16:30"},
        {"mon-sat 08:30-16:30", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_CLOSED, "mon-fri 08:30-16:30"},
        {"sun 09:00-12:00", SCREEN_PANEL_WEEKDAYS, SCREEN_PANEL_OPEN,
         "mon-fri 08:30-16:30, sun 09:00-12:00"},
        // The pause at noon stays, and so does a day that differs.
        {"mon-fri 08:30-12:00 13:00-16:30", SCREEN_PANEL_WEEKDAYS, SCREEN_PANEL_CLOSES_LATER,
         "mon-fri 08:30-12:00 13:00-17:00"},
        {"mon-tue 08:30-12:00, wed 09:00-16:00", SCREEN_PANEL_WEEKDAYS, SCREEN_PANEL_OPENS_LATER,
         "mon-tue 09:00-12:00, wed 09:30-16:00"},
        {"mon-tue 08:30-12:00", SCREEN_PANEL_WEEKDAYS, SCREEN_PANEL_OPEN,
         "mon-tue 08:30-12:00, wed-fri 08:30-16:30"},
        // To the ends of the day, and not past each other.
        {"sat 00:00-12:00", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_OPENS_EARLIER, NULL},
        {"sat 08:30-24:00", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_CLOSES_LATER, NULL},
        {"sat 08:30-23:30", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_CLOSES_LATER, "sat 08:30-24:00"},
        {"sat 08:30-09:00", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_OPENS_LATER, NULL},
        {"sat 08:30-09:00", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_CLOSES_EARLIER, NULL},
        {"sat 08:30-09:10", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_OPENS_LATER, NULL},
        // Over midnight.
        {"sat 20:00-02:00", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_CLOSES_LATER, NULL},
        {"sat 20:00-02:00", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_CLOSES_EARLIER, "sat 20:00-01:30"},
        {"sat 20:00-00:30", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_CLOSES_EARLIER, "sat 20:00-24:00"},
        {"sat 23:30-02:00", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_OPENS_LATER, NULL},
        // Nothing to change.
        {"sat 08:30-12:00", SCREEN_PANEL_SUNDAY, SCREEN_PANEL_OPENS_EARLIER, NULL},
        {"sat 08:30-12:00", SCREEN_PANEL_SUNDAY, SCREEN_PANEL_CLOSED, NULL},
        {"sat 08:30-12:00", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_CLOSED, NULL},
        {"sat 08:30-12:00", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_OPEN, NULL},
        {"always", SCREEN_PANEL_SATURDAY, SCREEN_PANEL_OPEN, NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        BaseWeek week = parse(cases[i].before);
        g_test_message("%s, case %zu", cases[i].before, i);
        g_assert_cmpint(hours_change(&week, cases[i].group, cases[i].change), ==,
                        cases[i].after != NULL);
        g_autofree char *text = base_week_to_text(&week);
        g_assert_cmpstr(text, ==, cases[i].after != NULL ? cases[i].after : cases[i].before);
    }
}

/* Whatever is pressed, in whatever order, the hours stay hours. */
static void test_a_thousand_presses(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(3);
    BaseWeek week = parse("mon-fri 08:30-12:00 13:00-16:30, sat 20:00-02:00");
    for (int i = 0; i < 1000; i++) {
        ScreenPanelGroup group = (ScreenPanelGroup)g_rand_int_range(random, 0, 3);
        ScreenPanelChange change = (ScreenPanelChange)g_rand_int_range(random, 0, 6);
        (void)hours_change(&week, group, change);
        g_autofree char *text = base_week_to_text(&week);
        BaseWeek again = parse(text);
        g_autofree char *twice = base_week_to_text(&again);
        g_assert_cmpstr(twice, ==, text);
    }
}

static void test_the_hours_of_an_office(void)
{
    BaseWeek week = hours_of_office();
    g_autofree char *text = base_week_to_text(&week);
    g_assert_cmpstr(text, ==, "mon-fri 08:30-16:30");
}

static void test_holidays_of_the_release(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, "DELETE FROM holiday;"
                                    "INSERT INTO holiday VALUES ('2026-11-15', 'เมื่อวานซืน');"
                                    "INSERT INTO holiday VALUES ('2026-11-16', 'เมื่อวาน');"
                                    "INSERT INTO holiday VALUES ('2026-12-01', 'ใกล้');"
                                    "INSERT INTO holiday VALUES ('2027-01-01', 'ไกล');");
    Snapshot *snapshot = snapshot_open(fixture.path, NULL);
    int64_t now_unix = base_clock_from_rfc3339("2026-11-17T03:00:00Z");
    const BaseWeekHolidays holidays = hours_list_holidays(snapshot, now_unix);
    g_assert_cmpint(holidays.count, ==, 2);
    g_assert_cmpint(holidays.days[0], ==, base_clock_day(now_unix) - 1);
    g_assert_cmpint(holidays.days[1], ==, base_clock_day(now_unix) + 14);
    snapshot_close(snapshot);
    const BaseWeekHolidays none = hours_list_holidays(NULL, now_unix);
    g_assert_cmpint(none.count, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/app/hours/what-each-button-does", test_buttons);
    g_test_add_func("/app/hours/a-thousand-presses", test_a_thousand_presses);
    g_test_add_func("/app/hours/those-of-an-office", test_the_hours_of_an_office);
    g_test_add_func("/app/hours/holidays-of-the-release", test_holidays_of_the_release);
    return g_test_run();
}
