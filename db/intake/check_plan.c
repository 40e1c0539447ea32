#include <string.h>

#include "check.h"
#include "columns.h"
#include "intake_query.h"

static void check_dates(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *forum = &record->values[PLAN_FORUM_DATE];
    const IntakeValue *review = &record->values[PLAN_REVIEW_DATE];
    if (forum->present && review->present && strcmp(review->text, forum->text) < 0) {
        intake_check_error(check, record, PLAN_REVIEW_DATE, "date.order",
                           g_strdup("วันทบทวนอยู่ก่อนวันประชาคม"), "แก้วันที่ใดวันที่หนึ่ง");
    }
}

bool intake_check_plans(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) documents =
        intake_check_load_set(check, intake_check_documents_sql, error);
    if (documents == NULL) {
        return false;
    }
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        check_dates(check, record);
        intake_check_year_dates(check, record, PLAN_YEAR);
        intake_check_document_code(check, record, PLAN_DOCUMENT, documents);
    }
    return true;
}

bool intake_check_ladder(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) projects = intake_check_load_set(check, intake_check_projects_sql, error);
    g_autoptr(GHashTable) documents =
        projects != NULL ? intake_check_load_set(check, intake_check_documents_sql, error) : NULL;
    if (documents == NULL) {
        return false;
    }
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *project = &record->values[LADDER_PROJECT];
        if (project->present && !g_hash_table_contains(projects, project->text)) {
            intake_check_error(check, record, LADDER_PROJECT, "ladder.project",
                               g_strdup("ไม่มีโครงการรหัสนี้ของตำบลในระบบ"),
                               "ส่งตารางโครงการก่อน หรือแก้รหัสโครงการ");
        }
        intake_check_year_dates(check, record, LADDER_YEAR);
        intake_check_document_code(check, record, LADDER_DOCUMENT, documents);
    }
    return true;
}
