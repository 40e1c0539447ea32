#pragma once

#include "text/breaks.h"
#include "text/face.h"

#include <stdbool.h>
#include <stddef.h>

/**
 * Private to kiosk/ui: a paragraph set in lines.
 */
typedef struct {
    size_t offset; /* into the layout's text */
    size_t bytes;
    int width_px; /* with the ellipsis, when cut */
    bool cut;     /* "…" follows */
} UiLayoutLine;

typedef struct {
    char *text; /* clean UTF-8 */
    UiLayoutLine *lines;
    int line_count; /* at least 1, also for "" */
    bool overflows; /* a line is wider than the box: one cluster does not fit */
} UiLayout;

typedef struct {
    UiTextStyle style;
    int width_px;
    int max_lines; /* 0: UI_TEXT_LIMIT_LINES */
} UiLayoutFrame;

/** `text`: anything, broken bytes included. Returns: owned. */
UiLayout *ui_layout_new(UiFaces *faces, UiBreaks *breaks, const char *text,
                        const UiLayoutFrame *frame);
void ui_layout_free(UiLayout *layout);

/** Memory it holds, for the cache. */
size_t ui_layout_bytes(const UiLayout *layout);

/** Text to set as one line: valid UTF-8, no tabs or carriage returns, of bounded length. Owned. */
char *ui_layout_clean(const char *text);

/** More bytes than a line of this width holds, whatever they say. */
size_t ui_layout_bound(UiTextStyle style, int width_px);

/** Width of `bytes` of text on one line. */
int ui_layout_measure(UiFaces *faces, UiTextStyle style, const char *text, size_t bytes);
