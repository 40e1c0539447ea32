#include "check_indicator.h"

#include <string.h>

#include "base/thai.h"
#include "columns.h"
#include "intake_query.h"
#include "survey.h"

static void indicator_free(gpointer data)
{
    IntakeIndicator *indicator = data;
    g_free(indicator->unit);
    g_free(indicator->aggregation);
    g_free(indicator);
}

/** "set/edition/code", or "set/edition" for the set itself. */
static char *indicator_key(const char *set, const char *edition, const char *code)
{
    return code != NULL ? g_strdup_printf("%s/%s/%s", set, edition, code)
                        : g_strdup_printf("%s/%s", set, edition);
}

static void take_row(GHashTable *indicators, SqlStatement *row, bool alone)
{
    IntakeIndicator *indicator = g_new0(IntakeIndicator, 1);
    indicator->unit = alone ? NULL : sql_column_copy(row, 3);
    indicator->aggregation = alone ? NULL : sql_column_copy(row, 4);
    indicator->from_year_be = (int)sql_column_integer(row, 5);
    indicator->to_year_be = (int)sql_column_integer(row, 6);
    char *key = indicator_key(sql_column_text(row, 0), sql_column_text(row, 1),
                              alone ? NULL : sql_column_text(row, 2));
    g_hash_table_replace(indicators, key, indicator);
}

static void take_indicator(SqlStatement *row, void *indicators)
{
    take_row(indicators, row, true);
    if (!sql_column_is_null(row, 2)) {
        take_row(indicators, row, false);
    }
}

static GHashTable *load_indicators(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) indicators =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, indicator_free);
    SqlStatement *statement =
        intake_statements_get(check->statements, intake_check_indicators_sql, error);
    bool done = sql_each(statement, take_indicator, indicators, error);
    return done ? g_steal_pointer(&indicators) : NULL;
}

bool intake_check_indicator_same_unit(const char *unit, const char *other)
{
    static const struct {
        const char *word;
        const char *same;
    } words[] = {{"คร.", "ครัวเรือน"}, {"%", "ร้อยละ"}, {"เปอร์เซ็นต์", "ร้อยละ"}, {"ราย", "คน"}};
    const char *pair[] = {unit, other};
    for (size_t i = 0; i < G_N_ELEMENTS(pair); i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(words); j++) {
            pair[i] = strcmp(pair[i], words[j].word) == 0 ? words[j].same : pair[i];
        }
    }
    g_autofree char *key = base_thai_match_key(pair[0]);
    g_autofree char *other_key = base_thai_match_key(pair[1]);
    return strcmp(key, other_key) == 0;
}

/** What the row is about; NULL after reporting that nobody knows it. */
static const IntakeIndicator *find_indicator(IntakeCheck *check, const IntakeRecord *record,
                                             GHashTable *indicators)
{
    const IntakeValue *set = &record->values[INDICATOR_VALUE_SET];
    const IntakeValue *edition = &record->values[INDICATOR_VALUE_EDITION];
    const IntakeValue *code = &record->values[INDICATOR_VALUE_CODE];
    if (!set->present || !edition->present || !code->present) {
        return NULL;
    }
    g_autofree char *set_key = indicator_key(set->text, edition->text, NULL);
    g_autofree char *key = indicator_key(set->text, edition->text, code->text);
    if (!g_hash_table_contains(indicators, set_key)) {
        intake_check_error(
            check, record, INDICATOR_VALUE_EDITION, "indicator.set",
            g_strdup_printf("ไม่มีชุดตัวชี้วัด %s ฉบับ %s ในข้อมูลอ้างอิง", set->text, edition->text),
            "ตรวจรหัสชุดและฉบับกับแผ่นงานชุดตัวชี้วัด (indicator_sets) ของจังหวัด");
        return NULL;
    }
    const IntakeIndicator *indicator = g_hash_table_lookup(indicators, key);
    if (indicator == NULL) {
        intake_check_error(check, record, INDICATOR_VALUE_CODE, "indicator.unknown",
                           g_strdup_printf("ไม่มีตัวชี้วัดรหัสนี้ในชุด %s ฉบับ %s", set->text, edition->text),
                           "ตรวจรหัสกับรายการตัวชี้วัดของจังหวัด");
    }
    return indicator;
}

static void check_year(IntakeCheck *check, const IntakeRecord *record,
                       const IntakeIndicator *indicator)
{
    const IntakeValue *year = &record->values[INDICATOR_VALUE_YEAR_BE];
    bool early = indicator->from_year_be != 0 && year->integer < indicator->from_year_be;
    bool late = indicator->to_year_be != 0 && year->integer > indicator->to_year_be;
    if (year->present && (early || late)) {
        g_autofree char *last = indicator->to_year_be != 0
                                    ? g_strdup_printf("%d", indicator->to_year_be)
                                    : g_strdup("ปัจจุบัน");
        intake_check_error(
            check, record, INDICATOR_VALUE_YEAR_BE, "indicator.year",
            g_strdup_printf("ชุดตัวชี้วัดฉบับนี้ใช้กับปี %d ถึง %s", indicator->from_year_be, last),
            "แก้ปี หรือใช้ฉบับที่ตรงกับปีนั้น");
    }
}

static void check_unit(IntakeCheck *check, IntakeRecord *record, const IntakeIndicator *indicator)
{
    IntakeValue *unit = &record->values[INDICATOR_VALUE_UNIT];
    if (!unit->present) {
        return;
    }
    if (intake_check_indicator_same_unit(unit->text, indicator->unit)) {
        unit->text = g_string_chunk_insert_const(check->batch->texts, indicator->unit);
        return;
    }
    intake_check_error(check, record, INDICATOR_VALUE_UNIT, "indicator.unit",
                       g_strdup_printf("ตัวชี้วัดนี้นับเป็น “%s”", indicator->unit),
                       "ใช้หน่วยเดียวกับรายการตัวชี้วัด ถ้าตัวเลขเป็นหน่วยอื่นให้แปลงก่อน");
}

bool intake_check_indicator_values(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) indicators = load_indicators(check, error);
    if (indicators == NULL) {
        return false;
    }
    g_autoptr(GHashTable) additive = g_hash_table_new(NULL, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeIndicator *indicator = find_indicator(check, record, indicators);
        if (indicator != NULL) {
            check_year(check, record, indicator);
            check_unit(check, record, indicator);
        }
        if (indicator != NULL && strcmp(indicator->aggregation, "sum") == 0) {
            g_hash_table_add(additive, record);
        }
        intake_check_indicator_parts(check, record, indicator);
        intake_survey_check_as_of(check, record, INDICATOR_VALUE_YEAR_BE, INDICATOR_VALUE_AS_OF);
    }
    return intake_check_indicator_across(check, additive, error);
}
