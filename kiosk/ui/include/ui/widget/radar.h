#pragma once

#include "ui/draw.h"
#include "ui/widget/mark.h"

/**
 * Radar: the shape of five to seven figures on one scale, as a second view of what bars show first
 * (features C4). Each axis has a number at its tip, and the same number in the list beside it with
 * the axis' name and figure in words: the shape is seen at three metres, the words are read.
 */
typedef struct {
    const char *key;    /* short, at the tip: "1" */
    const char *label;  /* "ทุนทางสังคม" */
    const char *figure; /* "3.4 จาก 5"; of an axis without number the words why */
    double value;       /* 0 … the radar's maximum */
    UiMarkKind mark;    /* NONE and ZERO: `value` counts; the others: the shape is open there */
    double reference;   /* what to compare with; below 0: none */
} UiRadarAxis;

#define UI_RADAR_LEAST_AXES 3
#define UI_RADAR_LIMIT_AXES 8

typedef struct {
    const UiRadarAxis *axes; /* clockwise from the top */
    int count;               /* less than 3: the list alone */
    double maximum;          /* of the scale; it begins at 0 in the middle */
    int rings;               /* steps of the scale to draw: 5 for "of 5" */
    const char *own_words;   /* "ตำบลยางค้อม": what the full shape is */
    const char *reference_words; /* "ค่ากลางของอำเภอ": what the dashed one is; NULL: none */
} UiRadar;

/** Picture and list: side by side where there is room; compact, the list alone. Returns the height
 * used. */
int ui_radar_draw(const UiDraw *draw, UiBox box, const UiRadar *radar);

/**
 * The same in pieces: the picture (with the list where that stands beside it), the legend, and the
 * lines of the list, of no height where they stand beside the picture.
 */
int ui_radar_piece_count(const UiRadar *radar);
int ui_radar_draw_piece(const UiDraw *draw, UiBox box, const UiRadar *radar, int piece);

/** Where a value stands on axis `index` of a radar of `radius_px` around `middle`. For tests too.
 */
UiPoint ui_radar_place(const UiRadar *radar, UiPoint middle, int radius_px, int index,
                       double value);
