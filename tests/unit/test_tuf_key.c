#include "tuf/key.h"

#include <stdlib.h>
#include <string.h>

#include "tuf/error.h"
#include "tuf/signer.h"

// RFC 8032, section 7.1, tests 1, 2, 3 and "SHA(abc)".
static const struct {
    const char *seed;
    const char *public_key;
    const char *message;
    const char *signature;
} vectors[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b"
     "46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11"
     "d8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc"
     "6594a7c15e9716ed28dc027beceea1ec40a"},
    {"833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
     "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3fee"
     "bbd454d4423643ce80e2a9ac94fa54ca49f",
     "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e"
     "0303dca179c138ac17ad9bef1177331a704"},
};

static size_t from_hex(const char *hex, unsigned char *data)
{
    size_t count = strlen(hex) / 2;
    for (size_t i = 0; i < count; i++) {
        data[i] = (unsigned char)(g_ascii_xdigit_value(hex[2 * i]) * 16 +
                                  g_ascii_xdigit_value(hex[2 * i + 1]));
    }
    return count;
}

static char *to_hex(const unsigned char *data, size_t count)
{
    GString *hex = g_string_new(NULL);
    for (size_t i = 0; i < count; i++) {
        g_string_append_printf(hex, "%02x", data[i]);
    }
    return g_string_free(hex, FALSE);
}

static void test_vectors_verify(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(vectors); i++) {
        unsigned char public_bytes[32];
        unsigned char message[64];
        from_hex(vectors[i].public_key, public_bytes);
        size_t length = from_hex(vectors[i].message, message);
        g_autoptr(TufKey) key = tuf_key_new_ed25519(public_bytes);
        g_assert_true(
            tuf_key_verify(key, TUF_KEY_POLICY_PRODUCT, message, length, vectors[i].signature));
        message[0] ^= 1;
        g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_PRODUCT, message, MAX(length, 1),
                                      vectors[i].signature));
    }
}

static void test_vectors_sign(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(vectors); i++) {
        unsigned char seed[32];
        unsigned char message[64];
        from_hex(vectors[i].seed, seed);
        size_t length = from_hex(vectors[i].message, message);
        g_autoptr(TufSigner) signer = tuf_signer_new_from_seed(seed);
        g_autofree char *signature = tuf_signer_sign(signer, message, length);
        g_assert_cmpstr(signature, ==, vectors[i].signature);
    }
}

static void test_altered_signatures(void)
{
    unsigned char public_bytes[32];
    from_hex(vectors[1].public_key, public_bytes);
    g_autoptr(TufKey) key = tuf_key_new_ed25519(public_bytes);
    const char *right = vectors[1].signature;
    unsigned char signature[64];
    from_hex(right, signature);
    for (size_t bit = 0; bit < 8 * sizeof signature; bit++) {
        signature[bit / 8] ^= (unsigned char)(1U << (bit % 8));
        g_autofree char *altered = to_hex(signature, sizeof signature);
        g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_ALL, "r", 1, altered));
        signature[bit / 8] ^= (unsigned char)(1U << (bit % 8));
    }
    g_assert_true(tuf_key_verify(key, TUF_KEY_POLICY_ALL, "r", 1, right));
}

static void test_malformed_signatures(void)
{
    unsigned char public_bytes[32];
    from_hex(vectors[1].public_key, public_bytes);
    g_autoptr(TufKey) key = tuf_key_new_ed25519(public_bytes);
    const char *right = vectors[1].signature;
    g_autofree char *upper = g_ascii_strup(right, -1);
    g_assert_true(tuf_key_verify(key, TUF_KEY_POLICY_PRODUCT, "r", 1, upper));
    g_autofree char *short_one = g_strndup(right, 126);
    g_autofree char *odd = g_strndup(right, 127);
    g_autofree char *longer = g_strconcat(right, "00", NULL);
    g_autofree char *spaced = g_strconcat(" ", right, NULL);
    g_autofree char *endless = g_strnfill(100000, 'a');
    const char *wrong[] = {"", "zz", short_one, odd, longer, spaced, endless};
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_PRODUCT, "r", 1, wrong[i]));
    }
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

static void test_id(void)
{
    g_autoptr(TufKey) key = key_of("ed25519", "ed25519", vectors[0].public_key);
    // printf '{"keytype":"ed25519","keyval":{"public":"d75a…"},"scheme":"ed25519"}' | sha256sum
    g_assert_cmpstr(tuf_key_id(key), ==,
                    "74c181c7ad8a0855d4b55e44d2ba87aabdddb196832571f15f92fece332e4916");
    unsigned char public_bytes[32];
    from_hex(vectors[0].public_key, public_bytes);
    g_autoptr(TufKey) raw = tuf_key_new_ed25519(public_bytes);
    g_assert_cmpstr(tuf_key_id(raw), ==, tuf_key_id(key));
}

static void test_same(void)
{
    g_autoptr(TufKey) key = key_of("ed25519", "ed25519", vectors[0].public_key);
    g_autofree char *upper = g_ascii_strup(vectors[0].public_key, -1);
    g_autoptr(TufKey) written_otherwise = key_of("ed25519", "ed25519", upper);
    g_autoptr(TufKey) other = key_of("ed25519", "ed25519", vectors[1].public_key);
    g_assert_cmpstr(tuf_key_id(key), !=, tuf_key_id(written_otherwise));
    g_assert_true(tuf_key_is_same(key, written_otherwise));
    g_assert_false(tuf_key_is_same(key, other));
    g_autoptr(TufKey) unknown = key_of("gost", "gost", "1");
    g_autoptr(TufKey) unknown_again = key_of("gost", "gost", "1");
    g_assert_true(tuf_key_is_same(unknown, unknown_again));
    g_assert_false(tuf_key_is_same(unknown, key));
}

static void test_other_members(void)
{
    json_auto_t *object = json_pack("{s:s, s:s, s:{s:s, s:i}, s:[s]}", "keytype", "ed25519",
                                    "scheme", "ed25519", "keyval", "public", vectors[0].public_key,
                                    "more", 1, "keyid_hash_algorithms", "sha256");
    g_autoptr(TufKey) key = tuf_key_new(object, NULL);
    json_auto_t *back = tuf_key_to_json(key);
    g_assert_true(json_equal(object, back));
}

static void test_shape(void)
{
    static const char *const texts[] = {
        "{}",
        "[]",
        "{\"keytype\":\"ed25519\",\"scheme\":\"ed25519\"}",
        "{\"keytype\":\"ed25519\",\"scheme\":\"ed25519\",\"keyval\":\"aa\"}",
        "{\"keytype\":\"ed25519\",\"scheme\":\"ed25519\",\"keyval\":{\"public\":1}}",
        "{\"keytype\":1,\"scheme\":\"ed25519\",\"keyval\":{\"public\":\"aa\"}}",
        "{\"keytype\":\"ed25519\",\"scheme\":\"ed25519\",\"keyval\":{\"public\":\"a\"},\"x\":0.5}",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        json_auto_t *object = json_loads(texts[i], 0, NULL);
        g_autoptr(GError) error = NULL;
        g_autoptr(TufKey) key = tuf_key_new(object, &error);
        g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
        g_assert_null(key);
    }
}

static void test_unknown_kinds(void)
{
    static const char *const texts[] = {
        "{\"keytype\":\"sigstore-oidc\",\"scheme\":\"Fulcio\",\"keyval\":{\"identity\":\"a\"}}",
        "{\"keytype\":\"ed25519\",\"scheme\":\"ed448\",\"keyval\":{}}",
        "{\"keytype\":\"\",\"scheme\":\"\",\"keyval\":{\"public\":[1]}}",
    };
    g_autoptr(TufKey) ours = key_of("ed25519", "ed25519", vectors[0].public_key);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        json_auto_t *object = json_loads(texts[i], 0, NULL);
        g_autoptr(GError) error = NULL;
        g_autoptr(TufKey) key = tuf_key_new(object, &error);
        g_assert_no_error(error);
        g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_ALL, "", 0, vectors[0].signature));
        g_assert_false(tuf_key_is_same(key, ours));
        g_assert_false(tuf_key_is_same(ours, key));
    }
}

static void test_unusable_keys(void)
{
    static const char *const values[] = {"", "abc", "00", "-----BEGIN PUBLIC KEY-----\n"};
    static const char *const kinds[][2] = {{"ed25519", "ed25519"},
                                           {"ecdsa", "ecdsa-sha2-nistp256"},
                                           {"rsa", "rsassa-pss-sha256"},
                                           {"ed25519", "rsassa-pss-sha256"},
                                           {"gost", "gost"}};
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(values); j++) {
            g_autoptr(TufKey) key = key_of(kinds[i][0], kinds[i][1], values[j]);
            g_assert_false(tuf_key_verify(key, TUF_KEY_POLICY_ALL, "", 0, vectors[0].signature));
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/key/rfc-8032-signatures-verify", test_vectors_verify);
    g_test_add_func("/sync/tuf/key/rfc-8032-signatures-are-made", test_vectors_sign);
    g_test_add_func("/sync/tuf/key/a-signature-with-any-bit-flipped-is-wrong",
                    test_altered_signatures);
    g_test_add_func("/sync/tuf/key/malformed-signatures-are-wrong", test_malformed_signatures);
    g_test_add_func("/sync/tuf/key/id-is-the-hash-of-the-canonical-form", test_id);
    g_test_add_func("/sync/tuf/key/a-key-is-the-same-however-it-is-written", test_same);
    g_test_add_func("/sync/tuf/key/unknown-members-are-kept", test_other_members);
    g_test_add_func("/sync/tuf/key/objects-of-another-shape-are-refused", test_shape);
    g_test_add_func("/sync/tuf/key/a-key-of-an-unknown-kind-may-hold-anything", test_unknown_kinds);
    g_test_add_func("/sync/tuf/key/keys-that-do-not-decode-verify-nothing", test_unusable_keys);
    return g_test_run();
}
