#include <math.h>
#include <string.h>

#include "check_indicator.h"
#include "columns.h"
#include "intake_query.h"
#include "survey.h"

/** Fewer equal villages than this, or smaller figures, may well be chance. */
#define SAME_VILLAGES_AT_LEAST 3
#define SAME_COUNT_ABOVE 10

/** Below this many people a change of five times is a handful of them. */
#define JUMP_COUNT_AT_LEAST 50

static const int sum_columns[] = {INDICATOR_VALUE_SURVEYED, INDICATOR_VALUE_PASSED,
                                  INDICATOR_VALUE_FAILED, INDICATOR_VALUE_VALUE};
static const int jump_columns[] = {INDICATOR_VALUE_SURVEYED, INDICATOR_VALUE_PASSED,
                                   INDICATOR_VALUE_VALUE};

/** The villages of one indicator, year, sex and age. */
typedef struct {
    const IntakeRecord *first;
    int count;
    bool same;
} Villages;

static bool is_village(const IntakeRecord *record)
{
    const IntakeValue *area = &record->values[INDICATOR_VALUE_AREA];
    return area->present && strlen(area->text) == INTAKE_AREA_VILLAGE_DIGITS;
}

static bool same_figure(const IntakeRecord *record, const IntakeRecord *other)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sum_columns); i++) {
        const IntakeValue *a = &record->values[sum_columns[i]];
        const IntakeValue *b = &other->values[sum_columns[i]];
        if (a->present != b->present ||
            (a->present && (a->integer != b->integer || a->real != b->real))) {
            return false;
        }
    }
    return true;
}

/** Zeros, levels and small counts are the same in many villages without any copying. */
static bool is_telling(const IntakeRecord *record)
{
    const IntakeValue *surveyed = &record->values[INDICATOR_VALUE_SURVEYED];
    const IntakeValue *value = &record->values[INDICATOR_VALUE_VALUE];
    return (surveyed->present && surveyed->integer > SAME_COUNT_ABOVE) ||
           (value->present && fabs(value->real) > SAME_COUNT_ABOVE && value->real != 100);
}

static void take_village(const IntakeCheck *check, const IntakeRecord *record, GHashTable *groups,
                         GPtrArray *order)
{
    char *key = intake_survey_key(check->batch, record, INDICATOR_VALUE_AREA);
    Villages *villages = key != NULL ? g_hash_table_lookup(groups, key) : NULL;
    if (key != NULL && villages == NULL) {
        villages = g_new0(Villages, 1);
        villages->first = record;
        villages->same = true;
        g_hash_table_insert(groups, g_steal_pointer(&key), villages);
        g_ptr_array_add(order, villages);
    }
    g_free(key);
    if (villages != NULL) {
        villages->count++;
        villages->same = villages->same && same_figure(record, villages->first);
    }
}

static void check_copies(IntakeCheck *check)
{
    g_autoptr(GHashTable) groups = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(GPtrArray) order = g_ptr_array_new();
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        if (is_village(record)) {
            take_village(check, record, groups, order);
        }
    }
    for (guint i = 0; i < order->len; i++) {
        const Villages *villages = g_ptr_array_index(order, i);
        if (villages->same && villages->count >= SAME_VILLAGES_AT_LEAST &&
            is_telling(villages->first)) {
            intake_check_warn(
                check, villages->first,
                villages->first->values[INDICATOR_VALUE_SURVEYED].present ? INDICATOR_VALUE_SURVEYED
                                                                          : INDICATOR_VALUE_VALUE,
                "indicator.same", g_strdup_printf("ตัวเลขเหมือนกันทั้ง %d หมู่บ้าน", villages->count),
                "ตรวจว่าคัดลอกแถวเดียวไปทุกหมู่บ้านหรือไม่");
        }
    }
}

/** A total by hand must exist: parts alone cannot be told from a survey of men only. */
static void check_wholes(IntakeCheck *check)
{
    g_autoptr(GHashTable) wholes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < intake_batch_count(check->batch); i++) {
            const IntakeRecord *record = intake_batch_record(check->batch, i);
            bool part = record->values[INDICATOR_VALUE_SEX].present;
            char *key = intake_survey_key(check->batch, record, INDICATOR_VALUE_SEX);
            if (key != NULL && !part && pass == 0) {
                g_hash_table_add(wholes, g_steal_pointer(&key));
            } else if (key != NULL && part && pass == 1 && !g_hash_table_contains(wholes, key)) {
                intake_check_warn(check, record, INDICATOR_VALUE_SEX, "indicator.no-total",
                                  g_strdup("มีแถวแยกเพศ แต่ไม่มีแถวรวมทั้งสองเพศ"),
                                  "เพิ่มแถวรวม (เว้นช่องเพศว่าง)");
                g_hash_table_add(wholes, g_steal_pointer(&key));
            }
            g_free(key);
        }
    }
}

bool intake_check_indicator_across(IntakeCheck *check, GHashTable *additive, GError **error)
{
    static const struct {
        IntakeParts parts;
        int column;
        const char *rule;
    } sums[] = {{INTAKE_PARTS_VILLAGES, INDICATOR_VALUE_AREA, "indicator.villages"},
                {INTAKE_PARTS_SEXES, INDICATOR_VALUE_SEX, "indicator.sexes"},
                {INTAKE_PARTS_AGES, INDICATOR_VALUE_AGE_GROUP, "indicator.ages"}};
    for (size_t i = 0; i < G_N_ELEMENTS(sums); i++) {
        const IntakeSumRule rule = {.parts = sums[i].parts,
                                    .part_column = sums[i].column,
                                    .columns = sum_columns,
                                    .column_count = (int)G_N_ELEMENTS(sum_columns),
                                    .additive = additive,
                                    .rule = sums[i].rule};
        intake_survey_check_sums(check, &rule);
    }
    check_wholes(check);
    check_copies(check);
    const IntakeJumpRule jumps = {.columns = jump_columns,
                                  .column_count = (int)G_N_ELEMENTS(jump_columns),
                                  .count_at_least = JUMP_COUNT_AT_LEAST,
                                  .stored = intake_check_indicator_year_sql};
    return intake_survey_check_jumps(check, &jumps, error);
}
