#pragma once

#include <ui/draw.h>

/** What a widget draws with, without a window: a canvas of 1920 × 1080 on a 27-inch panel. */
typedef struct {
    UiText *text;
    UiCanvas *canvas;
    UiMetrics metrics;
    UiDraw draw;
} DrawBed;

/** As GLib calls fixtures; `data` is ignored. A missing face ends the test. */
void draw_bed_set_up(DrawBed *bed, gconstpointer data);
void draw_bed_tear_down(DrawBed *bed, gconstpointer data);

/** How many texts on the canvas are exactly these words. */
int draw_bed_count_text(const DrawBed *bed, const char *words);
