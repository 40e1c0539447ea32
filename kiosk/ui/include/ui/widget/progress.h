#pragma once

#include "ui/draw.h"

/**
 * Progress: how much of a thing is done, in words and as a track of parts: "3 จาก 5 ขั้น". Nothing
 * moves by itself: what takes time says how far it is.
 */
typedef struct {
    const char *label;  /* "กำลังอ่านข้อมูลใหม่" */
    const char *figure; /* "3 จาก 5" or "62 %" */
    int done;           /* parts done, 0 … total */
    int total;          /* parts; up to UI_PROGRESS_LIMIT_PARTS are drawn apart, more as one */
} UiProgress;

#define UI_PROGRESS_LIMIT_PARTS 12

/** Returns the height used. */
int ui_progress_draw(const UiDraw *draw, UiBox box, const UiProgress *progress);
