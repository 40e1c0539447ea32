// Opening hours are refused with a message, or can be written again, and their changes lie ahead.
#include <glib.h>

#include "base/error.h"
#include "base/week.h"
#include "input.h"

#define NOW INT64_C(1795194000)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = input_to_text(data, size);
    if (text == NULL) {
        return 0;
    }
    g_autoptr(GError) error = NULL;
    BaseWeek week;
    if (!base_week_parse(text, &week, &error)) {
        g_assert_true(g_error_matches(error, BASE_ERROR, BASE_ERROR_INVALID));
        return 0;
    }
    g_autofree char *written = base_week_to_text(&week);
    BaseWeek again;
    g_assert_true(base_week_parse(written, &again, NULL));
    g_autofree char *twice = base_week_to_text(&again);
    g_assert_cmpstr(written, ==, twice);
    const BaseWeekHolidays holiday = {.days = {NOW / 86400}, .count = 1};
    int64_t change_unix = base_week_next_change(&week, &holiday, NOW);
    g_assert_cmpint(change_unix, >, NOW);
    g_assert_true(change_unix == G_MAXINT64 || base_week_is_open(&week, &holiday, NOW) !=
                                                   base_week_is_open(&week, &holiday, change_unix));
    return 0;
}
