#include "tuf/client.h"

#include <inttypes.h>

#include "base/file.h"
#include "client_private.h"
#include "error_private.h"
#include "folder.h"
#include "search.h"

bool tuf_client_init_trusted_root(const char *metadata_dir, GBytes *root, TufKeyPolicy policy,
                                  GError **error)
{
    g_autoptr(TufTrusted) trusted = tuf_trusted_new(root, policy, error);
    if (trusted == NULL) {
        return false;
    }
    GError *base_error = NULL;
    if (!base_file_make_folder(metadata_dir, &base_error)) {
        return tuf_error_take_base(error, base_error);
    }
    return tuf_folder_store(metadata_dir, TUF_METADATA_ROOT, root, error);
}

static TufTrusted *load_root(const TufClientOptions *options, GError **error)
{
    g_autoptr(GBytes) bytes = NULL;
    if (!tuf_folder_load(options->metadata_dir, TUF_METADATA_ROOT, TUF_CLIENT_ROOT_LIMIT_BYTES,
                         &bytes, error)) {
        return NULL;
    }
    if (bytes == NULL) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_NO_ROOT, "no trusted root in %s",
                    options->metadata_dir);
        return NULL;
    }
    GError *problem = NULL;
    TufTrusted *trusted = tuf_trusted_new(bytes, options->policy, &problem);
    if (trusted == NULL) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_NO_ROOT, "the trusted root in %s is damaged: %s",
                    options->metadata_dir, problem->message);
        g_error_free(problem);
    }
    return trusted;
}

/** Loads what was trusted before; a file that no longer verifies is passed over. */
static bool load_others(const char *folder, TufTrusted *trusted, GError **error)
{
    static const struct {
        const char *role;
        size_t limit_bytes;
        bool (*load)(TufTrusted *trusted, GBytes *bytes);
    } files[] = {
        {TUF_METADATA_TIMESTAMP, TUF_CLIENT_TIMESTAMP_LIMIT_BYTES, tuf_trusted_load_timestamp},
        {TUF_METADATA_SNAPSHOT, TUF_CLIENT_SNAPSHOT_LIMIT_BYTES, tuf_trusted_load_snapshot},
        {TUF_METADATA_TARGETS, TUF_CLIENT_TARGETS_LIMIT_BYTES, tuf_trusted_load_targets},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(GBytes) bytes = NULL;
        if (!tuf_folder_load(folder, files[i].role, files[i].limit_bytes, &bytes, error)) {
            return false;
        }
        if (bytes != NULL && !files[i].load(trusted, bytes)) {
            g_debug("%s/%s.json no longer verifies", folder, files[i].role);
        }
    }
    return true;
}

static void free_targets(gpointer data) { tuf_targets_free(data); }

TufClient *tuf_client_new(const TufClientOptions *options, GError **error)
{
    g_autoptr(TufTrusted) trusted = load_root(options, error);
    if (trusted == NULL || !load_others(options->metadata_dir, trusted, error)) {
        return NULL;
    }
    TufClient *client = g_new0(TufClient, 1);
    client->metadata_dir = g_strdup(options->metadata_dir);
    client->fetcher = options->fetcher;
    client->now_unix = MAX(options->now_unix, tuf_trusted_issued_unix(trusted));
    tuf_trusted_set_time(trusted, client->now_unix, options->accept_expired);
    client->trusted = g_steal_pointer(&trusted);
    client->delegated = g_ptr_array_new_with_free_func(free_targets);
    client->delegated_by_role = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return client;
}

void tuf_client_free(TufClient *client)
{
    if (client == NULL) {
        return;
    }
    g_hash_table_unref(client->delegated_by_role);
    g_ptr_array_unref(client->delegated);
    tuf_trusted_free(client->trusted);
    g_free(client->metadata_dir);
    g_free(client);
}

/** One request. `*bytes` is set exactly when the result is DONE, `*error` when it is FAILED. */
static TufFetchResult fetch(const TufClient *client, const TufFetchRequest *request, GBytes **bytes,
                            GError **error)
{
    TufFetchResult result = client->fetcher.fetch(client->fetcher.user, request, bytes, error);
    if (result == TUF_FETCH_NOT_MODIFIED && !request->conditional) {
        tuf_error_refuse(error, "%s: \"not modified\" without having been asked", request->path);
        return TUF_FETCH_FAILED;
    }
    if (result == TUF_FETCH_DONE && g_bytes_get_size(*bytes) > request->limit_bytes) {
        tuf_error_refuse(error, "%s is longer than %zu bytes", request->path, request->limit_bytes);
        g_clear_pointer(bytes, g_bytes_unref);
        return TUF_FETCH_FAILED;
    }
    return result;
}

GBytes *tuf_client_fetch_needed(const TufClient *client, const char *path, size_t limit_bytes,
                                GError **error)
{
    TufFetchRequest request = {.path = path, .limit_bytes = limit_bytes};
    GBytes *bytes = NULL;
    if (fetch(client, &request, &bytes, error) == TUF_FETCH_MISSING) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_UNREACHABLE, "%s is announced but not there", path);
    }
    return bytes;
}

/** Takes the next root. `*ended`: there is none. */
static bool update_one_root(TufClient *client, bool *ended, GError **error)
{
    int64_t version = tuf_root_metadata(tuf_trusted_root(client->trusted))->version + 1;
    g_autofree char *path = g_strdup_printf("metadata/%" PRId64 ".root.json", version);
    TufFetchRequest request = {.path = path, .limit_bytes = TUF_CLIENT_ROOT_LIMIT_BYTES};
    g_autoptr(GBytes) bytes = NULL;
    TufFetchResult result = fetch(client, &request, &bytes, error);
    *ended = result == TUF_FETCH_MISSING;
    if (result != TUF_FETCH_DONE) {
        return *ended;
    }
    return tuf_trusted_update_root(client->trusted, bytes, error) &&
           tuf_folder_store(client->metadata_dir, TUF_METADATA_ROOT, bytes, error);
}

/** 5.3. */
static bool update_root(TufClient *client, GError **error)
{
    bool ended = false;
    for (int i = 0; i < TUF_CLIENT_ROOTS_A_RUN && !ended; i++) {
        if (!update_one_root(client, &ended, error)) {
            return false;
        }
    }
    if (!tuf_trusted_check_root_expiry(client->trusted, error)) {
        return false;
    }
    if (tuf_trusted_has_rotated(client->trusted) &&
        (!tuf_folder_delete(client->metadata_dir, TUF_METADATA_TIMESTAMP, error) ||
         !tuf_folder_delete(client->metadata_dir, TUF_METADATA_SNAPSHOT, error))) {
        return false;
    }
    tuf_trusted_finish_roots(client->trusted);
    return true;
}

static bool take_timestamp(TufClient *client, GBytes *bytes, GError **error)
{
    TufTrustedNews news = TUF_TRUSTED_SAME;
    if (!tuf_trusted_update_timestamp(client->trusted, bytes, &news, error)) {
        return false;
    }
    if (news == TUF_TRUSTED_NEW &&
        !tuf_folder_store(client->metadata_dir, TUF_METADATA_TIMESTAMP, bytes, error)) {
        return false;
    }
    client->is_timestamp_current =
        g_bytes_equal(bytes, tuf_trusted_timestamp(client->trusted)->bytes);
    return news == TUF_TRUSTED_NEW || tuf_trusted_check_timestamp_expiry(client->trusted, error);
}

/** 5.4. An unchanged timestamp is not the end: the last run may have died before its snapshot. */
static bool update_timestamp(TufClient *client, GError **error)
{
    TufFetchRequest request = {
        .path = "metadata/timestamp.json",
        .limit_bytes = TUF_CLIENT_TIMESTAMP_LIMIT_BYTES,
        .conditional = tuf_trusted_timestamp(client->trusted) != NULL,
    };
    g_autoptr(GBytes) bytes = NULL;
    switch (fetch(client, &request, &bytes, error)) {
    case TUF_FETCH_DONE:
        return take_timestamp(client, bytes, error);
    case TUF_FETCH_NOT_MODIFIED:
        client->is_timestamp_current = true;
        return tuf_trusted_check_timestamp_expiry(client->trusted, error);
    case TUF_FETCH_MISSING:
        g_set_error(error, TUF_ERROR, TUF_ERROR_UNREACHABLE, "there is no %s", request.path);
        return false;
    case TUF_FETCH_FAILED:
        break;
    }
    return false;
}

char *tuf_client_make_path(const TufClient *client, const char *role, int64_t version)
{
    g_autofree char *encoded = tuf_delegation_encode_name(role);
    if (!tuf_root_has_consistent_snapshot(tuf_trusted_root(client->trusted))) {
        return g_strdup_printf("metadata/%s.json", encoded);
    }
    return g_strdup_printf("metadata/%" PRId64 ".%s.json", version, encoded);
}

/** 5.5. */
static bool update_snapshot(TufClient *client, GError **error)
{
    if (tuf_trusted_is_snapshot_current(client->trusted)) {
        return tuf_trusted_update_snapshot(client->trusted, NULL, error);
    }
    TufMeta meta = tuf_trusted_snapshot_meta(client->trusted);
    g_autofree char *path = tuf_client_make_path(client, TUF_METADATA_SNAPSHOT, meta.version);
    g_autoptr(GBytes) bytes = tuf_client_fetch_needed(
        client, path, tuf_meta_limit(&meta, TUF_CLIENT_SNAPSHOT_LIMIT_BYTES), error);
    return bytes != NULL && tuf_trusted_update_snapshot(client->trusted, bytes, error) &&
           tuf_folder_store(client->metadata_dir, TUF_METADATA_SNAPSHOT, bytes, error);
}

/** 5.6.1–5.6.6. */
static bool update_targets(TufClient *client, GError **error)
{
    if (tuf_trusted_is_targets_current(client->trusted)) {
        return tuf_trusted_update_targets(client->trusted, NULL, error);
    }
    TufMeta meta = tuf_trusted_targets_meta(client->trusted);
    g_autofree char *path = tuf_client_make_path(client, TUF_METADATA_TARGETS, meta.version);
    g_autoptr(GBytes) bytes = tuf_client_fetch_needed(
        client, path, tuf_meta_limit(&meta, TUF_CLIENT_TARGETS_LIMIT_BYTES), error);
    return bytes != NULL && tuf_trusted_update_targets(client->trusted, bytes, error) &&
           tuf_folder_store(client->metadata_dir, TUF_METADATA_TARGETS, bytes, error);
}

bool tuf_client_refresh(TufClient *client, GError **error)
{
    client->is_fresh = update_root(client, error) && update_timestamp(client, error) &&
                       update_snapshot(client, error) && update_targets(client, error);
    return client->is_fresh;
}

int64_t tuf_client_now_unix(const TufClient *client) { return client->now_unix; }

int64_t tuf_client_issued_unix(const TufClient *client)
{
    return tuf_trusted_issued_unix(client->trusted);
}

bool tuf_client_is_timestamp_current(const TufClient *client)
{
    return client->is_timestamp_current;
}

int64_t tuf_client_expires_unix(const TufClient *client)
{
    return client->is_fresh ? tuf_trusted_expires_unix(client->trusted) : 0;
}

const GPtrArray *tuf_client_list_targets(const TufClient *client)
{
    return client->is_fresh ? tuf_targets_list(tuf_trusted_targets(client->trusted)) : NULL;
}

const TufTarget *tuf_client_find_target(TufClient *client, const char *name, GError **error)
{
    // A name that cannot be listed cannot be found, and need not be searched for.
    if (!client->is_fresh || !tuf_target_is_name(name)) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_NOT_FOUND, "no target \"%s\"", name);
        return NULL;
    }
    return tuf_search_run(client, name, error);
}
