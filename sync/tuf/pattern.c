#include "pattern.h"

#include <glib.h>
#include <string.h>

/** The end of the set that begins at `pattern` (a `[`), behind its `]`; NULL when it has none. */
static const char *find_set_end(const char *pattern)
{
    const char *at = pattern + 1;
    if (*at == '!') {
        at++;
    }
    if (*at == ']') { // first in a set it stands for itself
        at++;
    }
    at += strcspn(at, "]/");
    return *at == ']' ? at + 1 : NULL;
}

/** Whether the set from `set` (its `[`) to `end` (behind its `]`) has the character. */
static bool has_set_character(const char *set, const char *end, gunichar character)
{
    const char *at = set + 1;
    bool negated = *at == '!';
    if (negated) {
        at++;
    }
    bool found = false;
    while (at < end - 1) {
        gunichar first = g_utf8_get_char(at);
        gunichar last = first;
        at = g_utf8_next_char(at);
        if (*at == '-' && at + 1 < end - 1) {
            last = g_utf8_get_char(at + 1);
            at = g_utf8_next_char(at + 1);
        }
        found = found || (character >= first && character <= last);
    }
    return found != negated;
}

/**
 * Whether the first element of the pattern, which is not `*`, matches the first character of the
 * name, which has one. `*rest` is then what follows the element.
 */
static bool match_one(const char *pattern, const char *name, const char **rest)
{
    gunichar character = g_utf8_get_char(name);
    const char *end = *pattern == '[' ? find_set_end(pattern) : NULL;
    if (end != NULL) {
        *rest = end;
        return character != '/' && has_set_character(pattern, end, character);
    }
    *rest = *pattern == '\0' ? pattern : g_utf8_next_char(pattern);
    return *pattern == '?' ? character != '/' : g_utf8_get_char(pattern) == character;
}

bool tuf_pattern_matches(const char *pattern, const char *name)
{
    const char *star = NULL;  // behind the last `*` met
    const char *tried = NULL; // what that `*` leaves of the name
    const char *rest = NULL;
    while (*name != '\0') {
        if (*pattern == '*') {
            star = ++pattern;
            tried = name;
        } else if (match_one(pattern, name, &rest)) {
            pattern = rest;
            name = g_utf8_next_char(name);
        } else if (star != NULL && *tried != '/') {
            // An earlier `*` need not be tried again: the last one may take whatever it could.
            tried = g_utf8_next_char(tried);
            name = tried;
            pattern = star;
        } else {
            return false;
        }
    }
    return pattern[strspn(pattern, "*")] == '\0';
}
