#pragma once

#include "ui/draw.h"

/** Card: a sheet lying on the page, with room for a heading. The ground of nearly everything. */
typedef struct {
    const char *heading; /* NULL: none */
    const char *note;    /* small, at the right of the heading: "ณ 1 ต.ค. 2568" */
    UiIcon icon;         /* before the heading */
    const char *id;      /* the whole card is to touch; NULL: it is not */
    const char *label;
} UiCard;

/**
 * Draws the sheet over the whole `box` (its height included) and the heading in it.
 * Returns the box inside, below the heading, for the content.
 */
UiBox ui_card_draw(const UiDraw *draw, UiBox box, const UiCard *card);

/** Height of a card `width_px` wide around content `content_px` high. */
int ui_card_height(const UiDraw *draw, int width_px, const UiCard *card, int content_px);

/** Width left for content in a card `width_px` wide: measure the content with it. */
int ui_card_content_width(const UiDraw *draw, int width_px);
