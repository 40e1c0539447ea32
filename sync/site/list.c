#include "list.h"

#include <string.h>

#define FIELD_COUNT 6
#define SOURCE_FIELD_COUNT 5

struct List {
    char maker[BASE_HASH_HEX_LENGTH + 1];
    GHashTable *entries; // path -> ListEntry
    GHashTable *sources; // path -> ListSource
};

List *list_new(const char *maker)
{
    List *list = g_new0(List, 1);
    g_strlcpy(list->maker, maker, sizeof list->maker);
    list->entries = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    list->sources = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return list;
}

void list_free(List *list)
{
    if (list != NULL) {
        g_hash_table_unref(list->entries);
        g_hash_table_unref(list->sources);
        g_free(list);
    }
}

/* "key projects bytes parts path" */
static void parse_source(List *list, char *const *fields)
{
    ListSource source = {0};
    if (base_hash_is_hex(fields[0])) {
        g_strlcpy(source.key, fields[0], sizeof source.key);
        source.project_count = (int)g_ascii_strtoll(fields[1], NULL, 10);
        source.project_bytes = (size_t)g_ascii_strtoull(fields[2], NULL, 10);
        source.part_count = (int)g_ascii_strtoll(fields[3], NULL, 10);
        list_add_source(list, fields[4], &source);
    }
}

/* "tree thai english number moment path" */
static void parse_line(List *list, const char *line)
{
    g_auto(GStrv) fields = g_strsplit(line, " ", FIELD_COUNT);
    ListEntry entry = {0};
    if (g_strv_length(fields) == SOURCE_FIELD_COUNT) {
        parse_source(list, fields);
        return;
    }
    if (g_strv_length(fields) != FIELD_COUNT || !base_hash_is_hex(fields[0]) ||
        !base_hash_is_hex(fields[1]) || !base_hash_is_hex(fields[2]) ||
        strlen(fields[4]) >= sizeof entry.since_utc) {
        return;
    }
    g_strlcpy(entry.tree, fields[0], sizeof entry.tree);
    g_strlcpy(entry.files[SAY_THAI], fields[1], sizeof entry.files[SAY_THAI]);
    g_strlcpy(entry.files[SAY_ENGLISH], fields[2], sizeof entry.files[SAY_ENGLISH]);
    entry.since_number = (int)g_ascii_strtoll(fields[3], NULL, 10);
    g_strlcpy(entry.since_utc, fields[4], sizeof entry.since_utc);
    list_add(list, fields[5], &entry);
}

List *list_parse(const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text == NULL ? "" : text, "\n", -1);
    List *list = list_new(lines[0] == NULL ? "" : lines[0]);
    for (char **line = lines; *line != NULL; line++) {
        if (line != lines) { // the first is the maker
            parse_line(list, *line);
        }
    }
    return list;
}

bool list_is_same_maker(const List *a, const List *b) { return strcmp(a->maker, b->maker) == 0; }

const ListEntry *list_find(const List *list, const char *path)
{
    return g_hash_table_lookup(list->entries, path);
}

void list_add(List *list, const char *path, const ListEntry *entry)
{
    g_hash_table_replace(list->entries, g_strdup(path), g_memdup2(entry, sizeof *entry));
}

const ListSource *list_find_source(const List *list, const char *path)
{
    return g_hash_table_lookup(list->sources, path);
}

void list_add_source(List *list, const char *path, const ListSource *source)
{
    g_hash_table_replace(list->sources, g_strdup(path), g_memdup2(source, sizeof *source));
}

static int compare_paths(const void *a, const void *b) { return strcmp(a, b); }

char *list_to_text(const List *list)
{
    GString *text = g_string_new(list->maker);
    GList *paths = g_list_sort(g_hash_table_get_keys(list->entries), compare_paths);
    g_string_append_c(text, '\n');
    for (GList *at = paths; at != NULL; at = at->next) {
        const ListEntry *entry = list_find(list, at->data);
        g_string_append_printf(text, "%s %s %s %d %s %s\n", entry->tree, entry->files[SAY_THAI],
                               entry->files[SAY_ENGLISH], entry->since_number, entry->since_utc,
                               (const char *)at->data);
        const ListSource *source = list_find_source(list, at->data);
        if (source != NULL) {
            g_string_append_printf(text, "%s %d %zu %d %s\n", source->key, source->project_count,
                                   source->project_bytes, source->part_count,
                                   (const char *)at->data);
        }
    }
    g_list_free(paths);
    return g_string_free(text, false);
}
