#include "disclosure.h"

bool disclosure_need_met(const DisclosureVariable *variable, DisclosureInterval interval)
{
    bool wide =
        interval.high - interval.low >= MIN(variable->need_width, variable->high - variable->low);

    switch (variable->need) {
    case DISCLOSURE_NEED_RANGE:
        return wide && interval.low <= variable->need_low && interval.high >= variable->need_high;
    case DISCLOSURE_NEED_WIDTH:
        return wide;
    case DISCLOSURE_NEED_NONE:
        return true;
    }
    return false;
}

/* What a coefficient makes of a range. */
static DisclosureInterval scale(int coefficient, int64_t low, int64_t high)
{
    return coefficient > 0 ? (DisclosureInterval){low, high} : (DisclosureInterval){-high, -low};
}

/* What its mark tells about a hidden variable; muted: what it would tell without. */
static DisclosureInterval told(const DisclosureVariable *variable, bool muted)
{
    return muted && !variable->fixed ? (DisclosureInterval){variable->mute_low, variable->mute_high}
                                     : (DisclosureInterval){variable->low, variable->high};
}

DisclosureInterval disclosure_interval_local(const DisclosureSystem *system, int equation,
                                             int variable, bool muted)
{
    const Equation *whole = disclosure_equation(system, equation);
    const DisclosureVariable *own = disclosure_variable(system, variable);
    DisclosureInterval rest = {0, 0}; /* of everything but the variable */
    int coefficient = 1;

    for (int i = whole->first; i < whole->first + whole->count; i++) {
        const DisclosureTerm *term = disclosure_term(system, i);
        const DisclosureVariable *other = disclosure_variable(system, term->variable);
        if (term->variable == variable) {
            coefficient = term->coefficient;
            continue;
        }
        DisclosureInterval range = {other->value, other->value};
        if (other->hidden) {
            range = told(other, muted);
        }
        DisclosureInterval part = scale(term->coefficient, range.low, range.high);
        rest.low += part.low;
        rest.high += part.high;
    }
    DisclosureInterval given = scale(-coefficient, rest.low, rest.high);
    DisclosureInterval range = told(own, muted);
    return (DisclosureInterval){MAX(range.low, given.low), MIN(range.high, given.high)};
}

/*
 * Elimination. A row in which at most one variable (its pivot) is also in other rows hangs on the
 * rest by that variable alone: its other variables only narrow the pivot's range. Fold such rows
 * into their pivots until none is left; a tree folds away wholly, circles stay and go to the linear
 * program. Then unfold backwards: with the pivot's exact interval a row gives those of its leaves.
 */
typedef struct {
    const Component *component;
    DisclosureInterval *ranges; /* of every variable, narrowed as rows are folded */
    int *degrees;               /* rows still kept that a variable is in */
    bool *kept;                 /* by row */
    GArray *folded;             /* int, rows in the order of folding */
    GArray *pivots;             /* int, their pivots; -1: none */
} Elimination;

static const ComponentRow *get_row(const Component *component, int row)
{
    return &g_array_index(component->rows, ComponentRow, row);
}

static const DisclosureTerm *get_entry(const Component *component, int entry)
{
    return &g_array_index(component->entries, DisclosureTerm, entry);
}

/* Narrows the range of the entry at `target` by its row. */
static DisclosureInterval narrow(const Elimination *work, const ComponentRow *row, int target)
{
    const DisclosureTerm *own = get_entry(work->component, target);
    DisclosureInterval rest = {0, 0};

    for (int i = row->first; i < row->first + row->count; i++) {
        const DisclosureTerm *entry = get_entry(work->component, i);
        const DisclosureInterval *range = &work->ranges[entry->variable];
        if (i != target) {
            DisclosureInterval part = scale(entry->coefficient, range->low, range->high);
            rest.low += part.low;
            rest.high += part.high;
        }
    }
    DisclosureInterval given = scale(own->coefficient, row->sum - rest.high, row->sum - rest.low);
    const DisclosureInterval *range = &work->ranges[own->variable];
    return (DisclosureInterval){MAX(range->low, given.low), MIN(range->high, given.high)};
}

/* Returns: the entry by which a row hangs on others, -1 when by none, -2 when by several. */
static int find_pivot(const Elimination *work, const ComponentRow *row)
{
    int pivot = -1;

    for (int i = row->first; i < row->first + row->count; i++) {
        if (work->degrees[get_entry(work->component, i)->variable] > 1) {
            if (pivot >= 0) {
                return -2;
            }
            pivot = i;
        }
    }
    return pivot;
}

static void fold_row(Elimination *work, int index, int pivot)
{
    const ComponentRow *row = get_row(work->component, index);

    if (pivot >= 0) {
        DisclosureInterval narrowed = narrow(work, row, pivot);
        work->ranges[get_entry(work->component, pivot)->variable] = narrowed;
    }
    for (int i = row->first; i < row->first + row->count; i++) {
        work->degrees[get_entry(work->component, i)->variable]--;
    }
    work->kept[index] = false;
    g_array_append_vals(work->folded, &index, 1);
    g_array_append_vals(work->pivots, &pivot, 1);
}

/* Returns: how many rows are left, each part of a circle or between two. */
static int fold_rows(Elimination *work)
{
    int left = (int)work->component->rows->len;
    bool again = true;

    while (again) {
        again = false;
        for (int i = 0; i < (int)work->component->rows->len; i++) {
            int pivot = work->kept[i] ? find_pivot(work, get_row(work->component, i)) : -2;
            if (pivot != -2) {
                fold_row(work, i, pivot);
                left--;
                again = true;
            }
        }
    }
    return left;
}

static void unfold_row(const Elimination *work, int index, int pivot)
{
    const ComponentRow *row = get_row(work->component, index);
    g_autofree DisclosureInterval *narrowed = g_new(DisclosureInterval, (gsize)row->count);

    // All from the ranges before this row: an interval found from a sibling's would be too narrow.
    for (int i = 0; i < row->count; i++) {
        narrowed[i] = narrow(work, row, row->first + i);
    }
    for (int i = 0; i < row->count; i++) {
        if (row->first + i != pivot) {
            work->ranges[get_entry(work->component, row->first + i)->variable] = narrowed[i];
        }
    }
}

DisclosureInterval *disclosure_interval_exact(const DisclosureSystem *system,
                                              const Component *component)
{
    guint variable_count = component->variables->len;
    DisclosureInterval *ranges = g_new0(DisclosureInterval, variable_count);
    g_autofree int *degrees = g_new0(int, variable_count);
    g_autofree bool *kept = g_new0(bool, component->rows->len + 1);
    g_autoptr(GArray) folded = g_array_new(FALSE, FALSE, sizeof(int));
    g_autoptr(GArray) pivots = g_array_new(FALSE, FALSE, sizeof(int));
    Elimination work = {component, ranges, degrees, kept, folded, pivots};

    for (guint i = 0; i < variable_count; i++) {
        const DisclosureVariable *variable =
            disclosure_variable(system, g_array_index(component->variables, int, i));
        ranges[i] = (DisclosureInterval){variable->low, variable->high};
    }
    for (guint i = 0; i < component->rows->len; i++) {
        kept[i] = true;
    }
    for (guint i = 0; i < component->entries->len; i++) {
        degrees[get_entry(component, (int)i)->variable]++;
    }
    if (fold_rows(&work) > 0) {
        disclosure_linear_tighten(component, kept, ranges, system);
    }
    for (guint i = folded->len; i > 0; i--) {
        unfold_row(&work, g_array_index(folded, int, i - 1), g_array_index(pivots, int, i - 1));
    }
    return ranges;
}
