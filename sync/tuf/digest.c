#include "digest.h"

#include <stdio.h>
#include <string.h>

#include "hex.h"
#include "tuf/error.h"

#define PIECE_BYTES ((size_t)64 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC(EVP_MD_CTX, EVP_MD_CTX_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FILE, fclose)

EVP_MD_CTX *tuf_digest_context_new(void)
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context == NULL) {
        g_error("libcrypto: no memory");
    }
    return context;
}

/** Borrowed; NULL for a function that we do not know. */
static const EVP_MD *find_function(const char *name)
{
    if (strcmp(name, "sha256") == 0) {
        return EVP_sha256();
    }
    return strcmp(name, "sha512") == 0 ? EVP_sha512() : NULL;
}

static json_t *iterated(const json_t *object)
{
    // jansson iterates without changing the object, but its parameter is not const.
    return (json_t *)(uintptr_t)object;
}

bool tuf_digest_is_list(const json_t *hashes)
{
    if (!json_is_object(hashes) || json_object_size(hashes) == 0) {
        return false;
    }
    const char *name = NULL;
    json_t *value = NULL;
    json_object_foreach(iterated(hashes), name, value)
    {
        unsigned char digest[EVP_MAX_MD_SIZE];
        size_t digest_bytes = 0;
        const char *text = json_string_value(value);
        if (text == NULL || *text == '\0' ||
            !tuf_hex_read(text, digest, sizeof digest, &digest_bytes)) {
            return false;
        }
    }
    return true;
}

/** Ends the digest and compares it with the hexadecimal text. */
static bool finish_and_compare(EVP_MD_CTX *context, const char *text)
{
    unsigned char found[EVP_MAX_MD_SIZE];
    unsigned int found_bytes = 0;
    if (EVP_DigestFinal_ex(context, found, &found_bytes) != 1) {
        return false;
    }
    g_autofree char *found_text = tuf_hex_write(found, found_bytes);
    return g_ascii_strcasecmp(found_text, text) == 0;
}

bool tuf_digest_verify_bytes(const json_t *hashes, const void *data, size_t data_bytes)
{
    const char *name = NULL;
    json_t *value = NULL;
    json_object_foreach(iterated(hashes), name, value)
    {
        const EVP_MD *function = find_function(name);
        g_autoptr(EVP_MD_CTX) context = tuf_digest_context_new();
        if (function == NULL || EVP_DigestInit_ex(context, function, NULL) != 1 ||
            EVP_DigestUpdate(context, data, data_bytes) != 1 ||
            !finish_and_compare(context, json_string_value(value))) {
            return false;
        }
    }
    return true;
}

/** False when the file cannot be read to its end. */
static bool feed_file(EVP_MD_CTX *context, const char *path)
{
    g_autoptr(FILE) file = fopen(path, "rbe");
    if (file == NULL) {
        return false;
    }
    g_autofree unsigned char *piece = g_malloc(PIECE_BYTES);
    size_t got = 0;
    while ((got = fread(piece, 1, PIECE_BYTES, file)) > 0) {
        if (EVP_DigestUpdate(context, piece, got) != 1) {
            return false;
        }
    }
    return ferror(file) == 0;
}

bool tuf_digest_verify_file(const json_t *hashes, const char *path, GError **error)
{
    const char *name = NULL;
    json_t *value = NULL;
    json_object_foreach(iterated(hashes), name, value)
    {
        const EVP_MD *function = find_function(name);
        g_autoptr(EVP_MD_CTX) context = tuf_digest_context_new();
        if (function == NULL || EVP_DigestInit_ex(context, function, NULL) != 1) {
            g_set_error(error, TUF_ERROR, TUF_ERROR_DAMAGED, "%s: no hash function \"%s\"", path,
                        name);
            return false;
        }
        if (!feed_file(context, path)) {
            g_set_error(error, TUF_ERROR, TUF_ERROR_IO, "cannot read %s", path);
            return false;
        }
        if (!finish_and_compare(context, json_string_value(value))) {
            g_set_error(error, TUF_ERROR, TUF_ERROR_DAMAGED, "%s: its %s differs", path, name);
            return false;
        }
    }
    return true;
}
