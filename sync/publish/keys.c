#include "keys.h"

#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <string.h>
#include <tuf/error.h>
#include <tuf/signer.h>

#include "keyfile.h"
#include "passphrase.h"
#include "published.h"

#define ROOT_KEY_COUNT 3
#define ROOT_THRESHOLD 2
#define PASSPHRASE_FILE_LIMIT_BYTES 4096

static const char *const root_key_files[ROOT_KEY_COUNT] = {"root-1.pem", "root-2.pem",
                                                           "root-3.pem"};

/* Where the three root keys go once they are made. */
static const char *const root_key_holders[ROOT_KEY_COUNT] = {"แท่ง USB ของเจ้าหน้าที่", "ตู้นิรภัยของจังหวัด",
                                                             "สำเนาที่เขต"};

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
        if (!add_role_key(workspace_path, root_key_files[i], passphrase, root, signers, error) ||
            !keyfile_set_holder(workspace_path, g_ptr_array_index(root, i), root_key_holders[i],
                                error)) {
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

/* The first line of a file. Returns: owned text. */
static char *read_passphrase_file(const char *path, GError **error)
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

/* A passphrase that was mistyped locks a key for ever. */
static char *ask_twice(GError **error)
{
    g_autofree char *first = passphrase_ask("ตั้งรหัสผ่านของกุญแจ (อย่างน้อย 12 ตัวอักษร): ", error);
    g_autofree char *second = first == NULL ? NULL : passphrase_ask("พิมพ์รหัสผ่านเดิมอีกครั้ง: ", error);
    bool same = second != NULL && strcmp(first, second) == 0;
    if (second != NULL && !same) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "รหัสผ่านสองครั้งไม่ตรงกัน โปรดสั่งใหม่");
    }
    passphrase_wipe(second);
    if (!same) {
        passphrase_wipe(first);
        return NULL;
    }
    return g_steal_pointer(&first);
}

char *keys_new_passphrase(const char *passphrase_file, GError **error)
{
    g_autofree char *passphrase =
        passphrase_file != NULL ? read_passphrase_file(passphrase_file, error) : ask_twice(error);
    if (passphrase != NULL && g_utf8_strlen(passphrase, -1) < KEYS_PASSPHRASE_CHARACTERS) {
        passphrase_wipe(passphrase);
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย %d ตัวอักษร",
                    KEYS_PASSPHRASE_CHARACTERS);
        return NULL;
    }
    return g_steal_pointer(&passphrase);
}

TufSigner *keys_load_file(const char *path, const char *passphrase_file, const char *prompt,
                          GError **error)
{
    TufSigner *signer = tuf_signer_load(path, NULL, NULL);
    if (signer != NULL) {
        return signer;
    }
    g_autofree char *passphrase = passphrase_file != NULL
                                      ? read_passphrase_file(passphrase_file, error)
                                      : passphrase_ask(prompt, error);
    if (passphrase != NULL) {
        signer = tuf_signer_load(path, passphrase, error);
        passphrase_wipe(passphrase);
    }
    if (signer == NULL) {
        g_prefix_error(error, "เปิดกุญแจ %s ไม่ได้: ", path);
    }
    return signer;
}

char *keys_officer_path(const Workspace *workspace)
{
    g_autofree char *folder = workspace_path(workspace, "keys", NULL);
    g_autoptr(TufRepository) repository =
        published_open_repository(workspace, base_clock_now(), NULL);
    GBytes *root = repository == NULL ? NULL : tuf_repository_root_bytes(repository);
    g_autoptr(TufKeyring) keyring = root == NULL ? NULL : tuf_keyring_new(root, NULL);
    g_autoptr(GPtrArray) keys =
        keyring == NULL ? NULL : tuf_keyring_list(keyring, TUF_REPOSITORY_ROLE_TARGETS);
    for (guint i = 0; keys != NULL && i < keys->len; i++) {
        g_autofree char *path =
            keyfile_path(folder, KEYFILE_OFFICER, g_ptr_array_index(keys, i), ".pem");
        if (g_file_test(path, G_FILE_TEST_EXISTS)) {
            return g_steal_pointer(&path);
        }
    }
    return g_build_filename(folder, KEYFILE_OFFICER ".pem", NULL);
}

GPtrArray *keys_load_officer(const Workspace *workspace, const char *passphrase_file,
                             GError **error)
{
    g_autoptr(GPtrArray) signers = g_ptr_array_new_with_free_func(free_signer);
    g_autofree char *path = keys_officer_path(workspace);
    TufSigner *signer = keys_load_file(path, passphrase_file, "รหัสผ่านของเจ้าหน้าที่ผู้เผยแพร่: ", error);
    if (signer == NULL) {
        return NULL;
    }
    g_ptr_array_add(signers, signer);
    return g_steal_pointer(&signers);
}

static bool is_machine_file(const char *name)
{
    return g_str_has_suffix(name, ".pem") &&
           (g_str_has_prefix(name, KEYFILE_SNAPSHOT) || g_str_has_prefix(name, KEYFILE_TIMESTAMP));
}

GPtrArray *keys_load_machine(const Workspace *workspace, GError **error)
{
    g_autoptr(GPtrArray) signers = g_ptr_array_new_with_free_func(free_signer);
    g_autofree char *folder = workspace_path(workspace, "keys", NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        if (!is_machine_file(name)) {
            continue;
        }
        g_autofree char *path = g_build_filename(folder, name, NULL);
        TufSigner *signer = tuf_signer_load(path, NULL, error);
        if (signer == NULL) {
            g_prefix_error(error, "เปิดกุญแจ %s ไม่ได้: ", path);
            return NULL;
        }
        g_ptr_array_add(signers, signer);
    }
    if (signers->len == 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING,
                    "ไม่พบกุญแจเครื่องใน %s: นำกลับจากไฟล์สำรอง หรือสั่ง 'key change machine'", folder);
        return NULL;
    }
    return g_steal_pointer(&signers);
}

bool keys_is_officer_open(const Workspace *workspace)
{
    g_autofree char *officer = keys_officer_path(workspace);
    g_autoptr(TufSigner) signer = tuf_signer_load(officer, NULL, NULL);
    return signer != NULL;
}
