#include "marked.h"
#include "office_sheet.h"
#include "sheet.h"

/** The first sheet: all problems, errors before warnings. */
static void write_summary(FormWorkbook *workbook, lxw_worksheet *sheet, const FormReport *report,
                          int left_out)
{
    g_autofree char *subtitle = form_report_subtitle(report);
    g_autoptr(FormDocument) document = form_document_new("ผลการตรวจข้อมูล", subtitle);
    FormTable *table = form_document_add_table(document, "สรุป", "สรุป");
    form_report_add_columns(table);
    int errors = form_report_add_problems(report, INTAKE_SEVERITY_ERROR, table);
    int warnings = form_report_add_problems(report, INTAKE_SEVERITY_WARNING, table);
    g_autofree char *counts =
        g_strdup_printf("ผิดพลาด %d รายการ (ต้องแก้แล้วส่งใหม่) · ควรตรวจ %d รายการ (รับแล้ว แต่ขอให้ดูอีกครั้ง)",
                        errors, warnings);
    form_table_add_note(table, counts);
    form_table_add_note(table, "แผ่นงานถัดไปคือข้อมูลที่ส่งมา ช่องที่มีปัญหาระบายสีและมีข้อความกำกับ "
                               "แก้ในแผ่นงานนั้นแล้วส่งไฟล์นี้กลับได้เลย");
    if (left_out > 0) {
        g_autofree char *text = g_strdup_printf(
            "มีอีก %d แผ่นงานที่ไม่ได้แนบไว้ในไฟล์นี้ ใช้ --report-dir เพื่อทำไฟล์แยกของแต่ละตำบล", left_out);
        form_table_add_note(table, text);
    }
    worksheet_set_landscape(sheet);
    form_sheet_write(workbook, sheet, table, form_document_title(document), subtitle);
}

static void write_files(FormWorkbook *workbook, const FormReport *report)
{
    g_autoptr(FormDocument) document = form_document_new("ไฟล์ที่ตรวจ", NULL);
    form_report_add_files(report, document);
    const FormTable *table = form_document_table(document, 0);
    lxw_worksheet *sheet = form_workbook_add_sheet(workbook, form_table_name(table));
    form_sheet_write(workbook, sheet, table, form_table_title(table), NULL);
}

static bool has_marks(const FormReport *report, const FormSeenSheet *sheet)
{
    for (int i = 0; i < sheet->problem_count; i++) {
        if (intake_report_problem(report->report, sheet->first_problem + i)->severity >
            INTAKE_SEVERITY_NOTE) {
            return true;
        }
    }
    return false;
}

/** One office: "โครงการ", as the reader wants it back; several: "800120 โครงการ". */
static bool write_rows(FormWorkbook *workbook, const FormReport *report, const FormSeenSheet *sheet,
                       GError **error)
{
    g_autoptr(IntakeTable) table = form_seen_rows(report->seen, sheet, error);
    if (table == NULL) {
        return false;
    }
    bool alone = report->office_code != NULL || sheet->office_code == NULL;
    g_autofree char *name =
        alone ? g_strdup(sheet->sheet->name_th)
              : g_strdup_printf("%s %s", sheet->office_code, sheet->sheet->name_th);
    form_marked_write(workbook, name, report, sheet, table);
    return true;
}

/** `*left_out` receives how many sheets were past the limit. */
static bool write_all_rows(FormWorkbook *workbook, const FormReport *report, int *left_out,
                           GError **error)
{
    int written = 0;
    for (int i = 0; i < form_seen_count(report->seen); i++) {
        const FormSeenSheet *sheet = form_seen_sheet(report->seen, i);
        if (!form_report_has_sheet(report, sheet) || sheet->place < 0 ||
            !has_marks(report, sheet)) {
            continue;
        }
        if (written == FORM_REPORT_LIMIT_SHEETS) {
            (*left_out)++;
        } else if (!write_rows(workbook, report, sheet, error)) {
            return false;
        } else {
            written++;
        }
    }
    return true;
}

bool form_report_write_xlsx(const FormReport *report, const char *path, GError **error)
{
    g_autoptr(FormWorkbook) workbook =
        form_workbook_open(path, "ผลการตรวจข้อมูล", report->made_utc, true, error);
    if (workbook == NULL) {
        return false;
    }
    lxw_worksheet *summary = form_workbook_add_sheet(workbook, "สรุป");
    write_files(workbook, report);
    int left_out = 0;
    if (!write_all_rows(workbook, report, &left_out, error)) {
        return false;
    }
    write_summary(workbook, summary, report, left_out);
    if (report->office_code != NULL) {
        form_office_sheet_write(workbook, report->office_code, report->made_utc);
    }
    return form_workbook_save(workbook, error);
}
