#include "key.h"

#include <base/clock.h>
#include <base/error.h>
#include <tuf/repository.h>

#include "approval.h"
#include "keyfile.h"
#include "keys.h"
#include "published.h"

static const TufRepositoryRole written_roles[] = {
    TUF_REPOSITORY_ROLE_TARGETS, TUF_REPOSITORY_ROLE_SNAPSHOT, TUF_REPOSITORY_ROLE_TIMESTAMP};

static bool touches_written(const Change *change)
{
    for (size_t i = 0; i < G_N_ELEMENTS(written_roles); i++) {
        if (change_touches(change, written_roles[i])) {
            return true;
        }
    }
    return false;
}

static bool add_officer(const char *path, const char *passphrase_file, const char *prompt,
                        GPtrArray *signers, GError **error)
{
    TufSigner *signer = keys_load_file(path, passphrase_file, prompt, error);
    if (signer == NULL) {
        return false;
    }
    g_ptr_array_add(signers, signer);
    return true;
}

/* The officer's new key, and the old one unless it is lost. */
static bool add_officers(const Workspace *workspace, const Change *change, const KeyFinishing *how,
                         GPtrArray *signers, GError **error)
{
    g_autofree char *folder = workspace_path(workspace, "keys", NULL);
    g_autofree char *old_path = keys_officer_path(workspace);
    g_autoptr(GPtrArray) keys = tuf_keyring_list(change->next, TUF_REPOSITORY_ROLE_TARGETS);
    g_autofree char *path =
        keyfile_path(folder, KEYFILE_OFFICER, g_ptr_array_index(keys, 0), ".pem");
    bool has_old = !change->lost && g_strcmp0(path, old_path) != 0 &&
                   g_file_test(old_path, G_FILE_TEST_EXISTS);
    return add_officer(path, how->officer_passphrase_file, "รหัสผ่านใหม่ของกุญแจเจ้าหน้าที่: ", signers,
                       error) &&
           (!has_old || add_officer(old_path, how->old_officer_passphrase_file,
                                    "รหัสผ่านเดิมของกุญแจเจ้าหน้าที่: ", signers, error));
}

static bool can_sign(const GPtrArray *signers, const TufKeyring *keyring, TufRepositoryRole role)
{
    int able = 0;
    for (guint i = 0; i < signers->len; i++) {
        able += tuf_keyring_has(keyring, role, tuf_signer_key(g_ptr_array_index(signers, i)));
    }
    return able >= tuf_keyring_threshold(keyring, role);
}

/* Whether the old keys are at hand, so that what is out can be signed by old and new together. */
static bool can_overlap(const Change *change, const GPtrArray *signers)
{
    for (size_t i = 0; i < G_N_ELEMENTS(written_roles); i++) {
        bool rests = written_roles[i] == TUF_REPOSITORY_ROLE_TARGETS &&
                     !change_touches(change, written_roles[i]);
        if (!rests && !can_sign(signers, change->before, written_roles[i])) {
            return false;
        }
    }
    return true;
}

/* Whether the root is out already, by a run that was cut off. */
static bool is_placed(const TufRepository *repository, const Change *change, bool *placed,
                      GError **error)
{
    int64_t version = tuf_repository_root_version(repository);
    *placed = version >= tuf_keyring_version(change->next);
    GBytes *root = tuf_repository_root_bytes(repository);
    g_autoptr(TufKeyring) in_force = root == NULL ? NULL : tuf_keyring_new(root, error);
    if (in_force == NULL) {
        return false;
    }
    g_autofree char *digest = tuf_keyring_digest(in_force);
    g_autofree char *wanted = tuf_keyring_digest(*placed ? change->next : change->before);
    if (!g_str_equal(digest, wanted)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "กุญแจหลักของแหล่งเผยแพร่ไม่ใช่ชุดที่ไฟล์นี้ต่อจาก (มีการเปลี่ยนครั้งอื่นไปแล้ว): "
                    "สั่ง 'key cancel' แล้ว 'key change' ใหม่");
        return false;
    }
    return true;
}

/* A root must not go out that nobody here can sign for. */
static bool check_new_keys(const Change *change, const GPtrArray *signers, GError **error)
{
    for (size_t i = 0; i < G_N_ELEMENTS(written_roles); i++) {
        if (change_touches(change, written_roles[i]) &&
            !can_sign(signers, change->next, written_roles[i])) {
            g_set_error(
                error, BASE_ERROR, BASE_ERROR_MISSING,
                "กุญแจดอกใหม่ไม่อยู่ใน keys/ ของเครื่องนี้: นำกลับจากไฟล์สำรอง หรือ 'key cancel' แล้วเริ่มใหม่");
            return false;
        }
    }
    return true;
}

static bool load_signers(const Workspace *workspace, const Change *change, const KeyFinishing *how,
                         GPtrArray **signers, GError **error)
{
    *signers = keys_load_machine(workspace, error);
    return *signers != NULL && (!change_touches(change, TUF_REPOSITORY_ROLE_TARGETS) ||
                                add_officers(workspace, change, how, *signers, error));
}

static bool check_approval(const Workspace *workspace, const Change *change, GError **error)
{
    if (change_touches(change, TUF_REPOSITORY_ROLE_TARGETS) && approval_exists(workspace)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "มีชุดที่อนุมัติด้วยกุญแจเก่ารอเผยแพร่อยู่: สั่ง 'publish' ก่อน แล้วสั่ง 'key finish' ใหม่");
        return false;
    }
    return true;
}

bool key_put_in_force(const Workspace *workspace, const Change *change, const KeyFinishing *how,
                      GError **error)
{
    bool placed = false;
    g_autoptr(TufRepository) repository =
        published_open_repository(workspace, base_clock_now(), error);
    if (repository == NULL || !is_placed(repository, change, &placed, error) ||
        !check_approval(workspace, change, error) ||
        (!placed &&
         !tuf_repository_expect_root(repository, tuf_keyring_bytes(change->next), error))) {
        return false;
    }
    bool must_write = tuf_repository_targets_version(repository) > 0 && touches_written(change) &&
                      !(placed && tuf_repository_is_following(repository));
    if (!must_write) {
        return placed || tuf_repository_put_root(repository, error);
    }
    g_autoptr(GPtrArray) signers = NULL;
    if (!load_signers(workspace, change, how, &signers, error) ||
        !check_new_keys(change, signers, error)) {
        return false;
    }
    if (placed || can_overlap(change, signers)) {
        return tuf_repository_write(repository, signers, error) &&
               (placed || tuf_repository_put_root(repository, error));
    }
    return tuf_repository_put_root(repository, error) &&
           tuf_repository_write(repository, signers, error);
}
