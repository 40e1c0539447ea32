// Keys that come as PEM: ECDSA and RSA, which the library verifies and the product does not
// believe.
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <string.h>

#include "tuf/key.h"

static char *to_hex(const unsigned char *data, size_t count)
{
    GString *hex = g_string_new(NULL);
    for (size_t i = 0; i < count; i++) {
        g_string_append_printf(hex, "%02x", data[i]);
    }
    return g_string_free(hex, FALSE);
}

static TufKey *key_of(const char *keytype, const char *scheme, const char *public_text)
{
    json_auto_t *object = json_pack("{s:s, s:s, s:{s:s}}", "keytype", keytype, "scheme", scheme,
                                    "keyval", "public", public_text);
    g_autoptr(GError) error = NULL;
    TufKey *key = tuf_key_new(object, &error);
    g_assert_no_error(error);
    return key;
}

static char *public_pem(EVP_PKEY *key)
{
    BIO *bio = BIO_new(BIO_s_mem());
    g_assert_cmpint(PEM_write_bio_PUBKEY(bio, key), ==, 1);
    char *data = NULL;
    long length = BIO_get_mem_data(bio, &data);
    char *text = g_strndup(data, (gsize)length);
    BIO_free(bio);
    return text;
}

/** Signs "message" with SHA-256; PSS for RSA. */
static char *sign_message(EVP_PKEY *key, bool pss)
{
    unsigned char signature[1024];
    size_t length = sizeof signature;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_PKEY_CTX *details = NULL;
    g_assert_cmpint(EVP_DigestSignInit(context, &details, EVP_sha256(), NULL, key), ==, 1);
    if (pss) {
        g_assert_cmpint(EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING), ==, 1);
    }
    g_assert_cmpint(
        EVP_DigestSign(context, signature, &length, (const unsigned char *)"message", 7), ==, 1);
    EVP_MD_CTX_free(context);
    return to_hex(signature, length);
}

/** Whether a key of ours verifies what `private_key` signs, under both policies. */
static void check_scheme(EVP_PKEY *private_key, const char *keytype, const char *scheme,
                         bool verifies)
{
    bool is_rsa = EVP_PKEY_get_base_id(private_key) == EVP_PKEY_RSA;
    g_autofree char *pem = public_pem(private_key);
    g_autofree char *signature = sign_message(private_key, is_rsa);
    g_autoptr(TufKey) key = key_of(keytype, scheme, pem);
    g_assert_true(tuf_key_verify(key, TUF_KEY_POLICY_ALL, "message", 7, signature) == verifies);
    g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_ALL, "massage", 7, signature));
    g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_PRODUCT, "message", 7, signature));
}

static void test_ecdsa(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    check_scheme(key, "ecdsa", "ecdsa-sha2-nistp256", true);
    check_scheme(key, "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", true);
    check_scheme(key, "rsa", "rsassa-pss-sha256", false);
    EVP_PKEY_free(key);
    key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-384");
    check_scheme(key, "ecdsa", "ecdsa-sha2-nistp256", false);
    EVP_PKEY_free(key);
}

static void test_malformed_der(void)
{
    EVP_PKEY *private_key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    g_autofree char *pem = public_pem(private_key);
    g_autofree char *signature = sign_message(private_key, false);
    g_autoptr(TufKey) key = key_of("ecdsa", "ecdsa-sha2-nistp256", pem);
    for (size_t length = 0; length < strlen(signature); length++) {
        g_autofree char *cut = g_strndup(signature, length);
        g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_ALL, "message", 7, cut));
    }
    g_autofree char *trailing = g_strconcat(signature, "00", NULL);
    g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_ALL, "message", 7, trailing));
    EVP_PKEY_free(private_key);
}

static void test_rsa(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)2048);
    check_scheme(key, "rsa", "rsassa-pss-sha256", true);
    check_scheme(key, "ecdsa", "ecdsa-sha2-nistp256", false);
    g_autofree char *pem = public_pem(key);
    g_autofree char *pkcs1 = sign_message(key, false);
    g_autoptr(TufKey) ours = key_of("rsa", "rsassa-pss-sha256", pem);
    g_assert_false(tuf_key_verify(ours, TUF_KEY_POLICY_ALL, "message", 7, pkcs1));
    g_autofree char *zeroes = g_strnfill(64, '0');
    g_autoptr(TufKey) other_scheme = key_of("ed25519", "ed25519", zeroes);
    g_assert_false(tuf_key_is_same(ours, other_scheme));
    // A right key after more text than any key needs.
    g_autofree char *blanks = g_strnfill((gsize)8 * 1024, '\n');
    g_autofree char *long_pem = g_strconcat(blanks, pem, NULL);
    g_autofree char *pss = sign_message(key, true);
    g_assert_true(tuf_key_verify(ours, TUF_KEY_POLICY_ALL, "message", 7, pss));
    g_autoptr(TufKey) too_long = key_of("rsa", "rsassa-pss-sha256", long_pem);
    g_assert_false(tuf_key_verify(too_long, TUF_KEY_POLICY_ALL, "message", 7, pss));
    EVP_PKEY_free(key);
    key = EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)1024);
    check_scheme(key, "rsa", "rsassa-pss-sha256", false);
    EVP_PKEY_free(key);
}

/** Two writings of one key are the same only when it was read. */
static bool is_read(const char *keytype, const char *scheme, const char *pem)
{
    g_autoptr(TufKey) key = key_of(keytype, scheme, pem);
    json_auto_t *object = tuf_key_to_json(key);
    json_object_set_new(object, "more", json_true());
    g_autoptr(TufKey) again = tuf_key_new(object, NULL);
    g_assert_nonnull(again);
    return tuf_key_is_same(key, again);
}

/** A public RSA key of so many bits, whatever its number. */
static char *make_rsa_pem(int bits)
{
    BIGNUM *modulus = BN_new();
    BIGNUM *exponent = BN_new();
    g_assert_cmpint(BN_set_bit(modulus, bits - 1), ==, 1);
    g_assert_cmpint(BN_set_bit(modulus, 0), ==, 1);
    g_assert_cmpint(BN_set_word(exponent, 65537), ==, 1);
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    g_assert_cmpint(OSSL_PARAM_BLD_push_BN(builder, "n", modulus), ==, 1);
    g_assert_cmpint(OSSL_PARAM_BLD_push_BN(builder, "e", exponent), ==, 1);
    OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "RSA", NULL);
    EVP_PKEY *key = NULL;
    g_assert_cmpint(EVP_PKEY_fromdata_init(context), ==, 1);
    g_assert_cmpint(EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters), ==, 1);
    char *pem = public_pem(key);
    EVP_PKEY_free(key);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    BN_free(exponent);
    BN_free(modulus);
    return pem;
}

static void test_rsa_sizes(void)
{
    static const struct {
        int bits;
        bool is_read;
    } sizes[] = {{2047, false}, {2048, true}, {4096, true}, {8192, true}, {8193, false}};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autofree char *pem = make_rsa_pem(sizes[i].bits);
        g_assert_true(is_read("rsa", "rsassa-pss-sha256", pem) == sizes[i].is_read);
    }
}

/** libcrypto would ask for the passphrase on the terminal. */
static void test_encrypted_pem(void)
{
    static const char pem[] = "-----BEGIN PUBLIC KEY-----\n"
                              "Proc-Type: 4,ENCRYPTED\n"
                              "DEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n"
                              "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n"
                              "-----END PUBLIC KEY-----\n";
    g_assert_false(is_read("ecdsa", "ecdsa-sha2-nistp256", pem));
}

/** A curve of its own, P-256 with another generator: it has no name that could be the right one. */
static void test_nameless_curve(void)
{
    static const char pem[] = "-----BEGIN PUBLIC KEY-----\n"
                              "MIIBMzCB7AYHKoZIzj0CATCB4AIBATAsBgcqhkjOPQEBAiEA/////wAAAAEAAAAA\n"
                              "AAAAAAAAAAD///////////////8wRAQg/////wAAAAEAAAAAAAAAAAAAAAD/////\n"
                              "//////////wEIFrGNdiqOpPns+u9VXaYhrxlHQawzFOw9jvOPD4n0mBLBEEEfPJ7\n"
                              "GI0DT36KUjgDBLUaw8CJaeJ38hs1pgtI/EdmmXgHd1UQ247QQCk9msafdDDbun2t\n"
                              "5jzpgimeBLedInhz0QIhAP////8AAAAA//////////+85vqtpxeehPO5ysL8YyVR\n"
                              "AgEBA0IABI30WQjzzzP2/CsQ2AWCMIsCEpOdMIj0XGm8rwOYgYQfn+sleLatLv2r\n"
                              "EQDBqRck7IcBSOvCEfKUsUk4HKs6qzg=\n"
                              "-----END PUBLIC KEY-----\n";
    g_assert_false(is_read("ecdsa", "ecdsa-sha2-nistp256", pem));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/key/pem/ecdsa-verifies-on-p-256-only-and-not-for-the-product",
                    test_ecdsa);
    g_test_add_func("/sync/tuf/key/pem/malformed-der-is-wrong", test_malformed_der);
    g_test_add_func("/sync/tuf/key/pem/rsa-verifies-pss-from-2048-bits-and-not-for-the-product",
                    test_rsa);
    g_test_add_func("/sync/tuf/key/pem/rsa-has-2048-to-8192-bits", test_rsa_sizes);
    g_test_add_func("/sync/tuf/key/pem/nobody-is-asked-for-a-passphrase", test_encrypted_pem);
    g_test_add_func("/sync/tuf/key/pem/a-curve-without-a-name-is-not-p-256", test_nameless_curve);
    return g_test_run();
}
