#include <math.h>
#include <string.h>
#include <ui/widget/trend.h>

#include "compare.h"
#include "indicator_page.h"
#include "words.h"

static int draw_trend(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_trend_draw_piece(draw, box, model, piece);
}

static UiTrendPoint missing_year(ScreenIndicatorPage *page, int year_be)
{
    screen_figure_note(&page->marks, UI_MARK_MISSING);
    return (UiTrendPoint){.label = screen_text_say(page->page->text, "%d", year_be),
                          .figure = _("No data yet"),
                          .mark = UI_MARK_MISSING};
}

// Of a share that is only known to be 90 % or more there is no point to draw.
static UiTrendPoint point_of(ScreenIndicatorPage *page, const SnapshotIndicatorPoint *point,
                             const ScreenMeasure *measure, bool breaks)
{
    bool shown = measure->state == SNAPSHOT_FIGURE_SHOWN;
    return (UiTrendPoint){.label = screen_text_say(page->page->text, "%d", point->figures.year_be),
                          .figure = measure->figure,
                          .value = shown ? measure->number : 0,
                          .mark = !shown && measure->mark == UI_MARK_NONE ? UI_MARK_HIDDEN
                                                                          : measure->mark,
                          .breaks = breaks};
}

/* All years in their order, those that nobody surveyed though they were due among them. */
static GArray *make_points(ScreenIndicatorPage *page)
{
    GArray *points = g_array_new(FALSE, TRUE, sizeof(UiTrendPoint));
    int every_years = MAX(page->survey.set->every_years, 1);
    const SnapshotIndicatorPoint *before = NULL;
    for (guint i = 0; i < page->years->len && points->len < UI_TREND_LIMIT_POINTS; i++) {
        const SnapshotIndicatorPoint *point = g_ptr_array_index(page->years, i);
        int due = before == NULL ? point->figures.year_be : before->figures.year_be + every_years;
        for (; due < point->figures.year_be && points->len < UI_TREND_LIMIT_POINTS - 1;
             due += every_years) {
            UiTrendPoint missing = missing_year(page, due);
            g_array_append_val(points, missing);
        }
        ScreenMeasure measure = screen_indicator_page_measure(page, &point->figures);
        bool breaks = before != NULL && strcmp(before->edition, point->edition) != 0;
        UiTrendPoint drawn = point_of(page, point, &measure, breaks);
        g_array_append_val(points, drawn);
        before = point;
    }
    return points;
}

static UiBadge last_step(ScreenIndicatorPage *page, const UiTrend *trend)
{
    guint count = page->years->len;
    if (trend->count < 2 || !ui_trend_is_joined(trend, trend->count - 1)) {
        return (UiBadge){0};
    }
    const SnapshotIndicatorPoint *before = g_ptr_array_index(page->years, count - 2);
    const SnapshotIndicatorPoint *last = g_ptr_array_index(page->years, count - 1);
    ScreenMeasure first = screen_indicator_page_measure(page, &before->figures);
    ScreenMeasure second = screen_indicator_page_measure(page, &last->figures);
    return screen_measure_against(page->page->text, page->indicator, &second, &first,
                                  SNAPSHOT_BESIDE_LAST_YEAR);
}

// The same number may ask another thing in another edition.
static void add_changes(ScreenIndicatorPage *page)
{
    ScreenText *text = page->page->text;
    for (guint i = 1; i < page->years->len; i++) {
        const SnapshotIndicatorPoint *before = g_ptr_array_index(page->years, i - 1);
        const SnapshotIndicatorPoint *point = g_ptr_array_index(page->years, i);
        if (strcmp(before->edition, point->edition) != 0 &&
            g_strcmp0(before->name_th, point->name_th) != 0) {
            screen_flow_add_text(
                page->page->flow, UI_TYPE_CAPTION, true,
                screen_text_print(text, _("Since %1$s this number asks: %2$s"),
                                  screen_survey_year(text, point->figures.year_be),
                                  screen_text_or_not_stated(text, point->name_th)));
        }
    }
}

void screen_indicator_years_add(ScreenIndicatorPage *page)
{
    ScreenText *text = page->page->text;
    if (page->years->len == 0) {
        return;
    }
    screen_flow_begin(
        page->page->flow,
        &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                         .card = {.icon = UI_ICON_HISTORY,
                                  .heading = _("Over the years"),
                                  .note = page->years->len > 1 ? _("years BE") : NULL},
                         .whole = true});
    if (page->years->len == 1) {
        screen_flow_add_text(page->page->flow, UI_TYPE_BODY, true,
                             _("There are figures of one year only: whether it grows better cannot "
                               "be said yet."));
        return;
    }
    g_autoptr(GArray) points = make_points(page);
    const char *target = screen_measure_target(text, page->indicator, page->measure.is_share);
    UiTrend trend = {
        .points =
            screen_flow_keep(page->page->flow, points->data, points->len * sizeof(UiTrendPoint)),
        .count = (int)points->len,
        .break_words = _("Measured in a new way from here"),
        .target_words = target == NULL ? NULL : screen_text_print(text, _("Goal %s"), target),
        .target = target == NULL ? 0 : page->indicator->target,
    };
    trend.direction_words = last_step(page, &trend).word;
    trend.direction = ui_trend_direction(&trend, page->measure.is_share ? 0.05 : 0.005,
                                         screen_measure_higher_is_better(page->indicator));
    screen_flow_add_pieces(page->page->flow, draw_trend, &trend, sizeof trend,
                           ui_trend_piece_count(&trend));
    add_changes(page);
    if (page->subject.level == SNAPSHOT_LEVEL_TAMBON) {
        screen_flow_add_button(
            page->page->flow,
            &(UiButton){.kind = UI_BUTTON_PLAIN,
                        .icon = UI_ICON_HISTORY,
                        .word = _("Beside other tambons, over the years"),
                        .id = screen_compare_trend_address(page->page->text, &page->key)});
    }
}
