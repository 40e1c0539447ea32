#include "workbook_form.h"

#include <stdbool.h>
#include <string.h>

#include "zip_directory.h"

#define ZIP_MAGIC "PK\3\4"
#define COMPOUND_MAGIC "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define ENCRYPTED_FLAG 1
// Streams of a compound file begin at multiples of this ([MS-CFB] 2.1: mini sectors).
#define MINI_SECTOR_BYTES 64
#define RECORD_FILE_PASS 0x2f
#define RECORD_WRITE_PROTECT 0x86
#define RECORD_HEAD_BYTES 4

static IntakeWorkbookForm refuse(IntakeReport *report, const char *rule, const char *message,
                                 const char *advice)
{
    intake_report_refuse(report, rule, message, advice);
    return INTAKE_WORKBOOK_NONE;
}

static IntakeWorkbookForm refuse_password(IntakeReport *report)
{
    return refuse(report, "workbook.password", "ไฟล์นี้ตั้งรหัสผ่านไว้ จึงเปิดอ่านไม่ได้",
                  "เปิดด้วยรหัสผ่าน แล้วบันทึกใหม่โดยไม่ตั้งรหัสผ่าน");
}

static IntakeWorkbookForm refuse_damaged(IntakeReport *report)
{
    return refuse(report, "workbook.damaged", "ไฟล์ตารางนี้เสียหาย เปิดอ่านไม่ได้",
                  "เปิดในโปรแกรมตารางเพื่อตรวจดู แล้วบันทึกและส่งใหม่");
}

static IntakeWorkbookForm refuse_other(IntakeReport *report)
{
    return refuse(report, "workbook.form", "ไฟล์นี้ไม่ใช่ไฟล์ตารางของ Excel หรือ OpenDocument",
                  "เปิดในโปรแกรมตาราง แล้วใช้ “บันทึกเป็น” ชนิด .xlsx");
}

static void note_macros(IntakeReport *report)
{
    intake_report_add(report,
                      &(IntakeProblem){.severity = INTAKE_SEVERITY_NOTE,
                                       .rule = "workbook.macros",
                                       .message = "ไฟล์นี้มีมาโคร โปรแกรมไม่อ่านและไม่เรียกใช้มาโคร"});
}

static bool is_locked(const unsigned char *data, size_t data_bytes, const GArray *entries)
{
    for (guint i = 0; i < entries->len; i++) {
        if ((g_array_index(entries, IntakeZipEntry, i).flags & ENCRYPTED_FLAG) != 0) {
            return true;
        }
    }
    // OpenDocument stores what it has encrypted without packing it; XML begins with '<'.
    const IntakeZipEntry *content = intake_zip_directory_find(entries, "content.xml");
    return intake_zip_directory_find(entries, "encrypted-package") != NULL ||
           (content != NULL && content->method == 0 &&
            intake_zip_directory_first_byte(data, data_bytes, content) != '<');
}

static IntakeWorkbookForm find_in_entries(const unsigned char *data, size_t data_bytes,
                                          const GArray *entries, IntakeReport *report)
{
    if (is_locked(data, data_bytes, entries)) {
        return refuse_password(report);
    }
    bool open_xml = intake_zip_directory_find(entries, "xl/workbook.xml") != NULL;
    bool open_document = intake_zip_directory_find(entries, "content.xml") != NULL;
    if (!open_xml && !open_document) {
        return refuse_other(report);
    }
    if (intake_zip_directory_find(entries, "xl/vbaProject.bin") != NULL ||
        intake_zip_directory_has_prefix(entries, "Basic/") ||
        intake_zip_directory_has_prefix(entries, "Scripts/")) {
        note_macros(report);
    }
    return open_xml ? INTAKE_WORKBOOK_XLSX : INTAKE_WORKBOOK_ODS;
}

static IntakeWorkbookForm find_in_zip(const unsigned char *data, size_t data_bytes,
                                      IntakeReport *report)
{
    g_autoptr(GArray) entries = NULL;
    switch (intake_zip_directory_read(data, data_bytes, &entries)) {
    case INTAKE_ZIP_DONE:
        return find_in_entries(data, data_bytes, entries, report);
    case INTAKE_ZIP_BOMB:
        return refuse(report, "workbook.bomb", "ไฟล์นี้ขยายออกแล้วใหญ่เกินที่กำหนด (256 MB) จึงไม่เปิด",
                      "ลบแผ่นงาน รูป และแถวว่างที่ไม่ใช้ หรือตรวจว่าส่งไฟล์ถูกไฟล์");
    default:
        return refuse_damaged(report);
    }
}

/** True if the directory of a compound file has a stream of this name, kept as UTF-16. */
static bool has_stream(const unsigned char *data, size_t data_bytes, const char *name)
{
    g_autoptr(GByteArray) wide = g_byte_array_new();
    for (const char *at = name; *at != '\0'; at++) {
        const guint8 unit[] = {(guint8)*at, 0};
        g_byte_array_append(wide, unit, sizeof unit);
    }
    const guint8 end[] = {0, 0};
    g_byte_array_append(wide, end, sizeof end);
    return memmem(data, data_bytes, wide->data, wide->len) != NULL;
}

/** In old Excel files, FILEPASS follows the record that begins the workbook ([MS-XLS] 2.1.7.20.1).
 */
static bool has_file_pass(const unsigned char *data, size_t data_bytes)
{
    static const unsigned char begin[] = {0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00};
    size_t at = 0;
    while (at + sizeof begin <= data_bytes && memcmp(data + at, begin, sizeof begin) != 0) {
        at += MINI_SECTOR_BYTES;
    }
    unsigned record = RECORD_WRITE_PROTECT;
    for (int i = 0; i < 2 && at + RECORD_HEAD_BYTES <= data_bytes; i++) {
        at += RECORD_HEAD_BYTES + (data[at + 2] | (size_t)data[at + 3] << 8);
        if (at + RECORD_HEAD_BYTES > data_bytes || record != RECORD_WRITE_PROTECT) {
            return false;
        }
        record = data[at] | (unsigned)data[at + 1] << 8;
        if (record == RECORD_FILE_PASS) {
            return true;
        }
    }
    return false;
}

static IntakeWorkbookForm find_in_compound(const unsigned char *data, size_t data_bytes,
                                           IntakeReport *report)
{
    if (has_stream(data, data_bytes, "EncryptedPackage") || has_file_pass(data, data_bytes)) {
        return refuse_password(report);
    }
    if (!has_stream(data, data_bytes, "Workbook") && !has_stream(data, data_bytes, "Book")) {
        return refuse_other(report);
    }
    if (has_stream(data, data_bytes, "_VBA_PROJECT_CUR")) {
        note_macros(report);
    }
    return INTAKE_WORKBOOK_XLS;
}

IntakeWorkbookForm intake_workbook_form_find(const unsigned char *data, size_t data_bytes,
                                             IntakeReport *report)
{
    if (data_bytes >= strlen(ZIP_MAGIC) && memcmp(data, ZIP_MAGIC, strlen(ZIP_MAGIC)) == 0) {
        return find_in_zip(data, data_bytes, report);
    }
    if (data_bytes >= strlen(COMPOUND_MAGIC) &&
        memcmp(data, COMPOUND_MAGIC, strlen(COMPOUND_MAGIC)) == 0) {
        return find_in_compound(data, data_bytes, report);
    }
    return data_bytes == 0 ? refuse(report, "workbook.empty", "ไฟล์ว่าง ไม่มีข้อมูล", "ส่งไฟล์ใหม่")
                           : refuse_other(report);
}
