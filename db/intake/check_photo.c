#include <string.h>

#include "check.h"
#include "columns.h"
#include "group.h"
#include "intake_query.h"
#include "photo.h"

typedef struct {
    IntakePhotoEnd end;
    const char *rule;
    const char *message;
    const char *advice;
} Refusal;

static const Refusal refusals[] = {
    {INTAKE_PHOTO_MISSING, "photo.missing", "ไม่พบไฟล์ภาพนี้ในโฟลเดอร์ของตำบล",
     "ส่งไฟล์ภาพมาพร้อมตาราง หรือแก้ชื่อไฟล์"},
    {INTAKE_PHOTO_NO_PICTURE, "photo.format", "ไม่ใช่ไฟล์ภาพที่ระบบรับ (JPEG, PNG หรือ WebP)",
     "บันทึกภาพเป็น .jpg แล้วส่งใหม่"},
    {INTAKE_PHOTO_TOO_LARGE, "photo.size", "ไฟล์ภาพใหญ่เกิน 40 MB", "ย่อภาพก่อนส่ง"},
    {INTAKE_PHOTO_TOO_WIDE, "photo.pixels", "ภาพกว้างหรือสูงเกินที่กำหนด (20,000 จุด หรือ 100 ล้านจุดทั้งภาพ)",
     "ย่อภาพก่อนส่ง"},
    {INTAKE_PHOTO_DAMAGED, "photo.damaged", "ไฟล์ภาพเสียหาย เปิดไม่ได้", "เปิดภาพดู แล้วบันทึกเป็น .jpg ใหม่"},
    {INTAKE_PHOTO_NO_CONVERTER, "photo.converter",
     "เครื่องนี้ย่อภาพไม่ได้ (ต้องมี vipsthumbnail ของแพ็กเกจ libvips-tools และที่ว่างในดิสก์)",
     "แจ้งผู้ดูแลเครื่องของจังหวัด"},
};

static void refuse(IntakeCheck *check, const IntakeRecord *record, IntakePhotoEnd end)
{
    for (size_t i = 0; i < G_N_ELEMENTS(refusals); i++) {
        if (refusals[i].end == end) {
            intake_check_error(check, record, PHOTO_FILE, refusals[i].rule,
                               g_strdup(refusals[i].message), refusals[i].advice);
        }
    }
}

static void make_photo(IntakeCheck *check, const IntakeRecord *record)
{
    g_autofree char *path = record->values[PHOTO_FILE].present
                                ? intake_check_file_path(check, record, PHOTO_FILE, "photo.file")
                                : NULL;
    if (path == NULL) {
        return;
    }
    IntakePhoto *photo = NULL;
    IntakePhotoEnd end = intake_photo_make(path, &photo);
    if (end == INTAKE_PHOTO_MADE) {
        g_hash_table_insert(check->photos, (gpointer)(uintptr_t)record, photo);
    } else {
        refuse(check, record, end);
    }
}

static bool is_yes(const IntakeValue *value) { return value->present && value->integer != 0; }

/** A picture of people without their consent is not taken, and one taken before goes. */
static void withhold(IntakeCheck *check, IntakeRecord *record, const char *permanent_code)
{
    const IntakeValue *stage = &record->values[PHOTO_STAGE];
    const IntakeValue *file = &record->values[PHOTO_FILE];
    record->withheld = true;
    intake_check_warn(check, record, PHOTO_PEOPLE_VISIBLE, "photo.people",
                      g_strdup("ภาพเห็นบุคคลและไม่ได้บอกว่ายินยอมให้แสดง จึงไม่เก็บภาพนี้"),
                      "ถ้าทุกคนในภาพยินยอม เขียน ใช่ ในช่องให้แสดงบุคคล");
    if (stage->present && file->present) {
        IntakeVanished *vanished = g_new0(IntakeVanished, 1);
        vanished->row_key = intake_batch_key(check->batch, record);
        vanished->record_key = g_strdup_printf("%s/%s/%s", permanent_code, stage->text, file->text);
        g_ptr_array_add(check->vanished, vanished);
    }
}

static void check_photo(IntakeCheck *check, IntakeRecord *record, GHashTable *projects)
{
    const IntakeValue *project = &record->values[PHOTO_PROJECT];
    const char *code = project->present ? g_hash_table_lookup(projects, project->text) : NULL;
    if (project->present && code == NULL) {
        intake_check_error(check, record, PHOTO_PROJECT, "photo.project",
                           g_strdup("ไม่มีโครงการรหัสนี้ของตำบลในระบบ"),
                           "ส่งตารางโครงการก่อน หรือแก้รหัสโครงการ");
    }
    intake_check_not_future(check, record, PHOTO_DATE);
    if (code != NULL && is_yes(&record->values[PHOTO_PEOPLE_VISIBLE]) &&
        !is_yes(&record->values[PHOTO_PUBLISH_PEOPLE])) {
        withhold(check, record, code);
    } else if (code != NULL && !record->values[PHOTO_PEOPLE_VISIBLE].wrong) {
        make_photo(check, record);
    }
}

static int stage_order(const IntakeRecord *record)
{
    const IntakeValue *stage = &record->values[PHOTO_STAGE];
    if (!stage->present) {
        return -1;
    }
    return strcmp(stage->text, "before") == 0 ? 0 : strcmp(stage->text, "during") == 0 ? 1 : 2;
}

/** Of one project: no picture of a later stage is older than one of an earlier stage. */
static void check_stages(IntakeCheck *check, const GPtrArray *photos)
{
    const IntakeRecord *newest[3] = {NULL, NULL, NULL}; // by stage
    for (guint i = 0; i < photos->len; i++) {
        const IntakeRecord *record = g_ptr_array_index(photos, i);
        int stage = stage_order(record);
        const IntakeValue *date = &record->values[PHOTO_DATE];
        if (stage >= 0 && date->present &&
            (newest[stage] == NULL ||
             strcmp(newest[stage]->values[PHOTO_DATE].text, date->text) < 0)) {
            newest[stage] = record;
        }
    }
    for (guint i = 0; i < photos->len; i++) {
        const IntakeRecord *record = g_ptr_array_index(photos, i);
        const IntakeValue *date = &record->values[PHOTO_DATE];
        int stage = stage_order(record);
        const IntakeRecord *before = stage > 0 ? newest[stage - 1] : NULL;
        if (before == NULL && stage > 1) {
            before = newest[0];
        }
        if (before != NULL && date->present &&
            strcmp(date->text, before->values[PHOTO_DATE].text) < 0) {
            intake_check_warn(check, record, PHOTO_DATE, "photo.date-order",
                              g_strdup_printf("ถ่ายก่อนภาพของช่วงก่อนหน้า (แถว %d)", before->row),
                              "ตรวจวันที่ถ่ายหรือช่วงของภาพ");
        }
    }
}

bool intake_check_photos(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) projects =
        intake_check_load_map(check, intake_check_project_codes_sql, check->office_code, error);
    if (projects == NULL) {
        return false;
    }
    if (intake_batch_count(check->batch) > INTAKE_PHOTO_LIMIT_COUNT) {
        intake_check_error(check, intake_batch_record(check->batch, INTAKE_PHOTO_LIMIT_COUNT),
                           PHOTO_FILE, "photo.count",
                           g_strdup_printf("มีภาพเกิน %d ภาพ", INTAKE_PHOTO_LIMIT_COUNT),
                           "เลือกเฉพาะภาพสำคัญของแต่ละโครงการ");
        return true;
    }
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_photo(check, intake_batch_record(check->batch, i), projects);
    }
    const int columns[] = {PHOTO_PROJECT};
    g_autoptr(GPtrArray) groups = intake_group_records(check->batch, columns, 1);
    for (guint i = 0; i < groups->len; i++) {
        check_stages(check, g_ptr_array_index(groups, i));
    }
    return true;
}
