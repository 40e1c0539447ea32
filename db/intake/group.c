#include "group.h"

/** The cells of the columns, a line each; NULL when one of them is missing. */
static char *group_key(const IntakeRecord *record, const int *columns, int count)
{
    g_autoptr(GString) key = g_string_new(NULL);
    for (int i = 0; i < count; i++) {
        const IntakeValue *value = &record->values[columns[i]];
        if (!value->present || value->text == NULL) {
            return NULL;
        }
        g_string_append_printf(key, "%s\n", value->text);
    }
    return g_string_free(g_steal_pointer(&key), FALSE);
}

static void array_free(gpointer array) { g_ptr_array_unref(array); }

GPtrArray *intake_group_records(const IntakeBatch *batch, const int *columns, int count)
{
    GPtrArray *groups = g_ptr_array_new_with_free_func(array_free);
    g_autoptr(GHashTable) by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < intake_batch_count(batch); i++) {
        IntakeRecord *record = intake_batch_record(batch, i);
        g_autofree char *key = group_key(record, columns, count);
        if (key == NULL) {
            continue;
        }
        GPtrArray *group = g_hash_table_lookup(by_key, key);
        if (group == NULL) {
            group = g_ptr_array_new();
            g_ptr_array_add(groups, group);
            g_hash_table_insert(by_key, g_steal_pointer(&key), group);
        }
        g_ptr_array_add(group, record);
    }
    return groups;
}
