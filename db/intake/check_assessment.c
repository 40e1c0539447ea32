#include <string.h>

#include "check.h"
#include "columns.h"
#include "group.h"

static void check_score(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *score = &record->values[ASSESSMENT_SCORE];
    const IntakeValue *most = &record->values[ASSESSMENT_MAX_SCORE];
    if (score->present && most->present && score->real > most->real) {
        intake_check_error(check, record, ASSESSMENT_SCORE, "assessment.score",
                           g_strdup_printf("คะแนนเกินคะแนนเต็ม (%g)", most->real),
                           "ตรวจคะแนนหรือคะแนนเต็ม");
    }
    intake_check_not_future(check, record, ASSESSMENT_DATE);
}

static bool is_after(const IntakeRecord *record)
{
    return strcmp(record->values[ASSESSMENT_ROUND].text, "after") == 0;
}

/** Two rounds of one item: side by side only when the scale is the same (C11). */
static void check_pair(IntakeCheck *check, const IntakeRecord *before, const IntakeRecord *after)
{
    const IntakeValue *first = &before->values[ASSESSMENT_DATE];
    const IntakeValue *second = &after->values[ASSESSMENT_DATE];
    if (first->present && second->present && strcmp(second->text, first->text) < 0) {
        intake_check_error(check, after, ASSESSMENT_DATE, "date.order",
                           g_strdup_printf("วันประเมินรอบหลังอยู่ก่อนรอบก่อน (แถว %d)", before->row),
                           "แก้วันที่ หรือสลับรอบให้ถูก");
    }
    const IntakeValue *most = &before->values[ASSESSMENT_MAX_SCORE];
    const IntakeValue *other = &after->values[ASSESSMENT_MAX_SCORE];
    if (most->present && other->present && most->real != other->real) {
        intake_check_error(
            check, after, ASSESSMENT_MAX_SCORE, "assessment.max-score",
            g_strdup_printf("คะแนนเต็มต่างจากรอบก่อน (แถว %d: %g)", before->row, most->real),
            "ใช้คะแนนเต็มเดียวกันทั้งสองรอบ จึงเทียบกันได้");
    }
}

static void report_alone(IntakeCheck *check, const IntakeRecord *record)
{
    intake_check_warn(check, record, ASSESSMENT_ITEM, "assessment.one-round",
                      g_strdup(is_after(record) ? "หัวข้อนี้ไม่มีในรอบก่อน" : "หัวข้อนี้ไม่มีในรอบหลัง"),
                      "ประเมินหัวข้อเดียวกันทั้งสองรอบ หรือตรวจตัวสะกดของหัวข้อ");
}

/** A row without its item or round cannot be compared; its own error says so. */
static bool is_comparable(const IntakeRecord *record)
{
    return record->values[ASSESSMENT_ITEM].present && record->values[ASSESSMENT_ROUND].present;
}

/** Item → record, of one of the rounds. */
static GHashTable *index_round(const GPtrArray *records, bool after)
{
    GHashTable *items = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < records->len; i++) {
        IntakeRecord *record = g_ptr_array_index(records, i);
        if (is_comparable(record) && is_after(record) == after) {
            g_hash_table_insert(items, (gpointer)(uintptr_t)record->values[ASSESSMENT_ITEM].text,
                                record);
        }
    }
    return items;
}

/** The rows of one assessment of one area, both rounds. */
static void check_rounds(IntakeCheck *check, const GPtrArray *records)
{
    g_autoptr(GHashTable) before = index_round(records, false);
    g_autoptr(GHashTable) after = index_round(records, true);
    if (g_hash_table_size(before) == 0 || g_hash_table_size(after) == 0) {
        return; // the other round is yet to come
    }
    for (guint i = 0; i < records->len; i++) {
        const IntakeRecord *record = g_ptr_array_index(records, i);
        if (!is_comparable(record)) {
            continue;
        }
        const IntakeRecord *other = g_hash_table_lookup(is_after(record) ? before : after,
                                                        record->values[ASSESSMENT_ITEM].text);
        if (other == NULL) {
            report_alone(check, record);
        } else if (is_after(record)) {
            check_pair(check, other, record);
        }
    }
}

bool intake_check_assessment(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_score(check, intake_batch_record(check->batch, i));
    }
    const int columns[] = {ASSESSMENT_AREA, ASSESSMENT_KIND};
    g_autoptr(GPtrArray) groups =
        intake_group_records(check->batch, columns, (int)G_N_ELEMENTS(columns));
    for (guint i = 0; i < groups->len; i++) {
        check_rounds(check, g_ptr_array_index(groups, i));
    }
    return true;
}
