/*
 * Preloaded into tambon-kiosk, stands for a display that can switch its panel: Xorg's dummy driver
 * has no DPMS (tests/integration/kiosk_panel.py). Says in the file PANEL_POWER what is asked of it,
 * a line a word: "on", "off".
 */
#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>
#include <stdio.h>
#include <stdlib.h>

#define EXPORTED __attribute__((visibility("default")))

EXPORTED Bool DPMSQueryExtension(Display *display, int *event, int *error)
{
    (void)display;
    *event = 0;
    *error = 0;
    return True;
}

EXPORTED Bool DPMSCapable(Display *display)
{
    (void)display;
    return True;
}

EXPORTED Status DPMSEnable(Display *display)
{
    (void)display;
    return 1;
}

static void tell(const char *word)
{
    const char *path = getenv("PANEL_POWER");
    FILE *file = path != NULL ? fopen(path, "ae") : NULL;
    if (file != NULL) {
        (void)fprintf(file, "%s\n", word);
        (void)fclose(file);
    }
}

/* Its own timers must never switch: anything but never is told. */
EXPORTED Status DPMSSetTimeouts(Display *display, CARD16 standby, CARD16 suspend, CARD16 off)
{
    (void)display;
    if (standby != 0 || suspend != 0 || off != 0) {
        tell("timers");
    }
    return 1;
}

EXPORTED Status DPMSForceLevel(Display *display, CARD16 level)
{
    (void)display;
    tell(level == DPMSModeOn ? "on" : "off");
    return 1;
}
