#pragma once

/**
 * Makes this process the last in every queue: nice 19 and SCHED_BATCH for the processor, the idle
 * class for the disk, so that the screen beside it never waits. A niceness that a unit or a person
 * has given it already is left as it is, and so is the rest. Where the kernel or a sandbox refuses
 * one of these the run goes on without it.
 */
void client_priority_lower(void);
