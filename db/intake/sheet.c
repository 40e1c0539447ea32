#include "intake/sheet.h"

#include <glib.h>
#include <string.h>

#include "base/thai.h"
#include "sheets.h"
#include "source_claim.h"

int intake_sheet_count(void) { return intake_sheets_reference_count + intake_sheets_tambon_count; }

const IntakeSheet *intake_sheet_at(int index)
{
    g_assert(index >= 0 && index < intake_sheet_count());
    return index < intake_sheets_reference_count
               ? &intake_sheets_reference[index]
               : &intake_sheets_tambon[index - intake_sheets_reference_count];
}

int intake_sheet_order(const IntakeSheet *sheet)
{
    int order = 0;
    while (intake_sheet_at(order) != sheet) {
        order++;
    }
    return order;
}

/** Word of a heading, a vocabulary or a file name, as a key: also without _ - and *. */
static char *word_key(const char *word)
{
    g_autofree char *key = base_thai_match_key(word);
    GString *kept = g_string_new(NULL);
    for (const char *at = key; *at != '\0'; at++) {
        if (strchr("_-*", *at) == NULL) {
            g_string_append_c(kept, *at);
        }
    }
    return g_string_free(kept, FALSE);
}

static bool is_word(const char *key, const char *word)
{
    g_autofree char *other = word_key(word);
    return *other != '\0' && strcmp(key, other) == 0;
}

/** True if `key` is the word key of one of the '|'-separated `words`. */
static bool is_one_of(const char *key, const char *words)
{
    if (words == NULL) {
        return false;
    }
    g_auto(GStrv) list = g_strsplit(words, "|", -1);
    for (char **word = list; *word != NULL; word++) {
        if (is_word(key, *word)) {
            return true;
        }
    }
    return false;
}

const char *intake_sheet_file_name(const IntakeSheet *sheet)
{
    return sheet->file != NULL ? sheet->file : sheet->kind;
}

/** A file's name without its folder and ending. */
static char *bare_name(const char *path)
{
    char *base = g_path_get_basename(path);
    char *dot = strrchr(base, '.');
    if (dot != NULL) {
        *dot = '\0';
    }
    return base;
}

const IntakeSheet *intake_sheet_of_file(const char *path, IntakeOwner owner)
{
    g_autofree char *name = bare_name(path);
    const char *dash = strchr(name, '-');
    bool coded = dash != NULL && intake_source_claim_is_code(name, (unsigned long)(dash - name));
    return intake_sheet_find(coded ? dash + 1 : name, owner);
}

const IntakeSheet *intake_sheet_find(const char *name, IntakeOwner owner)
{
    g_autofree char *key = word_key(name);
    const IntakeSheet *found = NULL;
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        if ((found == NULL || sheet->owner == owner) &&
            (is_word(key, intake_sheet_file_name(sheet)) || is_word(key, sheet->name_th) ||
             is_one_of(key, sheet->aliases))) {
            found = sheet;
        }
    }
    return found;
}

const IntakeSheet *intake_sheet_of_kind(const char *kind)
{
    for (int i = 0; i < intake_sheet_count(); i++) {
        if (strcmp(intake_sheet_at(i)->kind, kind) == 0) {
            return intake_sheet_at(i);
        }
    }
    return NULL;
}

int intake_sheet_column(const IntakeSheet *sheet, const char *key)
{
    for (int i = 0; i < sheet->column_count; i++) {
        if (strcmp(sheet->columns[i].key, key) == 0) {
            return i;
        }
    }
    return -1;
}

struct IntakeHeadings {
    GHashTable *columns; // word key → column + 1
};

static void add_heading(GHashTable *columns, const char *word, int column)
{
    char *key = word_key(word);
    // The first column that claims a word keeps it; the tables are tested to have no second.
    if (*key == '\0' || g_hash_table_contains(columns, key)) {
        g_free(key);
        return;
    }
    g_hash_table_insert(columns, key, GINT_TO_POINTER(column + 1));
}

IntakeHeadings *intake_sheet_headings_new(const IntakeSheet *sheet)
{
    IntakeHeadings *headings = g_new0(IntakeHeadings, 1);
    headings->columns = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < sheet->column_count; i++) {
        const IntakeColumn *column = &sheet->columns[i];
        g_auto(GStrv) aliases = g_strsplit(column->aliases != NULL ? column->aliases : "", "|", -1);
        add_heading(headings->columns, column->key, i);
        add_heading(headings->columns, column->name_th, i);
        for (char **alias = aliases; *alias != NULL; alias++) {
            add_heading(headings->columns, *alias, i);
        }
    }
    return headings;
}

void intake_sheet_headings_free(IntakeHeadings *headings)
{
    if (headings == NULL) {
        return;
    }
    g_hash_table_unref(headings->columns);
    g_free(headings);
}

static int find_heading(const IntakeHeadings *headings, const char *heading)
{
    g_autofree char *key = word_key(heading);
    return GPOINTER_TO_INT(g_hash_table_lookup(headings->columns, key)) - 1;
}

int intake_sheet_match_heading(const IntakeHeadings *headings, const char *heading)
{
    int column = find_heading(headings, heading);
    const char *parenthesis = strchr(heading, '(');
    if (column < 0 && parenthesis != NULL) {
        g_autofree char *start = g_strndup(heading, (gsize)(parenthesis - heading));
        column = find_heading(headings, start);
    }
    return column;
}

const IntakeChoice *intake_sheet_match_choice(const IntakeChoice *choices, const char *word)
{
    for (const IntakeChoice *choice = choices; choice->key != NULL; choice++) {
        if (strcmp(word, choice->key) == 0 || strcmp(word, choice->name_th) == 0) {
            return choice; // nearly always: no key need be made
        }
    }
    g_autofree char *key = word_key(word);
    for (const IntakeChoice *choice = choices; choice->key != NULL; choice++) {
        if (is_word(key, choice->key) || is_word(key, choice->name_th) ||
            is_one_of(key, choice->aliases)) {
            return choice;
        }
    }
    return NULL;
}
