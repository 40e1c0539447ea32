// One canonical spelling: normalising twice changes nothing, and keys depend on it alone.
#include <glib.h>
#include <string.h>

#include "base/thai.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = input_to_text(data, size);
    if (text == NULL) {
        return 0;
    }
    g_autofree char *normal = base_thai_normalise(text);
    g_assert_true(g_utf8_validate(normal, -1, NULL));
    g_autofree char *again = base_thai_normalise(normal);
    g_assert_cmpstr(again, ==, normal);

    g_autoptr(GBytes) key = base_thai_sort_key(text);
    g_autoptr(GBytes) normal_key = base_thai_sort_key(normal);
    g_assert_true(g_bytes_equal(key, normal_key));
    g_assert_true((*normal == '\0') == (g_bytes_get_size(key) == 0));

    g_autofree char *match = base_thai_match_key(text);
    g_assert_null(strpbrk(match, " .\n\t"));
    int foreign = 0;
    g_autofree char *arabic = base_thai_digits_to_arabic(text, &foreign);
    g_assert_cmpint(foreign, <=, (int)strlen(text));
    g_autofree char *thai = base_thai_digits_to_thai(arabic);
    g_assert_null(strpbrk(thai, "0123456789"));
    return 0;
}
