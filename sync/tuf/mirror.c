#include "tuf/mirror.h"

#include <inttypes.h>

#include "base/file.h"
#include "client_private.h"
#include "error_private.h"
#include "search.h"

/** The way from the first root to the trusted one. */
typedef struct {
    TufClient *client;
    const TufMirrorOptions *options;
    int64_t planted_version; /* 0: none */
    int64_t newest_version;
    bool use_kept; /* roots of the copy count until they turn out to be wrong */
} Chain;

static void file_free(gpointer data)
{
    TufMirrorFile *file = data;
    g_free(file->path);
    g_bytes_unref(file->bytes);
    g_free(file);
}

static void add_file(GPtrArray *files, const char *path, GBytes *bytes)
{
    TufMirrorFile *file = g_new0(TufMirrorFile, 1);
    *file = (TufMirrorFile){.path = g_strdup(path), .bytes = g_bytes_ref(bytes)};
    g_ptr_array_add(files, file);
}

static GBytes *read_kept(const Chain *chain, const char *path)
{
    g_autofree char *file = g_build_filename(chain->options->folder, path, NULL);
    return chain->use_kept ? base_file_read(file, TUF_CLIENT_ROOT_LIMIT_BYTES, NULL) : NULL;
}

static GBytes *get_root(const Chain *chain, int64_t version, const char *path, GError **error)
{
    if (version == chain->newest_version) {
        const TufRoot *root = tuf_trusted_root(chain->client->trusted);
        return g_bytes_ref(tuf_root_metadata(root)->bytes);
    }
    if (version == chain->planted_version) {
        return g_bytes_ref(chain->options->planted);
    }
    GBytes *kept = read_kept(chain, path);
    return kept != NULL
               ? kept
               : tuf_client_fetch_needed(chain->client, path, TUF_CLIENT_ROOT_LIMIT_BYTES, error);
}

/** The first root has nobody before it: its own keys sign it. */
static bool append_root(const Chain *chain, TufTrusted **trusted, GBytes *bytes, GError **error)
{
    if (*trusted != NULL) {
        return tuf_trusted_update_root(*trusted, bytes, error);
    }
    *trusted = tuf_trusted_new(bytes, tuf_trusted_check(chain->client->trusted)->policy, error);
    if (*trusted == NULL) {
        return false;
    }
    int64_t version = tuf_root_metadata(tuf_trusted_root(*trusted))->version;
    if (version != 1) {
        return tuf_error_refuse(error, "1.root.json has version %" PRId64, version);
    }
    return true;
}

static bool follow_roots(const Chain *chain, GPtrArray *files, GError **error)
{
    g_autoptr(TufTrusted) trusted = NULL;
    for (int64_t version = 1; version <= chain->newest_version; version++) {
        g_autofree char *path = g_strdup_printf("metadata/%" PRId64 ".root.json", version);
        g_autoptr(GBytes) bytes = get_root(chain, version, path, error);
        if (bytes == NULL) {
            return false;
        }
        if (!append_root(chain, &trusted, bytes, error)) {
            g_prefix_error(error, "%s: ", path);
            return false;
        }
        add_file(files, path, bytes);
    }
    return true;
}

static int64_t read_planted_version(const TufMirrorOptions *options)
{
    g_autoptr(TufRoot) root =
        options->planted != NULL ? tuf_root_new(options->planted, NULL) : NULL;
    return root != NULL ? tuf_root_metadata(root)->version : 0;
}

static bool collect_roots(TufClient *client, const TufMirrorOptions *options, GPtrArray *files,
                          GError **error)
{
    Chain chain = {.client = client,
                   .options = options,
                   .planted_version = read_planted_version(options),
                   .newest_version = tuf_root_metadata(tuf_trusted_root(client->trusted))->version,
                   .use_kept = true};
    if (chain.newest_version > TUF_MIRROR_ROOTS_LIMIT) {
        return tuf_error_refuse(error, "more than %d roots", TUF_MIRROR_ROOTS_LIMIT);
    }
    guint before = files->len;
    if (follow_roots(&chain, files, NULL)) {
        return true;
    }
    // A root of the copy may be what is wrong: once more, from the repository alone.
    g_ptr_array_set_size(files, (gint)before);
    chain.use_kept = false;
    return follow_roots(&chain, files, error);
}

static void add_metadata(const TufClient *client, GPtrArray *files, const char *role,
                         const TufMetadata *metadata)
{
    g_autofree char *path = tuf_client_make_path(client, role, metadata->version);
    add_file(files, path, metadata->bytes);
}

static void add_targets(GPtrArray *all, const TufTargets *targets)
{
    const GPtrArray *list = tuf_targets_list(targets);
    for (guint i = 0; i < list->len; i++) {
        g_ptr_array_add(all, g_ptr_array_index(list, i));
    }
}

static bool collect_delegated(TufClient *client, TufMirror *mirror, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) roles = tuf_search_all(client, TUF_MIRROR_ROLES_LIMIT, names, error);
    if (roles == NULL) {
        return false;
    }
    for (guint i = 0; i < roles->len; i++) {
        const TufTargets *targets = g_ptr_array_index(roles, i);
        add_metadata(client, mirror->files, g_ptr_array_index(names, i),
                     tuf_targets_metadata(targets));
        add_targets(mirror->targets, targets);
    }
    return true;
}

static bool collect(TufClient *client, const TufMirrorOptions *options, TufMirror *mirror,
                    GError **error)
{
    if (!collect_delegated(client, mirror, error)) {
        return false;
    }
    const TufTrusted *trusted = client->trusted;
    add_targets(mirror->targets, tuf_trusted_targets(trusted));
    add_metadata(client, mirror->files, TUF_METADATA_TARGETS,
                 tuf_targets_metadata(tuf_trusted_targets(trusted)));
    add_metadata(client, mirror->files, TUF_METADATA_SNAPSHOT, tuf_trusted_snapshot(trusted));
    if (!collect_roots(client, options, mirror->files, error)) {
        return false;
    }
    add_file(mirror->files, "metadata/timestamp.json", tuf_trusted_timestamp(trusted)->bytes);
    return true;
}

TufMirror *tuf_mirror_new(TufClient *client, const TufMirrorOptions *options, GError **error)
{
    g_assert(client->is_fresh);
    client->fetcher = options->fetcher;
    g_autoptr(TufMirror) mirror = g_new0(TufMirror, 1);
    mirror->files = g_ptr_array_new_with_free_func(file_free);
    mirror->targets = g_ptr_array_new();
    return collect(client, options, mirror, error) ? g_steal_pointer(&mirror) : NULL;
}

void tuf_mirror_free(TufMirror *mirror)
{
    if (mirror == NULL) {
        return;
    }
    g_ptr_array_unref(mirror->targets);
    g_ptr_array_unref(mirror->files);
    g_free(mirror);
}
