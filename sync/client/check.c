#include "check.h"

#include <time.h>

#include "base/hash.h"
#include "report.h"
#include "snapshot/snapshot.h"
#include "store/store.h"
#include "tuf/client.h"
#include "tuf/error.h"
#include "tuf/release.h"

/* Everything asked for beyond what is stored: no newer root, the same timestamp, nothing else. */
static TufFetchResult fetch_nothing(void *user, const TufFetchRequest *request, GBytes **bytes,
                                    GError **error)
{
    (void)user;
    (void)bytes;
    if (request->conditional) {
        return TUF_FETCH_NOT_MODIFIED;
    }
    if (g_str_has_suffix(request->path, ".root.json")) {
        return TUF_FETCH_MISSING;
    }
    g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_NOT_TRUSTED,
                "%s: not stored, or what is stored does not verify", request->path);
    return TUF_FETCH_FAILED;
}

static TufClient *open_metadata(const ClientOptions *options, bool accept_expired, GError **error)
{
    g_autofree char *folder = g_build_filename(options->store, "metadata", NULL);
    // Signed issue times lift this clock where the machine's is behind (tuf_client_now_unix()).
    const TufClientOptions wanted = {.metadata_dir = folder,
                                     .now_unix = (int64_t)time(NULL),
                                     .policy = TUF_KEY_POLICY_PRODUCT,
                                     .accept_expired = accept_expired,
                                     .fetcher = {.fetch = fetch_nothing}};
    g_autoptr(TufClient) client = tuf_client_new(&wanted, error);
    return client != NULL && tuf_client_refresh(client, error) ? g_steal_pointer(&client) : NULL;
}

/* The signed SHA-256 of a release's snapshot; NULL when the targets do not list it. Borrowed. */
static const char *find_signed(const TufClient *client, int number)
{
    const GPtrArray *targets = tuf_client_list_targets(client);
    for (guint i = 0; i < targets->len; i++) {
        TufRelease release;
        if (tuf_release_read(g_ptr_array_index(targets, i), &release) &&
            release.from_sha256 == NULL && release.release == number &&
            release.layout <= SNAPSHOT_LAYOUT) {
            return release.snapshot_sha256;
        }
    }
    return NULL;
}

static ClientResult check_snapshot(const ClientOptions *options, const TufClient *client,
                                   GError **error)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    g_autofree char *path = store_current_snapshot(options->store, error);
    if (path == NULL || !base_hash_file(path, sha256, NULL, error)) {
        return CLIENT_RESULT_STORE;
    }
    const char *wanted = find_signed(client, store_current_release(options->store));
    bool same =
        wanted != NULL ? g_str_equal(wanted, sha256) : store_snapshot_is_named(path, sha256);
    if (!same) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_NOT_SIGNED,
                    "%s: has SHA-256 %s, signed is %s", path, sha256,
                    wanted != NULL ? wanted : "that of its name");
        return CLIENT_RESULT_NOT_SIGNED;
    }
    return CLIENT_RESULT_VERIFIED;
}

static ClientResult check(const ClientOptions *options, GError **error)
{
    g_autoptr(GError) late = NULL;
    g_autoptr(TufClient) client = open_metadata(options, false, &late);
    bool expired = g_error_matches(late, TUF_ERROR, TUF_ERROR_EXPIRED);
    if (expired) {
        client = open_metadata(options, true, error);
    }
    if (client == NULL) {
        if (late != NULL && *error == NULL) {
            g_propagate_error(error, g_steal_pointer(&late));
        }
        return CLIENT_RESULT_NOT_TRUSTED;
    }
    ClientResult result = check_snapshot(options, client, error);
    if (result == CLIENT_RESULT_VERIFIED && expired) {
        g_propagate_error(error, g_steal_pointer(&late));
        return CLIENT_RESULT_EXPIRED;
    }
    return result;
}

ClientResult client_check_run(const ClientOptions *options)
{
    g_autoptr(GError) error = NULL;
    ClientResult result = check(options, &error);
    client_report_print(result, error);
    return result;
}
