#include "tuf/signer.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <string.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/error.h"
#include "base/file.h"
#include "digest.h"
#include "error_private.h"
#include "hex.h"

#define SEED_BYTES 32
#define SIGNATURE_BYTES 64
// 16 MB, the most that libcrypto gives scrypt without being asked; p makes up for it in time.
#define SCRYPT_N 16384
#define SCRYPT_R 8
#define SCRYPT_P 5
#define SALT_BYTES 16

struct TufSigner {
    EVP_PKEY *private_key;
    TufKey *key;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(EVP_PKEY, EVP_PKEY_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(EVP_MD_CTX, EVP_MD_CTX_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BIO, BIO_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(X509_SIG, X509_SIG_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free)

/** Sets TUF_ERROR_KEY with libcrypto's own words and empties its queue. */
static void set_key_error(GError **error, const char *what)
{
    unsigned long code = ERR_peek_last_error();
    const char *reason = code == 0 ? NULL : ERR_reason_error_string(code);
    g_set_error(error, TUF_ERROR, TUF_ERROR_KEY, "%s: %s", what,
                reason == NULL ? "refused by libcrypto" : reason);
    ERR_clear_error();
}

/** Takes the key over. */
static TufSigner *wrap(EVP_PKEY *private_key)
{
    unsigned char public_bytes[SEED_BYTES];
    size_t length = sizeof public_bytes;
    int got = EVP_PKEY_get_raw_public_key(private_key, public_bytes, &length);
    g_assert(got == 1 && length == sizeof public_bytes);
    TufSigner *signer = g_new0(TufSigner, 1);
    signer->private_key = private_key;
    signer->key = tuf_key_new_ed25519(public_bytes);
    return signer;
}

TufSigner *tuf_signer_generate(GError **error)
{
    EVP_PKEY *private_key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    if (private_key == NULL) {
        set_key_error(error, "cannot make a key");
        return NULL;
    }
    return wrap(private_key);
}

TufSigner *tuf_signer_new_from_seed(const unsigned char seed[32])
{
    EVP_PKEY *private_key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, SEED_BYTES);
    g_assert(private_key != NULL);
    return wrap(private_key);
}

static int give_passphrase(char *buffer, int size, int writing, void *user)
{
    (void)writing;
    const char *passphrase = *(const char **)user;
    size_t length = passphrase == NULL ? 0 : strlen(passphrase);
    if (length == 0 || length >= (size_t)size) {
        return -1;
    }
    return (int)g_strlcpy(buffer, passphrase, (gsize)size);
}

TufSigner *tuf_signer_load(const char *path, const char *passphrase, GError **error)
{
    GError *base_error = NULL;
    g_autoptr(GBytes) pem = base_file_read(path, TUF_SIGNER_FILE_LIMIT_BYTES, &base_error);
    if (pem == NULL) {
        tuf_error_take_base(error, base_error);
        return NULL;
    }
    g_autoptr(BIO) bio = BIO_new_mem_buf(g_bytes_get_data(pem, NULL), (int)g_bytes_get_size(pem));
    g_autoptr(EVP_PKEY) private_key =
        PEM_read_bio_PrivateKey(bio, NULL, give_passphrase, (void *)&passphrase);
    if (private_key == NULL || EVP_PKEY_get_base_id(private_key) != EVP_PKEY_ED25519) {
        g_autofree char *what = g_strdup_printf("%s holds no Ed25519 key that opens", path);
        set_key_error(error, what);
        return NULL;
    }
    return wrap(g_steal_pointer(&private_key));
}

static X509_SIG *encrypt(PKCS8_PRIV_KEY_INFO *plain, const char *passphrase)
{
    unsigned char salt[SALT_BYTES];
    if (RAND_bytes(salt, sizeof salt) != 1) {
        return NULL;
    }
    X509_ALGOR *algorithm = PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt, sizeof salt, NULL,
                                                  SCRYPT_N, SCRYPT_R, SCRYPT_P);
    if (algorithm == NULL) {
        return NULL;
    }
    X509_SIG *encrypted = PKCS8_set0_pbe(passphrase, (int)strlen(passphrase), plain, algorithm);
    if (encrypted == NULL) {
        X509_ALGOR_free(algorithm); // taken over only on success
    }
    return encrypted;
}

static bool write_pem(const TufSigner *signer, const char *passphrase, BIO *bio)
{
    g_autoptr(PKCS8_PRIV_KEY_INFO) plain = EVP_PKEY2PKCS8(signer->private_key);
    if (plain == NULL) {
        return false;
    }
    if (passphrase == NULL || *passphrase == '\0') {
        return PEM_write_bio_PKCS8_PRIV_KEY_INFO(bio, plain) == 1;
    }
    g_autoptr(X509_SIG) encrypted = encrypt(plain, passphrase);
    return encrypted != NULL && PEM_write_bio_PKCS8(bio, encrypted) == 1;
}

static bool write_all(int file, const char *data, size_t data_bytes)
{
    size_t done = 0;
    while (done < data_bytes) {
        ssize_t written = TEMP_FAILURE_RETRY(write(file, data + done, data_bytes - done));
        if (written < 0) {
            return false;
        }
        done += (size_t)written;
    }
    return fsync(file) == 0;
}

/**
 * A new file of mode 0600, whole or not at all: base_file_write() would make it 0644. The name is
 * taken by rename() and not by link(), because the officer's stick is FAT.
 */
static bool write_secret(const char *path, const char *data, size_t data_bytes, GError **error)
{
    if (g_file_test(path, G_FILE_TEST_EXISTS)) {
        base_file_set_errno(error, EEXIST, "write", path);
        return false;
    }
    g_autofree char *temporary = g_strdup_printf("%s.XXXXXX", path);
    g_auto(BaseDescriptor) file = g_mkstemp_full(temporary, O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) {
        base_file_set_errno(error, errno, "write", path);
        return false;
    }
    if (!write_all(file, data, data_bytes)) {
        base_file_set_errno(error, errno, "write", path);
        (void)unlink(temporary);
        return false;
    }
    if (!base_file_rename(temporary, path, error)) {
        (void)unlink(temporary);
        return false;
    }
    return true;
}

bool tuf_signer_save(const TufSigner *signer, const char *path, const char *passphrase,
                     GError **error)
{
    g_autoptr(BIO) bio = BIO_new(BIO_s_secmem());
    if (bio == NULL || !write_pem(signer, passphrase, bio)) {
        set_key_error(error, "cannot write the key");
        return false;
    }
    char *pem = NULL; // owned by bio
    long pem_bytes = BIO_get_mem_data(bio, &pem);
    GError *base_error = NULL;
    if (!write_secret(path, pem, (size_t)pem_bytes, &base_error)) {
        return tuf_error_take_base(error, base_error);
    }
    return true;
}

void tuf_signer_free(TufSigner *signer)
{
    if (signer == NULL) {
        return;
    }
    EVP_PKEY_free(signer->private_key);
    tuf_key_free(signer->key);
    g_free(signer);
}

TufKey *tuf_signer_key(const TufSigner *signer) { return signer->key; }

char *tuf_signer_sign(const TufSigner *signer, const void *data, size_t data_bytes)
{
    unsigned char signature[SIGNATURE_BYTES];
    size_t length = sizeof signature;
    g_autoptr(EVP_MD_CTX) context = tuf_digest_context_new();
    // Signing with a key that was made or loaded fails only without memory.
    if (EVP_DigestSignInit(context, NULL, NULL, NULL, signer->private_key) != 1 ||
        EVP_DigestSign(context, signature, &length, data, data_bytes) != 1) {
        g_error("libcrypto cannot sign");
    }
    return tuf_hex_write(signature, length);
}
