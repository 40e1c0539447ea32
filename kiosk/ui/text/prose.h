#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Private to kiosk/ui/text: a paragraph while it is decided where it breaks.
 */
typedef struct {
    const gunichar *letters; /* borrowed */
    uint8_t *kinds;          /* what may happen before each: UiBreakKind (text/breaks.h) */
    size_t count;
} UiProse;

/** True when a word ends or begins at `at`: also where Thai meets anything else. */
bool ui_prose_is_edge(const UiProse *prose, size_t at);

/** Holds `[from, to)` together: inside it parts only where nothing else fits. */
void ui_prose_keep(const UiProse *prose, size_t from, size_t to);

/** End of the run of Thai letters that begins at `at`. */
size_t ui_prose_run_end(const UiProse *prose, size_t at);
