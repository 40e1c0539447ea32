#pragma once

#include "clock.h"
#include "fetch.h"
#include "options.h"
#include "progress.h"
#include "result.h"
#include "store/store.h"

/** What the stages of one run share; made by client_run(), filled before the first stage. */
typedef struct {
    const ClientOptions *options;
    Store *store;
    ClientClock clock;
    ClientFetch *fetch; /* NULL for a roll-back */
    bool damaged;       /* what is in force is not what was signed: fetch it again, see health.h */
    ClientProgress *progress;
    int64_t next_try_unix; /* of a scheduled run; 0: not known */
    const char *taken;     /* "rows", "pages", "full": how a new release came; NULL: none came */
    int64_t taken_bytes;
} ClientRun;

/**
 * One whole run of tambon-sync: lock, stages, status.json, log, and one Thai sentence to standard
 * output (success) or standard error (failure, with an English detail for the log).
 * Returns: what it came to; the caller exits with its exit code.
 */
ClientResult client_run(const ClientOptions *options);
