#pragma once

#include "text/face.h"

#include <stddef.h>

/**
 * Private to kiosk/ui/text: one line of text measured and drawn, whatever letters are in it: what
 * the text face has by ui/text/tabular.h, the rest span by span (text/span.h) on one baseline.
 */

struct SDL_Surface;

/** Width of the line in pixels. */
int ui_line_width(UiFaces *faces, UiTextStyle style, const char *line);

/**
 * About how many bytes of the line fit into `width_px`, at a border of clusters or not: a guess in
 * one shaping, for the caller to try.
 */
size_t ui_line_guess(UiFaces *faces, UiTextStyle style, const char *line, int width_px);

/** The line in white on clear, as high as the text face. Owned (SDL_FreeSurface); NULL when empty.
 */
struct SDL_Surface *ui_line_render(UiFaces *faces, UiTextStyle style, const char *line);
