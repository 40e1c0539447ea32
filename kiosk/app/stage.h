#pragma once

#include "navigator.h"
#include "play.h"
#include "view.h"

/*
 * What a second display shows in a meeting (D1): the slide, while the panel in front of whoever
 * leads shows the list with the two ways. Its own place, picture and clock; the data, and where in
 * the list it is, are the meeting's. Nothing on it can be touched.
 */
typedef struct {
    bool on;              /* there is a second display, and a meeting */
    Navigator *navigator; /* what it shows */
    View view;
    Play play;           /* of a story in the list */
    ScreenMeeting shown; /* the meeting as its slide says it */
    char *position;      /* "2/5" of the pages of its slide; NULL: one */
} Stage;

/* Shows `address`; `metrics` are the display's own. `text` is borrowed. */
void stage_begin(Stage *stage, UiText *text, const UiMetrics *metrics, const char *address);

/* Nothing is on. The data may be closed afterwards. */
void stage_end(Stage *stage);
