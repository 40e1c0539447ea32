#pragma once

#include <libintl.h>

/**
 * Interface texts. The key is the English text; assets/text/th.po has the Thai (K10: the rules test
 * fails when one is missing). N_() marks a text of a table and translates nothing: the table's
 * reader says _().
 */
#define SCREEN_WORDS_DOMAIN "tambon-point"

#define _(text) dgettext(SCREEN_WORDS_DOMAIN, text)
#define N_(text) text

/** "1 project" or "%s projects", by `count`; both forms get the same arguments. */
#define P_(one, many, count) dngettext(SCREEN_WORDS_DOMAIN, one, many, (unsigned long)(count))
