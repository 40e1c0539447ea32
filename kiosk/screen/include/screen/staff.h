#pragma once

#include <stdbool.h>
#include <stdint.h>

/**
 * Staff: what the pages of the officers (`/staff…`) show. kiosk/app/staff.c keeps it and does what
 * is touched there; screens only look. Digits of the PIN are never in it.
 */

/** What can be asked of the machine, each by a line in the request file (kiosk/app/request.h). */
typedef enum {
    SCREEN_STAFF_NOTHING,
    SCREEN_STAFF_SYNC,
    SCREEN_STAFF_USB,
    SCREEN_STAFF_USB_EXPIRED, /* an officer says that the data on the stick are to be taken all the
                                 same */
    SCREEN_STAFF_ROLLBACK,
    SCREEN_STAFF_RESTART, /* the screen */
    SCREEN_STAFF_REBOOT,  /* the machine */
    SCREEN_STAFF_SETUP,   /* first run again */
    SCREEN_STAFF_VERB_COUNT,
} ScreenStaffVerb;

/** What became of it. */
typedef enum {
    SCREEN_STAFF_UNWRITTEN, /* the request cannot be left: the folder cannot be written */
    SCREEN_STAFF_WAITING,   /* left; nobody has taken it yet */
    SCREEN_STAFF_UNHEARD,   /* still there after SCREEN_STAFF_HEARD_SECONDS: nobody listens */
    SCREEN_STAFF_RUNNING,   /* taken */
    SCREEN_STAFF_DONE,
    SCREEN_STAFF_FAILED, /* StoreStatus says why, and the number to tell the province */
} ScreenStaffState;

#define SCREEN_STAFF_HEARD_SECONDS 10

/** All of it is borrowed; valid for the call it is passed to. */
typedef struct {
    bool no_pin;   /* none is set: nothing can be done here, the page says how one is set */
    bool unlocked; /* until the visit ends */

    /* The pad. */
    int digit_count; /* typed so far */
    bool wrong;      /* the last try was */
    int tries_left;  /* 0: locked, and: */
    int64_t lock_seconds_left;

    /* What was last asked for in this visit; NOTHING: nothing. */
    ScreenStaffVerb asked;
    ScreenStaffState state;
    int progress_percent; /* RUNNING: of the download; -1: not said */
} ScreenStaff;
