// The whole workflow over files of the attacker's choice, delegated roles among them, with
// signatures that hold: the keys are the fuzzer's own, so that mutants reach the code behind the
// signatures.
#include <glib.h>
#include <glib/gstdio.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tuf/canonical.h"
#include "tuf/client.h"
#include "tuf/release.h"
#include "tuf/signer.h"

#define NOW_UNIX 1795226400
#define PARTS 8 // root, timestamp, snapshot, targets, and delegated roles as they are asked for
#define SOUGHT "v1/ตำบล/x.zst"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/** The `signed` parts in the order in which a client asks, each ended by a newline. */
typedef struct {
    TufSigner *signer;
    char **parts;
    unsigned next;
    bool raw; // serve the bytes as they are, unsigned
} Server;

/** {"signatures": …, "signed": part}; the part as it is when it has no canonical form. */
static GBytes *sign(const Server *server, const char *part)
{
    size_t length = strlen(part);
    json_auto_t *value = tuf_canonical_parse(part, length, TUF_CLIENT_TARGETS_LIMIT_BYTES, NULL);
    if (value == NULL) {
        return g_bytes_new(part, length);
    }
    g_autoptr(GBytes) canonical = tuf_canonical_write(value, NULL);
    g_autofree char *hex = tuf_signer_sign(server->signer, g_bytes_get_data(canonical, NULL),
                                           g_bytes_get_size(canonical));
    g_autofree char *document = g_strdup_printf(
        "{\"signatures\":[{\"keyid\":\"k\",\"sig\":\"%s\"}],\"signed\":%s}", hex, part);
    return g_bytes_new(document, strlen(document));
}

static TufFetchResult fetch(void *user, const TufFetchRequest *request, GBytes **bytes,
                            GError **error)
{
    (void)error;
    Server *server = user;
    // The first part is the root after the trusted one; "-" stands for a missing file.
    if (server->next >= g_strv_length(server->parts) ||
        g_str_has_suffix(request->path, ".root.json") != (server->next == 0)) {
        return TUF_FETCH_MISSING;
    }
    const char *part = server->parts[server->next++];
    if (strcmp(part, "-") == 0) {
        return TUF_FETCH_MISSING;
    }
    *bytes = server->raw ? g_bytes_new(part, strlen(part)) : sign(server, part);
    return TUF_FETCH_DONE;
}

static GBytes *make_root(const Server *server)
{
    json_auto_t *key = tuf_key_to_json(tuf_signer_key(server->signer));
    char *key_text = json_dumps(key, 0);
    static const char role[] = "{\"keyids\":[\"k\"],\"threshold\":1}";
    g_autofree char *part = g_strdup_printf(
        "{\"_type\":\"root\",\"spec_version\":\"1.0\",\"version\":1,\"consistent_snapshot\":true,"
        "\"expires\":\"2031-01-01T00:00:00Z\",\"keys\":{\"k\":%s},\"roles\":{\"root\":%s,"
        "\"timestamp\":%s,\"snapshot\":%s,\"targets\":%s}}",
        key_text, role, role, role, role);
    free(key_text);
    return sign(server, part);
}

static void read_targets(const TufClient *client)
{
    const GPtrArray *targets = tuf_client_list_targets(client);
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        TufRelease release;
        if (tuf_release_read(target, &release) && release.release < 1) {
            abort();
        }
        // Whatever was signed, a file never leaves the folder of targets.
        if (!g_str_has_prefix(tuf_target_path(target), "targets/") ||
            strstr(tuf_target_path(target), "/../") != NULL) {
            abort();
        }
    }
}

/** A search ends, with the target asked for or a reason. */
static void search(TufClient *client)
{
    g_autoptr(GError) error = NULL;
    const TufTarget *target = tuf_client_find_target(client, SOUGHT, &error);
    if ((target == NULL) != (error != NULL) ||
        (target != NULL && strcmp(tuf_target_name(target), SOUGHT) != 0)) {
        abort();
    }
}

static void run(Server *server, const char *folder)
{
    g_autoptr(GBytes) root = make_root(server);
    if (!tuf_client_init_trusted_root(folder, root, TUF_KEY_POLICY_PRODUCT, NULL)) {
        abort();
    }
    TufClientOptions options = {
        .metadata_dir = folder,
        .now_unix = NOW_UNIX,
        .fetcher = {.fetch = fetch, .user = server},
    };
    g_autoptr(TufClient) client = tuf_client_new(&options, NULL);
    g_autoptr(GError) error = NULL;
    if (client == NULL) {
        abort();
    }
    if (tuf_client_refresh(client, &error)) {
        read_targets(client);
        search(client);
        if (tuf_client_expires_unix(client) <= NOW_UNIX) {
            abort();
        }
    } else if (error == NULL) {
        abort();
    }
}

/** Files of roles have any name, but none leaves the folder. */
static void remove_folder(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while ((name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        (void)g_unlink(path);
    }
    if (g_rmdir(folder) != 0) {
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const unsigned char seed[32] = {1};
    if (size == 0) {
        return 0;
    }
    g_autofree char *text = g_strndup((const char *)data + 1, size - 1);
    g_auto(GStrv) parts = g_strsplit(text, "\n", PARTS + 1);
    g_autoptr(TufSigner) signer = tuf_signer_new_from_seed(seed);
    Server server = {.signer = signer, .parts = parts, .raw = data[0] == 'r'};
    g_autofree char *folder = g_dir_make_tmp("fuzz-tuf-XXXXXX", NULL);
    run(&server, folder);
    remove_folder(folder);
    return 0;
}
