#pragma once

#include <base/address.h>
#include <glib.h>
#include <screen/meeting.h>
#include <screen/panel.h>
#include <screen/setup.h>
#include <screen/staff.h>
#include <screen/story.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>
#include <stdint.h>
#include <store/store.h>
#include <ui/draw.h>
#include <ui/metrics.h>
#include <ui/widget/keyboard.h>

/**
 * A screen of the kiosk: one address, one picture, one `const ScreenClass` a file.
 *
 * Everything a visitor can change on a screen (filter, page of a list) is in its address, so a
 * screen is opened again with the same address after a new release, a change of language or of
 * text size, and looks the same. Screens never call each other: a touch target whose id begins
 * with '/' is the address to go to, "back" and "home" mean what they say (kiosk/app/navigator.c).
 */

/**
 * What the visitor types, where the app keeps it. Screens may look at it in open() and in draw(),
 * where it lies: they keep the pointer, never a copy, and never put it into an address (L3). After
 * every change of the text the screen is opened again.
 */
typedef struct {
    const char *field; /* name of the field it was typed into; "": none yet */
    const char *text;  /* UTF-8, "" for nothing */
    bool open;         /* the keyboard is shown and types into `field` */
    bool full;         /* no room for another character */
    UiKeyboardLayer layer;
} ScreenTyped;

/** Why the newest data the store has are not on the screen. */
typedef enum {
    SCREEN_FAULT_NONE,
    SCREEN_FAULT_DAMAGED, /* they cannot be read */
    SCREEN_FAULT_TOO_NEW, /* their layout is newer than this program */
    SCREEN_FAULT_CRASHES, /* the program ended by itself on them, again and again */
} ScreenFault;

/** What a screen may look at. Borrowed; valid for the one call it is passed to. */
typedef struct {
    Snapshot *snapshot; /* NULL in open() only of screens that need no data */
    const StoreStatus *status;
    ScreenFault fault;        /* with a snapshot: the one before is shown instead of the newest */
    const UiMetrics *metrics; /* size, millimetres, text size, theme, language */
    int64_t now_unix;
    const char *home_district; /* 4 digits: the district this kiosk stands in */
    bool can_go_back;
    const ScreenTyped *typed; /* never moves while the program runs; NULL: nobody can type */
    const char *files;   /* folder of the pictures and documents that came with releases; or NULL */
    const char *notice;  /* at the foot of every page instead of freshness: "a draft"; or NULL */
    bool deadlines_roll; /* a day that is no working day moves to the next (base/deadline.h) */
    const ScreenSetup *setup;         /* NULL: not the first run, `/setup` is no page */
    const ScreenStaff *staff;         /* NULL: no officers here, `/staff` is no page */
    const ScreenPanel *panel;         /* NULL: nothing is known of it, its pages are none */
    const ScreenStoryTemplate *story; /* of the story; NULL: the one the program came with */
    bool tells_story; /* at rest the facts of the district and its story take turns */
    double arriving;  /* of a page that comes up by itself: 1 when it begins … 0: it is there */
    const ScreenMeeting *meeting; /* NULL: nobody can begin one here */
} ScreenContext;

/** What a page does by itself while nobody touches it. */
typedef struct {
    const char *next; /* where it goes, as a target says it ("/story?scene=3", "back"); borrowed */
    int64_t after_ms; /* in front */
    int arrival_ms;   /* so long it moves after it was gone to; 0: it is there at once */
} ScreenPlay;

typedef struct {
    const char *name; /* "project_list": in logs, golden files and pictures */

    /**
     * The picture changes by itself whenever the time is a multiple of so many seconds; 0: never.
     * Each is a wake-up: ten seconds or more.
     */
    int redraw_seconds;

    /** Opens without a snapshot too: what still works while there are no data. */
    bool needs_no_data;

    /** True for the addresses this screen shows. */
    bool (*matches)(const BaseAddress *address);

    /**
     * Asks the snapshot all there is to ask. Returns: owned state, or NULL with SNAPSHOT_ERROR:
     * NOT_FOUND when the address names nothing in this release, CORRUPT when it cannot be read.
     */
    void *(*open)(const ScreenContext *context, const BaseAddress *address, GError **error);

    /**
     * Records the picture with `draw` (canvas, text engine, what the finger is pressing). Cannot
     * fail, asks nothing, changes nothing. `context->snapshot` must not be used here.
     */
    void (*draw)(const void *state, const ScreenContext *context, const UiDraw *draw);

    /**
     * What it does by itself; false: nothing, now. No function: never. Not asked where nothing is
     * to move by itself (UiMetrics.calm).
     */
    bool (*play)(const void *state, ScreenPlay *play);

    /** Frees the state; accepts NULL. */
    void (*close)(void *state);
} ScreenClass;

/** The screen of an address; never NULL: an address nobody knows gets screen_not_found. */
const ScreenClass *screen_find(const BaseAddress *address);

/**
 * The screen instead of `screen`, where only officers may go and nobody has come in as one: the
 * pad, or, without officers here (NULL), screen_not_found. Others are as they are.
 */
const ScreenClass *screen_staff_guard(const ScreenClass *screen, const BaseAddress *address,
                                      const ScreenStaff *staff);

/**
 * Every address worth a picture in this snapshot, for --tour: each kind of screen with usual data,
 * with the longest names, with many rows, with an empty result and with no data at all.
 * Returns: owned list of owned text.
 */
GPtrArray *screen_tour(Snapshot *snapshot, const char *home_district,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Shown when open() says SNAPSHOT_ERROR_NOT_FOUND; its own open() cannot fail. */
extern const ScreenClass screen_not_found;

/**
 * Shown when no snapshot has arrived yet, and when none there is can be read. Its open() cannot
 * fail and takes a context without snapshot.
 */
extern const ScreenClass screen_no_data;

/** Shown when a page cannot be read though the snapshot could be opened; its open() cannot fail. */
extern const ScreenClass screen_damaged;
