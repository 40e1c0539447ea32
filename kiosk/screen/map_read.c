#include <math.h>
#include <snapshot/map.h>
#include <string.h>

#include "compare.h"
#include "map.h"
#include "place.h"
#include "summary.h"
#include "words.h"

#define WHOLE_PERCENT 100.0
#define SATANG 100.0 // in a baht
#define SUM_STEP 1.0 // projects, percent, satang

void screen_map_clear(ScreenMap *map)
{
    screen_survey_clear(&map->survey);
    g_clear_pointer(&map->indicator, snapshot_indicator_free);
    g_clear_pointer(&map->areas, g_ptr_array_unref);
    g_clear_pointer(&map->boundaries, g_ptr_array_unref);
    g_clear_pointer(&map->places, g_free);
    g_clear_pointer(&map->order, g_free);
}

static const char *const kinds[SCREEN_MAP_KIND_COUNT] = {"projects", "budget", "done", "paid",
                                                         "indicator"};

ScreenMapKind screen_map_kind(const BaseAddress *address)
{
    const char *asked = base_address_parameter(address, "figure");
    if (base_address_parameter(address, "set") != NULL ||
        base_address_parameter(address, "indicator") != NULL) {
        return SCREEN_MAP_INDICATOR;
    }
    for (int i = 0; i < SCREEN_MAP_KIND_COUNT; i++) {
        if (g_strcmp0(asked, kinds[i]) == 0) {
            return (ScreenMapKind)i;
        }
    }
    return SCREEN_MAP_PROJECTS;
}

const char *screen_map_kind_address(const ScreenPage *page, ScreenMapKind kind)
{
    static const char *const others[] = {"set",  "edition", "year", "indicator",
                                         "goal", "choose",  "page", "breaks"};
    g_autoptr(BaseAddress) with = base_address_copy(page->address);
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
        base_address_set_parameter(with, others[i], NULL);
    }
    base_address_set_parameter(with, "figure", kind == SCREEN_MAP_PROJECTS ? NULL : kinds[kind]);
    g_autofree char *words = base_address_to_text(with);
    return screen_text_keep(page->text, words);
}

const char *screen_map_indicator_address(ScreenText *text, const SnapshotIndicatorKey *key)
{
    g_autoptr(BaseAddress) address =
        base_address_parse(screen_subject_address(text, key->scope, "map"), NULL);
    g_autofree char *year = g_strdup_printf("%d", key->year_be);
    base_address_set_parameter(address, "set", key->set_code);
    base_address_set_parameter(address, "edition", key->edition);
    base_address_set_parameter(address, "year", key->year_be == 0 ? NULL : year);
    base_address_set_parameter(address, "indicator", key->code);
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(text, words);
}

const char *screen_map_name(const ScreenMap *map)
{
    ScreenText *text = map->page->text;
    switch (map->kind) {
    case SCREEN_MAP_PROJECTS:
        return _("How many projects");
    case SCREEN_MAP_BUDGET:
        return _("Budget of the projects");
    case SCREEN_MAP_DONE:
        return _("Share of projects finished");
    case SCREEN_MAP_PAID:
        return _("Share of the budget paid out");
    default:
        return map->indicator == NULL ? _("Indicator")
                                      : screen_text_or_not_stated(
                                            text, screen_text_words(text, map->indicator->name_th));
    }
}

// ---- figures -----------------------------------------------------------------------------------

/* Where a code stands among the places. */
static GHashTable *number_places(const ScreenMap *map)
{
    GHashTable *numbers = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i < map->count; i++) {
        g_hash_table_insert(numbers, map->places[i].area->code, &map->places[i]);
    }
    return numbers;
}

static void set_none(ScreenMapPlace *place, UiMarkKind mark, const char *words)
{
    place->number = (double)NAN;
    place->mark = mark;
    place->figure = words;
}

/* Who has sent no projects has no figure of them; projects none of which states its budget are no
   sum of money; of no project none is finished. */
static void set_sum(const ScreenMap *map, ScreenMapPlace *place, const SnapshotMapSum *sum)
{
    ScreenText *text = map->page->text;
    const SnapshotTotal *total = &sum->total;
    bool sent_none = sum->row_count == 0 && total->project_count == 0;
    if (sent_none || map->kind == SCREEN_MAP_PAID) {
        return;
    }
    if (map->kind == SCREEN_MAP_PROJECTS) {
        place->number = (double)total->project_count;
        place->brief = screen_text_count(text, total->project_count);
        place->figure = screen_text_projects(text, total->project_count);
    } else if (map->kind == SCREEN_MAP_BUDGET) {
        if (total->project_count > 0 && total->no_budget_count == total->project_count) {
            return;
        }
        place->number = (double)total->amount_satang;
        place->figure = screen_text_baht(text, total->amount_satang);
    } else if (total->project_count == 0) {
        set_none(place, UI_MARK_NOT_APPLICABLE, _("Does not apply"));
        return;
    } else {
        place->number =
            floor(WHOLE_PERCENT * (double)sum->done_count / (double)total->project_count);
        place->brief = screen_text_say(text, "%d", (int)place->number);
        place->figure = screen_text_say(text, "%d %%", (int)place->number);
        place->basis = screen_text_say(text, _("%1$s of %2$s projects"),
                                       screen_text_count(text, sum->done_count),
                                       screen_text_count(text, total->project_count));
    }
    place->mark = place->number > 0 ? UI_MARK_NONE : UI_MARK_ZERO;
}

static bool read_sums(Snapshot *snapshot, ScreenMap *map, GError **error)
{
    int group_no = map->subject.group_no;
    g_auto(SnapshotCoverage) coverage = {0};
    g_autoptr(GPtrArray) sums = group_no != 0
                                    ? snapshot_map_list_sums_group(snapshot, group_no, error)
                                    : snapshot_map_list_sums(snapshot, map->subject.scope, error);
    if (sums == NULL ||
        !snapshot_total_get_coverage(snapshot, map->subject.scope, "projects", &coverage, error)) {
        return false;
    }
    g_autoptr(GHashTable) places = number_places(map);
    for (guint i = 0; i < sums->len; i++) {
        const SnapshotMapSum *sum = g_ptr_array_index(sums, i);
        ScreenMapPlace *place = g_hash_table_lookup(places, sum->scope);
        if (place != NULL) {
            set_sum(map, place, sum);
            map->page->sample |= sum->sample_count > 0;
        }
    }
    map->coverage = screen_summary_coverage(map->page->text, &coverage);
    return true;
}

/* A share is only said where every budget it is a share of is stated. */
static void set_paid(const ScreenMap *map, ScreenMapPlace *place, const SnapshotMapDisbursed *paid)
{
    ScreenText *text = map->page->text;
    if (paid->no_budget_count > 0) {
        set_none(place, UI_MARK_MISSING,
                 screen_summary_without_budget(text, paid->no_budget_count));
    } else if (paid->budget_satang == 0) {
        set_none(place, UI_MARK_NOT_APPLICABLE, _("Does not apply"));
    } else {
        int64_t percent =
            (paid->disbursed_satang * 100 + paid->budget_satang / 2) / paid->budget_satang;
        place->number = (double)percent;
        place->brief = screen_text_say(text, "%d", (int)percent);
        place->figure = screen_text_say(text, "%d %%", (int)percent);
        place->mark = percent > 0 ? UI_MARK_NONE : UI_MARK_ZERO;
    }
}

static void note_days(ScreenMap *map, const SnapshotMapDisbursed *paid)
{
    ScreenText *text = map->page->text;
    if (map->first_date == NULL || g_strcmp0(paid->first_date, map->first_date) < 0) {
        map->first_date = screen_text_keep(text, paid->first_date);
    }
    if (g_strcmp0(paid->last_date, map->last_date) > 0) {
        map->last_date = screen_text_keep(text, paid->last_date);
    }
}

static bool read_paid(Snapshot *snapshot, ScreenMap *map, GError **error)
{
    int group_no = map->subject.group_no;
    g_autoptr(GPtrArray) list =
        group_no != 0 ? snapshot_map_list_disbursed_group(snapshot, group_no, error)
                      : snapshot_map_list_disbursed(snapshot, map->subject.scope, error);
    if (list == NULL) {
        return false;
    }
    g_autoptr(GHashTable) places = number_places(map);
    int told = 0;
    int total = 0;
    for (guint i = 0; i < list->len; i++) {
        const SnapshotMapDisbursed *paid = g_ptr_array_index(list, i);
        ScreenMapPlace *place = g_hash_table_lookup(places, paid->scope);
        if (place != NULL) {
            set_paid(map, place, paid);
            note_days(map, paid);
            told++;
        }
    }
    for (int i = 0; i < map->count; i++) {
        total += map->places[i].area->pilot_group > 0 ? 1 : 0;
    }
    map->coverage = screen_subject_coverage(map->page->text, &map->subject, told, MAX(told, total));
    return true;
}

static bool read_projects(Snapshot *snapshot, ScreenMap *map, GError **error)
{
    return read_sums(snapshot, map, error) &&
           (map->kind != SCREEN_MAP_PAID || read_paid(snapshot, map, error));
}

static void set_figures(ScreenMap *map, ScreenMapPlace *place, const SnapshotFigures *figures,
                        int small_cell)
{
    ScreenText *text = map->page->text;
    if (figures->year_be == 0) {
        return;
    }
    ScreenMeasure measure = screen_measure_make(text, map->indicator, figures, small_cell);
    place->capped = measure.state == SNAPSHOT_FIGURE_CAPPED;
    place->number = place->capped ? (double)NAN : measure.number;
    place->figure = measure.figure;
    place->brief = place->capped ? NULL : screen_measure_brief(text, &measure);
    place->mark = measure.mark;
    map->is_share |= measure.is_share;
    place->goal = screen_measure_against_target(map->indicator, &measure);
    map->page->sample |= figures->sample;
    if (g_strcmp0(figures->as_of, map->origin.as_of) > 0) {
        map->origin.as_of = screen_text_keep(text, figures->as_of);
        map->origin.source = screen_text_keep(text, figures->source);
    }
}

/* The one asked for; else, or after a change of survey, the first of the survey. */
static bool find_indicator(Snapshot *snapshot, ScreenMap *map, GError **error)
{
    const SnapshotIndicatorKey key = {.set_code = map->survey.set->code,
                                      .edition = map->survey.set->edition,
                                      .scope = map->subject.scope,
                                      .year_be = map->survey.year_be};
    const char *asked = base_address_parameter(map->page->address, "indicator");
    g_autoptr(GPtrArray) values = snapshot_indicator_list_values(snapshot, &key, error);
    if (values == NULL || values->len == 0) {
        return values != NULL;
    }
    const SnapshotIndicatorValue *found = g_ptr_array_index(values, 0);
    for (guint i = 0; i < values->len; i++) {
        const SnapshotIndicatorValue *value = g_ptr_array_index(values, i);
        if (g_strcmp0(value->indicator.code, asked) == 0) {
            found = value;
        }
    }
    map->indicator =
        snapshot_indicator_get(snapshot, key.set_code, key.edition, found->indicator.code, error);
    return map->indicator != NULL;
}

static bool read_figures(Snapshot *snapshot, ScreenMap *map, GError **error)
{
    int group_no = map->subject.group_no;
    const SnapshotIndicatorKey key = {.set_code = map->survey.set->code,
                                      .edition = map->survey.set->edition,
                                      .code = map->indicator->code,
                                      .scope = map->subject.scope,
                                      .year_be = map->survey.year_be};
    g_autoptr(GPtrArray) points =
        group_no != 0 ? snapshot_indicator_list_group(snapshot, group_no, &key, error)
                      : snapshot_indicator_list_tambons(snapshot, &key, error);
    if (points == NULL) {
        return false;
    }
    g_autoptr(GHashTable) places = number_places(map);
    int small_cell = snapshot_release(snapshot)->small_cell;
    int total = 0;
    for (guint i = 0; i < points->len; i++) {
        const SnapshotIndicatorPoint *point = g_ptr_array_index(points, i);
        ScreenMapPlace *place = g_hash_table_lookup(places, point->scope);
        if (place != NULL) {
            set_figures(map, place, &point->figures, small_cell);
            map->origin.sent_count += point->figures.year_be != 0 ? 1 : 0;
            total += place->area->pilot_group > 0 || point->figures.year_be != 0 ? 1 : 0;
        }
    }
    map->origin.sent_total = total;
    map->coverage = screen_subject_coverage(map->page->text, &map->subject, map->origin.sent_count,
                                            map->origin.sent_total);
    return true;
}

// ---- classes and order -------------------------------------------------------------------------

static double step_of(const ScreenMap *map)
{
    const ScreenMeasure measure = {.is_share = map->is_share};
    return map->kind == SCREEN_MAP_INDICATOR ? screen_measure_step(&measure) : SUM_STEP;
}

static void classify(ScreenMap *map)
{
    g_autofree double *numbers = g_new(double, map->count + 1);
    g_autofree int *of = g_new(int, map->count + 1);
    for (int i = 0; i < map->count; i++) {
        numbers[i] = map->places[i].number;
    }
    map->break_count = screen_classes_read_breaks(
        base_address_parameter(map->page->address, "breaks"), map->breaks);
    if (map->break_count > 0) {
        double breaks[SCREEN_CLASSES_LIMIT_BREAKS];
        for (int i = 0; i < map->break_count; i++) {
            breaks[i] = map->kind == SCREEN_MAP_BUDGET ? map->breaks[i] * SATANG : map->breaks[i];
        }
        screen_classes_make_given(numbers, map->count, breaks, map->break_count, &map->classes, of);
    } else {
        screen_classes_make(numbers, map->count, step_of(map), &map->classes, of);
    }
    for (int i = 0; i < map->count; i++) {
        map->places[i].class = of[i];
        screen_figure_note(&map->marks, map->places[i].mark);
    }
}

/* Numbers, then what is only known to be 90 % or more, then what has none; of pilot tambons first.
 */
static int tier(const ScreenMapPlace *place)
{
    if (!isnan(place->number)) {
        return 0;
    }
    return place->capped ? 1 : place->mark != UI_MARK_NONE ? 2 : 3;
}

static gint compare_places(gconstpointer a, gconstpointer b, gpointer data)
{
    const ScreenMap *map = data;
    int one = *(const int *)a;
    int other = *(const int *)b;
    const ScreenMapPlace *first = &map->places[one];
    const ScreenMapPlace *second = &map->places[other];
    if (tier(first) != tier(second)) {
        return tier(first) - tier(second);
    }
    if (tier(first) == 0 && first->number != second->number) {
        return first->number > second->number ? -1 : 1;
    }
    return one - other;
}

static void order_places(ScreenMap *map)
{
    map->order = g_new(int, map->count + 1);
    for (int i = 0; i < map->count; i++) {
        map->order[i] = i;
    }
    g_qsort_with_data(map->order, map->count, sizeof *map->order, compare_places, map);
    for (int i = 0; i < map->count; i++) {
        map->places[map->order[i]].key = i + 1;
    }
}

// ---- places ------------------------------------------------------------------------------------

static bool list_places(Snapshot *snapshot, ScreenMap *map, GError **error)
{
    map->areas = map->subject.level == SNAPSHOT_LEVEL_PROVINCE
                     ? snapshot_area_list_tambons(snapshot, error)
                     : screen_subject_list_places(snapshot, map->subject.scope, error);
    if (map->areas == NULL) {
        return false;
    }
    const char *at = base_address_parameter(map->page->address, "at");
    map->count = (int)map->areas->len;
    map->places = g_new0(ScreenMapPlace, map->areas->len + 1);
    map->chosen = -1;
    for (int i = 0; i < map->count; i++) {
        ScreenMapPlace *place = &map->places[i];
        place->area = g_ptr_array_index(map->areas, (guint)i);
        bool pilot = place->area->pilot_group > 0;
        set_none(place, pilot ? UI_MARK_MISSING : UI_MARK_NONE,
                 pilot ? _("No data yet") : _("No pilot tambon"));
        map->chosen = g_strcmp0(place->area->code, at) == 0 ? i : map->chosen;
    }
    return true;
}

static bool list_boundaries(Snapshot *snapshot, ScreenMap *map, GError **error)
{
    int group_no = map->subject.group_no;
    map->boundaries = group_no != 0 ? snapshot_boundary_list_group(snapshot, group_no, error)
                                    : snapshot_boundary_list(snapshot, map->subject.scope, error);
    return map->boundaries != NULL;
}

bool screen_map_has_outlines(const ScreenMap *map)
{
    return 2 * (int)map->boundaries->len > map->count;
}

bool screen_map_read(Snapshot *snapshot, ScreenMap *map, GError **error)
{
    bool is_indicator = map->kind == SCREEN_MAP_INDICATOR;
    if (!list_places(snapshot, map, error) || !list_boundaries(snapshot, map, error) ||
        (is_indicator && !find_indicator(snapshot, map, error))) {
        return false;
    }
    if (is_indicator && map->indicator == NULL) {
        return true;
    }
    if (is_indicator ? !read_figures(snapshot, map, error) : !read_projects(snapshot, map, error)) {
        return false;
    }
    map->by_goal = is_indicator && !isnan(map->indicator->target) &&
                   base_address_parameter(map->page->address, "goal") != NULL;
    classify(map);
    order_places(map);
    return true;
}
