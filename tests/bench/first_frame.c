// first_frame COMMAND…: starts the command on the X display in $DISPLAY and prints how many
// milliseconds after the start the picture changed first and last. The last change before QUIET_MS
// of stillness is the first complete frame; drawings that change no pixel do not count. The command
// and everything it started are ended afterwards.
#include "display.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define QUIET_MS 1500.0
#define LIMIT_MS 20000.0
#define STEP_MS 30.0 // drawings closer together than this are looked at once
#define END_MS 3000.0

typedef struct {
    double first_ms;
    double last_ms;
} Changes;

static pid_t start(char **command)
{
    pid_t child = fork();
    if (child == 0) {
        (void)setpgid(0, 0);
        (void)execvp(command[0], command);
        _exit(127);
    }
    return child;
}

/* Frames until STEP_MS pass without one, from `first` on; returns the end of the last. */
static double read_step(BenchDisplay *display, BenchFrame first)
{
    BenchFrame frame = first;
    while (bench_display_wait(display, frame.end_ms + STEP_MS, &frame)) {
    }
    return frame.end_ms;
}

static Changes watch(BenchDisplay *display, double start_ms, uint64_t before)
{
    Changes changes = {0, 0};
    double until_ms = start_ms + LIMIT_MS;
    BenchFrame frame;
    while (bench_display_now_ms() < start_ms + LIMIT_MS &&
           bench_display_wait(display, until_ms, &frame)) {
        double end_ms = read_step(display, frame);
        uint64_t hash = bench_display_hash(display);
        if (hash != before) {
            before = hash;
            changes.last_ms = end_ms - start_ms;
            changes.first_ms = changes.first_ms == 0 ? frame.begin_ms - start_ms : changes.first_ms;
            until_ms = end_ms + QUIET_MS;
        }
    }
    return changes;
}

static void end(pid_t child)
{
    (void)kill(-child, SIGTERM);
    double until_ms = bench_display_now_ms() + END_MS;
    while (waitpid(child, NULL, WNOHANG) == 0) {
        (void)usleep(5000);
        if (bench_display_now_ms() > until_ms) {
            (void)kill(-child, SIGKILL);
        }
    }
}

int main(int argc, char **argv)
{
    BenchDisplay *display = argc > 1 ? bench_display_open() : NULL;
    if (display == NULL) {
        (void)fprintf(stderr, "usage: first_frame COMMAND…\n");
        return 2;
    }
    bench_display_settle(display, STEP_MS, END_MS);
    uint64_t before = bench_display_hash(display);
    double start_ms = bench_display_now_ms();
    pid_t child = start(argv + 1);
    Changes changes = watch(display, start_ms, before);
    printf("%.1f %.1f\n", changes.first_ms, changes.last_ms);
    end(child);
    bench_display_close(display);
    return changes.last_ms > 0 ? 0 : 1;
}
