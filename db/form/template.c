#include "form/template.h"

#include <string.h>

#include "base/csv.h"
#include "base/file.h"
#include "office_sheet.h"
#include "rows.h"
#include "template_part.h"

bool form_template_has(const FormTemplate *form, const IntakeSheet *sheet)
{
    return sheet->owner == (form->office != NULL ? INTAKE_OWNER_TAMBON : INTAKE_OWNER_PROVINCE);
}

char *form_template_heading(const IntakeColumn *column)
{
    const char *unit = column->type == INTAKE_TYPE_MONEY     ? " (บาท)"
                       : column->type == INTAKE_TYPE_PERCENT ? " (%)"
                                                             : "";
    const char *star = (column->flags & INTAKE_COLUMN_REQUIRED) != 0 ? "*" : "";
    return g_strconcat(column->name_th, unit, star, NULL);
}

static void add_sheets(const FormTemplatePart *part)
{
    form_template_add_guide(part);
    for (int i = 0; i < intake_sheet_count(); i++) {
        if (form_template_has(part->form, intake_sheet_at(i))) {
            form_template_add_sheet(part, intake_sheet_at(i));
        }
    }
    form_template_add_examples(part);
    form_template_add_lists(part);
    if (part->form->office != NULL) {
        form_office_sheet_write(part->workbook, part->form->office->code, part->form->made_utc);
    }
}

bool form_template_write_workbook(const FormTemplate *form, const char *path, GError **error)
{
    g_autoptr(SqlDatabase) database = form_rows_open(form->workspace, error);
    if (database == NULL) {
        return false;
    }
    g_autoptr(FormLists) lists = form_list_load(database, form->office, form->issue_edition, error);
    if (lists == NULL) {
        return false;
    }
    g_autoptr(FormWorkbook) workbook =
        form_workbook_open(path, form->title, form->made_utc, false, error);
    if (workbook == NULL) {
        return false;
    }
    g_autoptr(FormNotes) notes = form_note_load();
    const FormTemplatePart part = {form, workbook, lists, notes};
    add_sheets(&part);
    return form_workbook_save(workbook, error);
}

static bool write_csv(const IntakeSheet *sheet, const char *folder, GError **error)
{
    g_autoptr(GString) csv = g_string_new(BASE_CSV_START);
    for (int column = 0; column < sheet->column_count; column++) {
        g_autofree char *heading = form_template_heading(&sheet->columns[column]);
        base_csv_append(csv, heading, column + 1 < sheet->column_count ? "," : "\r\n");
    }
    g_autofree char *name = g_strconcat(intake_sheet_file_name(sheet), ".csv", NULL);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    return base_file_write(path, csv->str, csv->len, error);
}

bool form_template_write_csv(const FormTemplate *form, const char *folder, GError **error)
{
    if (!base_file_make_folder(folder, error)) {
        return false;
    }
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        if (form_template_has(form, sheet) && !write_csv(sheet, folder, error)) {
            return false;
        }
    }
    return true;
}
