#include "command.h"
#include "outputs.h"
#include "workspace.h"

#include <base/clock.h>
#include <desk/release.h>
#include <fleet/access_log.h>
#include <fleet/board.h>
#include <stdlib.h>

#define MEMORY "fleet.json"
#define HOUR_SECONDS 3600
/* A kiosk asks once a night; a day and two hours may pass between two of them. */
#define PATIENCE_HOURS 26
#define PATIENCE_HOURS_MAXIMUM (24 * 366)
#define STATE_COLUMN 2
#define USE_DAYS 30

/* The kiosks that want something done, and in which words. */
static void print_board(const FormDocument *document)
{
    const FormTable *table = form_document_table(document, 0);
    g_print("%s (%s)\n%s\n", form_document_title(document), form_document_subtitle(document),
            form_table_note(table, 0));
    int last = form_table_column_count(table) - 1;
    for (int row = 0; row < form_table_row_count(table); row++) {
        const FormCell *state = form_table_cell(table, row, STATE_COLUMN);
        if (state->mark == FORM_MARK_ERROR || state->mark == FORM_MARK_WARNING) {
            g_autofree char *kiosk = form_cell_to_text(form_table_cell(table, row, 1));
            g_autofree char *heard = form_cell_to_text(form_table_cell(table, row, 4));
            g_print("  %-12s อำเภอ%s %s ติดต่อล่าสุด %s\n    %s\n", state->text,
                    form_table_cell(table, row, 0)->text, kiosk, heard,
                    form_table_cell(table, row, last)->text);
        }
    }
}

/* How often screens were opened: numbers first, Thai words are of many widths. */
static void print_uses(const FormTable *table, int word_column, int count_column)
{
    g_print("%s%s%s\n", form_table_title(table), form_table_note_count(table) > 0 ? ": " : "",
            form_table_note_count(table) > 0 ? form_table_note(table, 0) : "");
    for (int row = 0; row < form_table_row_count(table); row++) {
        g_autofree char *count = form_cell_to_text(form_table_cell(table, row, count_column));
        g_print("  %9s  %s\n", count, form_table_cell(table, row, word_column)->text);
    }
}

static void print_all(const FormDocument *document)
{
    print_board(document);
    if (form_document_table_count(document) > 1) {
        print_uses(form_document_table(document, 1), 1, 2);
        print_uses(form_document_table(document, 2), 0, 1);
    }
}

static bool read_logs(Fleet *fleet, char *const *paths, GError **error)
{
    int requests = 0;
    for (size_t i = 0; paths[i] != NULL; i++) {
        if (!fleet_access_log_read(paths[i], fleet, &requests, error)) {
            return false;
        }
    }
    if (paths[0] != NULL) {
        g_print("อ่านบันทึกแล้ว พบการติดต่อจากตู้ %d ครั้ง\n", requests);
    }
    return true;
}

static bool look_at_releases(const Workspace *workspace, FleetSituation *situation, GError **error)
{
    int64_t now_unix = situation->now_unix;
    g_autoptr(Desk) desk = workspace_open_desk(workspace, error);
    return desk != NULL && desk_release_newest(desk, now_unix, &situation->release, error) &&
           desk_release_newest(desk, now_unix - situation->patience_seconds - 1,
                               &situation->overdue_release, error);
}

static bool run(const CommandLine *line, const FleetSituation *asked, char *const *paths,
                const Outputs *outputs, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    if (workspace == NULL) {
        return false;
    }
    g_autoptr(Fleet) fleet = fleet_new();
    g_autofree char *memory = workspace_path(workspace, MEMORY, NULL);
    FleetSituation situation = *asked;
    if (!fleet_load(fleet, memory, error) || !read_logs(fleet, paths, error) ||
        (paths[0] != NULL && !fleet_save(fleet, memory, error)) ||
        !look_at_releases(workspace, &situation, error)) {
        return false;
    }
    g_autoptr(FormDocument) board = fleet_board_make(fleet, &situation, workspace->path, error);
    if (board == NULL) {
        return false;
    }
    print_all(board);
    return outputs_write(outputs, board, situation.now_unix, error);
}

int command_fleet(const CommandLine *line)
{
    g_auto(Outputs) outputs = {0};
    int patience_hours = PATIENCE_HOURS;
    int use_days = USE_DAYS;
    const GOptionEntry entries[] = {
        {"hours", 0, 0, G_OPTION_ARG_INT, &patience_hours, "เงียบหรือช้าได้กี่ชั่วโมงก่อนจะเตือน (ปกติ 26)",
         "N"},
        {"days", 0, 0, G_OPTION_ARG_INT, &use_days, "นับการเปิดหน้าย้อนหลังกี่วัน (ปกติ 30)", "N"},
        {"html", 0, 0, G_OPTION_ARG_FILENAME, &outputs.html, "เขียนเป็นหน้าเว็บ พิมพ์ลง A4 ได้", "FILE"},
        {"csv", 0, 0, G_OPTION_ARG_FILENAME, &outputs.csv, "เขียนเป็น CSV", "FILE"},
        {"xlsx", 0, 0, G_OPTION_ARG_FILENAME, &outputs.xlsx, "เขียนเป็น XLSX", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {"fleet [ACCESS.LOG…]",
                              "อ่านบันทึกของเว็บเซิร์ฟเวอร์ แล้วบอกว่าตู้ใดเป็นปัจจุบัน ช้า จอไม่ทำงาน หรือไม่มีสัญญาณ\n"
                              "และแต่ละหน้าถูกเปิดกี่ครั้ง (ไม่รู้ว่าใครเปิด)\n"
                              "จำสิ่งที่อ่านแล้วไว้ในพื้นที่งาน ไม่ให้ไฟล์ใดก็ได้: ดูจากที่จำไว้"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    if (patience_hours < 1 || patience_hours > PATIENCE_HOURS_MAXIMUM) {
        g_printerr("tambon-publish: --hours ต้องเป็น 1 ถึง %d\n", PATIENCE_HOURS_MAXIMUM);
        return COMMAND_USAGE;
    }
    if (use_days < 1 || use_days > BASE_USES_DAYS_MAXIMUM) {
        g_printerr("tambon-publish: --days ต้องเป็น 1 ถึง %d\n", BASE_USES_DAYS_MAXIMUM);
        return COMMAND_USAGE;
    }
    const FleetSituation asked = {.now_unix = base_clock_now(),
                                  .patience_seconds = (int64_t)patience_hours * HOUR_SECONDS,
                                  .use_days = use_days};
    g_autoptr(GError) error = NULL;
    return run(line, &asked, rest, &outputs, &error) ? EXIT_SUCCESS : command_fail(error);
}
