#pragma once

#include "ui/draw.h"

/** Badge: a status as colour, shape and word. */
typedef struct {
    UiTone tone;
    UiIcon icon;      /* NONE: the tone's own shape (ui_badge_icon()) */
    const char *word; /* "เสร็จแล้ว", "ตัวอย่าง" */
} UiBadge;

/** At the start of the box, one line high, or more where it is too narrow for the word. Returns the
 * height used. */
int ui_badge_draw(const UiDraw *draw, UiBox box, const UiBadge *badge);

/** Its width, so that it can be put at an end or beside something. */
int ui_badge_width(const UiDraw *draw, const UiBadge *badge);

/** The shape that belongs to a tone. */
UiIcon ui_badge_icon(UiTone tone);
