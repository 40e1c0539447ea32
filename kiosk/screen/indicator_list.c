#include "indicator_list.h"

#include <math.h>

#include "gauge.h"
#include "words.h"

void screen_indicator_list_clear(ScreenIndicatorList *list)
{
    screen_survey_clear(&list->survey);
    g_clear_pointer(&list->values, g_ptr_array_unref);
    g_clear_pointer(&list->beside, g_ptr_array_unref);
    g_clear_pointer(&list->measures, g_array_unref);
}

const SnapshotIndicatorValue *screen_indicator_list_value(const ScreenIndicatorList *list, guint i)
{
    return g_ptr_array_index(list->values, i);
}

const ScreenMeasure *screen_indicator_list_measure(const ScreenIndicatorList *list, guint i)
{
    return &g_array_index(list->measures, ScreenMeasure, i);
}

// Of the years with figures, newest first, the one before the year of the page.
static int year_before(const ScreenSurvey *survey)
{
    for (guint i = 0; i < survey->years->len; i++) {
        int year_be = g_array_index(survey->years, int, i);
        if (year_be < survey->year_be) {
            return year_be;
        }
    }
    return 0;
}

/* What a figure is held against where it has no target: the place it lies in, or for a province its
   own year before. */
static bool read_beside(Snapshot *snapshot, ScreenIndicatorList *list, SnapshotIndicatorKey key,
                        GError **error)
{
    static const SnapshotBeside levels[] = {
        [SNAPSHOT_LEVEL_PROVINCE] = SNAPSHOT_BESIDE_LAST_YEAR,
        [SNAPSHOT_LEVEL_DISTRICT] = SNAPSHOT_BESIDE_PROVINCE,
        [SNAPSHOT_LEVEL_TAMBON] = SNAPSHOT_BESIDE_DISTRICT,
        [SNAPSHOT_LEVEL_VILLAGE] = SNAPSHOT_BESIDE_TAMBON,
    };
    list->against = levels[list->subject.level];
    if (list->against == SNAPSHOT_BESIDE_LAST_YEAR) {
        key.year_be = year_before(&list->survey);
    } else {
        key.scope = list->subject.parent;
    }
    if (key.scope == NULL || key.year_be == 0) {
        return true;
    }
    list->beside = snapshot_indicator_list_values(snapshot, &key, error);
    return list->beside != NULL;
}

static void count_dimensions(ScreenIndicatorList *list, int chosen)
{
    int last = 0;
    for (guint i = 0; i < list->values->len; i++) {
        int dimension_no = screen_indicator_list_value(list, i)->indicator.dimension_no;
        list->dimension_count += dimension_no != last ? 1 : 0;
        last = dimension_no;
        if (dimension_no == chosen) {
            list->dimension_no = chosen;
        }
    }
}

bool screen_indicator_list_read(Snapshot *snapshot, ScreenIndicatorList *list, int dimension_no,
                                GError **error)
{
    const SnapshotIndicatorKey key = {.set_code = list->survey.set->code,
                                      .edition = list->survey.set->edition,
                                      .scope = list->subject.scope,
                                      .year_be = list->survey.year_be};
    list->values = snapshot_indicator_list_values(snapshot, &key, error);
    list->measures = g_array_new(FALSE, FALSE, sizeof(ScreenMeasure));
    if (list->values == NULL || !read_beside(snapshot, list, key, error)) {
        return false;
    }
    for (guint i = 0; i < list->values->len; i++) {
        const SnapshotIndicatorValue *value = screen_indicator_list_value(list, i);
        ScreenMeasure measure = screen_measure_make(list->page->text, &value->indicator,
                                                    &value->figures, list->small_cell);
        if (!measure.is_share && measure.state == SNAPSHOT_FIGURE_SHOWN) {
            list->greatest = MAX(list->greatest, measure.number);
        }
        g_array_append_val(list->measures, measure);
        list->page->sample |= value->figures.sample;
    }
    count_dimensions(list, dimension_no);
    ScreenSurveyOrigin origin = screen_survey_origin_of(list->values);
    list->sent_count = origin.sent_count;
    list->sent_total = origin.sent_total;
    return true;
}

bool screen_indicator_list_is_one_each(const ScreenIndicatorList *list)
{
    return list->dimension_count == (int)list->values->len;
}

const char *screen_indicator_list_dimension(ScreenText *text, const SnapshotIndicator *indicator)
{
    const char *name = screen_text_words(text, indicator->dimension_th);
    return name != NULL ? name : screen_text_say(text, _("Part %d"), indicator->dimension_no);
}

static const char *join(ScreenText *text, const char *first, const char *more)
{
    if (first == NULL || more == NULL) {
        return first == NULL ? more : first;
    }
    return screen_text_print(text, "%s · %s", first, more);
}

// NULL where a number that is kept back would only be said twice.
static const char *count_words(ScreenIndicatorList *list, SnapshotFigureState state, int64_t count)
{
    return state == SNAPSHOT_FIGURE_SHOWN || state == SNAPSHOT_FIGURE_SMALL
               ? screen_figure_count(list->page->text, state, count, list->small_cell)
               : NULL;
}

static const char *counts_words(ScreenIndicatorList *list, const SnapshotFigures *figures)
{
    ScreenText *text = list->page->text;
    const char *surveyed = count_words(list, figures->surveyed_state, figures->surveyed);
    const char *passed = count_words(list, figures->passed_state, figures->passed);
    const char *failed = count_words(list, figures->failed_state, figures->failed);
    const char *unit = screen_measure_unit(text, figures->unit);
    const char *words = NULL;
    if (surveyed != NULL) {
        words =
            screen_text_print(text, _("Surveyed %1$s %2$s"), surveyed, unit != NULL ? unit : "");
    }
    if (passed != NULL) {
        words = join(text, words, screen_text_print(text, _("pass %s"), passed));
    }
    return failed == NULL ? words
                          : join(text, words, screen_text_print(text, _("do not %s"), failed));
}

static const char *caption(ScreenIndicatorList *list, const SnapshotIndicatorValue *value,
                           bool is_share)
{
    ScreenText *text = list->page->text;
    const char *words = is_share ? counts_words(list, &value->figures) : NULL;
    const char *target = screen_measure_target(text, &value->indicator, is_share);
    const SnapshotFigures *figures = &value->figures;
    // That of most stands over all of them.
    bool apart = figures->sent_count != list->sent_count || figures->sent_total != list->sent_total;
    const char *coverage = apart ? screen_subject_coverage(text, &list->subject,
                                                           figures->sent_count, figures->sent_total)
                                 : NULL;
    words = join(text, words, coverage);
    return join(text, words, target == NULL ? NULL : screen_text_print(text, _("Goal %s"), target));
}

static UiBadge status_of(ScreenIndicatorList *list, guint i)
{
    const SnapshotIndicatorValue *value = screen_indicator_list_value(list, i);
    const ScreenMeasure *measure = screen_indicator_list_measure(list, i);
    UiBadge badge = screen_measure_against_target(&value->indicator, measure);
    if (badge.word != NULL || list->beside == NULL || i >= list->beside->len) {
        return badge;
    }
    const SnapshotIndicatorValue *beside = g_ptr_array_index(list->beside, i);
    ScreenMeasure other = screen_measure_make(list->page->text, &beside->indicator,
                                              &beside->figures, list->small_cell);
    return screen_measure_against(list->page->text, &value->indicator, measure, &other,
                                  list->against);
}

static void add_gauge(ScreenIndicatorList *list, guint i)
{
    ScreenText *text = list->page->text;
    const SnapshotIndicatorValue *value = screen_indicator_list_value(list, i);
    const SnapshotIndicator *indicator = &value->indicator;
    const ScreenMeasure *measure = screen_indicator_list_measure(list, i);
    const char *name = screen_text_or_not_stated(text, indicator->name_th);
    bool names_dimension =
        screen_indicator_list_is_one_each(list) && indicator->dimension_th != NULL;
    const SnapshotIndicatorKey key = {.set_code = indicator->set_code,
                                      .edition = indicator->edition,
                                      .code = indicator->code,
                                      .scope = list->subject.scope,
                                      .year_be = list->survey.year_be};
    const ScreenGauge gauge = {
        .part = {.label = names_dimension ? screen_indicator_list_dimension(text, indicator) : name,
                 .figure = measure->figure,
                 .value = isnan(measure->number) ? -1 : measure->number,
                 .mark = measure->mark},
        .maximum = screen_measure_maximum(indicator, measure->is_share, list->greatest),
        .caption = caption(list, value, measure->is_share),
        .badge = status_of(list, i),
        .id = screen_survey_indicator_address(text, &key),
    };
    screen_figure_note(&list->marks, measure->mark);
    screen_flow_add_widget(list->page->flow, screen_gauge_draw, &gauge, sizeof gauge);
}

static void begin_dimension(ScreenIndicatorList *list, const SnapshotIndicator *indicator)
{
    bool one_each = screen_indicator_list_is_one_each(list);
    screen_flow_begin_card(list->page->flow, UI_ICON_INDICATOR,
                           one_each ? _("Each part")
                                    : screen_indicator_list_dimension(list->page->text, indicator),
                           NULL);
}

void screen_indicator_list_add_gauges(ScreenIndicatorList *list)
{
    int last = 0;
    for (guint i = 0; i < list->values->len; i++) {
        const SnapshotIndicator *indicator = &screen_indicator_list_value(list, i)->indicator;
        int dimension_no = indicator->dimension_no;
        if (list->dimension_no != 0 && dimension_no != list->dimension_no) {
            continue;
        }
        if (last == 0 || (dimension_no != last && !screen_indicator_list_is_one_each(list))) {
            begin_dimension(list, indicator);
        }
        last = dimension_no;
        add_gauge(list, i);
    }
}
