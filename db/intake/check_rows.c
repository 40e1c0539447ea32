#include <string.h>

#include "check.h"

static void check_required(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeSheet *sheet = check->batch->sheet;
    for (int i = 0; i < sheet->column_count; i++) {
        bool required = (sheet->columns[i].flags & INTAKE_COLUMN_REQUIRED) != 0;
        const IntakeValue *value = &record->values[i];
        // A column that is missing altogether has been reported once already.
        if (required && check->batch->headings[i] != NULL && !value->present && !value->wrong) {
            intake_check_error(check, record, i, "row.required", g_strdup("ยังไม่ได้กรอก ซึ่งต้องกรอก"),
                               "กรอกข้อมูลในช่องนี้");
        }
    }
}

static bool same_cells(const IntakeTable *table, int a, int b)
{
    int width = MAX(intake_table_cell_count(table, a), intake_table_cell_count(table, b));
    for (int cell = 0; cell < width; cell++) {
        if (strcmp(intake_table_cell(table, a, cell), intake_table_cell(table, b, cell)) != 0) {
            return false;
        }
    }
    return true;
}

static int first_key_column(const IntakeSheet *sheet)
{
    int column = 0;
    while ((sheet->columns[column].flags & INTAKE_COLUMN_KEY) == 0) {
        column++;
    }
    return column;
}

/** True when the record must be dropped: the same row stands above. */
static bool is_double(IntakeCheck *check, IntakeRecord *record)
{
    g_autofree char *key = intake_batch_key(check->batch, record);
    if (key == NULL) {
        return false;
    }
    const IntakeRecord *other = g_hash_table_lookup(check->records, key);
    if (other == NULL) {
        g_hash_table_insert(check->records, g_steal_pointer(&key), record);
        return false;
    }
    if (same_cells(check->batch->table, record->table_row, other->table_row)) {
        intake_check_warn(check, record, -1, "row.double",
                          g_strdup_printf("เหมือนแถว %d ทุกช่อง จึงเก็บไว้แถวเดียว", other->row),
                          "ลบแถวที่ซ้ำ");
        return true;
    }
    intake_check_error(check, record, first_key_column(check->batch->sheet), "row.conflict",
                       g_strdup_printf("ซ้ำกับแถว %d แต่ข้อมูลต่างกัน", other->row),
                       "แก้รหัสให้ไม่ซ้ำ หรือลบแถวที่ไม่ใช้");
    return false;
}

/** Members of a body have the same key: the first, the second, … in the order of the file. */
static void number_seats(IntakeCheck *check)
{
    g_autoptr(GHashTable) seats = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        IntakeRecord *record = intake_batch_record(check->batch, i);
        char *key = intake_batch_key(check->batch, record);
        if (key != NULL) {
            record->seat_no = GPOINTER_TO_INT(g_hash_table_lookup(seats, key)) + 1;
            g_hash_table_insert(seats, key, GINT_TO_POINTER(record->seat_no));
        }
    }
}

static void check_doubles(IntakeCheck *check)
{
    GPtrArray *all = check->batch->records;
    check->batch->records = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < all->len; i++) {
        IntakeRecord *record = g_ptr_array_index(all, i);
        if (is_double(check, record)) {
            g_free(record);
        } else {
            g_ptr_array_add(check->batch->records, record);
        }
    }
    g_ptr_array_set_free_func(all, NULL); // its records have moved
    g_ptr_array_unref(all);
}

/** Years of two eras in one column: one of them is likely a slip, and nobody can tell which. */
static void check_eras(IntakeCheck *check, int column)
{
    const IntakeRecord *first[BASE_ERA_COUNT] = {NULL}; // by BaseEra
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *value = &record->values[column];
        if (value->present && !value->dated && first[value->era] == NULL) {
            first[value->era] = record;
        }
    }
    const IntakeRecord *be = first[BASE_ERA_BE];
    const IntakeRecord *ce = first[BASE_ERA_CE];
    if (be != NULL && ce != NULL) {
        intake_check_error(check, be->row > ce->row ? be : ce, column, "column.mixed-eras",
                           g_strdup_printf("ช่องนี้ปนปี พ.ศ. กับ ค.ศ.: แถว %d เป็น พ.ศ. แถว %d เป็น ค.ศ.",
                                           be->row, ce->row),
                           "เขียนปีให้เป็นศักราชเดียวกันทั้งช่อง");
    }
}

void intake_check_rows(IntakeCheck *check)
{
    if (check->batch->sheet->repeats) {
        number_seats(check);
    }
    check_doubles(check);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_required(check, intake_batch_record(check->batch, i));
    }
    for (int i = 0; i < check->batch->sheet->column_count; i++) {
        if (check->batch->sheet->columns[i].type == INTAKE_TYPE_DATE) {
            check_eras(check, i);
        }
    }
    if (intake_batch_count(check->batch) == 0 &&
        intake_report_file_count(check->report, INTAKE_SEVERITY_ERROR) == 0) {
        intake_report_add(check->report, &(IntakeProblem){.severity = INTAKE_SEVERITY_WARNING,
                                                          .rule = "sheet.no-rows",
                                                          .message = "ไม่มีแถวข้อมูลในไฟล์นี้",
                                                          .advice = "ตรวจว่าส่งไฟล์ถูกไฟล์"});
    }
}
