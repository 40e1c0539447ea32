#include "keyfile.h"

#include <base/error.h>
#include <base/file.h>
#include <glib/gstdio.h>
#include <string.h>
#include <tuf/signer.h>

#include "record.h"

#define GROUP_DIGITS 4
#define GROUPS 8
#define NAME_DIGITS 8
#define RECORD_LIMIT_BYTES ((size_t)64 * 1024)

char *keyfile_fingerprint(const char *hex)
{
    GString *text = g_string_new(NULL);
    for (size_t i = 0; i < (size_t)GROUPS * GROUP_DIGITS && hex[i] != '\0'; i++) {
        if (i > 0 && i % GROUP_DIGITS == 0) {
            g_string_append_c(text, ' ');
        }
        g_string_append_c(text, hex[i]);
    }
    return g_string_free(text, false);
}

char *keyfile_path(const char *folder, const char *kind, const TufKey *key, const char *ending)
{
    return g_strdup_printf("%s/%s-%.*s%s", folder, kind, NAME_DIGITS, tuf_key_id(key), ending);
}

bool keyfile_write_public(const char *path, const TufKey *key, const char *holder, GError **error)
{
    json_auto_t *object = json_pack("{s:s, s:o}", "holder", holder, "key", tuf_key_to_json(key));
    return record_write(path, object, error);
}

TufKey *keyfile_read_public(const char *path, char **holder, GError **error)
{
    json_auto_t *object = record_read(path, RECORD_LIMIT_BYTES, error);
    const json_t *public_key = json_object_get(object, "key");
    TufKey *key = public_key == NULL ? NULL : tuf_key_new(public_key, NULL);
    if (key == NULL) {
        g_clear_error(error);
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s ไม่ใช่ไฟล์กุญแจส่วนเปิดเผย (" KEYFILE_PUBLIC_ENDING
                    ") ที่ได้จาก 'key make' โปรดเลือกไฟล์ที่ลงท้ายด้วย " KEYFILE_PUBLIC_ENDING,
                    path);
        return NULL;
    }
    const char *text = record_text(object, "holder");
    *holder = g_strdup(text != NULL ? text : "");
    return key;
}

static char *holders_path(const char *workspace_path)
{
    return g_build_filename(workspace_path, "keys", "holders.json", NULL);
}

char *keyfile_holder(const Workspace *workspace, const TufKey *key)
{
    g_autofree char *path = holders_path(workspace->path);
    json_auto_t *holders = record_read(path, RECORD_LIMIT_BYTES, NULL);
    const char *holder = holders == NULL ? NULL : record_text(holders, tuf_key_id(key));
    return holder != NULL ? g_strdup(holder)
                          : g_strdup_printf("กุญแจหลัก %.*s", GROUP_DIGITS, tuf_key_id(key));
}

bool keyfile_set_holder(const char *workspace_path, const TufKey *key, const char *holder,
                        GError **error)
{
    g_autofree char *path = holders_path(workspace_path);
    json_auto_t *holders = record_read(path, RECORD_LIMIT_BYTES, NULL);
    if (!json_is_object(holders)) {
        json_decref(holders);
        holders = json_object();
    }
    json_object_set_new(holders, tuf_key_id(key), json_string(holder));
    return record_write(path, holders, error);
}

/* The role whose key a file of WORKSPACE/keys/ holds, by its name; COUNT for another file. */
static TufRepositoryRole role_of_file(const char *name)
{
    static const struct {
        const char *kind;
        TufRepositoryRole role;
    } kinds[] = {{KEYFILE_OFFICER, TUF_REPOSITORY_ROLE_TARGETS},
                 {KEYFILE_SNAPSHOT, TUF_REPOSITORY_ROLE_SNAPSHOT},
                 {KEYFILE_TIMESTAMP, TUF_REPOSITORY_ROLE_TIMESTAMP}};
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (g_str_has_prefix(name, kinds[i].kind) && g_str_has_suffix(name, ".pem")) {
            return kinds[i].role;
        }
    }
    return TUF_REPOSITORY_ROLE_COUNT;
}

/* The officer's keys are sealed: their names say which they are. */
static bool is_officer_listed(const char *folder, const char *name, const TufKeyring *in_force)
{
    g_autoptr(GPtrArray) keys = tuf_keyring_list(in_force, TUF_REPOSITORY_ROLE_TARGETS);
    bool all_have_files = keys->len > 0;
    for (guint i = 0; i < keys->len; i++) {
        g_autofree char *path =
            keyfile_path(folder, KEYFILE_OFFICER, g_ptr_array_index(keys, i), ".pem");
        g_autofree char *own = g_path_get_basename(path);
        if (g_str_equal(own, name)) {
            return true;
        }
        all_have_files = all_have_files && g_file_test(path, G_FILE_TEST_EXISTS);
    }
    return g_str_equal(name, KEYFILE_OFFICER ".pem") && !all_have_files;
}

static bool is_machine_listed(const char *path, TufRepositoryRole role, const TufKeyring *in_force,
                              const TufKeyring *before)
{
    g_autoptr(TufSigner) signer = tuf_signer_load(path, NULL, NULL);
    return signer == NULL || tuf_keyring_has(in_force, role, tuf_signer_key(signer)) ||
           (before != NULL && tuf_keyring_has(before, role, tuf_signer_key(signer)));
}

void keyfile_sweep(const Workspace *workspace, const TufKeyring *in_force, const TufKeyring *before)
{
    g_autofree char *folder = workspace_path(workspace, "keys", NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        TufRepositoryRole role = role_of_file(name);
        g_autofree char *path = g_build_filename(folder, name, NULL);
        bool keep =
            role == TUF_REPOSITORY_ROLE_COUNT ||
            (role == TUF_REPOSITORY_ROLE_TARGETS ? is_officer_listed(folder, name, in_force)
                                                 : is_machine_listed(path, role, in_force, before));
        if (!keep) {
            (void)g_remove(path);
        }
    }
}
