#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * One word for packaging/setup/tambon-setup, and what it answered. The program has the rights, the
 * screen does not wait for it. What it is told goes to its standard input from memory that no file
 * has, and is gone with it.
 */
typedef struct SetupVerb SetupVerb;

typedef struct {
    bool ended_well;
    char *said; /* all of its standard output, UTF-8 or "" */
} SetupVerbResult;

void setup_verb_result_clear(SetupVerbResult *result);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SetupVerbResult, setup_verb_result_clear)

/* Output beyond this is not read. */
#define SETUP_VERB_LIMIT_BYTES ((size_t)64 * 1024)

/* Runs it and waits: for what must be known before the window opens. A program that cannot be
   started ended badly. */
SetupVerbResult setup_verb_run(const char *program, const char *verb,
                               const char *input) G_GNUC_WARN_UNUSED_RESULT;

/* Begins it; a thread calls `ended` when it has ended: that may only post a message. */
SetupVerb *setup_verb_begin(const char *program, const char *verb, const char *input,
                            void (*ended)(void *user), void *user) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it has ended; then setup_verb_end() does not wait. */
bool setup_verb_has_ended(const SetupVerb *running);

/* Waits for its end, frees it and returns what it answered. */
SetupVerbResult setup_verb_end(SetupVerb *running) G_GNUC_WARN_UNUSED_RESULT;

/* Makes an end of it. */
void setup_verb_stop(SetupVerb *running);
