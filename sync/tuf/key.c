#include "tuf/key.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <string.h>

#include "base/hash.h"
#include "digest.h"
#include "error_private.h"
#include "hex.h"
#include "tuf/canonical.h"

#define ED25519_KEY_BYTES 32
#define RSA_MINIMUM_BITS 2048
#define RSA_MAXIMUM_BITS 8192
// The longest signature we know is RSA with RSA_MAXIMUM_BITS.
#define SIGNATURE_LIMIT_BYTES (RSA_MAXIMUM_BITS / 8)
#define PEM_LIMIT_BYTES ((size_t)8 * 1024)

typedef enum { SCHEME_UNKNOWN, SCHEME_ED25519, SCHEME_ECDSA, SCHEME_RSA } Scheme;

struct TufKey {
    gatomicrefcount references;
    char id[BASE_HASH_HEX_LENGTH + 1];
    json_t *object;
    Scheme scheme;
    EVP_PKEY *public_key; // NULL: verifies nothing
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(EVP_PKEY, EVP_PKEY_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(EVP_MD_CTX, EVP_MD_CTX_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BIO, BIO_free)

static Scheme find_scheme(const char *keytype, const char *scheme)
{
    // The reference implementation writes "ecdsa" where the specification has the longer name.
    static const struct {
        const char *keytype;
        const char *scheme;
        Scheme value;
    } known[] = {
        {"ed25519", "ed25519", SCHEME_ED25519},
        {"ecdsa", "ecdsa-sha2-nistp256", SCHEME_ECDSA},
        {"ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", SCHEME_ECDSA},
        {"rsa", "rsassa-pss-sha256", SCHEME_RSA},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        if (strcmp(keytype, known[i].keytype) == 0 && strcmp(scheme, known[i].scheme) == 0) {
            return known[i].value;
        }
    }
    return SCHEME_UNKNOWN;
}

static EVP_PKEY *read_ed25519(const char *text)
{
    unsigned char raw[ED25519_KEY_BYTES];
    size_t raw_bytes = 0;
    if (!tuf_hex_read(text, raw, sizeof raw, &raw_bytes) || raw_bytes != sizeof raw) {
        return NULL;
    }
    return EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, raw, sizeof raw);
}

static int give_no_passphrase(char *buffer, int size, int writing, void *user)
{
    (void)buffer;
    (void)size;
    (void)writing;
    (void)user;
    return -1; // or libcrypto would ask on the terminal
}

static bool is_p256(const EVP_PKEY *key)
{
    char group[32] = "";
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_group_name(key, group, sizeof group, NULL) == 1 &&
           strcmp(group, "prime256v1") == 0;
}

static bool is_rsa(const EVP_PKEY *key)
{
    int bits = EVP_PKEY_get_bits(key);
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA && bits >= RSA_MINIMUM_BITS &&
           bits <= RSA_MAXIMUM_BITS;
}

static EVP_PKEY *read_pem(const char *text, Scheme scheme)
{
    size_t length = strlen(text);
    if (length > PEM_LIMIT_BYTES) {
        return NULL;
    }
    g_autoptr(BIO) bio = BIO_new_mem_buf(text, (int)length);
    g_autoptr(EVP_PKEY) key = PEM_read_bio_PUBKEY(bio, NULL, give_no_passphrase, NULL);
    if (key == NULL || !(scheme == SCHEME_ECDSA ? is_p256(key) : is_rsa(key))) {
        return NULL;
    }
    return g_steal_pointer(&key);
}

static EVP_PKEY *read_public(const char *text, Scheme scheme)
{
    EVP_PKEY *key = NULL;
    if (scheme == SCHEME_ED25519) {
        key = read_ed25519(text);
    } else if (scheme != SCHEME_UNKNOWN) {
        key = read_pem(text, scheme);
    }
    ERR_clear_error();
    return key;
}

TufKey *tuf_key_new(const json_t *object, GError **error)
{
    const char *keytype = json_string_value(json_object_get(object, "keytype"));
    const char *scheme = json_string_value(json_object_get(object, "scheme"));
    const json_t *keyval = json_object_get(object, "keyval");
    const char *text = json_string_value(json_object_get(keyval, "public"));
    Scheme known =
        keytype == NULL || scheme == NULL ? SCHEME_UNKNOWN : find_scheme(keytype, scheme);
    if (keytype == NULL || scheme == NULL || !json_is_object(keyval) ||
        (known != SCHEME_UNKNOWN && text == NULL)) {
        tuf_error_refuse(error, "a key has no keytype, scheme or public value");
        return NULL;
    }
    g_autoptr(GBytes) canonical = tuf_canonical_write(object, error);
    if (canonical == NULL) {
        return NULL;
    }
    TufKey *key = g_new0(TufKey, 1);
    g_atomic_ref_count_init(&key->references);
    base_hash_bytes(g_bytes_get_data(canonical, NULL), g_bytes_get_size(canonical), key->id);
    key->object = json_deep_copy(object);
    key->scheme = known;
    key->public_key = read_public(text, key->scheme);
    return key;
}

TufKey *tuf_key_new_ed25519(const unsigned char public_bytes[32])
{
    g_autofree char *hex = tuf_hex_write(public_bytes, ED25519_KEY_BYTES);
    json_auto_t *object = json_pack("{s:s, s:s, s:{s:s}}", "keytype", "ed25519", "scheme",
                                    "ed25519", "keyval", "public", hex);
    TufKey *key = tuf_key_new(object, NULL);
    g_assert(key != NULL);
    return key;
}

void tuf_key_free(TufKey *key)
{
    if (key == NULL || !g_atomic_ref_count_dec(&key->references)) {
        return;
    }
    EVP_PKEY_free(key->public_key);
    json_decref(key->object);
    g_free(key);
}

TufKey *tuf_key_ref(TufKey *key)
{
    g_atomic_ref_count_inc(&key->references);
    return key;
}

const char *tuf_key_id(const TufKey *key) { return key->id; }

json_t *tuf_key_to_json(const TufKey *key) { return json_deep_copy(key->object); }

bool tuf_key_is_same(const TufKey *key, const TufKey *other)
{
    if (key->public_key == NULL || other->public_key == NULL) {
        return json_equal(key->object, other->object);
    }
    return key->scheme == other->scheme && EVP_PKEY_eq(key->public_key, other->public_key) == 1;
}

static bool start_verify(const TufKey *key, EVP_MD_CTX *context)
{
    // Ed25519 hashes by itself.
    const EVP_MD *digest = key->scheme == SCHEME_ED25519 ? NULL : EVP_sha256();
    EVP_PKEY_CTX *details = NULL; // owned by context
    if (EVP_DigestVerifyInit(context, &details, digest, NULL, key->public_key) != 1) {
        return false;
    }
    return key->scheme != SCHEME_RSA ||
           (EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING) == 1 &&
            EVP_PKEY_CTX_set_rsa_pss_saltlen(details, RSA_PSS_SALTLEN_AUTO) == 1);
}

bool tuf_key_verify(const TufKey *key, TufKeyPolicy policy, const void *data, size_t data_bytes,
                    const char *signature_hex)
{
    if (key->public_key == NULL ||
        (policy == TUF_KEY_POLICY_PRODUCT && key->scheme != SCHEME_ED25519)) {
        return false;
    }
    unsigned char signature[SIGNATURE_LIMIT_BYTES];
    size_t signature_bytes = 0;
    if (!tuf_hex_read(signature_hex, signature, sizeof signature, &signature_bytes)) {
        return false;
    }
    g_autoptr(EVP_MD_CTX) context = tuf_digest_context_new();
    bool right = start_verify(key, context) &&
                 EVP_DigestVerify(context, signature, signature_bytes, data, data_bytes) == 1;
    ERR_clear_error();
    return right;
}
