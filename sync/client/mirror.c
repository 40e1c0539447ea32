#include "mirror.h"

#include "base/file.h"
#include "download.h"
#include "leaving.h"
#include "refresh.h"
#include "space.h"
#include "stop.h"
#include "tree.h"
#include "tuf/error.h"
#include "tuf/mirror.h"
#include "tuf/release.h"

/** What a run has to do, once it knows. */
typedef struct {
    ClientRun *run;
    ClientTree *tree;
    const TufMirror *mirror;
    bool is_current;   /* the folder shows exactly the metadata that are trusted */
    GPtrArray *wanted; /* const TufTarget *, those to bring; owned array */
} Mirroring;

static void mirroring_clear(Mirroring *mirroring)
{
    g_clear_pointer(&mirroring->wanted, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Mirroring, mirroring_clear)

static TufFetchResult fetch_file(void *user, const TufFetchRequest *wanted, GBytes **bytes,
                                 GError **error)
{
    const ClientRun *run = user;
    ClientFetchRequest request = {.path = wanted->path,
                                  .is_encoded = true,
                                  .limit_bytes = wanted->limit_bytes,
                                  .now_unix = run->clock.now_unix};
    g_autofree char *etag = NULL;
    return client_fetch_bytes(run->fetch, &request, bytes, &etag, error);
}

static TufMirror *collect(ClientRun *run, TufClient *client, const ClientTree *tree, GError **error)
{
    const char *root = run->options->root;
    g_autoptr(GBytes) planted =
        root != NULL ? base_file_read(root, TUF_CLIENT_ROOT_LIMIT_BYTES, NULL) : NULL;
    TufMirrorOptions options = {.folder = client_tree_path(tree),
                                .planted = planted,
                                .fetcher = {.fetch = fetch_file, .user = run}};
    return tuf_mirror_new(client, &options, error);
}

static bool shows_all_metadata(const Mirroring *mirroring)
{
    const GPtrArray *files = mirroring->mirror->files;
    for (guint i = 0; i < files->len; i++) {
        const TufMirrorFile *file = g_ptr_array_index(files, i);
        if (!client_tree_has_bytes(mirroring->tree, file->path, file->bytes)) {
            return false;
        }
    }
    return true;
}

/** Without SHA-256 there is no name to resume under; the product's metadata always list it. */
static bool find_wanted(Mirroring *mirroring, GError **error)
{
    const GPtrArray *targets = mirroring->mirror->targets;
    mirroring->wanted = g_ptr_array_new();
    for (guint i = 0; i < targets->len; i++) {
        if (client_stop_requested(error)) {
            return false;
        }
        const TufTarget *target = g_ptr_array_index(targets, i);
        if (tuf_target_sha256(target) != NULL &&
            !client_tree_has_target(mirroring->tree, target, !mirroring->is_current)) {
            g_ptr_array_add(mirroring->wanted, (gpointer)(uintptr_t)target);
        }
    }
    client_tree_clean_incoming(mirroring->tree, mirroring->wanted);
    return true;
}

static bool check_space(const Mirroring *mirroring, GError **error)
{
    uint64_t needed_bytes = 0;
    for (guint i = 0; i < mirroring->wanted->len; i++) {
        const TufTarget *target = g_ptr_array_index(mirroring->wanted, i);
        g_autofree char *part = client_tree_part(mirroring->tree, target);
        needed_bytes += client_download_rest_bytes(target, part);
    }
    return client_space_check_folder(client_tree_path(mirroring->tree), needed_bytes, error);
}

static bool bring_one(const Mirroring *mirroring, const TufTarget *target, GError **error)
{
    g_autofree char *part = client_tree_part(mirroring->tree, target);
    g_autofree char *incoming = g_path_get_dirname(part);
    return base_file_make_folder(incoming, error) &&
           client_download_part(mirroring->run, target, part, error) &&
           client_tree_put_target(mirroring->tree, target, part, error);
}

/** A picture that the source does not have, or only wrong; a release is never done without. */
static bool may_be_missing(const TufTarget *target, const GError *error)
{
    TufRelease release;
    return !tuf_release_read(target, &release) &&
           (g_error_matches(error, CLIENT_ERROR, CLIENT_RESULT_NOT_ON_SERVER) ||
            g_error_matches(error, CLIENT_ERROR, CLIENT_RESULT_NOT_ON_STICK) ||
            g_error_matches(error, TUF_ERROR, TUF_ERROR_DAMAGED));
}

/** `missing_count` receives how many pictures were passed over. */
static bool bring_targets(const Mirroring *mirroring, guint *missing_count, GError **error)
{
    for (guint i = 0; i < mirroring->wanted->len; i++) {
        const TufTarget *target = g_ptr_array_index(mirroring->wanted, i);
        g_autoptr(GError) cause = NULL;
        if (bring_one(mirroring, target, &cause)) {
            continue;
        }
        if (!may_be_missing(target, cause)) {
            g_propagate_error(error, g_steal_pointer(&cause));
            return false;
        }
        g_message("%s", cause->message);
        (*missing_count)++;
    }
    return true;
}

static bool put_metadata(const Mirroring *mirroring, GError **error)
{
    const GPtrArray *files = mirroring->mirror->files;
    for (guint i = 0; i < files->len; i++) {
        const TufMirrorFile *file = g_ptr_array_index(files, i);
        if (!client_tree_has_bytes(mirroring->tree, file->path, file->bytes) &&
            !client_tree_put_metadata(mirroring->tree, file->path, file->bytes, error)) {
            return false;
        }
    }
    return true;
}

static void sweep(const Mirroring *mirroring)
{
    const TufMirror *mirror = mirroring->mirror;
    g_autoptr(GHashTable) listed = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < mirror->files->len; i++) {
        const TufMirrorFile *file = g_ptr_array_index(mirror->files, i);
        g_hash_table_add(listed, file->path);
    }
    for (guint i = 0; i < mirror->targets->len; i++) {
        const char *path = tuf_target_path(g_ptr_array_index(mirror->targets, i));
        g_hash_table_add(listed, (gpointer)(uintptr_t)path);
    }
    client_leaving_sweep(mirroring->tree, listed, mirroring->run->clock.now_unix);
}

static ClientResult bring_all(Mirroring *mirroring, GError **error)
{
    mirroring->is_current = shows_all_metadata(mirroring);
    guint missing_count = 0;
    if (!find_wanted(mirroring, error) || !check_space(mirroring, error) ||
        !bring_targets(mirroring, &missing_count, error) || !put_metadata(mirroring, error)) {
        return CLIENT_RESULT_REFUSED;
    }
    client_tree_finish_incoming(mirroring->tree);
    sweep(mirroring);
    if (missing_count > 0) {
        return CLIENT_RESULT_FILES_LATER;
    }
    bool is_same = mirroring->is_current && mirroring->wanted->len == 0;
    return is_same ? CLIENT_RESULT_CURRENT : CLIENT_RESULT_UPDATED;
}

ClientResult client_mirror_run(ClientRun *run, GError **error)
{
    if (store_current_release(store_path(run->store)) > 0) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_CONFIG,
                    "--mirror: %s is the store of a kiosk; a mirror has one of its own",
                    store_path(run->store));
        return CLIENT_RESULT_CONFIG;
    }
    g_autoptr(ClientTree) tree = client_tree_open(run->options->mirror, error);
    g_autoptr(TufClient) client = tree != NULL ? client_refresh_metadata(run, error) : NULL;
    g_autoptr(TufMirror) mirror = client != NULL ? collect(run, client, tree, error) : NULL;
    if (mirror == NULL) {
        return CLIENT_RESULT_REFUSED;
    }
    g_auto(Mirroring) mirroring = {.run = run, .tree = tree, .mirror = mirror};
    return bring_all(&mirroring, error);
}
