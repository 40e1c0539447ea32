#include <math.h>
#include <string.h>

#include "survey.h"

#define SEX_COUNT 2
#define REAL_TOLERANCE 1e-6

typedef struct {
    double sums[INTAKE_SURVEY_LIMIT_COLUMNS];
    int counts[INTAKE_SURVEY_LIMIT_COLUMNS]; // parts that state the column
} Group;

static bool is_whole(const IntakeSumRule *rule, const IntakeRecord *record)
{
    const IntakeValue *part = &record->values[rule->part_column];
    if (rule->parts == INTAKE_PARTS_VILLAGES) {
        return part->present && strlen(part->text) == INTAKE_AREA_TAMBON_DIGITS;
    }
    return !part->present;
}

static bool may_add(const IntakeCheck *check, const IntakeSumRule *rule, const IntakeRecord *record,
                    int column, double *number)
{
    bool real = check->batch->sheet->columns[column].type == INTAKE_TYPE_REAL;
    return intake_survey_number(check, record, column, number) &&
           (!real || (rule->additive != NULL && g_hash_table_contains(rule->additive, record)));
}

static void add_part(const IntakeCheck *check, const IntakeSumRule *rule,
                     const IntakeRecord *record, Group *group)
{
    for (int i = 0; i < rule->column_count; i++) {
        double number = 0;
        if (may_add(check, rule, record, rule->columns[i], &number)) {
            group->sums[i] += number;
            group->counts[i]++;
        }
    }
}

static GHashTable *add_parts(const IntakeCheck *check, const IntakeSumRule *rule)
{
    GHashTable *groups = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        g_autofree char *key = intake_survey_key(check->batch, record, rule->part_column);
        if (key == NULL || record->values[rule->part_column].wrong || is_whole(rule, record)) {
            continue;
        }
        Group *group = g_hash_table_lookup(groups, key);
        if (group == NULL) {
            group = g_new0(Group, 1);
            g_hash_table_insert(groups, g_steal_pointer(&key), group);
        }
        add_part(check, rule, record, group);
    }
    return groups;
}

static int complete_count(const IntakeCheck *check, const IntakeSumRule *rule)
{
    switch (rule->parts) {
    case INTAKE_PARTS_VILLAGES:
        return intake_survey_village_count(check);
    case INTAKE_PARTS_SEXES:
        return SEX_COUNT;
    case INTAKE_PARTS_AGES:
        break;
    }
    return 0;
}

static const char *parts_word(IntakeParts parts)
{
    switch (parts) {
    case INTAKE_PARTS_VILLAGES:
        return "หมู่บ้าน";
    case INTAKE_PARTS_SEXES:
        return "ชายกับหญิง";
    case INTAKE_PARTS_AGES:
        break;
    }
    return "กลุ่มอายุ";
}

static void check_whole(IntakeCheck *check, const IntakeSumRule *rule, const IntakeRecord *record,
                        const Group *group, int complete)
{
    for (int i = 0; i < rule->column_count; i++) {
        double whole = 0;
        if (group->counts[i] == 0 || !may_add(check, rule, record, rule->columns[i], &whole)) {
            continue;
        }
        bool all = complete > 0 && group->counts[i] == complete;
        bool differs = fabs(group->sums[i] - whole) > REAL_TOLERANCE;
        if ((all && differs) || (differs && group->sums[i] > whole)) {
            intake_check_error(check, record, rule->columns[i], rule->rule,
                               g_strdup_printf("แถวนี้บอก %.10g แต่ผลรวมของ%s%sเป็น %.10g", whole,
                                               parts_word(rule->parts), all ? "" : "เท่าที่มี ",
                                               group->sums[i]),
                               "ตรวจยอดรวมกับแถวย่อย แล้วแก้ตัวที่ผิด");
        }
    }
}

void intake_survey_check_sums(IntakeCheck *check, const IntakeSumRule *rule)
{
    g_assert(rule->column_count <= INTAKE_SURVEY_LIMIT_COLUMNS);
    g_autoptr(GHashTable) groups = add_parts(check, rule);
    int complete = complete_count(check, rule);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        if (!is_whole(rule, record) || record->values[rule->part_column].wrong) {
            continue;
        }
        g_autofree char *key = intake_survey_key(check->batch, record, rule->part_column);
        const Group *group = key != NULL ? g_hash_table_lookup(groups, key) : NULL;
        if (group != NULL) {
            check_whole(check, rule, record, group, complete);
        }
    }
}
