#include "../../sync/tuf/digest.h"

#include <string.h>

#include "../support/scratch.h"
#include "tuf/error.h"

// printf one | sha256sum
#define SHA256_OF_ONE "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
#define SHA512_OF_ONE                                                                              \
    "05f70341078acf6a06d423d21720f9643d5f953626d88a02636dc3a9e79582ae"                             \
    "b0c820857fd3f8dc502aa8360d2c8fa97a985fda5b629b809cad18ffb62d3899"

typedef struct {
    const char *hashes;
    bool right; /* of the text "one" */
} Case;

static const Case cases[] = {
    {"{\"sha256\":\"" SHA256_OF_ONE "\"}", true},
    {"{\"sha512\":\"" SHA512_OF_ONE "\"}", true},
    {"{\"sha256\":\"" SHA256_OF_ONE "\",\"sha512\":\"" SHA512_OF_ONE "\"}", true},
    {"{\"sha256\":\"00\"}", false},
    {"{\"sha256\":\"" SHA512_OF_ONE "\"}", false},
    {"{\"sha256\":\"" SHA256_OF_ONE SHA256_OF_ONE "\"}", false},
    {"{\"sha512\":\"" SHA256_OF_ONE "\"}", false},
    {"{\"sha256\":\"" SHA256_OF_ONE "\",\"sha512\":\"00\"}", false},
    {"{\"md5\":\"00\"}", false},
    {"{\"sha256\":\"" SHA256_OF_ONE "\",\"blake2b-256\":\"00\"}", false},
    {"{\"SHA256\":\"" SHA256_OF_ONE "\"}", false},
};

static json_t *read_hashes(const char *text)
{
    json_t *hashes = json_loads(text, 0, NULL);
    g_assert_nonnull(hashes);
    return hashes;
}

static void test_bytes(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        json_auto_t *hashes = read_hashes(cases[i].hashes);
        g_test_message("%s", cases[i].hashes);
        g_assert_true(tuf_digest_is_list(hashes));
        g_assert_true(tuf_digest_verify_bytes(hashes, "one", 3) == cases[i].right);
        g_assert_false(tuf_digest_verify_bytes(hashes, "two", 3));
        g_assert_false(tuf_digest_verify_bytes(hashes, "", 0));
    }
}

static void test_files(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "file", NULL);
    scratch_write(path, "one");
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        json_auto_t *hashes = read_hashes(cases[i].hashes);
        g_autoptr(GError) error = NULL;
        bool right = tuf_digest_verify_file(hashes, path, &error);
        g_test_message("%s", cases[i].hashes);
        g_assert_true(right == cases[i].right);
        if (!right) {
            g_assert_error(error, TUF_ERROR, TUF_ERROR_DAMAGED);
        }
    }
    scratch_remove(folder);
}

static void test_unreadable_files(void)
{
    char *folder = scratch_make();
    g_autofree char *missing = g_build_filename(folder, "missing", NULL);
    const char *const paths[] = {missing, folder};
    json_auto_t *hashes = read_hashes(cases[0].hashes);
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_false(tuf_digest_verify_file(hashes, paths[i], &error));
        g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
    }
    scratch_remove(folder);
}

static void test_no_lists(void)
{
    static const char *const texts[] = {
        "{}",
        "[]",
        "{\"sha256\":\"\"}",
        "{\"sha256\":\"abc\"}",
        "{\"sha256\":\"zz\"}",
        "{\"sha256\":1}",
        "{\"sha256\":null}",
        "{\"sha256\":\"" SHA256_OF_ONE "\",\"sha512\":\"x\"}",
        "{\"sha512\":\"" SHA512_OF_ONE "00\"}",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        json_auto_t *hashes = read_hashes(texts[i]);
        g_test_message("%s", texts[i]);
        g_assert_false(tuf_digest_is_list(hashes));
    }
    json_auto_t *unread = read_hashes("{\"sha256\":\"zz\"}");
    g_assert_false(tuf_digest_verify_bytes(unread, "one", 3));
    g_assert_false(tuf_digest_is_list(NULL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/digest/every-hash-of-bytes-must-match", test_bytes);
    g_test_add_func("/sync/tuf/digest/every-hash-of-a-file-must-match", test_files);
    g_test_add_func("/sync/tuf/digest/a-file-that-cannot-be-read-is-no-damage",
                    test_unreadable_files);
    g_test_add_func("/sync/tuf/digest/what-is-no-list-of-hashes-is-none", test_no_lists);
    return g_test_run();
}
