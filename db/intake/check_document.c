#include <glib/gstdio.h>
#include <string.h>

#include "base/file.h"
#include "check.h"
#include "columns.h"
#include "paper.h"

/** Above INTAKE_PAPER_LIMIT_FILE_BYTES it is no document of the repository; above this it is said.
 */
#define FILE_PHONE_BYTES INT64_C(20000000)

/** What may be put on a public server for people to open; a program or a web page may not. */
static bool has_public_ending(const char *name)
{
    static const char *const endings[] = {".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods",
                                          ".csv", ".ppt", ".pptx", ".odp", ".txt", ".jpg",  ".jpeg",
                                          ".png", ".mp3", ".mp4",  ".zip", NULL};
    return base_file_has_ending(name, endings);
}

/** False when there is no file to make anything of. */
static bool check_size(IntakeCheck *check, const IntakeRecord *record, const char *path)
{
    GStatBuf status = {0};
    if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) || g_stat(path, &status) != 0) {
        intake_check_warn(check, record, DOCUMENT_FILE, "document.no-file",
                          g_strdup("ไม่พบไฟล์นี้ในโฟลเดอร์ของตำบล"), "ส่งไฟล์มาพร้อมตาราง หรือแก้ชื่อไฟล์");
        return false;
    }
    if (status.st_size == 0) {
        intake_check_error(check, record, DOCUMENT_FILE, "document.empty", g_strdup("ไฟล์ว่างเปล่า"),
                           "ส่งไฟล์ใหม่");
        return false;
    }
    if (status.st_size > INTAKE_PAPER_LIMIT_FILE_BYTES) {
        intake_check_error(check, record, DOCUMENT_FILE, "document.size",
                           g_strdup("ไฟล์ใหญ่เกิน 200 MB"), "ย่อไฟล์ หรือใส่ที่อยู่เว็บแทน");
        return false;
    }
    if (status.st_size > FILE_PHONE_BYTES) {
        intake_check_warn(check, record, DOCUMENT_FILE, "document.size",
                          g_strdup("ไฟล์ใหญ่กว่า 20 MB ชาวบ้านเปิดทางโทรศัพท์ได้ยาก"),
                          "ย่อไฟล์ เช่น บันทึก PDF แบบขนาดเล็ก");
    }
    return true;
}

static void check_file(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *file = &record->values[DOCUMENT_FILE];
    g_autofree char *path =
        file->present ? intake_check_file_path(check, record, DOCUMENT_FILE, "document.file")
                      : NULL;
    if (path == NULL) {
        return;
    }
    if (!has_public_ending(file->text)) {
        intake_check_error(check, record, DOCUMENT_FILE, "document.ending",
                           g_strdup("เป็นไฟล์ชนิดที่เผยแพร่ให้คนทั่วไปเปิดไม่ได้"),
                           "บันทึกเป็น PDF หรือใช้ไฟล์เอกสาร ภาพ เสียง หรือวีดิทัศน์ทั่วไป");
        return;
    }
    if (check_size(check, record, path)) {
        intake_check_paper(check, record, path);
    }
}

/** An address that anybody can open: http or https, a host, no name and password in it. */
static bool is_public_url(const char *text)
{
    g_autoptr(GUri) uri = g_uri_parse(text, G_URI_FLAGS_NONE, NULL);
    if (uri == NULL) {
        return false;
    }
    bool web =
        strcmp(g_uri_get_scheme(uri), "https") == 0 || strcmp(g_uri_get_scheme(uri), "http") == 0;
    const char *host = g_uri_get_host(uri);
    return web && host != NULL && strchr(host, '.') != NULL && g_uri_get_userinfo(uri) == NULL &&
           g_str_is_ascii(text);
}

static void check_url(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *url = &record->values[DOCUMENT_URL];
    if (url->present && !is_public_url(url->text)) {
        intake_check_error(check, record, DOCUMENT_URL, "document.url",
                           g_strdup("ไม่ใช่ที่อยู่เว็บที่คนทั่วไปเปิดได้"),
                           "คัดลอกจากช่องที่อยู่ของเว็บทั้งหมด เช่น https://www.example.go.th/plan.pdf");
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
        intake_check_not_future(check, record, DOCUMENT_DATE);
    }
    return true;
}
