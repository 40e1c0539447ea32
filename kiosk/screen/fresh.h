#pragma once

#include <screen/screen.h>
#include <store/store.h>

#include <ui/icon.h>
#include <ui/theme.h>

#include "text.h"

/**
 * How fresh the data are, in words (H5). "Checked, nothing new" is another thing than "could not be
 * reached for n days"; neither ever hides data.
 */
typedef struct {
    UiTone tone; /* POSITIVE fresh, NEUTRAL or WARNING or DANGER old, UNKNOWN never checked */
    UiIcon icon;
    const char *words;    /* half a line, for the foot of every page */
    const char *sentence; /* what it means and what to do, for "about the data" */
} ScreenFresh;

/**
 * Words for the last runs of tambon-sync at `now_unix`. From `stale_days` on, not having reached
 * the province is serious. Days are left out when the clock is in doubt.
 */
ScreenFresh screen_fresh_make(ScreenText *text, const StoreStatus *status, int64_t now_unix,
                              int stale_days);

/** The same for what a screen knows; newer data that cannot be read come before everything else. */
ScreenFresh screen_fresh_of(ScreenText *text, const ScreenContext *context, int stale_days);
