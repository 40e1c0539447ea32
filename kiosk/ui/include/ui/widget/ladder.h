#pragma once

#include "ui/draw.h"

/**
 * Ladder: how far a project has climbed through the plans (features A4): village, tambon, local
 * plan, ordinance, district, province. A rung nobody told us about is grey with a question mark:
 * unknown is not "no".
 */
#define UI_LADDER_LIMIT_RUNGS 12

typedef struct {
    const char *name;   /* "แผนตำบล" */
    const char *detail; /* "15 มี.ค. 2568" or "ยังไม่มีข้อมูล" */
    UiTone tone;        /* POSITIVE: in the plan; INFO: asked; DANGER: refused; UNKNOWN */
} UiRung;

/**
 * Draws the rungs as steps from left to right where each has room for its name, else from top to
 * bottom. Returns the height used.
 */
int ui_ladder_draw(const UiDraw *draw, UiBox box, const UiRung *rungs, int count);

/** The rungs of a ladder, for the pieces below. */
typedef struct {
    const UiRung *rungs;
    int count;
} UiLadder;

/**
 * The same in pieces: a rung each from top to bottom; from left to right piece 0 is all of it and
 * the others have no height.
 */
int ui_ladder_piece_count(const UiLadder *ladder);
int ui_ladder_draw_piece(const UiDraw *draw, UiBox box, const UiLadder *ladder, int piece);
