// drag_time X Y STROKES: drags the list under (X, Y) on the display in $DISPLAY upwards, STROKES
// times, STROKE_PX each, with a report of the finger every REPORT_MS (125 Hz, as panels have).
// Prints a line for every frame that followed another within GAP_MS: "finger" or "glide" (after the
// finger was lifted) and the milliseconds between the two frames on the screen.
#include "display.h"

#include <stdio.h>
#include <stdlib.h>

#define REPORT_MS 8.0
#define STROKE_PX 400
#define STEP_PX 6
#define GAP_MS 200.0
#define GLIDE_LIMIT_MS 2500.0
#define GLIDE_QUIET_MS 250.0
#define FIRST_PX 60 // within the slop nothing moves

typedef struct {
    const char *phase;
    double last_ms; // end of the last frame; 0: none in this phase
} Frames;

static void note(Frames *frames, const BenchFrame *frame)
{
    if (frames->last_ms > 0 && frame->end_ms - frames->last_ms < GAP_MS) {
        printf("%s %.2f\n", frames->phase, frame->end_ms - frames->last_ms);
    }
    frames->last_ms = frame->end_ms;
}

static void watch_until(BenchDisplay *display, double until_ms, Frames *frames)
{
    BenchFrame frame;
    while (bench_display_wait(display, until_ms, &frame)) {
        if (frames != NULL) {
            note(frames, &frame);
        }
    }
}

static void drag(BenchDisplay *display, int x, int y)
{
    Frames finger = {"finger", 0};
    Frames glide = {"glide", 0};
    bench_display_press(display, true);
    double next_ms = bench_display_now_ms();
    for (int moved = 0; moved <= STROKE_PX; moved += STEP_PX) {
        bench_display_move(display, x, y - moved);
        next_ms += REPORT_MS;
        watch_until(display, next_ms, moved > FIRST_PX ? &finger : NULL);
    }
    bench_display_press(display, false);
    double limit_ms = bench_display_now_ms() + GLIDE_LIMIT_MS;
    BenchFrame frame;
    while (bench_display_now_ms() < limit_ms &&
           bench_display_wait(display, bench_display_now_ms() + GLIDE_QUIET_MS, &frame)) {
        note(&glide, &frame);
    }
}

int main(int argc, char **argv)
{
    BenchDisplay *display = argc > 3 ? bench_display_open() : NULL;
    if (display == NULL) {
        (void)fprintf(stderr, "usage: drag_time X Y STROKES\n");
        return 2;
    }
    int x = (int)strtol(argv[1], NULL, 10);
    int y = (int)strtol(argv[2], NULL, 10);
    long strokes = strtol(argv[3], NULL, 10);
    for (long i = 0; i < strokes; i++) {
        bench_display_move(display, x, y);
        bench_display_settle(display, REPORT_MS * 10, GLIDE_LIMIT_MS);
        drag(display, x, y);
    }
    bench_display_close(display);
    return 0;
}
