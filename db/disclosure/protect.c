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
    bool *secret;    /* by variable: hidden from the start, for its own sake */
    /* By variable: values known to be possible. Hiding more never takes one away, and what is shown
     * after all had no other: so what was found for one look serves the next. */
    DisclosureInterval *reached;
} Protection;

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

static bool hide(Protection *work, int variable, bool mute)
{
    if (variable < 0) {
        return false;
    }
    disclosure_system_hide(work->system, variable, mute);
    queue_family(work, variable);
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

/* A mark is taken back where that alone is enough: it costs less than hiding a parent. */
static bool mute_for(Protection *work, int equation, int variable)
{
    return disclosure_need_met(disclosure_variable(work->system, variable),
                               disclosure_interval_local(work->system, equation, variable, true)) &&
           mute_marks(work, equation);
}

static bool extend(Protection *work, int equation, int variable)
{
    const DisclosureSystem *system = work->system;

    return hide(work, disclosure_choose_complement(system, equation, variable, false), false) ||
           mute_for(work, equation, variable) ||
           hide(work, disclosure_choose_complement(system, equation, variable, true), false) ||
           hide(work, disclosure_choose_anything(system, equation, variable), true);
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

static bool hide_beside(Protection *work, int variable, bool parents)
{
    const DisclosureSystem *system = work->system;

    for (int o = g_array_index(system->starts, int, variable);
         o < g_array_index(system->starts, int, variable + 1); o++) {
        int equation = g_array_index(system->occurrences, int, o);
        if (hide(work, disclosure_choose_complement(system, equation, -1, parents), false)) {
            return true;
        }
    }
    return false;
}

/* The equations of one variable and its twin, then all others of its component, nearest first. */
static bool hide_in_component(Protection *work, const Component *component, int variable,
                              bool parents)
{
    const DisclosureSystem *system = work->system;
    int twin = disclosure_variable(system, variable)->twin;

    if (hide_beside(work, variable, parents) || (twin >= 0 && hide_beside(work, twin, parents))) {
        return true;
    }
    for (guint r = 0; r < component->rows->len; r++) {
        int equation = g_array_index(component->rows, ComponentRow, r).equation;
        if (hide(work, disclosure_choose_complement(system, equation, -1, parents), false)) {
            return true;
        }
    }
    return false;
}

static bool extend_component(Protection *work, const Component *component, int variable)
{
    if (hide_in_component(work, component, variable, false) ||
        hide_in_component(work, component, variable, true)) {
        return true;
    }
    for (guint r = 0; r < component->rows->len; r++) {
        int equation = g_array_index(component->rows, ComponentRow, r).equation;
        if (mute_marks(work, equation) ||
            hide(work, disclosure_choose_anything(work->system, equation, -1), true)) {
            return true;
        }
    }
    return false;
}

/* A small count, or what tells one: never shown, whatever was told. */
static bool is_sensitive(const Protection *work, int variable)
{
    return disclosure_variable(work->system, variable)->need == DISCLOSURE_NEED_RANGE;
}

/* Whether a figure stays hidden although everybody can know it. */
static bool stays_hidden(const Protection *work, int variable)
{
    const DisclosureVariable *one = disclosure_variable(work->system, variable);

    return one->hidden && work->secret[variable] && (one->fixed || is_sensitive(work, variable));
}

/* Whether all that a sum would have left hidden is one such figure: a release must not print it. */
static bool leaves_one(const Protection *work, int variable)
{
    const DisclosureSystem *system = work->system;

    for (int o = g_array_index(system->starts, int, variable);
         o < g_array_index(system->starts, int, variable + 1); o++) {
        int equation = g_array_index(system->occurrences, int, o);
        int other = disclosure_equation(system, equation)->identity
                        ? -1
                        : disclosure_system_only_other(system, equation, variable);
        if (other >= 0 && stays_hidden(work, other)) {
            return true;
        }
    }
    return false;
}

/*
 * What is told by earlier releases all the same protects nobody when it is hidden, and says that
 * there is something where there is nothing. A twin's value follows from it.
 */
static void show_told(Protection *work, int variable)
{
    for (int i = variable; i >= 0;
         i = i == variable ? disclosure_variable(work->system, i)->twin : -1) {
        DisclosureVariable *one = disclosure_variable(work->system, i);
        if (i == variable || !work->secret[i] || !is_sensitive(work, variable)) {
            one->hidden = false;
            one->fixed = true;
            queue_equations(work, i);
        }
    }
}

/*
 * That a part of nothing is nothing is no secret either; nor what a small area's figures are, when
 * they are the sum of what was told.
 */
static bool is_told(const Protection *work, int variable, DisclosureInterval interval)
{
    const DisclosureVariable *one = disclosure_variable(work->system, variable);

    return work->given_up[variable] && one->hidden && interval.low == interval.high &&
           (!work->secret[variable] ||
            (!one->fixed && (one->value == 0 || !is_sensitive(work, variable)))) &&
           !leaves_one(work, variable);
}

/* Whether no other sums narrow a variable beyond what each of its own does, for which nothing
 * helps. */
static bool is_at_limit(const Protection *work, int variable, DisclosureInterval interval)
{
    const DisclosureSystem *system = work->system;
    DisclosureInterval limit = {INT64_MIN, INT64_MAX};

    for (int o = g_array_index(system->starts, int, variable);
         o < g_array_index(system->starts, int, variable + 1); o++) {
        DisclosureInterval local = disclosure_interval_local(
            system, g_array_index(system->occurrences, int, o), variable, false);
        limit.low = MAX(limit.low, local.low);
        limit.high = MIN(limit.high, local.high);
    }
    return interval.low <= limit.low && interval.high >= limit.high;
}

static bool is_lacking(const Protection *work, int variable, DisclosureInterval interval)
{
    return !disclosure_need_met(disclosure_variable(work->system, variable), interval) &&
           (!work->given_up[variable] || !is_at_limit(work, variable, interval));
}

/* By a part of its interval; the whole need not be known then. */
static bool is_surely_fine(const Protection *work, int variable, DisclosureInterval sure)
{
    return disclosure_need_met(disclosure_variable(work->system, variable), sure) &&
           (!work->given_up[variable] || sure.low < sure.high);
}

/* Returns: whether the component is as safe as it can be; false: it has grown, look again. */
static bool audit_component(Protection *work, const Component *component)
{
    g_autoptr(DisclosureIntervals) intervals =
        disclosure_intervals_new(work->system, component, work->reached);

    for (int v = 0; v < (int)component->variables->len; v++) {
        int variable = g_array_index(component->variables, int, v);
        if (is_surely_fine(work, variable, disclosure_intervals_sure(intervals, v))) {
            continue;
        }
        DisclosureInterval interval = disclosure_intervals_exact(intervals, v);
        if (is_lacking(work, variable, interval)) {
            if (extend_component(work, component, variable)) {
                return false;
            }
            work->given_up[variable] = true;
        }
        if (is_told(work, variable, interval)) {
            show_told(work, variable);
            return false;
        }
    }
    return true;
}

/* Ends early when the variable itself turns out to be told; the others are then not done yet. */
static void protect_component(Protection *work, int variable)
{
    bool safe = false;

    while (!safe && disclosure_variable(work->system, variable)->hidden) {
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

static int find_undone(const Protection *work, int from)
{
    for (int v = from; v < (int)work->system->variables->len; v++) {
        if (disclosure_variable(work->system, v)->hidden && !work->done[v]) {
            return v;
        }
    }
    return -1;
}

static void protect_components(Protection *work)
{
    int variable = find_undone(work, 0);

    while (variable >= 0) {
        protect_component(work, variable);
        bool told = !disclosure_variable(work->system, variable)->hidden;
        variable = find_undone(work, told ? 0 : variable + 1);
    }
}

/* Returns: the only variable of an equation that earlier releases have not told, -1: none, -2:
 * more. */
static int find_only_untold(const DisclosureSystem *system, int equation)
{
    const Equation *whole = disclosure_equation(system, equation);
    int found = -1;

    for (int i = whole->first; i < whole->first + whole->count; i++) {
        int variable = disclosure_term(system, i)->variable;
        const DisclosureVariable *one = disclosure_variable(system, variable);
        if (!one->fixed || one->hidden) {
            if (found >= 0) {
                return -2;
            }
            found = variable;
        }
    }
    return found;
}

/*
 * A new sum of figures that were all told is told with them: hiding it would protect nothing. (A
 * hidden one stays as it is: it is found to be unprotected.)
 */
static void fix_told(Protection *work)
{
    DisclosureSystem *system = work->system;

    for (int e = 0; e < (int)system->equations->len; e++) {
        g_queue_push_tail(work->waiting, GINT_TO_POINTER(e + 1));
        work->queued[e] = true;
    }
    while (!g_queue_is_empty(work->waiting)) {
        int equation = GPOINTER_TO_INT(g_queue_pop_head(work->waiting)) - 1;
        int variable = find_only_untold(system, equation);
        work->queued[equation] = false;
        if (variable >= 0 && !disclosure_variable(system, variable)->hidden) {
            disclosure_variable(system, variable)->fixed = true;
            queue_equations(work, variable);
        }
    }
}

void disclosure_system_protect(DisclosureSystem *system, DisclosureOutcome *outcome)
{
    guint variable_count = system->variables->len;
    g_autofree bool *queued = g_new0(bool, system->equations->len + 1);
    g_autofree bool *given_up = g_new0(bool, variable_count + 1);
    g_autofree bool *done = g_new0(bool, variable_count + 1);
    g_autofree bool *secret = g_new0(bool, variable_count + 1);
    g_autofree DisclosureInterval *reached = g_new0(DisclosureInterval, variable_count + 1);
    Protection work = {system, g_queue_new(), queued, given_up, done, secret, reached};
    int hidden_before = 0;

    *outcome = (DisclosureOutcome){0};
    disclosure_system_index(system);
    fix_told(&work);
    for (int v = 0; v < (int)variable_count; v++) {
        const DisclosureVariable *variable = disclosure_variable(system, v);
        reached[v] = (DisclosureInterval){variable->value, variable->value};
        secret[v] = variable->hidden;
        if (secret[v]) {
            hidden_before++;
            queue_equations(&work, v);
        }
    }
    protect_waiting(&work);
    protect_components(&work);
    disclosure_outcome_count(system, given_up, secret, reached, outcome);
    outcome->added = outcome->hidden - hidden_before;
    g_queue_free(work.waiting);
}
