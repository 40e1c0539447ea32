#include <string.h>
#include <ui/widget/bands.h>
#include <ui/widget/radar.h>
#include <ui/widget/step.h>
#include <ui/widget/treemap.h>
#include <ui/widget/trend.h>
#include <ui/widget/trends.h>
#include <ui/widget/year.h>

#include "gallery.h"
#include "month.h"
#include "words.h"

// Charts that are more than bars: a line over years, a shape of several figures, a process.

static int draw_trend(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_trend_draw_piece(draw, box, model, piece);
}

static void add_trend(ScreenPage *page, const UiTrend *trend)
{
    screen_flow_add_pieces(page->flow, draw_trend, trend, sizeof *trend,
                           ui_trend_piece_count(trend));
}

// A year without data, one that is kept private, and a new way of measuring in 2565.
static void add_broken_trend(ScreenPage *page)
{
    const UiTrendPoint points[] = {
        {.label = "2561", .figure = "61.5", .value = 61.5},
        {.label = "2562", .figure = "64.0", .value = 64.0},
        {.label = "2563", .figure = _("No data yet"), .mark = UI_MARK_MISSING},
        {.label = "2564", .figure = "69.3", .value = 69.3},
        {.label = "2565", .figure = "52.8", .value = 52.8, .breaks = true},
        {.label = "2566", .figure = "57.1", .value = 57.1},
        {.label = "2567", .figure = _("Kept private"), .mark = UI_MARK_HIDDEN},
        {.label = "2568", .figure = "60.2", .value = 60.2},
        {.label = "2569", .figure = "66.4", .value = 66.4},
    };
    UiTrend trend = {.points = screen_flow_keep(page->flow, points, sizeof points),
                     .count = G_N_ELEMENTS(points),
                     .direction_words = _("Better by 6.2 than the year before"),
                     .break_words = _("Measured in a new way from here"),
                     .target_words = _("Goal 75 %"),
                     .target = 75};
    trend.direction = ui_trend_direction(&trend, 0.1, true);
    screen_gallery_begin_chart(page, UI_ICON_INDICATOR, _("Households that pass, per cent"));
    add_trend(page, &trend);
}

static void add_short_trend(ScreenPage *page)
{
    const UiTrendPoint points[] = {
        {.label = "2567", .figure = "12", .value = 12},
        {.label = "2568", .figure = "0", .value = 0, .mark = UI_MARK_ZERO},
        {.label = "2569", .figure = "7", .value = 7},
    };
    UiTrend trend = {.points = screen_flow_keep(page->flow, points, sizeof points),
                     .count = G_N_ELEMENTS(points),
                     .direction_words = _("Worse: 7 more than the year before"),
                     .from_zero = true};
    trend.direction = ui_trend_direction(&trend, 0.5, false);
    screen_gallery_begin_chart(page, UI_ICON_INDICATOR, _("Accidents in the year"));
    add_trend(page, &trend);
}

static int draw_trends(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_trends_draw_piece(draw, box, model, piece);
}

/* Two places, one of which has no figure of the second year; the last year is of another edition.
 */
static void add_trends(ScreenPage *page)
{
    UiTrendPoint own[] = {{.label = "2563", .value = 71.2},
                          {.label = "2564", .value = 74.5},
                          {.label = "2565", .value = 78.9},
                          {.label = "2566", .value = 66.0, .breaks = true}};
    UiTrendPoint other[G_N_ELEMENTS(own)];
    memcpy(other, own, sizeof own);
    for (size_t i = 0; i < G_N_ELEMENTS(own); i++) {
        other[i].value -= 6.5;
        own[i].figure = screen_text_print(page->text, "%.1f", own[i].value);
        other[i].figure = screen_text_print(page->text, "%.1f", other[i].value);
    }
    other[1].mark = UI_MARK_MISSING;
    other[1].figure = _("No data yet");
    const UiTrendsLine lines[] = {
        {_("Tha Ruea"), screen_flow_keep(page->flow, own, sizeof own)},
        {_("Bang Chak"), screen_flow_keep(page->flow, other, sizeof other)}};
    const UiTrends trends = {.lines = screen_flow_keep(page->flow, lines, sizeof lines),
                             .line_count = G_N_ELEMENTS(lines),
                             .count = G_N_ELEMENTS(own),
                             .break_words = _("Measured in a new way from here"),
                             .target_words = _("Goal 75 %"),
                             .target = 75};
    screen_gallery_begin_chart(page, UI_ICON_INDICATOR, _("Households that pass, per cent"));
    screen_flow_add_pieces(page->flow, draw_trends, &trends, sizeof trends,
                           ui_trends_piece_count(&trends));
}

static int draw_areas(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_treemap_draw_piece(draw, box, model, piece);
}

static void add_areas(ScreenPage *page)
{
    const UiTreemapPart parts[] = {
        {"1", _("Work and income"), "5,200,000", 5200000, 0, "gallery:area-1"},
        {"2", _("Land, water, forest"), "2,100,000", 2100000, 1, "gallery:area-2"},
        {"3", _("Health"), "940,000", 940000, 2, NULL},
        {"4", _("Culture"), "60,000", 60000, 3, NULL},
        {"5", _("Learning together"), "0", 0, 4, NULL},
    };
    const UiTreemap treemap = {.parts = screen_flow_keep(page->flow, parts, sizeof parts),
                               .count = G_N_ELEMENTS(parts)};
    screen_gallery_begin_chart(page, UI_ICON_MONEY, _("What the money is for"));
    screen_flow_add_pieces(page->flow, draw_areas, &treemap, sizeof treemap,
                           ui_treemap_piece_count(&treemap));
}

static int draw_bands(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_bands_draw_piece(draw, box, model, piece);
}

// A thick band that is touched, some with room for their numbers, one without; a source of nothing.
static void add_bands(ScreenPage *page)
{
    const UiBandsEnd from[] = {{"A", _("From the community"), "1,500,000"},
                               {"B", _("From the local office"), "5,800,000"},
                               {"C", _("From state agencies"), "0"}};
    const UiBandsEnd to[] = {{"1", _("Work and income"), "5,200,000"},
                             {"2", _("Land, water, forest"), "2,100,000"}};
    const UiBand bands[] = {
        {0, 0, 1440000, "1,440,000", "A → 1", "1,440,000", NULL},
        {0, 1, 60000, "60,000", "A → 2", "60,000", NULL},
        {1, 0, 3760000, "3,760,000", "B → 1", "3,760,000", "gallery:band"},
        {1, 1, 2040000, "2,040,000", "B → 2", "2,040,000", NULL},
    };
    const UiBands picture = {.from = screen_flow_keep(page->flow, from, sizeof from),
                             .from_count = G_N_ELEMENTS(from),
                             .to = screen_flow_keep(page->flow, to, sizeof to),
                             .to_count = G_N_ELEMENTS(to),
                             .bands = screen_flow_keep(page->flow, bands, sizeof bands),
                             .count = G_N_ELEMENTS(bands)};
    screen_gallery_begin_chart(page, UI_ICON_MONEY, _("From source to use"));
    screen_flow_add_pieces(page->flow, draw_bands, &picture, sizeof picture,
                           ui_bands_piece_count(&picture));
}

static int draw_radar(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_radar_draw_piece(draw, box, model, piece);
}

static void add_radar(ScreenPage *page, bool whole)
{
    UiRadarAxis axes[] = {
        {"1", _("Leaders and committees"), _("4.2 of 5"), 4.2, UI_MARK_NONE, 3.6},
        {"2", _("Learning together"), _("3.1 of 5"), 3.1, UI_MARK_NONE, 3.4},
        {"3", _("Work and income"), _("2.4 of 5"), 2.4, UI_MARK_NONE, 3.0},
        {"4", _("Welfare"), _("3.9 of 5"), 3.9, UI_MARK_NONE, 3.2},
        {"5", _("Health"), _("4.0 of 5"), 4.0, UI_MARK_NONE, 3.8},
        {"6", _("Land, water, forest"), _("3.5 of 5"), 3.5, UI_MARK_NONE, 2.9},
        {"7", _("Culture"), _("4.6 of 5"), 4.6, UI_MARK_NONE, 4.1},
    };
    if (!whole) {
        axes[3].mark = UI_MARK_MISSING;
        axes[3].figure = _("No data yet");
    }
    const UiRadar radar = {.axes = screen_flow_keep(page->flow, axes, sizeof axes),
                           .count = whole ? (int)G_N_ELEMENTS(axes) : 5,
                           .maximum = 5,
                           .rings = 5,
                           .own_words = _("This tambon"),
                           .reference_words = _("Middle of the district")};
    screen_gallery_begin_chart(page, UI_ICON_VISION,
                               whole ? _("A strong tambon in seven figures")
                                     : _("Five figures, one of them missing"));
    screen_flow_add_pieces(page->flow, draw_radar, &radar, sizeof radar,
                           ui_radar_piece_count(&radar));
}

static int draw_steps(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_step_draw_piece(draw, box, model, piece);
}

static void add_steps(ScreenPage *page)
{
    const UiStep steps[] = {
        {_("Village meeting"), _("15 Jan 2568"), UI_STEP_DONE, NULL},
        {_("Tambon meeting"), _("12 Mar 2568"), UI_STEP_DONE, NULL},
        {_("Public hearing"), _("30 Jun 2568"), UI_STEP_NOW, _("This month")},
        {_("Council approves"), NULL, UI_STEP_NEXT, NULL},
        {_("Work begins"), NULL, UI_STEP_UNKNOWN, NULL},
    };
    const UiSteps process = {
        .steps = screen_flow_keep(page->flow, steps, sizeof steps),
        .count = G_N_ELEMENTS(steps),
        .words = {_("Done"), _("Now"), _("Next"), _("Not known")},
    };
    screen_gallery_begin_chart(page, UI_ICON_CALENDAR, _("Steps of a plan"));
    screen_flow_add_pieces(page->flow, draw_steps, &process, sizeof process,
                           ui_step_piece_count(&process));
}

static int draw_year(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_year_draw_piece(draw, box, model, piece);
}

static void add_year(ScreenPage *page)
{
    UiYear year = {.now = 2, .now_word = _("This month")};
    for (int month = 1; month <= UI_YEAR_MONTHS; month++) {
        year.names[month - 1] = screen_month_name(month);
    }
    year.details[0] = _("Village meeting");
    year.details[1] = _("Tambon meeting");
    year.details[2] = _("Tambon meeting");
    screen_gallery_begin_chart(page, UI_ICON_CALENDAR, _("The year"));
    screen_flow_add_pieces(page->flow, draw_year, &year, sizeof year, UI_YEAR_MONTHS);
}

void screen_gallery_add_lines(ScreenPage *page)
{
    add_broken_trend(page);
    add_short_trend(page);
    add_trends(page);
    add_areas(page);
    add_bands(page);
    add_radar(page, true);
    add_radar(page, false);
    add_steps(page);
    add_year(page);
}
