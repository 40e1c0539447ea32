#include "command.h"
#include "findings.h"
#include "who.h"
#include "workspace.h"

#include <base/clock.h>
#include <intake/import.h>
#include <intake/preview.h>
#include <stdlib.h>

typedef struct {
    char *tambon;
    char *sender;
    char *by;
    char *report_file;
    char *report_folder;
    gboolean accept_vanished; /* filled by GOption */
    gboolean again;
    gboolean preview;
} ImportOptions;

static void clear_options(ImportOptions *options)
{
    g_free(options->tambon);
    g_free(options->sender);
    g_free(options->by);
    g_free(options->report_file);
    g_free(options->report_folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ImportOptions, clear_options)

static void print_report(const IntakeReport *report, const IntakeImportResult *result, bool check)
{
    // What an import skipped is in the report file; a check tells everything at once.
    g_autofree char *text =
        intake_report_to_text(report, check ? INTAKE_SEVERITY_NOTE : INTAKE_SEVERITY_WARNING);
    g_print("%s", text);
    g_print("ตรวจ %d ไฟล์: %s %d ไฟล์ (%d แถว), ไม่เปลี่ยน %d, ไม่รับ %d; ข้อผิดพลาด %d, ควรตรวจ %d\n",
            result->files, check ? "นำเข้าได้" : "นำเข้า", result->stored, result->rows,
            result->unchanged, result->refused, intake_report_count(report, INTAKE_SEVERITY_ERROR),
            intake_report_count(report, INTAKE_SEVERITY_WARNING));
}

/** Shows how the files were understood, and what kept them from being read; nothing is checked. */
static void preview(const IntakeImportOptions *options, IntakeImportResult *result)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    g_autofree char *text = intake_preview_text(options, report, result);
    g_autofree char *problems = intake_report_to_text(report, INTAKE_SEVERITY_WARNING);
    g_print("%s%s", text, problems);
}

static bool run(const CommandLine *line, const ImportOptions *options, char **paths, bool check,
                IntakeImportResult *result, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    if (workspace == NULL) {
        return false;
    }
    g_autofree char *by = who_get(options->by);
    g_autoptr(FormSeen) seen = form_seen_new();
    const IntakeImportOptions import = {
        .workspace = workspace->path,
        .province_code = workspace->code,
        .issue_edition = workspace->issue_edition,
        .expected = workspace->expected,
        .paths = (const char *const *)paths,
        .tambon_code = options->tambon,
        .sender = options->sender,
        .by = by,
        .accept_vanished = options->accept_vanished,
        .reread_unchanged = options->again,
        .listener = form_seen_listen,
        .listener_data = seen,
    };
    if (options->preview) {
        preview(&import, result);
        return true;
    }
    g_autoptr(IntakeReport) report = intake_report_new();
    bool looked = check ? intake_import_check(&import, report, result, error)
                        : intake_import_run(&import, report, result, error);
    print_report(report, result, check);
    const Findings findings = {workspace, report, seen, base_clock_now()};
    return looked &&
           findings_write_asked(&findings, options->report_file, options->report_folder, error);
}

static int command_read(const CommandLine *line, const CommandHelp *help, bool check)
{
    g_auto(ImportOptions) options = {0};
    static const GOptionEntry no_entry = {NULL, 0, 0, 0, NULL, NULL, NULL};
    const GOptionEntry preview_entry = {"preview",
                                        0,
                                        0,
                                        G_OPTION_ARG_NONE,
                                        &options.preview,
                                        "แสดงรหัสอักษร หัวตาราง และ 5 แถวแรกของแต่ละไฟล์ โดยยังไม่ตรวจ",
                                        NULL};
    const GOptionEntry entries[] = {
        {"tambon", 0, 0, G_OPTION_ARG_STRING, &options.tambon,
         "รหัสตำบลเจ้าของไฟล์ (ปกติดูจากชื่อโฟลเดอร์หรือชื่อไฟล์)", "CODE"},
        {"sender", 0, 0, G_OPTION_ARG_STRING, &options.sender, "ผู้ส่งไฟล์ (บันทึกไว้เป็นที่มา)", "NAME"},
        {"by", 0, 0, G_OPTION_ARG_STRING, &options.by, "ชื่อผู้นำเข้า (ปกติคือชื่อของบัญชีที่ใช้เครื่อง)", "NAME"},
        {"report", 0, 0, G_OPTION_ARG_FILENAME, &options.report_file,
         "เขียนรายงานทั้งหมด: .xlsx (มีแถวที่ส่งมา ระบายสี) .html (พิมพ์) หรือ .csv", "FILE"},
        {"report-dir", 0, 0, G_OPTION_ARG_FILENAME, &options.report_folder,
         "เขียนรายงาน .xlsx ตำบลละไฟล์เพื่อส่งคืน", "DIR"},
        {"accept-vanished", 0, 0, G_OPTION_ARG_NONE, &options.accept_vanished,
         "ยืนยันว่าแถวที่หายไปจากไฟล์ให้ลบออก", NULL},
        {"again", 0, 0, G_OPTION_ARG_NONE, &options.again,
         "อ่านไฟล์ที่ไม่เปลี่ยนอีกครั้ง (เช่น หลังเปลี่ยนชุดประเด็นใน province.conf)", NULL},
        check ? preview_entry : no_entry,
        no_entry,
    };
    g_auto(GStrv) paths = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, help, entries, &paths, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    IntakeImportResult result = {0};
    if (!run(line, &options, paths, check, &result, &error)) {
        return command_fail(error);
    }
    return result.refused + result.unfit == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int command_import(const CommandLine *line)
{
    const CommandHelp help = {"import [PATH…]",
                              "ตรวจไฟล์แล้วนำเข้า ไฟล์ที่มีข้อผิดพลาดไม่ถูกนำเข้าและไม่ทำให้ไฟล์อื่นหยุด"};
    return command_read(line, &help, false);
}

int command_check(const CommandLine *line)
{
    const CommandHelp help = {"check [PATH…]", "ตรวจไฟล์และรายงานทุกปัญหาโดยไม่เก็บสิ่งใด"};
    return command_read(line, &help, true);
}
