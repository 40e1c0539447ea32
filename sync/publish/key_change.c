#include "key.h"

#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <form/html.h>
#include <stdlib.h>
#include <string.h>
#include <tuf/repository.h>
#include <tuf/signer.h>

#include "checklist.h"
#include "keyfile.h"
#include "keys.h"
#include "lock.h"
#include "outputs.h"
#include "passphrase.h"
#include "published.h"
#include "who.h"

/* sync-protocol.md §1: 2 of 3. */
#define ROOT_KEYS 3
#define ROOT_THRESHOLD 2
#define LEAST_DIGITS 4

typedef struct {
    char **removed;
    char **fresh;
    char **sticks; /* root keys that are at hand now */
    gboolean lost; /* filled by GOption */
    char *out;
    char *by;
    char *passphrase_file;
    char *officer_passphrase_file;
    char *old_officer_passphrase_file;
} ChangeOptions;

static void clear_options(ChangeOptions *options)
{
    g_strfreev(options->removed);
    g_strfreev(options->fresh);
    g_strfreev(options->sticks);
    g_free(options->out);
    g_free(options->by);
    g_free(options->passphrase_file);
    g_free(options->officer_passphrase_file);
    g_free(options->old_officer_passphrase_file);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ChangeOptions, clear_options)

/* The keys of every role while the next root is put together; each holds a reference. */
typedef struct {
    GPtrArray *roles[TUF_REPOSITORY_ROLE_COUNT];
    json_t *holders;
} Keys;

static void clear_keys(Keys *keys)
{
    for (int role = 0; role < TUF_REPOSITORY_ROLE_COUNT; role++) {
        if (keys->roles[role] != NULL) {
            g_ptr_array_unref(keys->roles[role]);
        }
    }
    json_decref(keys->holders);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Keys, clear_keys)

static void unref_key(gpointer key) { tuf_key_free(key); }

static void init_keys(Keys *keys, const TufKeyring *before, const Workspace *workspace)
{
    keys->holders = json_object();
    for (int role = 0; role < TUF_REPOSITORY_ROLE_COUNT; role++) {
        keys->roles[role] = g_ptr_array_new_with_free_func(unref_key);
        g_autoptr(GPtrArray) found = tuf_keyring_list(before, (TufRepositoryRole)role);
        for (guint i = 0; i < found->len; i++) {
            g_ptr_array_add(keys->roles[role], tuf_key_ref(g_ptr_array_index(found, i)));
        }
    }
    const GPtrArray *root = keys->roles[TUF_REPOSITORY_ROLE_ROOT];
    for (guint i = 0; i < root->len; i++) {
        const TufKey *key = g_ptr_array_index(root, i);
        g_autofree char *holder = keyfile_holder(workspace, key);
        json_object_set_new(keys->holders, tuf_key_id(key), json_string(holder));
    }
}

/* Replaces the role's keys by a new one, saved first: a root must never name a key that is lost. */
static bool renew_role(Keys *keys, const Workspace *workspace, TufRepositoryRole role,
                       const char *kind, const char *passphrase, GError **error)
{
    g_autofree char *folder = workspace_path(workspace, "keys", NULL);
    g_autoptr(TufSigner) signer = tuf_signer_generate(error);
    if (signer == NULL) {
        return false;
    }
    g_autofree char *path = keyfile_path(folder, kind, tuf_signer_key(signer), ".pem");
    if (!base_file_make_folder(folder, error) ||
        !tuf_signer_save(signer, path, passphrase, error)) {
        return false;
    }
    g_ptr_array_set_size(keys->roles[role], 0);
    g_ptr_array_add(keys->roles[role], tuf_key_ref(tuf_signer_key(signer)));
    return true;
}

/* A pilot's keys have no passphrase, and stay so. */
static bool renew_officer(Keys *keys, const Workspace *workspace, const KeyWish *wish,
                          GError **error)
{
    bool open = keys_is_officer_open(workspace) && wish->officer_passphrase_file == NULL;
    g_autofree char *passphrase =
        open ? NULL : keys_new_passphrase(wish->officer_passphrase_file, error);
    if (!open && passphrase == NULL) {
        return false;
    }
    bool made = renew_role(keys, workspace, TUF_REPOSITORY_ROLE_TARGETS, KEYFILE_OFFICER,
                           passphrase, error);
    passphrase_wipe(passphrase);
    return made;
}

/* The digits of a fingerprint without its spaces. Owned. */
static char *digits_of(const char *fingerprint)
{
    GString *digits = g_string_new(NULL);
    for (const char *at = fingerprint; *at != '\0'; at++) {
        if (*at != ' ') {
            g_string_append_c(digits, g_ascii_tolower(*at));
        }
    }
    return g_string_free(digits, false);
}

static bool remove_root_key(Keys *keys, const char *fingerprint, GError **error)
{
    g_autofree char *digits = digits_of(fingerprint);
    GPtrArray *root = keys->roles[TUF_REPOSITORY_ROLE_ROOT];
    guint found = root->len;
    int count = 0;
    for (guint i = 0; i < root->len; i++) {
        if (g_str_has_prefix(tuf_key_id(g_ptr_array_index(root, i)), digits)) {
            found = i;
            count++;
        }
    }
    if (strlen(digits) < LEAST_DIGITS || count != 1) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "--remove %s: ไม่พบกุญแจหลักดอกนี้ หรือมีมากกว่าหนึ่งดอก "
                    "โปรดใช้เลขอย่างน้อย 1 กลุ่ม (4 ตัว) จาก 'key show'",
                    fingerprint);
        return false;
    }
    g_ptr_array_remove_index(root, found);
    return true;
}

static bool add_root_key(Keys *keys, const char *path, GError **error)
{
    g_autofree char *holder = NULL;
    TufKey *key = keyfile_read_public(path, &holder, error);
    if (key == NULL) {
        return false;
    }
    json_object_set_new(keys->holders, tuf_key_id(key), json_string(holder));
    g_ptr_array_add(keys->roles[TUF_REPOSITORY_ROLE_ROOT], key);
    return true;
}

static bool has_twice(const GPtrArray *keys)
{
    for (guint i = 0; i < keys->len; i++) {
        for (guint j = i + 1; j < keys->len; j++) {
            if (tuf_key_is_same(g_ptr_array_index(keys, i), g_ptr_array_index(keys, j))) {
                return true;
            }
        }
    }
    return false;
}

/* Without --remove and --new the same keys get another five years. */
static bool renew_main(Keys *keys, const KeyWish *wish, GError **error)
{
    for (size_t i = 0; wish->removed != NULL && wish->removed[i] != NULL; i++) {
        if (!remove_root_key(keys, wish->removed[i], error)) {
            return false;
        }
    }
    for (size_t i = 0; wish->fresh != NULL && wish->fresh[i] != NULL; i++) {
        if (!add_root_key(keys, wish->fresh[i], error)) {
            return false;
        }
    }
    const GPtrArray *root = keys->roles[TUF_REPOSITORY_ROLE_ROOT];
    if (root->len != ROOT_KEYS || has_twice(root)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "ต้องมีกุญแจหลักคนละดอกกัน %d ดอก แต่การเปลี่ยนนี้เหลือ %u ดอก: "
                    "ใช้ --remove รหัสดอกที่เลิกใช้ คู่กับ --new ไฟล์ .pub ของดอกใหม่",
                    ROOT_KEYS, root->len);
        return false;
    }
    return true;
}

static bool renew_keys(Keys *keys, const Workspace *workspace, ChangeWhat what, const KeyWish *wish,
                       GError **error)
{
    switch (what) {
    case CHANGE_MACHINE:
        return renew_role(keys, workspace, TUF_REPOSITORY_ROLE_SNAPSHOT, KEYFILE_SNAPSHOT, NULL,
                          error) &&
               renew_role(keys, workspace, TUF_REPOSITORY_ROLE_TIMESTAMP, KEYFILE_TIMESTAMP, NULL,
                          error);
    case CHANGE_OFFICER:
        return renew_officer(keys, workspace, wish, error);
    case CHANGE_MAIN:
    case CHANGE_COUNT:
        break;
    }
    return renew_main(keys, wish, error);
}

static TufKeyring *draft(const Workspace *workspace, const Keys *keys, GError **error)
{
    TufRepositoryKeys wanted = {.threshold = {ROOT_THRESHOLD, 1, 1, 1}};
    for (int role = 0; role < TUF_REPOSITORY_ROLE_COUNT; role++) {
        wanted.keys[role] = keys->roles[role];
    }
    g_autoptr(TufRepository) repository =
        published_open_repository(workspace, base_clock_now(), error);
    g_autoptr(GBytes) root =
        repository == NULL ? NULL : tuf_repository_draft_root(repository, &wanted, error);
    return root == NULL ? NULL : tuf_keyring_new(root, error);
}

Change *key_prepare(const Workspace *workspace, ChangeWhat what, const KeyWish *wish,
                    GError **error)
{
    g_auto(Keys) keys = {0};
    g_autoptr(Change) change = g_new0(Change, 1);
    change->what = what;
    change->lost = wish->lost;
    change->by = who_get(wish->by);
    change->made_utc = base_clock_to_rfc3339(base_clock_now());
    change->province = g_strdup(workspace->name);
    change->before = key_read_root(workspace, error);
    if (change->before == NULL) {
        return NULL;
    }
    init_keys(&keys, change->before, workspace);
    if (!renew_keys(&keys, workspace, what, wish, error)) {
        return NULL;
    }
    change->holders = json_incref(keys.holders);
    change->next = draft(workspace, &keys, error);
    return change->next == NULL ? NULL : g_steal_pointer(&change);
}

/* The page and the file, in the workspace and on the stick that travels. */
static bool write_out(const Workspace *workspace, const Change *change, const char *out,
                      GError **error)
{
    g_autoptr(FormDocument) document = checklist_make(change, workspace, false);
    g_autofree char *html = form_html_make(document);
    g_autofree char *page = workspace_path(workspace, "key-change", "checklist.html", NULL);
    if (!outputs_write_text(page, html, error)) {
        return false;
    }
    if (out != NULL) {
        g_autofree char *page_copy = g_build_filename(out, "checklist.html", NULL);
        g_autofree char *file_copy = g_build_filename(out, "key-change.json", NULL);
        if (!outputs_write_text(page_copy, html, error) || !change_save(change, file_copy, error)) {
            return false;
        }
        g_print("เขียนแล้ว: %s\n", file_copy);
    }
    return true;
}

static bool sign_at_once(Change *change, const ChangeOptions *options, GError **error)
{
    for (size_t i = 0; options->sticks != NULL && options->sticks[i] != NULL; i++) {
        if (!key_sign_with(change, options->sticks[i], options->passphrase_file, error)) {
            return false;
        }
    }
    return true;
}

static bool run(const CommandLine *line, ChangeWhat what, const ChangeOptions *options,
                GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autoptr(WorkspaceLock) lock = workspace == NULL ? NULL : lock_take(workspace->path, error);
    if (lock == NULL) {
        return false;
    }
    if (change_is_waiting(workspace)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "มีการเปลี่ยนกุญแจค้างอยู่: 'key finish' ให้จบ หรือ 'key cancel' ก่อน");
        return false;
    }
    key_sweep(workspace); // what a run that was cut off left
    g_autofree char *path = change_path(workspace);
    const KeyWish wish = {options->removed, options->fresh, options->lost, options->by,
                          options->officer_passphrase_file};
    g_autoptr(Change) change = key_prepare(workspace, what, &wish, error);
    if (change == NULL || !sign_at_once(change, options, error) ||
        !change_save(change, path, error) || !write_out(workspace, change, options->out, error)) {
        return false;
    }
    if (change_missing(change) == 0) {
        const KeyFinishing how = {options->by, options->officer_passphrase_file,
                                  options->old_officer_passphrase_file};
        return key_finish_waiting(workspace, change, &how, error);
    }
    g_print("เตรียมเปลี่ยน%sแล้ว กุญแจเก่ายังใช้อยู่จนกว่าจะ 'key finish'\nพิมพ์ใบรายการตรวจแล้วทำทีละข้อ\n",
            change_word_th(what));
    key_tell_signatures(change, workspace);
    return true;
}

int key_change(const CommandLine *line)
{
    g_auto(ChangeOptions) options = {0};
    const GOptionEntry entries[] = {
        {"lost", 0, 0, G_OPTION_ARG_NONE, &options.lost, "ดอกเก่าหายหรือถูกขโมย: ไม่ใช้ลงชื่อร่วม", NULL},
        {"remove", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.removed,
         "main: รหัสของกุญแจหลักที่เลิกใช้ (อย่างน้อย 4 ตัวแรก)", "HEX"},
        {"new", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.fresh,
         "main: ไฟล์ .pub ของกุญแจหลักดอกใหม่ (key make)", "FILE"},
        {"key", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.sticks,
         "กุญแจหลักที่เสียบอยู่ ลงชื่อทันที ครบแล้วเริ่มใช้เลย", "KEY"},
        {"out", 0, 0, G_OPTION_ARG_FILENAME, &options.out, "โฟลเดอร์ในแท่ง USB ที่จะนำไปให้ลงชื่อ", "DIR"},
        {"by", 0, 0, G_OPTION_ARG_STRING, &options.by, "ชื่อผู้จัดทำ", "NAME"},
        {"passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
         "รหัสผ่านของกุญแจหลัก (--key)", "FILE"},
        {"officer-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.officer_passphrase_file,
         "officer: รหัสผ่านของดอกใหม่", "FILE"},
        {"old-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.old_officer_passphrase_file,
         "officer: รหัสผ่านของดอกเก่า", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {
        "key change machine|officer|main",
        "เปลี่ยนกุญแจ: machine กุญแจเครื่อง · officer กุญแจเจ้าหน้าที่ · main กุญแจหลัก\n"
        "ไม่บอก --remove และ --new กับ main: ต่ออายุกุญแจหลักอีก 5 ปี\n"
        "ได้ใบรายการตรวจ (key-change/checklist.html) และไฟล์ที่นำไปให้ผู้ถือกุญแจหลักลงชื่อ"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    ChangeWhat what = CHANGE_COUNT;
    if (!change_parse_word(rest[0], &what)) {
        g_printerr("tambon-publish: ต้องบอกว่าเปลี่ยน machine, officer หรือ main; ดู --help\n");
        return COMMAND_USAGE;
    }
    g_autoptr(GError) error = NULL;
    return run(line, what, &options, &error) ? EXIT_SUCCESS : command_fail(error);
}
