#pragma once

#include <glib.h>
#include <stdbool.h>

/** Private to kiosk/ui/text: what a character is, for breaking. */

/** A letter, vowel or mark of Thai: what libthai is asked about. Digits and ๏ ๚ ๛ are not. */
bool ui_letter_is_thai(gunichar c);

/** ก to ฮ. */
bool ui_letter_is_consonant(gunichar c);

/** เ แ โ ใ ไ: belongs to the letter after it. */
bool ui_letter_leads(gunichar c);

/** Marks above and below, and ะ า ำ ๅ ๆ ฯ: belongs to the letter before it. */
bool ui_letter_clings(gunichar c);
