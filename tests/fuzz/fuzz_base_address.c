// Parsing and printing an address round-trip.
#include <glib.h>
#include <string.h>

#include "base/address.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // Not validated: an address comes from a QR code or a command line, it is a border itself.
    g_autofree char *text = g_strndup((const char *)data, size);
    g_autoptr(BaseAddress) address = base_address_parse(text, NULL);
    if (address == NULL) {
        return 0;
    }
    g_autofree char *canonical = base_address_to_text(address);
    g_assert_cmpuint(strlen(canonical), <=, BASE_ADDRESS_LIMIT_BYTES);
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) again = base_address_parse(canonical, &error);
    g_assert_no_error(error);
    g_autofree char *same = base_address_to_text(again);
    g_assert_cmpstr(same, ==, canonical);
    for (int i = 0; i < base_address_segment_count(address); i++) {
        g_assert_cmpstr(base_address_segment(address, i), ==, base_address_segment(again, i));
    }
    g_autoptr(BaseAddress) copy = base_address_copy(address);
    g_assert_true(base_address_equal(copy, again));
    return 0;
}
