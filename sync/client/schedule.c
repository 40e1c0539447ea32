#include "schedule.h"

#include <string.h>

#include "base/file.h"

#define FILE_NAME "schedule"
#define GROUP "schedule"
#define TRIED "tried_unix"
#define NEXT "next_unix"
#define FAILURES "failures"
#define SEED "seed"
#define LIMIT_FILE_BYTES 1024
#define SECONDS_A_MINUTE 60

static char *file_path(const Store *store)
{
    return g_build_filename(store_path(store), FILE_NAME, NULL);
}

void client_schedule_load(const Store *store, ClientSchedule *schedule)
{
    *schedule = (ClientSchedule){.seed = g_random_int()};
    g_autofree char *path = file_path(store);
    g_autofree char *text = base_file_read_text(path, LIMIT_FILE_BYTES, NULL);
    g_autoptr(GKeyFile) keys = g_key_file_new();
    if (text == NULL ||
        !g_key_file_load_from_data(keys, text, strlen(text), G_KEY_FILE_NONE, NULL) ||
        !g_key_file_has_key(keys, GROUP, SEED, NULL)) {
        return;
    }
    schedule->tried_unix = MAX(g_key_file_get_int64(keys, GROUP, TRIED, NULL), 0);
    schedule->next_unix = MAX(g_key_file_get_int64(keys, GROUP, NEXT, NULL), 0);
    schedule->failures = MAX(g_key_file_get_integer(keys, GROUP, FAILURES, NULL), 0);
    schedule->seed = (uint32_t)g_key_file_get_uint64(keys, GROUP, SEED, NULL);
}

bool client_schedule_save(const Store *store, const ClientSchedule *schedule, GError **error)
{
    g_autoptr(GKeyFile) keys = g_key_file_new();
    g_key_file_set_int64(keys, GROUP, TRIED, schedule->tried_unix);
    g_key_file_set_int64(keys, GROUP, NEXT, schedule->next_unix);
    g_key_file_set_integer(keys, GROUP, FAILURES, schedule->failures);
    g_key_file_set_uint64(keys, GROUP, SEED, schedule->seed);
    gsize length = 0;
    g_autofree char *text = g_key_file_to_data(keys, &length, NULL);
    g_autofree char *path = file_path(store);
    return base_file_write(path, text, length, error);
}

/* 0 to `seconds`, by a number that is even over all values. */
static int64_t part_of(int64_t seconds, uint32_t random)
{
    return (int64_t)((uint64_t)seconds * random >> 32);
}

/* The kiosk's own moment in this window; half of the window is left after it. */
static int64_t own_moment(const ClientSchedule *schedule, const ClientScheduleAsked *asked,
                          const ClientWindowSpan *span)
{
    int64_t spread_seconds = MIN((int64_t)asked->jitter_minutes * SECONDS_A_MINUTE,
                                 (span->end_unix - span->begin_unix) / 2);
    uint32_t day = (uint32_t)(span->begin_unix / SECONDS_A_MINUTE);
    uint32_t mixed = (schedule->seed ^ day) * 2654435761U; /* Knuth's multiplicative hash */
    return span->begin_unix + part_of(spread_seconds, mixed);
}

static bool waives_windows(const ClientSchedule *schedule, const ClientScheduleAsked *asked)
{
    int64_t since_seconds = asked->now_unix - schedule->tried_unix;
    return asked->windows->count == 0 || asked->is_uncertain || asked->shows_nothing ||
           since_seconds < 0 || since_seconds > CLIENT_SCHEDULE_STARVED_SECONDS;
}

int64_t client_schedule_judge(const ClientSchedule *schedule, const ClientScheduleAsked *asked)
{
    int64_t wait_seconds = schedule->next_unix - asked->now_unix;
    bool postponed = wait_seconds > 0 && wait_seconds <= CLIENT_SCHEDULE_LONGEST_SECONDS &&
                     schedule->tried_unix <= asked->now_unix;
    int64_t next_unix = postponed ? schedule->next_unix : asked->now_unix;
    if (waives_windows(schedule, asked)) {
        return next_unix;
    }
    ClientWindowSpan span;
    bool open = client_window_find(asked->windows, next_unix, &span);
    if (open && schedule->tried_unix >= span.begin_unix) {
        return next_unix;
    }
    return MAX(next_unix, own_moment(schedule, asked, &span));
}

void client_schedule_note(ClientSchedule *schedule, const ClientScheduleAsked *asked, bool failed,
                          uint32_t random)
{
    schedule->tried_unix = asked->now_unix;
    if (!failed) {
        schedule->failures = 0;
        schedule->next_unix =
            asked->now_unix + part_of((int64_t)asked->jitter_minutes * SECONDS_A_MINUTE, random);
        return;
    }
    int64_t seconds = CLIENT_SCHEDULE_FIRST_SECONDS;
    for (int i = 0; i < schedule->failures && seconds < CLIENT_SCHEDULE_LONGEST_SECONDS; i++) {
        seconds *= 2;
    }
    seconds = MIN(seconds, CLIENT_SCHEDULE_LONGEST_SECONDS);
    schedule->failures = MIN(schedule->failures, G_MAXINT - 1) + 1;
    schedule->next_unix = asked->now_unix + seconds / 2 + part_of(seconds / 2, random);
}

static ClientScheduleAsked ask(const ClientRun *run)
{
    g_autofree char *current = store_current_snapshot(store_path(run->store), NULL);
    return (ClientScheduleAsked){
        .windows = &run->options->windows,
        .jitter_minutes = run->options->jitter_minutes,
        .now_unix = run->clock.system_unix,
        .is_uncertain = client_clock_is_uncertain(&run->clock),
        .shows_nothing = run->damaged || (current == NULL && run->options->mirror == NULL)};
}

bool client_schedule_goes_on(ClientRun *run, ClientResult *result)
{
    if (!run->options->scheduled) {
        return true;
    }
    ClientSchedule schedule;
    client_schedule_load(run->store, &schedule);
    ClientScheduleAsked asked = ask(run);
    int64_t next_unix = client_schedule_judge(&schedule, &asked);
    if (next_unix <= asked.now_unix) {
        return true;
    }
    ClientWindowSpan span;
    bool open = client_window_find(asked.windows, asked.now_unix, &span);
    *result = open ? CLIENT_RESULT_TOO_EARLY : CLIENT_RESULT_OUTSIDE_WINDOW;
    run->next_try_unix = next_unix;
    return false;
}

void client_schedule_end(ClientRun *run, ClientResult result)
{
    if (run->options->from != NULL || run->options->command != CLIENT_OPTIONS_SYNC ||
        result == CLIENT_RESULT_STOPPED) {
        return; /* says nothing about the server */
    }
    ClientSchedule schedule;
    client_schedule_load(run->store, &schedule);
    ClientScheduleAsked asked = ask(run);
    client_schedule_note(&schedule, &asked, client_result_exit_code(result) != 0, g_random_int());
    run->next_try_unix = client_schedule_judge(&schedule, &asked);
    g_autoptr(GError) error = NULL;
    if (!client_schedule_save(run->store, &schedule, &error)) {
        g_message("the next try is not remembered: %s", error->message);
    }
}
