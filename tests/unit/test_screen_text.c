#include "text.h"

#include <screen/language.h>

typedef struct {
    ScreenText *thai;
    ScreenText *english;
    ScreenText *thai_digits;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    fixture->thai = screen_text_new(&metrics);
    metrics.thai_digits = true;
    fixture->thai_digits = screen_text_new(&metrics);
    metrics.thai_digits = false;
    metrics.language = UI_LANGUAGE_ENGLISH;
    fixture->english = screen_text_new(&metrics);
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("th");
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    screen_text_free(fixture->thai);
    screen_text_free(fixture->english);
    screen_text_free(fixture->thai_digits);
}

static void speak_english(void)
{
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("en");
}

static void test_money(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpstr(screen_text_baht(fixture->thai, 3597800000), ==, "35,978,000 บาท");
    g_assert_cmpstr(screen_text_baht(fixture->thai, 0), ==, "0 บาท");
    g_assert_cmpstr(screen_text_baht(fixture->thai_digits, 123450), ==, "๑,๒๓๔.๕๐ บาท");
    speak_english();
    g_assert_cmpstr(screen_text_baht(fixture->english, 3597800000), ==, "35,978,000 baht");
}

static void test_missing(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_null(screen_text_baht(fixture->thai, -1));
    g_assert_null(screen_text_amount(fixture->thai, -1));
    g_assert_null(screen_text_keep(fixture->thai, ""));
    g_assert_null(screen_text_keep(fixture->thai, NULL));
    g_assert_null(screen_text_date(fixture->thai, NULL));
    g_assert_null(screen_text_date(fixture->thai, "some day"));
    g_assert_null(screen_text_date_of_unix(fixture->thai, 0));
    g_assert_null(screen_text_date_of_moment(fixture->thai, "never"));
    g_assert_null(screen_text_year(fixture->thai, 0));
    g_assert_null(screen_text_name(fixture->thai, NULL, NULL));
}

static void test_dates(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpstr(screen_text_date(fixture->thai, "2026-11-21"), ==, "21 พ.ย. 2569");
    g_assert_cmpstr(screen_text_date(fixture->thai_digits, "2026-11-21"), ==, "๒๑ พ.ย. ๒๕๖๙");
    g_assert_cmpstr(screen_text_date(fixture->english, "2026-11-21"), ==, "21 Nov 2569 BE");
    g_assert_cmpstr(screen_text_today(fixture->thai, 1795226400), ==, "วันเสาร์ที่ 21 พฤศจิกายน 2569");
    // 18:00 in London is the next day in Thailand.
    g_assert_cmpstr(screen_text_date_of_moment(fixture->thai, "2026-11-20T18:00:00Z"), ==,
                    "21 พ.ย. 2569");
}

static void test_years(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpstr(screen_text_year(fixture->thai, 2569), ==, "ปีงบประมาณ 2569");
    g_assert_cmpstr(screen_text_bare_year(fixture->thai, 2569), ==, "2569");
    speak_english();
    g_assert_cmpstr(screen_text_year(fixture->english, 2569), ==, "Fiscal year 2569 BE");
    g_assert_cmpstr(screen_text_bare_year(fixture->english, 2569), ==, "2569 BE");
}

static void test_counts(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpstr(screen_text_projects(fixture->thai, 1037), ==, "1,037 โครงการ");
    speak_english();
    g_assert_cmpstr(screen_text_projects(fixture->english, 1), ==, "1 project");
    g_assert_cmpstr(screen_text_projects(fixture->english, 1037), ==, "1,037 projects");
}

static void test_names(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpstr(screen_text_name(fixture->thai, "พิปูน", "Phipun"), ==, "พิปูน");
    g_assert_cmpstr(screen_text_name(fixture->english, "พิปูน", "Phipun"), ==, "Phipun");
    g_assert_cmpstr(screen_text_name(fixture->english, "พิปูน", NULL), ==, "พิปูน");
    g_assert_cmpstr(screen_text_name(fixture->english, "พิปูน", ""), ==, "พิปูน");
}

static void test_addresses_keep_their_digits(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpstr(screen_text_print(fixture->thai_digits, "/area/%d", 80), ==, "/area/80");
    g_assert_cmpstr(screen_text_say(fixture->thai_digits, "%d", 80), ==, "๘๐");
}

static void test_days(Fixture *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    g_assert_cmpint(screen_text_days_since("2026-11-01", 1795226400), ==, 20);
    g_assert_cmpint(screen_text_days_since("2026-11-22", 1795226400), ==, -1);
    g_assert_cmpint(screen_text_days_since(NULL, 1795226400), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/screen/text/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("money-is-whole-baht-with-separators", test_money);
    CASE("what-is-missing-is-null-and-never-zero", test_missing);
    CASE("dates-are-buddhist-and-thai", test_dates);
    CASE("years-say-their-era", test_years);
    CASE("counts-agree-with-their-noun", test_counts);
    CASE("names-fall-back-to-thai", test_names);
    CASE("addresses-keep-their-digits", test_addresses_keep_their_digits);
    CASE("days-are-counted-in-thailand", test_days);
    return g_test_run();
}
