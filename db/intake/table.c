#include "intake/table.h"

#define LETTER_COUNT 26
#define CHUNK_BYTES 65536

typedef struct {
    int number;
    guint first_cell;
    guint cell_count;
} Row;

struct IntakeTable {
    GStringChunk *texts;
    GArray *cells;     // const char *, in `texts`
    GArray *rows;      // Row
    GHashTable *marks; // index in `cells` → IntakeMark; NULL: none, as in every CSV file
    GArray *merges;    // IntakeMerge
};

IntakeTable *intake_table_new(void)
{
    IntakeTable *table = g_new0(IntakeTable, 1);
    table->texts = g_string_chunk_new(CHUNK_BYTES);
    table->cells = g_array_new(FALSE, FALSE, sizeof(const char *));
    table->rows = g_array_new(FALSE, FALSE, sizeof(Row));
    table->merges = g_array_new(FALSE, FALSE, sizeof(IntakeMerge));
    return table;
}

void intake_table_free(IntakeTable *table)
{
    if (table == NULL) {
        return;
    }
    g_string_chunk_free(table->texts);
    g_array_unref(table->cells);
    g_array_unref(table->rows);
    g_array_unref(table->merges);
    g_clear_pointer(&table->marks, g_hash_table_unref);
    g_free(table);
}

static Row *row_at(const IntakeTable *table, int row)
{
    g_assert(row >= 0 && row < intake_table_row_count(table));
    return &g_array_index(table->rows, Row, (guint)row);
}

void intake_table_begin_row(IntakeTable *table, int number)
{
    Row row = {number, table->cells->len, 0};
    g_array_append_val(table->rows, row);
}

void intake_table_add_cell(IntakeTable *table, const char *text, gsize text_bytes)
{
    Row *row = row_at(table, intake_table_row_count(table) - 1);
    const char *kept =
        text_bytes == 0 ? "" : g_string_chunk_insert_len(table->texts, text, (gssize)text_bytes);
    g_array_append_val(table->cells, kept);
    row->cell_count++;
}

void intake_table_mark_cell(IntakeTable *table, IntakeMark mark)
{
    g_assert(table->cells->len > 0);
    if (table->marks == NULL) {
        table->marks = g_hash_table_new(NULL, NULL);
    }
    g_hash_table_insert(table->marks, GUINT_TO_POINTER(table->cells->len - 1),
                        GINT_TO_POINTER(mark));
}

IntakeMark intake_table_cell_mark(const IntakeTable *table, int row, int column)
{
    const Row *found = row_at(table, row);
    if (table->marks == NULL || column < 0 || (guint)column >= found->cell_count) {
        return INTAKE_MARK_NONE;
    }
    guint cell = found->first_cell + (guint)column;
    return (IntakeMark)GPOINTER_TO_INT(g_hash_table_lookup(table->marks, GUINT_TO_POINTER(cell)));
}

static bool is_before(const IntakeMerge *merge, const IntakeMerge *other)
{
    return merge->first_row != other->first_row ? merge->first_row < other->first_row
                                                : merge->first_column < other->first_column;
}

void intake_table_add_merge(IntakeTable *table, const IntakeMerge *merge)
{
    guint place = table->merges->len;
    while (place > 0 && is_before(merge, &g_array_index(table->merges, IntakeMerge, place - 1))) {
        place--;
    }
    g_array_insert_vals(table->merges, place, merge, 1);
}

int intake_table_merge_count(const IntakeTable *table) { return (int)table->merges->len; }

const IntakeMerge *intake_table_merge(const IntakeTable *table, int index)
{
    g_assert(index >= 0 && index < intake_table_merge_count(table));
    return &g_array_index(table->merges, IntakeMerge, (guint)index);
}

void intake_table_drop_row(IntakeTable *table)
{
    Row *row = row_at(table, intake_table_row_count(table) - 1);
    g_array_set_size(table->cells, row->first_cell);
    g_array_set_size(table->rows, table->rows->len - 1);
}

int intake_table_row_count(const IntakeTable *table) { return (int)table->rows->len; }

int intake_table_row_number(const IntakeTable *table, int row)
{
    return row_at(table, row)->number;
}

int intake_table_cell_count(const IntakeTable *table, int row)
{
    return (int)row_at(table, row)->cell_count;
}

const char *intake_table_cell(const IntakeTable *table, int row, int column)
{
    const Row *found = row_at(table, row);
    if (column < 0 || (guint)column >= found->cell_count) {
        return "";
    }
    return g_array_index(table->cells, const char *, found->first_cell + (guint)column);
}

char *intake_table_column_letters(int column)
{
    GString *letters = g_string_new(NULL);
    for (int rest = column; rest >= 0; rest = rest / LETTER_COUNT - 1) {
        g_string_prepend_c(letters, (char)('A' + rest % LETTER_COUNT));
    }
    return g_string_free(letters, FALSE);
}
