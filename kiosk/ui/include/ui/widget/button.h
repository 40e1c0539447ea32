#pragma once

#include "ui/draw.h"

/** Button: does one thing, says which. 20 mm high or more. */
typedef enum {
    UI_BUTTON_PRIMARY, /* the one thing to do here */
    UI_BUTTON_PLAIN,   /* outlined */
    UI_BUTTON_QUIET,   /* no ground until touched */
    UI_BUTTON_ON_HEAD, /* outlined, on the colour of the head; never disabled */
} UiButtonKind;

typedef struct {
    UiButtonKind kind;
    UiIcon icon;
    const char *word;
    bool disabled; /* shown pale with its word, not to touch */
    bool stacked;  /* the icon stands on the word, though both fit beside each other */
    const char *id;
    const char *label; /* NULL: the word */
} UiButton;

/** Height it needs in this width: 20 mm, more where the icon must stand on its word. */
int ui_button_height(const UiDraw *draw, int width_px, const UiButton *button);

/**
 * Whether the icon must stand on its word in this width. Of buttons side by side or under one
 * another all are `stacked` when one must be: one row, one shape.
 */
bool ui_button_must_stack(const UiDraw *draw, int width_px, const UiButton *button);

/** Fills the width of the box, and its height when that is more. Returns the height used. */
int ui_button_draw(const UiDraw *draw, UiBox box, const UiButton *button);

/** Width the button wants: icon, word and room at both sides. */
int ui_button_width(const UiDraw *draw, const UiButton *button);
