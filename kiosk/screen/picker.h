#pragma once

#include <ui/widget/letters.h>

#include "page.h"

/**
 * Picker: ก to ฮ on a page, to find something by its first letter without typing. The letter chosen
 * is in the address ("letter=ก").
 */

/** The letter the address chooses, from 0; -1: none, or no letter. */
int screen_picker_chosen(const BaseAddress *address);

/** Offers a letter: what begins with it is at the page's address with this letter. */
void screen_picker_offer(ScreenPage *page, UiLetters *letters, int letter);

/**
 * Adds it across the page under its heading; on a low panel only the letters on offer. With one
 * chosen, a button with `all_word` leads back to all of them.
 */
void screen_picker_add(ScreenPage *page, const UiMetrics *metrics, const UiLetters *letters,
                       const char *heading, const char *all_word);
