#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * The officers' PIN (J1): 6 to 12 digits, set at installation, none by default. The kiosk has its
 * hash only, a line of crypt(5) by yescrypt in a file it may read and not write. Five wrong ones
 * lock it for a quarter of an hour.
 */
#define PIN_FILE "/etc/tambon-point/pin"
#define PIN_DIGITS_LEAST 6
#define PIN_DIGITS_MOST 12
#define PIN_TRIES 5
#define PIN_LOCK_SECONDS (INT64_C(15) * 60)

/* ---- what may be a PIN ---- */

/* PIN_DIGITS_LEAST to PIN_DIGITS_MOST of 0–9 and nothing else. */
bool pin_is_possible(const char *digits);

/*
 * Whoever sees the keypad tries these first: one digit again and again, a run up or down
 * (123456, 987654, 890123), a few digits repeated (121212, 123123). To be refused where one is set.
 */
bool pin_is_weak(const char *digits);

/* ---- its hash ---- */

/*
 * The line for the hash file, without the end of a line; salted anew each time. Takes about a
 * tenth of a second and 16 MB on purpose.
 * Returns: owned. Errors: BASE_ERROR_INVALID (not possible, or weak), BASE_ERROR_IO (no
 * randomness).
 */
char *pin_make_hash(const char *digits, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether `path` (NULL: nowhere) holds a hash of ours. A file that holds something else is warned
   of: nobody can get in with it. */
bool pin_is_set(const char *path);

/* ---- tries ---- */

#define PIN_LIMIT_BOOT_BYTES 40

/*
 * The time of the machine since it was switched on, sleep included, and which switching-on that
 * was. No clock that can be set: setting the date never shortens the lock.
 */
typedef struct {
    int64_t up_seconds;
    char boot[PIN_LIMIT_BOOT_BYTES]; /* base_clock_boot() */
} PinClock;

PinClock pin_clock_now(void);

/*
 * The wrong tries so far, in the file "pin-tries" of the state folder: they count on after a
 * restart and a power cut. A try is written durably before the hash is compared and taken back when
 * the PIN was right, so pulling the plug during a try counts as a wrong one. A lock lasts
 * PIN_LOCK_SECONDS of the machine's running time; switching it off and on begins them again.
 *
 * Where the folder cannot be written (full, read-only) or there is none, tries are counted in
 * memory and the PIN still works: an officer must be able to look at just such a kiosk. A restart
 * of the program then forgets them. A file that cannot be understood counts as a lock.
 */
typedef struct {
    char *folder; /* owned; NULL: memory only */
    int wrong;
    PinClock locked; /* when the last of PIN_TRIES was made */
    bool warned;     /* that the folder cannot be written */
} PinTries;

/* Reads what the folder says. */
void pin_tries_init(PinTries *tries, const char *folder);
void pin_tries_clear(PinTries *tries);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PinTries, pin_tries_clear)

/* Seconds until the next try is taken, the begun one included; 0: now. */
int64_t pin_tries_lock_seconds(const PinTries *tries, const PinClock *now);

/* Tries left before the lock: PIN_TRIES after a right one and after a lock, 0 during it. */
int pin_tries_left(const PinTries *tries, const PinClock *now);

typedef enum {
    PIN_RIGHT,
    PIN_WRONG,  /* pin_tries_left() says whether that was the last */
    PIN_LOCKED, /* not looked at: pin_tries_lock_seconds() says how long */
    PIN_NONE,   /* no PIN is set in `path`: nothing was counted */
} PinResult;

/*
 * One try against the hash in `path`. `digits` that cannot be a PIN are wrong. The caller wipes
 * `digits`; nothing of them remains here.
 */
PinResult pin_tries_check(PinTries *tries, const char *path, const char *digits,
                          const PinClock *now) G_GNUC_WARN_UNUSED_RESULT;

/* ---- typing it ---- */

/* Digits on their way from a keypad (ui/widget/pinpad.h) to pin_tries_check() or pin_make_hash():
   the one place they are. To be cleared as soon as they are not needed. */
typedef struct {
    char digits[PIN_DIGITS_MOST + 1];
    int count;
} PinEntry;

/* Follows "pin:0" … "pin:9" and "pin:back". Returns whether the id is one of these; a digit too
   many does nothing. */
bool pin_entry_follow(PinEntry *entry, const char *id);

/* Overwrites what was typed. */
void pin_entry_clear(PinEntry *entry);
