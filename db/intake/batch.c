#include "batch.h"

#define CHUNK_BYTES 65536

IntakeBatch *intake_batch_new(const IntakeSheet *sheet, IntakeTable *table)
{
    IntakeBatch *batch = g_new0(IntakeBatch, 1);
    batch->sheet = sheet;
    batch->table = table;
    batch->texts = g_string_chunk_new(CHUNK_BYTES);
    batch->headings = g_new0(const char *, (gsize)sheet->column_count);
    batch->records = g_ptr_array_new_with_free_func(g_free);
    return batch;
}

void intake_batch_free(IntakeBatch *batch)
{
    if (batch == NULL) {
        return;
    }
    g_ptr_array_unref(batch->records);
    g_string_chunk_free(batch->texts);
    intake_table_free(batch->table);
    g_free(batch->headings);
    g_free(batch);
}

IntakeRecord *intake_batch_add(IntakeBatch *batch, int table_row)
{
    gsize values_bytes = (gsize)batch->sheet->column_count * sizeof(IntakeValue);
    IntakeRecord *record = g_malloc0(sizeof *record + values_bytes);
    record->table_row = table_row;
    record->row = intake_table_row_number(batch->table, table_row);
    g_ptr_array_add(batch->records, record);
    return record;
}

bool intake_batch_is_sample(const IntakeBatch *batch, const IntakeRecord *record)
{
    return batch->sample || record->sample;
}

int intake_batch_count(const IntakeBatch *batch) { return (int)batch->records->len; }

IntakeRecord *intake_batch_record(const IntakeBatch *batch, int index)
{
    return g_ptr_array_index(batch->records, (guint)index);
}

const char *intake_batch_heading(const IntakeBatch *batch, int column)
{
    const char *heading = batch->headings[column];
    return heading != NULL ? heading : batch->sheet->columns[column].name_th;
}

static void append_part(GString *key, const IntakeValue *value)
{
    if (key->len > 0) {
        g_string_append_c(key, '/');
    }
    if (!value->present) {
        return; // a key that may be empty
    }
    if (value->text != NULL) {
        g_string_append(key, value->text);
    } else {
        g_string_append_printf(key, "%" G_GINT64_FORMAT, value->integer);
    }
}

char *intake_batch_key(const IntakeBatch *batch, const IntakeRecord *record)
{
    g_autoptr(GString) key = g_string_new(NULL);
    for (int i = 0; i < batch->sheet->column_count; i++) {
        if ((batch->sheet->columns[i].flags & INTAKE_COLUMN_KEY) == 0) {
            continue;
        }
        bool required = (batch->sheet->columns[i].flags & INTAKE_COLUMN_REQUIRED) != 0;
        const IntakeValue *value = &record->values[i];
        if (value->wrong || (required && !value->present)) {
            return NULL;
        }
        append_part(key, value);
    }
    if (record->seat_no > 0) {
        g_string_append_printf(key, "/%d", record->seat_no);
    }
    return g_string_free(g_steal_pointer(&key), FALSE);
}

GHashTable *intake_batch_years(const IntakeBatch *batch)
{
    if (batch->sheet->year_column < 0) {
        return NULL;
    }
    GHashTable *years = g_hash_table_new(NULL, NULL);
    for (int i = 0; i < intake_batch_count(batch); i++) {
        const IntakeValue *year = &intake_batch_record(batch, i)->values[batch->sheet->year_column];
        if (year->present) {
            g_hash_table_add(years, GINT_TO_POINTER((int)year->integer));
        }
    }
    return years;
}
