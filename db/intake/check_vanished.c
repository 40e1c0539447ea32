#include "check.h"
#include "store.h"

static void report(IntakeCheck *check, const char *row_key, const char *name)
{
    g_autofree char *message = g_strdup_printf(
        check->accept_vanished ? "แถวที่เคยส่งหายไป และถูกลบตามที่ยืนยัน: %s" : "แถวที่เคยส่งหายไปจากไฟล์: %s",
        name != NULL ? name : row_key);
    intake_report_add(
        check->report,
        &(IntakeProblem){
            .severity = check->accept_vanished ? INTAKE_SEVERITY_WARNING : INTAKE_SEVERITY_ERROR,
            .rule = "row.vanished",
            .value = row_key,
            .message = message,
            .advice = check->accept_vanished ? NULL : "เพิ่มแถวกลับ หรือยืนยันว่าต้องการลบ แล้วนำเข้าใหม่"});
}

static void take_row(IntakeCheck *check, GHashTable *years, SqlStatement *row)
{
    const char *row_key = sql_column_text(row, 0);
    bool in_scope = years == NULL ||
                    g_hash_table_contains(years, GINT_TO_POINTER((int)sql_column_integer(row, 1)));
    if (!in_scope || g_hash_table_contains(check->records, row_key)) {
        return;
    }
    IntakeVanished *vanished = g_new0(IntakeVanished, 1);
    vanished->row_key = g_strdup(row_key);
    vanished->record_key = sql_column_copy(row, 2);
    g_ptr_array_add(check->vanished, vanished);
    report(check, row_key, sql_column_text(row, 3));
}

/** A row whose code could not be read would look as if it had gone: its own error says enough. */
static bool has_unreadable_key(const IntakeBatch *batch)
{
    for (int i = 0; i < intake_batch_count(batch); i++) {
        g_autofree char *key = intake_batch_key(batch, intake_batch_record(batch, i));
        if (key == NULL) {
            return true;
        }
    }
    return false;
}

bool intake_check_vanished(IntakeCheck *check, GError **error)
{
    const IntakeSheet *sheet = check->batch->sheet;
    if (has_unreadable_key(check->batch)) {
        return true;
    }
    SqlStatement *keys =
        intake_statements_get(check->statements, intake_kind_of(sheet)->keys, error);
    if (keys == NULL) {
        return false;
    }
    if (sheet->owner == INTAKE_OWNER_TAMBON) {
        sql_bind_text(keys, ":office", check->office_code);
    }
    g_autoptr(GHashTable) years = intake_batch_years(check->batch);
    bool row = true;
    while (row) {
        if (!sql_step(keys, &row, error)) {
            return false;
        }
        if (row) {
            take_row(check, years, keys);
        }
    }
    return true;
}
