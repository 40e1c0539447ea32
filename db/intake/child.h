#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * A program that works on bytes nobody trusts, run so that the worst it can do is fail: in a
 * process group of its own, without input, with the given environment only, unable to gain
 * privileges, ended with everything it started when its time is up or this process dies.
 */
typedef struct {
    const char *const *arguments;   /* the first is the absolute path; NULL at the end */
    const char *const *environment; /* NAME=value, all there is; NULL at the end */
    const char *folder;             /* where it works */
    int seconds;                    /* of the clock, and of the processor */
    uint64_t memory_bytes;          /* address space */
    uint64_t file_bytes;            /* the largest file it may write */
} IntakeChild;

typedef enum {
    INTAKE_CHILD_DONE,    /* it said that all went well */
    INTAKE_CHILD_FAILED,  /* it said that it could not */
    INTAKE_CHILD_KILLED,  /* a signal ended it: it crashed, or passed a limit */
    INTAKE_CHILD_TOO_SLOW /* it was ended at the limit of time */
} IntakeChildEnd;

/** Of what it writes to standard error this much is kept. */
#define INTAKE_CHILD_LIMIT_SAID_BYTES 4096

/**
 * Runs it to its end. `said` receives what it wrote to standard error, as valid UTF-8, owned.
 * `end` receives how it ended. Returns false with a G_SPAWN_ERROR when it could not be started.
 */
bool intake_child_run(const IntakeChild *child, IntakeChildEnd *end, char **said,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
