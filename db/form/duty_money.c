#include <string.h>

#include "duty_part.h"
#include "form_query.h"

static void add_columns(FormTable *table, const char *first, const char *second)
{
    form_table_add_column(table, first, FORM_CELL_TEXT, 20);
    form_table_add_column(table, second, FORM_CELL_TEXT, 36);
    form_table_add_column(table, "โครงการ", FORM_CELL_COUNT, 9);
    form_table_add_column(table, "ขอไว้ (บาท)", FORM_CELL_MONEY, 16);
    form_table_add_column(table, "ได้รับอนุมัติ (บาท)", FORM_CELL_MONEY, 16);
    form_table_add_column(table, "เบิกจ่าย ณ ในเดือนนี้ (บาท)", FORM_CELL_MONEY, 16);
    form_table_add_column(table, "เบิกจ่าย ณ เดือนอื่น (บาท)", FORM_CELL_MONEY, 16);
    form_table_add_column(table, "ณ วันที่ล่าสุด", FORM_CELL_TEXT, 26);
}

static void add_amounts(FormDutyPart *part, SqlStatement *row)
{
    form_duty_add_number(part, row, 2);
    form_duty_add_number(part, row, 3);
    form_duty_add_number(part, row, 4);
    form_duty_add_number(part, row, 5);
    bool outside = !sql_column_is_null(row, 6) && sql_column_integer(row, 6) > 0;
    form_duty_add_number(part, row, 6);
    form_table_mark_cell(part->table, outside ? FORM_MARK_WARNING : FORM_MARK_NONE);
    form_duty_add_date_within(part, sql_column_text(row, 7));
}

static void take_class(SqlStatement *row, void *data)
{
    static const struct {
        const char *key;
        const char *word;
    } words[] = {{"community", "งบชุมชน"},
                 {"tao", "งบ อบต./เทศบาล"},
                 {"agency", "งบส่วนราชการ"},
                 {"other", "งบแหล่งอื่น"},
                 {"several", "หลายแหล่งงบ (แยกยอดเบิกจ่ายไม่ได้)"},
                 {"none", "ไม่ระบุแหล่งงบ"}};
    FormDutyPart *part = data;
    const char *key = sql_column_text(row, 0);
    form_table_begin_row(part->table, FORM_MARK_NONE);
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        if (strcmp(words[i].key, key) == 0) {
            form_table_add_text(part->table, words[i].word);
        }
    }
    form_table_add_text(part->table, sql_column_text(row, 1));
    add_amounts(part, row);
}

static void take_tambon(SqlStatement *row, void *data)
{
    FormDutyPart *part = data;
    form_table_begin_row(part->table, FORM_MARK_NONE);
    form_table_add_text(part->table, sql_column_text(row, 0));
    form_table_add_text(part->table, sql_column_text(row, 1));
    add_amounts(part, row);
}

bool form_duty_add_money(FormDutyPart *part, GError **error)
{
    part->table =
        form_document_add_table(part->document, "การเงิน-แหล่งงบ", "การเงิน แยกตามแหล่งงบและผู้สนับสนุน");
    form_table_add_note(
        part->table,
        "ขอไว้: ทุกโครงการที่ไม่ยกเลิก · ได้รับอนุมัติ: โครงการที่ได้รับงบประมาณ กำลังดำเนินการ หรือแล้วเสร็จ · "
        "ยอดเบิกจ่ายที่ลงวันที่นอกเดือนนี้แยกไว้ต่างหาก ไม่รวมกัน");
    add_columns(part->table, "แหล่งงบ", "ผู้สนับสนุน");
    if (!form_duty_ask(part, form_duty_money_sql, NULL, take_class, error)) {
        return false;
    }
    part->table = form_document_add_table(part->document, "การเงิน-ตำบล", "การเงิน รายตำบล");
    add_columns(part->table, "อำเภอ", "ตำบล");
    return form_duty_ask(part, form_duty_money_tambon_sql, NULL, take_tambon, error);
}
