#pragma once

#include "ui/draw.h"

/**
 * Pinpad: three by four keys for a PIN, and above them a dot for each digit typed: never a digit.
 *
 *   ● ● ● ● ○ ○
 *   1    2    3
 *   4    5    6
 *   7    8    9
 *   back 0    done
 *
 * Where a whole page is too low for that (UiDraw.compact), two rows of six.
 *
 * What a key does is its target's id. The widget keeps nothing and is not told the digits.
 */

/** Ids: "pin:" and the digit, or one of these. */
#define UI_PINPAD_ID_PREFIX "pin:"
#define UI_PINPAD_ID_BACK "pin:back"
#define UI_PINPAD_ID_DONE "pin:done"

/** Keys are so high and at least so wide; wider where there is room. */
#define UI_PINPAD_KEY_MM 20.0
#define UI_PINPAD_WIDE_KEY_MM 32.0

typedef struct {
    int count;             /* digits typed */
    int least;             /* so many places are shown from the beginning; as many are enough */
    int most;              /* beyond these no key of a digit works */
    bool locked;           /* no key works: the page says until when */
    const char *back_word; /* "ลบ" */
    const char *done_word; /* "ตกลง" */
} UiPinpad;

/** Draws it at the top of the box, centred. Returns the height used. */
int ui_pinpad_draw(const UiDraw *draw, UiBox box, const UiPinpad *pinpad);

/** The digit of a key's id, 0 to 9; -1 for every other id. */
int ui_pinpad_digit(const char *id);
