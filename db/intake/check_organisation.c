#include <base/contact.h>
#include <string.h>

#include "check.h"
#include "columns.h"

#define MOBILE_NUMBER_DIGITS 10

void intake_check_office_phone(IntakeCheck *check, const IntakeRecord *record, int column)
{
    const IntakeValue *phone = &record->values[column];
    if (!phone->present) {
        return;
    }
    // A mobile number is not for here: the search for personal data refuses it.
    g_autofree char *digits = base_contact_phone_digits(phone->text);
    bool mobile = strlen(digits) == MOBILE_NUMBER_DIGITS && digits[0] == '0';
    if (!mobile && !base_contact_is_office_phone(phone->text)) {
        intake_check_warn(check, record, column, "phone.form",
                          g_strdup("ไม่เหมือนหมายเลขโทรศัพท์สำนักงาน (9 หลัก ขึ้นต้นด้วย 02–05 หรือ 07)"),
                          "เขียนหมายเลขสำนักงาน เช่น 0 7534 5678 หรือเว้นว่าง");
    }
}

static void check_area(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *area = &record->values[ORGANISATION_AREA];
    if (area->present && strlen(area->text) != INTAKE_AREA_TAMBON_DIGITS) {
        intake_check_error(check, record, ORGANISATION_AREA, "organisation.area",
                           g_strdup("สำนักงานของตำบลต้องเป็นตำบล ไม่ใช่พื้นที่ระดับอื่น"),
                           "เขียนรหัสตำบล 6 หลัก หรือเว้นว่าง");
    }
}

bool intake_check_organisations(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        check_area(check, record);
        intake_check_office_phone(check, record, ORGANISATION_PHONE);
    }
    return true;
}
