#include "disclosure.h"

/*
 * Two rounds. First every equation by itself: what one equation gives away, no other can take back,
 * and looking at one is cheap. Then each component of hidden variables as a whole.
 */
typedef struct {
    DisclosureSystem *system;
    GQueue *waiting; /* equations + 1 to look at */
    bool *queued;    /* by equation */
    bool *given_up;  /* by variable: nothing more can be hidden for it */
    bool *done;      /* by variable: its component is protected */
    DisclosureOutcome *outcome;
} Protection;

/* How a variable may serve as a complement; the smaller the better. */
typedef enum {
    SERVES_CHILD,
    SERVES_WEAKLY, /* a child with little freedom of its own: several of them serve */
    SERVES_PARENT,
    SERVES_LAST, /* a parent with little freedom */
    SERVES_NOT,  /* zero, or known already, or hidden already */
} Service;

/* Ties between more variables than this are not followed. */
#define TIE_LIMIT 16

static void queue_equations(Protection *work, int variable)
{
    const DisclosureSystem *system = work->system;

    for (int o = g_array_index(system->starts, int, variable);
         o < g_array_index(system->starts, int, variable + 1); o++) {
        int equation = g_array_index(system->occurrences, int, o);
        if (!work->queued[equation]) {
            work->queued[equation] = true;
            g_queue_push_tail(work->waiting, GINT_TO_POINTER(equation + 1));
        }
    }
}

static void queue_family(Protection *work, int variable)
{
    const DisclosureVariable *one = disclosure_variable(work->system, variable);

    queue_equations(work, variable);
    if (one->twin >= 0) {
        queue_equations(work, one->twin);
    }
    if (one->follower >= 0) {
        queue_family(work, one->follower);
    }
}

static Service get_service(const DisclosureSystem *system, const DisclosureTerm *term)
{
    const DisclosureVariable *one = disclosure_variable(system, term->variable);
    int64_t freedom = MIN(one->value - one->low, one->high - one->value);

    if (one->hidden || one->fixed || freedom < 0) {
        return SERVES_NOT;
    }
    bool weak = freedom < one->need_high;
    if (term->coefficient > 0) {
        return weak ? SERVES_WEAKLY : SERVES_CHILD;
    }
    return weak ? SERVES_LAST : SERVES_PARENT;
}

/* Returns: the term of an equation that is hidden next, serving better than `limit`, or NULL. */
static const DisclosureTerm *find_complement(const DisclosureSystem *system, int equation,
                                             Service limit)
{
    const Equation *whole = disclosure_equation(system, equation);
    const DisclosureTerm *best = NULL;
    Service best_service = limit;

    for (int i = whole->first; !whole->identity && i < whole->first + whole->count; i++) {
        const DisclosureTerm *term = disclosure_term(system, i);
        Service service = get_service(system, term);
        bool lighter = best != NULL && service == best_service &&
                       disclosure_variable(system, term->variable)->weight <
                           disclosure_variable(system, best->variable)->weight;
        if (service < best_service || lighter) {
            best = term;
            best_service = service;
        }
    }
    return best;
}

static bool hide_complement(Protection *work, int equation, Service limit)
{
    const DisclosureTerm *term = find_complement(work->system, equation, limit);

    if (term == NULL) {
        return false;
    }
    disclosure_system_hide(work->system, term->variable, false);
    queue_family(work, term->variable);
    return true;
}

static bool mute_marks(Protection *work, int equation)
{
    const Equation *whole = disclosure_equation(work->system, equation);
    bool told_less = false;

    for (int i = whole->first; i < whole->first + whole->count; i++) {
        int variable = disclosure_term(work->system, i)->variable;
        if (disclosure_variable(work->system, variable)->hidden &&
            disclosure_system_mute(work->system, variable)) {
            queue_family(work, variable);
            told_less = true;
        }
    }
    return told_less;
}

/* The last means: anything that is not hidden yet, zeros too. */
static bool hide_anything(Protection *work, int equation)
{
    const Equation *whole = disclosure_equation(work->system, equation);

    for (int i = whole->first; !whole->identity && i < whole->first + whole->count; i++) {
        int variable = disclosure_term(work->system, i)->variable;
        const DisclosureVariable *one = disclosure_variable(work->system, variable);
        if (!one->hidden && !one->fixed) {
            disclosure_system_hide(work->system, variable, true);
            queue_family(work, variable);
            return true;
        }
    }
    return false;
}

/* A mark is taken back where that alone is enough: it costs less than hiding a parent. */
static bool mute_for(Protection *work, int equation, int variable)
{
    return disclosure_need_met(disclosure_variable(work->system, variable),
                               disclosure_interval_local(work->system, equation, variable, true)) &&
           mute_marks(work, equation);
}

static bool extend(Protection *work, int equation, int variable)
{
    return hide_complement(work, equation, SERVES_PARENT) || mute_for(work, equation, variable) ||
           hide_complement(work, equation, SERVES_NOT) || hide_anything(work, equation);
}

/* Returns: a variable of the equation that it gives away, or -1. */
static int find_given_away(const Protection *work, int equation)
{
    const Equation *whole = disclosure_equation(work->system, equation);

    for (int i = whole->first; i < whole->first + whole->count; i++) {
        int variable = disclosure_term(work->system, i)->variable;
        const DisclosureVariable *one = disclosure_variable(work->system, variable);
        if (one->hidden && one->need != DISCLOSURE_NEED_NONE && !work->given_up[variable] &&
            !disclosure_need_met(
                one, disclosure_interval_local(work->system, equation, variable, false))) {
            return variable;
        }
    }
    return -1;
}

static void protect_equation(Protection *work, int equation)
{
    int variable = find_given_away(work, equation);

    while (variable >= 0) {
        if (!extend(work, equation, variable)) {
            work->given_up[variable] = true;
        }
        variable = find_given_away(work, equation);
    }
}

static void protect_waiting(Protection *work)
{
    while (!g_queue_is_empty(work->waiting)) {
        int equation = GPOINTER_TO_INT(g_queue_pop_head(work->waiting)) - 1;
        work->queued[equation] = false;
        protect_equation(work, equation);
    }
}

/* The equations of one variable first, then all the others of its component, nearest first. */
static bool hide_in_component(Protection *work, const Component *component, int variable,
                              Service limit)
{
    const DisclosureSystem *system = work->system;

    for (int o = g_array_index(system->starts, int, variable);
         o < g_array_index(system->starts, int, variable + 1); o++) {
        if (hide_complement(work, g_array_index(system->occurrences, int, o), limit)) {
            return true;
        }
    }
    for (guint r = 0; r < component->rows->len; r++) {
        int equation = g_array_index(component->rows, ComponentRow, r).equation;
        if (hide_complement(work, equation, limit)) {
            return true;
        }
    }
    return false;
}

static bool extend_component(Protection *work, const Component *component, int variable)
{
    if (hide_in_component(work, component, variable, SERVES_PARENT) ||
        hide_in_component(work, component, variable, SERVES_NOT)) {
        return true;
    }
    for (guint r = 0; r < component->rows->len; r++) {
        int equation = g_array_index(component->rows, ComponentRow, r).equation;
        if (mute_marks(work, equation) || hide_anything(work, equation)) {
            return true;
        }
    }
    return false;
}

/* Returns: whether the component is as safe as it can be; false: it has grown, look again. */
static bool audit_component(Protection *work, const Component *component)
{
    g_autofree DisclosureInterval *intervals = disclosure_interval_exact(work->system, component);

    for (guint v = 0; v < component->variables->len; v++) {
        int variable = g_array_index(component->variables, int, v);
        if (work->given_up[variable] ||
            disclosure_need_met(disclosure_variable(work->system, variable), intervals[v])) {
            continue;
        }
        if (extend_component(work, component, variable)) {
            return false;
        }
        work->given_up[variable] = true;
    }
    return true;
}

static void protect_component(Protection *work, int variable)
{
    bool safe = false;

    while (!safe) {
        g_autoptr(Component) component = disclosure_component_collect(work->system, variable);
        safe = audit_component(work, component);
        if (!safe) {
            protect_waiting(work);
        }
        for (guint v = 0; safe && v < component->variables->len; v++) {
            work->done[g_array_index(component->variables, int, v)] = true;
        }
    }
}

/* Returns: the only other hidden variable of an equation, -1 when there are none or several. */
static int find_only_other(const DisclosureSystem *system, int equation, int variable)
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

/*
 * Whether a variable differs from a sensitive one by a known number: its interval is then as wide
 * as that one's, which is as much as there can be.
 */
static bool stands_for_sensitive(const Protection *work, int variable, int from, int depth)
{
    const DisclosureSystem *system = work->system;
    const DisclosureVariable *one = disclosure_variable(system, variable);

    if (one->need == DISCLOSURE_NEED_RANGE) {
        return !work->given_up[variable];
    }
    for (int o = g_array_index(system->starts, int, variable);
         o < g_array_index(system->starts, int, variable + 1); o++) {
        int equation = g_array_index(system->occurrences, int, o);
        int other = find_only_other(system, equation, variable);
        if (other >= 0 && other != from && depth < TIE_LIMIT &&
            stands_for_sensitive(work, other, variable, depth + 1)) {
            return true;
        }
    }
    return false;
}

static void count_outcome(const Protection *work, int hidden_before)
{
    const DisclosureSystem *system = work->system;

    for (int v = 0; v < (int)system->variables->len; v++) {
        work->outcome->hidden += disclosure_variable(system, v)->hidden;
        work->outcome->muted += disclosure_system_is_muted(system, v);
        if (work->given_up[v]) {
            bool tied = stands_for_sensitive(work, v, -1, 0);
            work->outcome->tied += tied;
            work->outcome->unprotected += !tied;
        }
    }
    work->outcome->added = work->outcome->hidden - hidden_before;
}

void disclosure_system_protect(DisclosureSystem *system, DisclosureOutcome *outcome)
{
    guint variable_count = system->variables->len;
    g_autofree bool *queued = g_new0(bool, system->equations->len + 1);
    g_autofree bool *given_up = g_new0(bool, variable_count + 1);
    g_autofree bool *done = g_new0(bool, variable_count + 1);
    Protection work = {system, g_queue_new(), queued, given_up, done, outcome};
    int hidden_before = 0;

    *outcome = (DisclosureOutcome){0};
    disclosure_system_index(system);
    for (int v = 0; v < (int)variable_count; v++) {
        if (disclosure_variable(system, v)->hidden) {
            hidden_before++;
            queue_equations(&work, v);
        }
    }
    protect_waiting(&work);
    for (int v = 0; v < (int)variable_count; v++) {
        if (disclosure_variable(system, v)->hidden && !done[v]) {
            protect_component(&work, v);
        }
    }
    count_outcome(&work, hidden_before);
    g_queue_free(work.waiting);
}
