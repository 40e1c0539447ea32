#pragma once

#include <ui/icon.h>
#include <ui/widget/card.h>

/**
 * Branch: a box of a tree of boxes and lines, which shows who stands under whom. Boxes stand under
 * one another in reading order, each as far to the right as it is deep, joined by lines to the one
 * it belongs to. The tree is a widget of the flow made of pieces (screen_flow_add_pieces), so that
 * a page may end between two boxes.
 */
typedef struct {
    int depth;            /* 0: the top */
    UiIcon icon;          /* NONE: no picture */
    const char *title;    /* "คณะทำงานระดับตำบล" */
    const char *sentence; /* "6 ตำแหน่ง · ว่าง 1"; NULL: none */
    const char *id;       /* NULL: not to touch */
} ScreenBranch;

/** Depths below this are drawn no further to the right: a narrow panel has no room for them. */
#define SCREEN_BRANCH_DEEPEST 3

typedef struct {
    const ScreenBranch *branches; /* borrowed, as are their texts */
    int count;
} ScreenTree;

/**
 * ScreenPiece: box `piece` of a ScreenTree with the lines beside it; compact, without its sentence.
 * Returns the height used.
 */
int screen_branch_draw(const UiDraw *draw, UiBox box, const void *tree, int piece);

/** Whether a box of the same depth follows under the same one: its line goes on. */
bool screen_branch_goes_on(const ScreenTree *tree, int piece, int depth);
