#include "instant.h"

#include <glib.h>
#include <string.h>

static int read_number(const char *digits, size_t count)
{
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        number = number * 10 + (digits[i] - '0');
    }
    return number;
}

static bool has_form(const char *text)
{
    static const char form[] = "dddd-dd-ddTdd:dd:ddZ";
    if (strlen(text) != strlen(form)) {
        return false;
    }
    for (size_t i = 0; form[i] != '\0'; i++) {
        if (form[i] == 'd' ? !g_ascii_isdigit(text[i]) : text[i] != form[i]) {
            return false;
        }
    }
    return true;
}

bool tuf_instant_parse(const char *text, int64_t *unix_seconds)
{
    if (!has_form(text)) {
        return false;
    }
    g_autoptr(GDateTime) time = g_date_time_new_utc(
        read_number(text, 4), read_number(text + 5, 2), read_number(text + 8, 2),
        read_number(text + 11, 2), read_number(text + 14, 2), read_number(text + 17, 2));
    if (time == NULL) {
        return false;
    }
    *unix_seconds = g_date_time_to_unix(time);
    return true;
}
