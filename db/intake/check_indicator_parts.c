#include <math.h>
#include <string.h>

#include "check_indicator.h"
#include "columns.h"

/** A typed percentage has at most two decimals. */
#define PERCENT_TOLERANCE 0.006

/** Above any tambon (the largest have some 100,000 people) and any village. */
#define TAMBON_COUNT_AT_MOST 300000
#define VILLAGE_COUNT_AT_MOST 30000

static int64_t part(const IntakeRecord *record, int column)
{
    return record->values[column].integer;
}

static void derive(IntakeCheck *check, IntakeRecord *record, int column, int64_t number)
{
    IntakeValue *value = &record->values[column];
    value->present = true;
    value->integer = number;
    value->real = (double)number;
    intake_check_note(check, record, column, "indicator.derived",
                      g_strdup_printf("ไม่ได้กรอก คิดจากอีกสองช่องได้ %" G_GINT64_FORMAT, number));
}

/** Fills in the one that is missing of surveyed, passed and failed; the other two are there. */
static void derive_missing(IntakeCheck *check, IntakeRecord *record)
{
    int64_t surveyed = part(record, INDICATOR_VALUE_SURVEYED);
    int64_t passed = part(record, INDICATOR_VALUE_PASSED);
    int64_t failed = part(record, INDICATOR_VALUE_FAILED);
    if (!record->values[INDICATOR_VALUE_SURVEYED].present) {
        derive(check, record, INDICATOR_VALUE_SURVEYED, passed + failed);
        return;
    }
    bool passed_known = record->values[INDICATOR_VALUE_PASSED].present;
    int known = passed_known ? INDICATOR_VALUE_PASSED : INDICATOR_VALUE_FAILED;
    int missing = passed_known ? INDICATOR_VALUE_FAILED : INDICATOR_VALUE_PASSED;
    if (part(record, known) > surveyed) {
        intake_check_error(
            check, record, known, "indicator.sum",
            g_strdup_printf("มากกว่าจำนวนทั้งหมดที่สำรวจ (%" G_GINT64_FORMAT ")", surveyed),
            "ตรวจจำนวนที่สำรวจ ผ่าน และไม่ผ่าน");
        return;
    }
    derive(check, record, missing, surveyed - part(record, known));
}

static void check_sum(IntakeCheck *check, const IntakeRecord *record)
{
    int64_t surveyed = part(record, INDICATOR_VALUE_SURVEYED);
    int64_t sum = part(record, INDICATOR_VALUE_PASSED) + part(record, INDICATOR_VALUE_FAILED);
    if (sum != surveyed) {
        intake_check_error(check, record, INDICATOR_VALUE_SURVEYED, "indicator.sum",
                           g_strdup_printf("ผ่านรวมกับไม่ผ่านได้ %" G_GINT64_FORMAT
                                           " แต่จำนวนทั้งหมดคือ %" G_GINT64_FORMAT,
                                           sum, surveyed),
                           "ตรวจจำนวนทั้งสามช่อง");
    }
}

/** A percentage beside its parts: refused when it says something else, left out when it agrees. */
static void check_typed_percent(IntakeCheck *check, IntakeRecord *record)
{
    IntakeValue *value = &record->values[INDICATOR_VALUE_VALUE];
    int64_t surveyed = part(record, INDICATOR_VALUE_SURVEYED);
    int64_t failed = part(record, INDICATOR_VALUE_FAILED);
    if (!value->present) {
        return;
    }
    double percent =
        surveyed > 0 ? 100.0 * (double)part(record, INDICATOR_VALUE_PASSED) / (double)surveyed : 0;
    if (failed > 0 && value->real >= 100) {
        intake_check_error(
            check, record, INDICATOR_VALUE_VALUE, "indicator.percent",
            g_strdup_printf("บอกร้อยละ %.10g ทั้งที่มีผู้ไม่ผ่าน %" G_GINT64_FORMAT, value->real, failed),
            "ลบร้อยละออก ระบบคำนวณจากจำนวนเอง แล้วตรวจจำนวนที่ไม่ผ่าน");
    } else if (surveyed == 0 || fabs(percent - value->real) > PERCENT_TOLERANCE) {
        intake_check_error(check, record, INDICATOR_VALUE_VALUE, "indicator.percent",
                           g_strdup_printf("ค่าที่พิมพ์ไม่ตรงกับจำนวน ซึ่งคิดได้ร้อยละ %.2f", percent),
                           "ลบค่าออก ระบบคำนวณจากจำนวนเอง แล้วตรวจจำนวนทั้งสามช่อง");
    } else {
        intake_check_warn(check, record, INDICATOR_VALUE_VALUE, "indicator.percent-typed",
                          g_strdup("มีจำนวนครบแล้ว ไม่เก็บร้อยละที่พิมพ์มา"),
                          "ไม่ต้องพิมพ์ร้อยละ ระบบคำนวณจากจำนวนเอง");
        value->present = false;
    }
}

static bool is_counted(const char *unit)
{
    return intake_check_indicator_same_unit(unit, "คน") ||
           intake_check_indicator_same_unit(unit, "ครัวเรือน");
}

/** A value that stands alone: as its unit allows. */
static void check_value(IntakeCheck *check, const IntakeRecord *record,
                        const IntakeIndicator *indicator)
{
    const IntakeValue *value = &record->values[INDICATOR_VALUE_VALUE];
    bool ratio = strcmp(indicator->aggregation, "ratio") == 0 ||
                 intake_check_indicator_same_unit(indicator->unit, "ร้อยละ");
    if (ratio && (value->real < 0 || value->real > 100)) {
        intake_check_error(check, record, INDICATOR_VALUE_VALUE, "indicator.range",
                           g_strdup("ร้อยละต้องอยู่ระหว่าง 0 ถึง 100"),
                           "ตรวจค่า ถ้าเป็นจำนวนให้กรอกในช่องผ่านและไม่ผ่าน");
    } else if (!ratio && strcmp(indicator->aggregation, "sum") == 0 &&
               is_counted(indicator->unit) &&
               (value->real < 0 || value->real != (double)(int64_t)value->real)) {
        intake_check_error(
            check, record, INDICATOR_VALUE_VALUE, "indicator.range",
            g_strdup_printf("จำนวนที่นับเป็น “%s” ต้องเป็นจำนวนเต็มไม่ติดลบ", indicator->unit),
            "ตรวจค่าและหน่วย");
    }
}

static void check_large(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *area = &record->values[INDICATOR_VALUE_AREA];
    const IntakeValue *surveyed = &record->values[INDICATOR_VALUE_SURVEYED];
    if (!area->present || !surveyed->present) {
        return;
    }
    bool village = strlen(area->text) == INTAKE_AREA_VILLAGE_DIGITS;
    int64_t most = village ? VILLAGE_COUNT_AT_MOST : TAMBON_COUNT_AT_MOST;
    if (surveyed->integer > most) {
        intake_check_warn(check, record, INDICATOR_VALUE_SURVEYED, "indicator.large",
                          g_strdup_printf("มากผิดปกติสำหรับ%s (เกิน %" G_GINT64_FORMAT ")",
                                          village ? "หมู่บ้าน" : "ตำบล", most),
                          "ตรวจว่าพิมพ์เลขเกินหรือเป็นยอดของพื้นที่อื่น");
    }
}

static void check_too_few(IntakeCheck *check, const IntakeRecord *record, int known)
{
    bool value = record->values[INDICATOR_VALUE_VALUE].present;
    const IntakeValue *surveyed = &record->values[INDICATOR_VALUE_SURVEYED];
    // With a value, the number surveyed is its weight; nobody surveyed means it does not apply.
    if (surveyed->present && (value || surveyed->integer == 0)) {
        return;
    }
    if (known > 0) {
        intake_check_error(check, record, INDICATOR_VALUE_SURVEYED, "indicator.parts",
                           g_strdup("มีเพียงช่องเดียวจากจำนวนทั้งหมด ผ่าน และไม่ผ่าน"),
                           "กรอกอย่างน้อยสองในสามช่อง");
    } else if (!value && !record->values[INDICATOR_VALUE_VALUE].wrong) {
        intake_check_error(check, record, INDICATOR_VALUE_VALUE, "indicator.empty",
                           g_strdup("ไม่มีทั้งจำนวนและค่า"),
                           "กรอกจำนวนที่สำรวจและที่ผ่าน หรือกรอกค่า ถ้าไม่มีข้อมูลให้ลบแถวนี้");
    }
}

void intake_check_indicator_parts(IntakeCheck *check, IntakeRecord *record,
                                  const IntakeIndicator *indicator)
{
    static const int columns[] = {INDICATOR_VALUE_SURVEYED, INDICATOR_VALUE_PASSED,
                                  INDICATOR_VALUE_FAILED};
    int known = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
        if (record->values[columns[i]].wrong) {
            return;
        }
        known += record->values[columns[i]].present;
    }
    if (known < 2) {
        check_too_few(check, record, known);
        if (indicator != NULL && record->values[INDICATOR_VALUE_VALUE].present) {
            check_value(check, record, indicator);
        }
    } else if (known == 2) {
        derive_missing(check, record);
        check_typed_percent(check, record);
    } else {
        check_sum(check, record);
        check_typed_percent(check, record);
    }
    check_large(check, record);
}
