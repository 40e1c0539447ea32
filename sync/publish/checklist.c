#include "checklist.h"

#include <base/clock.h>
#include <base/date.h>
#include <tuf/repository.h>

#include "keyfile.h"

#define BOX "☐"
#define BOX_DIGITS 4
#define STEP_DIGITS 52
#define PLACE_DIGITS 24
#define SIGN_DIGITS 20
#define FINGERPRINT_DIGITS 44
#define HOLDER_DIGITS 30
#define STATE_DIGITS 14

static const char *const happens[CHANGE_COUNT] = {
    [CHANGE_MACHINE] =
        "กุญแจเครื่อง 2 ดอกในเครื่องเผยแพร่ถูกแทนด้วยดอกใหม่ ใครที่ได้ดอกเก่าไป (เครื่องหาย ถูกเจาะ) "
        "จะหลอกตู้ว่าข้อมูลเก่ายังเป็นปัจจุบันไม่ได้อีก และตู้ที่ถูกหลอกไปแล้วกลับมารับข้อมูลจริงได้เอง",
    [CHANGE_OFFICER] = "กุญแจที่อนุมัติชุดข้อมูลถูกแทนด้วยดอกใหม่ที่มีรหัสผ่านใหม่ "
                       "รายการข้อมูลที่เผยแพร่อยู่ถูกลงลายมือชื่อใหม่ ตัวข้อมูลไม่เปลี่ยน",
    [CHANGE_MAIN] = "ชุดกุญแจหลักถูกลงลายมือชื่อใหม่ตามตารางข้างล่าง มีอายุต่อไปอีก 5 ปี "
                    "กุญแจที่เลิกใช้หมดอำนาจทันทีที่ตู้รับชุดใหม่",
};

/* A step: what, and where. */
typedef struct {
    const char *text;
    const char *place;
} Step;

static const Step first_steps[] = {
    {"พิมพ์ใบนี้ 2 ชุด เก็บไว้ที่เครื่องเผยแพร่ 1 ชุด นำไปกับแท่ง USB 1 ชุด", "เครื่องเผยแพร่"},
    {"สำรองพื้นที่งาน: tambon-publish backup FILE", "เครื่องเผยแพร่"},
    {"คัดลอก key-change/key-change.json ลงแท่ง USB เปล่า (ไม่มีความลับในไฟล์นี้)", "เครื่องเผยแพร่"},
};
static const Step sign_steps[] = {
    {"ที่เครื่องที่ไม่ต่ออินเทอร์เน็ต เสียบแท่งกุญแจและแท่งที่มีไฟล์ สั่ง tambon-publish key sign FILE --key KEY",
     "ผู้ถือกุญแจ"},
    {"เทียบรหัสตรวจบนจอกับใบนี้ทุกกลุ่ม ถ้าต่างกันแม้ตัวเดียว หยุดและแจ้งหัวหน้างาน", "ผู้ถือกุญแจ"},
    {"พิมพ์คำว่า ลงชื่อ ใส่รหัสผ่าน แล้วถอดแท่งกุญแจกลับไปเก็บที่เดิม", "ผู้ถือกุญแจ"},
};
static const Step last_steps[] = {
    {"นำแท่งที่มีไฟล์กลับมา สั่ง tambon-publish key finish FILE (หลายแท่งให้บอกทุกไฟล์)", "เครื่องเผยแพร่"},
    {"ตรวจ: tambon-publish verify ต้องไม่มีข้อผิดพลาด", "เครื่องเผยแพร่"},
    {"นำส่งขึ้นเว็บ และทำแท่ง USB สำหรับตู้ที่ไม่มีเครือข่ายใหม่", "เครื่องเผยแพร่"},
    {"ดูที่ตู้ 1 ตู้ว่ารับข้อมูลได้ (วันถัดไปดู tambon-publish fleet)", "ตู้ใดก็ได้"},
    {"สำรองพื้นที่งานอีกครั้ง แล้วเก็บใบนี้เข้าแฟ้ม", "เครื่องเผยแพร่"},
};

static void add_step(FormTable *table, int *number, const Step *step)
{
    form_table_begin_row(table, FORM_MARK_NONE);
    form_table_add_text(table, BOX);
    form_table_add_number(table, ++*number);
    form_table_add_text(table, step->text);
    form_table_add_text(table, step->place);
    form_table_add_text(table, "");
}

static void add_part(FormTable *table, int *number, const Step *steps, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        add_step(table, number, &steps[i]);
    }
}

static void add_steps(FormDocument *document, const Change *change)
{
    FormTable *table = form_document_add_table(document, "ขั้นตอน", "ขั้นตอน");
    form_table_add_column(table, "ทำแล้ว", FORM_CELL_TEXT, BOX_DIGITS + 2);
    form_table_add_column(table, "ข้อ", FORM_CELL_COUNT, BOX_DIGITS);
    form_table_add_column(table, "ทำอะไร", FORM_CELL_TEXT, STEP_DIGITS);
    form_table_add_column(table, "ที่ใด ใครทำ", FORM_CELL_TEXT, PLACE_DIGITS);
    form_table_add_column(table, "ลงชื่อ วันที่", FORM_CELL_TEXT, SIGN_DIGITS);
    int number = 0;
    add_part(table, &number, first_steps, G_N_ELEMENTS(first_steps));
    int signatures = tuf_keyring_threshold(change->before, TUF_REPOSITORY_ROLE_ROOT);
    for (int i = 0; i < signatures; i++) {
        g_autofree char *place = g_strdup_printf("ผู้ถือกุญแจหลักคนที่ %d", i + 1);
        for (size_t j = 0; j < G_N_ELEMENTS(sign_steps); j++) {
            const Step step = {sign_steps[j].text, place};
            add_step(table, &number, &step);
        }
    }
    if (change->what == CHANGE_OFFICER) {
        const Step step = {change->lost
                               ? "เตรียมรหัสผ่านของกุญแจเจ้าหน้าที่ดอกใหม่"
                               : "เตรียมรหัสผ่านของกุญแจเจ้าหน้าที่ดอกใหม่และดอกเก่า (ดอกเก่าลงชื่อร่วมครั้งสุดท้าย)",
                           "เจ้าหน้าที่ผู้อนุมัติ"};
        add_step(table, &number, &step);
    }
    add_part(table, &number, last_steps, G_N_ELEMENTS(last_steps));
}

static const char *state_of(const Change *change, const TufKey *key, FormMark *mark)
{
    bool was = tuf_keyring_has(change->before, TUF_REPOSITORY_ROLE_ROOT, key);
    bool stays = tuf_keyring_has(change->next, TUF_REPOSITORY_ROLE_ROOT, key);
    *mark = !stays ? FORM_MARK_ERROR : !was ? FORM_MARK_WARNING : FORM_MARK_NONE;
    return !stays ? "เลิกใช้" : !was ? "ดอกใหม่" : "ใช้ต่อ";
}

static void add_root_keys(FormDocument *document, const Change *change, const Workspace *workspace)
{
    FormTable *table = form_document_add_table(document, "กุญแจหลัก", "กุญแจหลัก");
    g_autofree char *rule =
        g_strdup_printf("ต้องมีลายมือชื่อ %d ดอกที่ใช้อยู่ก่อน และ %d ดอกของชุดใหม่ (ดอกเดียวกันนับให้ทั้งสองฝ่าย) "
                        "นำแท่งของดอกที่จะลงชื่อมา แล้วทำเครื่องหมายไว้",
                        tuf_keyring_threshold(change->before, TUF_REPOSITORY_ROLE_ROOT),
                        tuf_keyring_threshold(change->next, TUF_REPOSITORY_ROLE_ROOT));
    form_table_add_note(table, rule);
    form_table_add_column(table, "นำมา", FORM_CELL_TEXT, BOX_DIGITS + 2);
    form_table_add_column(table, "ที่เก็บ", FORM_CELL_TEXT, HOLDER_DIGITS);
    form_table_add_column(table, "รหัสกุญแจ", FORM_CELL_TEXT, FINGERPRINT_DIGITS);
    form_table_add_column(table, "สถานะ", FORM_CELL_TEXT, STATE_DIGITS);
    form_table_add_column(table, "ลงชื่อแล้ว", FORM_CELL_TEXT, BOX_DIGITS + 4);
    g_autoptr(GPtrArray) keys = change_list_root_keys(change);
    for (guint i = 0; i < keys->len; i++) {
        const TufKey *key = g_ptr_array_index(keys, i);
        FormMark mark = FORM_MARK_NONE;
        const char *state = state_of(change, key, &mark);
        g_autofree char *holder = change_holder(change, workspace, key);
        g_autofree char *fingerprint = keyfile_fingerprint(tuf_key_id(key));
        form_table_begin_row(table, mark);
        form_table_add_text(table, BOX);
        form_table_add_text(table, holder);
        form_table_add_text(table, fingerprint);
        form_table_add_text(table, state);
        form_table_add_text(table, tuf_keyring_is_signed_by(change->next, key) ? "☑" : BOX);
    }
}

/* The keys of the other roles that come, for whoever wants to compare them later. */
static void add_other_keys(FormDocument *document, const Change *change)
{
    FormTable *table = form_document_add_table(document, "กุญแจอื่น", "กุญแจเจ้าหน้าที่และกุญแจเครื่อง");
    form_table_add_column(table, "กุญแจ", FORM_CELL_TEXT, HOLDER_DIGITS);
    form_table_add_column(table, "รหัสกุญแจ", FORM_CELL_TEXT, FINGERPRINT_DIGITS);
    form_table_add_column(table, "สถานะ", FORM_CELL_TEXT, STATE_DIGITS);
    static const struct {
        TufRepositoryRole role;
        const char *name;
    } roles[] = {{TUF_REPOSITORY_ROLE_TARGETS, "กุญแจเจ้าหน้าที่"},
                 {TUF_REPOSITORY_ROLE_SNAPSHOT, "กุญแจเครื่อง (รายการ)"},
                 {TUF_REPOSITORY_ROLE_TIMESTAMP, "กุญแจเครื่อง (เวลา)"}};
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
        g_autoptr(GPtrArray) keys = tuf_keyring_list(change->next, roles[i].role);
        for (guint j = 0; j < keys->len; j++) {
            const TufKey *key = g_ptr_array_index(keys, j);
            bool is_new = !tuf_keyring_has(change->before, roles[i].role, key);
            g_autofree char *fingerprint = keyfile_fingerprint(tuf_key_id(key));
            form_table_begin_row(table, is_new ? FORM_MARK_WARNING : FORM_MARK_NONE);
            form_table_add_text(table, roles[i].name);
            form_table_add_text(table, fingerprint);
            form_table_add_text(table, is_new ? "ดอกใหม่" : "ใช้ต่อ");
        }
    }
}

static void add_what_happens(FormDocument *document, const Change *change, bool drill)
{
    FormTable *table = form_document_add_table(document, "สิ่งที่จะเกิดขึ้น", "สิ่งที่จะเกิดขึ้น");
    if (drill) {
        form_table_add_note(table, "ใบนี้เป็นการซ้อม กุญแจทุกดอกในใบนี้เป็นกุญแจทิ้ง ไม่มีสิ่งใดของจริงถูกแตะ");
    }
    form_table_add_note(table, happens[change->what]);
    if (change->what == CHANGE_OFFICER && change->lost) {
        form_table_add_note(
            table, "กุญแจดอกเก่าหายหรือถูกขโมย จึงไม่ลงชื่อร่วม ตู้ที่ถามในชั่วขณะที่เปลี่ยนจะถามใหม่ในรอบถัดไป");
    }
    form_table_add_note(table, "จอของตู้แสดงข้อมูลเดิมตลอด ไม่มีตู้ใดต้องไปแตะ "
                               "ตู้ที่ปิดไปหลายปีตามกุญแจชุดใหม่ได้เองทีละชุดเมื่อเปิดอีกครั้ง");
    form_table_add_note(table, "จนกว่าจะสั่ง key finish ทุกอย่างใช้กุญแจเก่าต่อไป หยุดกลางทางได้ทุกข้อ "
                               "เลิกทั้งหมดด้วย key cancel");
}

FormDocument *checklist_make(const Change *change, const Workspace *workspace, bool drill)
{
    int64_t made_unix = base_clock_from_rfc3339(change->made_utc);
    g_autofree char *made = base_date_minute_to_thai(made_unix);
    g_autofree char *digest = tuf_keyring_digest(change->next);
    g_autofree char *fingerprint = keyfile_fingerprint(digest);
    g_autofree char *title = g_strdup_printf("%sใบรายการตรวจ: เปลี่ยน%s", drill ? "ซ้อม · " : "",
                                             change_word_th(change->what));
    g_autofree char *subtitle = g_strdup_printf(
        "%s · ชุดกุญแจที่ %" G_GINT64_FORMAT " · จัดทำโดย %s %s · รหัสตรวจ %s", change->province,
        tuf_keyring_version(change->next), change->by, made, fingerprint);
    FormDocument *document = form_document_new(title, subtitle);
    form_document_set_landscape(document);
    add_what_happens(document, change, drill);
    add_root_keys(document, change, workspace);
    add_steps(document, change);
    add_other_keys(document, change);
    return document;
}
