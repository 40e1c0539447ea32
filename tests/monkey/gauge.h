#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/**
 * What is measured while the monkey acts: the time of every answer, and what the process holds on
 * to whenever the kiosk is at rest.
 *
 * Times are CPU time of the thread, in microseconds: a machine that is busy with other things makes
 * nothing slow. Memory is the live heap, in bytes, as the allocator counts it; under
 * AddressSanitizer as that one does, without what it keeps of freed memory.
 */
typedef struct Gauge Gauge;

/** An answer that takes longer hangs: nobody waits for a screen longer without touching again. */
#define GAUGE_HANG_US INT64_C(250000)

/** What the live heap without caches may differ by between the second and the last quarter of a
 * run, in bytes. */
#define GAUGE_DRIFT_BYTES INT64_C(1048576)

Gauge *gauge_new(void);
void gauge_free(Gauge *gauge);

/** Between the two the kiosk works, not the bed. Their times are added up until the answer is on
 * the screen. */
void gauge_begin(Gauge *gauge);
void gauge_end(Gauge *gauge);

/** What was touched has its answer: it is drawn. */
void gauge_answered(Gauge *gauge);

/** Closes step `number`, which may have had many answers. Returns: the time of all of them. */
int64_t gauge_step(Gauge *gauge, int64_t number);

/** Notes live heap and open files; the kiosk must be in the same state each time. `cached_bytes` of
 * the heap are in caches that have a limit of their own, and may fill for as long as they like.
 *  Returns: the live heap without them. */
int64_t gauge_rest(Gauge *gauge, size_t cached_bytes);

/** Writes the figures, and a line beginning with "FAULT:" for each promise that is broken: an
 *  answer over GAUGE_HANG_US, live heap adrift, files left open. Returns: whether there is none.
 * Fewer than eight notes of gauge_rest() say nothing about drift. */
bool gauge_report(const Gauge *gauge, FILE *out);
