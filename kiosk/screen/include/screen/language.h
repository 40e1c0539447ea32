#pragma once

#include <glib.h>
#include <stdbool.h>
#include <ui/metrics.h>

/**
 * The language of the interface texts. Texts come from the gettext catalogues "tambon-point" in
 * <prefix>/share/locale/<code>/LC_MESSAGES; English is the key itself and needs none. A catalogue
 * that is there is offered: adding assets/text/ms.po is all that Malay needs.
 *
 * Process-wide, because gettext is; reopen screens after a change.
 */

/** Catalogues beyond this many are not offered: the choice has to fit one page. */
#define SCREEN_LANGUAGE_LIMIT 8

typedef struct {
    char code[8]; /* "th", "en", "ms" */
    char *name;   /* in the language itself: "ไทย", "English"; owned */
} ScreenLanguage;

/** Where the catalogues are. To be called once, before anything else here. */
void screen_language_bind(const char *locale_folder);

/** Sets the language by code; one without a catalogue shows English. */
void screen_language_set(const char *code);

/** The code set last; "en" before that. Borrowed until the next call of screen_language_set(). */
const char *screen_language_code(void);

/** How names and dates are written in it: Thai, or in Latin letters (name_en where there is one).
 */
UiLanguage screen_language_writing(const char *code);

/** Whether there is a catalogue of it (or it is English). Any text may be asked for. */
bool screen_language_is_known(const char *code);

/**
 * The languages there are: Thai, English, then the others by code.
 * Returns: owned list of owned ScreenLanguage.
 */
GPtrArray *screen_language_list(void) G_GNUC_WARN_UNUSED_RESULT;
