#include <string.h>

#include "check.h"
#include "columns.h"

#define OFFICE_NUMBER_DIGITS 9
#define MOBILE_NUMBER_DIGITS 10

/** Digits of the first number in `text`, spaces, dashes and parentheses inside it left out. */
static char *first_number(const char *text)
{
    GString *digits = g_string_new(NULL);
    for (const char *at = text; *at != '\0'; at++) {
        if (g_ascii_isdigit(*at)) {
            g_string_append_c(digits, *at);
        } else if (digits->len > 0 && strchr(" -()", *at) == NULL) {
            break; // a second number, ต่อ 12, or words
        }
    }
    return g_string_free(digits, FALSE);
}

void intake_check_office_phone(IntakeCheck *check, const IntakeRecord *record, int column)
{
    const IntakeValue *phone = &record->values[column];
    if (!phone->present) {
        return;
    }
    g_autofree char *digits = first_number(phone->text);
    size_t length = strlen(digits);
    // Nine digits and an extension after a space look like more; a mobile number is not for here:
    // the search for personal data refuses it.
    bool office = digits[0] == '0' && length >= OFFICE_NUMBER_DIGITS &&
                  length <= OFFICE_NUMBER_DIGITS + 4 && strchr("23457", digits[1]) != NULL;
    bool mobile = length == MOBILE_NUMBER_DIGITS && digits[0] == '0' && !office;
    bool short_number = length == 4 && digits[0] == '1'; // 1567
    if (!office && !mobile && !short_number) {
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
