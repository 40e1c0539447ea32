/*
 * The program that the public TUF conformance suite drives (sync-protocol.md §7), on top of the
 * library and the fetchers of the product:
 *
 *   tuf_client --metadata-dir D init TRUSTED_ROOT
 *   tuf_client --metadata-dir D --metadata-url U refresh
 *   tuf_client --metadata-dir D --metadata-url U --target-name N … --target-base-url B
 *              --target-dir T download
 *
 * An address that does not begin with http is a folder. Exit 0 when all of it succeeded, else 1.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "../../sync/client/fetch.h"
#include "../../sync/client/folder.h"
#include "../../sync/client/http.h"
#include "base/file.h"
#include "base/hash.h"
#include "tuf/client.h"
#include "tuf/error.h"

#define STALL_SECONDS 20
#define FILE_NAME_LIMIT_BYTES 200 /* a longer target name is stored under its hash */

typedef struct {
    char *metadata_dir;
    char *metadata_url;
    char **target_names;
    char *target_base_url;
    char *target_dir;
    char **words; /* the command and its argument */
} Wishes;

static void wishes_clear(Wishes *wishes)
{
    g_free(wishes->metadata_dir);
    g_free(wishes->metadata_url);
    g_strfreev(wishes->target_names);
    g_free(wishes->target_base_url);
    g_free(wishes->target_dir);
    g_strfreev(wishes->words);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Wishes, wishes_clear)

/** The metadata and the targets need not lie on one server. */
typedef struct {
    ClientFetch *metadata;
    ClientFetch *targets;
    int64_t now_unix;
} Sources;

static void sources_clear(Sources *sources)
{
    client_fetch_free(sources->metadata);
    client_fetch_free(sources->targets);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Sources, sources_clear)

static ClientFetch *open_source(const char *address, GError **error)
{
    if (!g_str_has_prefix(address, "http")) {
        return client_folder_new(address);
    }
    g_autofree char *url = g_strdup(address);
    for (size_t length = strlen(url); length > 0 && url[length - 1] == '/'; length--) {
        url[length - 1] = '\0';
    }
    ClientHttpOptions options = {
        .url = url, .user_agent = "tambon-conformance", .stall_seconds = STALL_SECONDS};
    return client_http_new(&options, error);
}

/** The path behind the folder that the library puts first: the suite names the folders itself. */
static const char *path_below(const char *path, const char *folder)
{
    g_assert(g_str_has_prefix(path, folder));
    return path + strlen(folder);
}

static TufFetchResult fetch_metadata(void *user, const TufFetchRequest *wanted, GBytes **bytes,
                                     GError **error)
{
    const Sources *sources = user;
    ClientFetchRequest request = {.path = path_below(wanted->path, "metadata/"),
                                  .is_encoded = true,
                                  .limit_bytes = wanted->limit_bytes,
                                  .now_unix = sources->now_unix};
    g_autofree char *etag = NULL;
    return client_fetch_bytes(sources->metadata, &request, bytes, &etag, error);
}

static TufClient *open_client(const Wishes *wishes, Sources *sources, GError **error)
{
    sources->now_unix = (int64_t)time(NULL);
    sources->metadata = open_source(wishes->metadata_url, error);
    if (sources->metadata == NULL) {
        return NULL;
    }
    TufClientOptions options = {.metadata_dir = wishes->metadata_dir,
                                .now_unix = sources->now_unix,
                                .policy = TUF_KEY_POLICY_ALL,
                                .fetcher = {.fetch = fetch_metadata, .user = sources}};
    g_autoptr(TufClient) client = tuf_client_new(&options, error);
    if (client == NULL || !tuf_client_refresh(client, error)) {
        return NULL;
    }
    return g_steal_pointer(&client);
}

static bool init(const Wishes *wishes, GError **error)
{
    g_autoptr(GBytes) root =
        base_file_read(wishes->words[1], (size_t)TUF_CLIENT_ROOT_LIMIT_BYTES, error);
    return root != NULL &&
           tuf_client_init_trusted_root(wishes->metadata_dir, root, TUF_KEY_POLICY_ALL, error);
}

static bool refresh(const Wishes *wishes, GError **error)
{
    g_auto(Sources) sources = {0};
    g_autoptr(TufClient) client = open_client(wishes, &sources, error);
    return client != NULL;
}

/** One file for one target, whatever its name holds; the next version of it replaces it. */
static char *make_file_path(const Wishes *wishes, const char *target_name)
{
    g_autofree char *encoded = g_uri_escape_string(target_name, NULL, FALSE);
    if (strlen(encoded) > FILE_NAME_LIMIT_BYTES) {
        char sha256[BASE_HASH_HEX_LENGTH + 1];
        base_hash_bytes(target_name, strlen(target_name), sha256);
        return g_build_filename(wishes->target_dir, sha256, NULL);
    }
    return g_build_filename(wishes->target_dir, encoded, NULL);
}

/** Only right bytes are ever called by the file's name. */
static bool store_target(const TufTarget *target, GBytes *bytes, const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *part = g_build_filename(folder, ".part", NULL);
    size_t length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    bool done =
        base_file_write(part, data, length, error) && tuf_target_verify_file(target, part, error);
    if (done && rename(part, path) != 0) {
        base_file_set_errno(error, errno, "rename", part);
        done = false;
    }
    (void)remove(part);
    return done;
}

static bool download_one(const Wishes *wishes, const Sources *sources, TufClient *client,
                         const char *name, GError **error)
{
    const TufTarget *target = tuf_client_find_target(client, name, error);
    if (target == NULL) {
        return false;
    }
    g_autofree char *path = make_file_path(wishes, name);
    if (tuf_target_verify_file(target, path, NULL)) {
        return true;
    }
    ClientFetchRequest request = {.path = path_below(tuf_target_path(target), "targets/"),
                                  .limit_bytes = (uint64_t)tuf_target_length_bytes(target),
                                  .now_unix = sources->now_unix};
    g_autofree char *etag = NULL;
    g_autoptr(GBytes) bytes = NULL;
    TufFetchResult result = client_fetch_bytes(sources->targets, &request, &bytes, &etag, error);
    if (result == TUF_FETCH_MISSING) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_UNREACHABLE, "there is no %s", request.path);
    }
    return result == TUF_FETCH_DONE && store_target(target, bytes, path, error);
}

static bool download(const Wishes *wishes, GError **error)
{
    g_auto(Sources) sources = {0};
    g_autoptr(TufClient) client = open_client(wishes, &sources, error);
    if (client == NULL) {
        return false;
    }
    sources.targets = open_source(wishes->target_base_url, error);
    bool done = sources.targets != NULL;
    for (size_t i = 0; done && wishes->target_names[i] != NULL; i++) {
        done = download_one(wishes, &sources, client, wishes->target_names[i], error);
    }
    return done;
}

/** The command, when what it needs is given. */
static bool (*find_command(const Wishes *wishes))(const Wishes *, GError **)
{
    size_t count = wishes->words == NULL ? 0 : g_strv_length(wishes->words);
    if (count == 0 || wishes->metadata_dir == NULL) {
        return NULL;
    }
    if (strcmp(wishes->words[0], "init") == 0) {
        return count == 2 ? init : NULL;
    }
    if (count != 1 || wishes->metadata_url == NULL) {
        return NULL;
    }
    if (strcmp(wishes->words[0], "refresh") == 0) {
        return refresh;
    }
    bool complete = wishes->target_names != NULL && wishes->target_base_url != NULL &&
                    wishes->target_dir != NULL;
    return complete && strcmp(wishes->words[0], "download") == 0 ? download : NULL;
}

static bool read_wishes(Wishes *wishes, int *argc, char ***argv, GError **error)
{
    // As the bytes they are: the names of targets are UTF-8 in every locale.
    const GOptionEntry entries[] = {
        {"metadata-dir", 0, 0, G_OPTION_ARG_FILENAME, &wishes->metadata_dir, NULL, "D"},
        {"metadata-url", 0, 0, G_OPTION_ARG_FILENAME, &wishes->metadata_url, NULL, "U"},
        {"target-name", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &wishes->target_names, NULL, "N"},
        {"target-base-url", 0, 0, G_OPTION_ARG_FILENAME, &wishes->target_base_url, NULL, "B"},
        {"target-dir", 0, 0, G_OPTION_ARG_FILENAME, &wishes->target_dir, NULL, "T"},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &wishes->words, NULL, NULL},
        {0},
    };
    g_autoptr(GOptionContext) context = g_option_context_new("init ROOT | refresh | download");
    g_option_context_add_main_entries(context, entries, NULL);
    return g_option_context_parse(context, argc, argv, error);
}

int main(int argc, char **argv)
{
    g_auto(Wishes) wishes = {0};
    g_autoptr(GError) error = NULL;
    if (!read_wishes(&wishes, &argc, &argv, &error)) {
        (void)fprintf(stderr, "tuf_client: %s\n", error->message);
        return 1;
    }
    bool (*command)(const Wishes *wishes, GError **error) = find_command(&wishes);
    if (command == NULL) {
        (void)fprintf(stderr, "tuf_client: see --help\n");
        return 1;
    }
    if (!command(&wishes, &error)) {
        (void)fprintf(stderr, "tuf_client: %s\n", error->message);
        return 1;
    }
    return 0;
}
