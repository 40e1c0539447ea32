#include "run.h"

#include <unistd.h>

#include "base/heartbeat.h"
#include "choose.h"
#include "companion.h"
#include "files.h"
#include "folder.h"
#include "health.h"
#include "http.h"
#include "install.h"
#include "mirror.h"
#include "refresh.h"
#include "report.h"
#include "rollback.h"
#include "schedule.h"
#include "snapshot/snapshot.h"
#include "stick.h"
#include "stop.h"
#include "take.h"
#include "uses.h"

/** Why a run does not go on to the download, though nothing failed; UPDATED when it does. */
static ClientResult settle(const ClientRun *run, const ClientChoice *choice, GError **error)
{
    if (choice->target == NULL) {
        return CLIENT_RESULT_UNPUBLISHED;
    }
    if (!run->damaged && client_install_is_in_force(run->store, choice)) {
        return CLIENT_RESULT_CURRENT;
    }
    if (client_install_is_held(run->store, choice)) {
        return CLIENT_RESULT_HELD_BACK;
    }
    if (client_install_is_bad(run->store, choice)) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_KNOWN_BAD, "%s: marked in bad/",
                    tuf_target_name(choice->target));
        return CLIENT_RESULT_KNOWN_BAD;
    }
    return CLIENT_RESULT_UPDATED;
}

/* Returns: the result, of which only the successes count when `error` is set. */
static ClientResult sync_release(ClientRun *run, GError **error)
{
    g_autoptr(TufClient) client = client_refresh_metadata(run, error);
    ClientChoice choice;
    if (client == NULL || !client_choose_release(client, &choice, error)) {
        return CLIENT_RESULT_REFUSED;
    }
    ClientResult result = settle(run, &choice, error);
    if (result == CLIENT_RESULT_UPDATED && !client_take_release(run, client, &choice, error)) {
        return CLIENT_RESULT_REFUSED; /* what has come of the download is resumed */
    }
    if ((result == CLIENT_RESULT_UPDATED || result == CLIENT_RESULT_CURRENT) &&
        !client_files_bring(run, client, error)) {
        return CLIENT_RESULT_FILES_LATER; /* a picture that was cut is resumed */
    }
    store_clean_incoming(run->store, NULL);
    return result;
}

/* See base/heartbeat.h. */
static BaseHeartbeat make_heartbeat(const ClientRun *run)
{
    const ClientOptions *options = run->options;
    BaseHeartbeat heartbeat = {.layout = SNAPSHOT_LAYOUT,
                               .release = store_current_release(store_path(run->store))};
    if (options->kiosk_id != NULL) {
        g_strlcpy(heartbeat.kiosk, options->kiosk_id, sizeof heartbeat.kiosk);
    }
    if (options->kiosk_state != NULL) {
        base_heartbeat_read_alive(options->kiosk_state, &heartbeat);
    }
    return heartbeat;
}

static ClientFetch *open_source(const ClientRun *run, ClientUses *uses, GError **error)
{
    const ClientOptions *options = run->options;
    if (options->is_stick) {
        return client_stick_new(options->from, error);
    }
    if (options->from != NULL) {
        return client_folder_new(options->from);
    }
    const BaseHeartbeat heartbeat = make_heartbeat(run);
    client_uses_init(uses, run, &heartbeat);
    ClientHttpOptions http = {.url = options->url,
                              .ca_file = options->ca,
                              .proxy = options->proxy,
                              .next_agent = client_uses_next_agent,
                              .agent_user = uses,
                              .rate_limit_kib = options->rate_limit_kib,
                              .stall_seconds = options->stall_seconds};
    return client_http_new(&http, error);
}

static ClientResult run_command(ClientRun *run, GError **error)
{
    if (run->options->command == CLIENT_OPTIONS_ROLL_BACK) {
        if (!client_rollback_release(run->store, error)) {
            return CLIENT_RESULT_STORE;
        }
        (void)!client_companion_mend(run->store, NULL); /* if stopped: the next run */
        return CLIENT_RESULT_ROLLED_BACK;
    }
    /* Before the network: what is shown now must not wait for a server. */
    client_health_mend(run);
    ClientResult result = CLIENT_RESULT_STOPPED;
    if (!client_companion_mend(run->store, error) || !client_schedule_goes_on(run, &result)) {
        return result;
    }
    g_auto(ClientUses) uses = {0};
    g_autoptr(ClientFetch) fetch = open_source(run, &uses, error);
    if (fetch == NULL) {
        return CLIENT_RESULT_CONFIG;
    }
    run->fetch = fetch;
    result =
        run->options->mirror != NULL ? client_mirror_run(run, error) : sync_release(run, error);
    run->fetch = NULL;
    if (client_result_exit_code(result) == 0) {
        client_uses_end(&uses, run->store);
    }
    return result;
}

ClientResult client_run(const ClientOptions *options)
{
    bool from_stick = options->from != NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(options->store, &error);
    if (store == NULL) {
        ClientResult result = client_result_from_error(error, from_stick);
        client_report_print(result, error);
        return result;
    }
    ClientProgress progress = {.store = store, .is_terminal = isatty(STDERR_FILENO) == 1};
    ClientRun run = {.options = options, .store = store, .progress = &progress};
    client_clock_init(&run.clock, store);
    progress.system_unix = run.clock.system_unix;
    client_stop_after(options->longest_seconds);
    ClientResult result = run_command(&run, &error);
    // With its pictures missing a release is in force all the same: the error is for the log.
    if (error != NULL && result != CLIENT_RESULT_FILES_LATER) {
        result = client_result_from_error(error, from_stick);
    }
    if (result == CLIENT_RESULT_OUTSIDE_WINDOW || result == CLIENT_RESULT_TOO_EARLY) {
        client_report_wait(&run, result);
        return result;
    }
    client_schedule_end(&run, result);
    client_report_write(&run, result, error);
    return result;
}
