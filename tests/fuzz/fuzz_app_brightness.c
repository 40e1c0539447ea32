// A plan of the brightness is refused with a message, or every hour of it can be looked at.
#include <base/error.h>
#include <glib.h>

#include "../../kiosk/app/brightness.h"
#include "input.h"

#define NOW INT64_C(1795194000)
#define HOUR 3600

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = input_to_text(data, size);
    g_autoptr(GError) error = NULL;
    Brightness plan;
    if (text == NULL || !brightness_parse(text, &plan, &error)) {
        g_assert_true(text == NULL || g_error_matches(error, BASE_ERROR, BASE_ERROR_INVALID));
        return 0;
    }
    for (int hour = 0; hour < 24; hour++) {
        int64_t now_unix = NOW + (int64_t)hour * HOUR;
        int percent = brightness_at(&plan, now_unix);
        g_assert_true(percent >= BRIGHTNESS_LEAST && percent <= BRIGHTNESS_FULL);
        g_assert_cmpint(brightness_next_change(&plan, now_unix), >, now_unix);
    }
    return 0;
}
