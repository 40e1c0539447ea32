#include "who.h"

#include <base/thai.h>
#include <glib.h>
#include <string.h>

// What GLib says when the account's entry has no name.
#define NO_REAL_NAME "Unknown"

char *who_get(const char *by)
{
    g_autofree char *given = by != NULL ? base_thai_normalise(by) : g_strdup("");
    if (*given != '\0') {
        return g_steal_pointer(&given);
    }
    const char *real = g_get_real_name();
    bool known = real != NULL && *real != '\0' && strcmp(real, NO_REAL_NAME) != 0;
    return g_utf8_make_valid(known ? real : g_get_user_name(), -1);
}

static char *fold(const char *name)
{
    g_autofree char *spelt = base_thai_normalise(name);
    g_auto(GStrv) words = g_strsplit_set(spelt, " \n", -1);
    g_autofree char *joined = g_strjoinv("", words);
    return g_utf8_casefold(joined, -1);
}

bool who_is_same(const char *name, const char *other)
{
    g_autofree char *a = fold(name);
    g_autofree char *b = fold(other);
    return strcmp(a, b) == 0;
}
