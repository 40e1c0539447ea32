#include <stdlib.h>
#include <string.h>

#include "check.h"

/** A date this far from its row's fiscal year is likely a slip of the year. */
#define YEARS_APART 10

void intake_check_document_code(IntakeCheck *check, const IntakeRecord *record, int column,
                                GHashTable *documents)
{
    const IntakeValue *code = &record->values[column];
    if (code->present && !g_hash_table_contains(documents, code->text)) {
        intake_check_warn(check, record, column, "document.unknown",
                          g_strdup("ไม่มีเอกสารรหัสนี้ในตารางเอกสารของตำบล"),
                          "ส่งตารางเอกสาร (documents) หรือแก้รหัสเอกสาร");
    }
}

void intake_check_year_dates(IntakeCheck *check, const IntakeRecord *record, int year_column)
{
    const IntakeValue *year = &record->values[year_column];
    for (int i = 0; i < check->batch->sheet->column_count && year->present; i++) {
        const IntakeValue *value = &record->values[i];
        BaseDate date = {0};
        if (check->batch->sheet->columns[i].type != INTAKE_TYPE_DATE || !value->present ||
            !base_date_parse_iso(value->text, &date, NULL)) {
            continue;
        }
        int64_t apart = base_date_fiscal_year_be(&date) - year->integer;
        if (apart > YEARS_APART || apart < -YEARS_APART) {
            intake_check_warn(check, record, i, "date.far",
                              g_strdup_printf("ห่างจากปีงบประมาณของแถวนี้เกิน %d ปี", YEARS_APART),
                              "ตรวจปีที่เขียน");
        }
    }
}

void intake_check_place(IntakeCheck *check, const IntakeRecord *record, int latitude_column,
                        int longitude_column)
{
    const IntakeValue *latitude = &record->values[latitude_column];
    const IntakeValue *longitude = &record->values[longitude_column];
    if (latitude->present != longitude->present && !latitude->wrong && !longitude->wrong) {
        intake_check_error(check, record, latitude->present ? longitude_column : latitude_column,
                           "place.half", g_strdup("มีพิกัดเพียงค่าเดียว"),
                           "กรอกทั้งละติจูดและลองจิจูด หรือเว้นว่างทั้งคู่");
    }
}

void intake_check_not_future(IntakeCheck *check, const IntakeRecord *record, int column)
{
    const IntakeValue *date = &record->values[column];
    if (date->present && !intake_batch_is_sample(check->batch, record) &&
        strcmp(date->text, check->today) > 0) {
        intake_check_error(check, record, column, "date.future", g_strdup("เป็นวันที่ยังไม่ถึง"),
                           "ตรวจปีที่เขียน ถ้าถูกแล้วตรวจวันที่ของเครื่อง");
    }
}

/** True for a link, and for a file in a folder that is one. */
static bool leads_outside(const char *folder, const char *path)
{
    char *real_folder = realpath(folder, NULL);
    char *real_path = realpath(path, NULL);
    bool outside = g_file_test(path, G_FILE_TEST_IS_SYMLINK);
    if (real_folder != NULL && real_path != NULL) {
        size_t length = strlen(real_folder);
        outside = outside || strncmp(real_path, real_folder, length) != 0 ||
                  (real_path[length] != '/' && length > 1);
    }
    free(real_folder);
    free(real_path);
    return outside;
}

char *intake_check_file_path(IntakeCheck *check, const IntakeRecord *record, int column,
                             const char *rule)
{
    const char *name = record->values[column].text;
    if (g_path_is_absolute(name) || strstr(name, "..") != NULL || strchr(name, '\\') != NULL) {
        intake_check_error(check, record, column, rule,
                           g_strdup("ชื่อไฟล์ต้องอยู่ในโฟลเดอร์ของตำบล ห้ามมี .. หรือ \\ หรือขึ้นต้นด้วย /"),
                           "วางไฟล์ไว้ข้างตารางนี้ แล้วเขียนเฉพาะชื่อไฟล์");
        return NULL;
    }
    g_autofree char *path = g_build_filename(check->folder, name, NULL);
    if (leads_outside(check->folder, path)) {
        intake_check_error(check, record, column, rule, g_strdup("เป็นทางลัด (link) ไปที่อื่น ไม่ใช่ตัวไฟล์"),
                           "วางตัวไฟล์จริงไว้แทน");
        return NULL;
    }
    return g_steal_pointer(&path);
}
