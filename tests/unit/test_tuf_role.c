// Thresholds, seen from outside: a root that has, or has not, enough of its own signatures.
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <string.h>

#include "../support/scratch.h"
#include "../support/tuf_forge.h"
#include "tuf/canonical.h"
#include "tuf/error.h"

typedef struct {
    TufBed bed;
    json_t *root; /* `signed`, 2 of 3 */
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
    test->root = tuf_forge_read(&test->bed, "metadata/1.root.json");
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    json_decref(test->root);
    tuf_bed_clear(&test->bed);
}

static const char *id_of(const Case *test, int number)
{
    return tuf_key_id(tuf_signer_key(test->bed.signers[number]));
}

static json_t *root_role(const Case *test)
{
    return json_object_get(json_object_get(test->root, "roles"), "root");
}

/** Tries the root as a trusted one. Takes `bytes` over. */
static bool is_accepted(const Case *test, GBytes *bytes, TufKeyPolicy policy)
{
    g_autoptr(GBytes) owned = bytes;
    g_autoptr(GError) error = NULL;
    bool accepted = tuf_client_init_trusted_root(test->bed.client, owned, policy, &error);
    if (!accepted) {
        g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
        g_assert_false(g_file_test(test->bed.client, G_FILE_TEST_EXISTS));
    }
    return accepted;
}

static bool is_signed(const Case *test, GBytes *bytes)
{
    return is_accepted(test, bytes, TUF_KEY_POLICY_PRODUCT);
}

static void add(const Case *test, json_t *signatures, int number, const char *id)
{
    tuf_forge_add_signature(signatures, test->bed.signers[number], id, test->root);
}

static void test_two_of_three(Case *test, const void *unused)
{
    (void)unused;
    g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, test->root, -1)));
    g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, test->root, 2, -1)));
    g_assert_true(is_signed(test, tuf_forge_sign(&test->bed, test->root, 2, 0, -1)));
}

static void test_all_three(Case *test, const void *unused)
{
    (void)unused;
    g_assert_true(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 1, 2, -1)));
}

static void test_strangers(Case *test, const void *unused)
{
    (void)unused;
    g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 3, 4, 8, -1)));
    g_assert_true(is_signed(test, tuf_forge_sign(&test->bed, test->root, 8, 0, 3, 1, -1)));
}

static void test_repeated_signature(Case *test, const void *unused)
{
    (void)unused;
    g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 0, 0, -1)));
}

static void test_wrong_id(Case *test, const void *unused)
{
    (void)unused;
    json_t *signatures = json_array();
    add(test, signatures, 0, id_of(test, 0));
    add(test, signatures, 0, id_of(test, 1));
    g_assert_false(is_signed(test, tuf_forge_wrap(signatures, test->root)));
}

static void test_two_ids(Case *test, const void *unused)
{
    (void)unused;
    json_t *keys = json_object_get(test->root, "keys");
    json_object_set_new(keys, "alias", tuf_key_to_json(tuf_signer_key(test->bed.signers[0])));
    json_array_append_new(json_object_get(root_role(test), "keyids"), json_string("alias"));
    json_t *signatures = json_array();
    add(test, signatures, 0, id_of(test, 0));
    add(test, signatures, 0, "alias");
    g_assert_false(is_signed(test, tuf_forge_wrap(signatures, test->root)));
}

static void test_alias_with_another(Case *test, const void *unused)
{
    (void)unused;
    json_t *keys = json_object_get(test->root, "keys");
    json_object_set_new(keys, "alias", tuf_key_to_json(tuf_signer_key(test->bed.signers[0])));
    json_object_set_new(root_role(test), "keyids", json_pack("[s, s]", "alias", id_of(test, 1)));
    json_t *signatures = json_array();
    add(test, signatures, 0, "alias");
    add(test, signatures, 1, id_of(test, 1));
    g_assert_true(is_signed(test, tuf_forge_wrap(signatures, test->root)));
}

static void test_bad_before_good(Case *test, const void *unused)
{
    (void)unused;
    json_t *signatures = json_array();
    json_array_append_new(signatures, json_pack("{s:s, s:s}", "keyid", id_of(test, 0), "sig", ""));
    json_array_append_new(signatures, json_pack("{s:s, s:s}", "keyid", "stranger", "sig", "zz"));
    add(test, signatures, 2, id_of(test, 2));
    add(test, signatures, 1, id_of(test, 1));
    g_assert_true(is_signed(test, tuf_forge_wrap(signatures, test->root)));
}

static void test_id_twice(Case *test, const void *unused)
{
    (void)unused;
    static const char *const seconds[] = {"", "zz", NULL};
    for (size_t i = 0; i < G_N_ELEMENTS(seconds); i++) {
        json_t *signatures = json_array();
        add(test, signatures, 0, id_of(test, 0));
        add(test, signatures, 1, id_of(test, 1));
        if (seconds[i] == NULL) {
            add(test, signatures, 1, id_of(test, 1));
        } else {
            json_array_append_new(
                signatures, json_pack("{s:s, s:s}", "keyid", id_of(test, 0), "sig", seconds[i]));
        }
        g_assert_false(is_signed(test, tuf_forge_wrap(signatures, test->root)));
    }
}

static void test_unreachable_threshold(Case *test, const void *unused)
{
    (void)unused;
    json_object_set_new(root_role(test), "threshold", json_integer(4));
    g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 1, 2, -1)));
}

static void test_other_threshold(Case *test, const void *unused)
{
    (void)unused;
    json_t *roles = json_object_get(test->root, "roles");
    json_object_set_new(json_object_get(roles, "snapshot"), "threshold", json_integer(9));
    g_assert_true(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 1, -1)));
}

static void test_zero_threshold(Case *test, const void *unused)
{
    (void)unused;
    static const char *const thresholds[] = {"0", "-1", "\"2\"", "true", "null", "{}"};
    for (size_t i = 0; i < G_N_ELEMENTS(thresholds); i++) {
        json_object_set_new(root_role(test), "threshold",
                            json_loads(thresholds[i], JSON_DECODE_ANY, NULL));
        g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 1, 2, -1)));
    }
}

static void test_missing_role(Case *test, const void *unused)
{
    (void)unused;
    static const char *const roles[] = {"timestamp", "snapshot", "targets", "root"};
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
        json_auto_t *root = json_deep_copy(test->root);
        json_object_del(json_object_get(root, "roles"), roles[i]);
        g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, root, 0, 1, 2, -1)));
    }
}

static void test_listed_id_without_key(Case *test, const void *unused)
{
    (void)unused;
    json_array_insert_new(json_object_get(root_role(test), "keyids"), 0, json_string("nobody"));
    g_assert_true(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 1, -1)));
}

/** Two right signatures after so many of strangers. */
static GBytes *sign_after_strangers(const Case *test, int count)
{
    json_t *signatures = json_array();
    for (int i = 0; i < count; i++) {
        g_autofree char *id = g_strdup_printf("stranger %d", i);
        json_array_append_new(signatures, json_pack("{s:s, s:s}", "keyid", id, "sig", ""));
    }
    add(test, signatures, 0, id_of(test, 0));
    add(test, signatures, 1, id_of(test, 1));
    return tuf_forge_wrap(signatures, test->root);
}

static void test_too_many_signatures(Case *test, const void *unused)
{
    (void)unused;
    g_assert_false(is_signed(test, sign_after_strangers(test, 255)));
    g_assert_true(is_signed(test, sign_after_strangers(test, 254)));
}

static void test_too_many_keys(Case *test, const void *unused)
{
    (void)unused;
    json_t *ids = json_object_get(root_role(test), "keyids");
    while (json_array_size(ids) < 256) {
        json_array_append_new(ids, json_string("nobody"));
    }
    json_auto_t *more = json_deep_copy(test->root);
    json_array_append_new(
        json_object_get(json_object_get(json_object_get(more, "roles"), "root"), "keyids"),
        json_string("nobody"));
    g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, more, 0, 1, -1)));
    g_assert_true(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 1, -1)));
}

static void test_malformed_role(Case *test, const void *unused)
{
    (void)unused;
    static const char *const roles[] = {"1", "{}", "{\"threshold\":1}",
                                        "{\"threshold\":1,\"keyids\":{}}",
                                        "{\"threshold\":1,\"keyids\":[1]}"};
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
        json_auto_t *root = json_deep_copy(test->root);
        json_object_set_new(json_object_get(root, "roles"), "targets",
                            json_loads(roles[i], JSON_DECODE_ANY, NULL));
        g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, root, 0, 1, -1)));
    }
    json_auto_t *root = json_deep_copy(test->root);
    json_object_set_new(json_object_get(root, "keys"), id_of(test, TUF_BED_TARGETS_KEY),
                        json_object());
    g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, root, 0, 1, -1)));
    json_object_set_new(root, "keys", json_array());
    g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, root, 0, 1, -1)));
}

static void test_consistent_snapshot(Case *test, const void *unused)
{
    (void)unused;
    json_object_set_new(test->root, "consistent_snapshot", json_integer(1));
    g_assert_false(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 1, -1)));
    json_object_set_new(test->root, "consistent_snapshot", json_false());
    g_assert_true(is_signed(test, tuf_forge_sign(&test->bed, test->root, 0, 1, -1)));
}

/** Gives root one ECDSA key with a threshold of 1 and signs. Returns: owned bytes. */
static GBytes *sign_with_ecdsa(const Case *test)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    BIO *bio = BIO_new(BIO_s_mem());
    g_assert_cmpint(PEM_write_bio_PUBKEY(bio, key), ==, 1);
    char *pem = NULL;
    long pem_length = BIO_get_mem_data(bio, &pem);
    json_object_set_new(json_object_get(test->root, "keys"), "ecdsa",
                        json_pack("{s:s, s:s, s:{s:s%}}", "keytype", "ecdsa", "scheme",
                                  "ecdsa-sha2-nistp256", "keyval", "public", pem,
                                  (size_t)pem_length));
    json_object_set_new(json_object_get(test->root, "roles"), "root",
                        json_pack("{s:[s], s:i}", "keyids", "ecdsa", "threshold", 1));
    BIO_free(bio);
    g_autoptr(GBytes) canonical = tuf_canonical_write(test->root, NULL);
    unsigned char signature[128];
    size_t length = sizeof signature;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    g_assert_cmpint(EVP_DigestSignInit(context, NULL, EVP_sha256(), NULL, key), ==, 1);
    g_assert_cmpint(EVP_DigestSign(context, signature, &length, g_bytes_get_data(canonical, NULL),
                                   g_bytes_get_size(canonical)),
                    ==, 1);
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    g_autoptr(GString) hex = g_string_new(NULL);
    for (size_t i = 0; i < length; i++) {
        g_string_append_printf(hex, "%02x", signature[i]);
    }
    return tuf_forge_wrap(json_pack("[{s:s, s:s}]", "keyid", "ecdsa", "sig", hex->str), test->root);
}

static void test_policy(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) root = sign_with_ecdsa(test);
    g_assert_false(is_accepted(test, g_bytes_ref(root), TUF_KEY_POLICY_PRODUCT));
    g_assert_true(is_accepted(test, g_bytes_ref(root), TUF_KEY_POLICY_ALL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/role/" path, Case, NULL, case_make, function, case_remove)
    ADD("two-of-three-keys-are-enough-and-one-is-not", test_two_of_three);
    ADD("more-signatures-than-needed-are-fine", test_all_three);
    ADD("signatures-of-strangers-neither-help-nor-harm", test_strangers);
    ADD("one-signature-repeated-counts-once", test_repeated_signature);
    ADD("a-signature-under-another-keys-id-does-not-count", test_wrong_id);
    ADD("one-key-under-two-ids-counts-once", test_two_ids);
    ADD("a-key-may-stand-under-any-id", test_alias_with_another);
    ADD("a-wrong-signature-does-not-spoil-a-right-one", test_bad_before_good);
    ADD("two-signatures-under-one-id-spoil-the-file", test_id_twice);
    ADD("a-threshold-above-the-number-of-keys-is-never-reached", test_unreachable_threshold);
    ADD("another-roles-unreachable-threshold-does-not-matter", test_other_threshold);
    ADD("a-threshold-that-is-no-positive-number-is-refused", test_zero_threshold);
    ADD("a-root-without-one-of-the-four-roles-is-refused", test_missing_role);
    ADD("an-id-without-a-key-counts-for-nothing", test_listed_id_without_key);
    ADD("more-signatures-than-the-limit-are-refused", test_too_many_signatures);
    ADD("more-keys-in-a-role-than-the-limit-are-refused", test_too_many_keys);
    ADD("malformed-roles-and-keys-are-refused", test_malformed_role);
    ADD("consistent-snapshot-is-true-or-false", test_consistent_snapshot);
    ADD("the-products-policy-leaves-ecdsa-out", test_policy);
#undef ADD
    return g_test_run();
}
