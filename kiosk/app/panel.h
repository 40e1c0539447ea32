#pragma once

#include <base/week.h>
#include <screen/panel.h>
#include <stdbool.h>
#include <stdint.h>

#include "brightness.h"
#include "calibration.h"
#include "data.h"
#include "own.h"
#include "settings.h"

/*
 * The panel behind the picture (I5, I6): how it hangs, where a finger on it is, how bright it is
 * and when it is off; what staff choose at the screen over what kiosk.conf says. Knows no window:
 * loop.c brings the window to where this says.
 *
 * A turn of the picture and a matrix for its touches are tried first. Whoever can read the question
 * and touch the answer keeps them; else they are put back after PANEL_TRIAL_MS. Only what is kept
 * is written: a power cut or a crash before that leaves the old. Every change is a line in the
 * journal, "staff: …".
 *
 * `now_ms` is of a clock that only goes forward, `now_unix` of the clock on the wall.
 */
#define PANEL_TRIAL_MS (INT64_C(1000) * SCREEN_PANEL_TRIAL_SECONDS)
#define PANEL_CROSSES_MS INT64_C(20000) /* without a touch, and the crosses are given up */
#define PANEL_BOUNCE_MS 60

typedef struct {
    const Settings *settings; /* borrowed: what kiosk.conf says, and the folder */
    Own own;                  /* what is kept */

    UiTurn turn; /* in force, for loop.c */
    Calibration matrix;

    ScreenPanelTrial trial;
    int64_t trial_ms; /* when it began */

    bool asks; /* crosses are shown and take the touches */
    CalibrationPoint touched[CALIBRATION_POINTS];
    int64_t asked_ms; /* when the last touch was heard of */
    bool down;        /* one finger is on the glass, and it is: */
    int64_t finger;
    CalibrationPoint at;

    Brightness plan;
    int64_t looked_unix; /* when open and brightness were last found out, and how long they hold: */
    int64_t holds_until_unix;

    ScreenPanel shown; /* for the screens */
} Panel;

/* Reads what was kept; `settings` is borrowed. */
void panel_init(Panel *panel, const Settings *settings);

/* Whether anybody has said how bright it is to be, and when it is off: else the window is left as
   the display server has it. */
bool panel_has_brightness(const Panel *panel);

/* Whether a trial waits for its answer: nothing else is to be touched. */
bool panel_is_on_trial(const Panel *panel);

/*
 * Does what the id of a target says ("panel:…", screen/panel.h). Returns whether it was one, and
 * the pages show something else now.
 */
bool panel_follow(Panel *panel, const char *id, int64_t now_ms);

/* The page of the crosses is opened, or left. */
void panel_ask_crosses(Panel *panel, bool asks, int64_t now_ms);

/* A finger on the page of the crosses, as the panel reports it. Each returns whether that page
   shows something else; after the fourth the crosses are done, or begin anew (`shown.refused`).
   `metrics` are the
   picture's. */
void panel_begin_touch(Panel *panel, int64_t finger, CalibrationPoint at, int64_t now_ms);
void panel_move_touch(Panel *panel, int64_t finger, CalibrationPoint at, int64_t now_ms);
bool panel_end_touch(Panel *panel, int64_t finger, const UiMetrics *metrics, int64_t now_ms);

/* What is due: the end of a trial, and of crosses that nobody touches. Returns whether there was.
 */
bool panel_advance(Panel *panel, int64_t now_ms);

/* Whole seconds left of a trial, the begun one included; 0 outside it. */
int panel_seconds_left(const Panel *panel, int64_t now_ms);

/* Milliseconds until panel_advance() has something to do, or the seconds left change; -1: never. */
int64_t panel_wait_ms(const Panel *panel, int64_t now_ms);

/* Finds out again whether it is open and how bright it is, when `anew` (the data have changed) or
   when the last answer holds no longer; a clock that was set counts too. Of a clock in doubt it is
   always open. */
void panel_look(Panel *panel, const Data *data, int64_t now_unix, bool anew);

/* Milliseconds for which the last look holds. */
int64_t panel_look_wait_ms(const Panel *panel, int64_t now_unix);

/* Puts back what is on trial, and gives up the crosses: the visit is over. */
void panel_end(Panel *panel);
