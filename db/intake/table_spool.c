#include "table_spool.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const char *at;
    size_t left;
} Unpacking;

static void pack_number(GString *bytes, int number)
{
    int32_t value = number;
    g_string_append_len(bytes, (const char *)&value, sizeof value);
}

static bool unpack_number(Unpacking *from, int *number)
{
    int32_t value = 0;
    if (from->left < sizeof value) {
        return false;
    }
    memcpy(&value, from->at, sizeof value);
    from->at += sizeof value;
    from->left -= sizeof value;
    *number = value;
    return true;
}

static void pack_row(const IntakeTable *table, int row, GString *bytes)
{
    int cells = intake_table_cell_count(table, row);
    pack_number(bytes, intake_table_row_number(table, row));
    pack_number(bytes, cells);
    for (int cell = 0; cell < cells; cell++) {
        const char *text = intake_table_cell(table, row, cell);
        size_t length = strlen(text);
        pack_number(bytes, (int)intake_table_cell_mark(table, row, cell));
        pack_number(bytes, (int)length);
        g_string_append_len(bytes, text, (gssize)length);
    }
}

void intake_table_spool_pack(const IntakeTable *table, GString *bytes)
{
    pack_number(bytes, intake_table_merge_count(table));
    for (int i = 0; i < intake_table_merge_count(table); i++) {
        const IntakeMerge *merge = intake_table_merge(table, i);
        g_string_append_len(bytes, (const char *)merge, sizeof *merge);
    }
    pack_number(bytes, intake_table_row_count(table));
    for (int row = 0; row < intake_table_row_count(table); row++) {
        pack_row(table, row, bytes);
    }
}

static bool unpack_cell(Unpacking *from, IntakeTable *table)
{
    int mark = 0;
    int length = 0;
    if (!unpack_number(from, &mark) || !unpack_number(from, &length) || length < 0 ||
        (size_t)length > from->left) {
        return false;
    }
    intake_table_add_cell(table, from->at, (gsize)length);
    if (mark != INTAKE_MARK_NONE) {
        intake_table_mark_cell(table, (IntakeMark)mark);
    }
    from->at += length;
    from->left -= (size_t)length;
    return true;
}

static bool unpack_row(Unpacking *from, IntakeTable *table)
{
    int number = 0;
    int cells = 0;
    if (!unpack_number(from, &number) || !unpack_number(from, &cells)) {
        return false;
    }
    intake_table_begin_row(table, number);
    bool whole = true;
    for (int cell = 0; cell < cells && whole; cell++) {
        whole = unpack_cell(from, table);
    }
    return whole;
}

static bool unpack_merges(Unpacking *from, IntakeTable *table)
{
    int count = 0;
    if (!unpack_number(from, &count)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        IntakeMerge merge;
        if (from->left < sizeof merge) {
            return false;
        }
        memcpy(&merge, from->at, sizeof merge);
        intake_table_add_merge(table, &merge);
        from->at += sizeof merge;
        from->left -= sizeof merge;
    }
    return true;
}

IntakeTable *intake_table_spool_unpack(const char *data, size_t data_bytes)
{
    Unpacking from = {data, data_bytes};
    g_autoptr(IntakeTable) table = intake_table_new();
    int rows = 0;
    if (!unpack_merges(&from, table) || !unpack_number(&from, &rows)) {
        return NULL;
    }
    for (int row = 0; row < rows; row++) {
        if (!unpack_row(&from, table)) {
            return NULL;
        }
    }
    return g_steal_pointer(&table);
}
