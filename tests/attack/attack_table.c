#include <glpk.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attack.h"

#define NO_LIMIT 1e12
#define NEAR 1e-6

/* The numbers of a cell: columns of the program, from 1. */
typedef struct {
    int columns[FIGURES];
    const AttackRow *row; /* one that shows it */
    double low[FIGURES];
    double high[FIGURES];
    bool hidden[FIGURES];
    bool small[FIGURES];
} Cell;

typedef struct {
    const AttackTable *table;
    glp_prob *program;
    GPtrArray *cells; /* Cell * */
    GHashTable *keys; /* what a cell is known by -> Cell */
    Cell **cell_of;   /* of each row */
    GArray *indices;  /* of the row being written */
    GArray *values;
    double *reached_low; /* by column: what some solution reached */
    double *reached_high;
} Attack;

/*
 * An office's figures with one date are the same in every release: who corrects dates anew. A sum,
 * and what is published without a date, is a number of its own in every release.
 */
static char *get_key(const AttackRow *row)
{
    bool dated = !row->sum && *row->as_of != '\0';

    return dated ? g_strdup_printf("%s %s %s @%s", row->scope, row->sex, row->age_group, row->as_of)
                 : g_strdup_printf("%s %s %s #%d", row->scope, row->sex, row->age_group,
                                   row->release);
}

static Cell *add_cell(Attack *attack, const AttackRow *row)
{
    Cell *cell = g_new0(Cell, 1);

    cell->row = row;
    for (int i = 0; i < FIGURES; i++) {
        cell->high[i] = NO_LIMIT;
        cell->columns[i] = glp_add_cols(attack->program, 1);
    }
    g_ptr_array_add(attack->cells, cell);
    return cell;
}

/* What several releases tell of one cell is all known. */
static void merge(Cell *cell, const AttackRow *row)
{
    for (int i = 0; i < FIGURES; i++) {
        cell->low[i] = MAX(cell->low[i], row->low[i]);
        cell->high[i] = MIN(cell->high[i], row->high[i]);
        cell->hidden[i] |= row->hidden[i];
        cell->small[i] |= row->small[i];
    }
}

static void begin_row(Attack *attack)
{
    g_array_set_size(attack->indices, 1);
    g_array_set_size(attack->values, 1);
}

static void add_term(Attack *attack, int column, double coefficient)
{
    g_array_append_vals(attack->indices, &column, 1);
    g_array_append_vals(attack->values, &coefficient, 1);
}

static void end_row(Attack *attack)
{
    int row = glp_add_rows(attack->program, 1);

    glp_set_row_bnds(attack->program, row, GLP_FX, 0, 0);
    glp_set_mat_row(attack->program, row, (int)attack->indices->len - 1,
                    (const int *)(const void *)attack->indices->data,
                    (const double *)(const void *)attack->values->data);
}

static bool is_child(const AttackRow *child, const AttackRow *parent)
{
    const char *above = parent->level == 0 ? child->group : child->parent;

    return child->release == parent->release && g_strcmp0(above, parent->scope) == 0 &&
           g_str_equal(child->sex, parent->sex) && g_str_equal(child->age_group, parent->age_group);
}

static bool is_part(const AttackRow *part, const AttackRow *whole, bool sexes)
{
    return part->release == whole->release && g_str_equal(part->scope, whole->scope) &&
           *(sexes ? part->sex : part->age_group) != '\0';
}

/* parent = children, for those surveyed and for those who passed; `rest`: and what did not send. */
static void add_sum(Attack *attack, guint parent, const GArray *children, const Cell *rest)
{
    const AttackRow *row = g_ptr_array_index(attack->table->rows, parent);

    for (int figure = SURVEYED; figure <= (row->pair ? PASSED : SURVEYED); figure++) {
        begin_row(attack);
        add_term(attack, attack->cell_of[parent]->columns[figure], -1);
        for (guint i = 0; i < children->len; i++) {
            guint child = g_array_index(children, guint, i);
            add_term(attack, attack->cell_of[child]->columns[figure], 1);
        }
        if (rest != NULL) {
            add_term(attack, rest->columns[figure], 1);
        }
        end_row(attack);
    }
}

static void add_places(Attack *attack, guint parent)
{
    const AttackRow *row = g_ptr_array_index(attack->table->rows, parent);
    g_autoptr(GArray) children = g_array_new(FALSE, FALSE, sizeof(guint));
    const Cell *rest = NULL;

    for (guint i = 0; i < attack->table->rows->len; i++) {
        if (is_child(g_ptr_array_index(attack->table->rows, i), row)) {
            g_array_append_vals(children, &i, 1);
        }
    }
    if (children->len == 0) {
        return;
    }
    if (!row->sum && (int)children->len < row->areas_below) {
        rest = add_cell(attack, row);
        ((Cell *)g_ptr_array_index(attack->cells, attack->cells->len - 1))->row = NULL;
    }
    add_sum(attack, parent, children, rest);
}

static void add_parts(Attack *attack, guint whole, bool sexes)
{
    const AttackRow *row = g_ptr_array_index(attack->table->rows, whole);
    g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(guint));

    for (guint i = 0; i < attack->table->rows->len; i++) {
        if (is_part(g_ptr_array_index(attack->table->rows, i), row, sexes)) {
            g_array_append_vals(parts, &i, 1);
        }
    }
    if (parts->len > 0) {
        add_sum(attack, whole, parts, NULL);
    }
}

static void set_bounds(Attack *attack, const Cell *cell, bool pair)
{
    for (int i = 0; i < FIGURES; i++) {
        if (cell->high[i] >= NO_LIMIT) {
            glp_set_col_bnds(attack->program, cell->columns[i], GLP_LO, cell->low[i], 0);
        } else {
            bool fixed = cell->low[i] >= cell->high[i];
            glp_set_col_bnds(attack->program, cell->columns[i], fixed ? GLP_FX : GLP_DB,
                             cell->low[i], cell->high[i]);
        }
    }
    if (pair) {
        begin_row(attack);
        add_term(attack, cell->columns[SURVEYED], -1);
        add_term(attack, cell->columns[PASSED], 1);
        add_term(attack, cell->columns[FAILED], 1);
        end_row(attack);
    }
}

static void write_program(Attack *attack)
{
    const GPtrArray *rows = attack->table->rows;

    for (guint i = 0; i < rows->len; i++) {
        const AttackRow *row = g_ptr_array_index(rows, i);
        char *key = get_key(row);
        Cell *cell = g_hash_table_lookup(attack->keys, key);
        if (cell == NULL) {
            cell = add_cell(attack, row);
            g_hash_table_insert(attack->keys, key, cell);
        } else {
            g_free(key);
        }
        merge(cell, row);
        attack->cell_of[i] = cell;
    }
    for (guint i = 0; i < rows->len; i++) {
        const AttackRow *row = g_ptr_array_index(rows, i);
        add_places(attack, i);
        if (*row->sex == '\0' && *row->age_group == '\0') {
            add_parts(attack, i, true);
            add_parts(attack, i, false);
        }
    }
    bool pair = rows->len > 0 && ((const AttackRow *)g_ptr_array_index(rows, 0))->pair;
    for (guint i = 0; i < attack->cells->len; i++) {
        set_bounds(attack, g_ptr_array_index(attack->cells, i), pair);
    }
}

static void note_reached(Attack *attack)
{
    int count = glp_get_num_cols(attack->program);

    for (int column = 1; column <= count; column++) {
        double value = glp_get_col_prim(attack->program, column);
        attack->reached_low[column] = fmin(attack->reached_low[column], value);
        attack->reached_high[column] = fmax(attack->reached_high[column], value);
    }
}

/* Returns: GLP_OPT, GLP_UNBND, or anything else for a table that cannot be. */
static int solve(Attack *attack, int direction)
{
    glp_smcp settings;

    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    glp_set_obj_dir(attack->program, direction);
    if (glp_simplex(attack->program, &settings) != 0) {
        return GLP_UNDEF;
    }
    if (glp_get_status(attack->program) == GLP_OPT) {
        note_reached(attack);
    }
    return glp_get_status(attack->program);
}

static double find_extreme(Attack *attack, int column, int direction)
{
    glp_set_obj_coef(attack->program, column, 1);
    int status = solve(attack, direction);
    double found = glp_get_obj_val(attack->program);
    glp_set_obj_coef(attack->program, column, 0);
    if (status == GLP_UNBND) {
        return direction == GLP_MIN ? 0 : NO_LIMIT;
    }
    return status == GLP_OPT ? found : NAN;
}

/* Whether two numbers always differ, or always add up, by the same. */
static bool moves_with(Attack *attack, int column, int small)
{
    for (int sign = -1; sign <= 1; sign += 2) {
        glp_set_obj_coef(attack->program, column, 1);
        glp_set_obj_coef(attack->program, small, sign);
        bool bounded = solve(attack, GLP_MIN) == GLP_OPT;
        double least = glp_get_obj_val(attack->program);
        bounded = solve(attack, GLP_MAX) == GLP_OPT && bounded;
        double most = glp_get_obj_val(attack->program);
        glp_set_obj_coef(attack->program, column, 0);
        glp_set_obj_coef(attack->program, small, 0);
        if (bounded && most - least < NEAR) {
            return true;
        }
    }
    return false;
}

static bool is_tied(Attack *attack, int column)
{
    for (guint i = 0; i < attack->cells->len; i++) {
        const Cell *cell = g_ptr_array_index(attack->cells, i);
        for (int figure = 0; figure < FIGURES; figure++) {
            // Of a place where fewer than ten were asked, every figure is that small.
            bool few = cell->small[figure] || cell->small[SURVEYED];
            if (few && cell->columns[figure] != column &&
                moves_with(attack, column, cell->columns[figure])) {
                return true;
            }
        }
    }
    return false;
}

/* Of women, men or an age: the cell of all people of the same place. */
static const Cell *find_whole(const Attack *attack, const AttackRow *row)
{
    for (guint i = 0;
         (*row->sex != '\0' || *row->age_group != '\0') && i < attack->table->rows->len; i++) {
        const AttackRow *other = g_ptr_array_index(attack->table->rows, i);
        if (other->release == row->release && g_str_equal(other->scope, row->scope) &&
            *other->sex == '\0' && *other->age_group == '\0') {
            return attack->cell_of[i];
        }
    }
    return NULL;
}

/* How wide a figure is by its own row alone. */
static double get_natural_width(const Attack *attack, const Cell *cell, int figure)
{
    int other = figure == PASSED ? FAILED : PASSED;
    const Cell *whole = find_whole(attack, cell->row);

    if (whole != NULL && whole->high[SURVEYED] < attack->table->threshold) {
        // A part of fewer than ten: of what is that few, a reader knows that it is no more.
        return whole->high[SURVEYED];
    }

    if (figure == SURVEYED) {
        return cell->high[SURVEYED] - cell->low[SURVEYED];
    }
    double low = fmax(cell->low[figure], cell->low[SURVEYED] - cell->high[other]);
    double high = fmin(cell->high[figure], cell->high[SURVEYED] - cell->low[other]);
    return high - low;
}

static const char *const figure_words[] = {"surveyed", "passed", "failed"};

static void tell(const Attack *attack, const Cell *cell, int figure, const char *what,
                 const double range[2])
{
    printf("%s: %s %s%s %s %s, release %d: %.2f … %.2f\n", attack->table->name, cell->row->scope,
           cell->row->sex, cell->row->age_group, figure_words[figure], what, cell->row->release + 1,
           range[0], range[1]);
}

static void try_figure(Attack *attack, const Cell *cell, int figure, AttackOutcome *outcome)
{
    int column = cell->columns[figure];
    double threshold = attack->table->threshold;
    double needed = fmin(threshold, get_natural_width(attack, cell, figure));
    double range[2] = {attack->reached_low[column], attack->reached_high[column]};
    bool small = cell->small[figure];
    bool free = small ? range[0] <= 1 + NEAR && range[1] >= threshold - 1 - NEAR
                      : range[1] - range[0] >= needed - NEAR;

    outcome->hidden++;
    if (free) {
        return;
    }
    range[0] = find_extreme(attack, column, GLP_MIN);
    range[1] = find_extreme(attack, column, GLP_MAX);
    if (isnan(range[0]) || isnan(range[1])) {
        outcome->impossible++;
        tell(attack, cell, figure, "cannot be", range);
    } else if (range[1] - range[0] < 1 - NEAR) {
        outcome->recovered++;
        tell(attack, cell, figure, "recovered", range);
    } else if (small && (range[0] > 1 + NEAR || range[1] < threshold - 1 - NEAR)) {
        outcome->recovered++;
        tell(attack, cell, figure, "small but not free", range);
    } else if (!small && range[1] - range[0] < needed - NEAR) {
        bool tied = is_tied(attack, column);
        outcome->narrow++;
        outcome->tied += tied;
        if (!tied) {
            tell(attack, cell, figure, "narrow", range);
        }
    }
}

void attack_table(const AttackTable *table, AttackOutcome *outcome)
{
    Attack attack = {.table = table,
                     .program = glp_create_prob(),
                     .cells = g_ptr_array_new_with_free_func(g_free),
                     .keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                     .cell_of = g_new0(Cell *, table->rows->len + 1),
                     .indices = g_array_new(FALSE, TRUE, sizeof(int)),
                     .values = g_array_new(FALSE, TRUE, sizeof(double))};

    outcome->tables++;
    write_program(&attack);
    int count = glp_get_num_cols(attack.program);
    attack.reached_low = g_new0(double, (gsize)count + 1);
    attack.reached_high = g_new0(double, (gsize)count + 1);
    for (int column = 1; column <= count; column++) {
        attack.reached_low[column] = INFINITY;
        attack.reached_high[column] = -INFINITY;
    }
    glp_std_basis(attack.program);
    if (solve(&attack, GLP_MIN) != GLP_OPT) {
        outcome->impossible++;
        printf("%s: the published figures contradict each other\n", table->name);
    }
    for (guint i = 0; i < attack.cells->len && outcome->impossible == 0; i++) {
        const Cell *cell = g_ptr_array_index(attack.cells, i);
        for (int figure = 0; figure < FIGURES && cell->row != NULL; figure++) {
            if (cell->hidden[figure]) {
                try_figure(&attack, cell, figure, outcome);
            }
        }
    }
    glp_delete_prob(attack.program);
    g_ptr_array_unref(attack.cells);
    g_hash_table_unref(attack.keys);
    g_free(attack.cell_of);
    g_array_unref(attack.indices);
    g_array_unref(attack.values);
    g_free(attack.reached_low);
    g_free(attack.reached_high);
}
