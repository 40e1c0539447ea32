#include "command.h"
#include "outputs.h"
#include "workspace.h"

#include <base/clock.h>
#include <form/board.h>
#include <stdlib.h>

/* The rows of the offices that have not sent: what one wants to see at once. */
static void print_board(const FormDocument *document)
{
    const FormTable *table = form_document_table(document, 0);
    g_print("%s (%s)\n%s\n", form_document_title(document), form_document_subtitle(document),
            form_table_note(table, 0));
    int last = form_table_column_count(table) - 1;
    for (int row = 0; row < form_table_row_count(table); row++) {
        const FormCell *state = form_table_cell(table, row, 2);
        if (state->mark != FORM_MARK_GOOD) {
            const char *phone = form_table_cell(table, row, last)->text;
            g_print("  %-8s อำเภอ%s ตำบล%s %s\n", state->text, form_table_cell(table, row, 0)->text,
                    form_table_cell(table, row, 1)->text, phone != NULL ? phone : "");
        }
    }
}

static bool run(const CommandLine *line, const char *month_text, const Outputs *outputs,
                GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    if (workspace == NULL) {
        return false;
    }
    int64_t now = base_clock_now();
    FormMonth month = form_month_at(now);
    if (month_text != NULL && !form_month_parse(month_text, &month, error)) {
        return false;
    }
    g_autoptr(FormDocument) board = form_board_make(workspace->path, &month, now, error);
    if (board == NULL) {
        return false;
    }
    print_board(board);
    return outputs_write(outputs, board, now, error);
}

int command_board(const CommandLine *line)
{
    g_auto(Outputs) outputs = {0};
    g_autofree char *month = NULL;
    const GOptionEntry entries[] = {
        {"month", 0, 0, G_OPTION_ARG_STRING, &month, "เดือน เช่น 2569-10 (ปกติคือเดือนนี้)", "MONTH"},
        {"html", 0, 0, G_OPTION_ARG_FILENAME, &outputs.html, "เขียนเป็นหน้าเว็บ พิมพ์ลง A4 ได้", "FILE"},
        {"csv", 0, 0, G_OPTION_ARG_FILENAME, &outputs.csv, "เขียนเป็น CSV", "FILE"},
        {"xlsx", 0, 0, G_OPTION_ARG_FILENAME, &outputs.xlsx, "เขียนเป็น XLSX", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {"board", "ดูว่าตำบลใดส่งอะไรแล้ว เมื่อใด ดีเพียงใด และใครยังไม่ส่งในเดือนนี้"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    return run(line, month, &outputs, &error) ? EXIT_SUCCESS : command_fail(error);
}
