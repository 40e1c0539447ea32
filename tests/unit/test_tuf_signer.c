#include "tuf/signer.h"

#include <errno.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "tuf/error.h"

typedef struct {
    char *folder;
    char *path;
    TufSigner *signer;
} Bed;

static void bed_make(Bed *bed, const void *unused)
{
    (void)unused;
    bed->folder = scratch_make();
    bed->path = g_build_filename(bed->folder, "root-1.pem", NULL);
    bed->signer = tuf_signer_generate(NULL);
    g_assert_nonnull(bed->signer);
}

static void bed_remove(Bed *bed, const void *unused)
{
    (void)unused;
    tuf_signer_free(bed->signer);
    g_free(bed->path);
    scratch_remove(bed->folder);
}

static void save(Bed *bed, const char *passphrase)
{
    g_autoptr(GError) error = NULL;
    bool saved = tuf_signer_save(bed->signer, bed->path, passphrase, &error);
    g_assert_no_error(error);
    g_assert_true(saved);
}

static void assert_loads(Bed *bed, const char *passphrase)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufSigner) loaded = tuf_signer_load(bed->path, passphrase, &error);
    g_assert_no_error(error);
    g_autofree char *signature = tuf_signer_sign(loaded, "data", 4);
    g_assert_true(
        tuf_key_verify(tuf_signer_key(bed->signer), TUF_KEY_POLICY_PRODUCT, "data", 4, signature));
}

static void assert_does_not_open(Bed *bed, const char *passphrase)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufSigner) loaded = tuf_signer_load(bed->path, passphrase, &error);
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
    g_assert_null(loaded);
}

static void test_plain(Bed *bed, const void *unused)
{
    (void)unused;
    save(bed, NULL);
    assert_loads(bed, NULL);
    assert_loads(bed, "a passphrase that is not needed");
}

static void test_passphrase(Bed *bed, const void *unused)
{
    (void)unused;
    save(bed, "รหัสผ่าน ยาวๆ");
    assert_loads(bed, "รหัสผ่าน ยาวๆ");
    assert_does_not_open(bed, "รหัสผ่าน ยาว");
    assert_does_not_open(bed, "");
    assert_does_not_open(bed, NULL);
    g_autofree char *endless = g_strnfill(100000, 'x');
    assert_does_not_open(bed, endless);
}

static void test_scrypt(Bed *bed, const void *unused)
{
    (void)unused;
    save(bed, "secret");
    g_autofree char *pem = scratch_read(bed->path);
    g_assert_nonnull(strstr(pem, "BEGIN ENCRYPTED PRIVATE KEY"));
    FILE *file = fopen(bed->path, "re");
    char *name = NULL;
    char *header = NULL;
    unsigned char *data = NULL;
    long length = 0;
    g_assert_cmpint(PEM_read(file, &name, &header, &data, &length), ==, 1);
    (void)fclose(file);
    // 1.3.6.1.4.1.11591.4.11, scrypt (RFC 7914, section 7)
    static const unsigned char scrypt[] = {0x06, 0x09, 0x2b, 0x06, 0x01, 0x04,
                                           0x01, 0xda, 0x47, 0x04, 0x0b};
    g_assert_nonnull(memmem(data, (size_t)length, scrypt, sizeof scrypt));
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
}

static void test_mode(Bed *bed, const void *unused)
{
    (void)unused;
    save(bed, NULL);
    struct stat status;
    g_assert_cmpint(stat(bed->path, &status), ==, 0);
    g_assert_cmpint(status.st_mode & 0777, ==, 0600);
    g_autofree char *names = scratch_list(bed->folder);
    g_assert_cmpstr(names, ==, "root-1.pem");
}

static void test_existing(Bed *bed, const void *unused)
{
    (void)unused;
    save(bed, NULL);
    g_autofree char *before = scratch_read(bed->path);
    g_autoptr(TufSigner) other = tuf_signer_generate(NULL);
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_signer_save(other, bed->path, NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
    g_autofree char *after = scratch_read(bed->path);
    g_assert_cmpstr(before, ==, after);
}

static void test_other_files(Bed *bed, const void *unused)
{
    (void)unused;
    scratch_write(bed->path, "not a key");
    assert_does_not_open(bed, "secret");
    scratch_write(bed->path, "");
    assert_does_not_open(bed, NULL);
    EVP_PKEY *rsa = EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)2048);
    FILE *file = fopen(bed->path, "we");
    g_assert_cmpint(PEM_write_PrivateKey(file, rsa, NULL, NULL, 0, NULL, NULL), ==, 1);
    (void)fclose(file);
    EVP_PKEY_free(rsa);
    assert_does_not_open(bed, NULL);
}

static void test_missing(Bed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(TufSigner) loaded = tuf_signer_load(bed->path, NULL, &error);
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
    g_assert_null(loaded);
    g_autofree char *nowhere = g_build_filename(bed->folder, "no", "folder", NULL);
    g_clear_error(&error);
    g_assert_false(tuf_signer_save(bed->signer, nowhere, NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
}

static void test_random(Bed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(TufSigner) other = tuf_signer_generate(NULL);
    g_assert_false(tuf_key_is_same(tuf_signer_key(bed->signer), tuf_signer_key(other)));
}

/** Nothing is left of a key whose file could not be written, and nothing open to others meanwhile.
 */
static void test_refused_calls(Bed *bed, const void *unused)
{
    (void)unused;
    static const char *const calls[] = {"open", "write", "fsync", "rename"};
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        g_autoptr(GError) error = NULL;
        disk_calls_refuse(calls[i], bed->folder, 0, ENOSPC);
        g_assert_false(tuf_signer_save(bed->signer, bed->path, NULL, &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, TUF_ERROR, TUF_ERROR_NO_SPACE);
        g_autofree char *names = scratch_list(bed->folder);
        g_assert_cmpstr(names, ==, "");
    }
    disk_calls_refuse("write", bed->folder, 0, EINTR);
    save(bed, ""); // an interrupted write goes on; an empty passphrase is none
    g_assert_true(disk_calls_allow());
    assert_loads(bed, NULL);
}

/** Started without a standard input, a program has its first file in that place. */
static void test_first_descriptor(Bed *bed, const void *unused)
{
    (void)unused;
    int input = dup(STDIN_FILENO);
    g_assert_cmpint(input, >, STDIN_FILENO);
    g_assert_cmpint(close(STDIN_FILENO), ==, 0);
    save(bed, NULL);
    g_assert_cmpint(dup2(input, STDIN_FILENO), ==, STDIN_FILENO);
    g_assert_cmpint(close(input), ==, 0);
    assert_loads(bed, NULL);
}

/** Durable: the file before its name, the name before success. */
static void test_order(Bed *bed, const void *unused)
{
    (void)unused;
    disk_calls_begin();
    save(bed, NULL);
    g_autofree char *seen = disk_calls_end();
    g_assert_nonnull(g_strstr_len(seen, -1, "fsync:root-1.pem."));
    g_assert_nonnull(g_strrstr(seen, " rename:root-1.pem fsync:"));
    tuf_signer_free(NULL);
    tuf_key_free(NULL);
    TufKey *key = tuf_key_ref(tuf_signer_key(bed->signer));
    tuf_key_free(key);
    assert_loads(bed, NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/signer/" path, Bed, NULL, bed_make, function, bed_remove)
    ADD("a-key-without-passphrase-comes-back", test_plain);
    ADD("a-key-with-passphrase-opens-with-it-alone", test_passphrase);
    ADD("a-passphrase-is-stretched-by-scrypt", test_scrypt);
    ADD("a-key-file-is-for-its-owner-only", test_mode);
    ADD("an-existing-key-is-never-replaced", test_existing);
    ADD("files-that-are-no-ed25519-key-are-refused", test_other_files);
    ADD("missing-files-and-folders-are-reported", test_missing);
    ADD("a-key-that-cannot-be-written-leaves-nothing", test_refused_calls);
    ADD("a-key-is-saved-also-as-the-first-file-of-all", test_first_descriptor);
    ADD("a-key-is-durable-when-it-is-saved", test_order);
    ADD("two-generated-keys-differ", test_random);
#undef ADD
    return g_test_run();
}
