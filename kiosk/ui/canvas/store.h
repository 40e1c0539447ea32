#pragma once

#include "ui/canvas.h"

/**
 * Private to kiosk/ui/canvas: how a frame is kept. Texts lie in one string and points in one array;
 * commands name them by offset, because both move when they grow.
 */
typedef struct {
    UiCommand command; /* its text, label and points are NULL here */
    uint32_t text_offset;
    uint32_t label_offset;
    uint32_t point_offset;
} UiCanvasEntry;

/** A place of the field: the outline of a shape, and what it means. */
typedef struct {
    uint32_t point_offset;
    int point_count;
    uint32_t text_offset;
    UiBox box;
} UiCanvasSpot;

struct UiCanvas {
    GArray *entries; /* UiCanvasEntry */
    GArray *points;  /* UiPoint */
    GArray *targets; /* int: indices of the targets among the entries */
    GArray *spots;   /* UiCanvasSpot */
    GString *texts;  /* each with its NUL; offset 0 is "" */
    UiBox clips[UI_CANVAS_LIMIT_CLIPS + 1];
    int clip_count;
    uint32_t page_up_offset; /* of the texts; 0: none */
    uint32_t page_down_offset;
    UiCanvasScroll scroll; /* page_count 0: none */
    UiCanvasPan pan;       /* box empty: none */
    UiBox field;           /* empty: none */
    int field_reach_px;
    int cover_end; /* of the entries: those before it are covered */
    int width_px;
    int height_px;
    bool full;
};

/** Makes `to` the same list as `from`, reusing its memory (the renderer keeps the last frame). */
void ui_canvas_assign(UiCanvas *to, const UiCanvas *from);

/** Room for one more command with so many bytes of text and points; marks the canvas when not. */
bool ui_canvas_has_room(UiCanvas *canvas, size_t bytes);

/** Keeps a text; returns its offset. */
uint32_t ui_canvas_store_text(UiCanvas *canvas, const char *text, size_t bytes);

/** The clip in force. */
UiBox *ui_canvas_current_clip(UiCanvas *canvas);

/** The spot of the field that a touch means, or NULL. */
const char *ui_canvas_hit_spot(const UiCanvas *canvas, int x, int y);

/** True when command `i` of one list is command `k` of the other, byte for byte. */
bool ui_canvas_same_command(const UiCanvas *one, int i, const UiCanvas *other, int k);

/**
 * What a command may change on the glass: more than its box where a shadow, a thick line or the
 * marks of Thai reach over it; nothing for a target.
 */
UiBox ui_canvas_reach(const UiCommand *command);
