#include <string.h>

#include "check_project.h"
#include "columns.h"
#include "intake_query.h"

#define FOCUS_AT_MOST 2

static const int budget_columns[] = {PROJECT_BUDGET_COMMUNITY, PROJECT_BUDGET_TAO,
                                     PROJECT_BUDGET_AGENCY, PROJECT_BUDGET_OTHER};

/** Satang of all classes; false when no class states an amount. */
static bool sum_budget(const IntakeRecord *record, int64_t *total_satang)
{
    bool stated = false;
    *total_satang = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(budget_columns); i++) {
        const IntakeValue *budget = &record->values[budget_columns[i]];
        stated = stated || budget->present;
        *total_satang += budget->present ? budget->integer : 0;
    }
    return stated;
}

static void check_funder(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *funder = &record->values[PROJECT_FUNDER];
    bool outside = record->values[PROJECT_BUDGET_AGENCY].present ||
                   record->values[PROJECT_BUDGET_OTHER].present;
    if (outside && !funder->present && !funder->wrong) {
        intake_check_error(check, record, PROJECT_FUNDER, "project.funder",
                           g_strdup("มีงบส่วนราชการหรืองบแหล่งอื่น แต่ไม่บอกผู้สนับสนุน"),
                           "กรอกชื่อหรือรหัสหน่วยงานผู้สนับสนุน");
    } else if (!outside && funder->present) {
        intake_check_warn(check, record, PROJECT_FUNDER, "project.funder-unused",
                          g_strdup("มีผู้สนับสนุนแต่ไม่มีงบส่วนราชการหรืองบแหล่งอื่น จึงไม่เก็บผู้สนับสนุน"),
                          "กรอกจำนวนเงินในช่องงบส่วนราชการหรืองบแหล่งอื่น");
    }
}

static void check_disbursed(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *disbursed = &record->values[PROJECT_DISBURSED];
    const IntakeValue *date = &record->values[PROJECT_DISBURSED_DATE];
    if (!disbursed->present) {
        return;
    }
    if (!date->present && !date->wrong) {
        intake_check_error(check, record, PROJECT_DISBURSED_DATE, "project.disbursed-date",
                           g_strdup("มียอดเบิกจ่ายแต่ไม่บอกว่า ณ วันที่ใด"), "กรอกวันที่ของยอดเบิกจ่าย");
    }
    int64_t budget_satang = 0;
    if (!sum_budget(record, &budget_satang)) {
        intake_check_warn(check, record, PROJECT_DISBURSED, "project.disbursed",
                          g_strdup("มียอดเบิกจ่ายแต่ไม่มีงบประมาณ"), "กรอกงบประมาณตามแหล่งงบ");
    } else if (disbursed->integer > budget_satang) {
        intake_check_error(check, record, PROJECT_DISBURSED, "project.disbursed",
                           g_strdup("เบิกจ่ายเกินงบประมาณรวมของโครงการ"), "ตรวจยอดเบิกจ่ายหรืองบประมาณ");
    }
}

static void check_order(IntakeCheck *check, const IntakeRecord *record, int first, int second,
                        const char *message)
{
    const IntakeValue *before = &record->values[first];
    const IntakeValue *after = &record->values[second];
    if (before->present && after->present && strcmp(after->text, before->text) < 0) {
        intake_check_error(check, record, second, "date.order", g_strdup(message), "แก้วันที่ใดวันที่หนึ่ง");
    }
}

static void check_progress(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *status = &record->values[PROJECT_STATUS];
    const IntakeValue *percent = &record->values[PROJECT_PERCENT];
    if (!status->present || !percent->present) {
        return;
    }
    if (strcmp(status->text, "done") == 0 && percent->real < 100) {
        intake_check_warn(check, record, PROJECT_PERCENT, "project.percent",
                          g_strdup("สถานะแล้วเสร็จ แต่ร้อยละไม่ถึง 100"), "ตรวจสถานะหรือร้อยละ");
    } else if (strcmp(status->text, "proposed") == 0 && percent->real > 0) {
        intake_check_warn(check, record, PROJECT_PERCENT, "project.percent",
                          g_strdup("สถานะเสนอ แต่มีร้อยละความก้าวหน้า"), "ตรวจสถานะหรือร้อยละ");
    }
}

static void check_forwarding(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *to = &record->values[PROJECT_FORWARDED_TO];
    bool more = record->values[PROJECT_FORWARDED_DATE].present ||
                record->values[PROJECT_ANSWER].present ||
                record->values[PROJECT_ANSWER_AMOUNT].present;
    if (more && !to->present && !to->wrong) {
        intake_check_warn(check, record, PROJECT_FORWARDED_TO, "project.forwarded",
                          g_strdup("มีวันที่ส่งต่อหรือผลการพิจารณา แต่ไม่บอกว่าส่งต่อถึงใคร"),
                          "กรอกชื่อหน่วยงานที่ส่งต่อถึง");
    }
    if (record->values[PROJECT_ANSWER_AMOUNT].present && !record->values[PROJECT_ANSWER].present) {
        intake_check_warn(check, record, PROJECT_ANSWER, "project.answer",
                          g_strdup("มีวงเงินที่ได้รับ แต่ไม่มีผลการพิจารณา"), "กรอกผลการพิจารณา");
    }
}

/** Days on which something was seen, paid or sent; plans for the days to come may be later. */
static void check_past(IntakeCheck *check, const IntakeRecord *record)
{
    static const int columns[] = {PROJECT_STATUS_DATE, PROJECT_DISBURSED_DATE,
                                  PROJECT_FORWARDED_DATE};
    for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
        intake_check_not_future(check, record, columns[i]);
    }
}

static void check_project(IntakeCheck *check, const IntakeRecord *record, GHashTable *documents)
{
    check_funder(check, record);
    check_disbursed(check, record);
    check_order(check, record, PROJECT_START_DATE, PROJECT_END_DATE, "วันสิ้นสุดอยู่ก่อนวันเริ่ม");
    check_progress(check, record);
    intake_check_place(check, record, PROJECT_LATITUDE, PROJECT_LONGITUDE);
    check_forwarding(check, record);
    check_past(check, record);
    intake_check_year_dates(check, record, PROJECT_YEAR);
    intake_check_document_code(check, record, PROJECT_DOCUMENT, documents);
}

static void check_rank(IntakeCheck *check, IntakeRecord *record, GHashTable *ranks)
{
    const IntakeValue *rank = &record->values[PROJECT_RANK];
    const IntakeValue *year = &record->values[PROJECT_YEAR];
    if (!rank->present || !year->present) {
        return;
    }
    char *key = g_strdup_printf("%d/%d", (int)year->integer, (int)rank->integer);
    const IntakeRecord *other = g_hash_table_lookup(ranks, key);
    if (other == NULL) {
        g_hash_table_insert(ranks, key, record);
        return;
    }
    g_free(key);
    intake_check_error(check, record, PROJECT_RANK, "project.rank",
                       g_strdup_printf("ลำดับความสำคัญซ้ำกับแถว %d ในปีเดียวกัน", other->row),
                       "ให้ลำดับไม่ซ้ำกันในปีงบประมาณเดียวกัน");
}

static void check_focus(IntakeCheck *check, const IntakeRecord *record, GHashTable *focus_counts)
{
    const IntakeValue *year = &record->values[PROJECT_YEAR];
    if (record->values[PROJECT_FOCUS].integer == 0 || !year->present) {
        return;
    }
    gpointer key = GINT_TO_POINTER((int)year->integer);
    int count = GPOINTER_TO_INT(g_hash_table_lookup(focus_counts, key)) + 1;
    g_hash_table_insert(focus_counts, key, GINT_TO_POINTER(count));
    if (count > FOCUS_AT_MOST) {
        intake_check_warn(
            check, record, PROJECT_FOCUS, "project.focus",
            g_strdup_printf("เป็นโครงการเน้นลำดับที่ %d ของปีนี้ (ควรมีไม่เกิน %d)", count, FOCUS_AT_MOST),
            "เลือกโครงการเน้นไม่เกินปีละ 2 โครงการ");
    }
}

bool intake_check_projects(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) documents =
        intake_check_load_set(check, intake_check_documents_sql, error);
    if (documents == NULL) {
        return false;
    }
    g_autoptr(GHashTable) ranks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) focus_counts = g_hash_table_new(NULL, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        IntakeRecord *record = intake_batch_record(check->batch, i);
        check_project(check, record, documents);
        check_rank(check, record, ranks);
        check_focus(check, record, focus_counts);
    }
    intake_check_project_ranks(check);
    intake_check_project_parts(check);
    return intake_check_project_state(check, error) && intake_check_project_tree(check, error);
}
