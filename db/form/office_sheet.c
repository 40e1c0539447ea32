#include "office_sheet.h"

#include "base/date.h"

void form_office_sheet_write(FormWorkbook *workbook, const char *office_code, int64_t made_utc)
{
    BaseDate day = base_date_from_unix(made_utc);
    g_autofree char *made = base_date_to_iso(&day);
    lxw_format *text = form_workbook_input(workbook, FORM_INPUT_TEXT);
    lxw_worksheet *sheet = form_workbook_add_sheet(workbook, "office");
    form_workbook_write(sheet, 0, 0, "tambon_code", text);
    form_workbook_write(sheet, 0, 1, office_code, text);
    form_workbook_write(sheet, 1, 0, "made", text);
    form_workbook_write(sheet, 1, 1, made, text);
    worksheet_hide(sheet);
}
