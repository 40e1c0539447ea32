#include "name.h"

#include <glib.h>
#include <string.h>

#define PREFIX "R-"
#define SUFFIX ".db"
#define LIMIT_RELEASE_DIGITS 10
#define HASH_DIGITS 12

char *store_name_make(int release, const char *sha256)
{
    return g_strdup_printf(PREFIX "%d-%.*s" SUFFIX, release, HASH_DIGITS, sha256);
}

bool store_name_is_valid(const char *name)
{
    if (!g_str_has_prefix(name, PREFIX)) {
        return false;
    }
    const char *digits = name + strlen(PREFIX);
    size_t digit_count = strspn(digits, "0123456789");
    if (digit_count == 0 || digit_count > LIMIT_RELEASE_DIGITS || digits[digit_count] != '-') {
        return false;
    }
    const char *hash = digits + digit_count + 1;
    return strspn(hash, "0123456789abcdef") == HASH_DIGITS &&
           strcmp(hash + HASH_DIGITS, SUFFIX) == 0;
}

int store_name_release(const char *name)
{
    gint64 release = g_ascii_strtoll(name + strlen(PREFIX), NULL, 10);
    return release <= G_MAXINT ? (int)release : 0;
}
