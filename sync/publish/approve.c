#include "command.h"
#include "compare.h"
#include "draft.h"
#include "lock.h"
#include "sign.h"
#include "who.h"
#include "workspace.h"

#include <stdlib.h>

typedef struct {
    gboolean alone; /* filled by GOption */
    gboolean yes;
    char *by;
    char **reasons;
    char *passphrase_file;
} ApproveOptions;

static void clear_options(ApproveOptions *options)
{
    g_free(options->by);
    g_strfreev(options->reasons);
    g_free(options->passphrase_file);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ApproveOptions, clear_options)

static bool run(const CommandLine *line, const ApproveOptions *options, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autoptr(WorkspaceLock) lock = workspace == NULL ? NULL : lock_take(workspace->path, error);
    g_autoptr(Draft) draft = lock == NULL ? NULL : draft_load(workspace, error);
    ReleaseDiff *diff = NULL; // of the draft
    if (draft == NULL || !draft_compare(workspace, draft, &diff, error) ||
        !compare_print(draft, diff, error)) {
        return false;
    }
    g_autofree char *by = who_get(options->by);
    const SignOptions signing = {by, options->reasons, options->alone, options->yes,
                                 options->passphrase_file};
    if (!sign_draft(workspace, draft, &signing, error)) {
        return false;
    }
    g_print("%s อนุมัติชุดที่ %d แล้ว ขั้นต่อไป: tambon-publish -C %s publish\n", by, draft->number,
            workspace->path);
    return true;
}

int command_approve(const CommandLine *line)
{
    g_auto(ApproveOptions) options = {0};
    const GOptionEntry entries[] = {
        {"by", 0, 0, G_OPTION_ARG_STRING, &options.by, "ชื่อผู้อนุมัติ ซึ่งต้องไม่ใช่ผู้นำเข้า", "NAME"},
        {"reason", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.reasons,
         "เหตุผลของข้อสังเกต (ใช้ซ้ำได้ ถ้าไม่ใช้จะถามบนหน้าจอ)", "FINDING=TEXT"},
        {"alone", 0, 0, G_OPTION_ARG_NONE, &options.alone,
         "ยอมให้ผู้นำเข้าอนุมัติเองเมื่อมีเจ้าหน้าที่คนเดียว (บันทึกไว้)", NULL},
        {"yes", 0, 0, G_OPTION_ARG_NONE, &options.yes, "ตอบยืนยันทุกข้อ (ไม่แต่งเหตุผลให้)", NULL},
        {"passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
         "ไฟล์ที่บรรทัดแรกเป็นรหัสผ่านของกุญแจ", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"approve", "ชี้แจงข้อสังเกต แล้วลงลายมือชื่ออนุมัติร่างที่จัดทำไว้"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    return run(line, &options, &error) ? EXIT_SUCCESS : command_fail(error);
}
