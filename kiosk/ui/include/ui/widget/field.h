#pragma once

#include "ui/draw.h"

/**
 * Field: what is being typed, with the cursor at its end. Touching it opens the keyboard.
 *
 * The text is drawn cluster by cluster (a letter with its marks): the end of a text longer than the
 * field is what stays visible, and no cache of the text engine ever holds more of what a visitor
 * typed than a single cluster (L3). Only the canvas does: ui_canvas_wipe().
 */
typedef struct {
    UiIcon icon;      /* before the text; NONE: none */
    const char *text; /* UTF-8; NULL or "": the placeholder is shown */
    const char *placeholder; /* "พิมพ์ชื่อตำบล หรือหมู่บ้าน" */
    const char *note; /* under it: "พิมพ์ได้ไม่เกิน 60 ตัว"; NULL: none */
    UiTone note_tone;
    bool active; /* the keyboard types here: cursor and strong border */
    const char *id;
    const char *label;
} UiField;

/** 20 mm high or more, and the note below. Returns the height used. */
int ui_field_draw(const UiDraw *draw, UiBox box, const UiField *field);

/** Bytes of the first cluster of `text`: a letter and the marks on it; 0 at the end. */
size_t ui_field_cluster(const char *text);
