#include "survey.h"

/*
 * From the bottom upwards: what the offices sent is made whole or dropped, then tambons, districts
 * and the province, then groups. Cells are appended, so a sum stands after all of its parts.
 */
typedef struct {
    SurveyTable *table;
    SurveyView view;
    int *tambon_sent; /* by scope above tambons: how many below sent the table */
    int *tambon_total;
} Roll;

static SurveyCell *get_cell(const SurveyTable *table, int cell)
{
    return &g_array_index(table->cells, SurveyCell, cell);
}

static int find_cell(const Roll *roll, int scope, int slice)
{
    const SurveyFigures place = {.scope = scope, .slice = slice};

    return *survey_view_at(&roll->view, &place);
}

static int append_cell(Roll *roll, const SurveyFigures *figures, int row)
{
    int cell = (int)roll->table->cells->len;

    survey_table_add(roll->table, figures, row);
    *survey_view_at(&roll->view, figures) = cell;
    return cell;
}

static void drop_cell(Roll *roll, int cell)
{
    SurveyCell *one = get_cell(roll->table, cell);

    *survey_view_at(&roll->view, &one->figures) = -1;
    one->figures.scope = -1;
    roll->table->dropped++;
}

/* Whether a slice belongs to a family: 0 the sexes, 1 the ages. */
static bool in_family(const SurveyTable *table, int slice, int family)
{
    return slice > 0 && survey_slice_is_sex(table, slice) == (family == 0);
}

/* What a scope's slices of a family add up to. Returns: how many there are. */
static int add_family(const Roll *roll, int scope, int family, SurveyFigures *sum)
{
    int count = 0;

    *sum = (SurveyFigures){.scope = scope};
    for (int slice = 1; slice < roll->view.slice_count; slice++) {
        int cell = in_family(roll->table, slice, family) ? find_cell(roll, scope, slice) : -1;
        if (cell >= 0) {
            sum->surveyed += get_cell(roll->table, cell)->figures.surveyed;
            sum->passed += get_cell(roll->table, cell)->figures.passed;
            count++;
        }
    }
    return count;
}

static void drop_family(Roll *roll, int scope, int family)
{
    for (int slice = 1; slice < roll->view.slice_count; slice++) {
        int cell = in_family(roll->table, slice, family) ? find_cell(roll, scope, slice) : -1;
        if (cell >= 0) {
            drop_cell(roll, cell);
        }
    }
}

/* Where women and men were sent, together they are all. Returns: the cell of all, or -1. */
static int add_total(Roll *roll, int scope)
{
    SurveyFigures sum;
    int first = -1;

    if (add_family(roll, scope, 0, &sum) != 2) {
        return -1;
    }
    for (int slice = 1; slice < roll->view.slice_count && first < 0; slice++) {
        first = in_family(roll->table, slice, 0) ? find_cell(roll, scope, slice) : -1;
    }
    return append_cell(roll, &sum, get_cell(roll->table, first)->row);
}

static bool is_whole(const Roll *roll, int total, const SurveyFigures *sum)
{
    if (total < 0) {
        return false;
    }
    const SurveyFigures *all = &get_cell(roll->table, total)->figures;
    return all->surveyed == sum->surveyed &&
           (all->passed == sum->passed || roll->table->kind != DISCLOSURE_KIND_PAIR);
}

static void check_families(Roll *roll, int scope)
{
    SurveyFigures sum;
    int total = find_cell(roll, scope, 0);

    total = total < 0 ? add_total(roll, scope) : total;
    for (int family = 0; family < 2; family++) {
        if (add_family(roll, scope, family, &sum) > 0 && !is_whole(roll, total, &sum)) {
            drop_family(roll, scope, family);
        }
    }
}

static bool is_below(const ReleaseScopes *scopes, int scope, int parent)
{
    const ReleaseScope *own = release_scopes_get(scopes, scope);

    return own->parent == parent || own->group == parent;
}

/* The scopes below a parent that sent the table. */
static GArray *list_senders(const Roll *roll, int parent)
{
    GArray *senders = g_array_new(FALSE, FALSE, sizeof(int));

    for (int scope = 0; scope < roll->view.scope_count; scope++) {
        if (is_below(roll->table->scopes, scope, parent) && find_cell(roll, scope, 0) >= 0) {
            g_array_append_vals(senders, &scope, 1);
        }
    }
    return senders;
}

static bool has_family(const Roll *roll, int scope, int family)
{
    SurveyFigures sum;
    const SurveyFigures *all = &get_cell(roll->table, find_cell(roll, scope, 0))->figures;

    return add_family(roll, scope, family, &sum) > 0 || all->surveyed == 0;
}

static bool have_family(const Roll *roll, const GArray *senders, int family)
{
    for (guint i = 0; i < senders->len; i++) {
        if (!has_family(roll, g_array_index(senders, int, i), family)) {
            return false;
        }
    }
    return true;
}

/* Adds up one slice of the senders. Returns: how many have it; *row: the row of the first. */
static int add_senders(const Roll *roll, const GArray *senders, SurveyFigures *sum, int *row)
{
    int count = 0;

    for (guint i = 0; i < senders->len; i++) {
        int cell = find_cell(roll, g_array_index(senders, int, i), sum->slice);
        if (cell >= 0) {
            const SurveyCell *one = get_cell(roll->table, cell);
            sum->surveyed += one->figures.surveyed;
            sum->passed += one->figures.passed;
            *row = count == 0 ? one->row : *row;
            count++;
        }
    }
    return count;
}

static void set_coverage(const Roll *roll, int cell, int sender_count)
{
    SurveyCell *one = get_cell(roll->table, cell);
    int scope = one->figures.scope;
    bool tambon = release_scopes_get(roll->table->scopes, scope)->level == 6;

    one->sent_count = tambon ? sender_count : roll->tambon_sent[scope];
    one->sent_total = tambon ? g_array_index(roll->table->scopes->children, int, scope)
                             : roll->tambon_total[scope];
    one->sent_total = MAX(one->sent_total, one->sent_count);
}

static void sum_slice(Roll *roll, int parent, int slice, const GArray *senders)
{
    SurveyFigures sum = {.scope = parent, .slice = slice, .part = SURVEY_PART_SUM};
    int row = -1;

    if (add_senders(roll, senders, &sum, &row) > 0) {
        // Of a mean this is a mark that changes with any of its parts.
        sum.passed &= roll->table->kind == DISCLOSURE_KIND_PAIR ? INT64_MAX : INT32_MAX;
        set_coverage(roll, append_cell(roll, &sum, row), (int)senders->len);
    }
}

static void sum_parent(Roll *roll, int parent, const GArray *senders)
{
    sum_slice(roll, parent, 0, senders);
    for (int family = 0; family < 2; family++) {
        bool whole = have_family(roll, senders, family);
        for (int slice = 1; whole && slice < roll->view.slice_count; slice++) {
            if (in_family(roll->table, slice, family)) {
                sum_slice(roll, parent, slice, senders);
            }
        }
    }
}

static void drop_below(Roll *roll, int parent, int family)
{
    for (int cell = 0; cell < (int)roll->table->cells->len; cell++) {
        const SurveyFigures *own = &get_cell(roll->table, cell)->figures;
        int scope = own->scope;
        bool meant = scope >= 0 && scope != parent &&
                     (family < 0 || in_family(roll->table, own->slice, family));
        for (int above = scope; meant && above >= 0;
             above = release_scopes_get(roll->table->scopes, above)->parent) {
            if (above == parent) {
                drop_cell(roll, cell);
                break;
            }
        }
    }
}

/* What is missing from an own figure. Returns: false when the places below have more than it. */
static bool find_rest(const Roll *roll, int parent, int slice, const GArray *senders,
                      SurveyFigures *rest)
{
    SurveyFigures sum = {.scope = parent, .slice = slice};
    int row = -1;
    int own = find_cell(roll, parent, slice);
    const SurveyFigures none = {.surveyed = 0};
    const SurveyFigures *figures = own < 0 ? &none : &get_cell(roll->table, own)->figures;

    (void)add_senders(roll, senders, &sum, &row);
    bool pair = roll->table->kind == DISCLOSURE_KIND_PAIR;
    *rest = (SurveyFigures){.scope = parent,
                            .slice = slice,
                            .part = SURVEY_PART_REST,
                            .surveyed = figures->surveyed - sum.surveyed,
                            .passed = pair ? figures->passed - sum.passed : 0};
    return rest->passed >= 0 && rest->surveyed - rest->passed >= 0;
}

/* A family below an own figure stays only where it fits the parts of that figure. */
static void reconcile_family(Roll *roll, int parent, int family, const GArray *senders)
{
    g_autoptr(GArray) rests = g_array_new(FALSE, FALSE, sizeof(SurveyFigures));
    bool fits = have_family(roll, senders, family);

    if (!has_family(roll, parent, family)) {
        return;
    }
    for (int slice = 1; fits && slice < roll->view.slice_count; slice++) {
        SurveyFigures rest;
        if (in_family(roll->table, slice, family)) {
            fits = find_rest(roll, parent, slice, senders, &rest);
            g_array_append_vals(rests, &rest, 1);
        }
    }
    if (!fits) {
        drop_below(roll, parent, family);
        return;
    }
    for (guint i = 0; i < rests->len; i++) {
        const SurveyFigures *rest = &g_array_index(rests, SurveyFigures, i);
        if (rest->surveyed > 0) {
            (void)append_cell(roll, rest, -1);
        }
    }
}

static void reconcile(Roll *roll, int parent, const GArray *senders)
{
    SurveyFigures rest;
    bool complete = (int)senders->len == g_array_index(roll->table->scopes->children, int, parent);

    if (!find_rest(roll, parent, 0, senders, &rest) || (complete && rest.surveyed > 0)) {
        drop_below(roll, parent, -1);
        return;
    }
    if (rest.surveyed > 0) {
        (void)append_cell(roll, &rest, -1);
    }
    reconcile_family(roll, parent, 0, senders);
    reconcile_family(roll, parent, 1, senders);
}

static void count_tambons(Roll *roll)
{
    const ReleaseScopes *scopes = roll->table->scopes;

    for (int scope = 0; scope < roll->view.scope_count; scope++) {
        const ReleaseScope *own = release_scopes_get(scopes, scope);
        if (own->level != 6) {
            continue;
        }
        bool sent = find_cell(roll, scope, 0) >= 0;
        int province = own->parent < 0 ? -1 : release_scopes_get(scopes, own->parent)->parent;
        const int above[] = {own->parent, province, own->group};
        for (gsize i = 0; i < G_N_ELEMENTS(above); i++) {
            if (above[i] >= 0) {
                roll->tambon_sent[above[i]] += sent;
                roll->tambon_total[above[i]] += sent || own->group >= 0;
            }
        }
    }
}

static void roll_level(Roll *roll, int level)
{
    for (int scope = 0; scope < roll->view.scope_count; scope++) {
        if (release_scopes_get(roll->table->scopes, scope)->level != level) {
            continue;
        }
        g_autoptr(GArray) senders = list_senders(roll, scope);
        if (senders->len > 0 && find_cell(roll, scope, 0) >= 0) {
            reconcile(roll, scope, senders);
        } else if (senders->len > 0) {
            sum_parent(roll, scope, senders);
        }
    }
}

static void remove_dropped(SurveyTable *table)
{
    guint kept = 0;

    for (guint i = 0; i < table->cells->len; i++) {
        const SurveyCell *cell = get_cell(table, (int)i);
        if (cell->figures.scope >= 0) {
            *get_cell(table, (int)kept) = *cell;
            kept++;
        }
    }
    g_array_set_size(table->cells, kept);
}

void survey_roll_up(SurveyTable *table)
{
    static const int levels[] = {6, 4, 2, 0};
    Roll roll = {.table = table};

    survey_view_init(&roll.view, table);
    roll.tambon_sent = g_new0(int, roll.view.scope_count);
    roll.tambon_total = g_new0(int, roll.view.scope_count);
    for (int cell = 0; cell < (int)table->cells->len; cell++) {
        *survey_view_at(&roll.view, &get_cell(table, cell)->figures) = cell;
    }
    for (int scope = 0; scope < roll.view.scope_count && roll.view.slice_count > 1; scope++) {
        check_families(&roll, scope);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(levels); i++) {
        roll_level(&roll, levels[i]);
        if (levels[i] == 6) {
            count_tambons(&roll);
        }
    }
    remove_dropped(table);
    survey_view_clear(&roll.view);
    g_free(roll.tambon_sent);
    g_free(roll.tambon_total);
}
