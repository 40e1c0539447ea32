#pragma once

#include "ui/canvas.h"
#include "ui/metrics.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <stdbool.h>

/**
 * Draw: what a screen and its widgets draw with, in one hand: canvas, text engine, metrics, theme,
 * and what the finger is doing. All pointers are borrowed for the frame.
 *
 * A widget is a function: (UiDraw, box, const model) → height used in pixels. It draws at the top
 * of the box over its full width and keeps nothing. With ui_draw_measuring() the same call only
 * measures. Models borrow their texts for the call; a NULL text means "leave that part out".
 */
typedef struct {
    UiCanvas *canvas; /* NULL: measure only */
    UiText *text;
    const UiMetrics *metrics;
    const UiTheme *theme;
    const char *pressed_id; /* target under the finger, drawn pressed; NULL: none */
    int scroll_px;  /* how far a finger has pushed the list of the page up from where it began */
    UiPoint pan_px; /* how far it has pushed the picture of the page (ui_canvas_set_pan()) */
    const char *focus_id; /* target of the four-key focus, drawn with a ring; NULL: none */
    bool compact; /* a whole page is too low for the widget: it leaves out what its header says */
} UiDraw;

/** The bundle of a frame; the theme follows from the metrics. */
UiDraw ui_draw_make(UiCanvas *canvas, UiText *text, const UiMetrics *metrics);

/** The same without a canvas: calls return their heights and record nothing. */
UiDraw ui_draw_measuring(const UiDraw *draw);

/** Millimetres and spaces in pixels, for layout. */
int ui_draw_px(const UiDraw *draw, double mm);
int ui_draw_space(const UiDraw *draw, UiSpace space);

/**
 * A paragraph by role: all its lines, whatever the box's height. Returns the height used; NULL
 * takes none.
 */
int ui_draw_text(const UiDraw *draw, UiBox box, UiType type, UiColour colour, const char *text);

/** The same with everything said by the caller; see ui_text_draw() for limits. */
int ui_draw_text_lines(const UiDraw *draw, UiBox box, const UiParagraph *paragraph);

/**
 * The same number of lines, but of about one length, in the middle of the box: a single word on the
 * last line of a centred sentence reads like a mistake. All lines; the box's height does not limit.
 * Measures the paragraph ten times: for a sentence or two, not for prose.
 */
int ui_draw_text_balanced(const UiDraw *draw, UiBox box, const UiParagraph *paragraph);

/** A paragraph's model by role: start-aligned, theme's text colour, all lines; change what you
 * need.
 */
UiParagraph ui_draw_paragraph(const UiDraw *draw, UiType type, const char *text);

/** Width of one line by role. */
int ui_draw_text_width(const UiDraw *draw, UiType type, const char *text);

/** Line height of a role. */
int ui_draw_line_height(const UiDraw *draw, UiType type);

/**
 * One line, centred vertically in the box, cut with an ellipsis when too wide. For words on buttons
 * and cells of a row.
 */
void ui_draw_line_of_text(const UiDraw *draw, UiBox box, const UiParagraph *paragraph);

/** An icon centred in the box, as high as fits. */
void ui_draw_icon(const UiDraw *draw, UiBox box, UiIcon icon, UiColour colour);

/** Side of the square an icon beside words of a role takes. */
int ui_draw_icon_size(const UiDraw *draw, UiType type);

/**
 * A dashed line, upright, level or slanting: what is not known, or only meant. Dashes are about
 * `dash_px` long and as far apart; one stands at each end.
 */
void ui_draw_dashes(const UiDraw *draw, UiPoint from, UiPoint to, int line_px, int dash_px,
                    UiColour colour);

/** A filled rounded box. */
void ui_draw_round(const UiDraw *draw, UiBox box, UiRadius radius, UiColour fill);

/**
 * A sheet over the page: the page is dimmed and out of reach of touch and keys from here on, the
 * sheet lies on it with border and shadow. What is drawn afterwards belongs to the sheet.
 */
void ui_draw_sheet(const UiDraw *draw, UiBox sheet);

/**
 * Records a touch area with its focus ring when it has the focus. Draw the thing first.
 * Returns whether a finger is on it.
 */
bool ui_draw_target(const UiDraw *draw, UiBox box, const char *id, const char *label);

/** True while the finger is on `id`: ask before drawing the ground. */
bool ui_draw_is_pressed(const UiDraw *draw, const char *id);
