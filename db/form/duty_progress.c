#include "duty_part.h"
#include "form_query.h"

#define STATUS_COUNT 7

static const char *const statuses[STATUS_COUNT] = {"proposed", "in_plan",   "budgeted", "doing",
                                                   "done",     "postponed", "cancelled"};

static void take_row(SqlStatement *row, void *data)
{
    FormDutyPart *part = data;
    int column = 0;
    form_table_begin_row(part->table, FORM_MARK_NONE);
    form_table_add_text(part->table, sql_column_text(row, column++));
    form_table_add_text(part->table, sql_column_text(row, column++));
    for (int i = 0; i < STATUS_COUNT + 2; i++) { // all, each status, dated in the month
        form_duty_add_number(part, row, column++);
    }
    for (int i = 0; i < 2; i++) { // late, dated outside the month
        bool some = sql_column_integer(row, column) > 0;
        form_duty_add_number(part, row, column++);
        form_table_mark_cell(part->table, some ? FORM_MARK_WARNING : FORM_MARK_NONE);
    }
    form_duty_add_date_within(part, sql_column_text(row, column++));
    form_duty_add_date_within(part, sql_column_text(row, column));
}

static bool add_scope(FormDutyPart *part, const char *scope, const char *name, const char *title,
                      GError **error)
{
    part->table = form_document_add_table(part->document, name, title);
    form_table_add_note(part->table,
                        "ล่าช้า: เลยวันสิ้นสุดแล้วยังไม่แล้วเสร็จ · เปลี่ยนในเดือน: สถานะมีวันที่ในเดือนนี้ · "
                        "ข้อมูลเดือนอื่น: สถานะมีวันที่นอกเดือนนี้");
    form_table_add_column(part->table, "กลุ่ม/อำเภอ", FORM_CELL_TEXT, 16);
    form_table_add_column(part->table, "พื้นที่", FORM_CELL_TEXT, 16);
    form_table_add_column(part->table, "โครงการ", FORM_CELL_COUNT, 8);
    for (int i = 0; i < STATUS_COUNT; i++) {
        form_table_add_column(part->table, form_duty_word("projects", "status", statuses[i]),
                              FORM_CELL_COUNT, 9);
    }
    form_table_add_column(part->table, "เปลี่ยนในเดือน", FORM_CELL_COUNT, 9);
    form_table_add_column(part->table, "ล่าช้า", FORM_CELL_COUNT, 8);
    form_table_add_column(part->table, "ข้อมูลเดือนอื่น", FORM_CELL_COUNT, 9);
    form_table_add_column(part->table, "ข้อมูลเก่าสุด", FORM_CELL_TEXT, 26);
    form_table_add_column(part->table, "ข้อมูลใหม่สุด", FORM_CELL_TEXT, 26);
    return form_duty_ask(part, form_duty_progress_sql, scope, take_row, error);
}

bool form_duty_add_progress(FormDutyPart *part, GError **error)
{
    return add_scope(part, "group", "ก้าวหน้า-กลุ่ม", "ความก้าวหน้าของโครงการ รายกลุ่มนำร่อง", error) &&
           add_scope(part, "district", "ก้าวหน้า-อำเภอ", "ความก้าวหน้าของโครงการ รายอำเภอ", error) &&
           add_scope(part, "tambon", "ก้าวหน้า-ตำบล", "ความก้าวหน้าของโครงการ รายตำบล", error);
}
