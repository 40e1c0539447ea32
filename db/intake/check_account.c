#include <string.h>

#include "check.h"
#include "columns.h"
#include "intake_query.h"
#include "survey.h"

/** Means of fewer households are not shown: they would tell about single ones (testing.md §6). */
#define SHOWN_HOUSEHOLDS_AT_LEAST 30

/** A household's year in baht: less than this is most likely written in thousands. */
#define YEARLY_BAHT_AT_LEAST 1000
#define YEARLY_BAHT_AT_MOST 100000000
#define TIMES_APART 10
#define SATANG 100

static const int money_columns[] = {
    ACCOUNT_INCOME_MEAN, ACCOUNT_INCOME_MEDIAN, ACCOUNT_EXPENSE_MEAN, ACCOUNT_EXPENSE_MEDIAN,
    ACCOUNT_DEBT_MEAN,   ACCOUNT_DEBT_MEDIAN,   ACCOUNT_SAVING_MEAN,  ACCOUNT_SAVING_MEDIAN};

static bool has_money(const IntakeRecord *record)
{
    for (size_t i = 0; i < G_N_ELEMENTS(money_columns); i++) {
        if (record->values[money_columns[i]].present) {
            return true;
        }
    }
    return false;
}

static void check_households(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *count = &record->values[ACCOUNT_HOUSEHOLD_COUNT];
    const IntakeValue *total = &record->values[ACCOUNT_HOUSEHOLD_TOTAL];
    if (!count->present) {
        return;
    }
    if (total->present && count->integer > total->integer) {
        intake_check_error(
            check, record, ACCOUNT_HOUSEHOLD_COUNT, "account.count",
            g_strdup_printf("มากกว่าครัวเรือนทั้งหมด (%" G_GINT64_FORMAT ")", total->integer),
            "ตรวจจำนวนครัวเรือนทั้งสองช่อง");
    }
    if (count->integer == 0 && has_money(record)) {
        intake_check_error(check, record, ACCOUNT_HOUSEHOLD_COUNT, "account.nobody",
                           g_strdup("ไม่มีครัวเรือนทำบัญชี แต่มีค่าเฉลี่ยหรือมัธยฐาน"),
                           "กรอกจำนวนครัวเรือน หรือลบจำนวนเงิน");
    } else if (count->integer < SHOWN_HOUSEHOLDS_AT_LEAST && has_money(record)) {
        intake_check_note(check, record, ACCOUNT_HOUSEHOLD_COUNT, "account.hidden",
                          g_strdup_printf("น้อยกว่า %d ครัวเรือน จึงไม่แสดงค่าเฉลี่ยและมัธยฐาน",
                                          SHOWN_HOUSEHOLDS_AT_LEAST));
    }
}

static void check_pair(IntakeCheck *check, const IntakeRecord *record, int mean, int median)
{
    const IntakeValue *a = &record->values[mean];
    const IntakeValue *b = &record->values[median];
    if (a->present && b->present && a->integer > 0 && b->integer > 0 &&
        (a->integer > b->integer * TIMES_APART || b->integer > a->integer * TIMES_APART)) {
        intake_check_warn(check, record, mean, "account.mean-median",
                          g_strdup_printf("ค่าเฉลี่ยกับมัธยฐานต่างกันเกิน %d เท่า", TIMES_APART),
                          "ตรวจหน่วยและจำนวนเลขศูนย์ของทั้งสองช่อง");
    }
}

/** Income and spending only: a debt or savings of a few baht are possible. */
static void check_order_of_magnitude(IntakeCheck *check, const IntakeRecord *record, int column)
{
    const IntakeValue *value = &record->values[column];
    int64_t baht = value->integer / SATANG;
    if (value->present && value->integer > 0 && baht < YEARLY_BAHT_AT_LEAST) {
        intake_check_warn(
            check, record, column, "account.thousands",
            g_strdup_printf("น้อยกว่า %d บาทต่อปี น่าจะเป็นหน่วยพันบาท", YEARLY_BAHT_AT_LEAST),
            "เขียนเป็นบาทต่อปี เช่น 120,000");
    } else if (value->present && baht > YEARLY_BAHT_AT_MOST) {
        intake_check_warn(check, record, column, "account.large",
                          g_strdup("มากผิดปกติสำหรับหนึ่งครัวเรือน"), "ตรวจว่าเป็นยอดรวมแทนค่าเฉลี่ยหรือไม่");
    }
}

static void check_account(IntakeCheck *check, const IntakeRecord *record)
{
    check_households(check, record);
    for (size_t i = 0; i < G_N_ELEMENTS(money_columns); i += 2) {
        check_pair(check, record, money_columns[i], money_columns[i + 1]);
    }
    for (int column = ACCOUNT_INCOME_MEAN; column <= ACCOUNT_EXPENSE_MEDIAN; column++) {
        check_order_of_magnitude(check, record, column);
    }
    intake_survey_check_as_of(check, record, ACCOUNT_YEAR_BE, ACCOUNT_AS_OF);
}

bool intake_check_accounts(IntakeCheck *check, GError **error)
{
    static const int counts[] = {ACCOUNT_HOUSEHOLD_COUNT, ACCOUNT_HOUSEHOLD_TOTAL,
                                 ACCOUNT_GROUP_COUNT};
    static const int means[] = {ACCOUNT_INCOME_MEAN, ACCOUNT_EXPENSE_MEAN, ACCOUNT_DEBT_MEAN,
                                ACCOUNT_SAVING_MEAN};
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_account(check, intake_batch_record(check->batch, i));
    }
    const IntakeSumRule villages = {.parts = INTAKE_PARTS_VILLAGES,
                                    .part_column = ACCOUNT_AREA,
                                    .columns = counts,
                                    .column_count = (int)G_N_ELEMENTS(counts),
                                    .rule = "account.villages"};
    intake_survey_check_sums(check, &villages);
    const IntakeJumpRule jumps = {.columns = means,
                                  .column_count = (int)G_N_ELEMENTS(means),
                                  .stored = intake_check_account_year_sql};
    return intake_survey_check_jumps(check, &jumps, error);
}

/** Every item of a year is asked in the same households. */
static void check_same_survey(IntakeCheck *check, const IntakeRecord *record, GHashTable *first)
{
    const IntakeValue *surveyed = &record->values[CONSUMPTION_SURVEYED];
    char *key = intake_survey_key(check->batch, record, CONSUMPTION_ITEM);
    const IntakeRecord *other = key != NULL ? g_hash_table_lookup(first, key) : NULL;
    if (key == NULL || !surveyed->present) {
        g_free(key);
        return;
    }
    if (other == NULL) {
        g_hash_table_insert(first, key, (gpointer)(uintptr_t)record);
        return;
    }
    g_free(key);
    int64_t expected = other->values[CONSUMPTION_SURVEYED].integer;
    if (surveyed->integer != expected) {
        intake_check_warn(check, record, CONSUMPTION_SURVEYED, "consumption.surveyed",
                          g_strdup_printf("รายการอื่นของปีเดียวกัน (แถว %d) สำรวจ %" G_GINT64_FORMAT
                                          " ครัวเรือน",
                                          other->row, expected),
                          "ตรวจจำนวนครัวเรือนที่สำรวจ ควรเท่ากันทุกรายการ");
    }
}

bool intake_check_consumption(IntakeCheck *check, GError **error)
{
    (void)error;
    static const int counts[] = {CONSUMPTION_HOUSEHOLDS, CONSUMPTION_SURVEYED};
    g_autoptr(GHashTable) first = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *households = &record->values[CONSUMPTION_HOUSEHOLDS];
        const IntakeValue *surveyed = &record->values[CONSUMPTION_SURVEYED];
        if (households->present && surveyed->present && households->integer > surveyed->integer) {
            intake_check_error(
                check, record, CONSUMPTION_HOUSEHOLDS, "consumption.households",
                g_strdup_printf("มากกว่าครัวเรือนที่สำรวจ (%" G_GINT64_FORMAT ")", surveyed->integer),
                "ตรวจจำนวนครัวเรือนทั้งสองช่อง");
        }
        check_same_survey(check, record, first);
    }
    const IntakeSumRule villages = {.parts = INTAKE_PARTS_VILLAGES,
                                    .part_column = CONSUMPTION_AREA,
                                    .columns = counts,
                                    .column_count = (int)G_N_ELEMENTS(counts),
                                    .rule = "consumption.villages"};
    intake_survey_check_sums(check, &villages);
    return true;
}
