#include "screen/language.h"

#include <locale.h>
#include <stdlib.h>

#include "words.h"

// Of glibc: raised, it makes gettext look its texts up anew instead of answering from its cache.
extern int _nl_msg_cat_cntr;

void screen_language_set(UiLanguage language, const char *locale_folder)
{
    // In locale "C" gettext never translates, and th_TH may not be installed: C.UTF-8 always is,
    // and LANGUAGE then chooses the catalogue. English is the key itself and has none.
    setlocale(LC_MESSAGES, "C.UTF-8");
    setlocale(LC_CTYPE, "C.UTF-8");
    setenv("LANGUAGE", language == UI_LANGUAGE_THAI ? "th" : "en", 1);
    bindtextdomain(SCREEN_WORDS_DOMAIN, locale_folder);
    bind_textdomain_codeset(SCREEN_WORDS_DOMAIN, "UTF-8");
    _nl_msg_cat_cntr++;
}
