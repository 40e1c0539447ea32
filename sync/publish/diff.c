#include "command.h"
#include "compare.h"
#include "draft.h"
#include "lock.h"
#include "who.h"
#include "workspace.h"

#include <base/file.h>
#include <stdlib.h>

#include "approval.h"

typedef struct {
    int number;
    gboolean rebuild; /* filled by GOption */
    gboolean no_links;
    char *by;
    char *html;
    char *findings;
} DiffOptions;

static void clear_options(DiffOptions *options)
{
    g_free(options->by);
    g_free(options->html);
    g_free(options->findings);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DiffOptions, clear_options)

static bool show(const Workspace *workspace, Draft *draft, const char *html, GError **error)
{
    ReleaseDiff *diff = NULL; // of the draft
    return draft_compare(workspace, draft, &diff, error) && compare_print(draft, diff, error) &&
           (html == NULL || compare_write_html(workspace, draft, diff, html, error));
}

/* What needs a reason, for the launchers: id, tab, words, one a line. Empty without a draft. */
static bool write_findings(const Draft *draft, const char *path, GError **error)
{
    if (path == NULL) {
        return true;
    }
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; draft != NULL && i < draft->concerns->len; i++) {
        const Concern *concern = g_ptr_array_index(draft->concerns, i);
        if (!concern->blocks) {
            g_string_append_printf(text, "%s\t%s\n", concern->id, concern->text);
        }
    }
    return base_file_write(path, text->str, text->len, error);
}

static bool run(const CommandLine *line, const DiffOptions *options, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autoptr(WorkspaceLock) lock = workspace == NULL ? NULL : lock_take(workspace->path, error);
    if (lock == NULL) {
        return false;
    }
    g_autofree char *by = who_get(options->by);
    const DraftOptions making = {options->number, options->rebuild, by, !options->no_links};
    g_autoptr(Draft) draft = NULL;
    if (!draft_make(workspace, &making, &draft, error) ||
        !write_findings(draft, options->findings, error)) {
        return false;
    }
    if (draft == NULL) {
        g_print("ไม่มีอะไรเปลี่ยนจากชุดที่เผยแพร่อยู่\n");
        return true;
    }
    if (!show(workspace, draft, options->html, error)) {
        return false;
    }
    if (approval_exists(workspace)) {
        g_print("มีชุดที่อนุมัติแล้วรอเผยแพร่อยู่ก่อน ถ้าอนุมัติร่างนี้จะใช้ร่างนี้แทน\n");
    }
    g_print("ขั้นต่อไป: tambon-publish -C %s preview เพื่อดูบนจอ แล้ว approve\n", workspace->path);
    return true;
}

int command_diff(const CommandLine *line)
{
    g_auto(DiffOptions) options = {0};
    const GOptionEntry entries[] = {
        {"html", 0, 0, G_OPTION_ARG_FILENAME, &options.html, "เขียนเป็นหน้าเดียวสำหรับอ่านและพิมพ์",
         "FILE"},
        {"findings", 0, 0, G_OPTION_ARG_FILENAME, &options.findings,
         "เขียนข้อสังเกตที่ต้องชี้แจง บรรทัดละข้อ (สำหรับปุ่มบนหน้าจอ)", "FILE"},
        {"by", 0, 0, G_OPTION_ARG_STRING, &options.by, "ชื่อผู้จัดทำร่าง", "NAME"},
        {"release", 0, 0, G_OPTION_ARG_INT, &options.number, "เลขชุดข้อมูล (ปกติคือชุดก่อนบวกหนึ่ง)", "N"},
        {"rebuild", 0, 0, G_OPTION_ARG_NONE, &options.rebuild,
         "สร้างใหม่ทั้งหมดโดยไม่อาศัยชุดก่อน (ส่งข้อมูลมากขึ้นหนึ่งครั้ง)", NULL},
        {"no-links", 0, 0, G_OPTION_ARG_NONE, &options.no_links, "ไม่ตรวจที่อยู่เว็บของเอกสาร", NULL},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"diff", "จัดทำร่างชุดข้อมูลใหม่ และแสดงว่าต่างจากชุดที่เผยแพร่อยู่อย่างไร"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    return run(line, &options, &error) ? EXIT_SUCCESS : command_fail(error);
}
