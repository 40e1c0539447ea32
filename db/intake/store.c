#include "store.h"

#include "base/thai.h"
#include "intake_query.h"

#define PARAMETER_BYTES 64

static void bind_value(SqlStatement *statement, int parameter, IntakeType type,
                       const IntakeValue *value)
{
    if (type == INTAKE_TYPE_YES_NO) {
        sql_bind_integer_at(statement, parameter, value->integer); // empty is no
        return;
    }
    if (!value->present) {
        sql_bind_null_at(statement, parameter);
        return;
    }
    switch (type) {
    case INTAKE_TYPE_YEAR_BE:
    case INTAKE_TYPE_INTEGER:
    case INTAKE_TYPE_MONEY:
        sql_bind_integer_at(statement, parameter, value->integer);
        break;
    case INTAKE_TYPE_REAL:
    case INTAKE_TYPE_PERCENT:
        sql_bind_real_at(statement, parameter, value->real);
        break;
    default:
        sql_bind_text_at(statement, parameter, value->text);
        break;
    }
}

/** The parameters of the sheet's columns in the one statement that takes them, found once a file.
 */
static void find_parameters(IntakeStore *store, SqlStatement *statement, uint64_t skip)
{
    const IntakeSheet *sheet = store->check->batch->sheet;
    g_assert(sheet->column_count <= INTAKE_STORE_COLUMNS);
    for (int i = 0; i < sheet->column_count; i++) {
        if ((skip & INTAKE_STORE_SKIP(i)) == 0) {
            char name[PARAMETER_BYTES] = ":";
            (void)g_strlcat(name, sheet->columns[i].key, sizeof name);
            store->parameters[i] = sql_parameter(statement, name);
        }
    }
    store->parameters_of = statement;
}

void intake_store_bind_columns(IntakeStore *store, SqlStatement *statement,
                               const IntakeRecord *record, uint64_t skip)
{
    const IntakeSheet *sheet = store->check->batch->sheet;
    if (store->parameters_of != statement) {
        find_parameters(store, statement, skip);
    }
    for (int i = 0; i < sheet->column_count; i++) {
        if ((skip & INTAKE_STORE_SKIP(i)) == 0) {
            bind_value(statement, store->parameters[i], sheet->columns[i].type, &record->values[i]);
        }
    }
}

void intake_store_bind_sort_key(SqlStatement *statement, const char *text)
{
    g_autoptr(GBytes) key = base_thai_sort_key(text);
    sql_bind_blob(statement, ":sort_key", key);
}

SqlStatement *intake_store_prepare(IntakeStore *store, const char *text, const char *name,
                                   const char *value, GError **error)
{
    SqlStatement *statement = intake_statements_get(store->check->statements, text, error);
    if (statement != NULL) {
        sql_bind_text(statement, name, value);
    }
    return statement;
}

static bool put_simple(IntakeStore *store, const IntakeKind *kind, const IntakeRecord *record,
                       int position, GError **error)
{
    SqlStatement *put = intake_statements_get(store->check->statements, kind->put, error);
    if (put == NULL) {
        return false;
    }
    intake_store_bind_columns(store, put, record, 0);
    if (kind->has_position) {
        sql_bind_integer(put, ":position", position);
    }
    if (kind->has_sample) {
        sql_bind_integer(put, ":sample", intake_batch_is_sample(store->check->batch, record));
    }
    if (kind->sort_column >= 0) {
        intake_store_bind_sort_key(put, record->values[kind->sort_column].text);
    }
    return sql_execute(put, error);
}

static bool put_row_source(IntakeStore *store, const char *record_key, int row, GError **error)
{
    SqlStatement *put = intake_store_prepare(store, intake_row_source_put_sql, ":kind",
                                             store->check->batch->sheet->kind, error);
    if (put == NULL) {
        return false;
    }
    sql_bind_text(put, ":key", record_key);
    sql_bind_integer(put, ":source", store->source_file);
    sql_bind_integer(put, ":row", row);
    return sql_execute(put, error);
}

static bool put_record(IntakeStore *store, const IntakeKind *kind, const IntakeRecord *record,
                       int position, GError **error)
{
    g_autoptr(GString) record_key = g_string_new(NULL);
    if (kind->put_record == NULL) {
        g_autofree char *key = intake_batch_key(store->check->batch, record);
        g_string_assign(record_key, key);
        if (!put_simple(store, kind, record, position, error)) {
            return false;
        }
    } else if (!kind->put_record(store, record, position, record_key, error)) {
        return false;
    }
    return put_row_source(store, record_key->str, record->row, error);
}

static bool put_records(IntakeStore *store, const IntakeKind *kind, GError **error)
{
    const IntakeBatch *batch = store->check->batch;
    for (int i = 0; i < intake_batch_count(batch); i++) {
        const IntakeRecord *record = intake_batch_record(batch, i);
        if (!record->withheld && !put_record(store, kind, record, i + 1, error)) {
            return false;
        }
    }
    return true;
}

static bool drop_by_key(IntakeStore *store, const char *text, const char *key, GError **error)
{
    SqlStatement *drop = intake_store_prepare(store, text, ":key", key, error);
    return drop != NULL && sql_execute(drop, error);
}

static bool drop_row(IntakeStore *store, const IntakeKind *kind, const char *key, GError **error)
{
    SqlStatement *drop = intake_store_prepare(store, kind->drop, ":key", key, error);
    if (drop == NULL) {
        return false;
    }
    if (kind->drop_by_office) {
        sql_bind_text(drop, ":office", store->check->office_code);
    }
    return sql_execute(drop, error);
}

static bool drop_row_source(IntakeStore *store, const char *key, GError **error)
{
    SqlStatement *drop =
        intake_store_prepare(store, intake_row_source_drop_sql, ":key", key, error);
    if (drop == NULL) {
        return false;
    }
    sql_bind_text(drop, ":kind", store->check->batch->sheet->kind);
    return sql_execute(drop, error);
}

static bool drop_vanished(IntakeStore *store, const IntakeKind *kind, GError **error)
{
    const GPtrArray *vanished = store->check->vanished;
    for (guint i = 0; i < vanished->len; i++) {
        const IntakeVanished *row = g_ptr_array_index(vanished, i);
        if ((kind->drop_also != NULL &&
             !drop_by_key(store, kind->drop_also, row->record_key, error)) ||
            !drop_row(store, kind, row->record_key, error) ||
            !drop_row_source(store, row->record_key, error)) {
            return false;
        }
    }
    return true;
}

static bool next_source(IntakeStore *store, GError **error)
{
    SqlStatement *next =
        intake_statements_get(store->check->statements, intake_source_next_sql, error);
    bool row = false;
    if (next == NULL || !sql_step(next, &row, error)) {
        return false;
    }
    store->source_file = sql_column_integer(next, 0);
    sql_reset(next);
    return true;
}

static bool put_source(IntakeStore *store, GError **error)
{
    const IntakeBatch *batch = store->check->batch;
    SqlStatement *put = intake_store_prepare(store, intake_source_put_sql, ":office",
                                             store->check->office_code, error);
    if (put == NULL) {
        return false;
    }
    sql_bind_integer(put, ":id", store->source_file);
    sql_bind_text(put, ":kind", batch->sheet->kind);
    sql_bind_text(put, ":name", store->file);
    sql_bind_text(put, ":sheet", store->sheet);
    sql_bind_text(put, ":sha256", store->sha256);
    sql_bind_text(put, ":sender", store->sender);
    sql_bind_text(put, ":received_utc", store->received_utc);
    sql_bind_integer(put, ":row_count", intake_batch_count(batch));
    sql_bind_integer(put, ":sample", batch->sample);
    return sql_execute(put, error);
}

static bool put_years(IntakeStore *store, GError **error)
{
    g_autoptr(GHashTable) years = intake_batch_years(store->check->batch);
    if (years == NULL) {
        return true;
    }
    GHashTableIter iter;
    gpointer year = NULL;
    g_hash_table_iter_init(&iter, years);
    while (g_hash_table_iter_next(&iter, &year, NULL)) {
        SqlStatement *put =
            intake_statements_get(store->check->statements, intake_source_year_put_sql, error);
        if (put == NULL) {
            return false;
        }
        sql_bind_integer(put, ":id", store->source_file);
        sql_bind_integer(put, ":year", GPOINTER_TO_INT(year));
        if (!sql_execute(put, error)) {
            return false;
        }
    }
    return true;
}

static bool sweep_sources(IntakeStore *store, GError **error)
{
    SqlStatement *sweep = intake_store_prepare(store, intake_source_sweep_sql, ":office",
                                               store->check->office_code, error);
    if (sweep == NULL) {
        return false;
    }
    sql_bind_text(sweep, ":kind", store->check->batch->sheet->kind);
    sql_bind_integer(sweep, ":newest", store->source_file);
    return sql_execute(sweep, error);
}

bool intake_store_batch(IntakeStore *store, GError **error)
{
    const IntakeKind *kind = intake_kind_of(store->check->batch->sheet);
    return intake_statements_run(store->check->statements, intake_defer_keys_sql, error) &&
           next_source(store, error) && put_source(store, error) && put_years(store, error) &&
           drop_vanished(store, kind, error) && put_records(store, kind, error) &&
           sweep_sources(store, error);
}
