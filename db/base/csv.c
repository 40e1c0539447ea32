#include "base/csv.h"

#include <string.h>

void base_csv_append(GString *csv, const char *text, const char *end)
{
    const char *written = text != NULL ? text : "";
    g_string_append_c(csv, '"');
    if (*written != '\0' && strchr("=+-@\t\r", *written) != NULL) {
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
