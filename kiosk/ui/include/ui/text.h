#pragma once

#include "ui/canvas.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * Text: opens the faces, breaks Thai into lines, measures, and keeps rendered runs.
 *
 * Whole runs are shaped by HarfBuzz with script Thai. Words are found by libthai; place names,
 * numbers with their unit and "ตำบล" + name stay together; no line begins with a combining mark,
 * ำ ะ า ๆ ฯ, or ends with เ แ โ ใ ไ. A word wider than its box breaks between clusters. ZWSP is a
 * break, NBSP and WORD JOINER forbid one.
 *
 * Letters the text face lacks come from other faces of the distribution, opened when the first such
 * letter is met: signs (→ ≥ ✓), Arabic letters (Jawi), joined and from right to left within the
 * line, Chinese. A letter nobody has is a box: none is dropped.
 *
 * Nothing is loaded before it is needed: a face at its first use in a size, libthai's dictionary at
 * the first Thai paragraph. Everything kept is bounded. Not thread-safe: one engine a thread.
 */
typedef struct UiText UiText;

#define UI_TEXT_LIMIT_BYTES 16384 /* of one paragraph; longer ones are cut with an ellipsis */
#define UI_TEXT_LIMIT_LINES 512   /* of one paragraph */
#define UI_TEXT_LIMIT_NAMES 8192  /* that never break */

/**
 * UI_ERROR_FONT: a face is missing or unreadable; print the message (Thai), show the poster
 * (ui/poster.h) and stop.
 * UI_ERROR_SHAPING: this SDL_ttf has no HarfBuzz, Thai would be wrong; likewise (K6).
 * UI_ERROR_DISPLAY: no window could be opened.
 * UI_ERROR_FILE: a picture could not be written.
 */
typedef enum {
    UI_ERROR_FONT,
    UI_ERROR_SHAPING,
    UI_ERROR_DISPLAY,
    UI_ERROR_FILE,
} UiError;

#define UI_ERROR (ui_error_quark())
GQuark ui_error_quark(void);

/**
 * Opens the engine and checks that the faces open and shape Thai.
 * `font_folder`: where the three files lie (their names are in fonts/README.md); NULL for the
 * distribution's folders.
 * Errors: UI_ERROR_FONT, UI_ERROR_SHAPING.
 */
UiText *ui_text_open(const char *font_folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ui_text_close(UiText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(UiText, ui_text_close)

/**
 * Adds a place or person name that must not break (the 23 districts, the pilot tambons and the
 * province are built in). For the names of the snapshot in force. Names over the limit, or shorter
 * than two letters, are ignored.
 */
void ui_text_keep_whole(UiText *text, const char *name);

/**
 * The package that brings a face for signs, Arabic or Chinese letters which is not there: they are
 * drawn as boxes until it is. Static; NULL: all are there.
 */
const char *ui_text_find_missing(const UiText *text);

/** Whether marks stand on their letters: น้ำ is as wide as นำ. Without HarfBuzz it is wider. */
bool ui_text_sets_marks(UiText *text);

/** Whether Thai breaks between words. Without libthai's dictionary it breaks at spaces only. */
bool ui_text_parts_words(UiText *text);

/**
 * Where a paragraph may break, shown as "โครงการ|ก่อสร้าง|ถนน". For tests. Returns: owned text.
 */
char *ui_text_break(UiText *text, const char *paragraph) G_GNUC_WARN_UNUSED_RESULT;

typedef enum { UI_ALIGN_START, UI_ALIGN_CENTRE, UI_ALIGN_END } UiAlign;

/**
 * A paragraph to set. Texts are borrowed for the call. Newlines in `text` begin new lines. A "·"
 * between two facts is left out where a line ends with it: the new line parts them.
 */
typedef struct {
    const char *text; /* UTF-8; broken bytes show as U+FFFD, "·" as "•"; NULL is "" */
    UiTextStyle style;
    UiColour colour;
    UiAlign align;
    int max_lines; /* 0: as many as it takes. Beyond it the last line ends in "…" */
} UiParagraph;

/** Width of the text on one line, in pixels. */
int ui_text_width(UiText *text, UiTextStyle style, const char *line);

/** Height the paragraph takes in a box `width_px` wide: its lines times the line height. */
int ui_text_height(UiText *text, const UiParagraph *paragraph, int width_px);

/**
 * Records the paragraph at the top of `box` and returns the height used. The box's height only
 * limits when it is above 0 and `max_lines` is 0: then as many lines are set as fit.
 */
int ui_text_draw(UiText *text, UiCanvas *canvas, UiBox box, const UiParagraph *paragraph);

/** Bytes held by caches of runs and layouts now (tests watch that it stays bounded). */
size_t ui_text_cache_bytes(const UiText *text);
