#include "key.h"

#include <base/clock.h>
#include <base/date.h>
#include <base/error.h>
#include <stdlib.h>
#include <string.h>
#include <tuf/repository.h>

#include "keyfile.h"
#include "published.h"

#define DAY_SECONDS INT64_C(86400)
/* Three people have to meet for it, one of them in another office. */
#define ROOT_WARNING_DAYS 180
#define OTHER_WARNING_DAYS 30

TufKeyring *key_read_root(const Workspace *workspace, GError **error)
{
    g_autoptr(TufRepository) repository =
        published_open_repository(workspace, base_clock_now(), error);
    if (repository == NULL) {
        return NULL;
    }
    GBytes *root = tuf_repository_root_bytes(repository);
    if (root == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING,
                    "%s/repository ไม่มีกุญแจหลัก: นำกลับจากไฟล์สำรองด้วย 'restore'", workspace->path);
        return NULL;
    }
    return tuf_keyring_new(root, error);
}

static void tell_expiry(int64_t expires_unix, int64_t now_unix, int warning_days, const char *todo)
{
    if (expires_unix == 0) {
        g_print("    ยังไม่เคยเผยแพร่\n");
        return;
    }
    BaseDate day = base_date_from_unix(expires_unix);
    g_autofree char *date = base_date_to_thai_long(&day, false);
    int64_t days = (expires_unix - now_unix) / DAY_SECONDS;
    if (expires_unix <= now_unix) {
        g_print("    ลายมือชื่อหมดอายุแล้วตั้งแต่ %s: %s\n", date, todo);
    } else if (days < warning_days) {
        g_print("    ลายมือชื่อใช้ได้ถึง %s เหลือ %" G_GINT64_FORMAT " วัน: %s\n", date, days, todo);
    } else {
        g_print("    ลายมือชื่อใช้ได้ถึง %s (อีก %" G_GINT64_FORMAT " วัน)\n", date, days);
    }
}

static void print_key(const char *holder, const TufKey *key)
{
    g_autofree char *fingerprint = keyfile_fingerprint(tuf_key_id(key));
    g_print("    %s  %s\n", fingerprint, holder);
}

static void print_role(const TufKeyring *keyring, TufRepositoryRole role, const char *holder)
{
    g_autoptr(GPtrArray) keys = tuf_keyring_list(keyring, role);
    for (guint i = 0; i < keys->len; i++) {
        print_key(holder, g_ptr_array_index(keys, i));
    }
}

static void print_root_keys(const Workspace *workspace, const TufKeyring *keyring)
{
    g_autoptr(GPtrArray) keys = tuf_keyring_list(keyring, TUF_REPOSITORY_ROLE_ROOT);
    g_print("กุญแจหลัก (ต้องลงชื่อร่วมกัน %d จาก %u ดอก)\n",
            tuf_keyring_threshold(keyring, TUF_REPOSITORY_ROLE_ROOT), keys->len);
    for (guint i = 0; i < keys->len; i++) {
        g_autofree char *holder = keyfile_holder(workspace, g_ptr_array_index(keys, i));
        print_key(holder, g_ptr_array_index(keys, i));
    }
}

/* A root key on this PC can be stolen together with everything else. */
static void warn_of_root_files(const Workspace *workspace)
{
    g_autofree char *path = workspace_path(workspace, "keys", NULL);
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    const char *name = NULL;
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        if (g_str_has_prefix(name, "root-") && g_str_has_suffix(name, ".pem")) {
            g_print("    keys/%s ยังอยู่ในเครื่องนี้: ย้ายไปเก็บตามที่เก็บของกุญแจดอกนั้น\n", name);
        }
    }
}

static bool show(const Workspace *workspace, GError **error)
{
    int64_t now_unix = base_clock_now();
    g_autoptr(TufKeyring) keyring = key_read_root(workspace, error);
    g_autoptr(TufRepository) repository =
        keyring == NULL ? NULL : published_open_repository(workspace, now_unix, error);
    if (repository == NULL) {
        return false;
    }
    print_root_keys(workspace, keyring);
    tell_expiry(tuf_keyring_expires_unix(keyring), now_unix, ROOT_WARNING_DAYS,
                "ต่ออายุด้วย 'key change main'");
    warn_of_root_files(workspace);
    g_print("กุญแจเจ้าหน้าที่ (อนุมัติชุดข้อมูล)\n");
    print_role(keyring, TUF_REPOSITORY_ROLE_TARGETS, "เครื่องเผยแพร่ มีรหัสผ่านของเจ้าหน้าที่");
    tell_expiry(tuf_repository_role_expires_unix(repository, TUF_REPOSITORY_ROLE_TARGETS), now_unix,
                OTHER_WARNING_DAYS, "เผยแพร่ชุดใหม่ หรือสั่ง 'renew --officer'");
    g_print("กุญแจเครื่อง (เผยแพร่ และต่ออายุทุกสัปดาห์)\n");
    print_role(keyring, TUF_REPOSITORY_ROLE_SNAPSHOT, "เครื่องเผยแพร่");
    print_role(keyring, TUF_REPOSITORY_ROLE_TIMESTAMP, "เครื่องเผยแพร่");
    tell_expiry(MIN(tuf_repository_role_expires_unix(repository, TUF_REPOSITORY_ROLE_SNAPSHOT),
                    tuf_repository_role_expires_unix(repository, TUF_REPOSITORY_ROLE_TIMESTAMP)),
                now_unix, OTHER_WARNING_DAYS, "สั่ง 'renew' และดูว่าตัวตั้งเวลายังทำงาน");
    if (change_is_waiting(workspace)) {
        g_autofree char *path = change_path(workspace);
        g_autoptr(Change) change = change_load(path, error);
        if (change == NULL) {
            return false;
        }
        g_print("กำลังเปลี่ยน%s\n", change_word_th(change->what));
        key_tell_signatures(change, workspace);
    }
    return true;
}

static int key_show(const CommandLine *line)
{
    const GOptionEntry entries[] = {{NULL, 0, 0, 0, NULL, NULL, NULL}};
    const CommandHelp help = {"key show", "แสดงกุญแจทุกดอก ที่เก็บ และวันหมดอายุ"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(Workspace) workspace = workspace_open_line(line, &error);
    return workspace != NULL && show(workspace, &error) ? EXIT_SUCCESS : command_fail(error);
}

static const struct {
    const char *name;
    int (*run)(const CommandLine *line);
    const char *help;
} verbs[] = {
    {"show", key_show, "show                         ดูกุญแจและวันหมดอายุ (ปกติ)"},
    {"make", key_make, "make --out DIR               ทำกุญแจหลักดอกใหม่ลงแท่ง USB"},
    {"change", key_change, "change machine|officer|main  เปลี่ยนกุญแจ และพิมพ์ใบรายการตรวจ"},
    {"sign", key_sign, "sign [FILE] --key KEY        ลงชื่อด้วยกุญแจหลัก 1 ดอก เครื่องใดวันใดก็ได้"},
    {"finish", key_finish, "finish [FILE…]               รวมลายมือชื่อ แล้วเริ่มใช้กุญแจใหม่"},
    {"drill", key_drill, "drill [--html FILE]          ซ้อมเปลี่ยนกุญแจ โดยไม่แตะของจริง"},
    {"cancel", key_cancel, "cancel                       เลิกการเปลี่ยนที่ค้างอยู่"},
};

static void print_help(void)
{
    g_print("วิธีใช้: tambon-publish [-C DIR] key คำสั่ง …\n\n");
    for (size_t i = 0; i < G_N_ELEMENTS(verbs); i++) {
        g_print("  %s\n", verbs[i].help);
    }
    g_print("\nแต่ละคำสั่งมี --help\n");
}

int command_key(const CommandLine *line)
{
    const char *verb = line->argc > 0 ? line->argv[0] : "show";
    if (strcmp(verb, "--help") == 0 || strcmp(verb, "-h") == 0) {
        print_help();
        return EXIT_SUCCESS;
    }
    const CommandLine below = {line->workspace_path, MAX(line->argc - 1, 0), line->argv + 1};
    for (size_t i = 0; i < G_N_ELEMENTS(verbs); i++) {
        if (strcmp(verbs[i].name, verb) == 0) {
            return verbs[i].run(&below);
        }
    }
    g_printerr("tambon-publish: ไม่รู้จักคำสั่ง 'key %s'\n", verb);
    print_help();
    return COMMAND_USAGE;
}
