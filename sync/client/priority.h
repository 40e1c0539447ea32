#pragma once

/**
 * Makes this process the last in every queue: nice 19 and SCHED_BATCH for the processor, the idle
 * class for the disk, so that the screen beside it never waits. Where the kernel or a sandbox
 * refuses one of these the run goes on without it.
 */
void client_priority_lower(void);
