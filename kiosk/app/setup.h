#pragma once

#include <base/address.h>
#include <glib.h>
#include <screen/setup.h>
#include <stdbool.h>

#include "settings.h"

/*
 * The first run (tambon-kiosk --setup, tambon-setup.service): which answers there are, what a touch
 * changes, and what packaging/setup/tambon-setup is asked to do about it, one thing after another
 * and never while the screen waits. The kiosk in daily service has none of it: no id "setup:…"
 * means anything there and no page below /setup exists.
 *
 * Every answer is kept at once, so that a power cut costs none; the PIN and the password of a Wi-Fi
 * are never kept, only handed over.
 */
#define SETUP_PROGRAM "/usr/lib/tambon-point/tambon-setup"
#define SETUP_ID_PREFIX "setup:"
#define SETUP_ADDRESS "/setup"

typedef struct Setup Setup;

/*
 * Reads the answers there are: of kiosk.conf (`look`), of the file on the stick, of the time before
 * a power cut. `look` is borrowed and follows the answers: the window is turned as they say.
 */
Setup *setup_new(const char *program, Settings *look) G_GNUC_WARN_UNUSED_RESULT;
void setup_free(Setup *setup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Setup, setup_free)

/*
 * Begins the work. `ended` is called on a thread whenever a part of it has ended: it may only post
 * a message, on which setup_advance() is to be called. A file of answers that says "finish = yes"
 * is gone through without a touch.
 */
void setup_begin(Setup *setup, void (*ended)(void *user), void *user);

/* Makes an end of what is under way; `ended` is not called any more. */
void setup_end(Setup *setup);

/* Takes what has ended and begins what is next. Returns the address to go to; NULL: none. */
const char *setup_advance(Setup *setup);

/* What the pages show. Stays where it is as long as `setup` lives. */
const ScreenSetup *setup_shown(const Setup *setup);

/* The page to begin with: where the last power cut came, else the first. Borrowed. */
const char *setup_address(const Setup *setup);

/* The page before the one at `address`; NULL: that is the first. Borrowed until the next call. */
const char *setup_before(Setup *setup, const BaseAddress *address);

/*
 * Does what an id "setup:…" or "pin:…" says; `typed` is what stands in the page's field, copied
 * only on its way to the program. Returns the address to go to; NULL: stay, and draw the page anew.
 */
const char *setup_follow(Setup *setup, const char *id, const char *typed);

/* A page of it has been opened: kept for after a power cut; a list of networks is looked for. */
void setup_open(Setup *setup, const BaseAddress *address);

/* Whether the panel is measured or turned otherwise since this was last asked. */
bool setup_takes_measure(Setup *setup);

/* Whether something is under way or waits its turn. */
bool setup_is_busy(const Setup *setup);

/* Whether this machine is set up: the program ends. */
bool setup_is_done(const Setup *setup);
