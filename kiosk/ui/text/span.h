#pragma once

#include "text/face.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * Private to kiosk/ui/text: a line cut into spans, each of one face, one script and one direction,
 * so that each can be shaped whole. Most lines are one span of the text face and need no cutting.
 *
 * Which face a cluster (a letter with its marks) is drawn with, documented because nothing else
 * decides it: the text face when it has the letter; else the face of the cluster before it; else
 * the one that is asked first for its script (text/fallback.h); else any other that has it. What
 * nobody has is a box: a letter is never dropped without a trace.
 *
 * Directions are those of Unicode's bidirectional algorithm (by FriBidi) for a line that runs from
 * left to right: a name in Arabic letters stands right to left within a Thai sentence.
 */

/** What draws a span: a UiFallback, or one of these. */
#define UI_SPAN_OWN (-1) /* the text face */
#define UI_SPAN_BOX (-2) /* no face has it: a box a letter */

typedef struct {
    size_t offset; /* into the line */
    size_t bytes;
    int source;       /* UiFallback, UI_SPAN_OWN or UI_SPAN_BOX */
    int level;        /* of embedding: odd ones run from right to left */
    char script[5];   /* ISO 15924, "" for the text face's own */
    int letter_count; /* clusters */
} UiSpan;

/** True when all letters of the line are the text face's and run from left to right. */
bool ui_span_is_plain(UiFaces *faces, UiTextStyle style, const char *line);

/** The spans in the order they are spoken. Owned array of UiSpan. */
GArray *ui_span_cut(UiFaces *faces, UiTextStyle style, const char *line);

/** Puts them into the order they are seen in, from left to right. */
void ui_span_order(GArray *spans);

/** The face that shapes the span, set to its script and direction; NULL: a box. */
struct _TTF_Font *ui_span_font(UiFaces *faces, UiTextStyle style, const UiSpan *span);
