#include "files.h"

#include <string.h>

#include "download.h"
#include "result.h"
#include "snapshot/file.h"
#include "space.h"
#include "tuf/error.h"

/** What stays in the store. */
typedef struct {
    const char *store;
    GHashTable *listed; /* names in the repository, as a set; borrowed from the targets */
    GHashTable
        *shown; /* digests of what the releases in the store show, as a set; NULL: not asked */
} Kept;

static void kept_clear(Kept *kept)
{
    g_hash_table_unref(kept->listed);
    g_clear_pointer(&kept->shown, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Kept, kept_clear)

/** Pictures stand before pages, and pages in their order: the digit before the ending. */
static int rank_of(const TufTarget *target)
{
    const char *name = tuf_target_name(target);
    return g_str_has_prefix(name, "photo/") ? 0 : name[strlen(name) - strlen("1.jpg")];
}

static gint compare_targets(gconstpointer a, gconstpointer b)
{
    const TufTarget *one = *(const TufTarget *const *)a;
    const TufTarget *other = *(const TufTarget *const *)b;
    int ranks = rank_of(one) - rank_of(other);
    return ranks != 0 ? ranks : strcmp(tuf_target_name(one), tuf_target_name(other));
}

/** The files to have, within the limits. Returns: owned array of borrowed const TufTarget *. */
static GPtrArray *list_wanted(const TufClient *client)
{
    const GPtrArray *targets = tuf_client_list_targets(client);
    GPtrArray *wanted = g_ptr_array_new();
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    int64_t total_bytes = 0;
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        int64_t bytes = tuf_target_length_bytes(target);
        if (snapshot_file_read_name(tuf_target_name(target), sha256) &&
            tuf_target_sha256(target) != NULL && bytes <= CLIENT_FILES_LIMIT_BYTES &&
            total_bytes + bytes <= CLIENT_FILES_LIMIT_TOTAL_BYTES) {
            total_bytes += bytes;
            g_ptr_array_add(wanted, (gpointer)(uintptr_t)target);
        }
    }
    g_ptr_array_sort(wanted, compare_targets);
    return wanted;
}

static bool is_here(const ClientRun *run, const TufTarget *target)
{
    return store_files_has(store_path(run->store), tuf_target_name(target),
                           tuf_target_length_bytes(target));
}

static bool check_space(const ClientRun *run, const GPtrArray *wanted, GError **error)
{
    uint64_t needed_bytes = 0;
    for (guint i = 0; i < wanted->len; i++) {
        const TufTarget *target = g_ptr_array_index(wanted, i);
        needed_bytes += is_here(run, target) ? 0 : (uint64_t)tuf_target_length_bytes(target);
    }
    if (!client_space_check(run->store, needed_bytes, error)) {
        g_prefix_error(error, "pictures: ");
        return false;
    }
    return true;
}

static bool bring_one(const ClientRun *run, const TufTarget *target, GError **error)
{
    g_autofree char *download = client_download_file(run, target, error);
    return download != NULL &&
           store_files_put(run->store, download, tuf_target_name(target), error);
}

/** The source answers, but not with this file: the others may be had. */
static bool concerns_one_file(const GError *error)
{
    return g_error_matches(error, CLIENT_ERROR, CLIENT_RESULT_NOT_ON_SERVER) ||
           g_error_matches(error, CLIENT_ERROR, CLIENT_RESULT_NOT_ON_STICK) ||
           g_error_matches(error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE) ||
           g_error_matches(error, TUF_ERROR, TUF_ERROR_DAMAGED);
}

static bool bring_all(const ClientRun *run, const GPtrArray *wanted, GError **error)
{
    g_autoptr(GError) first = NULL;
    for (guint i = 0; i < wanted->len; i++) {
        const TufTarget *target = g_ptr_array_index(wanted, i);
        g_autoptr(GError) cause = NULL;
        if (is_here(run, target) || bring_one(run, target, &cause)) {
            continue;
        }
        bool go_on = concerns_one_file(cause);
        if (first == NULL) {
            first = g_steal_pointer(&cause);
        }
        if (!go_on) {
            break;
        }
    }
    if (first != NULL) {
        g_propagate_error(error, g_steal_pointer(&first));
        return false;
    }
    return true;
}

static void add_shown(char *path, GHashTable *shown)
{
    g_autofree char *owned = path;
    g_autoptr(Snapshot) snapshot = owned != NULL ? snapshot_open(owned, NULL) : NULL;
    g_autoptr(GPtrArray) files = snapshot != NULL ? snapshot_file_list(snapshot, NULL) : NULL;
    for (guint i = 0; files != NULL && i < files->len; i++) {
        const SnapshotFile *file = g_ptr_array_index(files, i);
        g_hash_table_add(shown, g_strdup(file->sha256));
    }
}

/** What a roll-back would show stays as well: the list tells of the newest release alone. */
static bool is_shown(Kept *kept, const char *sha256)
{
    if (kept->shown == NULL) {
        kept->shown = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        add_shown(store_current_snapshot(kept->store, NULL), kept->shown);
        add_shown(store_previous_snapshot(kept->store, NULL), kept->shown);
    }
    return g_hash_table_contains(kept->shown, sha256);
}

/** Files with other names were put there by somebody: not ours to delete. */
static bool stays(const char *name, void *user)
{
    Kept *kept = user;
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    return g_hash_table_contains(kept->listed, name) || !snapshot_file_read_name(name, sha256) ||
           is_shown(kept, sha256);
}

static void sweep(const ClientRun *run, const GPtrArray *wanted)
{
    g_auto(Kept) kept = {.store = store_path(run->store),
                         .listed = g_hash_table_new(g_str_hash, g_str_equal)};
    for (guint i = 0; i < wanted->len; i++) {
        g_hash_table_add(kept.listed,
                         (gpointer)(uintptr_t)tuf_target_name(g_ptr_array_index(wanted, i)));
    }
    store_files_sweep(run->store, stays, &kept);
}

bool client_files_bring(const ClientRun *run, const TufClient *client, GError **error)
{
    g_autoptr(GPtrArray) wanted = list_wanted(client);
    // First, for the room: what went with a release is in nobody's way.
    sweep(run, wanted);
    return check_space(run, wanted, error) && bring_all(run, wanted, error);
}
