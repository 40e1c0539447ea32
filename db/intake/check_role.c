#include <string.h>

#include "base/thai.h"
#include "check.h"
#include "columns.h"

/** What people write where a name is missing: the seat is vacant, nobody is called that. */
static bool says_vacant(const char *person)
{
    static const char *const words[] = {"ว่าง",     "ตำแหน่งว่าง", "ไม่มี",           "ไม่ระบุ",  "ยังไม่มี",
                                        "รอแต่งตั้ง", "รอสรรหา",   "อยู่ระหว่างสรรหา", "vacant", "n/a"};
    g_autofree char *key = base_thai_match_key(person);
    g_strdelimit(key, "()[]", ' ');
    g_strstrip(key);
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        g_autofree char *word = base_thai_match_key(words[i]);
        if (strcmp(key, word) == 0) {
            return true;
        }
    }
    return false;
}

/** The word in the place of a name means the box beside it. */
static void settle_vacant(IntakeCheck *check, IntakeRecord *record)
{
    IntakeValue *person = &record->values[ROLE_PERSON];
    if (!person->present || !says_vacant(person->text)) {
        return;
    }
    intake_check_warn(check, record, ROLE_PERSON, "role.vacant-word",
                      g_strdup("คำนี้ไม่ใช่ชื่อ จึงเก็บว่าตำแหน่งว่าง"), "เว้นช่องชื่อว่าง แล้วเขียน ใช่ ในช่อง “ว่าง”");
    person->present = false;
    record->values[ROLE_VACANT].present = true;
    record->values[ROLE_VACANT].integer = 1;
}

static bool is_yes(const IntakeValue *value) { return value->present && value->integer != 0; }

static void check_person(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *person = &record->values[ROLE_PERSON];
    bool vacant = is_yes(&record->values[ROLE_VACANT]);
    bool publish = is_yes(&record->values[ROLE_PUBLISH_NAME]);
    if (vacant && person->present) {
        intake_check_error(check, record, ROLE_VACANT, "role.vacant",
                           g_strdup("บอกว่าตำแหน่งว่าง แต่มีชื่อบุคคล"), "ลบชื่อ หรือลบเครื่องหมายในช่อง “ว่าง”");
    } else if (publish && !person->present && !person->wrong) {
        intake_check_warn(check, record, ROLE_PERSON, "role.no-name", g_strdup("ให้แสดงชื่อ แต่ไม่มีชื่อ"),
                          vacant ? "ลบเครื่องหมายในช่องให้แสดงชื่อ"
                                 : "กรอกชื่อ หรือเขียน ใช่ ในช่อง “ว่าง” ถ้ายังไม่มีผู้ดำรงตำแหน่ง");
    } else if (person->present && strpbrk(person->text, "0123456789") != NULL) {
        intake_check_warn(check, record, ROLE_PERSON, "role.digits", g_strdup("ช่องชื่อมีตัวเลข"),
                          "เขียนเฉพาะชื่อและนามสกุล ไม่มีเลขที่หรือโทรศัพท์");
    }
}

/** One note a file: the office should know what becomes of the names it sent. */
static void tell_unpublished(IntakeCheck *check, int count)
{
    if (count == 0) {
        return;
    }
    g_autofree char *message = g_strdup_printf(
        "มี %d แถวที่มีชื่อแต่ไม่ได้ให้แสดงชื่อ ระบบเก็บเฉพาะตำแหน่งและโทรศัพท์สำนักงาน ไม่เก็บชื่อ", count);
    intake_report_add(check->report,
                      &(IntakeProblem){.severity = INTAKE_SEVERITY_NOTE,
                                       .rule = "role.name-not-kept",
                                       .message = message,
                                       .advice = "ถ้าเจ้าของชื่อยินยอม เขียน ใช่ ในช่องให้แสดงชื่อ"});
}

bool intake_check_roles(IntakeCheck *check, GError **error)
{
    (void)error;
    int unpublished = 0;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        IntakeRecord *record = intake_batch_record(check->batch, i);
        settle_vacant(check, record);
        check_person(check, record);
        intake_check_office_phone(check, record, ROLE_OFFICE_PHONE);
        unpublished +=
            record->values[ROLE_PERSON].present && !is_yes(&record->values[ROLE_PUBLISH_NAME]);
    }
    tell_unpublished(check, unpublished);
    return true;
}
