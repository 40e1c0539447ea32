#include "refresh.h"

#include "base/error.h"
#include "base/file.h"
#include "etag.h"
#include "tuf/error.h"

#define TIMESTAMP_PATH "metadata/timestamp.json"

/** What the TUF library's requests need, for one refresh. */
typedef struct {
    ClientRun *run;
    bool timestamp_came; /* with a body */
    char *etag;          /* of that body */
} Requests;

static void requests_clear(Requests *requests) { g_free(requests->etag); }
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Requests, requests_clear)

static void remember_timestamp(Requests *requests, char **etag)
{
    g_free(requests->etag);
    requests->etag = g_steal_pointer(etag);
    requests->timestamp_came = true;
}

static TufFetchResult fetch_metadata(void *user, const TufFetchRequest *wanted, GBytes **bytes,
                                     GError **error)
{
    Requests *requests = user;
    ClientRun *run = requests->run;
    g_autofree char *known =
        wanted->conditional ? client_etag_load(run->store, run->options->url) : NULL;
    ClientFetchRequest request = {.path = wanted->path,
                                  .is_encoded = true,
                                  .limit_bytes = wanted->limit_bytes,
                                  .etag = known,
                                  .now_unix = run->clock.now_unix};
    g_autofree char *etag = NULL;
    TufFetchResult result = client_fetch_bytes(run->fetch, &request, bytes, &etag, error);
    if (result == TUF_FETCH_DONE && g_str_equal(wanted->path, TIMESTAMP_PATH)) {
        remember_timestamp(requests, &etag);
    }
    return result;
}

static bool plant_root(const ClientRun *run, GError **error)
{
    if (run->options->root == NULL) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_ROOT, "no trusted root yet, and no --root");
        return false;
    }
    g_autoptr(GError) cause = NULL;
    g_autoptr(GBytes) root =
        base_file_read(run->options->root, (size_t)TUF_CLIENT_ROOT_LIMIT_BYTES, &cause);
    g_autofree char *folder = store_metadata_path(run->store, NULL);
    if (root != NULL &&
        tuf_client_init_trusted_root(folder, root, TUF_KEY_POLICY_PRODUCT, &cause)) {
        return true;
    }
    if (root == NULL || g_error_matches(cause, TUF_ERROR, TUF_ERROR_REFUSED)) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_ROOT, "%s: %s", run->options->root,
                    cause->message);
    } else {
        g_propagate_error(error, g_steal_pointer(&cause));
    }
    return false;
}

static TufClient *open_client(Requests *requests, GError **error)
{
    const ClientRun *run = requests->run;
    g_autofree char *folder = store_metadata_path(run->store, NULL);
    TufClientOptions options = {.metadata_dir = folder,
                                .now_unix = run->clock.now_unix,
                                .policy = TUF_KEY_POLICY_PRODUCT,
                                .accept_expired = run->options->confirm_expired,
                                .fetcher = {.fetch = fetch_metadata, .user = requests}};
    g_autoptr(GError) cause = NULL;
    TufClient *client = tuf_client_new(&options, &cause);
    if (client == NULL && g_error_matches(cause, TUF_ERROR, TUF_ERROR_NO_ROOT)) {
        return plant_root(run, error) ? tuf_client_new(&options, error) : NULL;
    }
    if (client == NULL) {
        g_propagate_error(error, g_steal_pointer(&cause));
    }
    return client;
}

static bool keep_etag(const Requests *requests, const TufClient *client, GError **error)
{
    if (!requests->timestamp_came || !tuf_client_is_timestamp_current(client)) {
        return true;
    }
    const ClientRun *run = requests->run;
    return client_etag_save(run->store, run->options->url, requests->etag, error);
}

TufClient *client_refresh_metadata(ClientRun *run, GError **error)
{
    g_auto(Requests) requests = {.run = run};
    g_autoptr(TufClient) client = open_client(&requests, error);
    if (client == NULL) {
        return NULL;
    }
    run->clock.now_unix = tuf_client_now_unix(client);
    bool fresh = tuf_client_refresh(client, error);
    GError **next = fresh ? error : NULL; /* the first error is the one to report */
    fresh =
        client_clock_raise_floor(&run->clock, run->store, tuf_client_issued_unix(client), next) &&
        fresh;
    fresh = keep_etag(&requests, client, fresh ? error : NULL) && fresh;
    return fresh ? g_steal_pointer(&client) : NULL;
}
