#pragma once

#include "render/paint.h"
#include "ui/text.h"

#include <stddef.h>

/** Private to kiosk/ui/render: plays the commands of a canvas onto pixels. */
typedef struct UiPlayer UiPlayer;

/** `text` is borrowed. */
UiPlayer *ui_play_new(UiText *text);
void ui_play_free(UiPlayer *player);
size_t ui_play_bytes(const UiPlayer *player);

/** They are read again when they are painted again. */
void ui_play_forget_pictures(UiPlayer *player);

/** Plays what touches the paint's clip. */
void ui_play_canvas(UiPlayer *player, UiPaint *paint, const UiCanvas *canvas);

/**
 * Renders up to `most` lines of text of the canvas that were never painted, wherever they stand.
 * Returns how many.
 */
int ui_play_prepare(UiPlayer *player, const UiCanvas *canvas, int most);
