#pragma once

#include <ui/metrics.h>

/**
 * The language of the interface texts. Texts come from the gettext catalogue "tambon-point" in
 * `locale_folder` (<prefix>/share/locale); English is the key itself. Names of places come from
 * the snapshot: name_th or, where there is one, name_en.
 *
 * Process-wide, because gettext is; call it before a screen is opened and reopen screens after it.
 */
void screen_language_set(UiLanguage language, const char *locale_folder);
