#include <string.h>

#include "base/money.h"
#include "base/thai.h"
#include "check.h"
#include "columns.h"

/** Words of a line that is the sum of those above it, as people print it below a table. */
static const char *const total_words[] = {"รวม",    "รวมเงิน",    "รวมทั้งหมด",   "รวมทั้งสิ้น",
                                          "ยอดรวม", "รวมเป็นเงิน", "รวมงบประมาณ"};

static bool is_total(const IntakeRecord *record)
{
    const IntakeValue *organisation = &record->values[FUNDING_ORGANISATION];
    if (!organisation->present) {
        return false;
    }
    g_autofree char *key = base_thai_match_key(organisation->text);
    for (size_t i = 0; i < G_N_ELEMENTS(total_words); i++) {
        g_autofree char *word = base_thai_match_key(total_words[i]);
        if (strcmp(key, word) == 0) {
            return true;
        }
    }
    return false;
}

/** The programme a row is about, by code; its text as written when nobody knows it. */
static const char *programme_of(const IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *programme = &record->values[FUNDING_PROGRAMME];
    const char *code = NULL;
    g_autofree char *candidates = NULL;
    if (!programme->present) {
        return NULL;
    }
    IntakeMatch match =
        intake_reference_find(check->reference->programmes, programme->text, &code, &candidates);
    return match == INTAKE_MATCH_ONE ? code : programme->text;
}

static void check_total(IntakeCheck *check, const IntakeRecord *total)
{
    const IntakeValue *stated = &total->values[FUNDING_AMOUNT];
    const char *programme = programme_of(check, total);
    int64_t sum_satang = 0;
    int lines = 0;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *amount = &record->values[FUNDING_AMOUNT];
        bool same = programme == NULL || g_strcmp0(programme_of(check, record), programme) == 0;
        if (same && amount->present && !is_total(record)) {
            sum_satang += amount->integer;
            lines++;
        }
    }
    if (!stated->present) {
        return;
    }
    g_autofree char *sum = base_money_to_text(sum_satang);
    if (stated->integer != sum_satang) {
        intake_check_error(check, total, FUNDING_AMOUNT, "funding.total",
                           g_strdup_printf("ผลรวมของ %d แถวคือ %s บาท", lines, sum),
                           "ตรวจจำนวนเงินของแต่ละแถว หรือแก้ยอดรวม");
    } else {
        intake_check_note(
            check, total, FUNDING_AMOUNT, "funding.total",
            g_strdup_printf("ยอดรวม %s บาท ตรงกับผลรวมของ %d แถว (ไม่เก็บแถวรวม)", sum, lines));
    }
}

void intake_check_funding_totals(IntakeCheck *check)
{
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        if (is_total(record)) {
            check_total(check, record);
        }
    }
    for (guint i = check->batch->records->len; i > 0; i--) {
        if (is_total(g_ptr_array_index(check->batch->records, i - 1))) {
            g_ptr_array_remove_index(check->batch->records, i - 1);
        }
    }
}
