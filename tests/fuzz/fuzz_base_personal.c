// What is found lies in the text, in order, without overlap; its masked form shows no more than two
// digits at each end; and a redacted text holds neither ID nor telephone number.
#include <glib.h>
#include <string.h>

#include "base/personal.h"
#include "base/thai.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MOST_DIGITS_SHOWN 4

static int count_digits(const char *text)
{
    int count = 0;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        count += g_unichar_isdigit(g_utf8_get_char(at));
    }
    return count;
}

static void check_find(const char *text, const BasePersonalFind *find, size_t *end)
{
    g_assert_cmpuint(find->length, >, 0);
    g_assert_cmpuint(find->start, >=, *end);
    *end = find->start + find->length;
    g_assert_cmpuint(*end, <=, strlen(text));
    g_assert_true(g_utf8_validate(text + find->start, (gssize)find->length, NULL));
    g_assert_true(g_utf8_validate(find->masked, -1, NULL));
    g_assert_cmpstr(base_personal_kind_word(find->kind), !=, "");
    if (find->kind == BASE_PERSONAL_ID || find->kind == BASE_PERSONAL_MOBILE) {
        g_assert_cmpint(count_digits(find->masked), <=, MOST_DIGITS_SHOWN);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) {
        return 0;
    }
    g_autofree char *text = input_to_text(data + 1, size - 1);
    if (text == NULL) {
        return 0;
    }
    g_autoptr(GArray) finds = base_personal_find(text, data[0] & 3);
    g_assert_true(finds == NULL || finds->len > 0);
    size_t end = 0;
    for (guint i = 0; finds != NULL && i < finds->len; i++) {
        check_find(text, &g_array_index(finds, BasePersonalFind, i), &end);
    }
    g_autofree char *redacted = base_personal_redact(text);
    g_assert_true(g_utf8_validate(redacted, -1, NULL));
    return 0;
}
