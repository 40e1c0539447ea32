#include "delta.h"

#include <string.h>

#include "base/hash.h"
#include "delta/pages.h"
#include "delta/rows.h"
#include "snapshot/snapshot.h"
#include "stop.h"

static const char *const kind_names[CLIENT_DELTA_COUNT] = {
    [CLIENT_DELTA_ROWS] = "rows",
    [CLIENT_DELTA_PAGES] = "pages",
};

const char *client_delta_kind_name(ClientDeltaKind kind) { return kind_names[kind]; }

void client_delta_base_clear(ClientDeltaBase *base)
{
    g_free(base->path);
    *base = (ClientDeltaBase){0};
}

void client_delta_base_find(const Store *store, ClientDeltaBase *base)
{
    *base = (ClientDeltaBase){.path = store_current_snapshot(store_path(store), NULL)};
    if (base->path != NULL && !base_hash_file(base->path, base->sha256, &base->bytes, NULL)) {
        g_clear_pointer(&base->path, g_free);
    }
}

/* "v2/delta/11-12.pages": the numbers are for people, custom says from what and to what. */
static bool has_right_name(const char *name, int64_t release, ClientDeltaKind kind)
{
    g_autofree char *start = g_strdup_printf("v%d/delta/", SNAPSHOT_LAYOUT);
    g_autofree char *end = g_strdup_printf("-%" G_GINT64_FORMAT ".%s", release, kind_names[kind]);
    return g_str_has_prefix(name, start) && g_str_has_suffix(name, end);
}

static bool leads_to(const TufRelease *found, const TufRelease *wanted, const char *from_sha256)
{
    return found->from_sha256 != NULL && strcmp(found->from_sha256, from_sha256) == 0 &&
           found->release == wanted->release && found->layout == wanted->layout &&
           found->snapshot_bytes == wanted->snapshot_bytes &&
           strcmp(found->snapshot_sha256, wanted->snapshot_sha256) == 0;
}

static bool has_right_library(const TufTarget *target, ClientDeltaKind kind)
{
    return kind != CLIENT_DELTA_ROWS ||
           g_strcmp0(tuf_target_custom_text(target, "sqlite_source_id"), delta_rows_source_id()) ==
               0;
}

static bool is_worth_it(const ClientRun *run, const TufTarget *target, const ClientChoice *choice)
{
    const char *sha256 = tuf_target_sha256(target);
    return sha256 != NULL && !store_bad_has(run->store, sha256) &&
           tuf_target_length_bytes(target) < tuf_target_length_bytes(choice->target);
}

const TufTarget *client_delta_find(const ClientRun *run, const TufClient *client,
                                   const ClientChoice *choice, const ClientDeltaBase *base,
                                   ClientDeltaKind kind)
{
    const GPtrArray *targets = tuf_client_list_targets(client);
    for (guint i = 0; base->path != NULL && i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        TufRelease release;
        if (tuf_release_read(target, &release) &&
            leads_to(&release, &choice->release, base->sha256) &&
            has_right_name(tuf_target_name(target), release.release, kind) &&
            has_right_library(target, kind) && is_worth_it(run, target, choice)) {
            return target;
        }
    }
    return NULL;
}

uint64_t client_delta_needed_bytes(const ClientDelta *delta, const ClientChoice *choice)
{
    uint64_t journal_bytes = delta->kind == CLIENT_DELTA_ROWS ? delta->base->bytes : 0;
    return (uint64_t)choice->release.snapshot_bytes + journal_bytes;
}

static bool go_on(GError **error) { return !client_stop_requested(error); }

bool client_delta_apply(Store *store, const ClientDelta *delta, const ClientChoice *choice,
                        const char *download, const char *file, GError **error)
{
    const DeltaPair pair = {.old_path = delta->base->path,
                            .old_sha256 = delta->base->sha256,
                            .new_path = file,
                            .new_sha256 = choice->release.snapshot_sha256,
                            .new_bytes = (uint64_t)choice->release.snapshot_bytes};
    GError *cause = NULL;
    bool applied = delta->kind == CLIENT_DELTA_ROWS
                       ? delta_rows_apply(&pair, download, go_on, &cause)
                       : delta_pages_apply(&pair, download, go_on, &cause);
    if (applied) {
        return true;
    }
    if (cause->domain == DELTA_ERROR) {
        /* Best effort, as in install.c. */
        (void)!store_bad_mark(store, tuf_target_sha256(delta->target), (int)choice->release.release,
                              NULL);
    }
    g_propagate_error(error, cause);
    return false;
}
