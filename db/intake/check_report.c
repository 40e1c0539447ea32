#include <string.h>

#include "check.h"
#include "columns.h"
#include "intake_query.h"

/**
 * The month of a report is that in which it is due (the 1st, the 25th). Sent earlier than a month
 * before it begins, or a year after, is likely a slip.
 */
#define EARLY_AT_MOST_DAYS 31
#define LATE_AT_MOST_DAYS 366

/** The 1st of the month "2569-10". */
static BaseDate first_day(const char *month_be)
{
    char *rest = NULL;
    int year_ce = (int)g_ascii_strtoll(month_be, &rest, 10) - BASE_DATE_BE_AHEAD_YEARS;
    return (BaseDate){year_ce, (int)g_ascii_strtoll(rest + 1, NULL, 10), 1};
}

/** monthly:25, or every month of the year without a day. */
static bool is_every_month(const char *rule)
{
    return g_str_has_prefix(rule, "monthly:") || strcmp(rule, "months:1-12") == 0;
}

static void check_duty(IntakeCheck *check, const IntakeRecord *record, GHashTable *rules)
{
    const IntakeValue *duty = &record->values[REPORT_DUTY];
    const char *rule = duty->present ? g_hash_table_lookup(rules, duty->text) : NULL;
    if (rule != NULL && !is_every_month(rule)) {
        intake_check_error(check, record, REPORT_DUTY, "report.duty",
                           g_strdup("กำหนดการนี้ไม่ใช่รายงานประจำเดือน"),
                           "เลือกรายงานที่ต้องส่งทุกเดือนจากปฏิทินงาน (calendar) ของจังหวัด");
    }
}

static void check_organisation(IntakeCheck *check, const IntakeRecord *record, GHashTable *others)
{
    const IntakeValue *organisation = &record->values[REPORT_ORGANISATION];
    if (organisation->present && g_hash_table_contains(others, organisation->text)) {
        intake_check_error(check, record, REPORT_ORGANISATION, "report.organisation",
                           g_strdup("เป็นสำนักงานของตำบลอื่น"), "ส่งเฉพาะรายงานของหน่วยงานในตำบลนี้");
    }
}

static void check_month(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *month = &record->values[REPORT_MONTH_BE];
    if (!month->present || intake_batch_is_sample(check->batch, record)) {
        return;
    }
    BaseDate first = first_day(month->text);
    BaseDate today = {0};
    if (base_date_parse_iso(check->today, &today, NULL) &&
        base_date_days_between(&today, &first) > EARLY_AT_MOST_DAYS) {
        intake_check_error(check, record, REPORT_MONTH_BE, "report.month",
                           g_strdup("เป็นเดือนที่ยังไม่ถึง"), "ตรวจเดือนและปีที่รายงาน");
    }
}

static void check_sent(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *month = &record->values[REPORT_MONTH_BE];
    const IntakeValue *sent = &record->values[REPORT_SENT_DATE];
    BaseDate day = {0};
    intake_check_not_future(check, record, REPORT_SENT_DATE);
    if (!month->present || !sent->present || !base_date_parse_iso(sent->text, &day, NULL)) {
        return;
    }
    BaseDate first = first_day(month->text);
    int days = base_date_days_between(&first, &day);
    if (days < -EARLY_AT_MOST_DAYS) {
        intake_check_error(check, record, REPORT_SENT_DATE, "report.sent-early",
                           g_strdup("ส่งก่อนเดือนที่ครบกำหนดเกินหนึ่งเดือน"), "ตรวจวันที่ส่งหรือเดือนที่รายงาน");
    } else if (days > LATE_AT_MOST_DAYS) {
        intake_check_warn(check, record, REPORT_SENT_DATE, "report.sent-late",
                          g_strdup("ส่งหลังเดือนที่รายงานเกินหนึ่งปี"), "ตรวจปีของวันที่ส่ง");
    }
}

bool intake_check_reports(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) rules =
        intake_check_load_map(check, intake_check_calendar_sql, NULL, error);
    g_autoptr(GHashTable) others =
        rules != NULL ? intake_check_load_set(check, intake_check_other_offices_sql, error) : NULL;
    if (others == NULL) {
        return false;
    }
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        check_duty(check, record, rules);
        check_organisation(check, record, others);
        check_month(check, record);
        check_sent(check, record);
    }
    return true;
}
