#include "form/document.h"

#include "base/money.h"

typedef struct {
    char *heading;
    FormCellType type;
    int width;
} Column;

struct FormTable {
    char *name;
    char *title;
    GPtrArray *notes;
    GArray *columns; // Column
    GArray *cells;   // FormCell, whole rows
    FormMark mark;   // of the row begun last
    guint filled;    // cells it was given so far
};

struct FormDocument {
    char *title;
    char *subtitle;
    bool landscape;
    bool compact;
    GPtrArray *tables;
};

static void clear_column(gpointer column) { g_free(((Column *)column)->heading); }

static void clear_cell(gpointer cell) { g_free(((FormCell *)cell)->text); }

static void table_free(gpointer data)
{
    FormTable *table = data;
    g_free(table->name);
    g_free(table->title);
    g_ptr_array_unref(table->notes);
    g_array_unref(table->columns);
    g_array_unref(table->cells);
    g_free(table);
}

FormDocument *form_document_new(const char *title, const char *subtitle)
{
    FormDocument *document = g_new0(FormDocument, 1);
    document->title = g_strdup(title);
    document->subtitle = g_strdup(subtitle != NULL ? subtitle : "");
    document->tables = g_ptr_array_new_with_free_func(table_free);
    return document;
}

void form_document_free(FormDocument *document)
{
    if (document == NULL) {
        return;
    }
    g_free(document->title);
    g_free(document->subtitle);
    g_ptr_array_unref(document->tables);
    g_free(document);
}

void form_document_set_landscape(FormDocument *document) { document->landscape = true; }

void form_document_set_compact(FormDocument *document) { document->compact = true; }

FormTable *form_document_add_table(FormDocument *document, const char *name, const char *title)
{
    FormTable *table = g_new0(FormTable, 1);
    table->name = g_strdup(name);
    table->title = g_strdup(title);
    table->notes = g_ptr_array_new_with_free_func(g_free);
    table->columns = g_array_new(FALSE, TRUE, sizeof(Column));
    g_array_set_clear_func(table->columns, clear_column);
    table->cells = g_array_new(FALSE, TRUE, sizeof(FormCell));
    g_array_set_clear_func(table->cells, clear_cell);
    g_ptr_array_add(document->tables, table);
    return table;
}

void form_table_add_note(FormTable *table, const char *text)
{
    g_ptr_array_add(table->notes, g_strdup(text));
}

void form_table_add_column(FormTable *table, const char *heading, FormCellType type, int width)
{
    g_assert(table->cells->len == 0);
    const Column column = {g_strdup(heading), type, width};
    g_array_append_val(table->columns, column);
}

static FormCell *cell_at(const FormTable *table, guint index)
{
    return &g_array_index(table->cells, FormCell, index);
}

void form_table_begin_row(FormTable *table, FormMark mark)
{
    guint first = table->cells->len;
    g_array_set_size(table->cells, first + table->columns->len);
    for (guint i = 0; i < table->columns->len; i++) {
        FormCell *cell = cell_at(table, first + i);
        cell->type = g_array_index(table->columns, Column, i).type;
        cell->mark = mark;
        cell->missing = true;
    }
    table->filled = 0;
}

/** The next cell of the row begun last. */
static FormCell *next_cell(FormTable *table)
{
    g_assert(table->cells->len > 0 && table->filled < table->columns->len);
    guint first = table->cells->len - table->columns->len;
    return cell_at(table, first + table->filled++);
}

void form_table_add_text(FormTable *table, const char *text)
{
    FormCell *cell = next_cell(table);
    g_assert(cell->type == FORM_CELL_TEXT);
    cell->missing = text == NULL || *text == '\0';
    cell->text = cell->missing ? NULL : g_strdup(text);
}

void form_table_add_number(FormTable *table, int64_t number)
{
    FormCell *cell = next_cell(table);
    g_assert(cell->type != FORM_CELL_TEXT);
    cell->missing = false;
    cell->number = number;
}

void form_table_add_missing(FormTable *table) { (void)next_cell(table); }

void form_table_mark_cell(FormTable *table, FormMark mark)
{
    g_assert(table->filled > 0);
    guint first = table->cells->len - table->columns->len;
    cell_at(table, first + table->filled - 1)->mark = mark;
}

const char *form_document_title(const FormDocument *document) { return document->title; }

const char *form_document_subtitle(const FormDocument *document) { return document->subtitle; }

bool form_document_is_landscape(const FormDocument *document) { return document->landscape; }

bool form_document_is_compact(const FormDocument *document) { return document->compact; }

int form_document_table_count(const FormDocument *document) { return (int)document->tables->len; }

const FormTable *form_document_table(const FormDocument *document, int index)
{
    return g_ptr_array_index(document->tables, (guint)index);
}

const char *form_table_name(const FormTable *table) { return table->name; }

const char *form_table_title(const FormTable *table) { return table->title; }

int form_table_note_count(const FormTable *table) { return (int)table->notes->len; }

const char *form_table_note(const FormTable *table, int index)
{
    return g_ptr_array_index(table->notes, (guint)index);
}

int form_table_column_count(const FormTable *table) { return (int)table->columns->len; }

const char *form_table_heading(const FormTable *table, int column)
{
    return g_array_index(table->columns, Column, (guint)column).heading;
}

int form_table_width(const FormTable *table, int column)
{
    return g_array_index(table->columns, Column, (guint)column).width;
}

int form_table_row_count(const FormTable *table)
{
    return table->columns->len == 0 ? 0 : (int)(table->cells->len / table->columns->len);
}

const FormCell *form_table_cell(const FormTable *table, int row, int column)
{
    return cell_at(table, (guint)row * table->columns->len + (guint)column);
}

char *form_cell_to_text(const FormCell *cell)
{
    if (cell->type == FORM_CELL_TEXT) {
        return g_strdup(cell->text != NULL ? cell->text : "");
    }
    if (cell->missing) {
        return g_strdup("–");
    }
    return cell->type == FORM_CELL_MONEY ? base_money_to_text(cell->number)
                                         : base_money_count_to_text(cell->number);
}
