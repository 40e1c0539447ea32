#include "read.h"

#include <string.h>

#include "base/error.h"
#include "base/file.h"

void intake_read_clear(IntakeRead *reading) { g_clear_pointer(&reading->bytes, g_bytes_unref); }

GBytes *intake_read_bytes(const char *path, IntakeReport *report)
{
    g_autoptr(GError) error = NULL;
    GBytes *bytes = base_file_read(path, INTAKE_CSV_LIMIT_FILE_BYTES, &error);
    if (bytes != NULL) {
        return bytes;
    }
    bool large = g_error_matches(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
    g_autofree char *message = large ? g_strdup("ไฟล์ใหญ่เกินที่กำหนด (64 MB)")
                                     : g_strdup_printf("อ่านไฟล์ไม่ได้: %s", error->message);
    intake_report_add(report, &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                               .rule = large ? "csv.limit" : "file.read",
                                               .message = message,
                                               .advice = large ? "ตรวจว่าส่งไฟล์ถูกไฟล์"
                                                               : "ตรวจสิทธิ์ของไฟล์หรือสื่อที่เก็บไฟล์"});
    return NULL;
}

bool intake_read_open(IntakeRead *reading, const IntakeSource *source, IntakeReport *report)
{
    *reading = (IntakeRead){0};
    if (source->sheet_name != NULL) {
        memcpy(reading->sha256, source->sha256, sizeof reading->sha256);
        return true;
    }
    reading->bytes = intake_read_bytes(source->path, report);
    if (reading->bytes == NULL) {
        return false;
    }
    gsize length = 0;
    const void *data = g_bytes_get_data(reading->bytes, &length);
    base_hash_bytes(data, length, reading->sha256);
    return true;
}

IntakeTable *intake_read_table(const IntakeRead *reading, const IntakeSource *source,
                               IntakeCsvForm *form, IntakeReport *report)
{
    *form = (IntakeCsvForm){0};
    if (source->workbook != NULL) {
        return intake_workbook_read(source->workbook, source->sheet_index, report);
    }
    gsize length = 0;
    const void *data = g_bytes_get_data(reading->bytes, &length);
    return intake_csv_read_form(data, length, form, report);
}
