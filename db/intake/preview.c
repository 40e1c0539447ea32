#include "intake/preview.h"

#include "heading.h"
#include "preview_table.h"
#include "read.h"

#define INDENT "  "
#define BETWEEN " │ "

typedef struct {
    GString *text;
    const IntakeTable *table;
    int heading; // index of the heading row; -1: none found
    int first;   // index of the first row shown
    int count;   // of rows shown
} Preview;

static const char *separator_word(char separator)
{
    switch (separator) {
    case ';':
        return "อัฒภาค (;)";
    case '\t':
        return "แท็บ";
    default:
        return "จุลภาค (,)";
    }
}

static void append_source(GString *text, const IntakeSource *source)
{
    g_string_append_printf(text, "%s — %s", source->file, source->sheet->name_th);
    if (source->sheet_name != NULL) {
        g_string_append_printf(text, " (แผ่นงาน “%s”)", source->sheet_name);
    }
    if (source->disagreement != NULL) {
        g_string_append_printf(text, " · เจ้าของไม่ตรงกัน: %s", source->disagreement);
    } else {
        g_string_append_printf(text, " · ของ %s",
                               source->office_code != NULL ? source->office_code : "ไม่ทราบ");
    }
    if (source->rivals != NULL) {
        g_string_append_printf(text, " · ซ้ำกับ %s", source->rivals);
    }
    g_string_append_c(text, '\n');
}

static void append_form(GString *text, const IntakeCsvForm *form)
{
    if (form->encoding != NULL) {
        g_string_append_printf(text, INDENT "รหัสอักษร %s", form->encoding);
        if (form->separator != '\0') {
            g_string_append_printf(text, " · คั่นด้วย%s%s", separator_word(form->separator),
                                   form->separator_stated ? " ตามบรรทัด sep=" : "");
        }
        g_string_append_c(text, '\n');
    }
}

static bool is_shown(const Preview *preview, int column)
{
    for (int row = preview->first; row < preview->first + preview->count; row++) {
        if (*intake_table_cell(preview->table, row, column) != '\0') {
            return true;
        }
    }
    return false;
}

static int column_count(const Preview *preview)
{
    int most = 0;
    for (int row = MAX(preview->heading, 0); row < preview->first + preview->count; row++) {
        most = MAX(most, intake_table_cell_count(preview->table, row));
    }
    return most;
}

static void append_line_end(GString *text)
{
    while (text->len > 0 && text->str[text->len - 1] == ' ') {
        g_string_truncate(text, text->len - 1);
    }
    g_string_append_c(text, '\n');
}

static void append_rows_line(const Preview *preview)
{
    g_string_append(preview->text, INDENT);
    intake_preview_table_append(preview->text, "ช่อง", INTAKE_PREVIEW_CELL_WIDTH);
    for (int row = preview->first; row < preview->first + preview->count; row++) {
        g_autofree char *name =
            g_strdup_printf("แถว %d", intake_table_row_number(preview->table, row));
        g_string_append(preview->text, BETWEEN);
        intake_preview_table_append(preview->text, name, INTAKE_PREVIEW_CELL_WIDTH);
    }
    append_line_end(preview->text);
}

static void append_column_line(const Preview *preview, int column)
{
    g_autofree char *letters = intake_table_column_letters(column);
    const char *heading =
        preview->heading >= 0 ? intake_table_cell(preview->table, preview->heading, column) : "";
    g_string_append(preview->text, INDENT);
    intake_preview_table_append(preview->text, *heading != '\0' ? heading : letters,
                                INTAKE_PREVIEW_CELL_WIDTH);
    for (int row = preview->first; row < preview->first + preview->count; row++) {
        g_string_append(preview->text, BETWEEN);
        intake_preview_table_append(preview->text, intake_table_cell(preview->table, row, column),
                                    INTAKE_PREVIEW_CELL_WIDTH);
    }
    append_line_end(preview->text);
}

static void append_table(GString *text, const IntakeTable *table, int heading)
{
    Preview preview = {.text = text, .table = table, .heading = heading, .first = heading + 1};
    int rows = intake_table_row_count(table) - preview.first;
    preview.count = MIN(rows, INTAKE_PREVIEW_ROWS);
    if (heading >= 0) {
        g_string_append_printf(text, INDENT "หัวตารางอยู่แถวที่ %d · ใต้หัวตารางมี %d แถว\n",
                               intake_table_row_number(table, heading), rows);
    } else {
        g_string_append_printf(text, INDENT "ไม่พบแถวหัวตาราง · มี %d แถว\n", rows);
    }
    if (preview.count == 0) {
        return;
    }
    append_rows_line(&preview);
    int columns = column_count(&preview);
    for (int column = 0; column < columns; column++) {
        if (is_shown(&preview, column)) {
            append_column_line(&preview, column);
        }
    }
}

static void append_sheet(GString *text, const IntakeSource *source, IntakeReport *report)
{
    g_auto(IntakeRead) reading = {0};
    IntakeCsvForm form = {0};
    append_source(text, source);
    IntakeTable *table = intake_read_open(&reading, source, report)
                             ? intake_read_table(&reading, source, &form, report)
                             : NULL;
    append_form(text, &form);
    if (table == NULL) {
        g_string_append(text, INDENT "อ่านไม่ได้ ดูเหตุผลด้านล่าง\n");
        return;
    }
    g_autoptr(IntakeBatch) batch = intake_batch_new(source->sheet, table);
    g_auto(IntakeHeading) heading = {0};
    (void)intake_heading_find(batch, report, &heading);
    append_table(text, table, heading.row);
}

char *intake_preview_text(const IntakeImportOptions *options, IntakeReport *report,
                          IntakeImportResult *result)
{
    *result = (IntakeImportResult){0};
    GString *text = g_string_new(NULL);
    g_autoptr(GPtrArray) sources = intake_source_find(options, NULL, NULL, report, result);
    for (guint i = 0; i < sources->len; i++) {
        const IntakeSource *source = g_ptr_array_index(sources, i);
        intake_report_begin_file(report, source->file, intake_source_sheet_name(source));
        append_sheet(text, source, report);
        g_string_append_c(text, '\n');
        result->refused += intake_report_file_count(report, INTAKE_SEVERITY_ERROR) > 0;
        intake_report_end_file(report);
    }
    return g_string_free(text, FALSE);
}
