#include "command.h"
#include "published.h"
#include "workspace.h"

#include <base/clock.h>
#include <base/date.h>
#include <desk/audit.h>
#include <stdlib.h>
#include <string.h>

/* "21 พ.ย. 2569 09:00" in Thailand's time. Returns: owned. */
static char *time_to_text(const char *time_utc)
{
    int64_t time_unix = base_clock_from_rfc3339(time_utc);
    return time_unix >= 0 ? base_date_minute_to_thai(time_unix) : g_strdup(time_utc);
}

/* The day of an entry in Thailand, ISO 8601. Returns: owned. */
static char *day_of(const DeskAuditRecord *record)
{
    BaseDate date = base_date_from_unix(base_clock_from_rfc3339(record->time_utc));
    return base_date_to_iso(&date);
}

static void print_record(const DeskAuditRecord *record)
{
    g_autofree char *time = time_to_text(record->time_utc);
    g_print("%5" G_GINT64_FORMAT "  %s  %s  %s  %s\n       %s\n", record->id, time, record->who,
            desk_audit_action_th(record->action), record->subject, record->detail);
}

static int print_since(const GPtrArray *records, const char *since_iso)
{
    int printed = 0;
    for (guint i = 0; i < records->len; i++) {
        const DeskAuditRecord *record = g_ptr_array_index(records, i);
        g_autofree char *day = day_of(record);
        if (since_iso == NULL || strcmp(day, since_iso) >= 0) {
            print_record(record);
            printed++;
        }
    }
    return printed;
}

/* The last release vouches for the log of its time: a log cut off at its end lacks that entry. */
static bool check_anchor(const Workspace *workspace, const GPtrArray *records, GError **error)
{
    g_auto(Published) published = {0};
    if (!published_find(workspace, base_clock_now(), &published, error)) {
        return false;
    }
    bool found = published.log_sha256[0] == '\0';
    for (guint i = 0; i < records->len && !found; i++) {
        const DeskAuditRecord *record = g_ptr_array_index(records, i);
        found = strcmp(record->sha256, published.log_sha256) == 0;
    }
    if (!found) {
        g_set_error(error, DESK_ERROR, DESK_ERROR_BROKEN,
                    "บันทึกการทำงานขาดตอนท้าย: ไม่มีรายการที่ลงลายมือชื่อไว้กับชุดที่ %d "
                    "เก็บไฟล์ province.db ไว้เป็นหลักฐานแล้วแจ้งหัวหน้างาน",
                    published.number);
    }
    return found;
}

static bool run(const CommandLine *line, const char *since, GError **error)
{
    g_autofree char *since_iso = NULL;
    if (since != NULL) {
        BaseDate date;
        if (!base_date_parse(since, &date, NULL, error)) {
            g_prefix_error(error, "--since %s: ", since);
            return false;
        }
        since_iso = base_date_to_iso(&date);
    }
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autoptr(Desk) desk = workspace == NULL ? NULL : workspace_open_desk(workspace, error);
    g_autoptr(GPtrArray) records = desk == NULL ? NULL : desk_audit_list(desk, error);
    if (records == NULL || !check_anchor(workspace, records, error)) {
        return false;
    }
    int printed = print_since(records, since_iso);
    g_print("%d จาก %u รายการ ตรวจแล้วว่าไม่มีรายการใดถูกแก้ไขหรือตัดออก\n", printed, records->len);
    return true;
}

int command_log(const CommandLine *line)
{
    char *since = NULL;
    const GOptionEntry entries[] = {
        {"since", 0, 0, G_OPTION_ARG_STRING, &since, "ตั้งแต่วันที่ เช่น 1/10/2569", "DATE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"log", "แสดงบันทึกว่าใครทำอะไรเมื่อใด และตรวจว่าบันทึกไม่ถูกแก้ไข"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    bool done = run(line, since, &error);
    g_free(since);
    return done ? EXIT_SUCCESS : command_fail(error);
}
