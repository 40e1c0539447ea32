#include "form/duty.h"

#include <string.h>

#include "duty_part.h"
#include "form_query.h"
#include "intake/sheet.h"

int form_duty_year(const FormDuty *duty) { return base_date_fiscal_year_be(&duty->month.last); }

bool form_duty_ask(FormDutyPart *part, const char *question, const char *scope, SqlTake take,
                   GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(part->database, question, error);
    if (statement == NULL) {
        return false;
    }
    g_autofree char *first = base_date_to_iso(&part->duty->month.first);
    g_autofree char *last = base_date_to_iso(&part->duty->month.last);
    if (strstr(question, ":year") != NULL) {
        sql_bind_integer(statement, ":year", form_duty_year(part->duty));
    }
    if (strstr(question, ":first") != NULL) {
        sql_bind_text(statement, ":first", first);
    }
    if (strstr(question, ":last") != NULL) {
        sql_bind_text(statement, ":last", last);
    }
    if (scope != NULL) {
        sql_bind_text(statement, ":scope", scope);
    }
    return sql_each(statement, take, part, error);
}

static void add_date(FormDutyPart *part, const char *iso, bool within)
{
    BaseDate day = {0};
    if (iso == NULL || !base_date_parse_iso(iso, &day, NULL)) {
        form_table_add_text(part->table, NULL);
        return;
    }
    g_autofree char *text = base_date_to_thai_short(&day);
    int order = form_month_compare(&part->duty->month, &day);
    bool outside = order > 0 || (within && order < 0);
    g_autofree char *told = outside ? g_strconcat(text, " (นอกเดือน)", NULL) : g_strdup(text);
    form_table_add_text(part->table, told);
    if (outside) {
        form_table_mark_cell(part->table, FORM_MARK_WARNING);
    }
}

void form_duty_add_date(FormDutyPart *part, const char *iso) { add_date(part, iso, false); }

void form_duty_add_date_within(FormDutyPart *part, const char *iso) { add_date(part, iso, true); }

void form_duty_add_number(FormDutyPart *part, SqlStatement *row, int column)
{
    if (sql_column_is_null(row, column)) {
        form_table_add_missing(part->table);
    } else {
        form_table_add_number(part->table, sql_column_integer(row, column));
    }
}

/** A date that may well be in another month: the end of a project. */
static void add_plain_date(FormDutyPart *part, const char *iso)
{
    BaseDate day = {0};
    bool known = iso != NULL && base_date_parse_iso(iso, &day, NULL);
    g_autofree char *text = known ? base_date_to_thai_short(&day) : NULL;
    form_table_add_text(part->table, text);
}

const char *form_duty_word(const char *kind, const char *column, const char *key)
{
    const IntakeSheet *sheet = intake_sheet_find(kind, INTAKE_OWNER_TAMBON);
    int index = sheet != NULL ? intake_sheet_column(sheet, column) : -1;
    const IntakeChoice *choice = index >= 0 ? sheet->columns[index].choices : NULL;
    for (; choice != NULL && choice->key != NULL; choice++) {
        if (strcmp(choice->key, key) == 0) {
            return choice->name_th;
        }
    }
    return key;
}

static FormDocument *begin_document(const FormDuty *duty, const char *what)
{
    g_autofree char *month = form_month_to_thai(&duty->month);
    BaseDate today = base_date_from_unix(duty->now_utc);
    g_autofree char *day = base_date_to_thai_long(&today, false);
    g_autofree char *title = g_strdup_printf("%s เดือน%s", what, month);
    g_autofree char *subtitle =
        g_strdup_printf("ปีงบประมาณ %d · ข้อมูลในระบบ ณ วันที่ %s", form_duty_year(duty), day);
    FormDocument *document = form_document_new(title, subtitle);
    form_document_set_landscape(document);
    return document;
}

static void take_samples(SqlStatement *row, void *data)
{
    const FormDutyPart *part = data;
    if (sql_column_integer(row, 0) > 0) {
        g_autofree char *text = g_strdup_printf(
            "ตัวอย่าง: ในรายงานนี้มีข้อมูลที่แต่งขึ้นเพื่อสาธิต %d โครงการ จาก %d โครงการ ห้ามส่งเป็นรายงานจริง",
            (int)sql_column_integer(row, 0), (int)sql_column_integer(row, 1));
        form_table_add_note(part->table, text);
    }
}

FormDocument *form_duty_make(const FormDuty *duty, GError **error)
{
    g_autoptr(SqlDatabase) database = form_rows_open(duty->workspace, error);
    if (database == NULL) {
        return NULL;
    }
    g_autoptr(FormDocument) document = begin_document(duty, "รายงานประจำเดือน");
    FormDutyPart part = {duty, database, document, NULL};
    bool made = form_duty_add_deadlines(&part, error) &&
                form_duty_ask(&part, form_duty_made_up_sql, NULL, take_samples, error) &&
                form_duty_add_progress(&part, error) && form_duty_add_money(&part, error) &&
                form_duty_add_plans(&part, error);
    return made ? g_steal_pointer(&document) : NULL;
}

static void take_project(SqlStatement *row, void *data)
{
    FormDutyPart *part = data;
    form_table_begin_row(part->table, FORM_MARK_NONE);
    for (int column = 0; column < 4; column++) {
        form_table_add_text(part->table, sql_column_text(row, column));
    }
    form_table_add_text(part->table, form_duty_word("projects", "status", sql_column_text(row, 4)));
    form_duty_add_date_within(part, sql_column_text(row, 5));
    add_plain_date(part, sql_column_text(row, 6));
    for (int column = 7; column < 12; column++) {
        form_duty_add_number(part, row, column);
    }
    form_duty_add_date_within(part, sql_column_text(row, 12));
    form_table_add_text(part->table, sql_column_text(row, 13));
}

static bool add_project_rows(FormDutyPart *part, GError **error)
{
    static const struct {
        const char *heading;
        FormCellType type;
        int width;
    } columns[] = {
        {"อำเภอ", FORM_CELL_TEXT, 16},
        {"ตำบล", FORM_CELL_TEXT, 14},
        {"รหัสโครงการ", FORM_CELL_TEXT, 12},
        {"ชื่อโครงการ", FORM_CELL_TEXT, 44},
        {"สถานะ", FORM_CELL_TEXT, 16},
        {"ข้อมูล ณ วันที่", FORM_CELL_TEXT, 24},
        {"วันสิ้นสุด", FORM_CELL_TEXT, 24},
        {"งบชุมชน (บาท)", FORM_CELL_MONEY, 14},
        {"งบ อบต./เทศบาล (บาท)", FORM_CELL_MONEY, 14},
        {"งบส่วนราชการ (บาท)", FORM_CELL_MONEY, 14},
        {"งบแหล่งอื่น (บาท)", FORM_CELL_MONEY, 14},
        {"เบิกจ่ายแล้ว (บาท)", FORM_CELL_MONEY, 14},
        {"เบิกจ่าย ณ วันที่", FORM_CELL_TEXT, 24},
        {"ข้อมูล", FORM_CELL_TEXT, 10},
    };
    part->table = form_document_add_table(part->document, "โครงการ", "โครงการรายแถว");
    for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
        form_table_add_column(part->table, columns[i].heading, columns[i].type, columns[i].width);
    }
    return form_duty_ask(part, form_duty_projects_sql, NULL, take_project, error);
}

FormDocument *form_duty_make_rows(const FormDuty *duty, GError **error)
{
    g_autoptr(SqlDatabase) database = form_rows_open(duty->workspace, error);
    if (database == NULL) {
        return NULL;
    }
    g_autoptr(FormDocument) document = begin_document(duty, "ข้อมูลรายแถวของรายงานประจำเดือน");
    FormDutyPart part = {duty, database, document, NULL};
    bool made = form_duty_add_plan_rows(&part, error) && add_project_rows(&part, error);
    return made ? g_steal_pointer(&document) : NULL;
}
