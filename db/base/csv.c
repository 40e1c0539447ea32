#include "base/csv.h"

#include <stdbool.h>
#include <string.h>

/** True for apostrophes, or none, before a character with which a formula begins. */
static bool is_dangerous(const char *text)
{
    text += strspn(text, "'");
    return *text != '\0' && strchr("=+-@\t\r", *text) != NULL;
}

const char *base_csv_unescape(const char *cell)
{
    return *cell == '\'' && is_dangerous(cell) ? cell + 1 : cell;
}

void base_csv_append(GString *csv, const char *text, const char *end)
{
    const char *written = text != NULL ? text : "";
    g_string_append_c(csv, '"');
    if (is_dangerous(written)) {
        g_string_append_c(csv, '\'');
    }
    for (const char *at = written; *at != '\0'; at++) {
        if (*at == '"') {
            g_string_append_c(csv, '"');
        }
        g_string_append_c(csv, *at);
    }
    g_string_append_c(csv, '"');
    g_string_append(csv, end);
}
