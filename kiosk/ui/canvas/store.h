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

struct UiCanvas {
    GArray *entries; /* UiCanvasEntry */
    GArray *points;  /* UiPoint */
    GArray *targets; /* int: indices of the targets among the entries */
    GString *texts;  /* each with its NUL; offset 0 is "" */
    UiBox clips[UI_CANVAS_LIMIT_CLIPS + 1];
    int clip_count;
    uint32_t page_up_offset; /* of the texts; 0: none */
    uint32_t page_down_offset;
    UiCanvasScroll scroll; /* page_count 0: none */
    UiCanvasPan pan;       /* box empty: none */
    int cover_end;         /* of the entries: those before it are covered */
    int width_px;
    int height_px;
    bool full;
};

/** Makes `to` the same list as `from`, reusing its memory (the renderer keeps the last frame). */
void ui_canvas_assign(UiCanvas *to, const UiCanvas *from);

/** True when command `i` of one list is command `k` of the other, byte for byte. */
bool ui_canvas_same_command(const UiCanvas *one, int i, const UiCanvas *other, int k);

/**
 * What a command may change on the glass: more than its box where a shadow, a thick line or the
 * marks of Thai reach over it; nothing for a target.
 */
UiBox ui_canvas_reach(const UiCommand *command);
