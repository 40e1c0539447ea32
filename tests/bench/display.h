#pragma once

#include <stdbool.h>
#include <stdint.h>

/**
 * The X display in $DISPLAY, watched and touched from outside: the programs under measurement are
 * not changed and do not know. What they show is seen by the DAMAGE extension (an event for every
 * drawing that reached the screen), touches are XTEST's pointer.
 *
 * Times are milliseconds of CLOCK_MONOTONIC. An event is timed when it is read: about 0.1 ms after
 * the server drew. Nothing here is for more than one thread.
 */
typedef struct BenchDisplay BenchDisplay;

/** NULL, with a line on standard error, without a display or one of the two extensions. */
BenchDisplay *bench_display_open(void);
void bench_display_close(BenchDisplay *display);

double bench_display_now_ms(void);

/**
 * One frame of a program: drawings that follow each other within BENCH_DISPLAY_FRAME_MS. A program
 * that sends its frame in several pieces has one frame, a program at 60 Hz has several.
 */
#define BENCH_DISPLAY_FRAME_MS 3.0
typedef struct {
    double begin_ms; /* first drawing of it on the screen */
    double end_ms;   /* last drawing */
} BenchFrame;

/** Waits at most until `until_ms` for a frame to begin, then for its end. False: there was none. */
bool bench_display_wait(BenchDisplay *display, double until_ms, BenchFrame *frame);

/** Reads frames until nothing has been drawn for `quiet_ms`, at most `limit_ms`. */
void bench_display_settle(BenchDisplay *display, double quiet_ms, double limit_ms);

/** A number for the picture on the screen: another picture, another number. Takes some ms. */
uint64_t bench_display_hash(BenchDisplay *display);

/**
 * The pointer, in pixels of the screen; sent at once. `button` 1 down or up where it is.
 */
void bench_display_move(BenchDisplay *display, int x, int y);
void bench_display_press(BenchDisplay *display, bool down);

/**
 * The title of the topmost window that has one (_NET_WM_NAME), "" for none, into `title`. A page
 * that names its address in the title can so be followed.
 */
#define BENCH_DISPLAY_TITLE_BYTES 256
void bench_display_title(BenchDisplay *display, char title[BENCH_DISPLAY_TITLE_BYTES]);
