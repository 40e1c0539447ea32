// What a root tells of its keys, and roots that nobody of ours would have written.
#include "tuf/keyring.h"

#include "../support/tuf_case.h"
#include "../support/tuf_forge.h"
#include "tuf/error.h"

// sync/tuf/metadata.h
#define MOST_SIGNATURES 256

/** Reads `signed_part` as a root with these signatures; takes `signatures` over. */
static TufKeyring *read_root(json_t *signatures, const json_t *signed_part)
{
    g_autoptr(GBytes) bytes = tuf_forge_wrap(signatures, signed_part);
    g_autoptr(GError) error = NULL;
    TufKeyring *keyring = tuf_keyring_new(bytes, &error);
    g_assert_no_error(error);
    return keyring;
}

static const char *id_of(const TufCase *test, int number)
{
    return tuf_key_id(tuf_signer_key(test->bed.signers[number]));
}

static void test_no_root(void)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static("{}", 2);
    g_autoptr(GError) error = NULL;
    g_assert_null(tuf_keyring_new(bytes, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    tuf_keyring_free(NULL);
}

static void test_facts(TufCase *test, const void *unused)
{
    (void)unused;
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    json_t *targets = json_object_get(json_object_get(root, "roles"), "targets");
    json_object_set_new(targets, "threshold", json_integer((json_int_t)G_MAXINT + 1));
    g_autoptr(TufKeyring) keyring = read_root(json_array(), root);
    g_assert_cmpint(tuf_keyring_threshold(keyring, TUF_REPOSITORY_ROLE_ROOT), ==, 2);
    g_assert_cmpint(tuf_keyring_threshold(keyring, TUF_REPOSITORY_ROLE_TARGETS), ==, G_MAXINT);
    g_assert_cmpint(tuf_keyring_expires_unix(keyring), ==,
                    TUF_BED_NOW + TUF_REPOSITORY_ROOT_DAYS * TUF_BED_DAY);
    const TufKey *key = tuf_signer_key(test->bed.signers[TUF_BED_TARGETS_KEY]);
    g_assert_true(tuf_keyring_has(keyring, TUF_REPOSITORY_ROLE_TARGETS, key));
    g_assert_false(tuf_keyring_has(keyring, TUF_REPOSITORY_ROLE_ROOT, key));
}

static void test_exchanged_ids(TufCase *test, const void *unused)
{
    (void)unused;
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    json_t *signatures = json_array();
    tuf_forge_add_signature(signatures, test->bed.signers[0], id_of(test, 1), root);
    tuf_forge_add_signature(signatures, test->bed.signers[1], id_of(test, 0), root);
    g_autoptr(TufKeyring) keyring = read_root(signatures, root);
    g_assert_true(tuf_keyring_is_signed_by(keyring, tuf_signer_key(test->bed.signers[0])));
    g_assert_true(tuf_keyring_is_signed_by(keyring, tuf_signer_key(test->bed.signers[1])));
    g_assert_cmpint(tuf_keyring_count_missing(keyring, keyring), ==, 1);
}

static void test_full_of_signatures(TufCase *test, const void *unused)
{
    (void)unused;
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    g_autoptr(TufKeyring) before = read_root(json_array(), root);
    json_t *root_keys =
        json_object_get(json_object_get(json_object_get(root, "roles"), "root"), "keyids");
    TufKey *sixth = tuf_signer_key(test->bed.signers[6]);
    json_array_append_new(root_keys, json_string(tuf_key_id(sixth)));
    json_object_set_new(json_object_get(root, "keys"), tuf_key_id(sixth), tuf_key_to_json(sixth));
    json_t *strangers = json_array();
    for (int i = 0; i < MOST_SIGNATURES; i++) {
        g_autofree char *id = g_strdup_printf("stranger %d", i);
        json_array_append_new(strangers, json_pack("{s:s, s:s}", "keyid", id, "sig", "00"));
    }
    g_autoptr(TufKeyring) full = read_root(strangers, root);
    static const int signers[] = {0, 6}; // one that was there before, and a new one
    for (size_t i = 0; i < G_N_ELEMENTS(signers); i++) {
        const TufSigner *signer = test->bed.signers[signers[i]];
        g_autoptr(TufKeyring) other = read_root(json_array(), root);
        g_autoptr(GError) error = NULL;
        g_assert_true(tuf_keyring_sign(other, signer, &error));
        g_assert_false(tuf_keyring_merge(full, before, other, &error));
        g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
        g_clear_error(&error);
        g_assert_false(tuf_keyring_sign(full, signer, &error));
        g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
        g_assert_false(tuf_keyring_is_signed_by(full, tuf_signer_key(signer)));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/keyring/" path, TufCase, NULL, tuf_case_make, function, tuf_case_remove)
    g_test_add_func("/sync/tuf/keyring/what-is-no-root-is-refused", test_no_root);
    ADD("a-root-says-who-signs-and-until-when", test_facts);
    ADD("signatures-under-each-other's-ids-are-not-enough", test_exchanged_ids);
    ADD("a-root-full-of-signatures-takes-no-more", test_full_of_signatures);
#undef ADD
    return g_test_run();
}
