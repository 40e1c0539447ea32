#include "template_part.h"

#include "base/money.h"

#define SATANG_PER_BAHT 100
#define TITLE_LIMIT 32    // what a spreadsheet program shows over a message
#define MESSAGE_LIMIT 255 // and in it
#define DATE_CHARACTERS_LEAST 6
#define DATE_CHARACTERS_MOST 40
#define WIDTH_CODE 14
#define WIDTH_TEXT 44
#define WIDTH_PLACE 20

static char *cut(const char *text, glong most)
{
    return g_utf8_strlen(text, -1) <= most ? g_strdup(text) : g_utf8_substring(text, 0, most);
}

static FormInput input_of(const IntakeColumn *column)
{
    switch (column->type) {
    case INTAKE_TYPE_YEAR_BE:
    case INTAKE_TYPE_INTEGER:
        return FORM_INPUT_WHOLE;
    case INTAKE_TYPE_REAL:
    case INTAKE_TYPE_PERCENT:
        return FORM_INPUT_REAL;
    case INTAKE_TYPE_MONEY:
        return FORM_INPUT_MONEY;
    case INTAKE_TYPE_TEXT:
        return FORM_INPUT_LONG;
    default:
        return FORM_INPUT_TEXT; // dates too: as typed, whatever calendar the computer has
    }
}

static int width_of(const FormTemplatePart *part, const IntakeSheet *sheet, int column)
{
    const IntakeColumn *asked = &sheet->columns[column];
    g_autofree char *heading = form_template_heading(asked);
    int width = asked->type == INTAKE_TYPE_TEXT && asked->maximum == 0   ? WIDTH_TEXT
                : asked->type == INTAKE_TYPE_TEXT && asked->maximum > 60 ? WIDTH_TEXT * 3 / 4
                                                                         : WIDTH_CODE;
    const FormList *list = form_list_of(part->lists, sheet, column);
    for (guint i = 0; list != NULL && i < list->items->len; i++) {
        width = MAX(width, MIN(form_workbook_width(list->items->pdata[i]) + 4, WIDTH_TEXT));
    }
    if (asked->type == INTAKE_TYPE_AREA) {
        width = MAX(width, WIDTH_PLACE);
    }
    return MAX(width, MIN(form_workbook_width(heading) + 3, WIDTH_TEXT));
}

/** What a typed number, date or text must be like. */
static void set_range(lxw_data_validation *rule, const IntakeColumn *column)
{
    rule->criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule->minimum_number = column->minimum;
    rule->maximum_number = column->maximum;
    rule->validate = LXW_VALIDATION_TYPE_DECIMAL;
    switch (column->type) {
    case INTAKE_TYPE_YEAR_BE:
        rule->validate = LXW_VALIDATION_TYPE_INTEGER;
        rule->minimum_number = 2500;
        rule->maximum_number = 2699;
        break;
    case INTAKE_TYPE_INTEGER:
        rule->validate = LXW_VALIDATION_TYPE_INTEGER;
        break;
    case INTAKE_TYPE_PERCENT:
        rule->maximum_number = 100;
        break;
    case INTAKE_TYPE_MONEY:
        rule->maximum_number = (double)(BASE_MONEY_LIMIT_SATANG / SATANG_PER_BAHT);
        break;
    case INTAKE_TYPE_REAL:
        break;
    case INTAKE_TYPE_DATE:
    case INTAKE_TYPE_MONTH_BE:
        rule->validate = LXW_VALIDATION_TYPE_LENGTH;
        rule->minimum_number = DATE_CHARACTERS_LEAST;
        rule->maximum_number = DATE_CHARACTERS_MOST;
        break;
    default:
        rule->validate = LXW_VALIDATION_TYPE_LENGTH;
        rule->minimum_number = 0;
        if (column->maximum == 0) {
            rule->maximum_number = column->type == INTAKE_TYPE_CODE ? INTAKE_SHEET_CODE_CHARACTERS
                                                                    : INTAKE_SHEET_TEXT_CHARACTERS;
        }
        break;
    }
}

/** How to type it; NULL: anybody knows. Owned. */
static char *message_of(const IntakeColumn *column)
{
    switch (column->type) {
    case INTAKE_TYPE_YEAR_BE:
        return g_strdup("ปี พ.ศ. 4 หลัก เช่น 2569");
    case INTAKE_TYPE_DATE:
        return g_strdup("พิมพ์ วัน/เดือน/ปี พ.ศ. เช่น 21/11/2569 หรือ 21 พ.ย. 2569");
    case INTAKE_TYPE_MONTH_BE:
        return g_strdup("พิมพ์ ปี พ.ศ.-เดือน เช่น 2569-10 คือเดือนตุลาคม 2569");
    case INTAKE_TYPE_MONEY:
        return g_strdup("ใส่ตัวเลขเป็นบาท เช่น 35000 ไม่รู้ให้เว้นว่าง ไม่มีเงินให้ใส่ 0");
    case INTAKE_TYPE_PERCENT:
        return g_strdup("ตัวเลข 0 ถึง 100");
    case INTAKE_TYPE_INTEGER:
        return g_strdup_printf("จำนวนเต็ม %.0f ถึง %.0f", column->minimum, column->maximum);
    case INTAKE_TYPE_REAL:
        return g_strdup("ตัวเลข มีจุดทศนิยมได้");
    case INTAKE_TYPE_VILLAGES:
        return g_strdup("หมู่ที่ หลายหมู่คั่นด้วย , เช่น 1,3,5 เว้นว่างคือทั้งตำบล");
    case INTAKE_TYPE_ISSUES:
        return g_strdup("รหัสประเด็น หลายประเด็นคั่นด้วย ; เช่น 1.1; 5.2");
    default:
        return NULL;
    }
}

static void add_rule(const FormTemplatePart *part, lxw_worksheet *sheet, const IntakeSheet *kind,
                     int column)
{
    const IntakeColumn *asked = &kind->columns[column];
    const FormList *list = form_list_of(part->lists, kind, column);
    g_autofree char *message = message_of(asked);
    g_autofree char *title = cut(asked->name_th, TITLE_LIMIT - 1);
    g_autofree char *formula = list != NULL ? g_strconcat("=", list->id, NULL) : NULL;
    const char *advice = list != NULL      ? "เลือกจากรายการที่เปิดด้วยลูกศร ดูความหมายได้ที่แผ่นงาน รายการ"
                         : message != NULL ? message
                                           : "ข้อความยาวเกินที่รับได้";
    g_autofree char *error_message = cut(advice, MESSAGE_LIMIT);
    lxw_data_validation rule = {
        .error_type = list != NULL && form_list_is_closed(asked)
                          ? LXW_VALIDATION_ERROR_TYPE_STOP
                          : LXW_VALIDATION_ERROR_TYPE_WARNING,
        .error_title = title,
        .error_message = error_message,
        .input_title = message != NULL ? title : NULL,
        .input_message = message,
    };
    if (list != NULL) {
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = formula;
        bool several = asked->type == INTAKE_TYPE_VILLAGES || asked->type == INTAKE_TYPE_ISSUES;
        rule.show_error = several ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
    } else {
        set_range(&rule, asked);
    }
    worksheet_data_validation_range(sheet, 1, (lxw_col_t)column, FORM_TEMPLATE_ROWS,
                                    (lxw_col_t)column, &rule);
}

static void add_note(const FormTemplatePart *part, lxw_worksheet *sheet, const IntakeSheet *kind,
                     int column)
{
    const char *meaning = form_note_meaning(part->notes, kind, column);
    const char *written = form_note_example(part->notes, kind, column, 0);
    g_autofree char *example = form_list_fill(part->lists, written);
    bool needed = (kind->columns[column].flags & INTAKE_COLUMN_REQUIRED) != 0;
    g_autofree char *text = g_strdup_printf(
        "%s\n%s%s%s%s", meaning != NULL ? meaning : kind->columns[column].name_th,
        example != NULL && *example != '\0' ? "ตัวอย่าง: " : "", example != NULL ? example : "",
        example != NULL && *example != '\0' ? "\n" : "",
        needed ? "ต้องกรอกทุกแถว" : "ไม่บังคับ เว้นว่างได้");
    form_workbook_comment(sheet, 0, column, text);
}

void form_template_add_sheet(const FormTemplatePart *part, const IntakeSheet *sheet)
{
    lxw_worksheet *written = form_workbook_add_sheet(part->workbook, sheet->name_th);
    int lines = 1;
    int digits = 0;
    for (int column = 0; column < sheet->column_count; column++) {
        const IntakeColumn *asked = &sheet->columns[column];
        int width = width_of(part, sheet, column);
        g_autofree char *heading = form_template_heading(asked);
        bool needed = (asked->flags & INTAKE_COLUMN_REQUIRED) != 0;
        worksheet_set_column(written, (lxw_col_t)column, (lxw_col_t)column, width,
                             form_workbook_input(part->workbook, input_of(asked)));
        form_workbook_write(
            written, 0, column, heading,
            form_workbook_style(part->workbook, needed ? FORM_STYLE_REQUIRED : FORM_STYLE_HEADING));
        lines = MAX(lines, form_workbook_lines(heading, width));
        digits += width;
        add_note(part, written, sheet, column);
        add_rule(part, written, sheet, column);
    }
    form_workbook_set_lines(written, 0, lines + 1);
    worksheet_freeze_panes(written, 1, 0);
    worksheet_set_landscape(written);
    worksheet_repeat_rows(written, 0, 0);
    form_workbook_fit(written, digits);
}
