#include "duty_part.h"
#include "form_query.h"

static void take_district(SqlStatement *row, void *data)
{
    FormDutyPart *part = data;
    form_table_begin_row(part->table, FORM_MARK_NONE);
    form_table_add_text(part->table, sql_column_text(row, 0));
    for (int column = 1; column < 9; column++) {
        form_duty_add_number(part, row, column);
    }
}

static bool add_sums(FormDutyPart *part, GError **error)
{
    part->table = form_document_add_table(part->document, "สรุปแผน",
                                          "สรุปการมีแผนชุมชน รายอำเภอ (ตัวชี้วัดที่ 2.3 และ 2.4)");
    form_table_add_note(part->table, "นับแผนของปีงบประมาณนี้ที่ผ่านเวทีประชาคมไม่เกินสิ้นเดือน "
                                     "ส่วนที่จังหวัดส่งกรมส่งเสริมการปกครองท้องถิ่นใช้เฉพาะเทศบาล");
    static const char *const headings[] = {"ตำบล",         "ตำบลที่มีแผน",  "ตำบลที่ทบทวนแล้ว",
                                           "หมู่บ้าน",        "หมู่บ้านที่มีแผน", "หมู่บ้านที่ทบทวนแล้ว",
                                           "ในนี้เป็นเทศบาล", "เทศบาลที่มีแผน"};
    form_table_add_column(part->table, "อำเภอ", FORM_CELL_TEXT, 20);
    for (size_t i = 0; i < G_N_ELEMENTS(headings); i++) {
        form_table_add_column(part->table, headings[i], FORM_CELL_COUNT, 12);
    }
    return form_duty_ask(part, form_duty_plan_sums_sql, NULL, take_district, error);
}

static void take_plan(SqlStatement *row, void *data)
{
    FormDutyPart *part = data;
    bool has_plan = !sql_column_is_null(row, 4);
    form_table_begin_row(part->table, FORM_MARK_NONE);
    for (int column = 0; column < 4; column++) {
        form_table_add_text(part->table, sql_column_text(row, column));
    }
    if (!has_plan) {
        form_table_add_text(part->table, "ยังไม่มี");
        form_table_mark_cell(part->table, FORM_MARK_ERROR);
    } else {
        bool current = sql_column_integer(row, 4) == form_duty_year(part->duty);
        form_table_add_text(part->table, sql_column_text(row, 4));
        form_table_mark_cell(part->table, current ? FORM_MARK_NONE : FORM_MARK_WARNING);
    }
    form_duty_add_date(part, sql_column_text(row, 5));
    form_duty_add_date(part, sql_column_text(row, 6));
    form_table_add_text(part->table, sql_column_text(row, 7));
    form_table_add_text(part->table, sql_column_text(row, 8));
}

bool form_duty_add_plan_rows(FormDutyPart *part, GError **error)
{
    part->table = form_document_add_table(part->document, "แผนรายพื้นที่",
                                          "พื้นที่ที่มีแผนชุมชน รายตำบลและหมู่บ้าน (ตัวชี้วัดที่ 2.3 และ 2.4)");
    form_table_add_column(part->table, "อำเภอ", FORM_CELL_TEXT, 16);
    form_table_add_column(part->table, "ตำบล", FORM_CELL_TEXT, 14);
    form_table_add_column(part->table, "พื้นที่", FORM_CELL_TEXT, 18);
    form_table_add_column(part->table, "อปท.", FORM_CELL_TEXT, 22);
    form_table_add_column(part->table, "แผนปีงบประมาณ", FORM_CELL_TEXT, 12);
    form_table_add_column(part->table, "วันประชาคม", FORM_CELL_TEXT, 14);
    form_table_add_column(part->table, "วันทบทวน", FORM_CELL_TEXT, 14);
    form_table_add_column(part->table, "เอกสาร", FORM_CELL_TEXT, 34);
    form_table_add_column(part->table, "ข้อมูล", FORM_CELL_TEXT, 10);
    return form_duty_ask(part, form_duty_plans_sql, NULL, take_plan, error);
}

static void take_sample(SqlStatement *row, void *data)
{
    FormDutyPart *part = data;
    int64_t plans = sql_column_integer(row, 1);
    form_table_begin_row(part->table, FORM_MARK_NONE);
    form_table_add_text(part->table, sql_column_text(row, 0));
    form_table_add_text(part->table, "1 ฉบับ");
    form_table_add_number(part->table, plans);
    const char *chosen = sql_column_text(row, 2);
    form_table_add_text(part->table, chosen != NULL ? chosen
                                     : plans > 0    ? "ยังไม่ได้เลือก"
                                                 : "ยังไม่มีแผนให้เลือก");
    form_table_mark_cell(part->table, chosen != NULL ? FORM_MARK_GOOD : FORM_MARK_WARNING);
}

static bool add_samples(FormDutyPart *part, GError **error)
{
    part->table = form_document_add_table(part->document, "ตัวอย่างแผน",
                                          "ตัวอย่างแผนที่จังหวัดต้องส่งกรมส่งเสริมการปกครองท้องถิ่น");
    form_table_add_note(part->table, "ทำเครื่องหมายแผนที่เลือกโดยใส่คำว่า “ตัวอย่างส่ง สถ.” ในชื่อเอกสาร");
    form_table_add_column(part->table, "ตัวอย่าง", FORM_CELL_TEXT, 60);
    form_table_add_column(part->table, "ต้องส่ง", FORM_CELL_TEXT, 12);
    form_table_add_column(part->table, "มีให้เลือก", FORM_CELL_COUNT, 10);
    form_table_add_column(part->table, "ที่เลือกแล้ว", FORM_CELL_TEXT, 50);
    return form_duty_ask(part, form_duty_samples_sql, NULL, take_sample, error);
}

bool form_duty_add_plans(FormDutyPart *part, GError **error)
{
    return add_sums(part, error) && add_samples(part, error);
}
