#pragma once

#include "ui/draw.h"

/**
 * Option: one of a few ways to have the screen, with a sample of what choosing it does: letters in
 * that size, a plate in those colours. The one in force has a tick and a heavy border; touching it
 * again does no harm.
 */
typedef struct {
    UiIcon icon;          /* on the plate, where no letters can show what it does */
    const char *sample;   /* letters on the plate; NULL: none. Neither: no plate */
    UiTextSize text_size; /* of the sample */
    UiThemeKind theme;    /* of the plate */
    const char *word;     /* "ตัวใหญ่" */
    const char *sentence; /* what it is for; NULL: the sample says it all */
    bool chosen;
    const char *id;
    const char *label; /* NULL: the word */
} UiOption;

/** A `box` with a height is filled to it. Compact, it has no plate. Returns the height used, at
 * least 20 mm. */
int ui_option_draw(const UiDraw *draw, UiBox box, const UiOption *option);
