#include "base/code.h"
#include "check.h"
#include "columns.h"

bool intake_check_project_codes(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *code = &record->values[PROJECT_CODES_CODE];
        char read[BASE_CODE_LENGTH + 1] = "";
        if (code->present &&
            (!base_code_read(code->text, read) || !g_str_equal(read, code->text))) {
            intake_check_error(check, record, PROJECT_CODES_CODE, "project-codes.code",
                               g_strdup("ไม่ใช่รหัสถาวรของโครงการ (7 ตัว)"),
                               "ใช้ไฟล์ที่ได้จากคำสั่ง export โดยไม่แก้ไข");
        }
    }
    return true;
}
