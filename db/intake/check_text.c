#include <string.h>

#include "base/thai.h"
#include "check.h"

// Prose is kept as it was written, whatever it says; these are only questions to its writer.

/** What a page of the web or of a word processor had around the text that was copied. */
static const char *const furniture[] = {"ไม่มีความคิดเห็น", "แสดงความคิดเห็น", "อ่านต่อ...",
                                        "อ่านเพิ่มเติม...", "คลิกที่นี่",         "PAGE \\*",
                                        "MERGEFORMAT"};

static void check_spelling(IntakeCheck *check, const IntakeRecord *record, int column)
{
    const char *text = record->values[column].text;
    BaseThaiSlip slip = {0};
    if (base_thai_find_slip(text, &slip)) {
        g_autofree char *part = g_strndup(text + slip.start, slip.length);
        intake_check_warn(check, record, column, "text.suspect",
                          slip.likely != NULL
                              ? g_strdup_printf("มีคำว่า “%s” น่าจะเป็น “%s”", part, slip.likely)
                              : g_strdup_printf("“%s” ไม่มีในภาษาไทย อาจพิมพ์ผิด", part),
                          "ตรวจตัวสะกด (ระบบไม่แก้ข้อความให้เอง)");
    }
}

static void check_furniture(IntakeCheck *check, const IntakeRecord *record, int column)
{
    const char *text = record->values[column].text;
    for (size_t i = 0; i < G_N_ELEMENTS(furniture); i++) {
        if (strstr(text, furniture[i]) != NULL) {
            intake_check_warn(
                check, record, column, "text.furniture",
                g_strdup_printf("มีข้อความของหน้าเว็บหรือหน้ากระดาษติดมา: “%s”", furniture[i]),
                "ลบส่วนที่ไม่ใช่เนื้อหา");
            return;
        }
    }
}

/** Steps over spaces and a dash or ถึง; NULL when there is none. */
static const char *skip_dash(const char *text)
{
    static const char *const dashes[] = {"-", "–", "—", "ถึง"};
    const char *at = text + strspn(text, " ");
    for (size_t i = 0; i < G_N_ELEMENTS(dashes); i++) {
        if (g_str_has_prefix(at, dashes[i])) {
            at += strlen(dashes[i]);
            return at + strspn(at, " ");
        }
    }
    return NULL;
}

/** Reads a year of four digits and steps over it; 0 for anything else. */
static int read_year(const char **text)
{
    if (strspn(*text, "0123456789") != 4) {
        return 0;
    }
    int year = (int)g_ascii_strtoull(*text, NULL, 10);
    *text += 4;
    return year;
}

/** Years that "(พ.ศ. 2555 – 2559)" after `text` counts; 0 when there is no such range. */
static int count_range(const char *text)
{
    const char *at = text + strspn(text, " (");
    if (g_str_has_prefix(at, "พ.ศ.")) {
        at += strlen("พ.ศ.");
        at += strspn(at, " ");
    }
    int first = read_year(&at);
    at = first > 0 ? skip_dash(at) : NULL;
    int last = at != NULL ? read_year(&at) : 0;
    return last >= first && last > 0 ? last - first + 1 : 0;
}

/** The number that ends right before `at`, spaces between allowed; 0: none. */
static int number_before(const char *text, const char *at)
{
    while (at > text && at[-1] == ' ') {
        at--;
    }
    const char *start = at;
    while (start > text && g_ascii_isdigit(start[-1])) {
        start--;
    }
    return at > start && at - start <= 2 ? (int)g_ascii_strtoull(start, NULL, 10) : 0;
}

/** True if another cell of the row says how many years they really are. */
static bool says_count(IntakeCheck *check, const IntakeRecord *record, int count)
{
    g_autofree char *words = g_strdup_printf("นับได้ %d ปี", count);
    for (int i = 0; i < check->batch->sheet->column_count; i++) {
        const IntakeValue *value = &record->values[i];
        if (value->present && value->text != NULL && strstr(value->text, words) != NULL) {
            return true;
        }
    }
    return false;
}

/** "4 ปี (พ.ศ. 2555 – 2559)" names five years. */
static void check_year_count(IntakeCheck *check, const IntakeRecord *record, int column)
{
    const char *text = record->values[column].text;
    if (strstr(text, "ปี") == NULL) {
        return;
    }
    g_autofree char *digits = base_thai_digits_to_arabic(text, NULL);
    for (const char *at = strstr(digits, "ปี"); at != NULL; at = strstr(at + 1, "ปี")) {
        int said = number_before(digits, at);
        int counted = said > 0 ? count_range(at + strlen("ปี")) : 0;
        if (counted > 0 && counted != said && !says_count(check, record, counted)) {
            intake_check_warn(check, record, column, "text.year-count",
                              g_strdup_printf("เขียนว่า %d ปี แต่ช่วงปีที่เขียนนับได้ %d ปี", said, counted),
                              "ตรวจจำนวนปีหรือช่วงปี (ระบบเก็บข้อความตามที่เขียน)");
            return;
        }
    }
}

/** "ใน 4.1.1": a heading of another paper, which nobody finds here. */
static void check_reference(IntakeCheck *check, const IntakeRecord *record, int column)
{
    static const char *const words[] = {"ใน", "ข้อ", "หัวข้อ", "ตาม"};
    const char *text = record->values[column].text;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        for (const char *at = strstr(text, words[i]); at != NULL; at = strstr(at + 1, words[i])) {
            const char *number = at + strlen(words[i]);
            number += strspn(number, " ");
            size_t length = strspn(number, "0123456789.");
            if (length == 0) {
                continue;
            }
            g_autofree char *heading = g_strndup(number, length);
            g_auto(GStrv) parts = g_strsplit(heading, ".", -1);
            if (g_strv_length(parts) == 3 && *parts[0] != '\0' && *parts[1] != '\0' &&
                *parts[2] != '\0') {
                intake_check_warn(check, record, column, "text.reference",
                                  g_strdup_printf("อ้างถึงหัวข้อ %s ซึ่งไม่มีในข้อมูลนี้", heading),
                                  "เขียนชื่อเรื่องที่อ้างถึงแทนเลขหัวข้อ");
                return;
            }
        }
    }
}

void intake_check_texts(IntakeCheck *check)
{
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        for (int column = 0; column < check->batch->sheet->column_count; column++) {
            if (check->batch->sheet->columns[column].type == INTAKE_TYPE_TEXT &&
                record->values[column].present) {
                check_spelling(check, record, column);
                check_furniture(check, record, column);
                check_year_count(check, record, column);
                check_reference(check, record, column);
            }
        }
    }
}
