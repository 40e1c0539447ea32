#include "template_part.h"

#include "base/date.h"
#include "intake/table.h"

#define GUIDE_DIGITS 100
#define EXAMPLE_DIGITS 22
#define LIST_LIMIT_DIGITS 80

static const char *const steps[] = {
    "กรอกทีละแผ่นงาน หนึ่งแถวต่อหนึ่งเรื่อง หัวตารางสีน้ำเงินที่มี * ต้องกรอก หัวตารางสีเทากรอกเท่าที่มี",
    "วางเมาส์บนหัวตารางจะเห็นคำอธิบายและตัวอย่างของช่องนั้น ช่องที่มีลูกศรให้เลือกจากรายการ",
    "วันที่พิมพ์เป็น 21/11/2569 หรือ 21 พ.ย. 2569 ปีเป็น พ.ศ. เงินใส่เป็นบาท",
    "ไม่มีข้อมูลให้เว้นว่าง ตัวเลข 0 ใช้เมื่อรู้แน่ว่าเป็นศูนย์",
    "แผ่นงานที่ยังไม่มีข้อมูลปล่อยว่างไว้ ข้อมูลที่เคยส่งแล้วไม่หาย",
    "แผ่นงานที่กรอก ให้กรอกครบทุกแถวที่มีอยู่ (ทั้งปี ถ้ามีช่องปี) ไม่ใช่เฉพาะแถวใหม่",
    "ห้ามใส่เลขประจำตัวประชาชน เบอร์มือถือ บ้านเลขที่ หรือข้อมูลรายครัวเรือน ชื่อบุคคลใส่ได้เฉพาะแผ่นงานคณะทำงาน",
    "ดูแถวที่กรอกแล้วได้ที่แผ่นงาน ตัวอย่าง (ไม่ถูกนำเข้า) ไม่ต้องลบแผ่นงานใด ไม่ต้องเปลี่ยนชื่อ",
    "บันทึกแล้วส่งไฟล์นี้ทั้งไฟล์ให้จังหวัด จังหวัดจะส่งผลการตรวจกลับมาถ้ามีที่ต้องแก้",
};

static int write_line(const FormTemplatePart *part, lxw_worksheet *sheet, int row, const char *text,
                      FormStyle style)
{
    form_workbook_write(sheet, row, 0, text, form_workbook_style(part->workbook, style));
    int lines = style == FORM_STYLE_TITLE ? 2 : form_workbook_lines(text, GUIDE_DIGITS);
    form_workbook_set_lines(sheet, row, lines);
    return row + 1;
}

static int count_required(const IntakeSheet *sheet)
{
    int required = 0;
    for (int column = 0; column < sheet->column_count; column++) {
        required += (sheet->columns[column].flags & INTAKE_COLUMN_REQUIRED) != 0;
    }
    return required;
}

void form_template_add_guide(const FormTemplatePart *part)
{
    lxw_worksheet *sheet = form_workbook_add_sheet(part->workbook, "คำอธิบาย");
    worksheet_set_column(sheet, 0, 0, GUIDE_DIGITS, NULL);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    BaseDate day = base_date_from_unix(part->form->made_utc);
    g_autofree char *made = base_date_to_thai_long(&day, false);
    const char *code = part->form->office != NULL ? part->form->office->code : "";
    g_autofree char *office = g_strdup_printf("%s %s · จัดทำเมื่อ %s", part->form->title, code, made);
    int row = write_line(part, sheet, 0, "แบบฟอร์มข้อมูลแผนชุมชน", FORM_STYLE_TITLE);
    row = write_line(part, sheet, row, office, FORM_STYLE_NOTE);
    row = write_line(part, sheet, row, "วิธีกรอก", FORM_STYLE_TITLE);
    for (size_t i = 0; i < G_N_ELEMENTS(steps); i++) {
        g_autofree char *step = g_strdup_printf("%zu. %s", i + 1, steps[i]);
        row = write_line(part, sheet, row, step, FORM_STYLE_NOTE);
    }
    row = write_line(part, sheet, row, "แผ่นงานในไฟล์นี้", FORM_STYLE_TITLE);
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *kind = intake_sheet_at(i);
        if (form_template_has(part->form, kind)) {
            const char *purpose = form_note_sheet(part->notes, kind);
            g_autofree char *text =
                g_strdup_printf("%s: %s (ต้องกรอก %d ช่อง)", kind->name_th,
                                purpose != NULL ? purpose : "", count_required(kind));
            row = write_line(part, sheet, row, text, FORM_STYLE_NOTE);
        }
    }
}

/** False when the province has nothing yet of what the example speaks of. */
static bool can_show(const FormTemplatePart *part, const IntakeSheet *kind, int row)
{
    for (int column = 0; column < kind->column_count; column++) {
        g_autofree char *text =
            form_list_fill(part->lists, form_note_example(part->notes, kind, column, row));
        if (text == NULL) {
            return false;
        }
    }
    return true;
}

static void write_example(const FormTemplatePart *part, lxw_worksheet *sheet, int row,
                          const IntakeSheet *kind, int example)
{
    int lines = 1;
    for (int column = 0; column < kind->column_count; column++) {
        g_autofree char *text =
            form_list_fill(part->lists, form_note_example(part->notes, kind, column, example));
        form_workbook_write(sheet, row, column, text,
                            form_workbook_cell(part->workbook, FORM_CELL_TEXT, FORM_MARK_NONE));
        lines = MAX(lines, form_workbook_lines(text, EXAMPLE_DIGITS));
    }
    form_workbook_set_lines(sheet, row, lines);
}

static int write_kind(const FormTemplatePart *part, lxw_worksheet *sheet, int row,
                      const IntakeSheet *kind)
{
    row = write_line(part, sheet, row, kind->name_th, FORM_STYLE_TITLE);
    int lines = 1;
    for (int column = 0; column < kind->column_count; column++) {
        g_autofree char *heading = form_template_heading(&kind->columns[column]);
        form_workbook_write(sheet, row, column, heading,
                            form_workbook_style(part->workbook, FORM_STYLE_HEADING));
        lines = MAX(lines, form_workbook_lines(heading, EXAMPLE_DIGITS));
    }
    form_workbook_set_lines(sheet, row, lines);
    row++;
    int examples = form_note_example_rows(part->notes, kind);
    for (int example = 0; example < examples && can_show(part, kind, example); example++) {
        write_example(part, sheet, row++, kind, example);
    }
    return row + 1;
}

void form_template_add_examples(const FormTemplatePart *part)
{
    lxw_worksheet *sheet = form_workbook_add_sheet(part->workbook, "ตัวอย่าง");
    worksheet_set_column(sheet, 0, INT8_MAX, EXAMPLE_DIGITS,
                         form_workbook_input(part->workbook, FORM_INPUT_TEXT));
    worksheet_set_landscape(sheet);
    int row =
        write_line(part, sheet, 0, "ตัวอย่างการกรอก ดูอย่างเดียว แผ่นงานนี้ไม่ถูกนำเข้า", FORM_STYLE_TITLE);
    for (int i = 0; i < intake_sheet_count(); i++) {
        if (form_template_has(part->form, intake_sheet_at(i))) {
            row = write_kind(part, sheet, row + 1, intake_sheet_at(i));
        }
    }
}

static void name_range(const FormTemplatePart *part, const FormList *list, int column)
{
    g_autofree char *letters = intake_table_column_letters(column);
    g_autofree char *range =
        g_strdup_printf("='รายการ'!$%s$2:$%s$%u", letters, letters, list->items->len + 1);
    workbook_define_name(form_workbook_handle(part->workbook), list->id, range);
}

static int list_width(const GPtrArray *texts, int least)
{
    int width = least;
    for (guint i = 0; i < texts->len; i++) {
        width = MAX(width, form_workbook_width(texts->pdata[i]) + 3);
    }
    return MIN(width, LIST_LIMIT_DIGITS);
}

/** A list and, where its items need one, a second column with what they mean. Returns: next column.
 */
static int write_list(const FormTemplatePart *part, lxw_worksheet *sheet, const FormList *list,
                      int column)
{
    lxw_format *heading = form_workbook_style(part->workbook, FORM_STYLE_HEADING);
    lxw_format *cell = form_workbook_input(part->workbook, FORM_INPUT_TEXT);
    bool has_hints = false;
    form_workbook_write(sheet, 0, column, list->title, heading);
    for (guint i = 0; i < list->items->len; i++) {
        const char *hint = list->hints->pdata[i];
        form_workbook_write(sheet, (int)i + 1, column, list->items->pdata[i], cell);
        has_hints = has_hints || *hint != '\0';
        if (*hint != '\0') {
            form_workbook_write(sheet, (int)i + 1, column + 1, hint, cell);
        }
    }
    worksheet_set_column(sheet, (lxw_col_t)column, (lxw_col_t)column,
                         list_width(list->items, form_workbook_width(list->title) + 3), NULL);
    name_range(part, list, column);
    if (!has_hints) {
        return column + 1;
    }
    form_workbook_write(sheet, 0, column + 1, "ความหมาย", heading);
    worksheet_set_column(sheet, (lxw_col_t)column + 1, (lxw_col_t)column + 1,
                         list_width(list->hints, 12), NULL);
    return column + 2;
}

void form_template_add_lists(const FormTemplatePart *part)
{
    lxw_worksheet *sheet = form_workbook_add_sheet(part->workbook, "รายการ");
    IntakeOwner owner = part->form->office != NULL ? INTAKE_OWNER_TAMBON : INTAKE_OWNER_PROVINCE;
    g_autoptr(GPtrArray) used = form_list_used(part->lists, owner);
    int column = 0;
    for (guint i = 0; i < used->len; i++) {
        column = write_list(part, sheet, g_ptr_array_index(used, i), column);
    }
    form_workbook_set_lines(sheet, 0, 2);
    worksheet_freeze_panes(sheet, 1, 0);
}
