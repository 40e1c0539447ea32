#pragma once

#include "text/fallback.h"
#include "ui/icon.h"
#include "ui/text.h"

/**
 * Private to kiosk/ui: the font files and the sizes of them in use. No font configuration is asked:
 * the files lie where Debian puts them (fonts/README.md), or all in the folder the caller names.
 * They are read whole at the start, 0.5 MB together.
 */
typedef struct UiFaces UiFaces;

struct _TTF_Font;

UiFaces *ui_face_open(const char *font_folder, GError **error);
void ui_face_close(UiFaces *faces);

/**
 * The face in a size, opened at its first use. Borrowed until the next call. NULL when SDL_ttf
 * refuses the size: nothing is drawn then.
 */
struct _TTF_Font *ui_face_font(UiFaces *faces, UiFace face, int em_px);

/** Where letters come from that these lack. Borrowed. */
UiFallbacks *ui_face_fallbacks(const UiFaces *faces);
