#include "normalise.h"

#include <string.h>

#include "check_personal.h"
#include "heading.h"
#include "merged.h"
#include "value_type.h"

static void report_finding(const IntakeBatch *batch, IntakeReport *report,
                           const IntakeRecord *record, int column, const IntakeFinding *finding)
{
    intake_report_add(report, &(IntakeProblem){.severity = finding->severity,
                                               .rule = finding->rule,
                                               .row = record->row,
                                               .column = intake_batch_heading(batch, column),
                                               .value = record->values[column].written,
                                               .message = finding->message,
                                               .advice = finding->advice});
}

static void read_cell(IntakeBatch *batch, IntakeReport *report, IntakeRecord *record, int column,
                      const char *written)
{
    g_auto(IntakeFinding) finding = {0};
    IntakeValue *value = &record->values[column];
    // The finding says the same as the result.
    (void)intake_value_read(&batch->sheet->columns[column], written, batch->texts, value, &finding);
    if (finding.rule != NULL) {
        report_finding(batch, report, record, column, &finding);
    }
}

/** A cell that nobody typed: told as such, and not read, so that it is one problem and not two. */
static void refuse_mark(IntakeBatch *batch, IntakeReport *report, IntakeRecord *record, int column,
                        int cell)
{
    bool formula =
        intake_table_cell_mark(batch->table, record->table_row, cell) == INTAKE_MARK_FORMULA;
    const char *written = intake_table_cell(batch->table, record->table_row, cell);
    record->values[column] = (IntakeValue){.written = written, .wrong = true};
    g_autofree char *letters = intake_table_column_letters(cell);
    g_autofree char *message = g_strdup_printf(formula ? "เซลล์ %s%d เป็นสูตร โปรแกรมไม่คำนวณสูตร"
                                                       : "เซลล์ %s%d แสดงข้อผิดพลาดของโปรแกรมตาราง",
                                               letters, record->row);
    const IntakeFinding finding = {INTAKE_SEVERITY_ERROR,
                                   formula ? "value.formula" : "value.formula-error", message,
                                   "คัดลอกเซลล์นั้น แล้ววางแบบพิเศษเป็น “ค่า” (Paste Values)"};
    report_finding(batch, report, record, column, &finding);
}

/** Text to the right of the last heading: most often an unquoted comma moved the cells. */
static void report_overflow(const IntakeBatch *batch, IntakeReport *report,
                            const IntakeRecord *record, int width)
{
    for (int cell = width; cell < intake_table_cell_count(batch->table, record->table_row);
         cell++) {
        const char *text = intake_table_cell(batch->table, record->table_row, cell);
        if (*text != '\0') {
            g_autofree char *letters = intake_table_column_letters(cell);
            intake_report_add(report,
                              &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                               .rule = "row.overflow",
                                               .row = record->row,
                                               .column = letters,
                                               .value = text,
                                               .message = "มีข้อมูลเลยช่องสุดท้ายของหัวตาราง",
                                               .advice = "ข้อความหรือจำนวนเงินที่มีจุลภาคต้องอยู่ใน"
                                                         "เครื่องหมายคำพูด (บันทึกใหม่จากโปรแกรมตาราง)"});
            return;
        }
    }
}

/** Anything but an empty cell and a plain no: what is said to be made up must not pass for real. */
static bool says_sample(const char *cell)
{
    g_autofree char *tidy = intake_value_tidy(cell);
    static const char *const noes[] = {"", "-", "0", "ไม่ใช่", "n", "no", NULL};
    return !g_strv_contains(noes, tidy);
}

static void read_record(IntakeBatch *batch, IntakeReport *report, const IntakeHeading *heading,
                        int row)
{
    IntakeRecord *record = intake_batch_add(batch, row);
    for (int cell = 0; cell < heading->width; cell++) {
        int column = heading->column[cell];
        if (column == INTAKE_HEADING_SAMPLE) {
            record->sample = says_sample(intake_table_cell(batch->table, row, cell));
        }
        IntakeMark mark = intake_table_cell_mark(batch->table, row, cell);
        if (column >= 0 && (mark == INTAKE_MARK_FORMULA || mark == INTAKE_MARK_ERROR)) {
            refuse_mark(batch, report, record, column, cell);
        } else if (column >= 0) {
            read_cell(batch, report, record, column, intake_table_cell(batch->table, row, cell));
            record->values[column].dated = mark == INTAKE_MARK_DATE;
        }
    }
    report_overflow(batch, report, record, heading->width);
}

/** A page heading repeated among the rows. */
static bool is_heading_again(const IntakeBatch *batch, const IntakeHeading *heading, int row)
{
    for (int cell = 0; cell < heading->width; cell++) {
        if (strcmp(intake_table_cell(batch->table, row, cell),
                   intake_table_cell(batch->table, heading->row, cell)) != 0) {
            return false;
        }
    }
    return true;
}

IntakeBatch *intake_normalise_table(const IntakeSheet *sheet, IntakeTable *table,
                                    IntakeReport *report)
{
    IntakeBatch *batch = intake_batch_new(sheet, table);
    g_auto(IntakeHeading) heading = {0};
    bool found = intake_heading_find(batch, report, &heading);
    // Before the cells are read: of too many problems in one file these are the ones to keep.
    intake_check_personal(batch, found ? &heading : NULL, report);
    if (!found) {
        return batch;
    }
    intake_merged_report(batch, &heading, report);
    for (int row = heading.row + 1; row < intake_table_row_count(table); row++) {
        if (is_heading_again(batch, &heading, row)) {
            intake_report_add(report, &(IntakeProblem){.severity = INTAKE_SEVERITY_NOTE,
                                                       .rule = "sheet.heading-again",
                                                       .row = intake_table_row_number(table, row),
                                                       .message = "ข้ามแถวหัวตารางที่ซ้ำกลางตาราง"});
        } else {
            read_record(batch, report, &heading, row);
        }
    }
    return batch;
}
