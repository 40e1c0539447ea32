#include <glpk.h>
#include <math.h>

#include "disclosure.h"

/* The program finds multiples of one; what is this near to a whole number is that number. */
#define TOLERANCE 1e-6
/* Enough for any province; a program that needs more is given up as unsolvable. */
#define ITERATION_LIMIT 100000

struct DisclosureLinear {
    glp_prob *program;
    int *columns; /* by position in the component; 0: in no kept row */
    guint variable_count;
};

void disclosure_linear_free(DisclosureLinear *linear)
{
    if (linear == NULL) {
        return;
    }
    glp_delete_prob(linear->program);
    g_free(linear->columns);
    g_free(linear);
}

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

/* Every solution met says of every number what it can be, too. */
static void widen_reached(const DisclosureLinear *linear, DisclosureInterval *reached)
{
    for (guint v = 0; v < linear->variable_count; v++) {
        if (linear->columns[v] != 0) {
            double value = glp_get_col_prim(linear->program, linear->columns[v]);
            reached[v].low = MIN(reached[v].low, (int64_t)ceil(value - TOLERANCE));
            reached[v].high = MAX(reached[v].high, (int64_t)floor(value + TOLERANCE));
        }
    }
}

static bool reach(DisclosureLinear *linear, int variable, int direction,
                  DisclosureInterval *reached)
{
    double found = 0;

    if (!solve(linear->program, linear->columns[variable], direction, &found)) {
        return false;
    }
    if (glp_get_status(linear->program) == GLP_UNBND) {
        reached[variable].high = DISCLOSURE_SYSTEM_UNLIMITED;
    } else {
        widen_reached(linear, reached);
    }
    return true;
}

bool disclosure_linear_reach(DisclosureLinear *linear, int variable, DisclosureInterval range,
                             DisclosureInterval *reached)
{
    const DisclosureInterval *own = &reached[variable];

    return (own->low <= range.low || reach(linear, variable, GLP_MIN, reached)) &&
           (own->high >= range.high || reach(linear, variable, GLP_MAX, reached));
}

DisclosureLinear *disclosure_linear_new(const Component *component, const bool *kept,
                                        const DisclosureInterval *ranges)
{
    DisclosureLinear *linear = g_new0(DisclosureLinear, 1);

    linear->program = glp_create_prob();
    linear->variable_count = component->variables->len;
    linear->columns = g_new0(int, linear->variable_count);
    glp_add_cols(linear->program, number_columns(component, kept, linear->columns));
    add_rows(linear->program, component, kept, linear->columns);
    for (guint v = 0; v < linear->variable_count; v++) {
        if (linear->columns[v] != 0) {
            set_column_bounds(linear->program, linear->columns[v], &ranges[v]);
        }
    }
    glp_std_basis(linear->program);
    return linear;
}
