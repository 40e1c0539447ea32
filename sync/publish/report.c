#include "command.h"
#include "outputs.h"
#include "workspace.h"

#include <base/clock.h>
#include <form/csv.h>
#include <form/duty.h>
#include <stdlib.h>

/* FOLDER/NAME-MONTH.ENDING. Owned. */
static char *file_in(const char *folder, const char *name, const char *month, const char *ending)
{
    g_autofree char *file = g_strdup_printf("%s-%s%s", name, month, ending);
    return g_build_filename(folder, file, NULL);
}

static bool write_tables(const FormDocument *document, const char *folder, const char *month,
                         GError **error)
{
    for (int i = 0; i < form_document_table_count(document); i++) {
        const FormTable *table = form_document_table(document, i);
        g_autofree char *path = file_in(folder, form_table_name(table), month, ".csv");
        g_autofree char *csv = form_csv_make(table);
        if (!outputs_write_text(path, csv, error)) {
            return false;
        }
    }
    return true;
}

static bool write_all(const FormDuty *duty, const char *folder, GError **error)
{
    g_autofree char *month = form_month_to_text(&duty->month);
    g_autoptr(FormDocument) sums = form_duty_make(duty, error);
    g_autoptr(FormDocument) rows = sums != NULL ? form_duty_make_rows(duty, error) : NULL;
    if (rows == NULL) {
        return false;
    }
    g_auto(Outputs) sum_files = {.html = file_in(folder, "รายงาน", month, ".html"),
                                 .xlsx = file_in(folder, "รายงาน", month, ".xlsx")};
    g_auto(Outputs) row_files = {.xlsx = file_in(folder, "รายแถว", month, ".xlsx")};
    return outputs_write(&sum_files, sums, duty->now_utc, error) &&
           write_tables(sums, folder, month, error) &&
           outputs_write(&row_files, rows, duty->now_utc, error) &&
           write_tables(rows, folder, month, error);
}

static bool run(const CommandLine *line, const char *month, const char *folder, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    if (workspace == NULL) {
        return false;
    }
    FormDuty duty = {.workspace = workspace->path, .now_utc = base_clock_now()};
    return form_month_parse(month, &duty.month, error) && write_all(&duty, folder, error);
}

int command_report(const CommandLine *line)
{
    g_autofree char *month = NULL;
    g_autofree char *folder = NULL;
    const GOptionEntry entries[] = {
        {"month", 0, 0, G_OPTION_ARG_STRING, &month, "เดือนที่ครบกำหนดส่ง เช่น 2569-10", "MONTH"},
        {"out", 0, 0, G_OPTION_ARG_FILENAME, &folder, "โฟลเดอร์ที่จะวางรายงาน", "DIR"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {"report --month 2569-10 --out DIR",
                              "ทำรายงานประจำเดือน (วันที่ 1 และ 25 ผู้ประสานงาน การเงิน) จากข้อมูลที่มีอยู่"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    if (month == NULL || folder == NULL) {
        g_printerr("tambon-publish: ต้องบอก --month และ --out; ดู --help\n");
        return COMMAND_USAGE;
    }
    g_autoptr(GError) error = NULL;
    return run(line, month, folder, &error) ? EXIT_SUCCESS : command_fail(error);
}
