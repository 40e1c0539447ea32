#include "gauge.h"
#include "households.h"
#include "survey.h"
#include "words.h"

// Household accounts of a place: big numbers first, then beside whom they stand.

typedef struct {
    const char *name;
    const char *meaning; /* of the median */
    UiIcon icon;
    size_t mean; /* offsets in SnapshotAccount */
    size_t median;
} Amount;

static const Amount amounts[] = {
    {N_("Income in a year"), N_("Half of the households earn more than this"), UI_ICON_MONEY,
     G_STRUCT_OFFSET(SnapshotAccount, income_mean_satang),
     G_STRUCT_OFFSET(SnapshotAccount, income_median_satang)},
    {N_("Spending in a year"), N_("Half of the households spend more than this"), UI_ICON_FUNDER,
     G_STRUCT_OFFSET(SnapshotAccount, expense_mean_satang),
     G_STRUCT_OFFSET(SnapshotAccount, expense_median_satang)},
    {N_("Debt"), N_("Half of the households owe more than this"), UI_ICON_DOCUMENT,
     G_STRUCT_OFFSET(SnapshotAccount, debt_mean_satang),
     G_STRUCT_OFFSET(SnapshotAccount, debt_median_satang)},
    {N_("Saved in a year"), N_("Half of the households save more than this"), UI_ICON_STAR,
     G_STRUCT_OFFSET(SnapshotAccount, saving_mean_satang),
     G_STRUCT_OFFSET(SnapshotAccount, saving_median_satang)},
};
#define AMOUNT_COUNT ((int)G_N_ELEMENTS(amounts))

static int64_t mean_of(const SnapshotAccount *account, const Amount *amount)
{
    return account == NULL ? -1 : G_STRUCT_MEMBER(int64_t, account, amount->mean);
}

static int64_t median_of(const SnapshotAccount *account, const Amount *amount)
{
    return G_STRUCT_MEMBER(int64_t, account, amount->median);
}

// The median says what is usual; places above tambons have means only.
static void add_stat(ScreenHouseholds *households, const SnapshotAccount *account,
                     const Amount *amount)
{
    ScreenText *text = households->page->text;
    int64_t mean = mean_of(account, amount);
    int64_t median = median_of(account, amount);
    const char *name = _(amount->name);
    if (mean < 0 && median < 0) {
        return;
    }
    const char *meaning = median < 0 ? _("The average of a household") : _(amount->meaning);
    screen_flow_add_stat(households->page->flow,
                         &(UiStat){.icon = amount->icon,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_amount(text, median < 0 ? mean : median),
                                   .unit = _("baht"),
                                   .sentence = screen_text_print(text, "%s\n%s", name, meaning)});
}

static ScreenHeadline headline_without(ScreenText *text, SnapshotFigureState state, int small_cell)
{
    return (ScreenHeadline){
        .figure = screen_figure_words(text, state, small_cell),
        .mark = screen_figure_mark(state),
        .sentence = state == SNAPSHOT_FIGURE_HIDDEN
                        ? _("Fewer than 30 households keep accounts here: their amounts could tell "
                            "whose they are.")
                        : screen_figure_reason(state)};
}

ScreenHeadline screen_households_headline(ScreenText *text, const SnapshotAccount *account,
                                          int small_cell)
{
    const Amount *income = &amounts[0];
    int64_t median = median_of(account, income);
    int64_t amount = median < 0 ? mean_of(account, income) : median;
    if (account->amount_state != SNAPSHOT_FIGURE_SHOWN || amount < 0) {
        return headline_without(text,
                                account->amount_state == SNAPSHOT_FIGURE_SHOWN
                                    ? SNAPSHOT_FIGURE_MISSING
                                    : account->amount_state,
                                small_cell);
    }
    return (ScreenHeadline){.figure = screen_text_baht(text, amount),
                            .sentence = screen_text_print(
                                text, "%s: %s", _(income->name),
                                median < 0 ? _("The average of a household") : _(income->meaning))};
}

static void add_hidden(ScreenHouseholds *households, SnapshotFigureState state)
{
    const ScreenHeadline headline =
        headline_without(households->page->text, state, households->small_cell);
    screen_flow_begin_card(households->page->flow, UI_ICON_MONEY, _("Household accounts"), NULL);
    screen_flow_add_widget(households->page->flow, screen_headline_draw, &headline,
                           sizeof headline);
    screen_figure_note(&households->marks, headline.mark);
}

static const char *households_words(ScreenHouseholds *households, SnapshotFigureState state,
                                    int64_t count)
{
    ScreenText *text = households->page->text;
    const char *words = screen_figure_count(text, state, count, households->small_cell);
    bool counted = state == SNAPSHOT_FIGURE_SHOWN || state == SNAPSHOT_FIGURE_SMALL;
    screen_figure_note(&households->marks, screen_figure_mark(state));
    return counted ? screen_text_print(text, "%s %s", words, _("households")) : words;
}

// How much of the place the amounts speak for (C3).
static const char *with_accounts(ScreenHouseholds *households, const SnapshotAccount *account)
{
    const char *words =
        households_words(households, account->household_count_state, account->household_count);
    if (account->household_count_state != SNAPSHOT_FIGURE_SHOWN ||
        account->household_total_state != SNAPSHOT_FIGURE_SHOWN || account->household_total <= 0) {
        return words;
    }
    int64_t percent = account->household_count * 100 / account->household_total;
    return screen_text_say(households->page->text, _("%1$s, %2$d %% of all"), words, (int)percent);
}

static void add_facts(ScreenHouseholds *households, const SnapshotAccount *account)
{
    ScreenPage *page = households->page;
    ScreenText *text = page->text;
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.icon = UI_ICON_PEOPLE,
                                                            .heading = _("Who keeps accounts")},
                                                   .whole = true});
    screen_flow_add_fact(page->flow, _("With accounts"), with_accounts(households, account), NULL);
    screen_flow_add_fact(
        page->flow, _("Households in all"),
        households_words(households, account->household_total_state, account->household_total),
        NULL);
    screen_flow_add_fact(page->flow, _("Groups made of them"),
                         screen_figure_count(text, account->group_count_state, account->group_count,
                                             households->small_cell),
                         NULL);
    screen_figure_note(&households->marks, screen_figure_mark(account->group_count_state));
    screen_flow_add_fact(page->flow, _("As it was on"), screen_text_date(text, account->as_of),
                         _("Not stated"));
    screen_flow_add_fact(page->flow, _("Source"), _("Accounts that households keep themselves"),
                         NULL);
    screen_flow_add_fact(page->flow, _("Who sent it"),
                         screen_subject_coverage(text, &households->subject, account->sent_count,
                                                 account->sent_total),
                         _("The office's own figure"));
}

// ---- beside others -----------------------------------------------------------------------------

#define MOST_BESIDE 4

typedef struct {
    const char *label;
    const char *coverage;           /* NULL: of the place itself */
    const SnapshotAccount *account; /* borrowed; NULL: not sent */
    bool then;                      /* the place itself, the time before */
} Other;

typedef struct {
    Other others[MOST_BESIDE];
    GPtrArray *lists[MOST_BESIDE]; /* owned; of SnapshotAccount */
    int count;
} Beside;

static void clear_beside(Beside *beside)
{
    for (int i = 0; i < MOST_BESIDE; i++) {
        g_clear_pointer(&beside->lists[i], g_ptr_array_unref);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Beside, clear_beside)

static const SnapshotAccount *of_year(const GPtrArray *accounts, int year_be)
{
    for (guint i = 0; i < accounts->len; i++) {
        const SnapshotAccount *account = g_ptr_array_index(accounts, i);
        if (account->year_be == year_be) {
            return account;
        }
    }
    return NULL;
}

static bool add_place(ScreenHouseholds *households, Snapshot *snapshot, Beside *beside,
                      const char *scope, GError **error)
{
    ScreenText *text = households->page->text;
    int year_be = beside->others[0].account->year_be;
    g_autoptr(SnapshotArea) area = snapshot_area_get(snapshot, scope, error);
    GPtrArray *accounts = area == NULL ? NULL : snapshot_account_list(snapshot, scope, error);
    if (accounts == NULL) {
        return false;
    }
    const ScreenSubject subject = {.level = area->level};
    const SnapshotAccount *account = of_year(accounts, year_be);
    beside->lists[beside->count] = accounts;
    beside->others[beside->count++] = (Other){
        .label = screen_subject_name(text, area),
        .coverage = account == NULL ? NULL
                                    : screen_subject_coverage(text, &subject, account->sent_count,
                                                              account->sent_total),
        .account = account};
    return true;
}

static const char *say_more(ScreenText *text, const Other *other, const char *difference)
{
    return other->then ? screen_text_print(text, _("%s baht more now than then"), difference)
                       : screen_text_print(text, _("%s baht more here than there"), difference);
}

static const char *say_less(ScreenText *text, const Other *other, const char *difference)
{
    return other->then ? screen_text_print(text, _("%s baht less now than then"), difference)
                       : screen_text_print(text, _("%s baht less here than there"), difference);
}

// Whether more of it is good nobody has said: a debt may be a new tractor. No word where one of the
// two is not known, or both are the same figure.
static UiBadge badge_of(ScreenText *text, const Other *own, const Other *other,
                        const Amount *amount)
{
    int64_t here = mean_of(own->account, amount);
    int64_t there = mean_of(other->account, amount);
    if (other == own || here < 0 || there < 0) {
        return (UiBadge){0};
    }
    if (here == there) {
        return (UiBadge){UI_TONE_NEUTRAL, UI_ICON_FORWARD,
                         other->then ? _("As much as then") : _("As much here as there")};
    }
    bool more = here > there;
    const char *difference = screen_text_amount(text, more ? here - there : there - here);
    return (UiBadge){UI_TONE_NEUTRAL, more ? UI_ICON_UP : UI_ICON_DOWN,
                     more ? say_more(text, other, difference) : say_less(text, other, difference)};
}

static void add_gauge(ScreenHouseholds *households, const Beside *beside, int index,
                      const Amount *amount, double maximum)
{
    ScreenText *text = households->page->text;
    const Other *other = &beside->others[index];
    int64_t mean = mean_of(other->account, amount);
    ScreenGauge gauge = {
        .part = {.label = other->label, .value = mean < 0 ? -1 : (double)mean},
        .maximum = maximum,
        .caption = other->coverage,
        .badge = badge_of(text, &beside->others[0], other, amount),
    };
    if (mean >= 0) {
        gauge.part.figure = screen_text_baht(text, mean);
    } else {
        const SnapshotAccount *account = other->account;
        SnapshotFigureState state =
            account == NULL || account->amount_state == SNAPSHOT_FIGURE_SHOWN
                ? SNAPSHOT_FIGURE_MISSING
                : account->amount_state;
        gauge.part.mark = screen_figure_mark(state);
        gauge.part.figure = screen_figure_words(text, state, households->small_cell);
        screen_figure_note(&households->marks, gauge.part.mark);
    }
    screen_flow_add_widget(households->page->flow, screen_gauge_draw, &gauge, sizeof gauge);
}

// A card for each amount: what one compares stands under one another.
static void add_amount(ScreenHouseholds *households, const Beside *beside, const Amount *amount)
{
    int64_t greatest = 0;
    for (int i = 0; i < beside->count; i++) {
        greatest = MAX(greatest, mean_of(beside->others[i].account, amount));
    }
    screen_flow_begin(households->page->flow,
                      &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                       .card = {.icon = amount->icon,
                                                .heading = _(amount->name),
                                                .note = _("The average of a household")},
                                       .whole = true});
    for (int i = 0; i < beside->count; i++) {
        add_gauge(households, beside, i, amount, (double)greatest);
    }
}

static bool add_beside(ScreenHouseholds *households, Snapshot *snapshot, const GPtrArray *accounts,
                       GError **error)
{
    ScreenText *text = households->page->text;
    const ScreenSubject *subject = &households->subject;
    const SnapshotAccount *own = g_ptr_array_index(accounts, 0);
    const char *province = snapshot_release(snapshot)->province_code;
    g_auto(Beside)
        beside = {.others = {{.label = screen_text_print(text, "%s, %s", subject->name,
                                                         screen_survey_year(text, own->year_be)),
                              .account = own}},
                  .count = 1};
    if (accounts->len > 1) {
        const SnapshotAccount *before = g_ptr_array_index(accounts, 1);
        beside.others[beside.count++] =
            (Other){.label = screen_text_print(text, _("The time before, %s"),
                                               screen_survey_year(text, before->year_be)),
                    .account = before,
                    .then = true};
    }
    if (subject->parent != NULL && g_strcmp0(subject->parent, province) != 0 &&
        !add_place(households, snapshot, &beside, subject->parent, error)) {
        return false;
    }
    if (g_strcmp0(subject->scope, province) != 0 &&
        !add_place(households, snapshot, &beside, province, error)) {
        return false;
    }
    for (int i = 0; i < AMOUNT_COUNT; i++) {
        add_amount(households, &beside, &amounts[i]);
    }
    return true;
}

bool screen_households_add_accounts(ScreenHouseholds *households, Snapshot *snapshot,
                                    const GPtrArray *accounts, GError **error)
{
    const SnapshotAccount *newest = g_ptr_array_index(accounts, 0);
    ScreenPage *page = households->page;
    page->sample |= newest->sample;
    if (newest->amount_state != SNAPSHOT_FIGURE_SHOWN) {
        add_hidden(households, newest->amount_state);
    } else {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                             screen_text_print(page->text, _("What a household has, %s"),
                                               screen_survey_year(page->text, newest->year_be)));
        for (int i = 0; i < AMOUNT_COUNT; i++) {
            add_stat(households, newest, &amounts[i]);
        }
    }
    add_facts(households, newest);
    return add_beside(households, snapshot, accounts, error);
}
