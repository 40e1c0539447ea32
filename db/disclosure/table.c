#include "disclosure/table.h"

#include "disclosure/system.h"

#define UNLIMITED DISCLOSURE_SYSTEM_UNLIMITED

typedef struct {
    int variables[DISCLOSURE_FIGURE_COUNT];          /* in the system; -1: a plain count has none */
    DisclosureState states[DISCLOSURE_FIGURE_COUNT]; /* as decided by the cell alone */
    /** Hidden for others' sake, this figure can still be said to be nine tenths or more; or COUNT.
     */
    DisclosureFigure capped;
} TableCell;

struct DisclosureTable {
    DisclosureSystem *system;
    GArray *cells; /* TableCell */
    int threshold;
};

DisclosureTable *disclosure_table_new(int threshold)
{
    DisclosureTable *table = g_new0(DisclosureTable, 1);

    g_assert(threshold >= DISCLOSURE_TABLE_THRESHOLD_MIN);
    table->system = disclosure_system_new();
    table->cells = g_array_new(FALSE, FALSE, sizeof(TableCell));
    table->threshold = threshold;
    return table;
}

void disclosure_table_free(DisclosureTable *table)
{
    if (table != NULL) {
        disclosure_system_free(table->system);
        g_array_unref(table->cells);
        g_free(table);
    }
}

static bool is_small(const DisclosureTable *table, int64_t count)
{
    return count > 0 && count < table->threshold;
}

static void set_mark(DisclosureMark *mark, DisclosureState state, int64_t low, int64_t high)
{
    *mark = (DisclosureMark){state, low, high};
}

/* Both parts of a cell hidden, with nothing told but how many were surveyed. */
static void hide_pair(DisclosureMark marks[], int64_t high)
{
    set_mark(&marks[DISCLOSURE_FIGURE_PASSED], DISCLOSURE_STATE_HIDDEN, 0, high);
    set_mark(&marks[DISCLOSURE_FIGURE_FAILED], DISCLOSURE_STATE_HIDDEN, 0, high);
}

/* `most` is at least nine tenths of those surveyed, `least` the others. */
static void cap_pair(int64_t surveyed, DisclosureMark *most, DisclosureMark *least)
{
    set_mark(most, DISCLOSURE_STATE_CAPPED, surveyed - surveyed / 10, surveyed);
    set_mark(least, DISCLOSURE_STATE_HIDDEN, 0, surveyed / 10);
}

static void mark_small(const DisclosureTable *table, int64_t surveyed, DisclosureMark *small,
                       DisclosureMark *other)
{
    set_mark(small, DISCLOSURE_STATE_SMALL, 1, table->threshold - 1);
    set_mark(other, DISCLOSURE_STATE_HIDDEN, surveyed - (table->threshold - 1), surveyed - 1);
}

/*
 * In an area below the limit of capping a small count is never called small: together with the rule
 * of shares that would tell more than "1 … 9" (with 50 surveyed, "small and below nine tenths").
 */
static void mark_pair(const DisclosureTable *table, const DisclosureCell *cell,
                      DisclosureMark marks[])
{
    DisclosureMark *passed = &marks[DISCLOSURE_FIGURE_PASSED];
    DisclosureMark *failed = &marks[DISCLOSURE_FIGURE_FAILED];
    int64_t n = cell->surveyed;
    int64_t p = cell->passed;
    int64_t f = n - p;
    bool small_area = n < DISCLOSURE_TABLE_CAP_BELOW;
    bool secret = is_small(table, p) || is_small(table, f);
    bool most = 10 * MAX(p, f) >= 9 * n;
    bool capped = small_area && most && n >= 10 * (int64_t)table->threshold;

    if (n == 0) {
        return;
    }
    if (cell->area == DISCLOSURE_AREA_LARGE && capped) {
        cap_pair(n, p >= f ? passed : failed, p >= f ? failed : passed);
    } else if (cell->area != DISCLOSURE_AREA_LARGE || (small_area && (most || secret)) ||
               (is_small(table, p) && is_small(table, f))) {
        hide_pair(marks, n);
    } else if (is_small(table, p)) {
        mark_small(table, n, passed, failed);
    } else if (is_small(table, f)) {
        mark_small(table, n, failed, passed);
    }
}

static bool is_mean_of_few(const DisclosureCell *cell)
{
    return cell->kind == DISCLOSURE_KIND_MEAN && cell->surveyed < DISCLOSURE_TABLE_HOUSEHOLD_MIN;
}

/* What the cell by itself demands. */
static void mark_cell(const DisclosureTable *table, const DisclosureCell *cell,
                      DisclosureMark marks[])
{
    DisclosureMark *surveyed = &marks[DISCLOSURE_FIGURE_SURVEYED];

    set_mark(surveyed, DISCLOSURE_STATE_SHOWN, cell->surveyed, cell->surveyed);
    set_mark(&marks[DISCLOSURE_FIGURE_PASSED], DISCLOSURE_STATE_SHOWN, cell->passed, cell->passed);
    set_mark(&marks[DISCLOSURE_FIGURE_FAILED], DISCLOSURE_STATE_SHOWN,
             cell->surveyed - cell->passed, cell->surveyed - cell->passed);
    if (cell->kind == DISCLOSURE_KIND_MEAN) {
        bool hidden = is_mean_of_few(cell) || cell->area == DISCLOSURE_AREA_UNTOLD;
        set_mark(surveyed, hidden ? DISCLOSURE_STATE_HIDDEN : DISCLOSURE_STATE_SHOWN, 0, UNLIMITED);
    } else if (cell->area >= DISCLOSURE_AREA_PART ||
               (cell->kind == DISCLOSURE_KIND_PLAIN && cell->area != DISCLOSURE_AREA_LARGE)) {
        set_mark(surveyed, DISCLOSURE_STATE_HIDDEN, 0, UNLIMITED);
        hide_pair(marks, UNLIMITED);
    } else if (is_small(table, cell->surveyed)) {
        set_mark(surveyed, DISCLOSURE_STATE_SMALL, 1, table->threshold - 1);
        hide_pair(marks, UNLIMITED);
    } else {
        mark_pair(table, cell, marks);
    }
}

static void need_range(const DisclosureTable *table, DisclosureVariable *variable)
{
    variable->need = DISCLOSURE_NEED_RANGE;
    variable->need_low = variable->fixed ? MAX(1, variable->low) : 1;
    variable->need_high =
        variable->fixed ? MIN(table->threshold - 1, variable->high) : table->threshold - 1;
    variable->need_width = table->threshold;
}

static void need_width(const DisclosureTable *table, DisclosureVariable *variable)
{
    variable->need = DISCLOSURE_NEED_WIDTH;
    variable->need_width = table->threshold;
}

/* Of a part of a small area nothing is told: that nobody is in it is as secret as that few are. */
static bool is_secret(const DisclosureTable *table, const DisclosureCell *cell, int64_t count)
{
    return is_small(table, count) || (count == 0 && cell->area == DISCLOSURE_AREA_PART);
}

/*
 * A shown figure that is hidden for others' sake: readers who know these rules know that it is not
 * small, and not 0, or it would not have been taken.
 */
static DisclosureVariable make_variable(const DisclosureTable *table, int64_t value,
                                        const DisclosureMark *mark, int64_t highest, bool fixed)
{
    DisclosureVariable variable = {.value = value,
                                   .low = mark->low,
                                   .high = mark->high,
                                   .mute_high = highest,
                                   .hidden = mark->state != DISCLOSURE_STATE_SHOWN,
                                   .fixed = fixed,
                                   .twin = -1,
                                   .follower = -1};
    if (!variable.hidden) {
        variable.low = table->threshold;
        variable.high = highest == UNLIMITED ? UNLIMITED : highest - table->threshold;
    }
    return variable;
}

/*
 * A figure times its households is a number without limits of which readers know nothing. As much
 * of it must stay free as the fewest households have: then no sum is that of one cell, or of few.
 */
static void add_mean(DisclosureTable *table, const DisclosureCell *cell,
                     DisclosureVariable *variable)
{
    variable->low = 0;
    variable->high = UNLIMITED;
    if (is_mean_of_few(cell) || cell->area != DISCLOSURE_AREA_UNTOLD) {
        variable->need = DISCLOSURE_NEED_WIDTH;
        variable->need_width = DISCLOSURE_TABLE_HOUSEHOLD_MIN;
    }
    (void)disclosure_system_add(table->system, variable);
}

static void add_surveyed(DisclosureTable *table, const DisclosureCell *cell,
                         const DisclosureMark *mark, TableCell *added)
{
    DisclosureVariable variable =
        make_variable(table, cell->surveyed, mark, UNLIMITED, cell->published);

    variable.weight = cell->surveyed;
    if (cell->kind == DISCLOSURE_KIND_MEAN) {
        add_mean(table, cell, &variable);
        return;
    }
    if (is_secret(table, cell, cell->surveyed)) {
        need_range(table, &variable);
    } else if (cell->area != DISCLOSURE_AREA_UNTOLD) {
        need_width(table, &variable);
    }
    if (cell->kind == DISCLOSURE_KIND_PAIR) {
        variable.follower = added->variables[DISCLOSURE_FIGURE_SURVEYED] + 1;
    }
    (void)disclosure_system_add(table->system, &variable);
}

/*
 * Sums are of those who passed: where readers know how many were surveyed, what `failed` needs is
 * asked of `passed`, which then needs the hull of both.
 */
static void need_counterpart(DisclosureVariable *passed, const DisclosureVariable *failed,
                             int64_t surveyed)
{
    int64_t low = surveyed - failed->need_high;
    int64_t high = surveyed - failed->need_low;
    bool both = passed->need == DISCLOSURE_NEED_RANGE;

    passed->need_of_twin = !both;
    passed->need = DISCLOSURE_NEED_RANGE;
    passed->need_width = failed->need_width;
    passed->need_low = both ? MIN(passed->need_low, low) : low;
    passed->need_high = both ? MAX(passed->need_high, high) : high;
}

static void set_pair_needs(const DisclosureTable *table, const DisclosureCell *cell,
                           DisclosureVariable *passed, DisclosureVariable *failed)
{
    bool few_surveyed = is_small(table, cell->surveyed);
    bool told_elsewhere =
        cell->area == DISCLOSURE_AREA_UNTOLD && cell->surveyed >= DISCLOSURE_TABLE_PEOPLE_MIN;

    if (few_surveyed || is_secret(table, cell, passed->value)) {
        need_range(table, passed);
    }
    if (few_surveyed || is_secret(table, cell, failed->value)) {
        need_range(table, failed);
    }
    if (passed->need == DISCLOSURE_NEED_NONE && failed->need == DISCLOSURE_NEED_NONE &&
        !told_elsewhere) {
        need_width(table, passed);
    }
    // Where it is hidden how many were surveyed, one part does not tell the other.
    bool apart = passed->hidden && passed->mute_high != cell->surveyed &&
                 cell->area != DISCLOSURE_AREA_UNTOLD;
    if (apart && passed->need == DISCLOSURE_NEED_NONE) {
        need_width(table, passed);
    }
    if (apart && failed->need == DISCLOSURE_NEED_NONE) {
        need_width(table, failed);
    }
    if (few_surveyed) {
        // Of so few, no part can be told from any other.
        passed->need_width = 0;
        failed->need_width = 0;
    }
    if (failed->need == DISCLOSURE_NEED_RANGE && passed->mute_high == cell->surveyed) {
        need_counterpart(passed, failed, cell->surveyed);
    }
}

/* A share of nine tenths is told as such when the cell has to be hidden for others, zeros too. */
static DisclosureFigure cap_shown(const DisclosureTable *table, DisclosureVariable *passed,
                                  DisclosureVariable *failed)
{
    int64_t surveyed = passed->value + failed->value;
    DisclosureVariable *most = passed->value >= failed->value ? passed : failed;
    DisclosureVariable *least = most == passed ? failed : passed;

    if (most->hidden || 10 * most->value < 9 * surveyed ||
        surveyed < 10 * (int64_t)table->threshold) {
        return DISCLOSURE_FIGURE_COUNT;
    }
    most->low = surveyed - surveyed / 10;
    most->high = surveyed;
    least->low = 0;
    least->high = surveyed / 10;
    return most == passed ? DISCLOSURE_FIGURE_PASSED : DISCLOSURE_FIGURE_FAILED;
}

static void add_pair(DisclosureTable *table, const DisclosureCell *cell,
                     const DisclosureMark marks[], TableCell *added)
{
    const DisclosureMark *surveyed = &marks[DISCLOSURE_FIGURE_SURVEYED];
    int64_t highest = surveyed->state == DISCLOSURE_STATE_SHOWN ? cell->surveyed : UNLIMITED;
    DisclosureVariable passed = make_variable(table, cell->passed, &marks[DISCLOSURE_FIGURE_PASSED],
                                              highest, cell->published);
    DisclosureVariable failed =
        make_variable(table, cell->surveyed - cell->passed, &marks[DISCLOSURE_FIGURE_FAILED],
                      highest, cell->published);

    set_pair_needs(table, cell, &passed, &failed);
    added->capped = cap_shown(table, &passed, &failed);
    passed.weight = MIN(passed.value, failed.value);
    failed.weight = passed.weight;
    passed.twin = added->variables[DISCLOSURE_FIGURE_FAILED];
    failed.twin = added->variables[DISCLOSURE_FIGURE_PASSED];
    (void)disclosure_system_add(table->system, &passed);
    (void)disclosure_system_add(table->system, &failed);
    const DisclosureTerm terms[] = {
        {added->variables[DISCLOSURE_FIGURE_SURVEYED], -1},
        {added->variables[DISCLOSURE_FIGURE_PASSED], 1},
        {added->variables[DISCLOSURE_FIGURE_FAILED], 1},
    };
    disclosure_system_add_identity(table->system, terms, G_N_ELEMENTS(terms));
}

int disclosure_table_add(DisclosureTable *table, const DisclosureCell *cell)
{
    DisclosureMark marks[DISCLOSURE_FIGURE_COUNT];
    int first = disclosure_system_count(table->system);
    bool pair = cell->kind == DISCLOSURE_KIND_PAIR;
    TableCell added = {.variables = {first, pair ? first + 1 : -1, pair ? first + 2 : -1},
                       .capped = DISCLOSURE_FIGURE_COUNT};

    g_assert(cell->surveyed >= 0);
    g_assert(cell->kind != DISCLOSURE_KIND_PAIR ||
             (cell->passed >= 0 && cell->passed <= cell->surveyed));
    mark_cell(table, cell, marks);
    for (int i = 0; i < DISCLOSURE_FIGURE_COUNT; i++) {
        marks[i] = cell->published ? cell->marks[i] : marks[i];
        added.states[i] = marks[i].state;
    }
    add_surveyed(table, cell, &marks[DISCLOSURE_FIGURE_SURVEYED], &added);
    if (cell->kind == DISCLOSURE_KIND_PAIR) {
        add_pair(table, cell, marks, &added);
    }
    g_array_append_vals(table->cells, &added, 1);
    return (int)table->cells->len - 1;
}

static void add_figure_sum(DisclosureTable *table, DisclosureFigure figure, int parent,
                           const int *children, int count)
{
    g_autofree DisclosureTerm *terms = g_new(DisclosureTerm, (gsize)count + 1);
    const TableCell *cell = &g_array_index(table->cells, TableCell, parent);

    terms[0] = (DisclosureTerm){cell->variables[figure], -1};
    for (int i = 0; i < count; i++) {
        cell = &g_array_index(table->cells, TableCell, children[i]);
        terms[i + 1] = (DisclosureTerm){cell->variables[figure], 1};
    }
    disclosure_system_add_equation(table->system, terms, count + 1);
}

void disclosure_table_add_sum(DisclosureTable *table, int parent, const int *children, int count)
{
    const TableCell *cell = &g_array_index(table->cells, TableCell, parent);

    // The sum of the failed follows from these two.
    add_figure_sum(table, DISCLOSURE_FIGURE_SURVEYED, parent, children, count);
    if (cell->variables[DISCLOSURE_FIGURE_PASSED] >= 0) {
        add_figure_sum(table, DISCLOSURE_FIGURE_PASSED, parent, children, count);
    }
}

void disclosure_table_protect(DisclosureTable *table, DisclosureOutcome *outcome)
{
    disclosure_system_protect(table->system, outcome);
}

DisclosureMark disclosure_table_get(const DisclosureTable *table, int cell, DisclosureFigure figure)
{
    const TableCell *own = &g_array_index(table->cells, TableCell, cell);
    int index = own->variables[figure];

    if (index < 0) {
        return (DisclosureMark){DISCLOSURE_STATE_SHOWN, 0, 0};
    }
    const DisclosureVariable *variable = disclosure_system_get(table->system, index);
    if (!variable->hidden) {
        return (DisclosureMark){DISCLOSURE_STATE_SHOWN, variable->value, variable->value};
    }
    DisclosureState state = own->states[figure];
    if (disclosure_system_is_muted(table->system, index)) {
        state = DISCLOSURE_STATE_HIDDEN;
    } else if (state == DISCLOSURE_STATE_SHOWN) {
        state = own->capped == figure ? DISCLOSURE_STATE_CAPPED : DISCLOSURE_STATE_HIDDEN;
    }
    return (DisclosureMark){state, variable->low, variable->high};
}
