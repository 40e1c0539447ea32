#pragma once

#include "choice.h"
#include "clean.h"
#include "counts.h"
#include "data.h"
#include "drag.h"
#include "focus.h"
#include "idle.h"
#include "meeting.h"
#include "navigator.h"
#include "pan.h"
#include "panel.h"
#include "play.h"
#include "settings.h"
#include "setup.h"
#include "staff.h"
#include "stage.h"
#include "toast.h"
#include "touch.h"
#include "typing.h"
#include "view.h"

/*
 * One visitor from the first touch to the wiping of the last trace: what is on the screen, what a
 * touch or key does to it, and when it ends. Knows nothing of SDL or of a window: loop.c brings
 * events and the time, and shows the canvas of `view`.
 *
 * Times are milliseconds of a clock that only goes forward.
 */
typedef struct {
    const Settings *settings; /* borrowed */
    Data *data;               /* borrowed */
    Setup *setup;             /* borrowed; NULL: the kiosk in daily service */
    Navigator *navigator;
    View view;
    Touch touch;
    Focus focus;
    Choice choice;
    Typing typing;
    Drag drag;
    Pan pan;
    Idle idle;
    Play play;
    Clean clean;
    Toast toast;
    Panel panel;
    bool dark; /* nobody is there outside the opening hours: the panel may be switched off */
    Counts counts;
    Staff staff;
    Meeting meeting;
    Stage stage;           /* of the meeting, where there is a second display */
    HealthDisplay display; /* what the loop knows of the panel, for the officers */
    int64_t drawn_ms;      /* when the picture was last recorded */
    int64_t day;           /* of the date on the screen, days since 1970 in Thailand */
    bool wiped; /* the renderer must forget the last frame too; whoever does clears this */
} Visit;

/* The four keys (F6) and those of a keyboard that mean something here. */
typedef enum {
    VISIT_KEY_NEXT,
    VISIT_KEY_BEFORE,
    VISIT_KEY_RIGHT, /* in a meeting the next page; else as NEXT, and LEFT as BEFORE */
    VISIT_KEY_LEFT,
    VISIT_KEY_OK,
    VISIT_KEY_BACK,
    VISIT_KEY_HOME,
    VISIT_KEY_PAGE_UP,
    VISIT_KEY_PAGE_DOWN,
} VisitKey;

typedef enum { VISIT_TOUCH_BEGIN, VISIT_TOUCH_MOVE, VISIT_TOUCH_END } VisitTouch;

/*
 * Begins at the settings' --open address, or at rest. visit_fit() must follow before anything else,
 * and `visit` must not be moved afterwards.
 */
void visit_init(Visit *visit, const Settings *settings, Data *data, UiText *text, int64_t now_ms);
void visit_clear(Visit *visit);

/*
 * Makes it the first run: its pages alone, and nobody is asked whether she is still there. Before
 * visit_fit(); `setup` outlives the visit.
 */
void visit_begin_setup(Visit *visit, Setup *setup, int64_t now_ms);

/* A part of the first run's work has ended: what came of it is shown. */
void visit_advance_setup(Visit *visit);

/* The panel is so many pixels, of so many millimetres (0: unknown). Opens the screen anew. */
void visit_fit(Visit *visit, int width_px, int height_px, double width_mm);

void visit_touch(Visit *visit, VisitTouch kind, const TouchPoint *point);
void visit_key(Visit *visit, VisitKey key, int64_t now_ms);

/* A key with a digit (0 to 9). Returns whether it means that digit: the page has a pad, which when
   full or locked does not take it, or a meeting goes through a list. */
bool visit_digit(Visit *visit, int digit, int64_t now_ms);

/*
 * A finger while `panel.asks`: the crosses take it as the panel reports it, before any matrix and
 * any turn.
 */
void visit_touch_cross(Visit *visit, VisitTouch kind, int64_t finger, CalibrationPoint at,
                       int64_t now_ms);

/*
 * A key, whichever it is: a dark screen it only lights, as a touch does (both lead home and
 * activate nothing there), and the crosses it leaves. Returns whether that is all it means now.
 */
bool visit_any_key(Visit *visit, int64_t now_ms);

/* The store has something newer: it is read, and shown where it differs. A meeting goes on with
   what it began with, until its end. */
void visit_refresh(Visit *visit);

/* What is due by now: the question whether anybody is there, its end, the new date at midnight. */
void visit_advance(Visit *visit, int64_t now_ms);

/* Milliseconds until something is due without any input. */
int visit_wait_ms(const Visit *visit, int64_t now_ms);

/* Records the picture into the canvas of `view`. */
void visit_draw(Visit *visit, int64_t now_ms);

/* ---- a second display: visit_stage.c ---- */

/* Whether one would be of use: there is a meeting. */
bool visit_wants_projector(const Visit *visit);

/*
 * There is one of so many pixels (0: none any more). It shows the slide from now on, and the panel
 * the list of the meeting; without a list both show the same.
 */
void visit_set_projector(Visit *visit, int width_px, int height_px);

/* Records what it shows. Returns: borrowed; NULL: nothing. */
const UiCanvas *visit_draw_projector(Visit *visit, int64_t now_ms);
