#include "display.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <time.h>

struct BenchDisplay {
    Display *x;
    Window root;
    int damage_event; /* number of DAMAGE's event here */
    Damage damage;
    XImage *image; /* of the whole screen, in shared memory */
    XShmSegmentInfo segment;
};

double bench_display_now_ms(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void open_image(BenchDisplay *display)
{
    Display *x = display->x;
    int screen = DefaultScreen(x);
    XImage *image = XShmCreateImage(
        x, DefaultVisual(x, screen), (unsigned)DefaultDepth(x, screen), ZPixmap, NULL,
        &display->segment, (unsigned)DisplayWidth(x, screen), (unsigned)DisplayHeight(x, screen));
    display->image = image;
    display->segment.shmid = shmget(
        IPC_PRIVATE, (size_t)image->bytes_per_line * (size_t)image->height, IPC_CREAT | 0600);
    display->segment.shmaddr = image->data = shmat(display->segment.shmid, NULL, 0);
    display->segment.readOnly = False;
    XShmAttach(x, &display->segment);
    XSync(x, False);
    (void)shmctl(display->segment.shmid, IPC_RMID, NULL);
}

BenchDisplay *bench_display_open(void)
{
    Display *x = XOpenDisplay(NULL);
    int damage_event = 0;
    int ignored = 0;
    if (x == NULL || !XDamageQueryExtension(x, &damage_event, &ignored) ||
        !XTestQueryExtension(x, &ignored, &ignored, &ignored, &ignored)) {
        (void)fprintf(stderr, "needs an X display with DAMAGE and XTEST in $DISPLAY\n");
        if (x != NULL) {
            XCloseDisplay(x);
        }
        return NULL;
    }
    BenchDisplay *display = calloc(1, sizeof *display);
    if (display == NULL) {
        abort();
    }
    *display = (BenchDisplay){
        .x = x, .root = DefaultRootWindow(x), .damage_event = damage_event + XDamageNotify};
    display->damage = XDamageCreate(x, display->root, XDamageReportRawRectangles);
    open_image(display);
    return display;
}

void bench_display_close(BenchDisplay *display)
{
    if (display == NULL) {
        return;
    }
    XDamageDestroy(display->x, display->damage);
    XShmDetach(display->x, &display->segment);
    XDestroyImage(display->image);
    (void)shmdt(display->segment.shmaddr);
    XCloseDisplay(display->x);
    free(display);
}

/* Waits for one drawing; returns when it was seen, or 0 when `until_ms` came first. */
static double wait_for_drawing(BenchDisplay *display, double until_ms)
{
    while (true) {
        while (XPending(display->x) > 0) {
            XEvent event;
            XNextEvent(display->x, &event);
            if (event.type == display->damage_event) {
                return bench_display_now_ms();
            }
        }
        double left_ms = until_ms - bench_display_now_ms();
        if (left_ms <= 0) {
            return 0;
        }
        struct pollfd fd = {ConnectionNumber(display->x), POLLIN, 0};
        const struct timespec wait = {(time_t)(left_ms / 1e3), (long)(left_ms * 1e6) % 1000000000L};
        (void)ppoll(&fd, 1, &wait, NULL);
    }
}

bool bench_display_wait(BenchDisplay *display, double until_ms, BenchFrame *frame)
{
    double seen_ms = wait_for_drawing(display, until_ms);
    if (seen_ms == 0) {
        return false;
    }
    frame->begin_ms = seen_ms;
    while (seen_ms > 0) {
        frame->end_ms = seen_ms;
        seen_ms = wait_for_drawing(display, frame->end_ms + BENCH_DISPLAY_FRAME_MS);
    }
    return true;
}

void bench_display_settle(BenchDisplay *display, double quiet_ms, double limit_ms)
{
    double limit = bench_display_now_ms() + limit_ms;
    double seen_ms = bench_display_now_ms();
    while (seen_ms > 0 && seen_ms < limit) {
        seen_ms = wait_for_drawing(display, seen_ms + quiet_ms);
    }
}

/* FNV-1a over every 7th word: a text appearing anywhere changes it. */
uint64_t bench_display_hash(BenchDisplay *display)
{
    XImage *image = display->image;
    XShmGetImage(display->x, display->root, image, 0, 0, AllPlanes);
    const uint32_t *words = (const uint32_t *)(const void *)image->data;
    size_t count = (size_t)image->bytes_per_line * (size_t)image->height / sizeof *words;
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < count; i += 7) {
        hash = (hash ^ words[i]) * 1099511628211u;
    }
    return hash;
}

void bench_display_move(BenchDisplay *display, int x, int y)
{
    XTestFakeMotionEvent(display->x, -1, x, y, CurrentTime);
    XFlush(display->x);
}

void bench_display_press(BenchDisplay *display, bool down)
{
    XTestFakeButtonEvent(display->x, 1, down ? True : False, CurrentTime);
    XFlush(display->x);
}

static bool read_title(BenchDisplay *display, Window window, char title[BENCH_DISPLAY_TITLE_BYTES])
{
    Atom name = XInternAtom(display->x, "_NET_WM_NAME", False);
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char *data = NULL;
    int status = XGetWindowProperty(display->x, window, name, 0, BENCH_DISPLAY_TITLE_BYTES / 4,
                                    False, AnyPropertyType, &type, &format, &count, &rest, &data);
    bool found = status == Success && data != NULL && format == 8 && count > 0;
    if (found) {
        (void)snprintf(title, BENCH_DISPLAY_TITLE_BYTES, "%s", (const char *)data);
    }
    if (data != NULL) {
        XFree(data);
    }
    return found;
}

void bench_display_title(BenchDisplay *display, char title[BENCH_DISPLAY_TITLE_BYTES])
{
    Window ignored = None;
    Window *children = NULL;
    unsigned int count = 0;
    title[0] = '\0';
    if (XQueryTree(display->x, display->root, &ignored, &ignored, &children, &count) == 0) {
        return;
    }
    for (unsigned int i = count; i > 0; i--) {
        XWindowAttributes attributes;
        if (XGetWindowAttributes(display->x, children[i - 1], &attributes) != 0 &&
            attributes.map_state == IsViewable && read_title(display, children[i - 1], title)) {
            break;
        }
    }
    if (children != NULL) {
        XFree(children);
    }
}
