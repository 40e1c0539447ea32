// touch_time WALK [quick]: touches the program on the display in $DISPLAY as the file WALK says, a
// touch a line, "X Y WHERE": WHERE (no spaces) is the address that the touch leads to, or "-". For
// each touch prints, in milliseconds and separated by tabs: from the press to the end of the next
// frame on the screen (the target looks pressed), from the release to the end of the next frame
// (the new screen), WHERE, and the title of the window afterwards. 0: nothing was drawn within
// LIMIT_MS.
//
// A person's finger stays a while on the glass, and rests between two touches; nothing of that is
// in the figures. `quick` is for visiting many screens: touches as fast as the kiosk takes them,
// whose figures mean little because a frame may still come from the touch before.
#include "display.h"

#include <stdio.h>
#include <stdlib.h>

#define LIMIT_MS 500.0
#define LINE_BYTES 1024

typedef struct {
    double hold_ms;
    double rest_ms;  // the kiosk takes a touch less than 60 ms after the last for a bounce
    double quiet_ms; // without a frame, before the next: two frames of a browser
} Pace;

static const Pace measured = {35.0, 65.0, 34.0};
static const Pace quick = {5.0, 62.0, 0.0};

/* Until at least `pause_ms` have passed and nothing has been drawn for `quiet_ms`. */
static void rest(BenchDisplay *display, double pause_ms, double quiet_ms)
{
    double until_ms = bench_display_now_ms() + pause_ms;
    double limit_ms = until_ms + LIMIT_MS;
    BenchFrame frame;
    while (until_ms < limit_ms && bench_display_wait(display, until_ms, &frame)) {
        until_ms = frame.end_ms + quiet_ms > until_ms ? frame.end_ms + quiet_ms : until_ms;
    }
}

static double time_press(BenchDisplay *display, bool down, double limit_ms)
{
    BenchFrame frame;
    double start_ms = bench_display_now_ms();
    bench_display_press(display, down);
    return bench_display_wait(display, start_ms + limit_ms, &frame) ? frame.end_ms - start_ms : 0;
}

static void touch(BenchDisplay *display, const Pace *pace, int x, int y, const char *where)
{
    char title[BENCH_DISPLAY_TITLE_BYTES];
    bench_display_move(display, x, y);
    double pressed_ms = time_press(display, true, pace->hold_ms);
    rest(display, pace->hold_ms, pace->quiet_ms);
    double shown_ms = time_press(display, false, LIMIT_MS);
    rest(display, pace->rest_ms, pace->quiet_ms);
    bench_display_title(display, title);
    printf("%.2f\t%.2f\t%s\t%s\n", pressed_ms, shown_ms, where, title);
}

int main(int argc, char **argv)
{
    FILE *walk = argc > 1 ? fopen(argv[1], "re") : NULL;
    BenchDisplay *display = walk != NULL ? bench_display_open() : NULL;
    if (display == NULL) {
        (void)fprintf(stderr, "usage: touch_time WALK [quick]\n");
        return 2;
    }
    const Pace *pace = argc > 2 ? &quick : &measured;
    char line[LINE_BYTES];
    while (fgets(line, sizeof line, walk) != NULL) {
        char *rest_of_line = NULL;
        long x = strtol(line, &rest_of_line, 10);
        long y = strtol(rest_of_line, &rest_of_line, 10);
        char where[LINE_BYTES] = "-";
        (void)sscanf(rest_of_line, "%1023s", where);
        touch(display, pace, (int)x, (int)y, where);
        (void)fflush(stdout);
    }
    (void)fclose(walk);
    bench_display_close(display);
    return 0;
}
