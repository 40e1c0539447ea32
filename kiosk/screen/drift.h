#pragma once

#include <stdint.h>
#include <ui/canvas.h>

/**
 * Drift (I5): how far the attract screen stands from its place, so that no edge burns into the
 * panel. It goes round a square of 3 pixels, one pixel at a time: too slow to see.
 */
#define SCREEN_DRIFT_PX 3

/** One pixel in this long: 3 pixels take five minutes, once round takes twenty. */
#define SCREEN_DRIFT_STEP_SECONDS 100

/** 0…SCREEN_DRIFT_PX to the right and down at `now_unix`. */
UiPoint screen_drift_at(int64_t now_unix);
