#include <snapshot/issue.h>
#include <string.h>
#include <ui/chart.h>
#include <ui/widget/treemap.h>

#include "address.h"
#include "filter_words.h"
#include "money.h"
#include "subject.h"
#include "words.h"

// What the money is for: the issues at the top of the list in force, whose sums are those of the
// release, as bars; the same as areas, for who looks at shares.

static const struct {
    const char *key; // NULL: what is shown first
    const char *word;
} views[] = {{NULL, N_("As bars")}, {"areas", N_("As areas")}, {"flow", N_("From source to use")}};

enum { VIEW_BARS, VIEW_AREAS, VIEW_FLOW, VIEW_COUNT };
G_STATIC_ASSERT(G_N_ELEMENTS(views) == VIEW_COUNT);

static int view_of(const ScreenMoney *money)
{
    const char *key = base_address_parameter(money->page->address, "view");
    int chosen = VIEW_BARS;
    for (int i = VIEW_AREAS; i < VIEW_COUNT; i++) {
        chosen = g_strcmp0(key, views[i].key) == 0 ? i : chosen;
    }
    return chosen;
}

bool screen_money_shows_flow(const ScreenMoney *money) { return view_of(money) == VIEW_FLOW; }

static const char *address_of(ScreenMoney *money, const char *code)
{
    ScreenFilter filter = screen_money_filter(money);
    filter.issue_code = code;
    return screen_filter_address(money->page->text, &filter);
}

static const char *name_of(ScreenMoney *money, const SnapshotIssue *issue)
{
    return screen_filter_issue_name(money->page->text, issue->code, issue->name_th, issue->name_en);
}

static void add_views(ScreenMoney *money)
{
    ScreenPage *page = money->page;
    UiChip chips[VIEW_COUNT];
    for (int i = 0; i < VIEW_COUNT; i++) {
        bool chosen = i == view_of(money); // the tab already leads to what is shown
        chips[i] = (UiChip){
            .word = _(views[i].word),
            .chosen = chosen,
            .id = chosen ? NULL
                         : screen_address_with(page->text, page->address, "view", views[i].key),
            .label = _(views[i].word)};
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_chips(page->flow, chips, G_N_ELEMENTS(chips));
}

static void begin_card(ScreenMoney *money, bool whole)
{
    screen_flow_begin(
        money->page->flow,
        &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                         .card = {.icon = UI_ICON_ISSUE, .heading = _("What the money is for")},
                         .whole = whole});
    screen_flow_add_coverage(money->page->flow, screen_money_coverage(money));
}

// What an older list has no place for: the issues then lack it to the sum over them.
static SnapshotTotal find_unplaced(const ScreenMoney *money, const GPtrArray *issues)
{
    SnapshotTotal rest = money->summary.totals.all;
    for (guint i = 0; i < issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (issue->parent_code == NULL) {
            rest.project_count -= issue->total.project_count;
            rest.amount_satang -= issue->total.amount_satang;
            rest.no_budget_count -= issue->total.no_budget_count;
        }
    }
    return rest;
}

static void add_bars(ScreenMoney *money, const GPtrArray *issues)
{
    const SnapshotTotal unplaced = find_unplaced(money, issues);
    double maximum = (double)money->summary.totals.all.amount_satang;
    int series = 0;
    begin_card(money, false);
    for (guint i = 0; i < issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (issue->parent_code == NULL) {
            screen_money_add_bar(money,
                                 &(ScreenMoneyBar){.label = name_of(money, issue),
                                                   .total = &issue->total,
                                                   .series = series++ % UI_THEME_SERIES_COUNT,
                                                   .maximum = maximum,
                                                   .id = address_of(money, issue->code)});
        }
    }
    if (unplaced.project_count > 0) {
        screen_money_add_bar(money, &(ScreenMoneyBar){.label = _("Not in this list"),
                                                      .total = &unplaced,
                                                      .maximum = maximum});
    }
}

static int draw_areas(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_treemap_draw_piece(draw, box, model, piece);
}

/* The last of the areas: all that those before it leave of the sum. */
static bool set_rest(const ScreenMoney *money, const GArray *parts, UiTreemapPart *rest)
{
    int64_t left = money->summary.totals.all.amount_satang;
    for (guint i = 0; i < parts->len; i++) {
        left -= (int64_t)g_array_index(parts, UiTreemapPart, i).value;
    }
    *rest = (UiTreemapPart){.key = "–",
                            .label = _("Not in this list"),
                            .figure = screen_text_baht(money->page->text, left),
                            .value = (double)left,
                            .series = (int)parts->len % UI_THEME_SERIES_COUNT};
    return left > 0;
}

static void add_areas(ScreenMoney *money, const GPtrArray *issues)
{
    ScreenPage *page = money->page;
    g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(UiTreemapPart));
    double amounts[UI_TREEMAP_LIMIT_PARTS] = {0};
    int percents[UI_TREEMAP_LIMIT_PARTS] = {0};
    for (guint i = 0; i < issues->len && parts->len + 1 < UI_TREEMAP_LIMIT_PARTS; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (issue->parent_code == NULL) {
            const UiTreemapPart part = {
                .key = screen_text_words(page->text, issue->code),
                .label = screen_text_name(page->text, issue->name_th, issue->name_en),
                .figure = screen_summary_baht(page->text, &issue->total),
                .value = (double)issue->total.amount_satang,
                .series = (int)parts->len % UI_THEME_SERIES_COUNT,
                .id = issue->total.project_count > 0 ? address_of(money, issue->code) : NULL};
            g_array_append_val(parts, part);
        }
    }
    UiTreemapPart rest;
    if (set_rest(money, parts, &rest)) {
        g_array_append_val(parts, rest);
    }
    UiTreemapPart *areas = &g_array_index(parts, UiTreemapPart, 0);
    int count = (int)parts->len;
    for (int i = 0; i < count; i++) {
        amounts[i] = areas[i].value;
    }
    ui_chart_percents(amounts, count, percents);
    for (int i = 0; i < count; i++) {
        areas[i].figure = screen_text_print(page->text, "%s · %s", areas[i].figure,
                                            screen_text_say(page->text, "%d %%", percents[i]));
    }
    const UiTreemap treemap = {
        .parts = screen_flow_keep(page->flow, areas, sizeof areas[0] * (size_t)count),
        .count = count,
    };
    screen_flow_begin_wide(page->flow);
    screen_flow_add_coverage(page->flow, screen_money_coverage(money));
    screen_flow_add_pieces(page->flow, draw_areas, &treemap, sizeof treemap,
                           ui_treemap_piece_count(&treemap));
}

bool screen_money_add_issues(ScreenMoney *money, GError **error)
{
    Snapshot *snapshot = money->snapshot;
    g_autoptr(GPtrArray) issues = snapshot_issue_list(
        snapshot, snapshot_release(snapshot)->issue_edition, money->scope, 0, error);
    if (issues == NULL) {
        return false;
    }
    if (issues->len == 0) {
        begin_card(money, false);
        screen_flow_add_text(money->page->flow, UI_TYPE_BODY, true,
                             _("No list of issues here yet"));
        return true;
    }
    add_views(money);
    switch (view_of(money)) {
    case VIEW_AREAS:
        add_areas(money, issues);
        return true;
    case VIEW_FLOW:
        return screen_money_add_flow(money, issues, error);
    default:
        add_bars(money, issues);
        return true;
    }
}
