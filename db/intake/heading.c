#include "heading.h"

#include <string.h>

#include "base/thai.h"
#include "value_type.h"

#define SAMPLE_MARK "ข้อมูลตัวอย่าง"
#define HEADINGS_AT_LEAST 2

void intake_heading_clear(IntakeHeading *heading)
{
    g_free(heading->column);
    intake_sheet_headings_free(heading->words);
    *heading = (IntakeHeading){0};
}

/** How many cells of a row are known headings, out of how many that are not empty. */
static int count_known(const IntakeTable *table, const IntakeHeadings *words, int row, int *filled)
{
    int known = 0;
    *filled = 0;
    for (int cell = 0; cell < intake_table_cell_count(table, row); cell++) {
        const char *text = intake_table_cell(table, row, cell);
        if (*text != '\0') {
            (*filled)++;
            known += intake_sheet_match_heading(words, text) >= 0;
        }
    }
    return known;
}

/** The first row most of whose cells are known headings; else the one with most of them. */
static int find_row(const IntakeTable *table, const IntakeHeadings *words)
{
    int rows = MIN(intake_table_row_count(table), INTAKE_HEADING_LIMIT_ROWS);
    int best = -1;
    int best_known = HEADINGS_AT_LEAST - 1;
    for (int row = 0; row < rows; row++) {
        int filled = 0;
        int known = count_known(table, words, row, &filled);
        if (known > best_known) {
            best = row;
            best_known = known;
        }
        if (known >= HEADINGS_AT_LEAST && known * 2 > filled) {
            return row;
        }
    }
    return best;
}

static void report_titles(IntakeBatch *batch, IntakeReport *report, int heading_row)
{
    for (int row = 0; row < heading_row; row++) {
        g_autofree char *title = base_thai_normalise(intake_table_cell(batch->table, row, 0));
        bool sample = g_str_has_prefix(title, SAMPLE_MARK);
        batch->sample = batch->sample || sample;
        intake_report_add(
            report, &(IntakeProblem){
                        .severity = INTAKE_SEVERITY_NOTE,
                        .rule = sample ? "sheet.sample" : "sheet.title",
                        .row = intake_table_row_number(batch->table, row),
                        .value = *title != '\0' ? title : NULL,
                        .message = sample ? "ข้ามแถวหัวเรื่อง: ไฟล์นี้เป็นข้อมูลตัวอย่าง จะแสดงคำว่า “ตัวอย่าง”"
                                          : "ข้ามแถวหัวเรื่องเหนือหัวตาราง"});
    }
}

static void report_heading(const IntakeBatch *batch, IntakeReport *report, int row,
                           IntakeProblem problem)
{
    problem.row = intake_table_row_number(batch->table, row);
    intake_report_add(report, &problem);
}

static void map_cell(IntakeBatch *batch, IntakeReport *report, IntakeHeading *heading, int cell)
{
    const char *text = intake_table_cell(batch->table, heading->row, cell);
    g_autofree char *tidy = intake_value_tidy(text);
    int column = *tidy != '\0' ? intake_sheet_match_heading(heading->words, tidy) : -1;
    heading->column[cell] = column;
    if (column < 0 && strcmp(tidy, SAMPLE_MARK) == 0) {
        heading->column[cell] = INTAKE_HEADING_SAMPLE;
        return;
    }
    if (column < 0) {
        if (*tidy != '\0' && !g_str_has_prefix(tidy, INTAKE_SHEET_MARKER)) {
            report_heading(batch, report, heading->row,
                           (IntakeProblem){.severity = INTAKE_SEVERITY_WARNING,
                                           .rule = "sheet.unknown-column",
                                           .column = text,
                                           .message = "ไม่รู้จักช่องนี้ จึงไม่อ่าน",
                                           .advice = "ใช้ชื่อช่องตามแบบฟอร์ม ถ้าไม่ต้องการส่งก็ไม่ต้องแก้"});
        }
        return;
    }
    if (batch->headings[column] != NULL) {
        heading->column[cell] = -1;
        report_heading(batch, report, heading->row,
                       (IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                       .rule = "sheet.column-twice",
                                       .column = text,
                                       .message = "มีช่องนี้สองช่องในตาราง ไม่รู้ว่าจะใช้ช่องใด",
                                       .advice = "ลบหรือเปลี่ยนชื่อช่องที่เกินมา"});
        return;
    }
    batch->headings[column] = text;
}

static void report_missing(const IntakeBatch *batch, IntakeReport *report, int row)
{
    for (int i = 0; i < batch->sheet->column_count; i++) {
        const IntakeColumn *column = &batch->sheet->columns[i];
        if ((column->flags & INTAKE_COLUMN_REQUIRED) != 0 && batch->headings[i] == NULL) {
            report_heading(batch, report, row,
                           (IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                           .rule = "sheet.missing-column",
                                           .column = column->name_th,
                                           .message = "ไม่มีช่องนี้ในตาราง ซึ่งต้องมี",
                                           .advice = "เพิ่มช่องนี้ตามแบบฟอร์มแล้วกรอกให้ครบ"});
        }
    }
}

bool intake_heading_find(IntakeBatch *batch, IntakeReport *report, IntakeHeading *heading)
{
    heading->words = intake_sheet_headings_new(batch->sheet);
    heading->row = find_row(batch->table, heading->words);
    if (heading->row < 0) {
        intake_report_add(report,
                          &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                           .rule = "sheet.no-heading",
                                           .message = "ไม่พบแถวหัวตารางของแบบฟอร์มนี้ใน 20 แถวแรก",
                                           .advice = "ใส่แถวหัวตารางตามแบบฟอร์ม หรือตรวจว่าส่งไฟล์ถูกชนิด"});
        return false;
    }
    report_titles(batch, report, heading->row);
    heading->width = intake_table_cell_count(batch->table, heading->row);
    heading->column = g_new0(int, (gsize)heading->width);
    for (int cell = 0; cell < heading->width; cell++) {
        map_cell(batch, report, heading, cell);
    }
    report_missing(batch, report, heading->row);
    return true;
}
