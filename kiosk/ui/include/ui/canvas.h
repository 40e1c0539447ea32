#pragma once

#include "ui/box.h"
#include "ui/icon.h"
#include "ui/metrics.h"
#include "ui/theme.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Canvas: the display list of one frame.
 *
 * A screen records commands; the renderer plays them; tests read them. Recording cannot fail: what
 * goes beyond the limits below is left out and ui_canvas_is_full() says so. A NULL canvas is legal
 * everywhere a canvas is recorded into and records nothing: so widgets are measured.
 *
 * Texts are copied. Coordinates are pixels. Later commands lie over earlier ones.
 */
#define UI_CANVAS_LIMIT_COMMANDS 8192
#define UI_CANVAS_LIMIT_BYTES 1048576 /* of all texts and points together */
#define UI_CANVAS_LIMIT_POINTS 512    /* of one polygon */
#define UI_CANVAS_LIMIT_OUTLINE 4096  /* points of one shape of a map */
#define UI_CANVAS_LIMIT_CLIPS 16      /* pushed at one time */

typedef struct UiCanvas UiCanvas;

typedef enum {
    UI_COMMAND_FILL,    /* plain rectangle */
    UI_COMMAND_ROUND,   /* rounded rectangle: fill, border, shadow */
    UI_COMMAND_LINE,    /* straight line from (x, y) to (x + width, y + height) */
    UI_COMMAND_POLYGON, /* filled polygon */
    UI_COMMAND_SHAPE,   /* shape of a map: fill, pattern, edge; made once and kept */
    UI_COMMAND_TEXT,    /* one line of text */
    UI_COMMAND_ICON,
    UI_COMMAND_QR,
    UI_COMMAND_PICTURE, /* a part of a picture file, in its proportions */
    UI_COMMAND_CLIP,    /* everything until the matching UNCLIP stays inside the box */
    UI_COMMAND_UNCLIP,
    UI_COMMAND_TARGET, /* invisible: touching the box means `id` */
    UI_COMMAND_COVER,  /* invisible: targets recorded before it are out of reach */
} UiCommandKind;

typedef struct {
    int x;
    int y;
} UiPoint;

/** How a rounded rectangle looks. A colour of 0 leaves that part out. */
typedef struct {
    UiColour fill;
    UiColour border;
    int border_px;
    int radius_px;
    int shadow_px; /* reach of the shadow; 0: none */
    UiColour shadow;
} UiRound;

/** What is laid over the fill of a shape, so that shapes are told apart without colour. */
typedef enum {
    UI_PATTERN_NONE,
    UI_PATTERN_DOTS,
    UI_PATTERN_RISING,  /* stripes from lower left to upper right */
    UI_PATTERN_CROSSED, /* and from upper left to lower right */
    UI_PATTERN_COUNT,
} UiPattern;

/** How a shape of a map looks. A colour of 0 leaves that part out. */
typedef struct {
    UiColour fill;
    UiPattern pattern;
    UiColour ink; /* of the pattern */
    int pitch_px; /* from one stripe or row of dots to the next */
    UiColour edge;
    int edge_px; /* inside the outline */
} UiShape;

/** One recorded command, as read back. Texts and points are borrowed until the canvas changes. */
typedef struct {
    UiCommandKind kind;
    UiBox box;             /* what it covers (without shadow); a target's touch area */
    UiColour colour;       /* fill, line, polygon, text, icon */
    UiRound round;         /* ROUND */
    UiShape shape;         /* SHAPE */
    int line_px;           /* LINE: thickness */
    UiTextStyle style;     /* TEXT */
    UiBox limit;           /* TEXT: the box the paragraph had to fit */
    bool cut;              /* TEXT: ends in an ellipsis; the whole must be one touch away */
    bool overflows;        /* TEXT: does not fit `limit` even so: a fault the audit reports */
    UiIcon icon;           /* ICON */
    UiBox part;            /* PICTURE: what of the file is shown, in UI_CANVAS_PART of its pixels */
    const char *text;      /* TEXT: the line; QR: what it says; PICTURE: path; TARGET: its id */
    const char *label;     /* TARGET: what it does, in the words of the screen */
    const UiPoint *points; /* POLYGON, SHAPE */
    int point_count;
} UiCommand;

/** A line of text to record: made by ui_text_draw() (ui/text.h), hardly by hand. */
typedef struct {
    UiBox box;   /* where the line stands: its measured width, its line height */
    UiBox limit; /* the box the whole paragraph was given */
    UiTextStyle style;
    UiColour colour;
    bool cut;
    bool overflows;
} UiTextLine;

UiCanvas *ui_canvas_new(void) G_GNUC_WARN_UNUSED_RESULT;
void ui_canvas_free(UiCanvas *canvas);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(UiCanvas, ui_canvas_free)

/** Forgets everything recorded and keeps the memory for the next frame. */
void ui_canvas_reset(UiCanvas *canvas, int width_px, int height_px);

/**
 * Forgets everything recorded and overwrites the memory it lay in: a visitor's typed words are in
 * it (L3). The canvas is empty and 0 by 0 afterwards.
 */
void ui_canvas_wipe(UiCanvas *canvas);

void ui_canvas_add_fill(UiCanvas *canvas, UiBox box, UiColour colour);
void ui_canvas_add_round(UiCanvas *canvas, UiBox box, const UiRound *round);
void ui_canvas_add_line(UiCanvas *canvas, UiPoint from, UiPoint to, int line_px, UiColour colour);
void ui_canvas_add_polygon(UiCanvas *canvas, const UiPoint *points, int count, UiColour colour);

/**
 * A shape of a map, even-odd. Several rings (islands, holes) are one list of points: after each
 * ring the list goes back to the first point of the first ring, where lines lie on one another and
 * have no area. It is filled once and kept: drawn again it costs no more than a run of text.
 */
void ui_canvas_add_shape(UiCanvas *canvas, const UiPoint *points, int count, const UiShape *shape);

void ui_canvas_add_text(UiCanvas *canvas, const UiTextLine *line, const char *text, size_t bytes);
void ui_canvas_add_icon(UiCanvas *canvas, UiBox box, UiIcon icon, UiColour colour);

/**
 * A QR code of ASCII `text` filling the square `box`, quiet zone included, black on white. Use
 * ui_qr_draw() (ui/widget/qr.h): it knows how big the box must be.
 */
void ui_canvas_add_qr(UiCanvas *canvas, UiBox box, const char *text);

/** Parts of pictures are told in sixteenths of a pixel of the file: enlarged, they move smoothly.
 */
#define UI_CANVAS_PART 16

/**
 * A part of a JPEG or PNG file (in UI_CANVAS_PART of its pixels), as large as fits in the middle of
 * `box`, the rest of the box in `ground`. A file that is missing or damaged draws nothing at all:
 * what was recorded before shows. See ui/widget/picture_view.h.
 */
void ui_canvas_add_picture(UiCanvas *canvas, UiBox box, UiBox part, UiColour ground,
                           const char *path);

/**
 * A field: a picture of many places, most of them too small for a finger. A touch in `box` (cut by
 * the clips in force) means the place it lies in, or else the nearest one within `reach_px`. A
 * target lies over it; keys do not visit it: a list beside it has the same. The last one wins.
 */
void ui_canvas_set_field(UiCanvas *canvas, UiBox box, int reach_px);

/** Makes the shape recorded last a place of the field, and what touching it means. */
void ui_canvas_add_spot(UiCanvas *canvas, const char *id);

/** Clips nest: a box is cut by those around it. Every push has its pop before the frame ends. */
void ui_canvas_push_clip(UiCanvas *canvas, UiBox box);
void ui_canvas_pop_clip(UiCanvas *canvas);

/**
 * A touch area, cut by the clips in force; one wholly outside them is not recorded. `id` is what
 * the screen gets back ("home", "/area/8001", "chip:done"); `label` says in words what happens.
 */
void ui_canvas_add_target(UiCanvas *canvas, UiBox box, const char *id, const char *label);

/**
 * Puts all targets recorded so far out of reach: something that must be answered first lies over
 * the page (a dialog). Hits, the four-key focus and the audit know only what comes after it.
 */
void ui_canvas_add_cover(UiCanvas *canvas);

/**
 * Puts the commands from `first` to the end before all others, as if they had been recorded then:
 * for what is drawn and read first, but known only after the rest. What it moves is complete: each
 * clip with its end, no cover.
 */
void ui_canvas_move_to_front(UiCanvas *canvas, int first);

/** Index of the first command after the last cover: 0 when nothing lies over the page. */
int ui_canvas_cover_end(const UiCanvas *canvas);

/**
 * What the page keys mean on this page: ids of targets, or NULL where there is no page that way.
 * Set by the pager; the last one drawn wins. A cover takes them away.
 */
void ui_canvas_set_pages(UiCanvas *canvas, const char *up_id, const char *down_id);

/** NULL: nowhere to go. Borrowed until the canvas changes. */
const char *ui_canvas_page_up(const UiCanvas *canvas);
const char *ui_canvas_page_down(const UiCanvas *canvas);

/** A list whose pages lie under one another and follow the finger. */
typedef struct {
    UiBox box;      /* where it is seen */
    int page_px;    /* height of a page of it */
    int page;       /* that is shown, from 0 */
    int page_count; /* that can be drawn now */
} UiCanvasScroll;

/** Says that the page has such a list; the last one drawn wins, and a cover takes it away. */
void ui_canvas_set_scroll(UiCanvas *canvas, const UiCanvasScroll *scroll);

/** NULL: nothing to drag. Borrowed until the canvas changes. */
const UiCanvasScroll *ui_canvas_scroll(const UiCanvas *canvas);

/** A picture larger than its view: a finger pushes it about. */
typedef struct {
    UiBox box;   /* where it is seen */
    int x;       /* what stands in the middle of the box now: a share of the picture's width, … */
    int y;       /* … and of its height, in ten-thousandths */
    int least_x; /* beyond these an edge of the picture would leave the box */
    int most_x;
    int least_y;
    int most_y;
    double x_per_px; /* shares a pixel of the glass */
    double y_per_px;
} UiCanvasPan;

/** Says that there is such a picture; the last one drawn wins, and a cover takes it away. */
void ui_canvas_set_pan(UiCanvas *canvas, const UiCanvasPan *pan);

/** NULL: nothing to push. Borrowed until the canvas changes. */
const UiCanvasPan *ui_canvas_pan(const UiCanvas *canvas);

/** What stands in the middle once the picture has been pushed so many pixels: shares, in bounds. */
UiPoint ui_canvas_pan_middle(const UiCanvasPan *pan, UiPoint pushed_px);

int ui_canvas_width(const UiCanvas *canvas);
int ui_canvas_height(const UiCanvas *canvas);

/** How many commands there are, and one of them (index below the count). */
int ui_canvas_count(const UiCanvas *canvas);
UiCommand ui_canvas_command(const UiCanvas *canvas, int index);

/** True when a limit cut the recording short: a fault of the screen, seen by the audit. */
bool ui_canvas_is_full(const UiCanvas *canvas);

/** Byte for byte the same list, size and texts: nothing need be presented. */
bool ui_canvas_equal(const UiCanvas *a, const UiCanvas *b);

/** Boxes a difference is told in: a key, the field it types into, a clock far from both. */
#define UI_CANVAS_LIMIT_DAMAGE 8

typedef struct {
    UiBox boxes[UI_CANVAS_LIMIT_DAMAGE];
    int count; /* 0: both lists show the same */
} UiCanvasDamage;

/**
 * The boxes outside which both lists show the same: the whole canvas when their sizes or their
 * clips differ. The renderer redraws only these. They may overlap where joining them would cost
 * more than drawing twice.
 */
UiCanvasDamage ui_canvas_damage(const UiCanvas *before, const UiCanvas *after);

/**
 * The list as text, a command a line, for golden tests and `--list`:
 *   text 40,32 310x58 #16211c bold 42 "ตำบลนาทราย"
 *   target 40,320 880x96 "/area/800108" "เปิดตำบลนาทราย"
 * Stable across runs; colours without alpha when opaque; quotes and newlines in texts escaped.
 * Returns: owned text.
 */
char *ui_canvas_to_text(const UiCanvas *canvas) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The id of the topmost target under a point, else of the spot of the field, or NULL. Borrowed
 * until the canvas changes: copy it before the next frame.
 */
const char *ui_canvas_hit(const UiCanvas *canvas, int x, int y);

/** Number of targets within reach, and the command index of the n-th in drawing order (focus
 * order). */
int ui_canvas_target_count(const UiCanvas *canvas);
int ui_canvas_target_index(const UiCanvas *canvas, int n);
