// A libcrypto that refuses to work, as one restricted by the machine's policy does: nothing is
// taken for right, and nothing is written, that it could not check or encrypt.
#include <openssl/evp.h>
#include <openssl/rand.h>

#include "../../sync/tuf/digest.h"
#include "../support/scratch.h"
#include "tuf/error.h"
#include "tuf/signer.h"

// printf one | sha256sum
#define SHA256_OF_ONE "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"

typedef struct {
    char *folder;
    char *path;
    TufSigner *signer;
    char *signature; /* of "one" */
} Bed;

static void restrict_libcrypto(bool restricted)
{
    // Debian has no provider with this property: every algorithm is refused from here on.
    const char *properties = restricted ? "fips=yes" : "";
    g_assert_cmpint(EVP_set_default_properties(NULL, properties), ==, 1);
}

static void bed_make(Bed *bed, const void *unused)
{
    (void)unused;
    bed->folder = scratch_make();
    bed->path = g_build_filename(bed->folder, "file", NULL);
    bed->signer = tuf_signer_generate(NULL);
    bed->signature = tuf_signer_sign(bed->signer, "one", 3);
    restrict_libcrypto(true);
}

static void bed_remove(Bed *bed, const void *unused)
{
    (void)unused;
    restrict_libcrypto(false);
    g_free(bed->signature);
    tuf_signer_free(bed->signer);
    g_free(bed->path);
    scratch_remove(bed->folder);
}

static void test_digests(Bed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    json_auto_t *hashes = json_pack("{s:s}", "sha256", SHA256_OF_ONE);
    scratch_write(bed->path, "one");
    g_assert_false(tuf_digest_verify_bytes(hashes, "one", 3));
    g_assert_false(tuf_digest_verify_file(hashes, bed->path, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_DAMAGED);
    restrict_libcrypto(false);
    g_clear_error(&error);
    g_assert_true(tuf_digest_verify_bytes(hashes, "one", 3));
    g_assert_true(tuf_digest_verify_file(hashes, bed->path, &error));
}

static void test_signatures(Bed *bed, const void *unused)
{
    (void)unused;
    const TufKey *key = tuf_signer_key(bed->signer);
    g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_PRODUCT, "one", 3, bed->signature));
    restrict_libcrypto(false);
    g_assert_true(tuf_key_verify(key, TUF_KEY_POLICY_PRODUCT, "one", 3, bed->signature));
}

static void test_new_keys(Bed *bed, const void *unused)
{
    (void)bed;
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_assert_null(tuf_signer_generate(&error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
}

static void test_encrypted_keys(Bed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_signer_save(bed->signer, bed->path, "secret", &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
    g_autofree char *names = scratch_list(bed->folder);
    g_assert_cmpstr(names, ==, "");
    restrict_libcrypto(false);
    g_clear_error(&error);
    g_assert_true(tuf_signer_save(bed->signer, bed->path, "secret", &error));
}

/** The same where randomness is there, and the cipher is not. */
static void test_no_cipher(Bed *bed, const void *unused)
{
    unsigned char salt[16];
    restrict_libcrypto(false);
    g_assert_cmpint(RAND_bytes(salt, sizeof salt), ==, 1);
    restrict_libcrypto(true);
    test_encrypted_keys(bed, unused);
}

static void add(const char *name, void (*test)(Bed *, const void *))
{
    g_autofree char *path = g_strconcat("/sync/tuf/crypto/", name, NULL);
    g_test_add(path, Bed, NULL, bed_make, test, bed_remove);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("what-cannot-be-hashed-is-not-right", test_digests);
    add("what-cannot-be-verified-is-not-signed", test_signatures);
    add("no-key-is-made-without-its-algorithm", test_new_keys);
    add("a-key-that-cannot-be-encrypted-is-not-written", test_encrypted_keys);
    add("nor-one-whose-cipher-is-missing", test_no_cipher);
    return g_test_run();
}
