#include "merged.h"

#include <stdbool.h>

static bool is_read(const IntakeMerge *merge, const IntakeHeading *heading)
{
    for (int cell = merge->first_column; cell <= merge->last_column && cell < heading->width;
         cell++) {
        if (heading->column[cell] >= 0) {
            return true;
        }
    }
    return false;
}

/** "B5:C6" */
static char *write_range(const IntakeMerge *merge)
{
    g_autofree char *first = intake_table_column_letters(merge->first_column);
    g_autofree char *last = intake_table_column_letters(merge->last_column);
    return g_strdup_printf("%s%d:%s%d", first, merge->first_row, last, merge->last_row);
}

void intake_merged_report(const IntakeBatch *batch, const IntakeHeading *heading,
                          IntakeReport *report)
{
    int heading_row = intake_table_row_number(batch->table, heading->row);
    for (int i = 0; i < intake_table_merge_count(batch->table); i++) {
        const IntakeMerge *merge = intake_table_merge(batch->table, i);
        if (merge->last_row >= heading_row && is_read(merge, heading)) {
            g_autofree char *range = write_range(merge);
            g_autofree char *column = intake_table_column_letters(merge->first_column);
            g_autofree char *message =
                g_strdup_printf("ผสานเซลล์ %s ในตาราง จึงไม่รู้ว่าค่าเป็นของแถวหรือช่องใด", range);
            intake_report_add(report, &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                                       .rule = "sheet.merged",
                                                       .row = merge->first_row,
                                                       .column = column,
                                                       .value = range,
                                                       .message = message,
                                                       .advice = "เลือกช่วงนั้น ยกเลิกการผสานเซลล์ "
                                                                 "แล้วกรอกค่าให้ครบทุกแถว"});
        }
    }
}
