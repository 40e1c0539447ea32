#include <math.h>
#include <snapshot/assessment.h>
#include <string.h>
#include <ui/chart.h>
#include <ui/widget/radar.h>

#include "figure.h"
#include "gauge.h"
#include "screens.h"
#include "subject.h"
#include "words.h"

// How a place judged itself before and after (C11): both rounds on one scale, side by side.

#define EQUAL 1e-9

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope(address, "assessment", 0);
    return scope != NULL;
}

static const char *number_words(ScreenText *text, double number)
{
    char words[G_ASCII_DTOSTR_BUF_SIZE];
    (void)g_ascii_formatd(words, sizeof words, "%g", number);
    return screen_text_words(text, words);
}

static const char *score_words(ScreenText *text, double score, double maximum)
{
    return isnan(score) ? _("No data yet")
                        : screen_text_print(text, _("%1$s of %2$s"), number_words(text, score),
                                            number_words(text, maximum));
}

// Scores on two scales cannot be held against each other.
static bool is_comparable(const SnapshotAssessment *item)
{
    return !isnan(item->before_score) && !isnan(item->after_score) &&
           fabs(item->before_max - item->after_max) < EQUAL;
}

static UiBadge badge_of(ScreenText *text, const SnapshotAssessment *item)
{
    if (!is_comparable(item)) {
        bool both = !isnan(item->before_score) && !isnan(item->after_score);
        return (UiBadge){UI_TONE_UNKNOWN, UI_ICON_NONE,
                         both                       ? _("The scale changed between them")
                         : isnan(item->after_score) ? _("Not judged after it yet")
                                                    : _("Not judged before it")};
    }
    double difference = item->after_score - item->before_score;
    if (fabs(difference) < EQUAL) {
        return (UiBadge){UI_TONE_NEUTRAL, UI_ICON_FORWARD, _("As before")};
    }
    const char *by = number_words(text, fabs(difference));
    return difference > 0 ? (UiBadge){UI_TONE_POSITIVE, UI_ICON_NONE,
                                      screen_text_print(text, _("Better by %s"), by)}
                          : (UiBadge){UI_TONE_WARNING, UI_ICON_NONE,
                                      screen_text_print(text, _("Worse by %s"), by)};
}

static void add_item(ScreenPage *page, const SnapshotAssessment *item, ScreenFigureMarks *marks)
{
    ScreenText *text = page->text;
    bool judged = !isnan(item->after_score);
    const char *before = score_words(text, item->before_score, item->before_max);
    const UiBarMarker marker = {screen_text_print(text, _("Before: %s"), before),
                                is_comparable(item) ? item->before_score : -1};
    const ScreenGauge gauge = {
        .part = {.label = screen_text_or_not_stated(text, item->item),
                 .figure = screen_text_print(text, _("After: %s"),
                                             score_words(text, item->after_score, item->after_max)),
                 .value = judged ? item->after_score : -1,
                 .markers = screen_flow_keep(page->flow, &marker, sizeof marker),
                 .marker_count = 1},
        .maximum = judged ? item->after_max : item->before_max,
        .badge = badge_of(text, item),
    };
    if (!judged) {
        screen_figure_note(marks, UI_MARK_MISSING);
    } else if (item->after_score < EQUAL) {
        screen_figure_note(marks, UI_MARK_ZERO);
    }
    page->sample |= item->sample;
    screen_flow_add_widget(page->flow, screen_gauge_draw, &gauge, sizeof gauge);
}

static int draw_radar(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_radar_draw_piece(draw, box, model, piece);
}

// The shape of both rounds, after the bars: where all of the kind are on one scale.
static void add_radar(ScreenPage *page, const GPtrArray *items, guint first, guint count)
{
    ScreenText *text = page->text;
    const SnapshotAssessment *one = g_ptr_array_index(items, first);
    UiRadarAxis axes[UI_RADAR_LIMIT_AXES] = {0};
    if (count < UI_RADAR_LEAST_AXES || count > UI_RADAR_LIMIT_AXES) {
        return;
    }
    for (guint i = 0; i < count; i++) {
        const SnapshotAssessment *item = g_ptr_array_index(items, first + i);
        if (!is_comparable(item) || fabs(item->after_max - one->after_max) > EQUAL) {
            return;
        }
        axes[i] = (UiRadarAxis){.key = screen_text_say(text, "%d", (int)i + 1),
                                .label = screen_text_or_not_stated(text, item->item),
                                .figure = score_words(text, item->after_score, item->after_max),
                                .value = item->after_score,
                                .mark = item->after_score < EQUAL ? UI_MARK_ZERO : UI_MARK_NONE,
                                .reference = item->before_score};
    }
    const UiRadar radar = {.axes = screen_flow_keep(page->flow, axes, sizeof axes),
                           .count = (int)count,
                           .maximum = one->after_max,
                           .rings = (int)CLAMP(one->after_max, 1, UI_CHART_LIMIT_STEPS),
                           .own_words = _("After"),
                           .reference_words = _("Before")};
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.icon = UI_ICON_VISION,
                                                            .heading = _("All in one picture")},
                                                   .whole = true});
    screen_flow_add_pieces(page->flow, draw_radar, &radar, sizeof radar,
                           ui_radar_piece_count(&radar));
}

static const char *dates_of(ScreenText *text, const SnapshotAssessment *item)
{
    const char *before = screen_text_date(text, item->before_date);
    const char *after = screen_text_date(text, item->after_date);
    return screen_text_print(text, _("Before: %1$s. After: %2$s."),
                             before != NULL ? before : _("No data yet"),
                             after != NULL ? after : _("No data yet"));
}

static bool same_days(const SnapshotAssessment *one, const SnapshotAssessment *other)
{
    return g_strcmp0(one->before_date, other->before_date) == 0 &&
           g_strcmp0(one->after_date, other->after_date) == 0;
}

// The days of the first kind: usually those of all.
static void add_top(ScreenPage *page, const SnapshotAssessment *first)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         _("What the people of the tambon judged together"));
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true, dates_of(page->text, first));
}

static void add_kind(ScreenPage *page, const GPtrArray *items, guint first, guint count,
                     ScreenFigureMarks *marks)
{
    ScreenText *text = page->text;
    const SnapshotAssessment *one = g_ptr_array_index(items, first);
    const SnapshotAssessment *first_of_all = g_ptr_array_index(items, 0);
    screen_flow_begin_card(page->flow, UI_ICON_GOAL, screen_text_or_not_stated(text, one->kind),
                           NULL);
    if (!same_days(first_of_all, one)) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true, dates_of(text, one));
    }
    for (guint i = 0; i < count; i++) {
        add_item(page, g_ptr_array_index(items, first + i), marks);
    }
    add_radar(page, items, first, count);
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(
        page->flow, &(UiEmpty){.icon = UI_ICON_GOAL,
                               .title = _("Nobody has judged this place yet"),
                               .sentence = _("A tambon judges itself before the work and after it. "
                                             "Ask at the tambon office.")});
}

static void *open_assessment(const ScreenContext *context, const BaseAddress *address,
                             GError **error)
{
    g_autofree char *scope = screen_subject_scope(address, "assessment", 0);
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    ScreenSubject subject;
    ScreenFigureMarks marks = 0;
    if (!screen_subject_read(context->snapshot, page->text, scope, &subject, error)) {
        return NULL;
    }
    g_autoptr(GPtrArray) items = snapshot_assessment_list(context->snapshot, scope, error);
    if (items == NULL) {
        return NULL;
    }
    screen_subject_set_head(page, &subject, _("How we judge ourselves"));
    if (items->len == 0) {
        add_nothing(page);
        return g_steal_pointer(&page);
    }
    add_top(page, g_ptr_array_index(items, 0));
    for (guint first = 0, count = 0; first < items->len; first += count) {
        const SnapshotAssessment *one = g_ptr_array_index(items, first);
        for (count = 1; first + count < items->len; count++) {
            const SnapshotAssessment *next = g_ptr_array_index(items, first + count);
            if (strcmp(next->kind, one->kind) != 0) {
                break;
            }
        }
        add_kind(page, items, first, count, &marks);
    }
    screen_figure_add_legend(page, marks);
    return g_steal_pointer(&page);
}

const ScreenClass screen_assessment = {
    .name = "assessment",
    .matches = matches,
    .open = open_assessment,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
