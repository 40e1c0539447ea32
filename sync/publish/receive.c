#include "command.h"
#include "findings.h"
#include "inbox.h"
#include "who.h"
#include "workspace.h"

#include <base/clock.h>
#include <intake/import.h>
#include <stdlib.h>

typedef struct {
    char *sender;
    char *by;
    char *report_file;
    char *report_folder;
    gboolean accept_vanished; /* filled by GOption */
} ReceiveOptions;

static void clear_options(ReceiveOptions *options)
{
    g_free(options->sender);
    g_free(options->by);
    g_free(options->report_file);
    g_free(options->report_folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReceiveOptions, clear_options)

/* Who wants to hear of every sheet: the drop folder and the writers of reports. */
typedef struct {
    Inbox *inbox;
    FormSeen *seen;
} Listeners;

static void listen(const IntakeImportSeen *seen, void *data)
{
    Listeners *listeners = data;
    inbox_listen(seen, listeners->inbox);
    form_seen_listen(seen, listeners->seen);
}

static IntakeImportOptions import_options(const Workspace *workspace, const ReceiveOptions *options,
                                          const char *by)
{
    return (IntakeImportOptions){
        .workspace = workspace->path,
        .province_code = workspace->code,
        .issue_edition = workspace->issue_edition,
        .expected = workspace->expected,
        .sender = options->sender,
        .by = by,
        .accept_vanished = options->accept_vanished,
    };
}

/* Everything is checked where it lies, and reported, before anything moves. */
static bool check_inbox(const Workspace *workspace, const ReceiveOptions *options, Inbox *inbox,
                        IntakeImportResult *result, GError **error)
{
    const char *folder = inbox_folder(inbox, error);
    if (folder == NULL) {
        return false;
    }
    const char *const paths[] = {folder, NULL};
    g_autoptr(FormSeen) seen = form_seen_new();
    g_autoptr(IntakeReport) report = intake_report_new();
    Listeners listeners = {inbox, seen};
    IntakeImportOptions check = import_options(workspace, options, NULL);
    check.paths = paths;
    check.listener = listen;
    check.listener_data = &listeners;
    bool looked = intake_import_check(&check, report, result, error);
    g_autofree char *text = intake_report_to_text(report, INTAKE_SEVERITY_WARNING);
    g_print("%s", text);
    const Findings findings = {workspace, report, seen, base_clock_now()};
    return looked &&
           findings_write_asked(&findings, options->report_file, options->report_folder, error);
}

static bool import_taken(const Workspace *workspace, const ReceiveOptions *options, char **paths,
                         IntakeImportResult *result, GError **error)
{
    if (paths[0] == NULL) {
        return true;
    }
    g_autofree char *by = who_get(options->by);
    g_autoptr(IntakeReport) report = intake_report_new();
    IntakeImportOptions import = import_options(workspace, options, by);
    import.paths = (const char *const *)paths;
    if (!intake_import_run(&import, report, result, error)) {
        return false;
    }
    // Only what stayed behind in the inbox can make a file right in the check and wrong here.
    g_autofree char *text = intake_report_to_text(report, INTAKE_SEVERITY_ERROR);
    g_print("%s", text);
    return true;
}

static bool run(const CommandLine *line, const ReceiveOptions *options, int *refused,
                GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    if (workspace == NULL) {
        return false;
    }
    g_autoptr(Inbox) inbox = inbox_new(workspace);
    IntakeImportResult checked = {0};
    IntakeImportResult imported = {0};
    if (!check_inbox(workspace, options, inbox, &checked, error)) {
        return false;
    }
    g_auto(GStrv) paths = inbox_take(inbox, base_clock_now(), error);
    if (paths == NULL || !import_taken(workspace, options, paths, &imported, error)) {
        return false;
    }
    *refused = checked.refused + imported.refused;
    g_print("กล่องรับไฟล์: รับแล้ว %d ตาราง (%d แถว), ไม่เปลี่ยน %d, ยังต้องแก้ไข %d ตาราง\n", imported.stored,
            imported.rows, imported.unchanged, *refused);
    return true;
}

int command_receive(const CommandLine *line)
{
    g_auto(ReceiveOptions) options = {0};
    const GOptionEntry entries[] = {
        {"sender", 0, 0, G_OPTION_ARG_STRING, &options.sender, "ผู้ส่งไฟล์ (บันทึกไว้เป็นที่มา)", "NAME"},
        {"by", 0, 0, G_OPTION_ARG_STRING, &options.by, "ชื่อผู้นำเข้า (ปกติคือชื่อของบัญชีที่ใช้เครื่อง)", "NAME"},
        {"report", 0, 0, G_OPTION_ARG_FILENAME, &options.report_file,
         "เขียนรายงานทั้งหมด: .xlsx .html หรือ .csv", "FILE"},
        {"report-dir", 0, 0, G_OPTION_ARG_FILENAME, &options.report_folder,
         "เขียนรายงาน .xlsx ตำบลละไฟล์เพื่อส่งคืน", "DIR"},
        {"accept-vanished", 0, 0, G_OPTION_ARG_NONE, &options.accept_vanished,
         "ยืนยันว่าแถวที่หายไปจากไฟล์ให้ลบออก", NULL},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {"receive",
                              "ตรวจทุกไฟล์ในกล่องรับไฟล์ (inbox) นำเข้าไฟล์ที่ถูกต้อง เก็บไฟล์ที่ต้องแก้ไว้ที่เดิม"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    int refused = 0;
    if (!run(line, &options, &refused, &error)) {
        return command_fail(error);
    }
    return refused == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
