#include "take.h"

#include <unistd.h>

#include "base/error.h"
#include "companion.h"
#include "delta.h"
#include "delta/delta.h"
#include "download.h"
#include "install.h"
#include "tuf/error.h"

/** How one way ended. */
typedef enum { WAY_TAKEN, WAY_NEXT, WAY_END } Way;

static void note_taken(ClientRun *run, const char *way, const TufTarget *target)
{
    run->taken = way;
    run->taken_bytes = tuf_target_length_bytes(target);
}

/* What another way can make good: not a line that broke, not a release that is bad by any way. */
static bool is_of_this_way_only(const GError *cause)
{
    return cause->domain == DELTA_ERROR || cause->domain == BASE_ERROR ||
           g_error_matches(cause, TUF_ERROR, TUF_ERROR_DAMAGED) ||
           g_error_matches(cause, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE) ||
           g_error_matches(cause, CLIENT_ERROR, CLIENT_RESULT_NOT_ON_SERVER) ||
           g_error_matches(cause, CLIENT_ERROR, CLIENT_RESULT_NOT_ON_STICK) ||
           g_error_matches(cause, CLIENT_ERROR, CLIENT_RESULT_NO_SPACE);
}

static bool fetch_and_apply(const ClientRun *run, const ClientDelta *delta,
                            const ClientChoice *choice, const char *file, GError **error)
{
    uint64_t beside_bytes = client_delta_needed_bytes(delta, choice) +
                            client_companion_needed_bytes((uint64_t)choice->release.snapshot_bytes);
    g_autofree char *download = client_download_target(run, delta->target, beside_bytes, error);
    if (download == NULL || !client_delta_apply(run->store, delta, choice, download, file, error)) {
        return false;
    }
    (void)unlink(download);
    return true;
}

static Way take_delta(ClientRun *run, const ClientDelta *delta, const ClientChoice *choice,
                      GError **error)
{
    g_autofree char *file = client_install_path(run->store, choice);
    GError *cause = NULL;
    if (!fetch_and_apply(run, delta, choice, file, &cause)) {
        if (is_of_this_way_only(cause)) {
            g_message("%s: %s; taking another way", tuf_target_name(delta->target), cause->message);
            g_error_free(cause);
            return WAY_NEXT;
        }
        g_propagate_error(error, cause);
        return WAY_END;
    }
    if (!client_install_snapshot(run->store, choice, file, error)) {
        return WAY_END;
    }
    note_taken(run, client_delta_kind_name(delta->kind), delta->target);
    return WAY_TAKEN;
}

static Way take_any_delta(ClientRun *run, const TufClient *client, const ClientChoice *choice,
                          GError **error)
{
    g_auto(ClientDeltaBase) base = {0};
    client_delta_base_find(run->store, &base);
    for (int kind = 0; kind < CLIENT_DELTA_COUNT; kind++) {
        ClientDelta delta = {.kind = (ClientDeltaKind)kind, .base = &base};
        delta.target = client_delta_find(run, client, choice, &base, delta.kind);
        Way way = delta.target == NULL ? WAY_NEXT : take_delta(run, &delta, choice, error);
        if (way != WAY_NEXT) {
            return way;
        }
    }
    return WAY_NEXT;
}

static bool take_full(ClientRun *run, const ClientChoice *choice, GError **error)
{
    uint64_t snapshot_bytes = (uint64_t)choice->release.snapshot_bytes;
    uint64_t beside_bytes = snapshot_bytes + client_companion_needed_bytes(snapshot_bytes);
    g_autofree char *download = client_download_target(run, choice->target, beside_bytes, error);
    if (download == NULL || !client_install_release(run->store, choice, download, error)) {
        return false;
    }
    note_taken(run, "full", choice->target);
    return true;
}

bool client_take_release(ClientRun *run, const TufClient *client, const ClientChoice *choice,
                         GError **error)
{
    switch (take_any_delta(run, client, choice, error)) {
    case WAY_TAKEN:
        return true;
    case WAY_END:
        return false;
    case WAY_NEXT:
        break;
    }
    return take_full(run, choice, error);
}
