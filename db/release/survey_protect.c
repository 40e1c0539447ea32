#include "survey_relation.h"

/*
 * Current figures first, then what earlier releases told and is not the same any more; the sums of
 * both. A cell that is the same as before is one number with its run.
 */
typedef struct {
    SurveyTable *table;
    DisclosureTable *disclosure;
    GArray *run_of; /* int: of each item, its index in table->runs; current cells have none */
} Builder;

static SurveyCell *get_cell(const SurveyTable *table, guint cell)
{
    return &g_array_index(table->cells, SurveyCell, cell);
}

static SurveyRun *get_run(const SurveyTable *table, guint run)
{
    return &g_array_index(table->runs, SurveyRun, run);
}

static bool is_in_force(const SurveyRun *run, int release)
{
    return run->first <= release && (run->last == 0 || run->last >= release);
}

static bool equal_figures(const SurveyFigures *a, const SurveyFigures *b)
{
    return a->part == b->part && a->surveyed == b->surveyed && a->passed == b->passed;
}

/* How many children each sum had in the last release, by place. */
typedef struct {
    const SurveyTable *table;
    SurveyView runs;     /* place -> run in force */
    SurveyView children; /* place of the parent -> number of children then */
    GPtrArray *items;
} Before;

static void note_children(const int *items, int count, bool of_places, void *user)
{
    const Before *before = user;

    if (of_places) {
        *survey_view_at(&before->children, g_ptr_array_index(before->items, items[0])) = count;
    }
}

static void note_same(const int *items, int count, bool of_places, void *user)
{
    const Before *before = user;
    SurveyCell *parent = get_cell(before->table, (guint)items[0]);
    int rest = -1;
    bool same = *survey_view_at(&before->children, &parent->figures) == count;

    for (int i = 1; of_places && i < count; i++) {
        const SurveyCell *child = get_cell(before->table, (guint)items[i]);
        if (child->figures.part == SURVEY_PART_REST) {
            rest = items[i];
        } else {
            same &= child->same;
        }
    }
    if (of_places && parent->figures.part == SURVEY_PART_SUM) {
        parent->same &= same;
    }
    if (rest >= 0) {
        get_cell(before->table, (guint)rest)->same &= same;
    }
}

static GPtrArray *list_current(const SurveyTable *table)
{
    GPtrArray *items = g_ptr_array_sized_new(table->cells->len);

    for (guint i = 0; i < table->cells->len; i++) {
        g_ptr_array_add(items, &get_cell(table, i)->figures);
    }
    return items;
}

/* Finds which cells the last release told as they are; their numbers are those of the runs. */
static void match_runs(SurveyTable *table)
{
    g_autoptr(GPtrArray) current = list_current(table);
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    Before before = {.table = table, .items = items};

    survey_view_init(&before.runs, table);
    survey_view_init(&before.children, table);
    for (guint i = 0; i < table->runs->len; i++) {
        SurveyRun *run = get_run(table, i);
        if (run->last == 0) {
            *survey_view_at(&before.runs, &run->figures) = (int)i;
            g_ptr_array_add(items, &run->figures);
        }
    }
    for (guint i = 0; i < table->cells->len; i++) {
        SurveyCell *cell = get_cell(table, i);
        int run = *survey_view_at(&before.runs, &cell->figures);
        cell->same =
            run >= 0 && equal_figures(&get_run(table, (guint)run)->figures, &cell->figures);
    }
    survey_relation_list(table, items, note_children, &before);
    survey_relation_list(table, current, note_same, &before);
    for (guint i = 0; i < table->cells->len; i++) {
        SurveyCell *cell = get_cell(table, i);
        if (cell->same) {
            SurveyRun *run = get_run(table, (guint)*survey_view_at(&before.runs, &cell->figures));
            memcpy(cell->marks, run->marks, sizeof cell->marks);
            run->number = cell->number;
        }
    }
    survey_view_clear(&before.runs);
    survey_view_clear(&before.children);
}

static DisclosureArea get_area(const SurveyTable *table, const SurveyView *view,
                               const SurveyFigures *figures)
{
    const SurveyFigures all = {.scope = figures->scope};
    int total = *survey_view_at(view, &all);

    if (figures->part == SURVEY_PART_REST) {
        return DISCLOSURE_AREA_UNTOLD;
    }
    int64_t surveyed = get_cell(table, (guint)total)->figures.surveyed;
    if (table->kind != DISCLOSURE_KIND_PAIR || surveyed == 0 || surveyed >= table->minimum) {
        return DISCLOSURE_AREA_LARGE;
    }
    return figures->slice == 0 ? DISCLOSURE_AREA_SMALL : DISCLOSURE_AREA_PART;
}

/* Cells are numbered in the DisclosureTable as they are in the table. */
static void add_cells(Builder *builder)
{
    SurveyTable *table = builder->table;
    SurveyView view;

    survey_view_init(&view, table);
    for (guint i = 0; i < table->cells->len; i++) {
        SurveyCell *cell = get_cell(table, i);
        cell->number = (int)i;
        *survey_view_at(&view, &cell->figures) = (int)i;
    }
    match_runs(table);
    for (guint i = 0; i < table->cells->len; i++) {
        const SurveyCell *cell = get_cell(table, i);
        DisclosureCell added = {.surveyed = cell->figures.surveyed,
                                .passed = cell->figures.passed,
                                .kind = table->kind,
                                .area = get_area(table, &view, &cell->figures),
                                .published = cell->same};
        memcpy(added.marks, cell->marks, sizeof added.marks);
        int number = disclosure_table_add(builder->disclosure, &added);
        g_assert(number == cell->number);
    }
    survey_view_clear(&view);
}

static void add_current_sum(const int *items, int count, bool of_places, void *user)
{
    (void)of_places;
    disclosure_table_add_sum(((const Builder *)user)->disclosure, items[0], items + 1, count - 1);
}

static bool is_hidden(const SurveyRun *run)
{
    for (int i = 0; i < DISCLOSURE_FIGURE_COUNT; i++) {
        if (run->marks[i].state != DISCLOSURE_STATE_SHOWN) {
            return true;
        }
    }
    return false;
}

static int number_run(const Builder *builder, int item)
{
    const SurveyTable *table = builder->table;
    SurveyRun *run = get_run(table, (guint)g_array_index(builder->run_of, int, item));

    if (run->number < 0) {
        DisclosureCell added = {.surveyed = run->figures.surveyed,
                                .passed = run->figures.passed,
                                .kind = table->kind,
                                .area = run->figures.part == SURVEY_PART_REST
                                            ? DISCLOSURE_AREA_UNTOLD
                                            : DISCLOSURE_AREA_LARGE,
                                .published = true};
        memcpy(added.marks, run->marks, sizeof added.marks);
        run->number = disclosure_table_add(builder->disclosure, &added);
    }
    return run->number;
}

static void add_earlier_sum(const int *items, int count, bool of_places, void *user)
{
    const Builder *builder = user;
    bool secret = false;

    (void)of_places;
    for (int i = 0; i < count; i++) {
        int run = g_array_index(builder->run_of, int, items[i]);
        secret |= is_hidden(get_run(builder->table, (guint)run));
    }
    if (!secret) {
        return;
    }
    g_autofree int *numbers = g_new(int, (gsize)count);
    for (int i = 0; i < count; i++) {
        numbers[i] = number_run(builder, items[i]);
    }
    disclosure_table_add_sum(builder->disclosure, numbers[0], numbers + 1, count - 1);
}

static int compare_releases(gconstpointer a, gconstpointer b)
{
    return *(const int *)a - *(const int *)b;
}

/* The releases in which the table was another than before. */
static GArray *list_versions(const SurveyTable *table)
{
    GArray *versions = g_array_new(FALSE, FALSE, sizeof(int));
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);

    for (guint i = 0; i < table->runs->len; i++) {
        const SurveyRun *run = get_run(table, i);
        int after = run->last + 1;
        if (g_hash_table_add(seen, GINT_TO_POINTER(run->first))) {
            g_array_append_vals(versions, &run->first, 1);
        }
        if (run->last > 0 && g_hash_table_add(seen, GINT_TO_POINTER(after))) {
            g_array_append_vals(versions, &after, 1);
        }
    }
    g_array_sort(versions, compare_releases);
    return versions;
}

static void add_version(Builder *builder, int release)
{
    const SurveyTable *table = builder->table;
    g_autoptr(GPtrArray) items = g_ptr_array_new();

    g_array_set_size(builder->run_of, 0);
    for (int i = 0; i < (int)table->runs->len; i++) {
        SurveyRun *run = get_run(table, (guint)i);
        if (is_in_force(run, release)) {
            g_ptr_array_add(items, &run->figures);
            g_array_append_vals(builder->run_of, &i, 1);
        }
    }
    survey_relation_list(table, items, add_earlier_sum, builder);
}

static void update_runs(SurveyTable *table, int number)
{
    for (guint i = 0; i < table->runs->len; i++) {
        SurveyRun *run = get_run(table, i);
        bool current = run->number >= 0 && run->number < (int)table->cells->len;
        if (run->last == 0 && !current) {
            run->last = number - 1;
        }
    }
    for (guint i = 0; i < table->cells->len; i++) {
        const SurveyCell *cell = get_cell(table, i);
        SurveyRun run = {.figures = cell->figures, .first = number, .number = -1};
        memcpy(run.marks, cell->marks, sizeof run.marks);
        if (!cell->same) {
            g_array_append_vals(table->runs, &run, 1);
        }
    }
}

void survey_protect(SurveyTable *table, int number, DisclosureOutcome *outcome)
{
    g_autoptr(DisclosureTable) disclosure = disclosure_table_new(table->threshold);
    g_autoptr(GArray) run_of = g_array_new(FALSE, FALSE, sizeof(int));
    Builder builder = {.table = table, .disclosure = disclosure, .run_of = run_of};
    DisclosureOutcome found;

    add_cells(&builder);
    g_autoptr(GPtrArray) current = list_current(table);
    survey_relation_list(table, current, add_current_sum, &builder);
    g_autoptr(GArray) versions = list_versions(table);
    for (guint i = 0; i < versions->len; i++) {
        add_version(&builder, g_array_index(versions, int, i));
    }
    disclosure_table_protect(disclosure, &found);
    for (guint i = 0; i < table->cells->len; i++) {
        SurveyCell *cell = get_cell(table, i);
        for (int f = 0; f < DISCLOSURE_FIGURE_COUNT; f++) {
            cell->marks[f] = disclosure_table_get(disclosure, (int)i, (DisclosureFigure)f);
        }
    }
    update_runs(table, number);
    outcome->hidden += found.hidden;
    outcome->added += found.added;
    outcome->muted += found.muted;
    outcome->tied += found.tied;
    outcome->unprotected += found.unprotected;
}
