// Any bytes in the file of what was chosen at the screen: nothing is chosen, or what can be written
// again. The bytes come as they are, and once more with the right check after them: a fuzzer finds
// no SHA-256.
#include <base/error.h>
#include <glib.h>
#include <string.h>

#include "../../kiosk/app/own.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_one(const char *text, size_t size)
{
    g_autoptr(GError) error = NULL;
    Own own;
    if (!own_parse(&own, text, size, &error)) {
        g_assert_true(g_error_matches(error, BASE_ERROR, BASE_ERROR_INVALID));
        g_assert_false(own.has_turn || own.has_matrix || own.has_week);
        return;
    }
    g_autofree char *written = own_to_text(&own);
    Own again;
    g_assert_true(own_parse(&again, written, strlen(written), NULL));
    g_autofree char *twice = own_to_text(&again);
    g_assert_cmpstr(written, ==, twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_one((const char *)data, size);
    g_autofree char *hex = g_compute_checksum_for_data(G_CHECKSUM_SHA256, data, size);
    g_autoptr(GString) checked = g_string_new_len((const char *)data, (gssize)size);
    g_string_append_printf(checked, "check = %s\n", hex);
    read_one(checked->str, checked->len);
    return 0;
}
