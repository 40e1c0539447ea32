#include "tuf_bed.h"

#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>

#include "scratch.h"
#include "tuf/error.h"

void tuf_bed_init(TufBed *bed)
{
    *bed = (TufBed){0};
    bed->folder = scratch_make();
    bed->repository = g_build_filename(bed->folder, "repository", NULL);
    bed->client = g_build_filename(bed->folder, "client", NULL);
    bed->requests = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < TUF_BED_KEYS; i++) {
        unsigned char seed[32];
        memset(seed, i + 1, sizeof seed);
        bed->signers[i] = tuf_signer_new_from_seed(seed);
    }
}

void tuf_bed_clear(TufBed *bed)
{
    for (int i = 0; i < TUF_BED_KEYS; i++) {
        tuf_signer_free(bed->signers[i]);
    }
    g_ptr_array_unref(bed->requests);
    g_free(bed->client);
    g_free(bed->repository);
    scratch_remove(bed->folder);
}

GPtrArray *tuf_bed_signers(const TufBed *bed, ...)
{
    GPtrArray *signers = g_ptr_array_new();
    va_list numbers;
    va_start(numbers, bed);
    for (int number = va_arg(numbers, int); number >= 0; number = va_arg(numbers, int)) {
        g_ptr_array_add(signers, bed->signers[number]);
    }
    va_end(numbers);
    return signers;
}

static GPtrArray *one_key(const TufBed *bed, int number)
{
    GPtrArray *keys = g_ptr_array_new();
    g_ptr_array_add(keys, tuf_signer_key(bed->signers[number]));
    return keys;
}

void tuf_bed_write_root(TufBed *bed, TufRepository *repository, int targets, int snapshot,
                        int timestamp)
{
    g_autoptr(GPtrArray) root_keys = one_key(bed, 0);
    g_ptr_array_add(root_keys, tuf_signer_key(bed->signers[1]));
    g_ptr_array_add(root_keys, tuf_signer_key(bed->signers[2]));
    g_autoptr(GPtrArray) targets_keys = one_key(bed, targets);
    g_autoptr(GPtrArray) snapshot_keys = one_key(bed, snapshot);
    g_autoptr(GPtrArray) timestamp_keys = one_key(bed, timestamp);
    TufRepositoryKeys keys = {
        .keys = {root_keys, targets_keys, snapshot_keys, timestamp_keys},
        .threshold = {2, 1, 1, 1},
    };
    g_autoptr(GPtrArray) signers = tuf_bed_signers(bed, 0, 1, -1);
    g_autoptr(GError) error = NULL;
    bool written = tuf_repository_write_root(repository, &keys, signers, &error);
    g_assert_no_error(error);
    g_assert_true(written);
}

void tuf_bed_add(TufBed *bed, TufRepository *repository, const char *name, const char *text)
{
    g_autofree char *source = g_build_filename(bed->folder, "source", NULL);
    scratch_write(source, text);
    g_autoptr(GError) error = NULL;
    bool added = tuf_repository_add_target(repository, name, source, NULL, &error);
    g_assert_no_error(error);
    g_assert_true(added);
}

void tuf_bed_write(TufBed *bed, TufRepository *repository)
{
    g_autoptr(GPtrArray) signers = tuf_bed_signers(bed, 0, 1, 2, 3, 4, 5, -1);
    g_autoptr(GError) error = NULL;
    bool written = tuf_repository_write(repository, signers, &error);
    g_assert_no_error(error);
    g_assert_true(written);
}

TufRepository *tuf_bed_open(TufBed *bed, int days)
{
    g_autoptr(GError) error = NULL;
    TufRepository *repository =
        tuf_repository_open(bed->repository, TUF_BED_NOW + days * TUF_BED_DAY, &error);
    g_assert_no_error(error);
    return repository;
}

void tuf_bed_publish_first(TufBed *bed)
{
    g_autoptr(TufRepository) repository = tuf_bed_open(bed, 0);
    tuf_bed_write_root(bed, repository, TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY,
                       TUF_BED_TIMESTAMP_KEY);
    tuf_bed_add(bed, repository, "v1/full/1.db.zst", "one");
    tuf_bed_write(bed, repository);
}

void tuf_bed_init_client(TufBed *bed)
{
    g_autoptr(GBytes) root = tuf_bed_read(bed->repository, "metadata/1.root.json");
    g_autoptr(GError) error = NULL;
    bool done = tuf_client_init_trusted_root(bed->client, root, TUF_KEY_POLICY_PRODUCT, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void block_when_due(const TufBed *bed, const char *path)
{
    if (bed->blocks != NULL &&
        g_str_has_suffix(path, bed->blocks_at == NULL ? bed->blocks : bed->blocks_at)) {
        g_autofree char *place = g_build_filename(bed->client, bed->blocks, NULL);
        g_assert_cmpint(mkdir(place, 0755), ==, 0);
    }
}

static TufFetchResult fetch(void *user, const TufFetchRequest *request, GBytes **bytes,
                            GError **error)
{
    TufBed *bed = user;
    bed->largest_limit_bytes = MAX(bed->largest_limit_bytes, request->limit_bytes);
    g_ptr_array_add(bed->requests,
                    g_strconcat(request->path, request->conditional ? "?" : "", NULL));
    if (bed->fails != NULL && strcmp(bed->fails, request->path) == 0) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_UNREACHABLE, "the server is dead");
        return TUF_FETCH_FAILED;
    }
    if (bed->not_modified && g_str_has_suffix(request->path, "timestamp.json")) {
        return TUF_FETCH_NOT_MODIFIED;
    }
    block_when_due(bed, request->path);
    *bytes = tuf_bed_read(bed->repository, request->path);
    return *bytes == NULL ? TUF_FETCH_MISSING : TUF_FETCH_DONE;
}

TufClient *tuf_bed_refresh(TufBed *bed, int64_t later_seconds, GError **error)
{
    TufClientOptions options = {
        .metadata_dir = bed->client,
        .now_unix = TUF_BED_NOW + later_seconds,
        .policy = TUF_KEY_POLICY_PRODUCT,
        .fetcher = {.fetch = fetch, .user = bed},
    };
    g_autoptr(TufClient) client = tuf_client_new(&options, error);
    if (client == NULL || !tuf_client_refresh(client, error)) {
        return NULL;
    }
    return g_steal_pointer(&client);
}

char *tuf_bed_take_requests(TufBed *bed)
{
    g_ptr_array_add(bed->requests, NULL);
    char *text = g_strjoinv(" ", (char **)bed->requests->pdata);
    g_ptr_array_set_size(bed->requests, 0);
    return text;
}

GBytes *tuf_bed_read(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    char *data = NULL;
    gsize length = 0;
    return g_file_get_contents(path, &data, &length, NULL) ? g_bytes_new_take(data, length) : NULL;
}

void tuf_bed_put(const char *folder, const char *name, GBytes *bytes)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autoptr(GError) error = NULL;
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    g_file_set_contents(path, data, (gssize)length, &error);
    g_assert_no_error(error);
}
