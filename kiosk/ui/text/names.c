#include "text/names.h"

#include "ui/text.h"

#include <string.h>

typedef struct {
    size_t count;
    uint64_t bars;
    gunichar letters[];
} Name;

G_STATIC_ASSERT(UI_NAMES_LIMIT_CHARACTERS <= 64);

struct UiNames {
    GHashTable *by_start; /* two first letters → GPtrArray of Name, longest first */
    size_t count;
};

static guint start_of(const gunichar *letters) { return letters[0] << 16 ^ letters[1]; }

static void free_list(void *list) { g_ptr_array_free(list, TRUE); }

UiNames *ui_names_new(const char *list)
{
    UiNames *names = g_new0(UiNames, 1);
    names->by_start = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, free_list);
    g_auto(GStrv) lines = g_strsplit(list, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        if (**line != '\0' && **line != '#') {
            ui_names_add(names, *line);
        }
    }
    return names;
}

void ui_names_free(UiNames *names)
{
    if (names == NULL) {
        return;
    }
    g_hash_table_destroy(names->by_start);
    g_free(names);
}

static bool starts_with(const gunichar *text, size_t count, const Name *name)
{
    return name->count <= count && memcmp(text, name->letters, name->count * sizeof(gunichar)) == 0;
}

static void insert_by_length(GPtrArray *list, Name *name)
{
    guint at = 0;
    while (at < list->len && ((Name *)list->pdata[at])->count > name->count) {
        at++;
    }
    g_ptr_array_insert(list, (int)at, name);
}

/* Takes the bars out of `letters`, `count` long, and returns where they were. */
static uint64_t take_bars(gunichar *letters, size_t *count)
{
    uint64_t bars = 0;
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        if (letters[i] != '|') {
            letters[kept++] = letters[i];
        } else if (kept < UI_NAMES_LIMIT_CHARACTERS) {
            bars |= UINT64_C(1) << kept;
        }
    }
    *count = kept;
    return bars;
}

bool ui_names_add(UiNames *names, const char *name)
{
    glong length = 0;
    g_autofree gunichar *letters = g_utf8_to_ucs4(name, -1, NULL, &length, NULL);
    if (letters == NULL) {
        return false;
    }
    size_t count = (size_t)length;
    uint64_t bars = take_bars(letters, &count);
    if (count < 2 || count > UI_NAMES_LIMIT_CHARACTERS || names->count >= UI_TEXT_LIMIT_NAMES ||
        ui_names_match(names, letters, count, NULL) == count) {
        return false;
    }
    void *start = GUINT_TO_POINTER(start_of(letters));
    GPtrArray *list = g_hash_table_lookup(names->by_start, start);
    if (list == NULL) {
        list = g_ptr_array_new_with_free_func(g_free);
        g_hash_table_insert(names->by_start, start, list);
    }
    Name *entry = g_malloc(sizeof(Name) + count * sizeof(gunichar));
    entry->count = count;
    entry->bars = bars;
    memcpy(entry->letters, letters, count * sizeof(gunichar));
    insert_by_length(list, entry);
    names->count++;
    return true;
}

size_t ui_names_match(const UiNames *names, const gunichar *text, size_t count, uint64_t *bars)
{
    if (count < 2) {
        return 0;
    }
    const GPtrArray *list = g_hash_table_lookup(names->by_start, GUINT_TO_POINTER(start_of(text)));
    for (guint i = 0; list != NULL && i < list->len; i++) {
        const Name *name = list->pdata[i];
        if (starts_with(text, count, name)) {
            if (bars != NULL) {
                *bars = name->bars;
            }
            return name->count;
        }
    }
    return 0;
}
