#include <snapshot/indicator.h>
#include <string.h>

#include "measure.h"
#include "survey.h"
#include "words.h"
#include "yearly.h"

// What the last survey found better or worse than the one before it, made in the same way: between
// two editions nothing can be compared (C5), so the years are always said.

// More of them are a touch away, on the page of the survey.
#define MOST_ROWS 8

#define NEEDED_YEARS 2

// A survey of one edition and the one before it.
typedef struct {
    ScreenPage *page;
    const char *scope;
    const SnapshotIndicatorSet *set;
    int before_be;
    int after_be;
    GPtrArray *before; /* owned; of SnapshotIndicatorValue, in the order of the set */
    GPtrArray *after;  /* owned; the same */
    int small_cell;
} Pair;

static void pair_clear(Pair *pair)
{
    g_clear_pointer(&pair->before, g_ptr_array_unref);
    g_clear_pointer(&pair->after, g_ptr_array_unref);
}

// Values are in the order of the set, both of them: indicator by indicator.
static UiChartDirection direction_of(const Pair *pair, guint i, ScreenMeasure *before,
                                     ScreenMeasure *after)
{
    ScreenText *text = pair->page->text;
    const SnapshotIndicatorValue *own = g_ptr_array_index(pair->after, i);
    const SnapshotIndicatorValue *other = g_ptr_array_index(pair->before, i);
    *after = screen_measure_make(text, &own->indicator, &own->figures, pair->small_cell);
    *before = screen_measure_make(text, &other->indicator, &other->figures, pair->small_cell);
    return screen_measure_compare(&own->indicator, after, before);
}

static void add_row(const Pair *pair, guint i, const ScreenMeasure *before,
                    const ScreenMeasure *after)
{
    ScreenText *text = pair->page->text;
    const SnapshotIndicatorValue *value = g_ptr_array_index(pair->after, i);
    const char *name = screen_text_or_not_stated(text, value->indicator.name_th);
    const SnapshotIndicatorKey key = {.set_code = pair->set->code,
                                      .edition = pair->set->edition,
                                      .code = value->indicator.code,
                                      .scope = pair->scope,
                                      .year_be = pair->after_be};
    const UiBadge badge =
        screen_measure_against(text, &value->indicator, after, before, SNAPSHOT_BESIDE_LAST_YEAR);
    pair->page->sample |= value->figures.sample;
    screen_flow_add_row(
        pair->page->flow,
        &(UiRow){.title = name,
                 .detail = screen_text_print(text, "%s → %s", before->figure, after->figure),
                 .badge = &badge,
                 .id = screen_survey_indicator_address(text, &key),
                 .label = name});
}

static int add_rows(const Pair *pair, UiChartDirection wanted, bool shown)
{
    int count = 0;
    for (guint i = 0; i < MIN(pair->after->len, pair->before->len); i++) {
        ScreenMeasure before;
        ScreenMeasure after;
        if (direction_of(pair, i, &before, &after) == wanted) {
            count++;
            if (shown && count <= MOST_ROWS) {
                add_row(pair, i, &before, &after);
            }
        }
    }
    return count;
}

static const char *say_count(ScreenText *text, int count)
{
    return screen_text_say(text, P_("%d indicator", "%d indicators", count), count);
}

static void add_pair(const Pair *pair)
{
    ScreenPage *page = pair->page;
    ScreenText *text = page->text;
    screen_flow_begin_card(
        page->flow, UI_ICON_INDICATOR, screen_text_words(text, pair->set->name_th),
        screen_text_say(text, _("Year %1$d → %2$d BE"), pair->before_be, pair->after_be));
    screen_flow_add_fact(page->flow, _("Better"),
                         say_count(text, add_rows(pair, UI_CHART_BETTER, false)), NULL);
    screen_flow_add_fact(page->flow, _("Worse"),
                         say_count(text, add_rows(pair, UI_CHART_WORSE, false)), NULL);
    screen_flow_add_fact(page->flow, _("The same"),
                         say_count(text, add_rows(pair, UI_CHART_SAME, false)), NULL);
    (void)add_rows(pair, UI_CHART_WORSE, true);
    (void)add_rows(pair, UI_CHART_BETTER, true);
    const ScreenSubject subject = {
        .address = screen_text_print(text, "/%s%s", g_ascii_isdigit(pair->scope[0]) ? "area/" : "",
                                     pair->scope)};
    screen_flow_add_row(page->flow, &(UiRow){.icon = UI_ICON_LIST,
                                             .title = _("All of this survey"),
                                             .id = screen_survey_address(text, &subject, pair->set),
                                             .label = _("All of this survey")});
}

// False: an error. Of a set nobody surveyed twice `*twice` is false.
static bool read_pair(Pair *pair, Snapshot *snapshot, bool *twice, GError **error)
{
    SnapshotIndicatorKey key = {
        .set_code = pair->set->code, .edition = pair->set->edition, .scope = pair->scope};
    g_autoptr(GArray) years = snapshot_indicator_list_set_years(snapshot, &key, error);
    if (years == NULL || years->len < NEEDED_YEARS) {
        return years != NULL;
    }
    key.year_be = pair->after_be = g_array_index(years, int, 0);
    pair->after = snapshot_indicator_list_values(snapshot, &key, error);
    key.year_be = pair->before_be = g_array_index(years, int, 1);
    pair->before =
        pair->after == NULL ? NULL : snapshot_indicator_list_values(snapshot, &key, error);
    *twice = pair->before != NULL;
    return *twice;
}

/* What is done with each survey that was made twice. */
typedef void PairUse(const Pair *pair, void *user);

/* The newest edition of each set that was surveyed twice: its older ones are left out. */
static bool each_pair(ScreenPage *page, Snapshot *snapshot, const char *scope, PairUse *use,
                      void *user, GError **error)
{
    g_autoptr(GPtrArray) sets = snapshot_indicator_list_sets(snapshot, scope, error);
    const char *shown = NULL;
    for (guint i = 0; sets != NULL && i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        bool twice = false;
        Pair pair = {.page = page,
                     .scope = scope,
                     .set = set,
                     .small_cell = snapshot_release(snapshot)->small_cell};
        bool ok = g_strcmp0(shown, set->code) == 0 || set->year_be == 0 ||
                  read_pair(&pair, snapshot, &twice, error);
        if (ok && twice) {
            use(&pair, user);
            shown = set->code;
        }
        pair_clear(&pair);
        if (!ok) {
            return false;
        }
    }
    return sets != NULL;
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_INDICATOR, _("Surveys and indicators"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                         _("No survey here was made twice in the same way: nothing can be "
                           "compared."));
}

static void add_card(const Pair *pair, void *any)
{
    add_pair(pair);
    *(bool *)any = true;
}

bool screen_yearly_add_indicators(ScreenPage *page, Snapshot *snapshot, const char *scope,
                                  GError **error)
{
    bool any = false;
    if (!each_pair(page, snapshot, scope, add_card, &any, error)) {
        return false;
    }
    if (!any) {
        add_nothing(page);
    }
    return true;
}

typedef struct {
    UiChartDirection wanted;
    GArray *moves;
} Wanted;

static void list_moves(const Pair *pair, void *user)
{
    const Wanted *wanted = user;
    ScreenText *text = pair->page->text;
    for (guint i = 0; i < MIN(pair->after->len, pair->before->len); i++) {
        ScreenMeasure before;
        ScreenMeasure after;
        const SnapshotIndicatorValue *value = g_ptr_array_index(pair->after, i);
        if (direction_of(pair, i, &before, &after) == wanted->wanted) {
            const ScreenYearlyMove move = {
                .name = screen_text_or_not_stated(
                    text, screen_text_words(text, value->indicator.name_th)),
                .figures = screen_text_print(text, "%s → %s", before.figure, after.figure),
                .years = screen_text_say(text, _("Year %1$d → %2$d BE"), pair->before_be,
                                         pair->after_be)};
            pair->page->sample |= value->figures.sample;
            g_array_append_val(wanted->moves, move);
        }
    }
}

GArray *screen_yearly_list_moves(ScreenPage *page, Snapshot *snapshot, const char *scope,
                                 UiChartDirection wanted, GError **error)
{
    g_autoptr(GArray) moves = g_array_new(FALSE, FALSE, sizeof(ScreenYearlyMove));
    Wanted user = {wanted, moves};
    return each_pair(page, snapshot, scope, list_moves, &user, error) ? g_steal_pointer(&moves)
                                                                      : NULL;
}
