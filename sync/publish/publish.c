#include "approval.h"
#include "command.h"
#include "compare.h"
#include "deliver.h"
#include "draft.h"
#include "keys.h"
#include "lock.h"
#include "published.h"
#include "reason.h"
#include "sign.h"
#include "verify.h"
#include "who.h"
#include "workspace.h"

#include <base/clock.h>
#include <base/error.h>
#include <desk/release.h>
#include <stdlib.h>

/*
 * Publishing brings out what was approved, byte for byte, with the machine's keys. Every step may
 * be repeated: a run that was cut off leaves the last good state, and the next one finishes.
 */

typedef struct {
    int number;
    gboolean rebuild; /* filled by GOption */
    gboolean approve;
    gboolean alone;
    gboolean yes;
    gboolean verify;
    char *by;
    char **reasons;
} PublishOptions;

static void clear_options(PublishOptions *options)
{
    g_free(options->by);
    g_strfreev(options->reasons);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PublishOptions, clear_options)

static bool record(const Workspace *workspace, const Approval *approval, const char *by,
                   GError **error)
{
    g_autoptr(Desk) desk = workspace_open_desk(workspace, error);
    const DeskRelease release = {approval->number, approval->sha256, approval->log_id,
                                 approval->approved_by, by};
    int64_t waiting = 0;
    if (desk == NULL || !desk_release_record(desk, &release, error) ||
        !desk_release_count_imports_after(desk, approval->log_id, &waiting, error)) {
        return false;
    }
    if (waiting > 0) {
        g_print("ไฟล์ที่นำเข้าหลังจัดทำร่าง %" G_GINT64_FORMAT " ไฟล์ รออยู่สำหรับชุดถัดไป\n", waiting);
    }
    return true;
}

static void discard_draft(const Workspace *workspace, const Approval *approval)
{
    g_autoptr(Draft) draft = draft_load(workspace, NULL);
    if (draft == NULL || draft->number == approval->number) {
        draft_discard(workspace);
    }
}

/* Read back at last, as kiosks will: with `whole`, everything, else what is new. */
static bool publish_approved(const Workspace *workspace, const char *by, bool whole, GError **error)
{
    int64_t now_unix = base_clock_now();
    g_auto(Published) published = {0};
    g_autoptr(Approval) approval = approval_load(workspace, error);
    if (approval == NULL || !published_find(workspace, now_unix, &published, error)) {
        return false;
    }
    bool delivered =
        published.number == approval->number && g_str_equal(published.sha256, approval->sha256);
    if (!delivered) {
        g_autoptr(GPtrArray) signers = keys_load_machine(workspace, error);
        if (signers == NULL || !deliver_approval(workspace, approval, signers, now_unix, error)) {
            return false;
        }
    }
    if (!deliver_prune(workspace, now_unix, error) || !record(workspace, approval, by, error)) {
        return false;
    }
    // The approval goes last: a run that is cut off before it is finished by the next one.
    discard_draft(workspace, approval);
    if (!approval_discard(workspace, error)) {
        return false;
    }
    g_autofree char *repository = workspace_path(workspace, "repository", NULL);
    if (!verify_folder(workspace, repository, !whole, error)) {
        return false;
    }
    g_print("เผยแพร่ชุดที่ %d แล้วที่ %s\n", approval->number, repository);
    return true;
}

/* Nothing was approved: says what comes first. True when there is nothing to do at all. */
static bool tell_next_step(const Workspace *workspace, GError **error)
{
    g_auto(Published) published = {0};
    if (!published_find(workspace, base_clock_now(), &published, error)) {
        return false;
    }
    g_autoptr(Draft) draft = draft_load(workspace, NULL);
    if (draft != NULL && !reason_check_blocks(draft, "เผยแพร่", error)) {
        return false;
    }
    if (draft_exists(workspace)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "ร่างยังไม่ได้อนุมัติ: สั่ง 'tambon-publish -C %s approve' ก่อน", workspace->path);
        return false;
    }
    if (published.number == 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "ยังไม่มีอะไรให้เผยแพร่: สั่ง 'tambon-publish -C %s diff' แล้ว 'approve' ก่อน",
                    workspace->path);
        return false;
    }
    g_print("ไม่มีชุดที่อนุมัติรอเผยแพร่ ชุดที่ %d ยังเป็นปัจจุบัน (ถ้านำเข้าข้อมูลใหม่แล้วให้สั่ง 'diff')\n",
            published.number);
    return true;
}

/* Draft and approval in one go, for a pilot whose keys are open to everybody anyway. */
static bool approve_now(const Workspace *workspace, const PublishOptions *options, const char *by,
                        bool *changed, GError **error)
{
    if (!keys_is_officer_open(workspace)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "กุญแจของพื้นที่งานนี้มีรหัสผ่าน จึงใช้ --approve ไม่ได้: สั่ง 'diff' แล้ว 'approve'");
        return false;
    }
    const DraftOptions making = {options->number, options->rebuild, by, true};
    g_autoptr(Draft) draft = NULL;
    ReleaseDiff *diff = NULL; // of the draft
    if (!draft_make(workspace, &making, &draft, error)) {
        return false;
    }
    *changed = draft != NULL;
    if (draft == NULL) {
        g_print("ไม่มีอะไรเปลี่ยนจากชุดที่เผยแพร่อยู่\n");
        return true;
    }
    const SignOptions signing = {by, options->reasons, options->alone, options->yes, NULL};
    return draft_compare(workspace, draft, &diff, error) && compare_print(draft, diff, error) &&
           sign_draft(workspace, draft, &signing, error);
}

static bool check_options(const PublishOptions *options, GError **error)
{
    bool drafting = options->number > 0 || options->rebuild || options->alone || options->reasons;
    if (drafting && !options->approve) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "--release และ --rebuild ใช้กับ 'diff' ส่วน --alone และ --reason ใช้กับ 'approve'; "
                    "ในพื้นที่ทดลองใช้กับ 'publish --approve' ได้");
        return false;
    }
    return true;
}

static bool run(const CommandLine *line, const PublishOptions *options, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    if (workspace == NULL || !check_options(options, error)) {
        return false;
    }
    g_autoptr(WorkspaceLock) lock = lock_take(workspace->path, error);
    if (lock == NULL) {
        return false;
    }
    g_autofree char *by = who_get(options->by);
    bool waiting = approval_exists(workspace);
    // Without its record the folder is what a run that was cut off left of the last release.
    if (!waiting && !approval_discard(workspace, error)) {
        return false;
    }
    if (!waiting && options->approve) {
        bool changed = false;
        if (!approve_now(workspace, options, by, &changed, error) || !changed) {
            return *error == NULL;
        }
        waiting = true;
    }
    return waiting ? publish_approved(workspace, by, options->verify, error)
                   : tell_next_step(workspace, error);
}

int command_publish(const CommandLine *line)
{
    g_auto(PublishOptions) options = {0};
    const GOptionEntry entries[] = {
        {"by", 0, 0, G_OPTION_ARG_STRING, &options.by, "ชื่อผู้เผยแพร่", "NAME"},
        {"verify", 0, 0, G_OPTION_ARG_NONE, &options.verify,
         "ตรวจแหล่งเผยแพร่ทั้งหมดหลังเผยแพร่ (ปกติตรวจเฉพาะที่ใหม่)", NULL},
        {"approve", 0, 0, G_OPTION_ARG_NONE, &options.approve,
         "จัดทำร่างและอนุมัติในคำสั่งเดียว (เฉพาะพื้นที่ทดลองที่กุญแจไม่มีรหัสผ่าน)", NULL},
        {"alone", 0, 0, G_OPTION_ARG_NONE, &options.alone, "กับ --approve: เหมือนของ approve", NULL},
        {"reason", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.reasons,
         "กับ --approve: เหมือนของ approve", "FINDING=TEXT"},
        {"yes", 0, 0, G_OPTION_ARG_NONE, &options.yes, "กับ --approve: เหมือนของ approve", NULL},
        {"release", 0, 0, G_OPTION_ARG_INT, &options.number, "กับ --approve: เลขชุดข้อมูล", "N"},
        {"rebuild", 0, 0, G_OPTION_ARG_NONE, &options.rebuild, "กับ --approve: สร้างใหม่ทั้งหมด", NULL},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"publish", "เผยแพร่ชุดข้อมูลที่อนุมัติแล้ว"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    return run(line, &options, &error) ? EXIT_SUCCESS : command_fail(error);
}
