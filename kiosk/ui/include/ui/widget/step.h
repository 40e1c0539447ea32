#pragma once

#include "ui/draw.h"

/**
 * Steps: a process and where it stands now: done, now and next told apart by shape, word and
 * colour, and from what nobody told us: unknown is not "not done". From left to right where there
 * is room, else from top to bottom.
 */
typedef enum {
    UI_STEP_DONE,    /* a full disc with a tick */
    UI_STEP_NOW,     /* a large ring with a dot in it, its name framed */
    UI_STEP_NEXT,    /* a small empty ring; the way to it is dashed */
    UI_STEP_UNKNOWN, /* a question mark on grey; the way to it is dashed too */
    UI_STEP_COUNT,
} UiStepState;

typedef struct {
    const char *name;   /* "ประชุมหมู่บ้าน" */
    const char *detail; /* "15 ม.ค. 2569"; NULL: none */
    UiStepState state;
    const char *mark; /* what is to be noticed about it, on a plate: "ทำเดือนนี้"; NULL: none */
} UiStep;

#define UI_STEP_LIMIT_STEPS 12

typedef struct {
    const UiStep *steps;
    int count;
    const char *words[UI_STEP_COUNT]; /* "เสร็จแล้ว", "ตอนนี้", …; of a state that occurs */
} UiSteps;

/** Returns the height used. */
int ui_step_draw(const UiDraw *draw, UiBox box, const UiSteps *steps);

/**
 * The same in pieces: a step each from top to bottom; from left to right piece 0 is all of it and
 * the others have no height.
 */
int ui_step_piece_count(const UiSteps *steps);
int ui_step_draw_piece(const UiDraw *draw, UiBox box, const UiSteps *steps, int piece);
