#pragma once

#include <glib.h>
#include <stdbool.h>

#include "data.h"
#include "health.h"
#include "settings.h"
#include "setup.h"

#include <ui/text.h>

/*
 * The kiosk in service, or with `setup` (else NULL) the first run: opens the window and runs until
 * the window is closed or the process is asked to end. Sleeps in the display's event queue; wakes
 * for a touch, a key, new data in the store, the end of the idle time, or midnight.
 */
bool loop_run(const Settings *settings, Data *data, UiText *text, Setup *setup,
              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What SDL says of its display now, while its video is open; the rest of `display` stays. */
void loop_look_at_display(HealthDisplay *display);
