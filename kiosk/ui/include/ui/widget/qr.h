#pragma once

#include "ui/draw.h"

/**
 * QR plate: a code cheap phones read (E2): black on white in every theme, quiet zone of 4 modules,
 * error correction M, modules of 0.8 mm or more, and beside it what it opens and what the phone
 * needs.
 */
#define UI_QR_LIMIT_CHARACTERS 60 /* ASCII: version 5 at most */

typedef struct {
    const char *text;  /* the URL */
    const char *title; /* "เปิดโครงการนี้ในมือถือ" */
    const char *needs; /* "ใช้กล้องมือถือหรือแอป LINE · ต้องมีอินเทอร์เน็ต" */
    const char *id;    /* touching the plate enlarges it; NULL: it does not */
    const char *enlarge_word; /* "แตะภาพเพื่อขยาย", shown under the words when there is an id */
} UiQr;

/** Modules along a side without quiet zone; 0 when `text` is empty, not ASCII or too long. */
int ui_qr_modules(const char *text);

/** Side in pixels of the code with its quiet zone at the least module size; 0 as above. */
int ui_qr_side(const UiMetrics *metrics, const char *text);

/**
 * Draws plate and words: words beside the code where the box is wide enough, else below.
 * A `text` that makes no code draws the words alone. Compact, the modules are of the least size,
 * and `needs` and then the title are left to the enlarged code. Returns the height used.
 */
int ui_qr_draw(const UiDraw *draw, UiBox box, const UiQr *qr);
