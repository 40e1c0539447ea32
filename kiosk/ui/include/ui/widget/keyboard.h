#pragma once

#include "ui/draw.h"

/**
 * Keyboard: our own, for Thai (Kedmanee) and English, at the bottom of a page. No keyboard of the
 * operating system is involved.
 *
 * Thai in two layers holds every character of the Thai alphabet, ฃ ฅ ๆ ฯ ฿ and the Thai digits
 * among them; English in two layers holds printable ASCII. Marks that stand above or below another
 * letter are drawn on a dotted circle. The widget keeps nothing: which layer shows is in the model,
 * and what a key does is its target's id.
 */
#define UI_KEYBOARD_ROWS 4
#define UI_KEYBOARD_COLUMNS 12

/** Ids: "key:" and the character, or one of these. */
#define UI_KEYBOARD_ID_PREFIX "key:"
#define UI_KEYBOARD_ID_SHIFT "key:shift"
#define UI_KEYBOARD_ID_LANGUAGE "key:language"
#define UI_KEYBOARD_ID_SPACE "key:space"
#define UI_KEYBOARD_ID_BACKSPACE "key:backspace"
#define UI_KEYBOARD_ID_CLEAR "key:clear"
#define UI_KEYBOARD_ID_DONE "key:done"

/** K3: keys are at least this big; narrower panels (below 204 mm) shrink their width to 12 mm. */
#define UI_KEYBOARD_KEY_MM 15.0
#define UI_KEYBOARD_NARROW_KEY_MM 12.0

typedef struct {
    bool english;
    bool shifted; /* the upper layer */
} UiKeyboardLayer;

typedef struct {
    UiKeyboardLayer layer;
    bool empty; /* nothing typed: nothing to take back */
    bool full;  /* no room for another character: only taking back and being done work */
    const char *shift_word;   /* "แป้นบน": what touching it brings */
    const char *unshift_word; /* "แป้นล่าง": the same while the upper layer shows */
    const char *thai_word;    /* "กขค": shown while English */
    const char *english_word; /* "ABC 123": shown while Thai */
    const char *space_word;   /* "เว้นวรรค" */
    const char *backspace_word; /* "ลบ" */
    const char *clear_word;     /* "ล้าง" */
    const char *done_word;      /* "เสร็จ" */
} UiKeyboard;

/** Height it needs on this panel: five rows of keys. */
int ui_keyboard_height(const UiDraw *draw);

/** Width at which its keys are 15 mm wide: 202 mm. Where a box has less, give it the page's
 * margins. */
int ui_keyboard_wanted_width(const UiDraw *draw);

/**
 * Draws it at the top of the box, centred; keys share the width up to a comfortable size. Returns
 * the height used.
 */
int ui_keyboard_draw(const UiDraw *draw, UiBox box, const UiKeyboard *keyboard);

/** The character of a key, UTF-8, static; NULL where the row has no key. */
const char *ui_keyboard_character(UiKeyboardLayer layer, int row, int column);

/**
 * What touching a key of this id adds to the text: its character, " " for the space bar. Static;
 * NULL for the other keys and for ids that are no key of any layer.
 */
const char *ui_keyboard_typed(const char *id);
