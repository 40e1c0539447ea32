// Every byte of every metadata file altered, every length cut: refused, or the same content as
// before (a signature may change its case, a space may come or go), never other content.
// `-m thorough`: every bit of every file.
#include <string.h>

#include "../support/scratch.h"
#include "../support/tuf_bed.h"
#include "tuf/client.h"
#include "tuf/error.h"

/** The first publish as a table in memory: a hundred thousand runs must not wait for a disk. */
typedef struct {
    TufBed bed;
    GHashTable *files; // path → GBytes
    GBytes *root;
    char *content; // what a client learns from the unaltered repository
} Case;

static const char *const names[] = {"metadata/2.root.json", "metadata/timestamp.json",
                                    "metadata/2.snapshot.json", "metadata/1.targets.json"};

static TufFetchResult fetch(void *user, const TufFetchRequest *request, GBytes **bytes,
                            GError **error)
{
    (void)error;
    Case *test = user;
    GBytes *found = g_hash_table_lookup(test->files, request->path);
    if (found == NULL) {
        return TUF_FETCH_MISSING;
    }
    *bytes = g_bytes_ref(found);
    return TUF_FETCH_DONE;
}

static char *describe(const TufClient *client)
{
    const GPtrArray *targets = tuf_client_list_targets(client);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        g_string_append_printf(text, "%s %s %d;", tuf_target_name(target), tuf_target_path(target),
                               (int)tuf_target_length_bytes(target));
    }
    g_string_append_printf(text, " issued %" G_GINT64_FORMAT " expires %" G_GINT64_FORMAT,
                           tuf_client_issued_unix(client), tuf_client_expires_unix(client));
    return g_string_free(text, FALSE);
}

/** A fresh client against the table. Returns: what it learnt, owned; NULL when it refused. */
static char *learn(Case *test)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = scratch_make();
    bool done = tuf_client_init_trusted_root(folder, test->root, TUF_KEY_POLICY_PRODUCT, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    TufClientOptions options = {
        .metadata_dir = folder,
        .now_unix = TUF_BED_NOW,
        .fetcher = {.fetch = fetch, .user = test},
    };
    g_autoptr(TufClient) client = tuf_client_new(&options, &error);
    g_assert_no_error(error);
    char *content = tuf_client_refresh(client, &error) ? describe(client) : NULL;
    g_assert_true(content != NULL || g_error_matches(error, TUF_ERROR, TUF_ERROR_REFUSED) ||
                  g_error_matches(error, TUF_ERROR, TUF_ERROR_DAMAGED));
    scratch_remove(g_steal_pointer(&folder));
    return content;
}

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 0);
    tuf_bed_write_root(&test->bed, repository, TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY,
                       TUF_BED_TIMESTAMP_KEY);
    tuf_bed_write(&test->bed, repository);
    test->root = tuf_bed_read(test->bed.repository, "metadata/1.root.json");
    test->files =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_bytes_unref);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        GBytes *bytes = tuf_bed_read(test->bed.repository, names[i]);
        g_assert_nonnull(bytes);
        g_hash_table_insert(test->files, (char *)(uintptr_t)names[i], bytes);
    }
    test->content = learn(test);
    g_assert_nonnull(test->content);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    g_free(test->content);
    g_hash_table_unref(test->files);
    g_bytes_unref(test->root);
    tuf_bed_clear(&test->bed);
}

/** Tries one altered file. Returns: whether it was refused. */
static bool try_file(Case *test, const char *name, const char *data, size_t length)
{
    GBytes *whole = g_bytes_ref(g_hash_table_lookup(test->files, name));
    g_hash_table_insert(test->files, (char *)(uintptr_t)name, g_bytes_new(data, length));
    g_autofree char *content = learn(test);
    g_assert_true(content == NULL || strcmp(content, test->content) == 0);
    g_hash_table_insert(test->files, (char *)(uintptr_t)name, whole);
    return content == NULL;
}

static void flip(Case *test, const char *name, unsigned char mask)
{
    g_autoptr(GBytes) whole = g_bytes_ref(g_hash_table_lookup(test->files, name));
    gsize length = 0;
    const char *data = g_bytes_get_data(whole, &length);
    g_autofree char *altered = g_memdup2(data, length);
    unsigned refused = 0;
    for (gsize i = 0; i < length; i++) {
        altered[i] = (char)(altered[i] ^ mask);
        refused += try_file(test, name, altered, length);
        altered[i] = data[i];
    }
    g_test_message("%s: %u of %zu flips of %02x refused", name, refused, length, mask);
    g_assert_cmpuint(refused, >, length / 2);
}

/** The bits of `mask` in every byte; with `-m thorough` every bit. */
static void flip_bits(Case *test, const char *name, unsigned char mask)
{
    for (unsigned bit = 1; bit <= 0x80; bit <<= 1) {
        if ((mask & bit) != 0 || g_test_thorough()) {
            flip(test, name, (unsigned char)bit);
        }
    }
}

static void test_root(Case *test, const void *unused)
{
    (void)unused;
    flip_bits(test, names[0], 0x01);
}

static void test_timestamp(Case *test, const void *unused)
{
    (void)unused;
    flip_bits(test, names[1], 0xFF);
}

static void test_snapshot(Case *test, const void *unused)
{
    (void)unused;
    flip_bits(test, names[2], 0x21);
}

static void test_targets(Case *test, const void *unused)
{
    (void)unused;
    flip_bits(test, names[3], 0x21);
}

static void test_truncations(Case *test, const void *unused)
{
    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(GBytes) whole = g_bytes_ref(g_hash_table_lookup(test->files, names[i]));
        gsize length = 0;
        const char *data = g_bytes_get_data(whole, &length);
        for (gsize cut = 0; cut < length; cut++) {
            g_assert_true(try_file(test, names[i], data, cut));
        }
    }
}

int main(int argc, char **argv)
{
    if (g_file_test("/dev/shm", G_FILE_TEST_IS_DIR)) {
        g_setenv("TMPDIR", "/dev/shm", FALSE); // thousands of fsync() prove nothing here
    }
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/client/flips/" path, Case, NULL, case_make, function, case_remove)
    ADD("every-byte-of-a-root", test_root);
    ADD("every-bit-of-a-timestamp", test_timestamp);
    ADD("every-byte-of-a-snapshot", test_snapshot);
    ADD("every-byte-of-targets", test_targets);
    ADD("every-length-of-every-file", test_truncations);
#undef ADD
    return g_test_run();
}
