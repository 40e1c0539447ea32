#pragma once

#include "ui/draw.h"

/** Empty: instead of a hole, what is missing and what can be done about it. */
typedef struct {
    UiIcon icon;          /* NONE: UI_ICON_EMPTY */
    const char *title;    /* "ยังไม่มีโครงการในปีนี้" */
    const char *sentence; /* "ลองเลือกปีอื่น หรือถามเจ้าหน้าที่" */
} UiEmpty;

/** Centred in the box; a box without height takes what it needs. Returns the height used. */
int ui_empty_draw(const UiDraw *draw, UiBox box, const UiEmpty *empty);
