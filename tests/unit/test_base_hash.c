#include <glib.h>
#include <string.h>

#include "../support/scratch.h"
#include "base/error.h"
#include "base/hash.h"

// The two short examples of FIPS 180-4.
static const char empty_digest[] =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
static const char abc_digest[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

static void known_digests_come_out(void)
{
    char hex[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes("", 0, hex);
    g_assert_cmpstr(hex, ==, empty_digest);
    base_hash_bytes("abc", 3, hex);
    g_assert_cmpstr(hex, ==, abc_digest);

    g_autoptr(BaseHash) hash = base_hash_new();
    base_hash_update(hash, "a", 1);
    base_hash_update(hash, "", 0);
    base_hash_update(hash, "bc", 2);
    base_hash_finish(hash, hex);
    g_assert_cmpstr(hex, ==, abc_digest);
}

static void a_file_has_the_digest_of_its_bytes(void)
{
    g_autoptr(GError) error = NULL;
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "large", NULL);
    char hex[BASE_HASH_HEX_LENGTH + 1];
    g_assert_false(base_hash_file(path, hex, NULL, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
    g_clear_error(&error);

    const size_t length = 600 * 1024 + 7; // more than two pieces
    g_autofree char *bytes = g_malloc(length);
    for (size_t i = 0; i < length; i++) {
        bytes[i] = (char)(i * 31 % 251);
    }
    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
    char wanted[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(bytes, length, wanted);
    uint64_t file_bytes = 0;
    g_assert_true(base_hash_file(path, hex, &file_bytes, &error));
    g_assert_no_error(error);
    g_assert_cmpstr(hex, ==, wanted);
    g_assert_cmpuint(file_bytes, ==, length);
    g_assert_false(base_hash_file(folder, hex, NULL, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
    scratch_remove(folder);
}

static void only_64_lower_case_digits_are_a_digest(void)
{
    g_assert_true(base_hash_is_hex(abc_digest));
    g_assert_false(base_hash_is_hex(""));
    g_assert_false(base_hash_is_hex(abc_digest + 1));
    g_autofree char *upper = g_ascii_strup(abc_digest, -1);
    g_assert_false(base_hash_is_hex(upper));
    g_autofree char *longer = g_strconcat(abc_digest, "0", NULL);
    g_assert_false(base_hash_is_hex(longer));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/hash/known-digests-come-out", known_digests_come_out);
    g_test_add_func("/db/base/hash/a-file-has-the-digest-of-its-bytes",
                    a_file_has_the_digest_of_its_bytes);
    g_test_add_func("/db/base/hash/only-64-lower-case-digits-are-a-digest",
                    only_64_lower_case_digits_are_a_digest);
    return g_test_run();
}
