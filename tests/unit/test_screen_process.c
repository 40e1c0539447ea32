#include "process.h"

#include <glib.h>
#include <string.h>

#include "month.h"
#include "place.h"
#include "plan_page.h"
#include "tabs.h"

// Steps of plans: where schemes begin and end, which months they belong to, whose they are.

static GPtrArray *make_steps(const char *const *schemes)
{
    GPtrArray *steps = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; schemes[i] != NULL; i++) {
        SnapshotStep *step = g_new0(SnapshotStep, 1);
        step->scheme = (char *)(guintptr)schemes[i];
        g_ptr_array_add(steps, step);
    }
    return steps;
}

static void a_scheme_ends_where_another_begins(void)
{
    const char *const schemes[] = {"ก", "ก", "ข", "ค", "ค", NULL};
    g_autoptr(GPtrArray) steps = make_steps(schemes);

    g_assert_cmpuint(screen_process_end(steps, 0), ==, 2);
    g_assert_cmpuint(screen_process_end(steps, 2), ==, 3);
    g_assert_cmpuint(screen_process_end(steps, 3), ==, 5);
    g_assert_cmpuint(screen_process_end(steps, 5), ==, 5);
}

static void a_number_beyond_the_last_scheme_is_the_last(void)
{
    const char *const schemes[] = {"ก", "ก", "ข", "ค", "ค", NULL};
    g_autoptr(GPtrArray) steps = make_steps(schemes);

    g_assert_cmpuint(screen_process_find(steps, 1), ==, 0);
    g_assert_cmpuint(screen_process_find(steps, 2), ==, 2);
    g_assert_cmpuint(screen_process_find(steps, 3), ==, 3);
    g_assert_cmpuint(screen_process_find(steps, 99), ==, 3);
    g_assert_cmpuint(screen_process_find(steps, -1), ==, 0);
}

static void months_are_said_in_words(void)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);

    g_assert_cmpstr(screen_month_say(text, "1"), ==, "January");
    g_assert_cmpstr(screen_month_say(text, "2-3"), ==, "February to March");
    g_assert_cmpstr(screen_month_say(text, "11-1"), ==, "November to January");
    g_assert_null(screen_month_say(text, "1-12"));
    g_assert_null(screen_month_say(text, NULL));
    g_assert_null(screen_month_say(text, ""));
    g_assert_null(screen_month_say(text, "0-3"));
    g_assert_null(screen_month_say(text, "13"));
    g_assert_null(screen_month_say(text, "99999999999999999999"));
    g_assert_null(screen_month_say(text, "สอง"));
    g_assert_null(screen_month_name(0));
    g_assert_null(screen_month_name(13));
}

static void a_doubtful_clock_has_no_month(void)
{
    const StoreStatus sure = {0};
    const StoreStatus doubtful = {.clock_uncertain = true};
    ScreenContext context = {.status = &sure, .now_unix = INT64_C(1769828400)}; // 31 January 2026

    g_assert_cmpint(screen_month_now(&context), ==, 1);
    context.status = &doubtful;
    g_assert_cmpint(screen_month_now(&context), ==, 0);
}

static int village_of(const char *words, const char *leaf)
{
    g_autoptr(BaseAddress) address = base_address_parse(words, NULL);
    g_assert_nonnull(address);
    return screen_place_village_of_address(address, leaf);
}

static void a_village_is_known_by_its_number(void)
{
    g_assert_cmpint(village_of("/area/800120/village/3", NULL), ==, 3);
    g_assert_cmpint(village_of("/area/800120/village/12", NULL), ==, 12);
    g_assert_cmpint(village_of("/area/800120/village/3/process", "process"), ==, 3);
    g_assert_cmpint(village_of("/area/800120/village/3", "process"), ==, 0);
    g_assert_cmpint(village_of("/area/800120/village/0", NULL), ==, 0);
    g_assert_cmpint(village_of("/area/800120/village/123", NULL), ==, 0);
    g_assert_cmpint(village_of("/area/800120/village/3a", NULL), ==, 0);
    g_assert_cmpint(village_of("/area/8001/village/3", NULL), ==, 0);
    g_assert_cmpint(village_of("/area/800120/plan/3", NULL), ==, 0);
}

static void a_village_says_its_number_once(void)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);

    g_assert_cmpstr(screen_place_village_name(text, "80012003", "บ้านควน", NULL), ==,
                    "Village no. 3 บ้านควน");
    g_assert_cmpstr(screen_place_village_name(text, "80012003", "หมู่ที่ 3", "Village 3"), ==,
                    "Village no. 3");
    g_assert_cmpstr(screen_place_village_name(text, "80012012", NULL, NULL), ==, "Village no. 12");
    g_assert_cmpstr(screen_place_village_address(text, "80012003"), ==, "/area/800120/village/3");
}

static void older_than_the_fiscal_year_before_is_old(void)
{
    g_assert_false(screen_plan_is_old("2026-11-21", 2570)); // fiscal year 2570
    g_assert_false(screen_plan_is_old("2025-10-01", 2570)); // 2569
    g_assert_true(screen_plan_is_old("2025-09-30", 2570));  // 2568
    g_assert_false(screen_plan_is_old("2027-11-21", 2570)); // ahead: not old
    g_assert_false(screen_plan_is_old(NULL, 2570));
    g_assert_false(screen_plan_is_old("yesterday", 2570));
}

static int part_of(const char *words)
{
    static const ScreenTab parts[] = {{"plan", UI_ICON_NONE, "a"}, {"more", UI_ICON_NONE, "b"}};
    g_autoptr(BaseAddress) address = base_address_parse(words, NULL);
    g_assert_nonnull(address);
    return screen_tabs_chosen(address, parts, G_N_ELEMENTS(parts));
}

static void an_unknown_part_is_the_first(void)
{
    g_assert_cmpint(part_of("/area/800120/plan"), ==, 0);
    g_assert_cmpint(part_of("/area/800120/plan?part=plan"), ==, 0);
    g_assert_cmpint(part_of("/area/800120/plan?part=more&year=2569"), ==, 1);
    g_assert_cmpint(part_of("/area/800120/plan?part=nothing"), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/process/a-scheme-ends-where-another-begins",
                    a_scheme_ends_where_another_begins);
    g_test_add_func("/screen/process/a-number-beyond-the-last-scheme-is-the-last",
                    a_number_beyond_the_last_scheme_is_the_last);
    g_test_add_func("/screen/month/months-are-said-in-words", months_are_said_in_words);
    g_test_add_func("/screen/month/a-doubtful-clock-has-no-month", a_doubtful_clock_has_no_month);
    g_test_add_func("/screen/place/a-village-is-known-by-its-number",
                    a_village_is_known_by_its_number);
    g_test_add_func("/screen/place/a-village-says-its-number-once", a_village_says_its_number_once);
    g_test_add_func("/screen/plan/older-than-the-fiscal-year-before-is-old",
                    older_than_the_fiscal_year_before_is_old);
    g_test_add_func("/screen/tabs/an-unknown-part-is-the-first", an_unknown_part_is_the_first);
    return g_test_run();
}
