#include "base/screen.h"
#include "check.h"
#include "columns.h"

static void check_area(IntakeCheck *check, const IntakeRecord *record, const char *code)
{
    if (intake_reference_area(check->reference, code) == NULL) {
        intake_check_error(check, record, MEETING_ADDRESS, "meeting.area",
                           g_strdup_printf("ไม่มีพื้นที่รหัส %s ในทะเบียนพื้นที่", code),
                           "ตรวจรหัสพื้นที่ในที่อยู่หน้าจอ");
    }
}

// What other sheets of the same run may still bring is asked when they are in (cross_meeting.c).
static void check_address(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *text = &record->values[MEETING_ADDRESS];
    if (!text->present) {
        return;
    }
    g_autoptr(BaseAddress) address = base_address_parse(text->text, NULL);
    g_autoptr(GPtrArray) names = address == NULL ? NULL : base_screen_list_named(address);
    if (names == NULL) {
        intake_check_error(check, record, MEETING_ADDRESS, "meeting.address",
                           g_strdup("ไม่ใช่ที่อยู่ของหน้าจอที่ใช้ในรายการประชุมได้"),
                           "เขียนที่อยู่หน้าจอ เช่น /area/800120 หรือ /results");
        return;
    }
    for (guint i = 0; i < names->len; i++) {
        const BaseScreenNamed *named = g_ptr_array_index(names, i);
        if (named->kind == BASE_SCREEN_AREA) {
            check_area(check, record, named->code);
        }
    }
}

bool intake_check_meetings(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_address(check, intake_batch_record(check->batch, i));
    }
    return true;
}
