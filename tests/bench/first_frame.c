// first_frame COMMAND…: starts the command on the X display in $DISPLAY, watches the whole screen,
// and prints how many milliseconds after the start the picture changed first and last. The last
// change before QUIET_MS of stillness is the first complete frame. The command is ended afterwards.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define QUIET_MS 1500.0
#define LIMIT_MS 20000.0
#define POLL_NS 1000000L

static double now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* FNV-1a over every 7th word: a text appearing anywhere changes it. */
static uint64_t picture_hash(Display *display, XImage *image)
{
    XShmGetImage(display, DefaultRootWindow(display), image, 0, 0, AllPlanes);
    const uint32_t *words = (const uint32_t *)(const void *)image->data;
    size_t count = (size_t)image->bytes_per_line * (size_t)image->height / sizeof *words;
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < count; i += 7) {
        hash = (hash ^ words[i]) * 1099511628211u;
    }
    return hash;
}

static XImage *open_picture(Display *display, XShmSegmentInfo *segment)
{
    int screen = DefaultScreen(display);
    XImage *image = XShmCreateImage(display, DefaultVisual(display, screen),
                                    (unsigned)DefaultDepth(display, screen), ZPixmap, NULL, segment,
                                    (unsigned)DisplayWidth(display, screen),
                                    (unsigned)DisplayHeight(display, screen));
    segment->shmid = shmget(IPC_PRIVATE, (size_t)image->bytes_per_line * (size_t)image->height,
                            IPC_CREAT | 0600);
    segment->shmaddr = image->data = shmat(segment->shmid, NULL, 0);
    segment->readOnly = False;
    XShmAttach(display, segment);
    XSync(display, False);
    shmctl(segment->shmid, IPC_RMID, NULL);
    return image;
}

int main(int argc, char **argv)
{
    Display *display = argc > 1 ? XOpenDisplay(NULL) : NULL;
    if (display == NULL) {
        (void)fprintf(stderr, "first_frame: needs a command and $DISPLAY\n");
        return 2;
    }
    XShmSegmentInfo segment;
    XImage *image = open_picture(display, &segment);
    uint64_t last = picture_hash(display, image);

    double start = now_ms();
    pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    double first_change = 0;
    double last_change = 0;
    while (now_ms() - start < LIMIT_MS &&
           (last_change == 0 || now_ms() - start - last_change < QUIET_MS)) {
        uint64_t hash = picture_hash(display, image);
        if (hash != last) {
            last = hash;
            last_change = now_ms() - start;
            first_change = first_change == 0 ? last_change : first_change;
        }
        const struct timespec pause = {0, POLL_NS};
        nanosleep(&pause, NULL);
    }
    printf("%.0f %.0f\n", first_change, last_change);
    kill(-child, SIGTERM);
    waitpid(child, NULL, 0);
    return last_change > 0 ? 0 : 1;
}
