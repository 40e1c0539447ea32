#pragma once

#include "ui/draw.h"

/**
 * Bands: how a whole that comes from some places goes to others: sources at the left, uses at the
 * right, and between each two a band as thick as what goes from one to the other. A band is told
 * apart by the colour and the pattern of its source, and with room for it says its number at its
 * end; what has no room is told below, in words. Where no band is half a line thick there is no
 * picture, only the words. Beside bars, never instead of them.
 */
typedef struct {
    const char *key;    /* "3": stands there where names have no room */
    const char *label;  /* "เศรษฐกิจ" */
    const char *figure; /* "600,000 บาท · 48 %" */
} UiBandsEnd;

typedef struct {
    int from;          /* of the sources: also its colour and pattern */
    int to;            /* of the uses */
    double value;      /* 0 or less: there is none, and nothing is told of it */
    const char *brief; /* "600,000": at the band's end */
    const char *label; /* "งบ อบต./เทศบาล → เศรษฐกิจ": below, and what touching it does */
    const char *figure; /* "600,000 บาท": below */
    const char *id;     /* NULL: not to touch; nor is a band thinner than a finger */
} UiBand;

#define UI_BANDS_LIMIT_ENDS 16 /* at each side */
#define UI_BANDS_LIMIT 64

typedef struct {
    const UiBandsEnd *from;
    int from_count;
    const UiBandsEnd *to;
    int to_count;
    const UiBand *bands;
    int count;
} UiBands;

/** Returns the height used; compact, the picture is lower and has keys for names. */
int ui_bands_draw(const UiDraw *draw, UiBox box, const UiBands *bands);

/**
 * The same in pieces, for a page that cannot hold it whole: piece 0 is the picture, the others are
 * the lines below it, of no height for what says itself in the picture.
 */
int ui_bands_piece_count(const UiBands *bands);
int ui_bands_draw_piece(const UiDraw *draw, UiBox box, const UiBands *bands, int piece);
