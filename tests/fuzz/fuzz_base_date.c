// Whatever is read as a date can be written, and what is written reads as the same date.
#include <glib.h>

#include "base/date.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void assert_same(const BaseDate *a, const BaseDate *b)
{
    g_assert_cmpint(base_date_days_between(a, b), ==, 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = input_to_text(data, size);
    BaseDate date = {0};
    BaseDate again = {0};
    BaseEra era = BASE_ERA_BE;
    int year_be = 0;
    if (text == NULL) {
        return 0;
    }
    if (base_date_parse_year_be(text, &year_be, NULL)) {
        g_assert_cmpint(year_be, >=, 2400);
        g_assert_cmpint(year_be, <=, 2699);
    }
    if (base_date_parse_iso(text, &date, NULL)) {
        g_autofree char *iso = base_date_to_iso(&date);
        g_assert_cmpstr(iso, ==, text);
    }
    if (!base_date_parse(text, &date, &era, NULL)) {
        return 0;
    }
    g_autofree char *iso = base_date_to_iso(&date);
    g_assert_true(base_date_parse_iso(iso, &again, NULL));
    assert_same(&date, &again);
    g_autofree char *weekday = base_date_to_thai_long(&date, true);
    g_assert_nonnull(weekday);
    if (era == BASE_ERA_BE) {
        g_autofree char *thai = base_date_to_thai_short(&date);
        g_assert_true(base_date_parse(thai, &again, NULL, NULL));
        assert_same(&date, &again);
    }
    return 0;
}
