#include "render/panel.h"

#include <SDL_syswm.h>
#include <X11/extensions/Xrandr.h>
#include <X11/extensions/dpms.h>
#include <glib.h>

#define GAMMA_FULL 65535
#define FULL_PERCENT 100

Display *ui_panel_find_display(SDL_Window *window)
{
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    bool known = window != NULL && SDL_GetWindowWMInfo(window, &info) == SDL_TRUE;
    return known && info.subsystem == SDL_SYSWM_X11 ? info.info.x11.display : NULL;
}

/* A panel that was unplugged between two questions is an error of the second: it must not end the
   program, as Xlib's own handler would. */
static int ignore_error(Display *display, XErrorEvent *event)
{
    (void)display;
    (void)event;
    return 0;
}

UiPanelErrors ui_panel_begin_asking(Display *display)
{
    XSync(display, False);
    return XSetErrorHandler(ignore_error);
}

void ui_panel_end_asking(Display *display, UiPanelErrors before)
{
    XSync(display, False);
    XSetErrorHandler(before);
}

bool ui_panel_switch(SDL_Window *window, bool on)
{
    Display *display = ui_panel_find_display(window);
    int event = 0;
    int error = 0;
    if (display == NULL || !DPMSQueryExtension(display, &event, &error) || !DPMSCapable(display)) {
        return false;
    }
    UiPanelErrors before = ui_panel_begin_asking(display);
    DPMSEnable(display);
    DPMSSetTimeouts(display, 0, 0, 0);
    DPMSForceLevel(display, on ? DPMSModeOn : DPMSModeOff);
    ui_panel_end_asking(display, before);
    return true;
}

static bool dim_one(Display *display, RRCrtc crtc, int percent)
{
    int size = XRRGetCrtcGammaSize(display, crtc);
    XRRCrtcGamma *gamma = size >= 2 ? XRRAllocGamma(size) : NULL;
    if (gamma == NULL) {
        return false;
    }
    for (int i = 0; i < size; i++) {
        int64_t share = (int64_t)GAMMA_FULL * i / (size - 1);
        gamma->red[i] = (unsigned short)(share * percent / FULL_PERCENT);
        gamma->green[i] = gamma->red[i];
        gamma->blue[i] = gamma->red[i];
    }
    XRRSetCrtcGamma(display, crtc, gamma);
    XRRFreeGamma(gamma);
    return true;
}

/* Those that show nothing have no gamma either. */
static bool dim_all(Display *display, int percent)
{
    XRRScreenResources *screen = XRRGetScreenResourcesCurrent(display, DefaultRootWindow(display));
    int dimmed = 0;
    int shown = 0;
    for (int i = 0; screen != NULL && i < screen->ncrtc; i++) {
        XRRCrtcInfo *crtc = XRRGetCrtcInfo(display, screen, screen->crtcs[i]);
        bool shows = crtc != NULL && crtc->mode != None;
        shown += shows ? 1 : 0;
        dimmed += shows && dim_one(display, screen->crtcs[i], percent) ? 1 : 0;
        if (crtc != NULL) {
            XRRFreeCrtcInfo(crtc);
        }
    }
    if (screen != NULL) {
        XRRFreeScreenResources(screen);
    }
    return shown > 0 && dimmed == shown;
}

bool ui_panel_dim(SDL_Window *window, int percent)
{
    Display *display = ui_panel_find_display(window);
    int major = 0;
    int minor = 0;
    if (display == NULL || !XRRQueryVersion(display, &major, &minor) || (major == 1 && minor < 3)) {
        return false;
    }
    UiPanelErrors before = ui_panel_begin_asking(display);
    bool dimmed = dim_all(display, percent);
    ui_panel_end_asking(display, before);
    return dimmed;
}
