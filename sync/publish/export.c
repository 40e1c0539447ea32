#include "command.h"
#include "who.h"
#include "workspace.h"

#include <desk/audit.h>
#include <export/workspace.h>
#include <stdlib.h>

typedef struct {
    char *out;
    char *by;
} Options;

static void clear_options(Options *options)
{
    g_free(options->out);
    g_free(options->by);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, clear_options)

static bool log_export(const Workspace *workspace, const Options *options,
                       const ExportResult *result, GError **error)
{
    g_autoptr(Desk) desk = workspace_open_desk(workspace, error);
    g_autofree char *by = who_get(options->by);
    g_autofree char *detail = g_strdup_printf("%d ไฟล์ %" G_GINT64_FORMAT " แถว เอกสาร %d ไฟล์",
                                              result->sheets, result->rows, result->documents);
    const DeskAuditEntry entry = {by, DESK_ACTION_EXPORT, options->out, detail};
    return desk != NULL && desk_audit_add(desk, &entry, 1, error);
}

static bool run(const CommandLine *line, const Options *options, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    if (workspace == NULL) {
        return false;
    }
    g_autofree char *province = workspace_path(workspace, "province.db", NULL);
    const ExportOptions writing = {province, workspace->path, options->out};
    ExportResult result;
    if (!export_workspace_write(&writing, &result, error) ||
        !log_export(workspace, options, &result, error)) {
        return false;
    }
    g_print("ส่งออก %d ไฟล์ %" G_GINT64_FORMAT " แถว เอกสารและภาพ %d ไฟล์ ไว้ที่ %s\n", result.sheets,
            result.rows, result.documents, options->out);
    if (result.boundaries > 0) {
        g_print("เขตของ %d ตำบลอยู่ใน reference/boundaries.geojson นำเข้าด้วย 'tambon-publish "
                "boundaries'\n",
                result.boundaries);
    }
    if (result.documents_gone > 0) {
        g_print("เอกสารและภาพที่ไม่พบในที่เดิม %d ไฟล์ จึงไม่ได้ส่งออก\n", result.documents_gone);
    }
    return true;
}

int command_export(const CommandLine *line)
{
    g_auto(Options) options = {0};
    const GOptionEntry entries[] = {
        {"out", 0, 0, G_OPTION_ARG_FILENAME, &options.out, "โฟลเดอร์ใหม่ที่จะเขียน", "DIR"},
        {"by", 0, 0, G_OPTION_ARG_STRING, &options.by, "ชื่อผู้ส่งออก", "NAME"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"export --out DIR",
                              "เขียนข้อมูลที่ใช้อยู่กลับเป็นไฟล์ตาราง ซึ่งนำเข้าใหม่ได้เหมือนเดิมทุกแถว"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    if (options.out == NULL) {
        g_printerr("ต้องระบุ --out DIR\n");
        return COMMAND_USAGE;
    }
    g_autoptr(GError) error = NULL;
    return run(line, &options, &error) ? EXIT_SUCCESS : command_fail(error);
}
