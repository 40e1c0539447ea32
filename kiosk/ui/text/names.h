#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Private to kiosk/ui: a set of words or names that a line never breaks. Found by their first two
 * letters, longest first.
 */
typedef struct UiNames UiNames;

/** Longest name kept, in characters; the longest in the province has 22. */
#define UI_NAMES_LIMIT_CHARACTERS 64

/** `list`: one a line, lines with "#" left out. A "|" inside one: there it may break all the same.
 */
UiNames *ui_names_new(const char *list);
void ui_names_free(UiNames *names);

/** See ui_text_keep_whole(). Returns whether it was new and taken. */
bool ui_names_add(UiNames *names, const char *name);

/**
 * Length in characters of the longest name that starts at `text[0]` and has no more than `count`
 * characters, 0 when none does. `bars` (may be NULL): bit i is set where it may break before its
 * character i.
 */
size_t ui_names_match(const UiNames *names, const gunichar *text, size_t count, uint64_t *bars);
