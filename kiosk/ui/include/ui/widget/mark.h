#pragma once

#include "ui/draw.h"

/**
 * Mark: why a figure is not an ordinary number (features C9). Zero, missing, not applicable and
 * hidden are four different things; each has a shape of its own, the same in tables, on bars and on
 * lines, and a word beside it. None of them is ever drawn as a bar of no length.
 */
typedef enum {
    UI_MARK_NONE,           /* an ordinary number: no mark */
    UI_MARK_ZERO,           /* counted, and there is none: a ring, like the digit */
    UI_MARK_MISSING,        /* nobody told us: a dashed box with a question mark */
    UI_MARK_NOT_APPLICABLE, /* the question does not arise here: a dash */
    UI_MARK_HIDDEN,         /* few people, kept back for their privacy: a hatched box */
    UI_MARK_COUNT,
} UiMarkKind;

typedef struct {
    UiMarkKind kind;
    const char *word; /* "ยังไม่มีข้อมูล", "ปิดไว้เพราะมีคนน้อย" */
} UiMark;

/** The shape alone, in the middle of the box, as high as fits. */
void ui_mark_draw_shape(const UiDraw *draw, UiBox box, UiMarkKind kind);

/** The same over the whole length of a bar's track. */
void ui_mark_draw_track(const UiDraw *draw, UiBox track, UiMarkKind kind);

/** Shapes and words from left to right, going on in the next line. Returns the height used. */
int ui_mark_draw_set(const UiDraw *draw, UiBox box, const UiMark *marks, int count);
