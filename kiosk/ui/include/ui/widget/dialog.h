#pragma once

#include "ui/widget/button.h"

/**
 * Dialog: one question over the page, which stays visible but out of reach until it is answered.
 * The safe answer is one big button across the sheet; it is drawn first and so gets the focus of
 * the four keys first. Nothing outside the sheet can be touched or reached by keys.
 */
typedef struct {
    UiTone tone;
    UiIcon icon;          /* NONE: the tone's own */
    const char *title;    /* "ยังใช้อยู่ไหม" */
    const char *figure;   /* big, under the title: seconds left; NULL: none */
    const char *sentence; /* what happens if nothing is answered */
    UiButton safe;        /* drawn primary, whatever its kind says */
    UiButton other;       /* drawn plain under it; word NULL: there is only one answer */
} UiDialog;

/**
 * Draws scrim and sheet over the whole canvas, to be called after everything else. In portrait the
 * sheet stands low, where everybody reaches. A sentence too long for the panel ends in "…": keep
 * it to two lines.
 */
void ui_dialog_draw(const UiDraw *draw, const UiDialog *dialog);
