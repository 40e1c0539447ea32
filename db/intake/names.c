#include "names.h"

#include "base/thai.h"

struct IntakeNames {
    GHashTable *shown;  // code → first name
    GHashTable *by_key; // match key → GPtrArray of codes (owned by `shown`)
};

IntakeNames *intake_names_new(void)
{
    IntakeNames *names = g_new0(IntakeNames, 1);
    names->shown = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    names->by_key =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    return names;
}

void intake_names_free(IntakeNames *names)
{
    if (names == NULL) {
        return;
    }
    g_hash_table_unref(names->by_key);
    g_hash_table_unref(names->shown);
    g_free(names);
}

/** The kept copy of a code, made when it is new. */
static char *keep_code(IntakeNames *names, const char *code, const char *name)
{
    gpointer kept = NULL;
    if (!g_hash_table_lookup_extended(names->shown, code, &kept, NULL)) {
        kept = g_strdup(code);
        g_hash_table_insert(names->shown, kept, g_strdup(name));
    }
    return kept;
}

void intake_names_add(IntakeNames *names, const char *code, const char *name)
{
    if (name == NULL || *name == '\0') {
        return;
    }
    char *kept = keep_code(names, code, name);
    g_autofree char *key = base_thai_match_key(name);
    GPtrArray *codes = g_hash_table_lookup(names->by_key, key);
    if (codes == NULL) {
        codes = g_ptr_array_new();
        g_hash_table_insert(names->by_key, g_steal_pointer(&key), codes);
    }
    if (!g_ptr_array_find(codes, kept, NULL)) {
        g_ptr_array_add(codes, kept);
    }
}

void intake_names_add_lines(IntakeNames *names, const char *code, const char *lines)
{
    if (lines == NULL) {
        return;
    }
    g_auto(GStrv) list = g_strsplit(lines, "\n", -1);
    for (char **line = list; *line != NULL; line++) {
        intake_names_add(names, code, *line);
    }
}

const char *intake_names_code(const IntakeNames *names, const char *code)
{
    gpointer kept = NULL;
    return g_hash_table_lookup_extended(names->shown, code, &kept, NULL) ? kept : NULL;
}

const GPtrArray *intake_names_match(const IntakeNames *names, const char *name)
{
    g_autofree char *key = base_thai_match_key(name);
    return g_hash_table_lookup(names->by_key, key);
}

bool intake_names_is(const IntakeNames *names, const char *code, const char *name)
{
    const GPtrArray *codes = intake_names_match(names, name);
    for (guint i = 0; codes != NULL && i < codes->len; i++) {
        if (g_str_equal(g_ptr_array_index(codes, i), code)) {
            return true;
        }
    }
    return false;
}

char *intake_names_describe(const IntakeNames *names, const GPtrArray *codes)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < codes->len; i++) {
        const char *code = g_ptr_array_index(codes, i);
        g_string_append_printf(text, "%s%s (%s)", i > 0 ? ", " : "",
                               (const char *)g_hash_table_lookup(names->shown, code), code);
    }
    return g_string_free(text, FALSE);
}
