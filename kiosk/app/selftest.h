#pragma once

#include "settings.h"

/*
 * `tambon-kiosk --selftest` (M3): everything the screen needs, tried for real, in under ten seconds
 * and without writing anything. One Thai line a check on standard output, "ดี", "เตือน" or "เสีย"
 * with what to do; an officer reads them out, a script looks at the exit code: 0 when nothing is
 * broken, else that of the first check that is. Codes are permanent.
 */
typedef enum {
    SELFTEST_GOOD = 0,
    SELFTEST_FONTS = 20,
    SELFTEST_HARFBUZZ = 21,
    SELFTEST_LIBTHAI = 22,
    SELFTEST_DATA = 23, /* no snapshot, or one that does not answer or is not as it is named */
    SELFTEST_SIGNATURES = 24, /* `tambon-sync check` (sync/client/check.h) */
    SELFTEST_PANEL = 25,      /* no window can be opened */
    SELFTEST_TOUCH = 26,
    SELFTEST_CLOCK = 27, /* behind the data */
    SELFTEST_DISK = 28,  /* no room for an update */
    SELFTEST_SETTINGS = 29,
} SelftestCode;

/* Runs all checks and prints them. `settings_fault`: why kiosk.conf cannot be understood, and the
   settings are the defaults; NULL: it can. */
SelftestCode selftest_run(const Settings *settings, const char *settings_fault);
