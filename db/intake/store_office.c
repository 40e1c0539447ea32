#include "columns.h"
#include "intake_query.h"
#include "store.h"

// Sheets about the offices themselves: who does what there, and which duty reports went out.

/** The key in the sheet is the record's: what is not a column of it comes from the office. */
static SqlStatement *prepare_row(IntakeStore *store, const char *text, const IntakeRecord *record,
                                 GString *record_key, GError **error)
{
    g_autofree char *key = intake_batch_key(store->check->batch, record);
    g_string_assign(record_key, key);
    SqlStatement *put = intake_statements_get(store->check->statements, text, error);
    if (put != NULL) {
        sql_bind_integer(put, ":sample", intake_batch_is_sample(store->check->batch, record));
    }
    return put;
}

bool intake_store_role(IntakeStore *store, const IntakeRecord *record, int position,
                       GString *record_key, GError **error)
{
    SqlStatement *put = prepare_row(store, intake_roles_put_sql, record, record_key, error);
    if (put == NULL) {
        return false;
    }
    intake_store_bind_columns(
        store, put, record, INTAKE_STORE_SKIP(ROLE_PERSON) | INTAKE_STORE_SKIP(ROLE_PUBLISH_NAME));
    // A name that may not be shown is not kept either: nothing has to be withdrawn later.
    const IntakeValue *publish = &record->values[ROLE_PUBLISH_NAME];
    const IntakeValue *person = &record->values[ROLE_PERSON];
    bool shown = publish->present && publish->integer != 0 && person->present;
    sql_bind_text(put, ":person", shown ? person->text : NULL);
    sql_bind_integer(put, ":seat_no", record->seat_no);
    sql_bind_integer(put, ":position", position);
    return sql_execute(put, error);
}

bool intake_store_report(IntakeStore *store, const IntakeRecord *record, int position,
                         GString *record_key, GError **error)
{
    (void)position;
    SqlStatement *put = prepare_row(store, intake_reports_put_sql, record, record_key, error);
    if (put == NULL) {
        return false;
    }
    sql_bind_text(put, ":office", store->check->office_code);
    intake_store_bind_columns(store, put, record, 0);
    return sql_execute(put, error);
}
