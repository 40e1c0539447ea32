#pragma once

#include "ui/draw.h"
#include "ui/widget/badge.h"
#include "ui/widget/mark.h"

/**
 * Side: one figure of two to four places side by side on one scale: whose it is, its number, a bar,
 * and how it differs as colour, shape and word. Where the places have no room beside one another
 * they stand in two columns, or under one another.
 */
typedef struct {
    const char *label;   /* "ตำบลท่าเรือ" */
    const char *figure;  /* the number in words, or the words why there is none */
    double value;        /* 0 or more; below 0: no number */
    UiMarkKind mark;     /* why there is none; zero and missing follow from the value */
    const char *caption; /* "ครบทั้ง 12 หมู่บ้าน"; NULL: none */
    UiBadge badge;       /* "ดีกว่า 1.6 จุด"; word NULL: none */
} UiSidePart;

#define UI_SIDE_LIMIT_PARTS 4

typedef struct {
    const char *heading; /* what is measured */
    const char *sentence; /* "เป้าหมาย 90 % · ยิ่งมากยิ่งดี"; NULL: none */
    const UiSidePart *parts;
    int count;
    double maximum; /* of all bars */
} UiSide;

/** How many of its parts stand beside one another in this width. */
int ui_side_columns(const UiDraw *draw, int width_px, const UiSide *side);

/**
 * In pieces, for a page that cannot hold it whole: piece 0 is heading, sentence and the first line
 * of parts, the others are the further lines, of no height where there are fewer. Compact, parts go
 * without captions. Returns the height used.
 */
int ui_side_piece_count(const UiSide *side);
int ui_side_draw_piece(const UiDraw *draw, UiBox box, const UiSide *side, int piece);

/** The same whole. */
int ui_side_draw(const UiDraw *draw, UiBox box, const UiSide *side);
