#include "money.h"

#include <snapshot/giver.h>
#include <string.h>

#include "funders.h"
#include "gauge.h"
#include "kind.h"
#include "screens.h"
#include "subject.h"
#include "tabs.h"
#include "words.h"

// Where the money comes from and where it goes.

#define LEAF "money"

// Those who give less are among "and others": the page of funders has them all.
#define MOST_GIVERS 12

static const ScreenTab parts[] = {
    {"class", UI_ICON_FUNDER, N_("Where from")},
    {"issue", UI_ICON_ISSUE, N_("Used for")},
    {"status", UI_ICON_PROJECT, N_("How far")},
    {"years", UI_ICON_CALENDAR, N_("Planned and paid")},
};

enum { PART_CLASS, PART_ISSUE, PART_STATUS, PART_YEARS };

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope_of_page(address, LEAF, "");
    return scope != NULL;
}

ScreenFilter screen_money_filter(const ScreenMoney *money)
{
    return (ScreenFilter){.scope = money->scope,
                          .status = SNAPSHOT_STATUS_ALL,
                          .budget_class = SNAPSHOT_CLASS_ALL,
                          .choosing = -1};
}

const char *screen_money_coverage(const ScreenMoney *money)
{
    return screen_summary_beside(money->page->text, &money->summary.coverage,
                                 screen_subject_is_tambon(money->scope));
}

static const char *say_projects(ScreenText *text, const SnapshotTotal *total)
{
    const char *projects = screen_text_projects(text, total->project_count);
    const char *without = screen_summary_without_budget(text, total->no_budget_count);
    return without == NULL ? projects : screen_text_print(text, "%s · %s", projects, without);
}

void screen_money_add_bar(ScreenMoney *money, const ScreenMoneyBar *bar)
{
    ScreenText *text = money->page->text;
    const SnapshotTotal *total = bar->total;
    bool any = total->project_count > 0;
    bool stated = !any || total->no_budget_count < total->project_count;
    const ScreenGauge gauge = {
        .part = {.label = bar->label,
                 .figure = screen_summary_baht(text, total),
                 .value = stated ? (double)total->amount_satang : -1,
                 .series = bar->series},
        .maximum = bar->maximum,
        .caption = any ? say_projects(text, total) : _("No project"),
        .id = any ? bar->id : NULL,
    };
    screen_flow_add_widget(money->page->flow, screen_gauge_draw, &gauge, sizeof gauge);
}

static void begin_card(ScreenMoney *money, UiIcon icon, const char *heading)
{
    screen_flow_begin_card(money->page->flow, icon, heading, NULL);
    screen_flow_add_coverage(money->page->flow, screen_money_coverage(money));
}

static void add_classes(ScreenMoney *money)
{
    const SnapshotTotals *totals = &money->summary.totals;
    begin_card(money, UI_ICON_MONEY, _("The four kinds of money"));
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        ScreenFilter filter = screen_money_filter(money);
        filter.budget_class = (SnapshotClass)i;
        screen_money_add_bar(
            money, &(ScreenMoneyBar){.label = screen_kind_class((SnapshotClass)i),
                                     .total = &totals->by_class[i],
                                     .series = i,
                                     .maximum = (double)totals->all.amount_satang,
                                     .id = screen_filter_address(money->page->text, &filter)});
    }
}

static const char *giver_address(ScreenMoney *money, const SnapshotGiver *giver)
{
    ScreenFilter filter = screen_money_filter(money);
    if (!screen_subject_is_tambon(money->scope)) {
        return screen_text_print(money->page->text, "/funders/%s", giver->organisation);
    }
    filter.funder = giver->organisation;
    filter.budget_class = giver->budget_class;
    return screen_filter_address(money->page->text, &filter);
}

static bool gives(const GPtrArray *givers, guint end, const char *organisation)
{
    for (guint i = 0; i < end; i++) {
        const SnapshotGiver *giver = g_ptr_array_index(givers, i);
        if (strcmp(giver->organisation, organisation) == 0) {
            return true;
        }
    }
    return false;
}

/* Who gives to two classes is listed twice, and is one. */
static int count_others(const GPtrArray *givers)
{
    int count = 0;
    for (guint i = MOST_GIVERS; i < givers->len; i++) {
        const SnapshotGiver *giver = g_ptr_array_index(givers, i);
        count += gives(givers, i, giver->organisation) ? 0 : 1;
    }
    return count;
}

static void add_givers(ScreenMoney *money, const GPtrArray *givers)
{
    ScreenText *text = money->page->text;
    begin_card(money, UI_ICON_FUNDER, _("Who gives to the projects here"));
    if (givers->len == 0) {
        screen_flow_add_text(money->page->flow, UI_TYPE_BODY, false,
                             snapshot_giver_is_told(money->snapshot, money->scope)
                                 ? _("No project here names who gives its money.")
                                 : _("This release does not tell it yet."));
        return;
    }
    const SnapshotGiver *most = g_ptr_array_index(givers, 0);
    for (guint i = 0; i < MIN(givers->len, MOST_GIVERS); i++) {
        const SnapshotGiver *giver = g_ptr_array_index(givers, i);
        const SnapshotTotal total = {giver->project_count, giver->amount_satang, 0};
        screen_money_add_bar(
            money, &(ScreenMoneyBar){.label = screen_funders_name(
                                         text, giver->name_th, giver->name_en, giver->abbreviation),
                                     .total = &total,
                                     .series = (int)giver->budget_class,
                                     .maximum = (double)most->amount_satang,
                                     .id = giver_address(money, giver)});
    }
    int others = count_others(givers);
    if (others > 0) {
        screen_flow_add_text(
            money->page->flow, UI_TYPE_BODY, true,
            screen_text_say(text,
                            P_("and %d more who gives less", "and %d more who give less", others),
                            others));
    }
}

static bool add_sources(ScreenMoney *money, GError **error)
{
    g_autoptr(GPtrArray) givers = snapshot_giver_list(money->snapshot, money->scope, error);
    if (givers == NULL) {
        return false;
    }
    add_classes(money);
    add_givers(money, givers);
    return true;
}

static void add_statuses(ScreenMoney *money)
{
    const SnapshotTotals *totals = &money->summary.totals;
    begin_card(money, UI_ICON_PROJECT, _("Money of the projects by how far they are"));
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        ScreenFilter filter = screen_money_filter(money);
        filter.status = (SnapshotStatus)i;
        screen_money_add_bar(
            money, &(ScreenMoneyBar){.label = screen_kind_status((SnapshotStatus)i).word,
                                     .total = &totals->by_status[i],
                                     .maximum = (double)totals->all.amount_satang,
                                     .id = screen_filter_address(money->page->text, &filter)});
    }
}

const char *screen_money_basis(const ScreenMoney *money)
{
    ScreenText *text = money->page->text;
    return screen_text_print(text, "%s · %s", say_projects(text, &money->summary.totals.all),
                             screen_money_coverage(money));
}

static void add_sum(ScreenMoney *money)
{
    ScreenText *text = money->page->text;
    const SnapshotTotal *all = &money->summary.totals.all;
    const char *sum = screen_summary_is_complete(&money->summary.coverage)
                          ? _("Budget of all projects together")
                          : _("Budget of the projects sent so far");
    screen_flow_begin_wide(money->page->flow);
    screen_flow_add_text(money->page->flow, UI_TYPE_HEADING, false,
                         screen_text_print(text, "%s: %s", sum, screen_summary_baht(text, all)));
    screen_flow_add_coverage(money->page->flow, screen_money_basis(money));
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_MONEY,
                                     .title = _("No money to show yet"),
                                     .sentence = _("No tambon here has sent its projects. That is "
                                                   "not the same as no money.")});
}

static bool add_part(ScreenMoney *money, GError **error)
{
    if (money->summary.totals.all.project_count == 0) {
        add_nothing(money->page);
        return true;
    }
    int part = screen_tabs_chosen(money->page->address, parts, G_N_ELEMENTS(parts));
    screen_tabs_add(money->page, parts, G_N_ELEMENTS(parts));
    if (part != PART_ISSUE || !screen_money_shows_flow(money)) { // which says it above its bands
        add_sum(money);
    }
    switch (part) {
    case PART_ISSUE:
        return screen_money_add_issues(money, error);
    case PART_STATUS:
        add_statuses(money);
        return true;
    case PART_YEARS:
        return screen_money_add_years(money, error);
    default:
        return add_sources(money, error);
    }
}

static void *open_money(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    ScreenMoney money = {.snapshot = context->snapshot, .page = page};
    money.scope = screen_subject_read_page(context->snapshot, page, LEAF, error);
    if (money.scope == NULL ||
        !screen_summary_read(context->snapshot, money.scope, &money.summary, error)) {
        return NULL;
    }
    page->icon = UI_ICON_MONEY;
    page->title = _("Money: where from and what for");
    page->sample = money.summary.coverage.sample_count > 0;
    bool added = add_part(&money, error);
    screen_summary_clear(&money.summary);
    return added ? g_steal_pointer(&page) : NULL;
}

void screen_money_add_way(ScreenPage *page, const char *scope)
{
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = UI_ICON_MONEY,
                                   .title = _("Money: where from and what for"),
                                   .sentence = _("Sources, issues, status, planned and paid"),
                                   .id = screen_subject_address(page->text, scope, LEAF)});
}

const ScreenClass screen_money = {
    .name = "money",
    .matches = matches,
    .open = open_money,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
