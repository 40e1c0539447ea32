#include <string.h>

#include "check.h"
#include "columns.h"
#include "place.h"

static void report_match(IntakeCheck *check, const IntakeRecord *record, int column,
                         IntakeMatch match, const char *candidates)
{
    if (match == INTAKE_MATCH_SEVERAL) {
        intake_check_error(check, record, column, "name.ambiguous",
                           g_strdup_printf("ชื่อนี้ตรงกับหลายรายการ: %s", candidates),
                           "เขียนรหัสแทนชื่อ หรือเขียนชื่อเต็ม (เช่น ต.ทุ่งสง อ.นาบอน)");
    } else {
        intake_check_error(check, record, column, "name.unknown",
                           g_strdup("ไม่พบรหัสหรือชื่อนี้ในข้อมูลอ้างอิงของจังหวัด"),
                           "ตรวจตัวสะกดหรือรหัส ถ้าถูกแล้วแจ้งจังหวัดให้เพิ่มในข้อมูลอ้างอิง");
    }
}

/** Puts the code in the place of the name, or marks the value wrong. */
static void settle(IntakeCheck *check, IntakeRecord *record, int column, IntakeMatch match,
                   const char *code)
{
    IntakeValue *value = &record->values[column];
    if (match == INTAKE_MATCH_ONE) {
        value->text = g_string_chunk_insert_const(check->batch->texts, code);
    } else {
        value->present = false;
        value->wrong = true;
    }
}

static void resolve_name(IntakeCheck *check, IntakeRecord *record, int column,
                         const IntakeNames *names)
{
    const char *code = NULL;
    g_autofree char *candidates = NULL;
    IntakeMatch match =
        intake_reference_find(names, record->values[column].text, &code, &candidates);
    if (match != INTAKE_MATCH_ONE) {
        report_match(check, record, column, match, candidates);
    }
    settle(check, record, column, match, code);
}

static bool is_tambon_sheet(const IntakeCheck *check)
{
    return check->batch->sheet->owner == INTAKE_OWNER_TAMBON;
}

static void resolve_area(IntakeCheck *check, IntakeRecord *record, int column)
{
    const char *code = NULL;
    g_autofree char *candidates = NULL;
    const char *office = is_tambon_sheet(check) ? check->office_code : NULL;
    IntakeMatch match = intake_place_find(check->reference, office, record->values[column].text,
                                          &code, &candidates);
    if (match != INTAKE_MATCH_ONE) {
        report_match(check, record, column, match, candidates);
    } else if (office != NULL && !g_str_has_prefix(code, office)) {
        intake_check_error(check, record, column, "area.not-own",
                           g_strdup_printf("พื้นที่นี้ (%s) ไม่อยู่ในตำบลที่ส่งไฟล์ (%s)", code, office),
                           "ส่งเฉพาะข้อมูลของตำบลตนเอง หรือย้ายไฟล์ไปโฟลเดอร์ของตำบลนั้น");
        match = INTAKE_MATCH_NONE;
    }
    settle(check, record, column, match, code);
}

static void resolve_villages(IntakeCheck *check, IntakeRecord *record, int column)
{
    IntakeValue *value = &record->values[column];
    g_auto(GStrv) numbers = g_strsplit(value->text, "\n", -1);
    for (char **number = numbers; *number != NULL; number++) {
        g_autofree char *code = g_strdup_printf("%s%02u", check->office_code,
                                                (unsigned)g_ascii_strtoull(*number, NULL, 10));
        if (intake_reference_area(check->reference, code) == NULL) {
            const IntakeArea *tambon = intake_reference_area(check->reference, check->office_code);
            int count = tambon != NULL ? tambon->village_count : -1;
            intake_check_error(check, record, column, "village.unknown",
                               count >= 0
                                   ? g_strdup_printf("ตำบลนี้ไม่มีหมู่ที่ %s (มี %d หมู่บ้าน)", *number, count)
                                   : g_strdup_printf("ไม่มีหมู่ที่ %s ในทะเบียนพื้นที่", *number),
                               "ตรวจเลขหมู่ที่ ถ้ามีหมู่บ้านใหม่แจ้งจังหวัดให้เพิ่มในทะเบียนพื้นที่");
            value->present = false;
            value->wrong = true;
            return;
        }
    }
}

/** The edition whose issues the row means; NULL after reporting that there is none. */
static const char *row_edition(IntakeCheck *check, IntakeRecord *record, int column)
{
    int edition_column = intake_sheet_column(check->batch->sheet, "issue_edition");
    IntakeValue *value = edition_column >= 0 ? &record->values[edition_column] : NULL;
    if (value != NULL && value->wrong) {
        return NULL;
    }
    bool own = value != NULL && value->present;
    const char *edition = own ? value->text : check->issue_edition;
    if (edition == NULL || intake_reference_issues(check->reference, edition) == NULL) {
        intake_check_error(
            check, record, own ? edition_column : column, "issue.edition",
            g_strdup_printf("ไม่มีชุดประเด็น “%s” ในข้อมูลอ้างอิง", edition != NULL ? edition : ""),
            "เขียนชุดประเด็นที่จังหวัดประกาศใช้ หรือเว้นว่างเพื่อใช้ชุดปัจจุบัน");
        return NULL;
    }
    if (value != NULL) {
        value->text = edition;
        value->present = true;
    }
    return edition;
}

static void resolve_issues(IntakeCheck *check, IntakeRecord *record, int column)
{
    IntakeValue *value = &record->values[column];
    const char *edition = row_edition(check, record, column);
    if (edition == NULL) {
        settle(check, record, column, INTAKE_MATCH_NONE, NULL);
        return;
    }
    const IntakeNames *names = intake_reference_issues(check->reference, edition);
    g_autoptr(GString) codes = g_string_new(NULL);
    g_auto(GStrv) parts = g_strsplit(value->text, "\n", -1);
    for (char **part = parts; *part != NULL; part++) {
        const char *code = NULL;
        g_autofree char *candidates = NULL;
        IntakeMatch match = intake_reference_find(names, *part, &code, &candidates);
        if (match != INTAKE_MATCH_ONE) {
            report_match(check, record, column, match, candidates);
            settle(check, record, column, match, NULL);
            return;
        }
        g_string_append_printf(codes, "%s%s", codes->len > 0 ? "\n" : "", code);
    }
    settle(check, record, column, INTAKE_MATCH_ONE, codes->str);
}

static void resolve_cell(IntakeCheck *check, IntakeRecord *record, int column)
{
    switch (check->batch->sheet->columns[column].type) {
    case INTAKE_TYPE_AREA:
        resolve_area(check, record, column);
        break;
    case INTAKE_TYPE_VILLAGES:
        resolve_villages(check, record, column);
        break;
    case INTAKE_TYPE_ISSUE:
    case INTAKE_TYPE_ISSUES:
        resolve_issues(check, record, column);
        break;
    case INTAKE_TYPE_ORGANISATION:
        resolve_name(check, record, column, check->reference->organisations);
        break;
    case INTAKE_TYPE_PROGRAMME:
        resolve_name(check, record, column, check->reference->programmes);
        break;
    case INTAKE_TYPE_SCHEME:
        resolve_name(check, record, column, check->reference->schemes);
        break;
    case INTAKE_TYPE_DUTY:
        resolve_name(check, record, column, check->reference->duties);
        break;
    default:
        break;
    }
}

void intake_check_names(IntakeCheck *check)
{
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        IntakeRecord *record = intake_batch_record(check->batch, i);
        for (int column = 0; column < check->batch->sheet->column_count; column++) {
            if (record->values[column].present) {
                resolve_cell(check, record, column);
            }
        }
    }
}
