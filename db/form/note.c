#include "note.h"

#include <string.h>

#include "form_text.h"

#define FIELD_MEANING 1
#define FIELD_EXAMPLE 2

struct FormNotes {
    GHashTable *sheets;  // kind → sentence
    GHashTable *columns; // "kind/key" → char **: key, meaning, examples
};

static void read_line(FormNotes *notes, char **kind, const char *line)
{
    if (*line == '[') {
        const char *end = strchr(line, ']');
        g_free(*kind);
        *kind = g_strndup(line + 1, (gsize)(end - line) - 1);
        g_hash_table_insert(notes->sheets, g_strdup(*kind), g_strstrip(g_strdup(end + 1)));
        return;
    }
    char **fields = g_strsplit(line, "|", -1);
    for (char **field = fields; *field != NULL; field++) {
        g_strstrip(*field);
    }
    g_assert(*kind != NULL && g_strv_length(fields) > FIELD_MEANING); // our own text
    g_hash_table_insert(notes->columns, g_strdup_printf("%s/%s", *kind, fields[0]), fields);
}

static void read_text(FormNotes *notes, const char *text)
{
    g_autofree char *kind = NULL;
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        if (**line != '\0' && **line != '#') {
            read_line(notes, &kind, *line);
        }
    }
}

static void free_fields(gpointer fields) { g_strfreev(fields); }

FormNotes *form_note_load(void)
{
    FormNotes *notes = g_new0(FormNotes, 1);
    notes->sheets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    notes->columns = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_fields);
    read_text(notes, notes_tambon_txt);
    read_text(notes, notes_reference_txt);
    return notes;
}

void form_note_free(FormNotes *notes)
{
    if (notes == NULL) {
        return;
    }
    g_hash_table_unref(notes->sheets);
    g_hash_table_unref(notes->columns);
    g_free(notes);
}

const char *form_note_sheet(const FormNotes *notes, const IntakeSheet *sheet)
{
    return g_hash_table_lookup(notes->sheets, sheet->kind);
}

static char **find_fields(const FormNotes *notes, const IntakeSheet *sheet, int column)
{
    g_autofree char *name = g_strdup_printf("%s/%s", sheet->kind, sheet->columns[column].key);
    return g_hash_table_lookup(notes->columns, name);
}

const char *form_note_meaning(const FormNotes *notes, const IntakeSheet *sheet, int column)
{
    char **fields = find_fields(notes, sheet, column);
    return fields != NULL ? fields[FIELD_MEANING] : NULL;
}

const char *form_note_example(const FormNotes *notes, const IntakeSheet *sheet, int column, int row)
{
    char **fields = find_fields(notes, sheet, column);
    int count = fields != NULL ? (int)g_strv_length(fields) : 0;
    return FIELD_EXAMPLE + row < count ? fields[FIELD_EXAMPLE + row] : "";
}

int form_note_example_rows(const FormNotes *notes, const IntakeSheet *sheet)
{
    for (int column = 0; column < sheet->column_count; column++) {
        if (*form_note_example(notes, sheet, column, 1) != '\0') {
            return FORM_NOTE_EXAMPLE_ROWS;
        }
    }
    return 1;
}
