#include <string.h>

#include "check.h"
#include "columns.h"

/** Digits a code must have at a level (a key of the vocabulary). */
static size_t level_digits(const char *level)
{
    static const struct {
        const char *level;
        size_t digits;
    } levels[] = {{"province", 2},
                  {"district", INTAKE_AREA_DISTRICT_DIGITS},
                  {"tambon", INTAKE_AREA_TAMBON_DIGITS},
                  {"village", INTAKE_AREA_VILLAGE_DIGITS}};
    for (size_t i = 0; i < G_N_ELEMENTS(levels); i++) {
        if (strcmp(levels[i].level, level) == 0) {
            return levels[i].digits;
        }
    }
    return 0;
}

static bool check_code(IntakeCheck *check, const IntakeRecord *record)
{
    const char *code = record->values[AREA_CODE].text;
    size_t digits = level_digits(record->values[AREA_LEVEL].text);
    if (strlen(code) == digits && strspn(code, "0123456789") == digits) {
        return true;
    }
    intake_check_error(check, record, AREA_CODE, "area.code",
                       g_strdup_printf("รหัสของระดับนี้ต้องเป็นตัวเลข %zu หลัก", digits),
                       "ใช้รหัสของกรมการปกครอง ตั้งช่องเป็น “ข้อความ” ก่อนพิมพ์");
    return false;
}

static void check_parent(IntakeCheck *check, const IntakeRecord *record)
{
    const char *code = record->values[AREA_CODE].text;
    const IntakeValue *parent = &record->values[AREA_PARENT];
    bool top = strlen(code) == 2;
    if (parent->wrong || (top && !parent->present)) {
        return;
    }
    if (top || !parent->present) {
        intake_check_error(check, record, AREA_PARENT, "area.parent",
                           g_strdup(top ? "จังหวัดต้องไม่อยู่ในพื้นที่อื่น" : "ยังไม่ได้กรอกรหัสพื้นที่ที่อยู่เหนือขึ้นไป"),
                           top ? "เว้นช่องนี้ว่าง" : "กรอกรหัสของจังหวัด อำเภอ หรือตำบลที่พื้นที่นี้อยู่");
        return;
    }
    g_autofree char *expected = g_strndup(code, strlen(code) - 2);
    if (strcmp(parent->text, expected) != 0) {
        intake_check_error(check, record, AREA_PARENT, "area.parent",
                           g_strdup_printf("รหัสขึ้นต้นด้วย %s แต่บอกว่าอยู่ใน %s", expected, parent->text),
                           "แก้รหัสใดรหัสหนึ่งให้ตรงกัน");
    } else if (!g_hash_table_contains(check->records, expected)) {
        intake_check_error(check, record, AREA_PARENT, "area.parent",
                           g_strdup_printf("ไม่มีพื้นที่รหัส %s ในแผ่นงานนี้", expected),
                           "เพิ่มแถวของพื้นที่นั้น หรือแก้รหัส");
    }
}

static void check_level_columns(IntakeCheck *check, const IntakeRecord *record)
{
    bool tambon = strcmp(record->values[AREA_LEVEL].text, "tambon") == 0;
    if (!tambon && record->values[AREA_PILOT_GROUP].present) {
        intake_check_error(check, record, AREA_PILOT_GROUP, "area.pilot-group",
                           g_strdup("กลุ่มนำร่องมีได้เฉพาะตำบล"), "เว้นช่องนี้ว่าง");
    }
    intake_check_place(check, record, AREA_LATITUDE, AREA_LONGITUDE);
}

/** Villages of each tambon in the file: tambon code → count. */
static GHashTable *count_villages(const IntakeCheck *check)
{
    GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeValue *code = &intake_batch_record(check->batch, i)->values[AREA_CODE];
        if (code->present && strlen(code->text) == INTAKE_AREA_VILLAGE_DIGITS) {
            char *tambon = g_strndup(code->text, INTAKE_AREA_TAMBON_DIGITS);
            int count = GPOINTER_TO_INT(g_hash_table_lookup(counts, tambon));
            g_hash_table_replace(counts, tambon, GINT_TO_POINTER(count + 1));
        }
    }
    return counts;
}

static void check_village_count(IntakeCheck *check, const IntakeRecord *record, GHashTable *counts)
{
    const IntakeValue *stated = &record->values[AREA_VILLAGE_COUNT];
    int listed = GPOINTER_TO_INT(g_hash_table_lookup(counts, record->values[AREA_CODE].text));
    if (stated->present && listed > 0 && stated->integer != listed) {
        intake_check_warn(check, record, AREA_VILLAGE_COUNT, "area.village-count",
                          g_strdup_printf("จำนวนหมู่บ้านไม่ตรงกับแถวหมู่บ้านที่มี (%d แถว)", listed),
                          "ตรวจว่ามีหมู่บ้านขาดหรือเกิน");
    }
}

/** Pilot tambons, or with `of_group` groups, or the first `digits` of their codes, each once. */
static int count_pilot(const IntakeCheck *check, size_t digits, bool of_group)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *code = &record->values[AREA_CODE];
        const IntakeValue *group = &record->values[AREA_PILOT_GROUP];
        if (code->present && group->present) {
            g_hash_table_add(seen, of_group ? g_strdup_printf("%d", (int)group->integer)
                                            : g_strndup(code->text, digits));
        }
    }
    return (int)g_hash_table_size(seen);
}

static void check_expected(IntakeCheck *check, const char *what, int expected, int counted)
{
    if (expected == 0 || expected == counted) {
        return;
    }
    g_autofree char *message =
        g_strdup_printf("%sในแผ่นงานนี้นับได้ %d แต่ province.conf กำหนดไว้ %d", what, counted, expected);
    intake_report_add(
        check->report,
        &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                         .rule = "area.pilot-count",
                         .column = intake_batch_heading(check->batch, AREA_PILOT_GROUP),
                         .message = message,
                         .advice = "ตรวจช่องกลุ่มนำร่องของทุกตำบล หรือแก้จำนวนใน province.conf"});
}

bool intake_check_areas(IntakeCheck *check, GError **error)
{
    (void)error;
    g_autoptr(GHashTable) villages = count_villages(check);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        if (record->values[AREA_CODE].present && record->values[AREA_LEVEL].present &&
            check_code(check, record)) {
            check_parent(check, record);
            check_level_columns(check, record);
            check_village_count(check, record, villages);
        }
    }
    check_expected(check, "ตำบลนำร่อง", check->expected.pilot_tambons,
                   count_pilot(check, INTAKE_AREA_TAMBON_DIGITS, false));
    check_expected(check, "อำเภอที่มีตำบลนำร่อง", check->expected.pilot_districts,
                   count_pilot(check, INTAKE_AREA_DISTRICT_DIGITS, false));
    check_expected(check, "กลุ่มนำร่อง", check->expected.pilot_groups, count_pilot(check, 0, true));
    return true;
}
