#include "disclosure.h"

DisclosureSystem *disclosure_system_new(void)
{
    DisclosureSystem *system = g_new0(DisclosureSystem, 1);

    system->variables = g_array_new(FALSE, FALSE, sizeof(DisclosureVariable));
    system->muted = g_array_new(FALSE, TRUE, sizeof(bool));
    system->terms = g_array_new(FALSE, FALSE, sizeof(DisclosureTerm));
    system->equations = g_array_new(FALSE, FALSE, sizeof(Equation));
    system->starts = g_array_new(FALSE, TRUE, sizeof(int));
    system->occurrences = g_array_new(FALSE, TRUE, sizeof(int));
    return system;
}

void disclosure_system_free(DisclosureSystem *system)
{
    if (system == NULL) {
        return;
    }
    g_array_unref(system->variables);
    g_array_unref(system->muted);
    g_array_unref(system->terms);
    g_array_unref(system->equations);
    g_array_unref(system->starts);
    g_array_unref(system->occurrences);
    g_free(system);
}

int disclosure_system_add(DisclosureSystem *system, const DisclosureVariable *variable)
{
    int index = (int)system->variables->len;

    g_assert(variable->mute_low <= variable->value && variable->value <= variable->mute_high);
    g_assert(!variable->hidden ||
             (variable->low <= variable->value && variable->value <= variable->high));
    g_array_append_vals(system->variables, variable, 1);
    g_array_set_size(system->muted, system->variables->len);
    return index;
}

static void add_equation(DisclosureSystem *system, const DisclosureTerm *terms, int count,
                         bool identity)
{
    const Equation equation = {(int)system->terms->len, count, identity};
    int64_t sum = 0;

    for (int i = 0; i < count; i++) {
        sum += terms[i].coefficient * disclosure_variable(system, terms[i].variable)->value;
    }
    g_assert(sum == 0);
    g_array_append_vals(system->terms, terms, (guint)count);
    g_array_append_vals(system->equations, &equation, 1);
}

void disclosure_system_add_equation(DisclosureSystem *system, const DisclosureTerm *terms,
                                    int count)
{
    add_equation(system, terms, count, false);
}

void disclosure_system_add_identity(DisclosureSystem *system, const DisclosureTerm *terms,
                                    int count)
{
    add_equation(system, terms, count, true);
}

void disclosure_system_index(DisclosureSystem *system)
{
    guint variable_count = system->variables->len;
    g_autofree int *next = g_new0(int, variable_count + 1);

    g_array_set_size(system->starts, 0);
    g_array_set_size(system->starts, variable_count + 1);
    g_array_set_size(system->occurrences, system->terms->len);
    int *starts = (int *)(void *)system->starts->data;
    for (guint i = 0; i < system->terms->len; i++) {
        starts[disclosure_term(system, (int)i)->variable + 1]++;
    }
    for (guint i = 0; i < variable_count; i++) {
        starts[i + 1] += starts[i];
        next[i] = starts[i];
    }
    for (guint e = 0; e < system->equations->len; e++) {
        const Equation *equation = disclosure_equation(system, (int)e);
        for (int i = equation->first; i < equation->first + equation->count; i++) {
            int variable = disclosure_term(system, i)->variable;
            g_array_index(system->occurrences, int, next[variable]++) = (int)e;
        }
    }
}

bool disclosure_system_mute(DisclosureSystem *system, int variable)
{
    bool told_more = false;

    for (int i = variable; i >= 0; i = i == variable ? disclosure_variable(system, i)->twin : -1) {
        DisclosureVariable *one = disclosure_variable(system, i);
        if (!one->fixed && (one->low > one->mute_low || one->high < one->mute_high)) {
            one->low = one->mute_low;
            one->high = one->mute_high;
            g_array_index(system->muted, bool, i) = true;
            told_more = true;
        }
    }
    return told_more;
}

/*
 * A part of a hidden number can be as large as that number may be, and what one part tells the
 * other does not tell any more: each needs room of its own.
 */
static void hide_part(DisclosureSystem *system, int variable, int64_t need_width)
{
    DisclosureVariable *part = disclosure_variable(system, variable);

    part->mute_high = DISCLOSURE_SYSTEM_UNLIMITED;
    if (part->fixed) {
        return;
    }
    part->hidden = true;
    part->twin = -1;
    (void)disclosure_system_mute(system, variable);
    if (part->need == DISCLOSURE_NEED_NONE || part->need_of_twin) {
        part->need = DISCLOSURE_NEED_WIDTH;
        part->need_width = need_width;
    }
}

static void hide_parts(DisclosureSystem *system, const DisclosureVariable *whole)
{
    int twin = disclosure_variable(system, whole->follower)->twin;

    hide_part(system, whole->follower, whole->need_width);
    if (twin >= 0) {
        hide_part(system, twin, whole->need_width);
    }
}

void disclosure_system_hide(DisclosureSystem *system, int variable, bool mute)
{
    DisclosureVariable *one = disclosure_variable(system, variable);

    if (one->fixed) {
        return;
    }
    one->hidden = true;
    if (mute || one->value < one->low || one->value > one->high) {
        (void)disclosure_system_mute(system, variable);
    }
    if (one->twin >= 0 && !disclosure_variable(system, one->twin)->hidden) {
        disclosure_system_hide(system, one->twin, mute);
    }
    if (one->follower >= 0) {
        hide_parts(system, one);
    }
}

int disclosure_system_only_other(const DisclosureSystem *system, int equation, int variable)
{
    const Equation *whole = disclosure_equation(system, equation);
    int other = -1;

    for (int i = whole->first; i < whole->first + whole->count; i++) {
        int next = disclosure_term(system, i)->variable;
        if (next != variable && disclosure_variable(system, next)->hidden) {
            if (other >= 0) {
                return -1;
            }
            other = next;
        }
    }
    return other;
}

int disclosure_system_count(const DisclosureSystem *system) { return (int)system->variables->len; }

const DisclosureVariable *disclosure_system_get(const DisclosureSystem *system, int variable)
{
    g_assert(variable >= 0 && (guint)variable < system->variables->len);
    return disclosure_variable(system, variable);
}

bool disclosure_system_is_muted(const DisclosureSystem *system, int variable)
{
    return g_array_index(system->muted, bool, variable);
}
