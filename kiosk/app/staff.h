#pragma once

#include <screen/staff.h>
#include <stdbool.h>
#include <stdint.h>

#include "data.h"
#include "health.h"
#include "pin.h"
#include "settings.h"

/*
 * An officer at the screen (J1): the hidden way in, the PIN, and what she asks of the machine. From
 * the right PIN to the end of the visit the pages of `/staff` are open; home ends it too.
 *
 * Every action, every wrong PIN and every lock is one line in the journal, "staff: …"; the PIN is
 * in none. Digits are here only between the pad and the comparison.
 *
 * Times are milliseconds of a clock that only goes forward.
 */
#define STAFF_DOOR_TOUCHES 5
#define STAFF_DOOR_MS (INT64_C(10) * 1000)

typedef struct {
    const Settings *settings; /* borrowed: pin_file, request_file, state_folder */
    const Data *data;         /* borrowed: what the last sync came to */
    PinTries tries;
    PinEntry entry;
    int64_t door_ms[STAFF_DOOR_TOUCHES]; /* when the door was touched, the oldest first */
    int64_t asked_ms;  /* when the request was left; once taken: when anything was last told */
    int64_t status_ns; /* when the status of the store was last written, as of then */
    Health health;
    int64_t touch_ms;  /* when the page that tries the touch last heard of a finger; 0: not open */
    ScreenStaff shown; /* for the screens */
} Staff;

/* To be called before anything else; `staff` must not be moved afterwards. */
void staff_init(Staff *staff, const Settings *settings, const Data *data);
void staff_clear(Staff *staff);

typedef enum {
    STAFF_NOT_MINE, /* another kind of id, or one that nobody may use now */
    STAFF_SAME,     /* nothing to be seen of it */
    STAFF_LOOKS,    /* the page shows something else */
    STAFF_ENTERS,   /* go to `/staff` */
    STAFF_ASKED,    /* something was asked of the machine: any question over the page is answered */
} StaffResult;

/* Does what a target's id says: "staff:…", and "pin:…" on the pad of `/staff`. */
StaffResult staff_follow(Staff *staff, const char *id, int64_t now_ms);

/* Looks what became of what was asked, and at the lock. Returns whether the pages show something
   else now. */
bool staff_advance(Staff *staff, int64_t now_ms);

/* Milliseconds until staff_advance() should be asked again; -1: nothing is under way. */
int64_t staff_wait_ms(const Staff *staff, int64_t now_ms);

/* The page of the pad is left: what was typed is nobody's. */
void staff_leave(Staff *staff);

/* The page of the state is opened: the facts are found anew. */
void staff_look(Staff *staff, UiText *text, const UiMetrics *metrics, const HealthDisplay *display);

/* The page that tries the touch: it is opened, with nothing touched; a finger is at a point of a
   picture of so many pixels; nobody has touched it for a minute. */
void staff_begin_touch(Staff *staff, int64_t now_ms);
void staff_touch(Staff *staff, const UiMetrics *metrics, UiPoint point, int64_t now_ms);
bool staff_is_touch_over(const Staff *staff, int64_t now_ms);
int64_t staff_touch_wait_ms(const Staff *staff, int64_t now_ms);

/* The visit ends: nothing is open any more. */
void staff_end(Staff *staff);

/* For pictures, where nobody stands before the screen: as if an officer had come in. */
void staff_open_for_picture(Staff *staff);
