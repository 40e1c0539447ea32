#include "cross.h"

#include <stdlib.h>

#include "intake/sheet.h"
#include "intake_query.h"

/** Columns of the queries of the rules, and of cross_source.sql. */
enum { RECORD_KEY, VALUE, DETAIL };
enum { SOURCE_NAME, SOURCE_ROW };

/** Findings of one rule that are told one by one; a rule broken oftener is broken everywhere. */
#define LIMIT_FINDINGS 200

/** What a query takes beside its rule. */
typedef enum { ASK_OFFICE, ASK_EDITION, ASK_PROVINCE, ASK_UNNOTED, ASK_NOTED } Asked;

typedef struct {
    const char *query; /* record key, value, detail */
    Asked asked;
    IntakeSeverity severity;
    const char *kind;   /* of the sheet whose record the query names */
    const char *column; /* key of the column the value is of */
    const char *rule;
    const char *before; /* the message around the detail */
    const char *after;
    const char *advice;
} Rule;

static const Rule rules[] = {
    {intake_cross_plan_old_sql, ASK_OFFICE, INTAKE_SEVERITY_WARNING, "projects", "fiscal_year_be",
     "cross.plan-old", "มีโครงการของปีนี้ แต่แผนชุมชนฉบับล่าสุดเป็นของปี ", "",
     "ส่งแผนชุมชน (plans) ของปีนี้ หรือแก้ปีของโครงการ"},
    {intake_cross_plan_none_sql, ASK_OFFICE, INTAKE_SEVERITY_NOTE, "projects", "fiscal_year_be",
     "cross.no-plan", "ยังไม่มีแผนชุมชนของปีนี้ (มีโครงการ ", ")", "ส่งแผนชุมชน (plans) เมื่อทบทวนแล้ว"},
    {intake_cross_common_issue_sql, ASK_OFFICE, INTAKE_SEVERITY_WARNING, "plans", "common_issue",
     "cross.common-issue", "ประเด็นร่วม “", "” ไม่มีโครงการใดของปีนั้น",
     "ตรวจประเด็นร่วมของแผน หรือประเด็นของโครงการ"},
    {intake_cross_ladder_status_sql, ASK_OFFICE, INTAKE_SEVERITY_WARNING, "ladder", "project_code",
     "cross.ladder-status", "อยู่ในข้อบัญญัติแล้ว แต่สถานะของโครงการยังเป็น “เสนอ”: ", "",
     "แก้สถานะในแผ่นงานโครงการ หรือแก้ขั้น"},
    {intake_cross_ladder_order_sql, ASK_OFFICE, INTAKE_SEVERITY_WARNING, "ladder", "date",
     "cross.ladder-order", "วันที่ของขั้นนี้อยู่ก่อนวันที่ของขั้นที่ต่ำกว่า: ", "", "ตรวจวันที่ของทั้งสองขั้น"},
    {intake_cross_document_project_sql, ASK_OFFICE, INTAKE_SEVERITY_WARNING, "documents",
     "project_code", "document.project", "ไม่มีโครงการรหัสนี้ของตำบลในระบบ: ", "",
     "ส่งตารางโครงการ (projects) หรือแก้รหัสโครงการของเอกสาร"},
    {intake_cross_issue_unmapped_sql, ASK_EDITION, INTAKE_SEVERITY_ERROR, "projects", "issue_code",
     "issue.unmapped", "ประเด็นยังไม่ได้เทียบกับชุดปัจจุบัน: ", "",
     "เพิ่มในแผ่นงานเทียบประเด็น (issue_map) ไม่เช่นนั้นเผยแพร่ไม่ได้"},
    {intake_cross_issue_coverage_sql, ASK_EDITION, INTAKE_SEVERITY_NOTE, "issues", "edition",
     "issue_map.coverage", "ประเด็นย่อยที่เทียบกับชุดปัจจุบันแล้ว ", "", NULL},
    {intake_cross_set_counts_sql, ASK_PROVINCE, INTAKE_SEVERITY_ERROR, "indicator_sets", "name_th",
     "indicator.count", "จำนวนในแผ่นงานนี้ไม่ตรงกับรายการตัวชี้วัด ซึ่งมี ", "",
     "แก้จำนวนด้านและตัวชี้วัด หรือแก้รายการตัวชี้วัด ไม่เช่นนั้นเผยแพร่ไม่ได้"},
    {intake_cross_funding_twice_sql, ASK_UNNOTED, INTAKE_SEVERITY_WARNING, "funding",
     "organisation", "funding.twice", "เงินจำนวนนี้อาจนับซ้ำกับผลการดำเนินงาน ", "",
     "ตรวจกับเอกสาร แล้วเขียนหมายเหตุไว้ ระบบไม่แก้ตัวเลขให้"},
    {intake_cross_funding_twice_sql, ASK_NOTED, INTAKE_SEVERITY_NOTE, "funding", "organisation",
     "funding.twice", "เงินจำนวนนี้อาจนับซ้ำกับผลการดำเนินงาน ", " (มีหมายเหตุแล้ว)", NULL},
};

/** The file and row of a record become those of the report. */
static bool begin_source(const IntakeCross *cross, const IntakeSheet *sheet, const char *record_key,
                         int *row_number, GError **error)
{
    SqlStatement *source = intake_statements_get(cross->statements, intake_cross_source_sql, error);
    bool row = false;
    if (source == NULL) {
        return false;
    }
    sql_bind_text(source, ":kind", sheet->kind);
    sql_bind_text(source, ":key", record_key);
    if (!sql_step(source, &row, error)) {
        return false;
    }
    intake_report_begin_file(cross->report, row ? sql_column_text(source, SOURCE_NAME) : NULL,
                             sheet->name_th);
    *row_number = row ? (int)sql_column_integer(source, SOURCE_ROW) : 0;
    sql_reset(source);
    return true;
}

bool intake_cross_tell(const IntakeCross *cross, const char *kind, const char *record_key,
                       const char *column, IntakeProblem problem, GError **error)
{
    const IntakeSheet *sheet = intake_sheet_of_kind(kind);
    if (!begin_source(cross, sheet, record_key, &problem.row, error)) {
        return false;
    }
    problem.column = sheet->columns[intake_sheet_column(sheet, column)].name_th;
    intake_report_add(cross->report, &problem);
    intake_report_end_file(cross->report);
    return true;
}

static bool tell(const IntakeCross *cross, const Rule *rule, SqlStatement *found, GError **error)
{
    g_autofree char *message =
        g_strconcat(rule->before, sql_column_text(found, DETAIL), rule->after, NULL);
    const IntakeProblem problem = {.severity = rule->severity,
                                   .rule = rule->rule,
                                   .value = sql_column_text(found, VALUE),
                                   .message = message,
                                   .advice = rule->advice};
    return intake_cross_tell(cross, rule->kind, sql_column_text(found, RECORD_KEY), rule->column,
                             problem, error);
}

static bool check_rule(const IntakeCross *cross, const Rule *rule, const char *office_code,
                       GError **error)
{
    SqlStatement *found = intake_statements_get(cross->statements, rule->query, error);
    if (found == NULL) {
        return false;
    }
    if (rule->asked == ASK_OFFICE) {
        sql_bind_text(found, ":office", office_code);
    } else if (rule->asked == ASK_EDITION) {
        sql_bind_text(found, ":edition", cross->issue_edition);
    } else if (rule->asked != ASK_PROVINCE) {
        sql_bind_integer(found, ":noted", rule->asked == ASK_NOTED);
    }
    bool row = true;
    for (int i = 0; row && i < LIMIT_FINDINGS; i++) {
        if (!sql_step(found, &row, error) || (row && !tell(cross, rule, found, error))) {
            return false;
        }
    }
    sql_reset(found);
    return true;
}

static int compare_texts(gconstpointer a, gconstpointer b)
{
    return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

static bool check_office(const IntakeCross *cross, const char *office_code, GError **error)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        if (rules[i].asked == ASK_OFFICE && !check_rule(cross, &rules[i], office_code, error)) {
            return false;
        }
    }
    return true;
}

static bool check_offices(const IntakeCross *cross, GError **error)
{
    guint count = 0;
    g_autofree char **codes = (char **)g_hash_table_get_keys_as_array(cross->offices, &count);
    if (count > 0) {
        qsort(codes, count, sizeof *codes, compare_texts);
    }
    for (guint i = 0; i < count; i++) {
        if (!check_office(cross, codes[i], error)) {
            return false;
        }
    }
    return true;
}

bool intake_cross_check(const IntakeCross *cross, GError **error)
{
    if (!check_offices(cross, error)) {
        return false;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(rules) && cross->reference; i++) {
        bool known = rules[i].asked != ASK_EDITION || cross->issue_edition != NULL;
        if (rules[i].asked != ASK_OFFICE && known && !check_rule(cross, &rules[i], NULL, error)) {
            return false;
        }
    }
    return !cross->reference || intake_cross_check_meetings(cross, error);
}
