#pragma once

#include "run.h"
#include "window.h"

/**
 * When a scheduled run (--scheduled, started by a timer every few minutes) asks the server, and
 * when it ends at once instead: outside the windows, before its own moment in a window, or too soon
 * after a try that failed. A run that staff asked for and a stick ask nobody here.
 *
 * What is remembered lies in the store's file `schedule`. A missing or damaged one means "now", and
 * so does every time in it that a clock which was wrong has written: a kiosk must not wait for
 * ever.
 */

/** A quarter of an hour after the first failure in a row; each further one doubles it, up to the
 * longest. */
#define CLIENT_SCHEDULE_FIRST_SECONDS 900
/** A line that comes back is found within a quarter of a day. No postponement is longer: one that
    looks longer was written by a wrong clock and counts for nothing. */
#define CLIENT_SCHEDULE_LONGEST_SECONDS 21600
/** Three days without having asked, and the windows count for nothing: a kiosk that is switched off
   at night would never ask. */
#define CLIENT_SCHEDULE_STARVED_SECONDS 259200

/** What is remembered. */
typedef struct {
    int64_t tried_unix; /* when a server was last asked; 0: never */
    int64_t next_unix;  /* no scheduled try before this; 0: none to wait for */
    int failures;       /* tries in a row that failed */
    uint32_t seed;      /* which moment of a window is this kiosk's own */
} ClientSchedule;

/** What a judgement needs to know beside that. */
typedef struct {
    const ClientWindows *windows; /* borrowed */
    int jitter_minutes;
    int64_t now_unix;   /* the machine's clock */
    bool is_uncertain;  /* the clock is behind the floor: nobody knows what hour it is */
    bool shows_nothing; /* no release in force: the first one waits for no window */
} ClientScheduleAsked;

/** Returns: the earliest moment to ask, in Unix seconds; now_unix or before: now. */
int64_t client_schedule_judge(const ClientSchedule *schedule, const ClientScheduleAsked *asked);

/**
 * Notes a try. A failed one postpones the next by half of a time that doubles (FIRST, LONGEST) and
 * a random part of the other half, so that kiosks whose server was away do not come back together;
 * a good one, by a random part of the jitter. `random`: evenly from all values.
 */
void client_schedule_note(ClientSchedule *schedule, const ClientScheduleAsked *asked, bool failed,
                          uint32_t random);

/** Reads the store's file; the seed is a new one when there is none. */
void client_schedule_load(const Store *store, ClientSchedule *schedule);

/** Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_IO. */
bool client_schedule_save(const Store *store, const ClientSchedule *schedule,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Whether this run goes on to the network. Otherwise run->next_try_unix says when the next one
 * will, and `result` is CLIENT_RESULT_OUTSIDE_WINDOW or CLIENT_RESULT_TOO_EARLY.
 */
bool client_schedule_goes_on(ClientRun *run, ClientResult *result);

/** Remembers what came of a run that asked a server. Best effort, told in the log of the machine.
 */
void client_schedule_end(ClientRun *run, ClientResult result);
