#include "base/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

#include "base/descriptor.h"
#include "base/file.h"

#define DIGEST_BYTES 32
#define PIECE_BYTES ((size_t)256 * 1024)

static void *allocate(size_t bytes, const char *file, int line)
{
    (void)file;
    (void)line;
    return g_malloc(bytes);
}

static void *reallocate(void *memory, size_t bytes, const char *file, int line)
{
    (void)file;
    (void)line;
    return g_realloc(memory, bytes);
}

static void release(void *memory, const char *file, int line)
{
    (void)file;
    (void)line;
    g_free(memory);
}

void base_hash_prepare(void) { (void)CRYPTO_set_mem_functions(allocate, reallocate, release); }

struct BaseHash {
    EVP_MD_CTX *context;
};

BaseHash *base_hash_new(void)
{
    BaseHash *hash = g_new0(BaseHash, 1);
    hash->context = EVP_MD_CTX_new();
    // SHA-256 is in every build of libcrypto; what can fail here is memory, which GLib does not
    // survive either.
    if (hash->context == NULL || EVP_DigestInit_ex(hash->context, EVP_sha256(), NULL) != 1) {
        g_error("libcrypto has no SHA-256");
    }
    return hash;
}

void base_hash_update(BaseHash *hash, const void *data, size_t data_bytes)
{
    int done = EVP_DigestUpdate(hash->context, data, data_bytes);
    g_assert(done == 1);
}

void base_hash_finish(BaseHash *hash, char hex[BASE_HASH_HEX_LENGTH + 1])
{
    static const char digits[] = "0123456789abcdef";
    unsigned char digest[DIGEST_BYTES];
    int done = EVP_DigestFinal_ex(hash->context, digest, NULL);
    g_assert(done == 1);
    for (size_t i = 0; i < DIGEST_BYTES; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 0x0f];
    }
    hex[BASE_HASH_HEX_LENGTH] = '\0';
}

void base_hash_free(BaseHash *hash)
{
    if (hash == NULL) {
        return;
    }
    EVP_MD_CTX_free(hash->context);
    g_free(hash);
}

void base_hash_bytes(const void *data, size_t data_bytes, char hex[BASE_HASH_HEX_LENGTH + 1])
{
    g_autoptr(BaseHash) hash = base_hash_new();
    base_hash_update(hash, data, data_bytes);
    base_hash_finish(hash, hex);
}

bool base_hash_file(const char *path, char hex[BASE_HASH_HEX_LENGTH + 1], uint64_t *file_bytes,
                    GError **error)
{
    g_auto(BaseDescriptor) file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        base_file_set_errno(error, errno, "open", path);
        return false;
    }
    g_autoptr(BaseHash) hash = base_hash_new();
    g_autofree unsigned char *piece = g_malloc(PIECE_BYTES);
    uint64_t total_bytes = 0;
    for (;;) {
        ssize_t got = TEMP_FAILURE_RETRY(read(file, piece, PIECE_BYTES));
        if (got < 0) {
            base_file_set_errno(error, errno, "read", path);
            return false;
        }
        if (got == 0) {
            break;
        }
        base_hash_update(hash, piece, (size_t)got);
        total_bytes += (uint64_t)got;
    }
    base_hash_finish(hash, hex);
    if (file_bytes != NULL) {
        *file_bytes = total_bytes;
    }
    return true;
}

bool base_hash_is_hex(const char *text)
{
    return strlen(text) == BASE_HASH_HEX_LENGTH &&
           strspn(text, "0123456789abcdef") == BASE_HASH_HEX_LENGTH;
}
