#include <string.h>

#include "check.h"
#include "columns.h"

static void check_file(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *file = &record->values[DOCUMENT_FILE];
    if (!file->present) {
        return;
    }
    if (g_path_is_absolute(file->text) || strstr(file->text, "..") != NULL ||
        strchr(file->text, '\\') != NULL) {
        intake_check_error(check, record, DOCUMENT_FILE, "document.file",
                           g_strdup("ชื่อไฟล์ต้องอยู่ในโฟลเดอร์ของตำบล ห้ามมี .. หรือ \\ หรือขึ้นต้นด้วย /"),
                           "วางไฟล์ไว้ข้างตารางนี้ แล้วเขียนเฉพาะชื่อไฟล์");
        return;
    }
    g_autofree char *path = g_build_filename(check->folder, file->text, NULL);
    if (g_file_test(path, G_FILE_TEST_IS_SYMLINK)) {
        intake_check_error(check, record, DOCUMENT_FILE, "document.file",
                           g_strdup("เป็นทางลัด (link) ไปที่อื่น ไม่ใช่ไฟล์เอกสาร"), "วางตัวไฟล์จริงไว้แทน");
        return;
    }
    if (!g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
        intake_check_warn(check, record, DOCUMENT_FILE, "document.no-file",
                          g_strdup("ไม่พบไฟล์นี้ในโฟลเดอร์ของตำบล"), "ส่งไฟล์มาพร้อมตาราง หรือแก้ชื่อไฟล์");
    }
}

static void check_url(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *url = &record->values[DOCUMENT_URL];
    if (url->present && !g_uri_is_valid(url->text, G_URI_FLAGS_NONE, NULL)) {
        intake_check_error(check, record, DOCUMENT_URL, "document.url", g_strdup("ไม่ใช่ที่อยู่เว็บ"),
                           "เขียนเต็ม เช่น https://www.example.go.th/plan.pdf");
    } else if (url->present && !g_str_has_prefix(url->text, "https://") &&
               !g_str_has_prefix(url->text, "http://")) {
        intake_check_error(check, record, DOCUMENT_URL, "document.url",
                           g_strdup("ที่อยู่เว็บต้องขึ้นต้นด้วย https:// หรือ http://"), "แก้ที่อยู่เว็บ");
    }
    if (!url->present && !url->wrong && !record->values[DOCUMENT_FILE].present) {
        intake_check_error(check, record, DOCUMENT_FILE, "document.where",
                           g_strdup("ไม่มีทั้งชื่อไฟล์และที่อยู่เว็บ"), "กรอกอย่างน้อยหนึ่งช่อง");
    }
}

/** Plans and projects name a document by its code alone: it must be one of the office's. */
static void check_code(IntakeCheck *check, const IntakeRecord *record, GHashTable *seen)
{
    const IntakeValue *code = &record->values[DOCUMENT_CODE];
    if (!code->present) {
        return;
    }
    char *key = g_strdup(code->text);
    const IntakeRecord *other = g_hash_table_lookup(seen, key);
    if (other != NULL && other->values[DOCUMENT_AREA].present &&
        record->values[DOCUMENT_AREA].present &&
        strcmp(other->values[DOCUMENT_AREA].text, record->values[DOCUMENT_AREA].text) != 0) {
        intake_check_error(check, record, DOCUMENT_CODE, "row.conflict",
                           g_strdup_printf("รหัสเอกสารซ้ำกับแถว %d ของอีกพื้นที่หนึ่ง", other->row),
                           "ให้รหัสเอกสารไม่ซ้ำกันทั้งตำบล");
    }
    g_hash_table_replace(seen, key, (gpointer)(uintptr_t)record);
}

bool intake_check_documents(IntakeCheck *check, GError **error)
{
    (void)error;
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        check_file(check, record);
        check_url(check, record);
        check_code(check, record, seen);
    }
    return true;
}
