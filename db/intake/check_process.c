#include <string.h>

#include "check.h"
#include "columns.h"
#include "group.h"
#include "intake_query.h"

static const char *state_of(const IntakeRecord *record)
{
    const IntakeValue *state = &record->values[PROCESS_STATE_STATE];
    return state->present ? state->text : "";
}

/** How far a step is: a later step is never further than an earlier one. */
static int progress_of(const IntakeRecord *record)
{
    const char *state = state_of(record);
    return strcmp(state, "done") == 0 ? 2 : strcmp(state, "now") == 0 ? 1 : 0;
}

/** The level of an area by its code. */
static const char *level_of(const char *area_code)
{
    return strlen(area_code) == INTAKE_AREA_VILLAGE_DIGITS ? "village" : "tambon";
}

static void check_step(IntakeCheck *check, const IntakeRecord *record, GHashTable *levels)
{
    const IntakeValue *area = &record->values[PROCESS_STATE_AREA];
    const IntakeValue *scheme = &record->values[PROCESS_STATE_SCHEME];
    const IntakeValue *step = &record->values[PROCESS_STATE_STEP_NO];
    if (!scheme->present || !step->present) {
        return;
    }
    g_autofree char *key = g_strdup_printf("%s/%d", scheme->text, (int)step->integer);
    const char *level = g_hash_table_lookup(levels, key);
    if (level == NULL) {
        intake_check_error(
            check, record, PROCESS_STATE_STEP_NO, "process.step",
            g_strdup_printf("แนวทาง “%s” ไม่มีขั้นที่ %d", scheme->text, (int)step->integer),
            "ตรวจเลขขั้นกับตารางกระบวนการ (processes) ของจังหวัด");
    } else if (area->present && *level != '\0' && strcmp(level, level_of(area->text)) != 0) {
        bool for_villages = strcmp(level, "village") == 0;
        intake_check_error(
            check, record, PROCESS_STATE_SCHEME, "process.level",
            g_strdup_printf("แนวทาง “%s” ใช้กับ%s", scheme->text, for_villages ? "หมู่บ้าน" : "ตำบล"),
            for_villages ? "เขียนรหัสหมู่บ้าน 8 หลัก หรือใช้แนวทางของตำบล"
                         : "เขียนรหัสตำบล 6 หลัก หรือใช้แนวทางของหมู่บ้าน");
    }
}

static void check_date(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *date = &record->values[PROCESS_STATE_DATE];
    if (progress_of(record) > 0) { // a step to come may have a day that is set
        intake_check_not_future(check, record, PROCESS_STATE_DATE);
    }
    if (strcmp(state_of(record), "done") == 0 && !date->present && !date->wrong) {
        intake_check_warn(check, record, PROCESS_STATE_DATE, "process.no-date",
                          g_strdup("ขั้นนี้ทำแล้ว แต่ไม่บอกวันที่"), "กรอกวันที่ทำขั้นนี้เสร็จ");
    }
}

static gint compare_steps(gconstpointer a, gconstpointer b)
{
    const IntakeRecord *one = *(const IntakeRecord *const *)a;
    const IntakeRecord *other = *(const IntakeRecord *const *)b;
    int64_t first = one->values[PROCESS_STATE_STEP_NO].integer;
    int64_t second = other->values[PROCESS_STATE_STEP_NO].integer;
    return first != second ? (first > second) - (first < second)
                           : (one->row > other->row) - (one->row < other->row);
}

static void check_two_now(IntakeCheck *check, const IntakeRecord *record, const IntakeRecord **now)
{
    if (strcmp(state_of(record), "now") != 0) {
        return;
    }
    if (*now == NULL) {
        *now = record;
        return;
    }
    intake_check_error(check, record, PROCESS_STATE_STATE, "process.two-now",
                       g_strdup_printf("แถว %d บอกว่ากำลังทำขั้นที่ %d ของแนวทางเดียวกันอยู่แล้ว", (*now)->row,
                                       (int)(*now)->values[PROCESS_STATE_STEP_NO].integer),
                       "ให้มีขั้นที่กำลังทำเพียงขั้นเดียว");
}

/** `slowest` is the least far of the steps before. */
static void check_order(IntakeCheck *check, const IntakeRecord *record,
                        const IntakeRecord **slowest)
{
    if (*state_of(record) == '\0') {
        return;
    }
    if (*slowest != NULL && progress_of(record) > progress_of(*slowest)) {
        intake_check_warn(check, record, PROCESS_STATE_STATE, "process.order",
                          g_strdup_printf("ขั้นนี้ไปไกลกว่าขั้นที่ %d ซึ่งอยู่ก่อนและยังไม่เสร็จ (แถว %d)",
                                          (int)(*slowest)->values[PROCESS_STATE_STEP_NO].integer,
                                          (*slowest)->row),
                          "ตรวจสถานะของขั้นก่อนหน้า");
        return;
    }
    *slowest = record;
}

static void check_dates_in_order(IntakeCheck *check, const IntakeRecord *record,
                                 const IntakeRecord **dated)
{
    const IntakeValue *date = &record->values[PROCESS_STATE_DATE];
    if (!date->present) {
        return;
    }
    if (*dated != NULL && strcmp(date->text, (*dated)->values[PROCESS_STATE_DATE].text) < 0) {
        intake_check_warn(check, record, PROCESS_STATE_DATE, "process.date-order",
                          g_strdup_printf("วันที่อยู่ก่อนวันที่ของขั้นก่อนหน้า (แถว %d)", (*dated)->row),
                          "ตรวจวันที่ของทั้งสองขั้น");
        return;
    }
    *dated = record;
}

/** The steps of one scheme in one area. */
static void check_steps(IntakeCheck *check, GPtrArray *steps)
{
    const IntakeRecord *now = NULL;
    const IntakeRecord *slowest = NULL;
    const IntakeRecord *dated = NULL;
    g_ptr_array_sort(steps, compare_steps);
    for (guint i = 0; i < steps->len; i++) {
        const IntakeRecord *record = g_ptr_array_index(steps, i);
        if (record->values[PROCESS_STATE_STEP_NO].present) {
            check_two_now(check, record, &now);
            check_order(check, record, &slowest);
            check_dates_in_order(check, record, &dated);
        }
    }
}

bool intake_check_process(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) levels =
        intake_check_load_map(check, intake_check_steps_sql, NULL, error);
    g_autoptr(GHashTable) documents =
        levels != NULL ? intake_check_load_set(check, intake_check_documents_sql, error) : NULL;
    if (documents == NULL) {
        return false;
    }
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        check_step(check, record, levels);
        check_date(check, record);
        intake_check_document_code(check, record, PROCESS_STATE_DOCUMENT, documents);
    }
    const int columns[] = {PROCESS_STATE_AREA, PROCESS_STATE_SCHEME};
    g_autoptr(GPtrArray) groups =
        intake_group_records(check->batch, columns, (int)G_N_ELEMENTS(columns));
    for (guint i = 0; i < groups->len; i++) {
        check_steps(check, g_ptr_array_index(groups, i));
    }
    return true;
}
