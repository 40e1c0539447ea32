#include "disclosure.h"

/*
 * Elimination. A row in which at most one variable (its pivot) is also in other rows hangs on the
 * rest by that variable alone: its other variables only narrow the pivot's range. Fold such rows
 * into their pivots until none is left; a tree folds away wholly, circles stay and go to the linear
 * program. Then unfold backwards: with the pivot's exact interval a row gives those of its leaves,
 * and with a part of the pivot's interval a part of theirs. So a program is solved only for a
 * variable that does not have what it needs within what is known to be possible already.
 */
struct DisclosureIntervals {
    const Component *component;
    DisclosureInterval *reached; /* by index in the system */
    DisclosureInterval *folded;  /* ranges, narrowed as rows are folded */
    DisclosureInterval *ranges;  /* what is known to be possible, unfolded */
    DisclosureInterval *scratch; /* as long as the longest row */
    int *degrees;                /* rows still kept that a variable is in */
    int *parents;                /* the pivot a variable hangs on; itself in a circle; -1: none */
    bool *exact;                 /* whether `ranges` is all that is possible */
    bool *kept;                  /* by row */
    GArray *order;               /* int, rows in the order of folding */
    GArray *pivots;              /* int, the entries that are their pivots; -1: none */
    DisclosureLinear *linear;    /* of the kept rows, once it is needed */
};

static const ComponentRow *get_row(const Component *component, int row)
{
    return &g_array_index(component->rows, ComponentRow, row);
}

static const DisclosureTerm *get_entry(const Component *component, int entry)
{
    return &g_array_index(component->entries, DisclosureTerm, entry);
}

/* Narrows the range of the entry at `target` by its row. */
static DisclosureInterval narrow(const DisclosureIntervals *work, const ComponentRow *row,
                                 int target)
{
    const DisclosureTerm *own = get_entry(work->component, target);
    DisclosureInterval rest = {0, 0};

    for (int i = row->first; i < row->first + row->count; i++) {
        const DisclosureTerm *entry = get_entry(work->component, i);
        const DisclosureInterval *range = &work->ranges[entry->variable];
        if (i != target) {
            DisclosureInterval part =
                disclosure_interval_scale(entry->coefficient, range->low, range->high);
            rest.low += part.low;
            rest.high += part.high;
        }
    }
    DisclosureInterval given =
        disclosure_interval_scale(own->coefficient, row->sum - rest.high, row->sum - rest.low);
    const DisclosureInterval *range = &work->ranges[own->variable];
    return (DisclosureInterval){MAX(range->low, given.low), MIN(range->high, given.high)};
}

/* Returns: the entry by which a row hangs on others, -1 when by none, -2 when by several. */
static int find_pivot(const DisclosureIntervals *work, const ComponentRow *row)
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

static void fold_row(DisclosureIntervals *work, int index, int pivot)
{
    const ComponentRow *row = get_row(work->component, index);
    int parent = pivot >= 0 ? get_entry(work->component, pivot)->variable : -1;

    if (pivot >= 0) {
        work->ranges[parent] = narrow(work, row, pivot);
    }
    for (int i = row->first; i < row->first + row->count; i++) {
        int variable = get_entry(work->component, i)->variable;
        work->degrees[variable]--;
        if (variable != parent) {
            work->parents[variable] = parent;
        }
    }
    work->kept[index] = false;
    g_array_append_vals(work->order, &index, 1);
    g_array_append_vals(work->pivots, &pivot, 1);
}

static void fold_rows(DisclosureIntervals *work)
{
    bool again = true;

    while (again) {
        again = false;
        for (int i = 0; i < (int)work->component->rows->len; i++) {
            int pivot = work->kept[i] ? find_pivot(work, get_row(work->component, i)) : -2;
            if (pivot != -2) {
                fold_row(work, i, pivot);
                again = true;
            }
        }
    }
}

static bool is_in_circle(const DisclosureIntervals *work, int position)
{
    return work->degrees[position] > 0;
}

static void unfold_row(const DisclosureIntervals *work, int index, int pivot)
{
    const ComponentRow *row = get_row(work->component, index);

    // All from the ranges before this row: an interval found from a sibling's would be too narrow.
    for (int i = 0; i < row->count; i++) {
        work->scratch[i] = narrow(work, row, row->first + i);
    }
    for (int i = 0; i < row->count; i++) {
        if (row->first + i != pivot) {
            int variable = get_entry(work->component, row->first + i)->variable;
            int parent = work->parents[variable];
            work->ranges[variable] = work->scratch[i];
            work->exact[variable] = parent < 0 || work->exact[parent];
        }
    }
}

static DisclosureInterval *get_reached(const DisclosureIntervals *work, int position)
{
    return &work->reached[g_array_index(work->component->variables, int, position)];
}

/* From what the variables in circles have reached to all others. */
static void unfold_rows(DisclosureIntervals *work)
{
    for (int v = 0; v < (int)work->component->variables->len; v++) {
        work->ranges[v] = is_in_circle(work, v) ? *get_reached(work, v) : work->folded[v];
    }
    for (guint i = work->order->len; i > 0; i--) {
        unfold_row(work, g_array_index(work->order, int, i - 1),
                   g_array_index(work->pivots, int, i - 1));
    }
    for (int v = 0; v < (int)work->component->variables->len; v++) {
        DisclosureInterval *reached = get_reached(work, v);
        reached->low = MIN(reached->low, work->ranges[v].low);
        reached->high = MAX(reached->high, work->ranges[v].high);
    }
}

static int count_longest_row(const Component *component)
{
    int longest = 0;

    for (guint r = 0; r < component->rows->len; r++) {
        longest = MAX(longest, get_row(component, (int)r)->count);
    }
    return longest;
}

DisclosureIntervals *disclosure_intervals_new(const DisclosureSystem *system,
                                              const Component *component,
                                              DisclosureInterval *reached)
{
    guint count = component->variables->len;
    DisclosureIntervals *work = g_new0(DisclosureIntervals, 1);

    work->component = component;
    work->reached = reached;
    work->folded = g_new0(DisclosureInterval, count);
    work->ranges = g_new0(DisclosureInterval, count);
    work->scratch = g_new0(DisclosureInterval, (gsize)count_longest_row(component));
    work->degrees = g_new0(int, count);
    work->parents = g_new0(int, count);
    work->exact = g_new0(bool, count);
    work->kept = g_new0(bool, component->rows->len + 1);
    work->order = g_array_new(FALSE, FALSE, sizeof(int));
    work->pivots = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; i < component->entries->len; i++) {
        work->degrees[get_entry(component, (int)i)->variable]++;
    }
    for (guint v = 0; v < count; v++) {
        const DisclosureVariable *variable =
            disclosure_variable(system, g_array_index(component->variables, int, v));
        work->ranges[v] = (DisclosureInterval){variable->low, variable->high};
        work->parents[v] = -1;
        work->exact[v] = work->degrees[v] == 0;
    }
    for (guint r = 0; r < component->rows->len; r++) {
        work->kept[r] = true;
    }
    fold_rows(work);
    memcpy(work->folded, work->ranges, count * sizeof *work->folded);
    unfold_rows(work);
    return work;
}

void disclosure_intervals_free(DisclosureIntervals *work)
{
    if (work == NULL) {
        return;
    }
    g_free(work->folded);
    g_free(work->ranges);
    g_free(work->scratch);
    g_free(work->degrees);
    g_free(work->parents);
    g_free(work->exact);
    g_free(work->kept);
    g_array_unref(work->order);
    g_array_unref(work->pivots);
    disclosure_linear_free(work->linear);
    g_free(work);
}

DisclosureInterval disclosure_intervals_sure(const DisclosureIntervals *work, int position)
{
    return *get_reached(work, position);
}

/* Asks the program for all that one variable of a circle can be. */
static void reach(DisclosureIntervals *work, int position)
{
    guint count = work->component->variables->len;
    g_autofree DisclosureInterval *reached = g_new(DisclosureInterval, count);

    if (work->linear == NULL) {
        work->linear = disclosure_linear_new(work->component, work->kept, work->folded);
    }
    for (guint v = 0; v < count; v++) {
        reached[v] = *get_reached(work, (int)v);
    }
    work->exact[position] =
        disclosure_linear_reach(work->linear, position, work->folded[position], reached);
    for (guint v = 0; v < count; v++) {
        *get_reached(work, (int)v) = reached[v];
    }
    unfold_rows(work);
}

DisclosureInterval disclosure_intervals_exact(DisclosureIntervals *work, int position)
{
    int top = position;

    while (!is_in_circle(work, top) && work->parents[top] >= 0) {
        top = work->parents[top];
    }
    if (is_in_circle(work, top) && !work->exact[top]) {
        reach(work, top);
    }
    return work->exact[position] ? work->ranges[position] : (DisclosureInterval){1, 0};
}
