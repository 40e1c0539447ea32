#include "disclosure.h"

void disclosure_component_free(Component *component)
{
    if (component == NULL) {
        return;
    }
    g_array_unref(component->variables);
    g_array_unref(component->rows);
    g_array_unref(component->entries);
    g_free(component);
}

static int compare_entries(gconstpointer a, gconstpointer b)
{
    const DisclosureTerm *one = a;
    const DisclosureTerm *other = b;

    return (one->variable > other->variable) - (one->variable < other->variable);
}

/* What is hidden in one equation, variables by their index in the system. */
static ComponentRow add_row(const DisclosureSystem *system, Component *component, int equation)
{
    const Equation *whole = disclosure_equation(system, equation);
    ComponentRow row = {.equation = equation, .first = (int)component->entries->len};

    for (int i = whole->first; i < whole->first + whole->count; i++) {
        const DisclosureTerm *term = disclosure_term(system, i);
        const DisclosureVariable *variable = disclosure_variable(system, term->variable);
        if (variable->hidden) {
            g_array_append_vals(component->entries, term, 1);
            row.count++;
        } else {
            row.sum -= term->coefficient * variable->value;
        }
    }
    DisclosureTerm *entries = &g_array_index(component->entries, DisclosureTerm, row.first);
    qsort(entries, (size_t)row.count, sizeof *entries, compare_entries);
    if (entries[0].coefficient < 0) {
        row.sum = -row.sum;
        for (int i = 0; i < row.count; i++) {
            entries[i].coefficient = -entries[i].coefficient;
        }
    }
    g_array_append_vals(component->rows, &row, 1);
    return row;
}

/* Rows that say the same (two releases, one set of hidden cells) are kept once. */
static char *row_key(const Component *component, const ComponentRow *row)
{
    GString *key = g_string_sized_new(16 * (gsize)row->count);

    for (int i = row->first; i < row->first + row->count; i++) {
        const DisclosureTerm *entry = &g_array_index(component->entries, DisclosureTerm, i);
        g_string_append_printf(key, "%d*%d,", entry->coefficient, entry->variable);
    }
    return g_string_free(key, FALSE);
}

static void drop_last_row(Component *component, const ComponentRow *row)
{
    g_array_set_size(component->entries, (guint)row->first);
    g_array_set_size(component->rows, component->rows->len - 1);
}

typedef struct {
    const DisclosureSystem *system;
    Component *component;
    GHashTable *positions; /* variable + 1 -> position + 1 */
    GHashTable *equations; /* seen, + 1 */
    GHashTable *keys;      /* rows kept */
} Collector;

static void visit_variable(Collector *collector, int variable)
{
    if (!g_hash_table_contains(collector->positions, GINT_TO_POINTER(variable + 1))) {
        g_array_append_vals(collector->component->variables, &variable, 1);
        g_hash_table_insert(collector->positions, GINT_TO_POINTER(variable + 1),
                            GINT_TO_POINTER((int)collector->component->variables->len));
    }
}

static void visit_equation(Collector *collector, int equation)
{
    Component *component = collector->component;

    if (!g_hash_table_add(collector->equations, GINT_TO_POINTER(equation + 1))) {
        return;
    }
    ComponentRow row = add_row(collector->system, component, equation);
    if (!g_hash_table_add(collector->keys, row_key(component, &row))) {
        drop_last_row(component, &row);
        return;
    }
    for (int i = row.first; i < row.first + row.count; i++) {
        visit_variable(collector, g_array_index(component->entries, DisclosureTerm, i).variable);
    }
}

Component *disclosure_component_collect(const DisclosureSystem *system, int variable)
{
    Component *component = g_new0(Component, 1);
    g_autoptr(GHashTable) positions = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) equations = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Collector collector = {system, component, positions, equations, keys};

    component->variables = g_array_new(FALSE, FALSE, sizeof(int));
    component->rows = g_array_new(FALSE, FALSE, sizeof(ComponentRow));
    component->entries = g_array_new(FALSE, FALSE, sizeof(DisclosureTerm));
    visit_variable(&collector, variable);
    for (guint i = 0; i < component->variables->len; i++) {
        int next = g_array_index(component->variables, int, i);
        for (int o = g_array_index(system->starts, int, next);
             o < g_array_index(system->starts, int, next + 1); o++) {
            visit_equation(&collector, g_array_index(system->occurrences, int, o));
        }
    }
    for (guint i = 0; i < component->entries->len; i++) {
        DisclosureTerm *entry = &g_array_index(component->entries, DisclosureTerm, i);
        gpointer position = g_hash_table_lookup(positions, GINT_TO_POINTER(entry->variable + 1));
        entry->variable = GPOINTER_TO_INT(position) - 1;
    }
    return component;
}
