#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * Questions to the officer at the terminal. Without a terminal they fail with an error that names
 * the option to use instead.
 */

/* One line of text. Returns: owned, ends trimmed, never empty; or NULL. */
char *ask_text(const char *question, const char *option, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * Wants exactly `word` typed. False with an error for anything else. `yes`: the answer was given on
 * the command line.
 */
bool ask_word(const char *question, const char *word, bool yes,
              GError **error) G_GNUC_WARN_UNUSED_RESULT;
