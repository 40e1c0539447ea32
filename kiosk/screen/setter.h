#pragma once

#include "item.h"

/**
 * Setter: puts the sections of a flow into columns and pages. Private to layout.c.
 *
 * A section goes, whole, into the column of this page that is filled least; where no column has
 * room for it, to the next page; and where a page would be left half empty, or no page is high
 * enough, it is divided. Sections across all columns begin below everything before them.
 *
 * A heading never stands alone at the foot of a column: it goes where the item after it goes.
 *
 * An item that a whole page cannot hold is made lower, in this order, until it fits: the cells of a
 * grid get wider, the widget leaves out its secondary parts (compact, see its header), the card its
 * heading, and what can be divided is divided anywhere.
 */

/** An item, or a piece of one, in its place. */
typedef struct {
    ScreenItem item;
    UiBox box;
    bool last;
} ScreenPlace;

/** A section, or the piece of it that stands in one column. */
typedef struct {
    int page;
    UiBox box;
    UiCard card; /* heading only for sections on a card */
    bool on_card;
    bool fills; /* its item takes the rest of the height */
    int first_place;
    int place_count;
} ScreenPart;

/** What comes out. */
typedef struct {
    GArray *parts;   /* of ScreenPart, page by page */
    GArray *places;  /* of ScreenPlace */
    GPtrArray *kept; /* of char *: texts made on the way */
    int page_count;
} ScreenSetting;

void screen_setter_run(const UiDraw *draw, const ScreenFlow *flow, UiBox box,
                       ScreenSetting *setting);
