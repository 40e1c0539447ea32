#pragma once

#include <stdbool.h>
#include <ui/canvas.h>

/*
 * The four-key focus (F6): which target the keys are on. Kept as an id, so that it survives a
 * redraw; shown only once a key has been used, and gone with the next touch.
 */
#define FOCUS_LIMIT_ID_BYTES 512

typedef struct {
    char id[FOCUS_LIMIT_ID_BYTES]; /* "" for none */
    int place;                     /* its place in the focus order when it was last seen, from 0 */
} Focus;

/* The id to draw the ring around, or NULL. */
const char *focus_id(const Focus *focus);

/* Moves to the next (+1) or previous (-1) target in drawing order, round the ends. */
void focus_move(Focus *focus, const UiCanvas *canvas, int step);

/*
 * After the page changed under a focus that is shown: stays on its target when that is still there
 * (a key of the keyboard, a letter, a button of the pager), else goes to the one in its place: the
 * last when there are fewer now. Returns whether the picture must be drawn again.
 */
bool focus_settle(Focus *focus, const UiCanvas *canvas);

/* Asks for a target of the next page: the row one came from, on the way back. */
void focus_set(Focus *focus, const char *id);

/* Asks for the first target of the next page. */
void focus_set_first(Focus *focus);

void focus_clear(Focus *focus);
