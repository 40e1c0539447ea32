#pragma once

#include "text/names.h"
#include "text/prose.h"

/**
 * Private to kiosk/ui/text: which words, found by the dictionary, stay together all the same.
 *
 * - words of the field the dictionary parts (words.txt), and places where it parts wrongly;
 * - names: those of names.txt and of the snapshot, with "ตำบล", "บ้าน", … before them; a short
 *   unknown name after such a word; a person's name after นาย, นาง, นางสาว;
 * - numbers with their unit, or with the word they number ("ซอยเทศบาล 4"); abbreviations;
 * - การ, ความ, ผู้, ไม่ with the word after them.
 *
 * What is held parts only where nothing else fits (UI_BREAK_HELD, text/breaks.h).
 */
typedef struct UiHold UiHold;

UiHold *ui_hold_new(void);
void ui_hold_free(UiHold *hold);

/** The names that never break, to add to. */
UiNames *ui_hold_names(UiHold *hold);

/** Lowers breaks between what belongs together; raises the few the dictionary missed. */
void ui_hold_apply(const UiHold *hold, const UiProse *text);
