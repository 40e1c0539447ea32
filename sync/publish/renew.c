#include "approval.h"
#include "command.h"
#include "keys.h"
#include "lock.h"
#include "published.h"
#include "who.h"
#include "workspace.h"

#include <base/clock.h>
#include <base/date.h>
#include <base/error.h>
#include <desk/audit.h>
#include <stdlib.h>

#define DAY_SECONDS INT64_C(86400)
/* The holders of the root keys have to meet, or to send a stick round. */
#define ROOT_WARNING_DAYS 180

typedef struct {
    char *by;
    char *passphrase_file;
    gboolean officer; /* filled by GOption */
} RenewOptions;

static void clear_options(RenewOptions *options)
{
    g_free(options->by);
    g_free(options->passphrase_file);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RenewOptions, clear_options)

static char *day_to_thai(int64_t unix_seconds)
{
    BaseDate day = base_date_from_unix(unix_seconds);
    return base_date_to_thai_long(&day, false);
}

/* An approval is signed for the list that is out: one signed anew would make it void. */
static bool check_officer(const Workspace *workspace, GError **error)
{
    if (approval_exists(workspace)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "มีชุดที่อนุมัติแล้วรอเผยแพร่: สั่ง 'publish' ซึ่งต่ออายุให้ด้วยอยู่แล้ว");
        return false;
    }
    return true;
}

/* The machine's keys, and with --officer the officer's. */
static GPtrArray *load_signers(const Workspace *workspace, const RenewOptions *options,
                               GError **error)
{
    g_autoptr(GPtrArray) signers = keys_load_machine(workspace, error);
    if (signers == NULL || !options->officer) {
        return g_steal_pointer(&signers);
    }
    GPtrArray *officer = keys_load_officer(workspace, options->passphrase_file, error);
    if (officer == NULL) {
        return NULL;
    }
    g_ptr_array_extend_and_steal(signers, officer);
    return g_steal_pointer(&signers);
}

static bool record(const Workspace *workspace, const RenewOptions *options, int64_t until_unix,
                   GError **error)
{
    g_autofree char *who = who_get(options->by);
    g_autofree char *until = day_to_thai(until_unix);
    g_autofree char *detail = g_strdup_printf(
        "ต่ออายุลายมือชื่อของ%sถึง %s", options->officer ? "เจ้าหน้าที่และเครื่อง" : "เครื่อง", until);
    const DeskAuditEntry entry = {who, DESK_ACTION_RENEW, options->officer ? "officer" : "machine",
                                  detail};
    g_autoptr(Desk) desk = workspace_open_desk(workspace, error);
    return desk != NULL && desk_audit_add(desk, &entry, 1, error);
}

/* What a renewal cannot help, somebody must be told of in time. */
static void tell_until(int64_t now_unix, int64_t until_unix, bool officer)
{
    g_autofree char *until = day_to_thai(until_unix);
    g_print("ต่ออายุแล้ว ตู้รับข้อมูลได้ถึงวันที่ %s\n", until);
    if (until_unix - now_unix < TUF_REPOSITORY_TIMESTAMP_DAYS * DAY_SECONDS) {
        g_print("%s\n", officer
                            ? "กุญแจหลักใกล้หมดอายุ ต้องเปลี่ยนกุญแจก่อนวันนั้น"
                            : "ลายมือชื่อของเจ้าหน้าที่ใกล้หมดอายุ: เผยแพร่ชุดใหม่ หรือสั่ง 'renew --officer'");
    }
}

static bool run(const CommandLine *line, const RenewOptions *options, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autoptr(WorkspaceLock) lock = workspace == NULL ? NULL : lock_take(workspace->path, error);
    if (lock == NULL || (options->officer && !check_officer(workspace, error))) {
        return false;
    }
    int64_t now_unix = base_clock_now();
    g_autoptr(GPtrArray) signers = load_signers(workspace, options, error);
    g_autoptr(TufRepository) repository =
        signers == NULL ? NULL : published_open_repository(workspace, now_unix, error);
    if (repository == NULL) {
        return false;
    }
    if (tuf_repository_targets_version(repository) == 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ยังไม่เคยเผยแพร่ จึงไม่มีอะไรให้ต่ออายุ");
        return false;
    }
    if (options->officer) {
        tuf_repository_renew_targets(repository);
    }
    if (!tuf_repository_write(repository, signers, error)) {
        return false;
    }
    int64_t until_unix = tuf_repository_expires_unix(repository);
    tell_until(now_unix, until_unix, options->officer);
    int64_t root_unix = tuf_repository_role_expires_unix(repository, TUF_REPOSITORY_ROLE_ROOT);
    if (root_unix - now_unix < ROOT_WARNING_DAYS * DAY_SECONDS) {
        g_autofree char *day = day_to_thai(root_unix);
        g_print("กุญแจหลักใช้ได้ถึง %s: เริ่มต่ออายุด้วย 'key change main'\n", day);
    }
    return record(workspace, options, until_unix, error);
}

int command_renew(const CommandLine *line)
{
    g_auto(RenewOptions) options = {0};
    const GOptionEntry entries[] = {
        {"officer", 0, 0, G_OPTION_ARG_NONE, &options.officer,
         "ต่ออายุลายมือชื่อของเจ้าหน้าที่ด้วย (400 วัน ถามรหัสผ่าน)", NULL},
        {"by", 0, 0, G_OPTION_ARG_STRING, &options.by, "ชื่อผู้สั่ง", "NAME"},
        {"passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
         "อ่านรหัสผ่านจากบรรทัดแรกของไฟล์นี้", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {"renew",
                              "ลงลายมือชื่อของเครื่องใหม่โดยไม่เปลี่ยนข้อมูล ให้ตู้รู้ว่าข้อมูลที่เผยแพร่ยังเป็นปัจจุบัน\n"
                              "ลายมือชื่อมีอายุ 45 วัน ตั้งเวลาให้สั่งสัปดาห์ละครั้ง ไม่ต้องใช้รหัสผ่าน"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    return run(line, &options, &error) ? EXIT_SUCCESS : command_fail(error);
}
