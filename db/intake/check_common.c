#include "check.h"

/** A date this far from its row's fiscal year is likely a slip of the year. */
#define YEARS_APART 10

void intake_check_document_code(IntakeCheck *check, const IntakeRecord *record, int column,
                                GHashTable *documents)
{
    const IntakeValue *code = &record->values[column];
    if (code->present && !g_hash_table_contains(documents, code->text)) {
        intake_check_warn(check, record, column, "document.unknown",
                          g_strdup("ไม่มีเอกสารรหัสนี้ในตารางเอกสารของตำบล"),
                          "ส่งตารางเอกสาร (documents) หรือแก้รหัสเอกสาร");
    }
}

void intake_check_year_dates(IntakeCheck *check, const IntakeRecord *record, int year_column)
{
    const IntakeValue *year = &record->values[year_column];
    for (int i = 0; i < check->batch->sheet->column_count && year->present; i++) {
        const IntakeValue *value = &record->values[i];
        BaseDate date = {0};
        if (check->batch->sheet->columns[i].type != INTAKE_TYPE_DATE || !value->present ||
            !base_date_parse_iso(value->text, &date, NULL)) {
            continue;
        }
        int64_t apart = base_date_fiscal_year_be(&date) - year->integer;
        if (apart > YEARS_APART || apart < -YEARS_APART) {
            intake_check_warn(check, record, i, "date.far",
                              g_strdup_printf("ห่างจากปีงบประมาณของแถวนี้เกิน %d ปี", YEARS_APART),
                              "ตรวจปีที่เขียน");
        }
    }
}

void intake_check_place(IntakeCheck *check, const IntakeRecord *record, int latitude_column,
                        int longitude_column)
{
    const IntakeValue *latitude = &record->values[latitude_column];
    const IntakeValue *longitude = &record->values[longitude_column];
    if (latitude->present != longitude->present && !latitude->wrong && !longitude->wrong) {
        intake_check_error(check, record, latitude->present ? longitude_column : latitude_column,
                           "place.half", g_strdup("มีพิกัดเพียงค่าเดียว"),
                           "กรอกทั้งละติจูดและลองจิจูด หรือเว้นว่างทั้งคู่");
    }
}
