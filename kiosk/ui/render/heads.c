#include "render/heads.h"

#include <X11/extensions/Xrandr.h>
#include <glib.h>

#define MOST_WIDTH_PX 1920
#define MOST_HEIGHT_PX 1200

G_DEFINE_AUTOPTR_CLEANUP_FUNC(XRRScreenResources, XRRFreeScreenResources)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(XRROutputInfo, XRRFreeOutputInfo)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(XRRCrtcInfo, XRRFreeCrtcInfo)

static UiBox box_of_crtc(Display *display, XRRScreenResources *screen, RRCrtc crtc)
{
    g_autoptr(XRRCrtcInfo) info = crtc == None ? NULL : XRRGetCrtcInfo(display, screen, crtc);
    return info == NULL || info->mode == None
               ? (UiBox){0}
               : (UiBox){info->x, info->y, (int)info->width, (int)info->height};
}

/* Where two show the same, the first is the panel, or the one that Xorg was told is. */
static RROutput find_panel(Display *display, XRRScreenResources *screen, UiPoint at, UiBox *box)
{
    RROutput primary = XRRGetOutputPrimary(display, DefaultRootWindow(display));
    RROutput found = None;
    for (int i = 0; i < screen->noutput; i++) {
        g_autoptr(XRROutputInfo) info = XRRGetOutputInfo(display, screen, screen->outputs[i]);
        UiBox there = info == NULL ? (UiBox){0} : box_of_crtc(display, screen, info->crtc);
        if (ui_box_contains(there, at.x, at.y) &&
            (found == None || screen->outputs[i] == primary)) {
            found = screen->outputs[i];
            *box = there;
        }
    }
    return found;
}

static void find_second(Display *display, XRRScreenResources *screen, RROutput panel,
                        UiHeads *heads)
{
    for (int i = 0; i < screen->noutput && ui_box_is_empty(heads->second); i++) {
        g_autoptr(XRROutputInfo) info = XRRGetOutputInfo(display, screen, screen->outputs[i]);
        if (screen->outputs[i] == panel || info == NULL || info->connection != RR_Connected ||
            info->nmode == 0) {
            continue;
        }
        UiBox box = box_of_crtc(display, screen, info->crtc);
        if (heads->output == None || !ui_box_is_empty(box)) {
            heads->output = screen->outputs[i];
            heads->second = box;
        }
    }
}

/* What Xlib remembers is the size at the beginning of its connection. */
static void find_screen_size(Display *display, UiHeads *heads)
{
    Window root = None;
    int x = 0;
    int y = 0;
    unsigned width = 0;
    unsigned height = 0;
    unsigned border = 0;
    unsigned depth = 0;
    if (XGetGeometry(display, DefaultRootWindow(display), &root, &x, &y, &width, &height, &border,
                     &depth)) {
        heads->screen_width_px = (int)width;
        heads->screen_height_px = (int)height;
    }
}

bool ui_heads_find(Display *display, UiPoint at, UiHeads *heads)
{
    int major = 0;
    int minor = 0;
    *heads = (UiHeads){0};
    if (!XRRQueryVersion(display, &major, &minor) || (major == 1 && minor < 3)) {
        return false;
    }
    g_autoptr(XRRScreenResources) screen =
        XRRGetScreenResourcesCurrent(display, DefaultRootWindow(display));
    RROutput panel = screen == NULL ? None : find_panel(display, screen, at, &heads->panel);
    if (panel == None) {
        return false;
    }
    find_second(display, screen, panel, heads);
    find_screen_size(display, heads);
    return heads->screen_width_px > 0;
}

/* ---- changing them ---- */

static const XRRModeInfo *find_mode(const XRRScreenResources *screen, RRMode id)
{
    for (int i = 0; i < screen->nmode; i++) {
        if (screen->modes[i].id == id) {
            return &screen->modes[i];
        }
    }
    return NULL;
}

/* The preferred one comes first. What is larger only costs time: slides are drawn by the processor.
 */
static const XRRModeInfo *choose_mode(const XRRScreenResources *screen, const XRROutputInfo *output)
{
    for (int i = 0; i < output->nmode; i++) {
        const XRRModeInfo *mode = find_mode(screen, output->modes[i]);
        if (mode != NULL && mode->width <= MOST_WIDTH_PX && mode->height <= MOST_HEIGHT_PX) {
            return mode;
        }
    }
    return find_mode(screen, output->modes[0]);
}

/* The one it has; else one that shows nothing. */
static RRCrtc choose_crtc(Display *display, XRRScreenResources *screen, const XRROutputInfo *output)
{
    for (int i = 0; i < output->ncrtc && output->crtc == None; i++) {
        g_autoptr(XRRCrtcInfo) info = XRRGetCrtcInfo(display, screen, output->crtcs[i]);
        if (info != NULL && info->noutput == 0) {
            return output->crtcs[i];
        }
    }
    return output->crtc;
}

/* As many dots to an inch as before: programs that ask the server's size get no other letters. */
static void set_screen_size(Display *display, int width_px, int height_px)
{
    int number = DefaultScreen(display);
    int width_mm = DisplayWidthMM(display, number) * width_px / DisplayWidth(display, number);
    int height_mm = DisplayHeightMM(display, number) * height_px / DisplayHeight(display, number);
    XRRSetScreenSize(display, DefaultRootWindow(display), width_px, height_px, width_mm, height_mm);
    XSync(display, False);
}

/* The crtc must lie inside the screen before and after: it grows first and shrinks last. */
static void place(Display *display, UiPoint at, const UiHeadsBefore *wanted, UiHeads *heads)
{
    g_autoptr(XRRScreenResources) screen =
        XRRGetScreenResourcesCurrent(display, DefaultRootWindow(display));
    g_autoptr(XRROutputInfo) output =
        screen == NULL ? NULL : XRRGetOutputInfo(display, screen, wanted->output);
    RRCrtc crtc = output == NULL ? None : choose_crtc(display, screen, output);
    const XRRModeInfo *mode = crtc == None ? NULL : find_mode(screen, wanted->mode);
    if (crtc == None || (mode == NULL && wanted->mode != None)) {
        return;
    }
    RROutput id = wanted->output;
    if (mode == NULL) {
        (void)XRRSetCrtcConfig(display, screen, crtc, CurrentTime, 0, 0, None, RR_Rotate_0, NULL,
                               0);
    } else {
        set_screen_size(display, MAX(heads->screen_width_px, wanted->x + (int)mode->width),
                        MAX(heads->screen_height_px, wanted->y + (int)mode->height));
        (void)XRRSetCrtcConfig(display, screen, crtc, CurrentTime, wanted->x, wanted->y, mode->id,
                               RR_Rotate_0, &id, 1);
    }
    if (ui_heads_find(display, at, heads)) {
        UiBox far = ui_box_is_empty(heads->second) ? heads->panel : heads->second;
        int width = MAX(heads->panel.x + heads->panel.width, far.x + far.width);
        int height = MAX(heads->panel.y + heads->panel.height, far.y + far.height);
        set_screen_size(display, MAX(width, wanted->screen_width_px),
                        MAX(height, wanted->screen_height_px));
        (void)ui_heads_find(display, at, heads);
    }
}

static UiHeadsBefore look_before(Display *display, const UiHeads *heads, RRMode *wanted)
{
    g_autoptr(XRRScreenResources) screen =
        XRRGetScreenResourcesCurrent(display, DefaultRootWindow(display));
    g_autoptr(XRROutputInfo) output =
        screen == NULL ? NULL : XRRGetOutputInfo(display, screen, heads->output);
    const XRRModeInfo *mode = output == NULL ? NULL : choose_mode(screen, output);
    g_autoptr(XRRCrtcInfo) crtc = output == NULL || output->crtc == None
                                      ? NULL
                                      : XRRGetCrtcInfo(display, screen, output->crtc);
    *wanted = mode == NULL ? None : mode->id;
    return (UiHeadsBefore){.output = heads->output,
                           .mode = crtc == NULL ? None : crtc->mode,
                           .x = heads->second.x,
                           .y = heads->second.y,
                           .screen_width_px = heads->screen_width_px,
                           .screen_height_px = heads->screen_height_px};
}

bool ui_heads_extend(Display *display, UiPoint at, UiHeads *heads, UiHeadsBefore *before)
{
    if (heads->output == None) {
        return false;
    }
    if (ui_box_is_empty(heads->second) ||
        !ui_box_is_empty(ui_box_meet(heads->second, heads->panel))) {
        UiHeadsBefore wanted = {.output = heads->output, .x = heads->panel.x + heads->panel.width};
        *before = look_before(display, heads, &wanted.mode);
        if (wanted.mode != None) {
            place(display, at, &wanted, heads);
        }
    }
    return !ui_box_is_empty(heads->second) &&
           ui_box_is_empty(ui_box_meet(heads->second, heads->panel));
}

void ui_heads_restore(Display *display, UiPoint at, UiHeads *heads, const UiHeadsBefore *before)
{
    if (before->output != None) {
        place(display, at, before, heads);
    }
}
