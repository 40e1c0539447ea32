#pragma once

#include "ui/draw.h"

/**
 * Fact: a name and what it is: "ผู้รับผิดชอบ · อบต.นาทราย". The lines of a project's page. In a narrow
 * box, or where it takes more than three lines, the name stands over the value.
 */
typedef struct {
    const char *name;
    const char *value;   /* whole text, wraps; NULL or "": `missing` is shown, muted */
    const char *missing; /* "ยังไม่มีข้อมูล" */
    bool last;           /* no hairline below */
} UiFact;

/** Side by side where there is room, else the value below the name. Returns the height used. */
int ui_fact_draw(const UiDraw *draw, UiBox box, const UiFact *fact);
