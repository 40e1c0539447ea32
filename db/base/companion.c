#include "base/companion.h"

#include <string.h>

#define SNAPSHOT_ENDING ".db"
#define COMPANION_ENDING ".search.db"

static char *change_ending(const char *name, const char *ending, const char *other)
{
    gsize length = strlen(name) - (g_str_has_suffix(name, ending) ? strlen(ending) : 0);
    g_autofree char *stem = g_strndup(name, length);
    return g_strconcat(stem, other, NULL);
}

char *base_companion_of(const char *snapshot)
{
    return change_ending(snapshot, SNAPSHOT_ENDING, COMPANION_ENDING);
}

char *base_companion_snapshot(const char *companion)
{
    return g_str_has_suffix(companion, COMPANION_ENDING)
               ? change_ending(companion, COMPANION_ENDING, SNAPSHOT_ENDING)
               : NULL;
}
