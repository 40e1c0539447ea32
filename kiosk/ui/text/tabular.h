#pragma once

#include <stdbool.h>

/**
 * Private to kiosk/ui/text: figures of one width, so that nothing beside a number that changes
 * jumps. 0–9 of the face have one width already (tests/unit/test_ui_text_tabular.c); ๐–๙ have not:
 * they are set in cells as wide as the widest of them. A run without ๐–๙ is shaped whole, as ever.
 */

struct SDL_Surface;
struct _TTF_Font;

/** Width of the run in pixels. */
int ui_tabular_width(struct _TTF_Font *font, const char *run);

/** The run in white on clear, as high as the font. Owned (SDL_FreeSurface); NULL when empty. */
struct SDL_Surface *ui_tabular_render(struct _TTF_Font *font, const char *run);
