#pragma once

#include "ui/draw.h"
#include "ui/widget/mark.h"

/** A value to compare a bar with, drawn as a spot at its place on the same scale. */
typedef struct {
    const char *words; /* "อำเภอ 68.2 %": name and number, always shown */
    double value;      /* below 0: unknown; only its words are shown */
} UiBarMarker;

/** In this order: the district, the province, the year before. Each has its own shape. */
#define UI_BAR_LIMIT_MARKERS 3

/**
 * Bar: a share to see at three metres, with its number in words beside it and, where there is one,
 * what it is to be compared with.
 */
typedef struct {
    const char *label;  /* "งบ อบต." */
    const char *figure; /* "1,250,000 บาท" : the number in words, always shown */
    double value;       /* 0 or more; below 0: nobody told us */
    int series;         /* 0 … UI_THEME_SERIES_COUNT - 1: which colour */
    UiMarkKind mark;    /* not applicable or hidden; zero and missing follow from the value */
    const UiBarMarker *markers;
    int marker_count; /* 0 … UI_BAR_LIMIT_MARKERS */
} UiBarPart;

/**
 * Label, figure at the right, bar below on a track of the `maximum`; bars under each other are to
 * have the same. What is no ordinary number is a mark over the track, never a bar of no length.
 * Markers follow in a legend. Returns the height used.
 */
int ui_bar_draw(const UiDraw *draw, UiBox box, const UiBarPart *part, double maximum);
