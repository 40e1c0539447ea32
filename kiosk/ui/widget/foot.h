#pragma once

#include "ui/widget/frame.h"

/**
 * Foot of the frame: up to six buttons and how fresh the data are. Where all of it has no room in
 * one row it takes the lower of two forms: one row of narrow buttons, with freshness on a line
 * above; or two rows, with a few words of freshness beside the upper one.
 */
typedef struct {
    int button_width;
    int row_height;
    int upper_width;       /* of a button of the second row */
    int upper_height;      /* of a second row of buttons; 0: all stand in one */
    int line_height;       /* of a line for freshness alone; 0: it stands beside buttons */
    const char *freshness; /* which words of the frame have room */
    int height;            /* of it all */
} UiFoot;

UiFoot ui_foot_measure(const UiDraw *draw, const UiFrame *frame);

/** Draws over the whole `area`, which is as high as measured. */
void ui_foot_draw(const UiDraw *draw, UiBox area, const UiFrame *frame, const UiFoot *foot);
