#include "words.h"

#include <base/date.h>
#include <base/money.h>

const char *words_status(SnapshotStatus status)
{
    static const char *const words[SNAPSHOT_STATUS_COUNT] = {
        [SNAPSHOT_STATUS_PROPOSED] = "เสนอ",         [SNAPSHOT_STATUS_IN_PLAN] = "อยู่ในแผน",
        [SNAPSHOT_STATUS_BUDGETED] = "ได้รับงบประมาณ", [SNAPSHOT_STATUS_DOING] = "กำลังดำเนินการ",
        [SNAPSHOT_STATUS_DONE] = "แล้วเสร็จ",          [SNAPSHOT_STATUS_POSTPONED] = "ชะลอ",
        [SNAPSHOT_STATUS_CANCELLED] = "ยกเลิก",
    };
    return words[status];
}

const char *words_class(SnapshotClass budget_class)
{
    static const char *const words[SNAPSHOT_CLASS_COUNT] = {
        [SNAPSHOT_CLASS_COMMUNITY] = "งบชุมชน",
        [SNAPSHOT_CLASS_TAO] = "งบ อบต./เทศบาล",
        [SNAPSHOT_CLASS_AGENCY] = "งบส่วนราชการ",
        [SNAPSHOT_CLASS_OTHER] = "งบแหล่งอื่น",
    };
    return words[budget_class];
}

const char *words_doer(const char *doer)
{
    if (g_strcmp0(doer, "community") == 0) {
        return "ชุมชนทำเอง";
    }
    return g_strcmp0(doer, "shared") == 0 ? "ทำร่วมกัน" : "หน่วยงานทำ";
}

void words_append(GString *page, const char *text, const char *otherwise)
{
    if (text == NULL) {
        g_string_append(page, otherwise);
        return;
    }
    g_autofree char *escaped = g_markup_escape_text(text, -1);
    g_string_append(page, escaped);
}

void words_append_baht(GString *page, int64_t amount_satang)
{
    if (amount_satang < 0) {
        g_string_append(page, "ไม่ระบุ");
        return;
    }
    g_autofree char *amount = base_money_to_text(amount_satang);
    g_string_append_printf(page, "%s บาท", amount);
}

void words_append_date(GString *page, const char *iso_date)
{
    BaseDate date = {0};
    if (iso_date == NULL || !base_date_parse_iso(iso_date, &date, NULL)) {
        g_string_append(page, "ไม่ระบุ");
        return;
    }
    g_autofree char *thai = base_date_to_thai_short(&date);
    g_string_append(page, thai);
}
