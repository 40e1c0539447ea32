#pragma once

#include <stdbool.h>
#include <ui/canvas.h>

/*
 * The four-key focus (F6): which target the keys are on. Kept as an id, so that it survives a
 * redraw; shown only once a key has been used.
 */
#define FOCUS_LIMIT_ID_BYTES 512

typedef struct {
    char id[FOCUS_LIMIT_ID_BYTES]; /* "" for none */
} Focus;

/* The id to draw the ring around, or NULL. */
const char *focus_id(const Focus *focus);

/* Moves to the next (+1) or previous (-1) target in drawing order, round the ends. */
void focus_move(Focus *focus, const UiCanvas *canvas, int step);

void focus_clear(Focus *focus);
