#include <string.h>

#include "check.h"
#include "columns.h"
#include "group.h"

#define MONTH_LAST 12
#define DAY_LAST 31

/** The record of this file whose key is "edition/code"; rows of refused keys are not there. */
static const IntakeRecord *find_issue(const IntakeCheck *check, const IntakeValue *edition,
                                      const IntakeValue *code)
{
    g_autofree char *key = g_strconcat(edition->text, "/", code->text, NULL);
    return g_hash_table_lookup(check->records, key);
}

static void check_issue(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *edition = &record->values[ISSUE_EDITION];
    const IntakeValue *parent = &record->values[ISSUE_PARENT];
    if (!edition->present || !parent->present) {
        return;
    }
    const IntakeRecord *found = find_issue(check, edition, parent);
    if (found == NULL) {
        intake_check_error(check, record, ISSUE_PARENT, "issue.parent",
                           g_strdup("ไม่มีประเด็นหลักรหัสนี้ในชุดเดียวกัน"), "เพิ่มประเด็นหลักหรือแก้รหัส");
    } else if (found->values[ISSUE_PARENT].present) {
        intake_check_error(check, record, ISSUE_PARENT, "issue.parent",
                           g_strdup("ประเด็นหลักที่อ้างถึงเป็นประเด็นย่อยของประเด็นอื่น"),
                           "ประเด็นมีได้สองชั้น: ประเด็นหลักและประเด็นย่อย");
    }
}

bool intake_check_issues(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_issue(check, intake_batch_record(check->batch, i));
    }
    return true;
}

static void check_map_end(IntakeCheck *check, const IntakeRecord *record, int edition_column,
                          int code_column)
{
    const IntakeValue *edition = &record->values[edition_column];
    const IntakeValue *code = &record->values[code_column];
    if (!edition->present || !code->present) {
        return;
    }
    const IntakeNames *issues = intake_reference_issues(check->reference, edition->text);
    if (issues == NULL || intake_names_code(issues, code->text) == NULL) {
        intake_check_error(check, record, code_column, "issue.unknown",
                           g_strdup_printf("ไม่มีประเด็นรหัสนี้ในชุด “%s”", edition->text),
                           "ตรวจรหัสกับแผ่นงานประเด็นยุทธศาสตร์ (issues)");
    }
}

/** A project counts once: under the first of the issues its own became. */
static void check_several(IntakeCheck *check, const IntakeRecord *record, GHashTable *first)
{
    static const int columns[] = {MAP_FROM_EDITION, MAP_FROM_CODE, MAP_TO_EDITION};
    g_autoptr(GString) key = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
        const IntakeValue *part = &record->values[columns[i]];
        g_string_append_printf(key, "%s/", part->present ? part->text : "");
    }
    const IntakeRecord *other = g_hash_table_lookup(first, key->str);
    if (other == NULL) {
        g_hash_table_insert(first, g_strdup(key->str), (gpointer)(uintptr_t)record);
        return;
    }
    intake_check_warn(check, record, MAP_TO_CODE, "issue_map.several",
                      g_strdup_printf("ประเด็นเดิมนี้เทียบเป็นประเด็นอื่นแล้วในแถว %d", other->row),
                      "โครงการหนึ่งนับครั้งเดียว ที่ประเด็นซึ่งอยู่ก่อนในแผ่นงานประเด็น ตรวจว่าตั้งใจให้เป็นเช่นนั้น");
}

bool intake_check_issue_map(IntakeCheck *check, GError **error)
{
    (void)error;
    g_autoptr(GHashTable) first = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        check_several(check, record, first);
        check_map_end(check, record, MAP_FROM_EDITION, MAP_FROM_CODE);
        check_map_end(check, record, MAP_TO_EDITION, MAP_TO_CODE);
    }
    return true;
}

bool intake_check_programmes(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *start = &record->values[PROGRAMME_START_YEAR_BE];
        const IntakeValue *end = &record->values[PROGRAMME_END_YEAR_BE];
        if (start->present && end->present && end->integer < start->integer) {
            intake_check_error(check, record, PROGRAMME_END_YEAR_BE, "date.order",
                               g_strdup("ปีสิ้นสุดอยู่ก่อนปีเริ่ม"), "แก้ปีเริ่มหรือปีสิ้นสุด");
        }
    }
    return true;
}

/** Reads digits up to `last` and steps over them; 0 when there are none or too many. */
static int read_small(const char **text, int last)
{
    size_t digits = strspn(*text, "0123456789");
    if (digits == 0 || digits > 4) {
        return 0;
    }
    guint64 number = g_ascii_strtoull(*text, NULL, 10);
    *text += digits;
    return number <= (guint64)last ? (int)number : 0;
}

/** "2" or "2-3": months of the calendar year. */
static bool is_months(const char *text)
{
    const char *at = text;
    if (read_small(&at, MONTH_LAST) == 0) {
        return false;
    }
    if (*at == '-') {
        at++;
        return read_small(&at, MONTH_LAST) != 0 && *at == '\0';
    }
    return *at == '\0';
}

static bool is_rule(const char *text)
{
    const char *at = strchr(text, ':');
    if (at == NULL) {
        return false;
    }
    at++;
    if (g_str_has_prefix(text, "monthly:")) {
        return read_small(&at, DAY_LAST) != 0 && *at == '\0';
    }
    if (g_str_has_prefix(text, "months:")) {
        return is_months(at);
    }
    BaseDate date = {0};
    return g_str_has_prefix(text, "date:") && base_date_parse(at, &date, NULL, NULL);
}

/** A step that is missing in the middle was lost while copying: nobody can tell what it said. */
static void check_numbering(IntakeCheck *check, GPtrArray *steps)
{
    g_autoptr(GHashTable) numbers = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < steps->len; i++) {
        const IntakeValue *step =
            &((IntakeRecord *)g_ptr_array_index(steps, i))->values[PROCESS_STEP_NO];
        if (!step->present) {
            return;
        }
        g_hash_table_add(numbers, GINT_TO_POINTER((int)step->integer));
    }
    for (guint i = 0; i < steps->len; i++) {
        const IntakeRecord *record = g_ptr_array_index(steps, i);
        int before = (int)record->values[PROCESS_STEP_NO].integer - 1;
        if (before > 0 && !g_hash_table_contains(numbers, GINT_TO_POINTER(before))) {
            intake_check_error(check, record, PROCESS_STEP_NO, "process.numbering",
                               g_strdup_printf("เลขขั้นขาดตอน ไม่มีขั้นที่ %d", before),
                               "เพิ่มขั้นที่ขาด หรือแก้เลขขั้นให้ต่อกันตั้งแต่ 1");
        }
    }
}

bool intake_check_processes(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *months = &record->values[PROCESS_MONTHS];
        if (months->present && !is_months(months->text)) {
            intake_check_error(check, record, PROCESS_MONTHS, "value.months",
                               g_strdup("ไม่ใช่เดือนหรือช่วงเดือน"), "เขียนเลขเดือน เช่น 1 หรือ 2-3");
        }
    }
    const int columns[] = {PROCESS_SCHEME};
    g_autoptr(GPtrArray) schemes = intake_group_records(check->batch, columns, 1);
    for (guint i = 0; i < schemes->len; i++) {
        check_numbering(check, g_ptr_array_index(schemes, i));
    }
    return true;
}

bool intake_check_calendar(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *rule = &record->values[CALENDAR_RULE];
        if (rule->present && !is_rule(rule->text)) {
            intake_check_error(check, record, CALENDAR_RULE, "value.rule",
                               g_strdup("ไม่ใช่กำหนดเวลาที่ระบบรู้จัก"),
                               "เขียน monthly:25 หรือ months:2-3 หรือ date:2554-03-25");
        }
    }
    return true;
}
