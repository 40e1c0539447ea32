#include <string.h>
#include <ui/chart.h>
#include <ui/widget/map.h>
#include <ui/widget/mark.h>
#include <ui/widget/progress.h>
#include <ui/widget/side.h>
#include <ui/widget/stack.h>

#include "gallery.h"
#include "words.h"

// Numbers and charts: each with its number in words beside it.

void screen_gallery_begin_chart(ScreenPage *page, UiIcon icon, const char *heading)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.heading = heading, .icon = icon},
                                                   .whole = true});
}

static void add_stats(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_stat(page->flow, &(UiStat){.icon = UI_ICON_MONEY,
                                               .tone = UI_TONE_INFO,
                                               .number = "35,978,000",
                                               .unit = _("baht"),
                                               .sentence = _("Given by 8 organisations")});
    screen_flow_add_stat(page->flow, &(UiStat){.icon = UI_ICON_DONE,
                                               .tone = UI_TONE_POSITIVE,
                                               .number = "1,037",
                                               .unit = _("projects"),
                                               .sentence = _("In the plans of 64 local offices"),
                                               .id = "gallery:stat"});
    screen_flow_add_stat(page->flow, &(UiStat){.icon = UI_ICON_VILLAGE,
                                               .tone = UI_TONE_NEUTRAL,
                                               .number = "1,550",
                                               .unit = _("villages"),
                                               .sentence = _("Have a village plan")});
}

static void add_bars(ScreenPage *page)
{
    const UiBarPart bars[] = {
        {.label = _("Have a village plan"), .figure = _("1,550 villages"), .value = 1550},
        {.label = _("Renewed it this year"), .figure = _("1,000 villages"), .value = 1000},
        {.label = _("Certified"), .figure = _("0 villages"), .value = 0},
        {.label = _("Asked for money"), .figure = _("No data yet"), .value = -1},
        {.label = _("Have a harbour"),
         .figure = _("Does not apply"),
         .mark = UI_MARK_NOT_APPLICABLE},
        {.label = _("Live alone and ill"), .figure = _("Kept private"), .mark = UI_MARK_HIDDEN},
    };
    screen_gallery_begin_chart(page, UI_ICON_INDICATOR, _("Bars on one scale"));
    for (size_t i = 0; i < G_N_ELEMENTS(bars); i++) {
        screen_flow_add_bar(page->flow, &bars[i], 1551);
    }
}

static void add_comparison(ScreenPage *page)
{
    const UiBarMarker markers[] = {
        {_("District 68.2 %"), 68.2},
        {_("Province 71.0 %"), 71.0},
        {_("Last year 61.5 %"), 61.5},
    };
    const UiBarPart bar = {
        .label = _("Households that pass"),
        .figure = "74.5 %",
        .value = 74.5,
        .markers = screen_flow_keep(page->flow, markers, sizeof markers),
        .marker_count = G_N_ELEMENTS(markers),
    };
    screen_gallery_begin_chart(page, UI_ICON_INDICATOR, _("This place and others"));
    screen_flow_add_bar(page->flow, &bar, 100);
}

static int draw_side(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_side_draw_piece(draw, box, model, piece);
}

static void add_side(ScreenPage *page)
{
    const UiSidePart parts[] = {
        {.label = _("Tha Ruea"),
         .figure = "74.5 %",
         .value = 74.5,
         .caption = _("From all 12 villages"),
         .badge = {UI_TONE_INFO, UI_ICON_PLACE, _("Held against this")}},
        {.label = _("Bang Chak"),
         .figure = "81.2 %",
         .value = 81.2,
         .caption = _("8 of 10 villages have sent theirs"),
         .badge = {UI_TONE_POSITIVE, UI_ICON_NONE, _("Better by 6.7 points")}},
        {.label = _("Kamphaeng Sao"),
         .figure = _("No data yet"),
         .value = -1,
         .badge = {UI_TONE_UNKNOWN, UI_ICON_NONE, _("Cannot be compared")}},
        {.label = _("Pho Sadet"),
         .figure = _("Kept private"),
         .value = -1,
         .mark = UI_MARK_HIDDEN,
         .badge = {UI_TONE_UNKNOWN, UI_ICON_NONE, _("Cannot be compared")}},
    };
    const UiSide side = {
        .heading = _("Households that pass"),
        .sentence = _("The more the better"),
        .parts = screen_flow_keep(page->flow, parts, sizeof parts),
        .count = G_N_ELEMENTS(parts),
        .maximum = 100,
    };
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Tambons side by side"));
    screen_flow_add_pieces(page->flow, draw_side, &side, sizeof side, ui_side_piece_count(&side));
}

static int draw_stack(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_stack_draw_piece(draw, box, model, piece);
}

static void add_stack(ScreenPage *page)
{
    static const char *const labels[] = {N_("From the community"),  N_("From the local office"),
                                         N_("From state agencies"), N_("From the university"),
                                         N_("From other sources"),  N_("Not stated")};
    static const double baht[] = {150000, 600000, 420000, 0, 80000, -1};
    UiStackPart parts[G_N_ELEMENTS(baht)];
    int percents[G_N_ELEMENTS(baht)];
    ui_chart_percents(baht, G_N_ELEMENTS(baht), percents);
    for (int i = 0; i < (int)G_N_ELEMENTS(baht); i++) {
        const char *amount = screen_text_baht(page->text, (int64_t)baht[i] * 100);
        parts[i] = (UiStackPart){
            .label = _(labels[i]),
            .figure = baht[i] < 0 ? _("No data yet")
                                  : screen_text_say(page->text, "%s · %d %%", amount, percents[i]),
            .value = baht[i],
            .series = i,
        };
    }
    const UiStack stack = {screen_flow_keep(page->flow, parts, sizeof parts), G_N_ELEMENTS(parts)};
    screen_gallery_begin_chart(page, UI_ICON_MONEY, _("What a whole is made of"));
    screen_flow_add_pieces(page->flow, draw_stack, &stack, sizeof stack,
                           ui_stack_piece_count(&stack));
}

static int draw_marks(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_mark_draw_set(draw, box, model, UI_MARK_COUNT - 1);
}

static void add_marks(ScreenPage *page)
{
    const UiMark marks[UI_MARK_COUNT - 1] = {
        {UI_MARK_ZERO, _("None: counted, and there is none")},
        {UI_MARK_MISSING, _("No data yet")},
        {UI_MARK_NOT_APPLICABLE, _("Does not apply")},
        {UI_MARK_HIDDEN, _("Kept private: few people")},
    };
    screen_gallery_begin_chart(page, UI_ICON_INFO, _("When there is no number"));
    screen_flow_add_widget(page->flow, draw_marks, marks, sizeof marks);
}

static void add_ladder(ScreenPage *page)
{
    const UiRung rungs[] = {
        {_("Village plan"), _("15 Jan 2568"), UI_TONE_POSITIVE},
        {_("Tambon plan"), _("12 Mar 2568"), UI_TONE_POSITIVE},
        {_("Local plan"), _("30 Jun 2568"), UI_TONE_POSITIVE},
        {_("Ordinance"), _("Asked for"), UI_TONE_INFO},
        {_("District plan"), _("Not chosen"), UI_TONE_DANGER},
        {_("Provincial plan"), _("No data yet"), UI_TONE_UNKNOWN},
    };
    screen_gallery_begin_chart(page, UI_ICON_GOAL, _("How far a project has climbed"));
    screen_flow_add_ladder(page->flow, rungs, G_N_ELEMENTS(rungs));
}

static int draw_progress(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_progress_draw(draw, box, model);
}

static void add_progress(ScreenPage *page)
{
    const UiProgress few = {_("Reading the new data"), _("3 of 5"), 3, 5};
    const UiProgress many = {_("Tambons that sent data"), _("58 of 60"), 58, 60};
    const UiProgress none = {_("Documents read"), _("0 of 4"), 0, 4};
    screen_gallery_begin_chart(page, UI_ICON_WAITING, _("How much is done"));
    screen_flow_add_widget(page->flow, draw_progress, &few, sizeof few);
    screen_flow_add_widget(page->flow, draw_progress, &many, sizeof many);
    screen_flow_add_widget(page->flow, draw_progress, &none, sizeof none);
}

static int draw_map(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_map_draw_piece(draw, box, model, piece);
}

// Every look there is, each on a square of its own; the last two are of the other kind.
static void add_map(ScreenPage *page)
{
    enum { SQUARES = 8, UNITS = 100 };
    static const int steps[SQUARES] = {
        0, 1, 2, 3, 4, UI_MAP_CAPPED, UI_MAP_NO_FIGURE, UI_MAP_NO_FIGURE};
    static const UiMarkKind marks[SQUARES] = {[6] = UI_MARK_MISSING, [7] = UI_MARK_HIDDEN};
    static const int ring_end = 4;
    UiMapPlace places[SQUARES];
    UiMapLegend legend[SQUARES];
    UiPoint corners[4 * SQUARES];
    for (int i = 0; i < SQUARES; i++) {
        const UiPoint at = {i % 4 * UNITS, i / 4 * UNITS};
        const UiPoint square[] = {
            at, {at.x + UNITS, at.y}, {at.x + UNITS, at.y + UNITS}, {at.x, at.y + UNITS}};
        memcpy(corners + (size_t)4 * i, square, sizeof square);
        legend[i] = (UiMapLegend){.step = steps[i], .mark = marks[i]};
        legend[i].words = screen_text_say(page->text, "%d", i + 1);
    }
    const UiPoint *kept = screen_flow_keep(page->flow, corners, sizeof corners);
    for (int i = 0; i < SQUARES; i++) {
        const char *id = screen_text_print(page->text, "gallery:map-%d", i);
        places[i] = (UiMapPlace){.points = kept + (size_t)4 * i,
                                 .ring_ends = &ring_end,
                                 .ring_count = 1,
                                 .middle = {i % 4 * UNITS + UNITS / 2, i / 4 * UNITS + UNITS / 2},
                                 .room = UNITS / 2,
                                 .step = steps[i],
                                 .mark = marks[i],
                                 .strong = i < 6,
                                 .number = legend[i].words,
                                 .id = id};
    }
    const UiMap map = {
        .places = screen_flow_keep(page->flow, places, sizeof places),
        .count = SQUARES,
        .size = {4 * UNITS, 2 * UNITS},
        .most_mm_per_unit = 0.3,
        .both_kinds = true,
        .chosen = 1,
        .words = {.name = _("Tha Ruea"),
                  .figure = "74.5 %",
                  .badge = {UI_TONE_WARNING, UI_ICON_WARNING, _("Not at the goal yet")},
                  .open = {.kind = UI_BUTTON_PRIMARY,
                           .word = _("Open this tambon"),
                           .id = "gallery:map"}},
        .legend = screen_flow_keep(page->flow, legend, sizeof legend),
        .legend_count = SQUARES,
    };
    screen_gallery_begin_chart(page, UI_ICON_MAP, _("Map of the tambons"));
    screen_flow_add_pieces(page->flow, draw_map, &map, sizeof map, ui_map_piece_count(&map));
}

void screen_gallery_add_chart(ScreenPage *page)
{
    add_stats(page);
    add_side(page);
    add_stack(page);
    add_comparison(page);
    add_bars(page);
    add_marks(page);
    add_ladder(page);
    screen_gallery_add_lines(page);
    add_progress(page);
    add_map(page);
}
