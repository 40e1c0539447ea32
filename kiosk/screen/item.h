#pragma once

#include "flow.h"

/** Items of a flow, and how each kind is drawn and divided (item.c, split.c). */

typedef struct ScreenItem ScreenItem;

/** What dividing an item gives: what fits, and the rest. `words` made on the way are kept here. */
typedef struct {
    ScreenItem *head;
    ScreenItem *rest;
    GPtrArray *kept; /* of char *, borrowed */
    bool forced;     /* no page has more room: the least piece there is comes out, fitting or not */
} ScreenCut;

typedef struct {
    /** Draws at the top of the box, over its width; returns the height. `last`: no line below. */
    int (*draw)(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last);
    /**
     * Divides the item so that the head is no higher than `room`; false when not even a piece of it
     * fits. NULL: this kind is never divided.
     */
    bool (*split)(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut);
    bool tight; /* stands under one of its own kind without a gap, parted by its own line */
} ScreenItemKind;

typedef struct {
    UiType type;
    bool muted;
    const char *words;
} ScreenParagraph;

typedef struct {
    ScreenWidget *draw;
    const void *model; /* borrowed from the flow */
} ScreenAnyWidget;

typedef struct {
    ScreenPiece *draw;
    const void *model; /* borrowed from the flow */
    int first;         /* of the item's count */
} ScreenPieces;

typedef struct {
    UiTable table;
    int first; /* cell of the item's count */
} ScreenTable;

typedef struct {
    UiHeat heat;
    int first; /* row of the item's count */
} ScreenHeat;

/** A cell of a grid of numbers: a number, or in its place the code to take home. */
typedef struct {
    UiStat stat;
    UiQr code; /* its text NULL: a number */
} ScreenCell;

struct ScreenItem {
    const ScreenItemKind *kind;
    int count;      /* of the arrays below */
    int columns;    /* of a grid that was divided or widened; 0: as many as fit */
    bool compact;   /* no page holds it with its secondary parts: they are left out (ui/draw.h) */
    double maximum; /* of a bar */
    UiBadge badge;  /* of a row; no word: none */
    union {
        ScreenParagraph paragraph;
        UiFact fact;
        UiRow row;
        UiBarPart bar;
        UiNote note;
        UiQr qr;
        UiEmpty empty;
        UiButton button;
        const UiChip *chips;
        const ScreenStatus *statuses;
        const UiTile *tiles;
        const ScreenCell *stats;
        ScreenAnyWidget widget;
        const UiOption *options;
        ScreenPieces pieces;
        ScreenTable table;
        ScreenHeat heat;
    };
};

extern const ScreenItemKind screen_item_paragraph;
extern const ScreenItemKind screen_item_fact;
extern const ScreenItemKind screen_item_row;
extern const ScreenItemKind screen_item_bar;
extern const ScreenItemKind screen_item_note;
extern const ScreenItemKind screen_item_qr;
extern const ScreenItemKind screen_item_empty;
extern const ScreenItemKind screen_item_button;
extern const ScreenItemKind screen_item_badge;
extern const ScreenItemKind screen_item_chips;
extern const ScreenItemKind screen_item_statuses;
extern const ScreenItemKind screen_item_tiles;
extern const ScreenItemKind screen_item_stats;
extern const ScreenItemKind screen_item_widget;
extern const ScreenItemKind screen_item_options;
extern const ScreenItemKind screen_item_pieces;
extern const ScreenItemKind screen_item_table;
extern const ScreenItemKind screen_item_heat;

/** Draws the item, compact if it is so; returns the height. */
int screen_item_draw(const UiDraw *draw, UiBox box, const ScreenItem *item, bool last);

/** Height of the item over `width_px`. `draw` measures only. */
int screen_item_height(const UiDraw *draw, int width_px, const ScreenItem *item, bool last);

/** The divisions (split.c). */
bool screen_split_paragraph(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut);
bool screen_split_fact(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut);
bool screen_split_note(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut);
bool screen_split_table(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut);
bool screen_split_heat(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut);
bool screen_split_array(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut);

/** Tiles, stats or options side by side in a box `width_px` wide. */
bool screen_item_is_grid(const ScreenItem *item);
int screen_item_grid_columns(const UiDraw *draw, int width_px, const ScreenItem *item);

/**
 * One column fewer for a grid whose first line is too high for a whole page: wider cells are lower.
 * Returns false when there is none to spare.
 */
bool screen_item_widen(const UiDraw *draw, int width_px, ScreenItem *item);

/** Sections of a flow, read by layout.c. */
typedef struct {
    ScreenSection section;
    GArray *items; /* of ScreenItem */
} ScreenFlowSection;

/** The sections in order: list of ScreenFlowSection, borrowed. */
const GPtrArray *screen_flow_sections(const ScreenFlow *flow);

/** What its items measure (heights.h), borrowed; no item may be added once it has been asked. */
typedef struct ScreenHeights ScreenHeights;
ScreenHeights *screen_flow_heights(const ScreenFlow *flow);
