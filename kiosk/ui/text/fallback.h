#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Private to kiosk/ui/text: faces for letters the text faces lack: arrows and signs (→ ≥ ✓), Arabic
 * (Jawi, which is Malay in Arabic letters), Chinese. They are of the distribution too, at paths of
 * their own, asked of no font configuration; none is looked for before a letter needs it, and one
 * that is not there is done without.
 *
 * | face            | file                         | package            | asked first for     |
 * |-----------------|------------------------------|--------------------|---------------------|
 * | FALLBACK_SIGN   | DejaVuSans[-Bold].ttf        | fonts-dejavu-core  | all the rest        |
 * | FALLBACK_ARABIC | NotoSansArabicUI-*.ttf       | fonts-noto-ui-core | Arabic              |
 * | FALLBACK_HAN    | DroidSansFallbackFull.ttf    | fonts-droid-fallback | Chinese, Japanese |
 */
typedef enum {
    UI_FALLBACK_SIGN,
    UI_FALLBACK_ARABIC,
    UI_FALLBACK_HAN,
    UI_FALLBACK_COUNT,
} UiFallback;

typedef struct UiFallbacks UiFallbacks;

struct _TTF_Font;

/** `font_folder`: all files lie there; NULL: where Debian puts each. Opens nothing. */
UiFallbacks *ui_fallback_new(const char *font_folder);
void ui_fallback_free(UiFallbacks *fallbacks);

/**
 * A face in the size that stands beside a text face of `em_px`: a little smaller where its own
 * letters are larger. Borrowed until the next call. NULL: the file is missing or no font; said once
 * in the log.
 */
struct _TTF_Font *ui_fallback_font(UiFallbacks *fallbacks, UiFallback which, bool bold, int em_px);

/** The package that brings a file which is not there, static; NULL: all are. Opens nothing. */
const char *ui_fallback_find_missing(const UiFallbacks *fallbacks);

/** The face to ask first for a letter. */
UiFallback ui_fallback_first(gunichar letter);
