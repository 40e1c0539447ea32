#pragma once

#include "text/names.h"

#include <stddef.h>
#include <stdint.h>

/**
 * Private to kiosk/ui: where a paragraph may break.
 */
typedef struct UiBreaks UiBreaks;

typedef enum {
    UI_BREAK_NEVER,   /* inside a cluster: not even a word too long for its box breaks here */
    UI_BREAK_CLUSTER, /* between clusters of one word: only when nothing else fits */
    UI_BREAK_HELD,    /* between words we hold together: when no other word break fits */
    UI_BREAK_WORD,    /* between words */
    UI_BREAK_MUST,    /* after a newline */
} UiBreakKind;

/** Loads nothing yet: libthai's dictionary is opened at the first Thai letter. */
UiBreaks *ui_breaks_new(void);
void ui_breaks_free(UiBreaks *breaks);

/** The names that never break, to add to. */
UiNames *ui_breaks_names(UiBreaks *breaks);

/**
 * Returns an owned array of one UiBreakKind a byte of `text` (valid UTF-8, `bytes` long): what may
 * happen before that byte. Index 0 is NEVER. Spaces stay at the end of the line they follow.
 */
uint8_t *ui_breaks_find(UiBreaks *breaks, const char *text, size_t bytes);
