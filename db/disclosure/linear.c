#include <glpk.h>
#include <math.h>

#include "disclosure.h"

/* The program finds multiples of one; what is this near to a whole number is that number. */
#define TOLERANCE 1e-6
/* Enough for any province; a program that needs more is given up as unsolvable. */
#define ITERATION_LIMIT 100000

static void linear_free(glp_prob *program)
{
    if (program != NULL) {
        glp_delete_prob(program);
    }
}
typedef glp_prob LinearProgram;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LinearProgram, linear_free)

static void set_column_bounds(glp_prob *program, int column, const DisclosureInterval *range)
{
    // What is left of "no limit" after some sums is none either, and would upset the arithmetic.
    if (range->high >= DISCLOSURE_SYSTEM_UNLIMITED / 2) {
        glp_set_col_bnds(program, column, GLP_LO, (double)range->low, 0);
    } else if (range->low == range->high) {
        glp_set_col_bnds(program, column, GLP_FX, (double)range->low, 0);
    } else {
        glp_set_col_bnds(program, column, GLP_DB, (double)range->low, (double)range->high);
    }
}

/* Columns are numbered from 1 as they are met; columns[v] is 0 for a variable in no kept row. */
static int number_columns(const Component *component, const bool *kept, int *columns)
{
    int count = 0;

    for (guint r = 0; r < component->rows->len; r++) {
        const ComponentRow *row = &g_array_index(component->rows, ComponentRow, r);
        for (int i = row->first; kept[r] && i < row->first + row->count; i++) {
            int variable = g_array_index(component->entries, DisclosureTerm, i).variable;
            if (columns[variable] == 0) {
                columns[variable] = ++count;
            }
        }
    }
    return count;
}

static void add_rows(glp_prob *program, const Component *component, const bool *kept,
                     const int *columns)
{
    for (guint r = 0; r < component->rows->len; r++) {
        const ComponentRow *row = &g_array_index(component->rows, ComponentRow, r);
        if (!kept[r]) {
            continue;
        }
        // GLPK counts from 1: the first place of both is unused.
        g_autofree int *indices = g_new0(int, (gsize)row->count + 1);
        g_autofree double *values = g_new0(double, (gsize)row->count + 1);
        for (int i = 0; i < row->count; i++) {
            const DisclosureTerm *entry =
                &g_array_index(component->entries, DisclosureTerm, row->first + i);
            indices[i + 1] = columns[entry->variable];
            values[i + 1] = entry->coefficient;
        }
        int number = glp_add_rows(program, 1);
        glp_set_row_bnds(program, number, GLP_FX, (double)row->sum, 0);
        glp_set_mat_row(program, number, row->count, indices, values);
    }
}

static bool solve(glp_prob *program, int column, int direction, double *found)
{
    glp_smcp settings;

    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    settings.it_lim = ITERATION_LIMIT;
    glp_set_obj_dir(program, direction);
    glp_set_obj_coef(program, column, 1);
    bool solved = glp_simplex(program, &settings) == 0;
    int status = glp_get_status(program);
    glp_set_obj_coef(program, column, 0);
    *found = solved && status == GLP_OPT ? glp_get_col_prim(program, column) : 0;
    return solved && (status == GLP_OPT || status == GLP_UNBND);
}

/* What the solutions met so far reached: often the whole range, which then needs no program. */
static void widen_reached(glp_prob *program, const int *columns, guint variable_count,
                          DisclosureInterval *reached)
{
    for (guint v = 0; v < variable_count; v++) {
        if (columns[v] != 0) {
            double value = glp_get_col_prim(program, columns[v]);
            reached[v].low = MIN(reached[v].low, (int64_t)ceil(value - TOLERANCE));
            reached[v].high = MAX(reached[v].high, (int64_t)floor(value + TOLERANCE));
        }
    }
}

typedef struct {
    glp_prob *program;
    const int *columns;
    guint variable_count;
    DisclosureInterval *reached;
} Search;

/* Returns: false when the program fails: the variable is then taken as known. */
static bool reach(Search *search, guint variable, int direction, const DisclosureInterval *range)
{
    DisclosureInterval *own = &search->reached[variable];
    bool there = direction == GLP_MIN ? own->low <= range->low : own->high >= range->high;
    double found = 0;

    if (there) {
        return true;
    }
    if (!solve(search->program, search->columns[variable], direction, &found)) {
        return false;
    }
    if (glp_get_status(search->program) == GLP_UNBND) {
        own->high = DISCLOSURE_SYSTEM_UNLIMITED;
        return true;
    }
    widen_reached(search->program, search->columns, search->variable_count, search->reached);
    return true;
}

void disclosure_linear_tighten(const Component *component, const bool *kept,
                               DisclosureInterval *ranges, const DisclosureSystem *system)
{
    guint variable_count = component->variables->len;
    g_autofree int *columns = g_new0(int, variable_count);
    g_autofree DisclosureInterval *reached = g_new0(DisclosureInterval, variable_count);
    g_autoptr(LinearProgram) program = glp_create_prob();
    Search search = {program, columns, variable_count, reached};

    glp_add_cols(program, number_columns(component, kept, columns));
    add_rows(program, component, kept, columns);
    for (guint v = 0; v < variable_count; v++) {
        // The truth is one of the possible values.
        int64_t value =
            disclosure_variable(system, g_array_index(component->variables, int, v))->value;
        reached[v] = (DisclosureInterval){value, value};
        if (columns[v] != 0) {
            set_column_bounds(program, columns[v], &ranges[v]);
        }
    }
    glp_std_basis(program);
    for (guint v = 0; v < variable_count; v++) {
        if (columns[v] != 0) {
            bool solved =
                reach(&search, v, GLP_MIN, &ranges[v]) && reach(&search, v, GLP_MAX, &ranges[v]);
            ranges[v] = solved ? reached[v] : (DisclosureInterval){1, 0};
        }
    }
}
