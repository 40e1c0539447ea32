#include <math.h>
#include <string.h>
#include <ui/widget/trends.h>

#include "address.h"
#include "compare.h"
#include "words.h"

// One indicator of two to four tambons over the years, on one scale. Each line is cut where its own
// edition changed, and a year that one of them lacks is a gap of that one.

#define PARAMETER "indicator"
#define CHOOSE "choose"

typedef struct {
    ScreenCompare *compare;
    ScreenSurvey survey;
    GPtrArray *values; /* owned; of SnapshotIndicatorValue: which indicators there are */
    const SnapshotIndicator *indicator;      /* one of them */
    GPtrArray *points[SCREEN_COMPARE_LIMIT]; /* owned; of SnapshotIndicatorPoint, oldest first */
    GArray *years;                           /* owned; of int, oldest first */
    ScreenFigureMarks marks;
    bool is_share;
    int small_cell;
} Trend;

static void clear(Trend *trend)
{
    screen_survey_clear(&trend->survey);
    g_clear_pointer(&trend->values, g_ptr_array_unref);
    for (int i = 0; i < SCREEN_COMPARE_LIMIT; i++) {
        g_clear_pointer(&trend->points[i], g_ptr_array_unref);
    }
    g_clear_pointer(&trend->years, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Trend, clear)

static const SnapshotArea *area_of(const Trend *trend, guint i)
{
    return g_ptr_array_index(trend->compare->areas, i);
}

static guint area_count(const Trend *trend) { return trend->compare->areas->len; }

// The indicator the address names; else the first that has a figure, else the first.
static void choose_indicator(Trend *trend)
{
    const char *code = base_address_parameter(trend->compare->page->address, PARAMETER);
    const SnapshotIndicator *told = NULL;
    for (guint i = 0; i < trend->values->len; i++) {
        const SnapshotIndicatorValue *value = g_ptr_array_index(trend->values, i);
        bool shown = screen_measure_read(&value->figures).state == SNAPSHOT_FIGURE_SHOWN;
        told = told == NULL && shown ? &value->indicator : told;
        if (i == 0 || g_strcmp0(value->indicator.code, code) == 0) {
            trend->indicator = &value->indicator;
        }
    }
    bool named = trend->indicator != NULL && g_strcmp0(trend->indicator->code, code) == 0;
    trend->indicator = told != NULL && !named ? told : trend->indicator;
}

static bool read_indicators(Trend *trend, GError **error)
{
    if (!screen_compare_read_survey(trend->compare, &trend->survey, error)) {
        return false;
    }
    if (trend->survey.set == NULL) {
        trend->values = g_ptr_array_new();
        return true;
    }
    const SnapshotIndicatorKey key = {.set_code = trend->survey.set->code,
                                      .edition = trend->survey.set->edition,
                                      .scope = area_of(trend, 0)->code};
    trend->values = snapshot_indicator_list_values(trend->compare->context->snapshot, &key, error);
    if (trend->values != NULL) {
        choose_indicator(trend);
    }
    return trend->values != NULL;
}

static void note_year(GArray *years, int year_be)
{
    guint at = 0;
    while (at < years->len && g_array_index(years, int, at) < year_be) {
        at++;
    }
    if (at == years->len || g_array_index(years, int, at) != year_be) {
        g_array_insert_val(years, at, year_be);
    }
}

// Years in which it was due and nobody was surveyed stand among the others as gaps.
static void note_years_due(const Trend *trend)
{
    int every_years = MAX(trend->survey.set->every_years, 1);
    for (guint i = 1; i < trend->years->len && trend->years->len < UI_TREND_LIMIT_POINTS; i++) {
        int due = g_array_index(trend->years, int, i - 1) + every_years;
        if (due < g_array_index(trend->years, int, i)) {
            note_year(trend->years, due);
        }
    }
}

static bool read_points(Trend *trend, GError **error)
{
    trend->years = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; i < area_count(trend); i++) {
        const SnapshotIndicatorKey key = {.set_code = trend->survey.set->code,
                                          .edition = trend->survey.set->edition,
                                          .code = trend->indicator->code,
                                          .scope = area_of(trend, i)->code};
        trend->points[i] =
            snapshot_indicator_list_years(trend->compare->context->snapshot, &key, error);
        if (trend->points[i] == NULL) {
            return false;
        }
        for (guint j = 0; j < trend->points[i]->len; j++) {
            const SnapshotIndicatorPoint *point = g_ptr_array_index(trend->points[i], j);
            note_year(trend->years, point->figures.year_be);
        }
    }
    note_years_due(trend);
    return true;
}

static UiTrendPoint missing_year(ScreenText *text, int year_be)
{
    return (UiTrendPoint){.label = screen_text_say(text, "%d", year_be),
                          .figure = _("No data yet"),
                          .mark = UI_MARK_MISSING};
}

// Of a share that is only known to be 90 % or more there is no point to draw.
static UiTrendPoint told_year(Trend *trend, const SnapshotIndicatorPoint *point)
{
    ScreenText *text = trend->compare->page->text;
    const ScreenMeasure measure =
        screen_measure_make(text, trend->indicator, &point->figures, trend->small_cell);
    bool shown = measure.state == SNAPSHOT_FIGURE_SHOWN;
    trend->is_share |= shown && measure.is_share;
    trend->compare->page->sample |= point->figures.sample;
    return (UiTrendPoint){.label = screen_text_say(text, "%d", point->figures.year_be),
                          .figure = measure.figure,
                          .value = shown ? measure.number : 0,
                          .mark = !shown && measure.mark == UI_MARK_NONE ? UI_MARK_HIDDEN
                                                                         : measure.mark};
}

static int year_of(const GPtrArray *told, guint index)
{
    const SnapshotIndicatorPoint *point = g_ptr_array_index(told, index);
    return point->figures.year_be;
}

/* The points of a tambon, one for each year there is. */
static const UiTrendPoint *make_points(Trend *trend, guint area)
{
    const GPtrArray *told = trend->points[area];
    guint count = MIN(trend->years->len, UI_TREND_LIMIT_POINTS);
    UiTrendPoint points[UI_TREND_LIMIT_POINTS];
    const char *edition = NULL;
    guint next = 0;
    for (guint i = 0; i < count; i++) {
        int year_be = g_array_index(trend->years, int, i);
        // Of two editions with figures of a year the newer one's: points are in the order of years
        // and then of editions.
        while (next + 1 < told->len && year_of(told, next + 1) <= year_be) {
            next++;
        }
        const SnapshotIndicatorPoint *point =
            next < told->len ? g_ptr_array_index(told, next) : NULL;
        if (point == NULL || point->figures.year_be != year_be) {
            points[i] = missing_year(trend->compare->page->text, year_be);
        } else {
            points[i] = told_year(trend, point);
            points[i].breaks = edition != NULL && strcmp(edition, point->edition) != 0;
            edition = point->edition;
            next++;
        }
        screen_figure_note(&trend->marks, points[i].mark);
    }
    return screen_flow_keep(trend->compare->page->flow, points, sizeof points[0] * count);
}

static int draw_trends(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_trends_draw_piece(draw, box, model, piece);
}

static void add_picture(Trend *trend, const UiTrendsLine *lines)
{
    ScreenPage *page = trend->compare->page;
    const char *target = screen_measure_target(page->text, trend->indicator, trend->is_share);
    const UiTrends trends = {
        .lines = lines,
        .line_count = (int)area_count(trend),
        .count = (int)MIN(trend->years->len, UI_TREND_LIMIT_POINTS),
        .break_words = _("Measured in a new way from here"),
        .target_words = target == NULL ? NULL : screen_text_print(page->text, _("Goal %s"), target),
        .target = target == NULL ? 0 : trend->indicator->target,
    };
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.icon = UI_ICON_HISTORY,
                                                            .heading = _("Over the years"),
                                                            .note = _("years BE")},
                                                   .whole = true});
    screen_flow_add_pieces(page->flow, draw_trends, &trends, sizeof trends,
                           ui_trends_piece_count(&trends));
}

/* The same in numbers: a year a line, newest first. */
static void add_table(Trend *trend, const UiTrendsLine *lines)
{
    ScreenPage *page = trend->compare->page;
    guint areas = area_count(trend);
    int years = (int)MIN(trend->years->len, UI_TREND_LIMIT_POINTS);
    UiTableColumn columns[SCREEN_COMPARE_LIMIT + 1] = {{.heading = _("Year"), .weight = 0}};
    UiTableCell cells[UI_TREND_LIMIT_POINTS * (SCREEN_COMPARE_LIMIT + 1)];
    int count = 0;
    for (guint i = 0; i < areas; i++) {
        columns[i + 1] = (UiTableColumn){.heading = lines[i].label, .weight = 1};
    }
    for (int year = years - 1; year >= 0; year--) {
        cells[count++] = (UiTableCell){.text = lines[0].points[year].label};
        for (guint i = 0; i < areas; i++) {
            const UiTrendPoint *point = &lines[i].points[year];
            cells[count++] = (UiTableCell){.text = point->figure, .mark = point->mark};
        }
    }
    const UiTable table = {
        .columns = screen_flow_keep(page->flow, columns, sizeof columns[0] * (areas + 1)),
        .column_count = (int)areas + 1,
        .cells = screen_flow_keep(page->flow, cells, sizeof cells[0] * (size_t)count),
        .row_count = years,
    };
    screen_flow_begin(page->flow,
                      &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                       .card = {.icon = UI_ICON_LIST, .heading = _("In numbers")}});
    screen_flow_add_table(page->flow, &table);
}

static void add_head(const Trend *trend)
{
    ScreenPage *page = trend->compare->page;
    ScreenText *text = page->text;
    const char *name = screen_text_words(text, trend->indicator->name_th);
    const char *set = screen_text_words(text, trend->survey.set->name_th);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, screen_text_or_not_stated(text, name));
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         screen_text_print(text, "%s · %s", screen_text_or_not_stated(text, set),
                                           screen_measure_higher_is_better(trend->indicator)
                                               ? _("The more the better")
                                               : _("The less the better")));
}

bool screen_compare_add_trend(ScreenCompare *compare, GError **error)
{
    g_auto(Trend) trend = {.compare = compare,
                           .small_cell = snapshot_release(compare->context->snapshot)->small_cell};
    if (!read_indicators(&trend, error)) {
        return false;
    }
    if (trend.indicator == NULL) {
        screen_compare_add_no_survey(compare->page);
        return true;
    }
    if (!read_points(&trend, error)) {
        return false;
    }
    add_head(&trend);
    if (trend.years->len == 0) {
        screen_compare_add_no_survey(compare->page);
        return true;
    }
    UiTrendsLine made[SCREEN_COMPARE_LIMIT];
    for (guint i = 0; i < area_count(&trend); i++) {
        made[i] = (UiTrendsLine){compare->names[i], make_points(&trend, i)};
    }
    const UiTrendsLine *lines =
        screen_flow_keep(compare->page->flow, made, sizeof made[0] * area_count(&trend));
    add_picture(&trend, lines);
    add_table(&trend, lines);
    screen_figure_add_legend(compare->page, trend.marks);
    return true;
}

bool screen_compare_add_indicator_choice(ScreenCompare *compare, GError **error)
{
    ScreenPage *page = compare->page;
    ScreenText *text = page->text;
    g_auto(Trend) trend = {.compare = compare};
    if (!read_indicators(&trend, error)) {
        return false;
    }
    if (trend.indicator == NULL) {
        screen_compare_add_no_survey(page);
        return true;
    }
    g_autoptr(BaseAddress) with = base_address_copy(page->address);
    base_address_set_parameter(with, CHOOSE, NULL);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_text_or_not_stated(text, screen_text_words(text, trend.survey.set->name_th)));
    for (guint i = 0; i < trend.values->len; i++) {
        const SnapshotIndicator *indicator =
            &((const SnapshotIndicatorValue *)g_ptr_array_index(trend.values, i))->indicator;
        const char *name =
            screen_text_or_not_stated(text, screen_text_words(text, indicator->name_th));
        screen_flow_add_row(
            page->flow,
            &(UiRow){.icon = indicator == trend.indicator ? UI_ICON_DONE : UI_ICON_INDICATOR,
                     .title = name,
                     .id = screen_address_with(text, with, PARAMETER, indicator->code),
                     .label = name});
    }
    return true;
}

const char *screen_compare_trend_address(ScreenText *text, const SnapshotIndicatorKey *key)
{
    const SnapshotIndicatorSet set = {.code = (char *)(uintptr_t)key->set_code,
                                      .edition = (char *)(uintptr_t)key->edition};
    g_autoptr(BaseAddress) address =
        base_address_parse(screen_compare_address(text, key->scope, &set, 0), NULL);
    base_address_set_parameter(address, "part", "trend");
    base_address_set_parameter(address, PARAMETER, key->code);
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(text, words);
}
