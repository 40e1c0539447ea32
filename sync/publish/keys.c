#include "keys.h"

#include <base/error.h>
#include <base/file.h>
#include <string.h>
#include <tuf/error.h>
#include <tuf/signer.h>

#include "passphrase.h"

#define ROOT_KEY_COUNT 3
#define ROOT_THRESHOLD 2
#define PASSPHRASE_FILE_LIMIT_BYTES 4096

static const char *const root_key_files[ROOT_KEY_COUNT] = {"root-1.pem", "root-2.pem",
                                                           "root-3.pem"};

static TufSigner *make_key(const char *workspace_path, const char *file, const char *passphrase,
                           GError **error)
{
    g_autofree char *path = g_build_filename(workspace_path, "keys", file, NULL);
    g_autoptr(TufSigner) signer = tuf_signer_generate(error);
    if (signer == NULL || !tuf_signer_save(signer, path, passphrase, error)) {
        return NULL;
    }
    return g_steal_pointer(&signer);
}

static void free_signer(void *signer) { tuf_signer_free(signer); }

/* One key for a role: made, saved, and listed in the root metadata. */
static bool add_role_key(const char *workspace_path, const char *file, const char *passphrase,
                         GPtrArray *role_keys, GPtrArray *signers, GError **error)
{
    TufSigner *signer = make_key(workspace_path, file, passphrase, error);
    if (signer == NULL) {
        return false;
    }
    g_ptr_array_add(signers, signer);
    g_ptr_array_add(role_keys, tuf_signer_key(signer));
    return true;
}

static bool write_first_root(const char *workspace_path, const TufRepositoryKeys *keys,
                             const GPtrArray *signers, int64_t now_unix, GError **error)
{
    g_autofree char *folder = g_build_filename(workspace_path, "repository", NULL);
    g_autoptr(TufRepository) repository = tuf_repository_open(folder, now_unix, error);
    if (repository == NULL || !tuf_repository_write_root(repository, keys, signers, error)) {
        return false;
    }
    // The root of trust that every kiosk is installed with.
    g_autofree char *first = g_build_filename(folder, "metadata", "1.root.json", NULL);
    g_autofree char *trusted = g_build_filename(workspace_path, "root.json", NULL);
    return base_file_copy(first, trusted, error) && base_file_sync(trusted, error);
}

bool keys_create(const char *workspace_path, const char *passphrase, int64_t now_unix,
                 GError **error)
{
    g_autofree char *folder = g_build_filename(workspace_path, "keys", NULL);
    if (!base_file_make_folder(folder, error)) {
        return false;
    }
    g_autoptr(GPtrArray) signers = g_ptr_array_new_with_free_func(free_signer);
    TufRepositoryKeys keys = {.threshold = {ROOT_THRESHOLD, 1, 1, 1}};
    g_autoptr(GPtrArray) root = g_ptr_array_new();
    g_autoptr(GPtrArray) targets = g_ptr_array_new();
    g_autoptr(GPtrArray) snapshot = g_ptr_array_new();
    g_autoptr(GPtrArray) timestamp = g_ptr_array_new();
    for (int i = 0; i < ROOT_KEY_COUNT; i++) {
        if (!add_role_key(workspace_path, root_key_files[i], passphrase, root, signers, error)) {
            return false;
        }
    }
    if (!add_role_key(workspace_path, "targets.pem", passphrase, targets, signers, error) ||
        !add_role_key(workspace_path, "snapshot.pem", NULL, snapshot, signers, error) ||
        !add_role_key(workspace_path, "timestamp.pem", NULL, timestamp, signers, error)) {
        return false;
    }
    keys.keys[TUF_REPOSITORY_ROLE_ROOT] = root;
    keys.keys[TUF_REPOSITORY_ROLE_TARGETS] = targets;
    keys.keys[TUF_REPOSITORY_ROLE_SNAPSHOT] = snapshot;
    keys.keys[TUF_REPOSITORY_ROLE_TIMESTAMP] = timestamp;
    return write_first_root(workspace_path, &keys, signers, now_unix, error);
}

char *keys_read_passphrase_file(const char *path, GError **error)
{
    g_autoptr(GBytes) bytes = base_file_read(path, PASSPHRASE_FILE_LIMIT_BYTES, error);
    if (bytes == NULL) {
        return NULL;
    }
    size_t length = 0;
    const char *text = g_bytes_get_data(bytes, &length);
    const char *end = length > 0 ? memchr(text, '\n', length) : NULL;
    return g_strndup(text, end != NULL ? (size_t)(end - text) : length);
}

/* The officer's key: without a passphrase first (pilot), then with the one given or typed. */
static TufSigner *load_officer_key(const char *path, const char *passphrase_file, GError **error)
{
    TufSigner *signer = tuf_signer_load(path, NULL, NULL);
    if (signer != NULL) {
        return signer;
    }
    g_autofree char *passphrase = passphrase_file != NULL
                                      ? keys_read_passphrase_file(passphrase_file, error)
                                      : passphrase_ask("รหัสผ่านของเจ้าหน้าที่ผู้เผยแพร่: ", error);
    if (passphrase == NULL) {
        return NULL;
    }
    signer = tuf_signer_load(path, passphrase, error);
    passphrase_wipe(passphrase);
    return signer;
}

GPtrArray *keys_load_officer(const Workspace *workspace, const char *passphrase_file,
                             GError **error)
{
    g_autoptr(GPtrArray) signers = g_ptr_array_new_with_free_func(free_signer);
    g_autofree char *officer = workspace_path(workspace, "keys", "targets.pem", NULL);
    TufSigner *signer = load_officer_key(officer, passphrase_file, error);
    if (signer == NULL) {
        g_prefix_error(error, "เปิดกุญแจ %s ไม่ได้: ", officer);
        return NULL;
    }
    g_ptr_array_add(signers, signer);
    return g_steal_pointer(&signers);
}

GPtrArray *keys_load_machine(const Workspace *workspace, GError **error)
{
    static const char *const machine_keys[] = {"snapshot.pem", "timestamp.pem"};
    g_autoptr(GPtrArray) signers = g_ptr_array_new_with_free_func(free_signer);
    for (size_t i = 0; i < G_N_ELEMENTS(machine_keys); i++) {
        g_autofree char *path = workspace_path(workspace, "keys", machine_keys[i], NULL);
        TufSigner *signer = tuf_signer_load(path, NULL, error);
        if (signer == NULL) {
            g_prefix_error(error, "เปิดกุญแจ %s ไม่ได้: ", path);
            return NULL;
        }
        g_ptr_array_add(signers, signer);
    }
    return g_steal_pointer(&signers);
}

bool keys_is_officer_open(const Workspace *workspace)
{
    g_autofree char *officer = workspace_path(workspace, "keys", "targets.pem", NULL);
    g_autoptr(TufSigner) signer = tuf_signer_load(officer, NULL, NULL);
    return signer != NULL;
}
