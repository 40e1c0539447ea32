#include <string.h>

#include "check.h"
#include "columns.h"

/**
 * What a person's name begins with where no title of the personal-data scan stands: a body that
 * certifies is called by none of these. Offices that are (ครูใหญ่, กำนันตำบล…) are few; a warning.
 */
static bool looks_like_a_person(const char *certifier)
{
    static const char *const words[] = {"คุณ",  "กำนัน", "ผู้ใหญ่บ้าน", "อาจารย์", "ครู", "ดร.",
                                        "ผศ.", "รศ.",  "พระครู",   "ลุง",     "ป้า"};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        const char *rest = certifier + strlen(words[i]);
        if (g_str_has_prefix(certifier, words[i]) && *rest != '\0' &&
            !g_str_has_prefix(rest, "ตำบล") && !g_str_has_prefix(rest, "ภาพ")) {
            return true;
        }
    }
    return false;
}

bool intake_check_quality(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *certifier = &record->values[QUALITY_CERTIFIER];
        intake_check_not_future(check, record, QUALITY_DATE);
        if (certifier->present && looks_like_a_person(certifier->text)) {
            intake_check_warn(check, record, QUALITY_CERTIFIER, "quality.person",
                              g_strdup("ดูเหมือนชื่อบุคคล ผู้รับรองต้องเป็นหน่วยงานหรือคณะกรรมการ"),
                              "เขียนชื่อหน่วยงานหรือคณะกรรมการที่รับรอง");
        }
    }
    return true;
}
