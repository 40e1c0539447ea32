// Deltas by hand, for tests/bench and tests/data:
//   delta_tool make pages|rows OLD NEW DELTA       delta_tool apply pages|rows OLD DELTA NEW SHA256
//   delta_tool join OLD NEW DELTA FIRST SECOND …   (kind rows)
//   delta_tool release OLD CONTENT NEW             (NEW: OLD with CONTENT's rows, as publish makes
//   it)
// apply needs the new file's sum and takes its length from the delta. Exit code 0 or 1.
#include <base/file.h>
#include <base/hash.h>
#include <delta/pages.h>
#include <delta/rows.h>
#include <replay/patchset.h>
#include <stdio.h>
#include <string.h>

#define NEW_BYTES_AT 88

static bool measure(DeltaPair *pair, char old_sha256[65], char new_sha256[65], GError **error)
{
    return base_hash_file(pair->old_path, old_sha256, NULL, error) &&
           base_hash_file(pair->new_path, new_sha256, &pair->new_bytes, error);
}

static bool make_rows(const DeltaPair *pair, const char *delta_path, GError **error)
{
    g_autofree char *trial = g_strconcat(delta_path, ".trial", NULL);
    g_autofree char *from = g_strconcat(pair->new_path, ".patchset", NULL);
    g_autoptr(GBytes) patchset = base_file_read(from, REPLAY_PATCHSET_LIMIT_BYTES, error);
    return patchset != NULL && delta_rows_make(pair, patchset, trial, delta_path, error);
}

static bool make(char **argv, GError **error)
{
    char old_sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    char new_sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    DeltaPair pair = {argv[1], old_sha256, argv[2], new_sha256, 0};
    if (!measure(&pair, old_sha256, new_sha256, error)) {
        return false;
    }
    return strcmp(argv[0], "rows") == 0 ? make_rows(&pair, argv[3], error)
                                        : delta_pages_make(&pair, argv[3], error);
}

static bool apply(char **argv, GError **error)
{
    char old_sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    DeltaPair pair = {argv[1], old_sha256, argv[3], argv[4], 0};
    g_autofree char *delta = NULL;
    gsize delta_bytes = 0;
    if (!base_hash_file(argv[1], old_sha256, NULL, error) ||
        !g_file_get_contents(argv[2], &delta, &delta_bytes, error)) {
        return false;
    }
    if (delta_bytes >= NEW_BYTES_AT + sizeof pair.new_bytes) {
        memcpy(&pair.new_bytes, delta + NEW_BYTES_AT, sizeof pair.new_bytes);
        pair.new_bytes = GUINT64_FROM_LE(pair.new_bytes);
    }
    g_clear_pointer(&delta, g_free);
    return strcmp(argv[0], "rows") == 0 ? delta_rows_apply(&pair, argv[2], NULL, error)
                                        : delta_pages_apply(&pair, argv[2], NULL, error);
}

static bool join(int argc, char **argv, GError **error)
{
    char old_sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    char new_sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    DeltaPair pair = {argv[0], old_sha256, argv[1], new_sha256, 0};
    g_autoptr(GPtrArray) paths = g_ptr_array_new();
    for (int i = 3; i < argc; i++) {
        g_ptr_array_add(paths, argv[i]);
    }
    return measure(&pair, old_sha256, new_sha256, error) &&
           delta_rows_join(paths, &pair, argv[2], error);
}

static bool release(char **argv, GError **error)
{
    g_autoptr(GBytes) patchset = replay_patchset_make(argv[0], argv[1], error);
    g_autofree char *beside = g_strconcat(argv[2], ".patchset", NULL);
    return patchset != NULL && base_file_copy(argv[0], argv[2], error) &&
           replay_patchset_apply(argv[2], patchset, error) &&
           base_file_write(beside, g_bytes_get_data(patchset, NULL), g_bytes_get_size(patchset),
                           error);
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    bool done = false;
    if (argc == 6 && strcmp(argv[1], "make") == 0) {
        done = make(argv + 2, &error);
    } else if (argc == 7 && strcmp(argv[1], "apply") == 0) {
        done = apply(argv + 2, &error);
    } else if (argc == 5 && strcmp(argv[1], "release") == 0) {
        done = release(argv + 2, &error);
    } else if (argc > 5 && strcmp(argv[1], "join") == 0) {
        done = join(argc - 2, argv + 2, &error);
    }
    if (!done) {
        (void)fprintf(stderr, "delta_tool: %s\n", error != NULL ? error->message : "usage");
    }
    return done ? 0 : 1;
}
