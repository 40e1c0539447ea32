#include <math.h>
#include <snapshot/area.h>
#include <ui/widget/side.h>

#include "compare.h"
#include "indicator_list.h"
#include "words.h"

// What a survey found in each of the tambons: a line for each indicator, all in the same year.

typedef struct {
    ScreenCompare *compare;
    ScreenSurvey survey;
    GPtrArray *values[SCREEN_COMPARE_LIMIT]; /* owned; of SnapshotIndicatorValue, in one order */
    ScreenFigureMarks marks;
    int small_cell;
} Surveyed;

static void clear(Surveyed *surveyed)
{
    screen_survey_clear(&surveyed->survey);
    for (int i = 0; i < SCREEN_COMPARE_LIMIT; i++) {
        g_clear_pointer(&surveyed->values[i], g_ptr_array_unref);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Surveyed, clear)

static guint area_count(const Surveyed *surveyed) { return surveyed->compare->areas->len; }

static const char *code_of(const Surveyed *surveyed, guint i)
{
    return ((const SnapshotArea *)g_ptr_array_index(surveyed->compare->areas, i))->code;
}

static bool read_values(Surveyed *surveyed, GError **error)
{
    const ScreenSurvey *survey = &surveyed->survey;
    for (guint i = 0; i < area_count(surveyed); i++) {
        const SnapshotIndicatorKey key = {.set_code = survey->set->code,
                                          .edition = survey->set->edition,
                                          .scope = code_of(surveyed, i),
                                          .year_be = survey->year_be};
        surveyed->values[i] =
            snapshot_indicator_list_values(surveyed->compare->context->snapshot, &key, error);
        if (surveyed->values[i] == NULL) {
            return false;
        }
    }
    return true;
}

static void add_top(const Surveyed *surveyed)
{
    ScreenPage *page = surveyed->compare->page;
    ScreenText *text = page->text;
    const ScreenSurvey *survey = &surveyed->survey;
    const char *name =
        screen_text_or_not_stated(text, screen_text_words(text, survey->set->name_th));
    const char *year = screen_survey_year(text, survey->year_be);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         year == NULL ? name : screen_text_print(text, "%s · %s", name, year));
}

static const SnapshotIndicatorValue *value_of(const Surveyed *surveyed, guint area, guint row)
{
    return g_ptr_array_index(surveyed->values[area], row);
}

static const char *sentence_of(ScreenText *text, const SnapshotIndicator *indicator, bool is_share)
{
    const char *good = screen_measure_higher_is_better(indicator) ? _("The more the better")
                                                                  : _("The less the better");
    const char *target = screen_measure_target(text, indicator, is_share);
    return target == NULL ? good
                          : screen_text_print(text, "%s · %s",
                                              screen_text_print(text, _("Goal %s"), target), good);
}

static UiSidePart part_of(Surveyed *surveyed, const ScreenMeasure *measures, guint area, guint row)
{
    static const ScreenSubject tambon = {.level = SNAPSHOT_LEVEL_TAMBON};
    ScreenPage *page = surveyed->compare->page;
    const SnapshotIndicatorValue *value = value_of(surveyed, area, row);
    const ScreenMeasure *measure = &measures[area];
    UiBadge badge = {UI_TONE_INFO, UI_ICON_PLACE, _("Held against this")};
    if (area > 0) {
        badge = screen_measure_difference(page->text, &value->indicator, measure, &measures[0]);
    }
    screen_figure_note(&surveyed->marks, measure->mark);
    page->sample |= value->figures.sample;
    return (UiSidePart){
        .label = surveyed->compare->names[area],
        .figure = measure->figure,
        .value = isnan(measure->number) ? -1 : measure->number,
        .mark = measure->mark,
        .caption = screen_subject_coverage(page->text, &tambon, value->figures.sent_count,
                                           value->figures.sent_total),
        .badge = badge,
    };
}

static int draw_side(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_side_draw_piece(draw, box, model, piece);
}

static void add_row(Surveyed *surveyed, guint row)
{
    ScreenPage *page = surveyed->compare->page;
    const SnapshotIndicator *indicator = &value_of(surveyed, 0, row)->indicator;
    ScreenMeasure measures[SCREEN_COMPARE_LIMIT];
    UiSidePart parts[SCREEN_COMPARE_LIMIT];
    double greatest = 0;
    bool is_share = false;
    guint count = area_count(surveyed);
    for (guint i = 0; i < count; i++) {
        measures[i] =
            screen_measure_make(page->text, indicator, &value_of(surveyed, i, row)->figures, //
                                surveyed->small_cell);
        // One that sent nothing does not say what the others' figures are.
        bool told = measures[i].state != SNAPSHOT_FIGURE_MISSING;
        is_share |= told && measures[i].is_share;
        greatest = isnan(measures[i].number) ? greatest : MAX(greatest, measures[i].number);
    }
    for (guint i = 0; i < count; i++) {
        parts[i] = part_of(surveyed, measures, i, row);
    }
    const UiSide side = {
        .heading = screen_text_or_not_stated(page->text,
                                             screen_text_words(page->text, indicator->name_th)),
        .sentence = sentence_of(page->text, indicator, is_share),
        .parts = screen_flow_keep(page->flow, parts, sizeof parts[0] * count),
        .count = (int)count,
        .maximum = screen_measure_maximum(indicator, is_share, greatest),
    };
    screen_flow_add_pieces(page->flow, draw_side, &side, sizeof side, ui_side_piece_count(&side));
}

static void add_rows(Surveyed *surveyed)
{
    ScreenPage *page = surveyed->compare->page;
    int last = 0;
    for (guint row = 0; row < surveyed->values[0]->len; row++) {
        const SnapshotIndicator *indicator = &value_of(surveyed, 0, row)->indicator;
        if (row == 0 || indicator->dimension_no != last) {
            screen_flow_begin_wide(page->flow);
            screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                                 screen_indicator_list_dimension(page->text, indicator));
        }
        last = indicator->dimension_no;
        add_row(surveyed, row);
    }
}

bool screen_compare_add_indicators(ScreenCompare *compare, GError **error)
{
    g_auto(Surveyed) surveyed = {
        .compare = compare, .small_cell = snapshot_release(compare->context->snapshot)->small_cell};
    if (!screen_compare_read_survey(compare, &surveyed.survey, error)) {
        return false;
    }
    if (surveyed.survey.set == NULL) {
        screen_compare_add_no_survey(compare->page);
        return true;
    }
    if (!read_values(&surveyed, error)) {
        return false;
    }
    add_top(&surveyed);
    if (surveyed.survey.year_be == 0 || surveyed.values[0]->len == 0) {
        screen_compare_add_no_survey(compare->page);
        return true;
    }
    add_rows(&surveyed);
    ScreenSurveyOrigin origin = screen_survey_origin_of(surveyed.values[0]);
    screen_flow_begin_card(compare->page->flow, UI_ICON_DOCUMENT,
                           _("Where these figures come from"), NULL);
    screen_survey_add_standing(compare->page, compare->context, &surveyed.survey, &origin);
    screen_figure_add_legend(compare->page, surveyed.marks);
    return true;
}
