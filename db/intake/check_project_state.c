#include <string.h>

#include "check_project.h"
#include "columns.h"
#include "intake_query.h"

// A project's status against its dates and its money, and its issue against the edition in force.

static const int budget_columns[] = {PROJECT_BUDGET_COMMUNITY, PROJECT_BUDGET_TAO,
                                     PROJECT_BUDGET_AGENCY, PROJECT_BUDGET_OTHER};

static bool has_budget(const IntakeRecord *record)
{
    for (size_t i = 0; i < G_N_ELEMENTS(budget_columns); i++) {
        const IntakeValue *budget = &record->values[budget_columns[i]];
        if (budget->wrong || (budget->present && budget->integer > 0)) {
            return true;
        }
    }
    return false;
}

static bool is_status(const IntakeRecord *record, const char *status)
{
    const IntakeValue *value = &record->values[PROJECT_STATUS];
    return value->present && strcmp(value->text, status) == 0;
}

/** Codes of the projects that others are parts of: their money may stand in the parts alone. */
static GHashTable *find_wholes(const IntakeCheck *check)
{
    GHashTable *wholes = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeValue *parent = &intake_batch_record(check->batch, i)->values[PROJECT_PARENT];
        if (parent->present) {
            g_hash_table_add(wholes, (gpointer)(uintptr_t)parent->text);
        }
    }
    return wholes;
}

static void check_money(IntakeCheck *check, const IntakeRecord *record, GHashTable *wholes)
{
    const IntakeValue *disbursed = &record->values[PROJECT_DISBURSED];
    const IntakeValue *code = &record->values[PROJECT_CODE];
    bool whole = code->present && g_hash_table_contains(wholes, code->text);
    if (is_status(record, "budgeted") && !whole && !has_budget(record)) {
        intake_check_warn(check, record, PROJECT_STATUS, "project.no-budget",
                          g_strdup("ได้รับงบประมาณแล้ว แต่ไม่มีจำนวนเงินในช่องงบใดเลย"),
                          "กรอกงบประมาณตามแหล่งงบ หรือแก้สถานะ");
    }
    if ((is_status(record, "proposed") || is_status(record, "in_plan")) && disbursed->present &&
        disbursed->integer > 0) {
        intake_check_warn(check, record, PROJECT_STATUS, "project.paid-early",
                          g_strdup("เบิกจ่ายแล้ว แต่สถานะยังไม่ได้รับงบประมาณ"), "ตรวจสถานะหรือยอดเบิกจ่าย");
    }
}

/** Warns when the project is said to be there and a date of it still lies ahead of the report. */
static void check_ahead(IntakeCheck *check, const IntakeRecord *record, const char *status,
                        int column, const char *message)
{
    const IntakeValue *date = &record->values[column];
    const IntakeValue *reported = &record->values[PROJECT_STATUS_DATE];
    if (is_status(record, status) && date->present && reported->present &&
        strcmp(date->text, reported->text) > 0) {
        intake_check_warn(check, record, column, "project.date-ahead", g_strdup(message),
                          "ตรวจสถานะ วันที่ หรือวันที่ของข้อมูล");
    }
}

static void check_way(IntakeCheck *check, const IntakeRecord *record, GHashTable *ways)
{
    const IntakeValue *issue = &record->values[PROJECT_ISSUE];
    const IntakeValue *edition = &record->values[PROJECT_ISSUE_EDITION];
    if (check->issue_edition == NULL || !issue->present || !edition->present) {
        return;
    }
    g_autofree char *key = g_strdup_printf("%s/%s", edition->text, issue->text);
    if (!g_hash_table_contains(ways, key)) {
        intake_check_error(check, record, PROJECT_ISSUE, "issue.unmapped",
                           g_strdup_printf("ประเด็นนี้ของชุด “%s” ยังไม่ได้เทียบกับชุดปัจจุบัน “%s”",
                                           edition->text, check->issue_edition),
                           "ใช้ประเด็นของชุดปัจจุบัน หรือแจ้งจังหวัดให้เพิ่มในแผ่นงานเทียบประเด็น (issue_map)");
    }
}

static GHashTable *load_ways(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) ways = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    SqlStatement *statement =
        intake_statements_get(check->statements, intake_check_issue_ways_sql, error);
    if (statement == NULL) {
        return NULL;
    }
    sql_bind_text(statement, ":edition", check->issue_edition);
    return sql_each(statement, sql_take_member, ways, error) ? g_steal_pointer(&ways) : NULL;
}

bool intake_check_project_state(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) ways = load_ways(check, error);
    if (ways == NULL) {
        return false;
    }
    g_autoptr(GHashTable) wholes = find_wholes(check);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        check_money(check, record, wholes);
        check_ahead(check, record, "done", PROJECT_END_DATE, "แล้วเสร็จ แต่วันสิ้นสุดอยู่หลังวันที่ของข้อมูล");
        check_ahead(check, record, "doing", PROJECT_START_DATE,
                    "กำลังดำเนินการ แต่วันเริ่มอยู่หลังวันที่ของข้อมูล");
        check_way(check, record, ways);
    }
    return true;
}
