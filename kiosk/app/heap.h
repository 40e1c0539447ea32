#pragma once

/*
 * How the heap lies, for a program that runs for months beside caches that never stop changing.
 * What glibc gives back by itself is what lies at the end of the heap; holes below it stay its own.
 */

/* To be called before anything else, and before the second thread. */
void heap_settle(void);

/*
 * Gives the holes back to the machine: some milliseconds, and their pages must be got again when
 * they are needed. For when nobody waits: after the last frame of a visit, after a change of the
 * release.
 */
void heap_trim(void);
