#include "survey.h"

#include <string.h>

char *intake_survey_key(const IntakeBatch *batch, const IntakeRecord *record, int skip)
{
    g_autoptr(GString) key = g_string_new(NULL);
    bool first = true;
    for (int i = 0; i < batch->sheet->column_count; i++) {
        unsigned flags = batch->sheet->columns[i].flags;
        const IntakeValue *value = &record->values[i];
        if ((flags & INTAKE_COLUMN_KEY) == 0 || i == skip) {
            continue;
        }
        if (value->wrong || (!value->present && (flags & INTAKE_COLUMN_REQUIRED) != 0)) {
            return NULL;
        }
        g_string_append(key, first ? "" : "/");
        first = false;
        if (value->present && value->text != NULL) {
            g_string_append(key, value->text);
        } else if (value->present) {
            g_string_append_printf(key, "%" G_GINT64_FORMAT, value->integer);
        }
    }
    return g_string_free(g_steal_pointer(&key), FALSE);
}

bool intake_survey_number(const IntakeCheck *check, const IntakeRecord *record, int column,
                          double *number)
{
    const IntakeValue *value = &record->values[column];
    bool real = check->batch->sheet->columns[column].type == INTAKE_TYPE_REAL;
    *number = real ? value->real : (double)value->integer;
    return value->present;
}

int intake_survey_village_count(const IntakeCheck *check)
{
    int count = 0;
    for (int number = 1; number <= 99; number++) {
        g_autofree char *code = g_strdup_printf("%s%02d", check->office_code, number);
        count += intake_reference_area(check->reference, code) != NULL;
    }
    return count;
}

void intake_survey_check_as_of(IntakeCheck *check, const IntakeRecord *record, int year_column,
                               int as_of_column)
{
    const IntakeValue *as_of = &record->values[as_of_column];
    const IntakeValue *year = &record->values[year_column];
    if (!as_of->present) {
        return;
    }
    intake_check_not_future(check, record, as_of_column);
    g_autofree char *start =
        g_strdup_printf("%04d-01-01", (int)year->integer - BASE_DATE_BE_AHEAD_YEARS);
    if (year->present && strcmp(as_of->text, start) < 0) {
        intake_check_error(check, record, as_of_column, "date.before-year",
                           g_strdup_printf("อยู่ก่อนปี %d ที่เก็บข้อมูล", (int)year->integer),
                           "ข้อมูลของปีใด ต้องเก็บในปีนั้นหรือหลังจากนั้น แก้วันที่หรือปี");
    }
}
