// One canonical spelling: normalising twice changes nothing, and keys depend on it alone; a search
// key is its own; a slip lies in its text; mended letters stay mended.
#include <glib.h>
#include <string.h>

#include "base/thai.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_search_key(const char *text, const char *normal)
{
    for (int without_place_words = 0; without_place_words < 2; without_place_words++) {
        g_autofree char *key = base_thai_search_key(text, without_place_words != 0);
        g_assert_true(g_utf8_validate(key, -1, NULL));
        g_autofree char *same = base_thai_search_key(normal, without_place_words != 0);
        g_assert_cmpstr(key, ==, same);
        g_autofree char *again = base_thai_search_key(key, false);
        g_assert_cmpstr(key, ==, again);
    }
}

static void check_slip(const char *normal)
{
    BaseThaiSlip slip = {0};
    if (base_thai_find_slip(normal, &slip)) {
        g_assert_cmpuint(slip.length, >, 0);
        g_assert_cmpuint(slip.start + slip.length, <=, strlen(normal));
        g_assert_true(g_utf8_validate(normal + slip.start, (gssize)slip.length, NULL));
    }
}

static void check_glyphs(const char *text)
{
    int mended = 0;
    g_autofree char *letters = base_thai_mend_glyphs(text, &mended);
    g_assert_true((mended == 0) == (strcmp(letters, text) == 0));
    g_autofree char *again = base_thai_mend_glyphs(letters, &mended);
    g_assert_cmpstr(again, ==, letters);
    g_assert_cmpint(mended, ==, 0);
}

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
    check_search_key(text, normal);
    check_slip(normal);
    check_glyphs(text);
    int foreign = 0;
    g_autofree char *arabic = base_thai_digits_to_arabic(text, &foreign);
    g_assert_cmpint(foreign, <=, (int)strlen(text));
    g_autofree char *thai = base_thai_digits_to_thai(arabic);
    g_assert_null(strpbrk(thai, "0123456789"));
    return 0;
}
