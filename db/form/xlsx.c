#include "form/xlsx.h"

#include "sheet.h"

bool form_xlsx_write(const FormDocument *document, const char *path, int64_t made_utc,
                     GError **error)
{
    g_autoptr(FormWorkbook) workbook =
        form_workbook_open(path, form_document_title(document), made_utc, false, error);
    if (workbook == NULL) {
        return false;
    }
    for (int i = 0; i < form_document_table_count(document); i++) {
        const FormTable *table = form_document_table(document, i);
        lxw_worksheet *sheet = form_workbook_add_sheet(workbook, form_table_name(table));
        if (form_document_is_landscape(document)) {
            worksheet_set_landscape(sheet);
        }
        const char *title = i == 0 ? form_document_title(document) : form_table_title(table);
        form_sheet_write(workbook, sheet, table, title, form_document_subtitle(document));
    }
    return form_workbook_save(workbook, error);
}
