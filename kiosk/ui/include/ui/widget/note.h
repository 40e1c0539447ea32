#pragma once

#include "ui/draw.h"

/** Note: a sentence that matters, on a tinted ground with the tone's shape. */
typedef struct {
    UiTone tone;
    UiIcon icon;       /* NONE: the tone's own */
    const char *title; /* bold; NULL: none */
    const char *sentence;
} UiNote;

/** Returns the height used. */
int ui_note_draw(const UiDraw *draw, UiBox box, const UiNote *note);
