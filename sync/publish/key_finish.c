#include "key.h"

#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <desk/audit.h>
#include <stdlib.h>
#include <tuf/client.h>

#include "keyfile.h"
#include "lock.h"
#include "who.h"

static bool keep_holders(const Workspace *workspace, const Change *change, GError **error)
{
    g_autoptr(GPtrArray) keys = tuf_keyring_list(change->next, TUF_REPOSITORY_ROLE_ROOT);
    for (guint i = 0; i < keys->len; i++) {
        const TufKey *key = g_ptr_array_index(keys, i);
        g_autofree char *holder = change_holder(change, workspace, key);
        if (!keyfile_set_holder(workspace->path, key, holder, error)) {
            return false;
        }
    }
    return true;
}

static bool record(const Workspace *workspace, const Change *change, const char *by, GError **error)
{
    g_autofree char *province_db = workspace_path(workspace, "province.db", NULL);
    if (!g_file_test(province_db, G_FILE_TEST_EXISTS)) {
        return true; // nothing was ever imported: there is no log yet
    }
    g_autofree char *digest = tuf_keyring_digest(change->next);
    g_autofree char *fingerprint = keyfile_fingerprint(digest);
    g_autofree char *who = who_get(by);
    g_autofree char *detail =
        g_strdup_printf("เปลี่ยน%s%s ชุดกุญแจที่ %" G_GINT64_FORMAT " รหัสตรวจ %s",
                        change_word_th(change->what), change->lost ? " (ดอกเก่าหายหรือถูกขโมย)" : "",
                        tuf_keyring_version(change->next), fingerprint);
    const DeskAuditEntry entry = {who, DESK_ACTION_KEY, change_word(change->what), detail};
    g_autoptr(Desk) desk = workspace_open_desk(workspace, error);
    return desk != NULL && desk_audit_add(desk, &entry, 1, error);
}

static bool remove_waiting(const Workspace *workspace, GError **error)
{
    g_autofree char *folder = workspace_path(workspace, "key-change", NULL);
    return base_file_remove_tree(folder, error);
}

/* Joins the signatures of the files that came back into the change that waits here. */
static Change *collect(const Workspace *workspace, char *const *files, GError **error)
{
    g_autofree char *path = change_path(workspace);
    bool waits = g_file_test(path, G_FILE_TEST_EXISTS);
    if (!waits && files[0] == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING,
                    "ไม่มีการเปลี่ยนกุญแจค้างอยู่: เริ่มด้วย 'key change'");
        return NULL;
    }
    // A workspace that was restored meanwhile has none: what root keys have signed is good anyway.
    g_autoptr(Change) change = change_load(waits ? path : files[0], error);
    for (size_t i = 0; change != NULL && files[i] != NULL; i++) {
        g_autoptr(Change) other = change_load(files[i], error);
        if (other == NULL) {
            return NULL;
        }
        if (!tuf_keyring_merge(change->next, change->before, other->next, NULL)) {
            g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                        "%s ไม่ใช่ไฟล์ของการเปลี่ยนครั้งนี้ หรือถูกแก้ระหว่างทาง: แจ้งหัวหน้างาน "
                        "แล้วคัดลอก key-change.json จากเครื่องเผยแพร่ไปลงชื่อใหม่",
                        files[i]);
            return NULL;
        }
    }
    if (change == NULL || !change_save(change, path, error)) {
        return NULL;
    }
    return g_steal_pointer(&change);
}

static bool finish(const CommandLine *line, const KeyFinishing *how, char *const *files,
                   GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autoptr(WorkspaceLock) lock = workspace == NULL ? NULL : lock_take(workspace->path, error);
    g_autoptr(Change) change = lock == NULL ? NULL : collect(workspace, files, error);
    if (change == NULL) {
        return false;
    }
    if (change_missing(change) > 0) {
        key_tell_signatures(change, workspace);
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ลายมือชื่อยังไม่ครบ กุญแจเก่ายังใช้อยู่");
        return false;
    }
    return key_finish_waiting(workspace, change, how, error);
}

bool key_finish_waiting(const Workspace *workspace, const Change *change, const KeyFinishing *how,
                        GError **error)
{
    if (!key_put_in_force(workspace, change, how, error) ||
        !keep_holders(workspace, change, error)) {
        return false;
    }
    keyfile_sweep(workspace, change->next, change->before);
    if (!record(workspace, change, how->by, error) || !remove_waiting(workspace, error)) {
        return false;
    }
    g_print("เริ่มใช้%sชุดใหม่แล้ว (ชุดกุญแจที่ %" G_GINT64_FORMAT ")\n"
            "ขั้นต่อไป: 'verify' แล้วนำส่งขึ้นเว็บ และ 'backup'\n",
            change_word_th(change->what), tuf_keyring_version(change->next));
    return true;
}

int key_finish(const CommandLine *line)
{
    g_autofree char *by = NULL;
    g_autofree char *officer_file = NULL;
    g_autofree char *old_officer_file = NULL;
    const GOptionEntry entries[] = {
        {"by", 0, 0, G_OPTION_ARG_STRING, &by, "ชื่อผู้สั่ง", "NAME"},
        {"officer-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &officer_file,
         "รหัสผ่านของกุญแจเจ้าหน้าที่ดอกใหม่", "FILE"},
        {"old-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &old_officer_file,
         "รหัสผ่านของกุญแจเจ้าหน้าที่ดอกเก่า", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {"key finish [FILE…]",
                              "รวมลายมือชื่อจากไฟล์ที่นำกลับมา ถ้าครบแล้วจึงเริ่มใช้กุญแจใหม่\n"
                              "ถูกตัดกลางทางให้สั่งซ้ำ"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    const KeyFinishing how = {by, officer_file, old_officer_file};
    g_autoptr(GError) error = NULL;
    return finish(line, &how, rest, &error) ? EXIT_SUCCESS : command_fail(error);
}

static bool cancel(const Workspace *workspace, GError **error)
{
    g_autoptr(WorkspaceLock) lock = lock_take(workspace->path, error);
    g_autoptr(TufKeyring) in_force = lock == NULL ? NULL : key_read_root(workspace, error);
    if (in_force == NULL) {
        return false;
    }
    g_autofree char *path = change_path(workspace);
    g_autoptr(Change) change = change_load(path, NULL);
    if (change != NULL && tuf_keyring_version(in_force) >= tuf_keyring_version(change->next)) {
        g_autofree char *digest = tuf_keyring_digest(in_force);
        g_autofree char *next = tuf_keyring_digest(change->next);
        if (g_str_equal(digest, next)) {
            g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                        "กุญแจใหม่เผยแพร่ไปแล้ว เลิกไม่ได้: สั่ง 'key finish' ให้จบ");
            return false;
        }
    }
    if (!remove_waiting(workspace, error)) {
        return false;
    }
    key_sweep(workspace);
    g_print("เลิกการเปลี่ยนกุญแจแล้ว กุญแจเดิมใช้ต่อไป\n");
    return true;
}

int key_cancel(const CommandLine *line)
{
    const GOptionEntry entries[] = {{NULL, 0, 0, 0, NULL, NULL, NULL}};
    const CommandHelp help = {"key cancel", "เลิกการเปลี่ยนกุญแจที่ยังไม่ได้เริ่มใช้ ไฟล์ที่นำไปแล้วใช้ไม่ได้อีก"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(Workspace) workspace = workspace_open_line(line, &error);
    return workspace != NULL && cancel(workspace, &error) ? EXIT_SUCCESS : command_fail(error);
}

void key_sweep(const Workspace *workspace)
{
    g_autoptr(TufKeyring) in_force = key_read_root(workspace, NULL);
    if (in_force == NULL) {
        return;
    }
    g_autofree char *name =
        g_strdup_printf("%" G_GINT64_FORMAT ".root.json", tuf_keyring_version(in_force) - 1);
    g_autofree char *path = workspace_path(workspace, "repository", "metadata", name, NULL);
    g_autoptr(GBytes) bytes = base_file_read(path, TUF_CLIENT_ROOT_LIMIT_BYTES, NULL);
    g_autoptr(TufKeyring) before = bytes == NULL ? NULL : tuf_keyring_new(bytes, NULL);
    keyfile_sweep(workspace, in_force, before);
}
