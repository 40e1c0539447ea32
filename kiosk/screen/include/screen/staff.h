#pragma once

#include <stdbool.h>
#include <stdint.h>

/**
 * Staff: what the pages of the officers (`/staff…`) show. kiosk/app/staff.c keeps it and does what
 * is touched there; screens only look. Digits of the PIN are never in it.
 *
 * Officers come in by a row that looks like any other (SCREEN_STAFF_ID_DOOR): the number of the
 * release on "About the data" and on the pages that say why there are no data. Touched, or chosen
 * with the keys, five times within ten seconds it opens `/staff`.
 */
#define SCREEN_STAFF_ID_DOOR "staff:door"

/** What can be asked of the machine, each by a line in the request file (kiosk/app/request.h). */
typedef enum {
    SCREEN_STAFF_NOTHING,
    SCREEN_STAFF_SYNC,        /* "staff:sync": ask the province for new data now */
    SCREEN_STAFF_USB,         /* "staff:usb": take the data from the stick */
    SCREEN_STAFF_USB_EXPIRED, /* "staff:usb-expired": though they are past their date */
    SCREEN_STAFF_ROLLBACK,    /* "staff:rollback": the release before */
    SCREEN_STAFF_RESTART,     /* "staff:restart": the screen */
    SCREEN_STAFF_REBOOT,      /* "staff:reboot": the machine */
    SCREEN_STAFF_SETUP,       /* "staff:setup": the first run again */
    SCREEN_STAFF_VERB_COUNT,
} ScreenStaffVerb;

/** What became of it. */
typedef enum {
    SCREEN_STAFF_UNWRITTEN, /* the request cannot be left: its folder cannot be written */
    SCREEN_STAFF_WAITING,   /* left; nobody has taken it yet */
    SCREEN_STAFF_UNHEARD,   /* still there after SCREEN_STAFF_HEARD_SECONDS: nobody listens */
    SCREEN_STAFF_RUNNING,   /* taken */
    SCREEN_STAFF_SILENT,    /* nothing has been told of it for SCREEN_STAFF_SILENT_SECONDS */
    SCREEN_STAFF_DONE,
    SCREEN_STAFF_FAILED, /* StoreStatus says why, and the number to tell the province */
} ScreenStaffState;

#define SCREEN_STAFF_HEARD_SECONDS 10
#define SCREEN_STAFF_SILENT_SECONDS 30

/** How a run says that the data on the stick are past their date: an officer may confirm. */
#define SCREEN_STAFF_CODE_STICK_EXPIRED 1702

/** What the kiosk found about itself: screen/health.h. */
typedef struct ScreenHealth ScreenHealth;

/** The page that tries the touch: cells over the whole panel, of which each shows once a finger was
 * there. So many along the longer side, and along the shorter. */
#define SCREEN_STAFF_TOUCH_LONG 12
#define SCREEN_STAFF_TOUCH_SHORT 8
#define SCREEN_STAFF_TOUCH_CELLS (SCREEN_STAFF_TOUCH_LONG * SCREEN_STAFF_TOUCH_SHORT)

/** It ends by itself when no finger was heard of for so long. */
#define SCREEN_STAFF_TOUCH_SECONDS 60

typedef struct {
    bool touched[SCREEN_STAFF_TOUCH_CELLS]; /* in reading order */
    int left;                               /* cells not touched yet */
    int x_px;                               /* where a finger was last heard of; -1: nowhere yet */
    int y_px;
} ScreenStaffTouch;

/** All of it is borrowed; valid for the call it is passed to. */
typedef struct {
    bool no_pin;   /* none is set: nothing can be done here but look at the status */
    bool unlocked; /* until the visit ends */

    /* The pad. */
    int digit_count;       /* typed so far */
    bool wrong;            /* the last try was */
    int tries_left;        /* 0: locked, and: */
    int lock_minutes_left; /* the begun one included */

    /* What was last asked for in this visit; NOTHING: nothing. */
    ScreenStaffVerb asked;
    ScreenStaffState state;
    int progress_percent; /* RUNNING: of the download; -1: not said */

    const ScreenHealth *health; /* on `/staff/status`; NULL elsewhere */
    ScreenStaffTouch touch;     /* on `/staff/touch` */

    int rollback_release; /* the one a roll-back leads to; 0: none */
} ScreenStaff;
