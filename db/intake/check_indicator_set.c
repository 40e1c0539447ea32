#include <string.h>

#include "check.h"
#include "check_indicator.h"
#include "columns.h"
#include "intake_query.h"

#define YEAR_OPEN 9999

static int first_year(const IntakeRecord *record)
{
    const IntakeValue *from = &record->values[SET_FROM_YEAR_BE];
    return from->present ? (int)from->integer : 0;
}

static int last_year(const IntakeRecord *record)
{
    const IntakeValue *to = &record->values[SET_TO_YEAR_BE];
    return to->present ? (int)to->integer : YEAR_OPEN;
}

static void check_set(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *dimensions = &record->values[SET_DIMENSION_COUNT];
    const IntakeValue *indicators = &record->values[SET_INDICATOR_COUNT];
    if (first_year(record) > last_year(record)) {
        intake_check_error(check, record, SET_TO_YEAR_BE, "date.order", g_strdup("ปีสิ้นสุดอยู่ก่อนปีเริ่ม"),
                           "แก้ปีเริ่มหรือปีสิ้นสุด");
    }
    if (dimensions->present && indicators->present && indicators->integer < dimensions->integer) {
        intake_check_error(
            check, record, SET_INDICATOR_COUNT, "set.count",
            g_strdup_printf("น้อยกว่าจำนวนด้าน (%" G_GINT64_FORMAT ")", dimensions->integer),
            "ทุกด้านต้องมีตัวชี้วัดอย่างน้อยหนึ่งตัว ตรวจทั้งสองช่อง");
    }
}

/** Editions whose years nobody has told cannot be compared. */
static bool has_years(const IntakeRecord *record)
{
    return record->values[SET_FROM_YEAR_BE].present || record->values[SET_TO_YEAR_BE].present;
}

static void check_overlap(IntakeCheck *check, int index)
{
    const IntakeRecord *record = intake_batch_record(check->batch, index);
    for (int i = 0; i < index; i++) {
        const IntakeRecord *other = intake_batch_record(check->batch, i);
        const IntakeValue *set = &record->values[SET_CODE];
        const IntakeValue *other_set = &other->values[SET_CODE];
        if (!set->present || !other_set->present || strcmp(set->text, other_set->text) != 0 ||
            !has_years(record) || !has_years(other)) {
            continue;
        }
        if (first_year(record) <= last_year(other) && first_year(other) <= last_year(record)) {
            intake_check_error(check, record, SET_FROM_YEAR_BE, "set.overlap",
                               g_strdup_printf("ปีที่ใช้ทับกับฉบับในแถว %d ของชุดเดียวกัน", other->row),
                               "แก้ปีเริ่มหรือปีสิ้นสุด: ปีหนึ่งมีได้ฉบับเดียว");
        }
    }
}

bool intake_check_indicator_sets(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_set(check, intake_batch_record(check->batch, i));
        check_overlap(check, i);
    }
    return true;
}

/** An edition as the list of indicators has it. */
typedef struct {
    const IntakeRecord *last; // where a wrong count is told
    GHashTable *dimensions;   // number → name, "" when none
    const IntakeRecord *first_unnamed;
    int unnamed; // dimensions without a name
    int count;
} Edition;

static void edition_free(gpointer data)
{
    Edition *edition = data;
    g_hash_table_unref(edition->dimensions);
    g_free(edition);
}

static Edition *get_edition(GHashTable *editions, const IntakeRecord *record)
{
    const IntakeValue *set = &record->values[INDICATOR_SET];
    const IntakeValue *edition = &record->values[INDICATOR_EDITION];
    if (!set->present || !edition->present) {
        return NULL;
    }
    char *key = g_strdup_printf("%s/%s", set->text, edition->text);
    Edition *found = g_hash_table_lookup(editions, key);
    if (found != NULL) {
        g_free(key);
        return found;
    }
    found = g_new0(Edition, 1);
    found->dimensions = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    g_hash_table_insert(editions, key, found);
    return found;
}

static void take_dimension(IntakeCheck *check, const IntakeRecord *record, Edition *edition)
{
    const IntakeValue *number = &record->values[INDICATOR_DIMENSION_NO];
    const IntakeValue *name = &record->values[INDICATOR_DIMENSION_TH];
    if (!number->present) {
        return;
    }
    gpointer key = GINT_TO_POINTER((int)number->integer);
    const char *known = g_hash_table_lookup(edition->dimensions, key);
    if (known == NULL) {
        g_hash_table_insert(edition->dimensions, key, g_strdup(name->present ? name->text : ""));
        if (!name->present && !name->wrong) {
            edition->unnamed++;
            edition->first_unnamed =
                edition->first_unnamed != NULL ? edition->first_unnamed : record;
        }
    } else if (name->present && strcmp(known, name->text) != 0) {
        intake_check_error(
            check, record, INDICATOR_DIMENSION_TH, "indicator.dimension-name",
            g_strdup_printf("ด้านที่ %" G_GINT64_FORMAT " มีชื่ออื่นแล้ว: “%s”", number->integer, known),
            "ใช้ชื่อเดียวกันทุกแถวของด้าน หรือแก้เลขด้าน");
    }
}

static void check_indicator(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *unit = &record->values[INDICATOR_UNIT];
    const IntakeValue *target = &record->values[INDICATOR_TARGET];
    const IntakeValue *aggregation = &record->values[INDICATOR_AGGREGATION];
    bool percent = unit->present && intake_check_indicator_same_unit(unit->text, "ร้อยละ");
    bool ratio = aggregation->present && strcmp(aggregation->text, "ratio") == 0;
    if (percent && aggregation->present && strcmp(aggregation->text, "sum") == 0) {
        intake_check_error(check, record, INDICATOR_AGGREGATION, "indicator.aggregation",
                           g_strdup("ร้อยละนำมาบวกกันไม่ได้"), "ใช้วิธีรวม “สัดส่วน” หรือ “เฉลี่ยถ่วงน้ำหนัก”");
    }
    if ((percent || ratio) && target->present && (target->real < 0 || target->real > 100)) {
        intake_check_error(check, record, INDICATOR_TARGET, "indicator.target",
                           g_strdup("เป้าหมายของร้อยละต้องอยู่ระหว่าง 0 ถึง 100"), "แก้เป้าหมาย");
    }
}

static void check_count(IntakeCheck *check, const IntakeRecord *record, int column,
                        const char *what, int64_t stated, int64_t real)
{
    if (stated > 0 && stated != real) {
        intake_check_error(check, record, column, "indicator.count",
                           g_strdup_printf("ชุดนี้ต้องมี %" G_GINT64_FORMAT
                                           " %s แต่ในแผ่นงานมี %" G_GINT64_FORMAT,
                                           stated, what, real),
                           "เพิ่มหรือลบแถวให้ครบ หรือแก้จำนวนในแผ่นงานชุดตัวชี้วัด (indicator_sets)");
    }
}

/** The editions in force against the list; one without any indicator is still to be entered. */
static bool check_counts(IntakeCheck *check, GHashTable *editions, GHashTable *known,
                         GError **error)
{
    SqlStatement *sets =
        intake_statements_get(check->statements, intake_check_set_counts_sql, error);
    bool row = sets != NULL;
    while (row) {
        if (!sql_step(sets, &row, error)) {
            return false;
        }
        if (!row) {
            break;
        }
        char *key = g_strdup_printf("%s/%s", sql_column_text(sets, 0), sql_column_text(sets, 1));
        const Edition *edition = g_hash_table_lookup(editions, key);
        g_hash_table_add(known, key);
        if (edition != NULL) {
            check_count(check, edition->last, INDICATOR_DIMENSION_NO, "ด้าน",
                        sql_column_integer(sets, 2), g_hash_table_size(edition->dimensions));
            check_count(check, edition->last, INDICATOR_CODE, "ตัวชี้วัด", sql_column_integer(sets, 3),
                        edition->count);
        }
    }
    return sets != NULL;
}

static void check_known(IntakeCheck *check, const IntakeRecord *record, GHashTable *known)
{
    const IntakeValue *set = &record->values[INDICATOR_SET];
    const IntakeValue *edition = &record->values[INDICATOR_EDITION];
    g_autofree char *key = set->present && edition->present
                               ? g_strdup_printf("%s/%s", set->text, edition->text)
                               : NULL;
    if (key != NULL && !g_hash_table_contains(known, key)) {
        intake_check_error(check, record, INDICATOR_EDITION, "indicator.set",
                           g_strdup("ไม่มีชุดและฉบับนี้ในแผ่นงานชุดตัวชี้วัด (indicator_sets)"),
                           "เพิ่มชุดก่อน หรือแก้รหัส");
    }
}

/** Once an edition: a set whose dimensions nobody has named yet lacks all of them. */
static void check_names(IntakeCheck *check, GHashTable *editions)
{
    GHashTableIter iterator;
    gpointer value = NULL;
    g_hash_table_iter_init(&iterator, editions);
    while (g_hash_table_iter_next(&iterator, NULL, &value)) {
        const Edition *edition = value;
        if (edition->unnamed > 0) {
            intake_check_warn(check, edition->first_unnamed, INDICATOR_DIMENSION_TH,
                              "indicator.no-dimension-name",
                              g_strdup_printf("ยังไม่ระบุชื่อด้าน %d จาก %u ด้านของชุดนี้", edition->unnamed,
                                              g_hash_table_size(edition->dimensions)),
                              "กรอกชื่อด้านตามเอกสารของชุดตัวชี้วัด ห้ามตั้งเอง");
        }
    }
}

bool intake_check_indicator_list(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) editions =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, edition_free);
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        Edition *edition = get_edition(editions, record);
        check_indicator(check, record);
        if (edition != NULL) {
            edition->last = record;
            edition->count++;
            take_dimension(check, record, edition);
        }
    }
    check_names(check, editions);
    if (!check_counts(check, editions, known, error)) {
        return false;
    }
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_known(check, intake_batch_record(check->batch, i), known);
    }
    return true;
}
