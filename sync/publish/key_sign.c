#include "key.h"

#include <base/error.h>
#include <stdlib.h>
#include <tuf/signer.h>

#include "ask.h"
#include "keyfile.h"
#include "keys.h"

#define CONFIRM "ลงชื่อ"

typedef struct {
    char *key;
    char *passphrase_file;
    gboolean yes; /* filled by GOption */
} SignFileOptions;

static void clear_options(SignFileOptions *options)
{
    g_free(options->key);
    g_free(options->passphrase_file);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SignFileOptions, clear_options)

bool key_sign_with(Change *change, const char *file, const char *passphrase_file, GError **error)
{
    g_autofree char *name = g_path_get_basename(file);
    g_autofree char *prompt = g_strdup_printf("รหัสผ่านของ %s: ", name);
    g_autoptr(TufSigner) signer = keys_load_file(file, passphrase_file, prompt, error);
    return signer != NULL && change_sign(change, signer, error);
}

static void tell_key(const Change *change, const Workspace *workspace, const TufKey *key)
{
    bool stays = tuf_keyring_has(change->next, TUF_REPOSITORY_ROLE_ROOT, key);
    bool was = tuf_keyring_has(change->before, TUF_REPOSITORY_ROLE_ROOT, key);
    g_autofree char *fingerprint = keyfile_fingerprint(tuf_key_id(key));
    g_autofree char *holder = change_holder(change, workspace, key);
    g_print("    [%s] %s  %s%s\n", tuf_keyring_is_signed_by(change->next, key) ? "/" : " ",
            fingerprint, holder,
            !was     ? " (ดอกใหม่)"
            : !stays ? " (ดอกที่เลิกใช้)"
                     : "");
}

void key_tell_signatures(const Change *change, const Workspace *workspace)
{
    g_autoptr(GPtrArray) keys = change_list_root_keys(change);
    for (guint i = 0; i < keys->len; i++) {
        tell_key(change, workspace, g_ptr_array_index(keys, i));
    }
    int missing = change_missing(change);
    if (missing > 0) {
        g_print("ยังขาดลายมือชื่อของกุญแจหลักอีก %d ดอก: 'key sign' ด้วยกุญแจที่ยังไม่มีเครื่องหมาย /\n", missing);
    } else {
        g_print("ลายมือชื่อครบแล้ว: สั่ง 'key finish' ที่เครื่องเผยแพร่\n");
    }
}

/* What is compared with the page that the publisher printed: it stands for every key in the change.
 */
static void tell_change(const Change *change)
{
    g_autofree char *digest = tuf_keyring_digest(change->next);
    g_autofree char *fingerprint = keyfile_fingerprint(digest);
    g_print("เปลี่ยน%sของ%s จัดทำโดย %s\nรหัสตรวจ %s\nต้องตรงกับใบรายการตรวจที่พิมพ์ไว้ทุกตัว\n",
            change_word_th(change->what), change->province, change->by, fingerprint);
}

static bool sign(const char *path, const SignFileOptions *options, GError **error)
{
    g_autoptr(Change) change = change_load(path, error);
    if (change == NULL) {
        return false;
    }
    tell_change(change);
    if (!ask_word("รหัสตรวจตรงกับใบรายการตรวจ", CONFIRM, options->yes, error) ||
        !key_sign_with(change, options->key, options->passphrase_file, error) ||
        !change_save(change, path, error)) {
        return false;
    }
    g_print("ลงชื่อแล้ว: %s\n", path);
    key_tell_signatures(change, NULL);
    return true;
}

/* The file given, or the change that waits in the workspace. Returns: owned. */
static char *find_path(const CommandLine *line, char *const *rest, GError **error)
{
    if (rest[0] != NULL) {
        return g_strdup(rest[0]);
    }
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    return workspace == NULL ? NULL : change_path(workspace);
}

int key_sign(const CommandLine *line)
{
    g_auto(SignFileOptions) options = {0};
    const GOptionEntry entries[] = {
        {"key", 0, 0, G_OPTION_ARG_FILENAME, &options.key, "ไฟล์กุญแจหลักในแท่ง USB (.pem)", "KEY"},
        {"passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
         "อ่านรหัสผ่านจากบรรทัดแรกของไฟล์นี้", "FILE"},
        {"yes", 0, 0, G_OPTION_ARG_NONE, &options.yes, "เทียบรหัสตรวจกับใบรายการตรวจแล้ว", NULL},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {"key sign [FILE] --key KEY",
                              "ลงชื่อในไฟล์เปลี่ยนกุญแจด้วยกุญแจหลัก 1 ดอก สั่งที่เครื่องใดวันใดก็ได้ ไม่ต้องมีพื้นที่งาน\n"
                              "ไม่บอก FILE: ไฟล์ที่รออยู่ในพื้นที่งาน"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    if (options.key == NULL) {
        g_printerr("tambon-publish: ต้องบอก --key; ดู --help\n");
        return COMMAND_USAGE;
    }
    g_autoptr(GError) error = NULL;
    g_autofree char *path = find_path(line, rest, &error);
    return path != NULL && sign(path, &options, &error) ? EXIT_SUCCESS : command_fail(error);
}
