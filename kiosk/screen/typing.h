#pragma once

#include <screen/screen.h>

/**
 * A field at the top of a page and the keyboard at its bottom, in our words. What is typed lives in
 * the app (ScreenTyped); here it is only drawn.
 */
typedef struct {
    const ScreenTyped *typed; /* NULL: nobody can type (pictures); the field is empty */
    UiIcon icon;              /* before the text; NONE: none */
    const char *name;         /* of the field: ASCII letters; touching it is "type:NAME" */
    const char *placeholder;  /* what may be typed */
} ScreenTyping;

/** True while the keyboard is open for this field. */
bool screen_typing_is_open(const ScreenTyping *typing);

/** What was typed into this field, "" for nothing. Borrowed: where it lies in the app. */
const char *screen_typing_text(const ScreenTyping *typing);

/**
 * Draws the field at the top of `*box` and, while it is open, the keyboard at its bottom; `*box`
 * keeps what is left between them. On a panel where that is too much they cover the whole page, and
 * `*box` has no room for anything else.
 */
void screen_typing_draw(const ScreenTyping *typing, const UiDraw *draw, UiBox *box);
