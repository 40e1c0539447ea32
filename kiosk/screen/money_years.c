#include <snapshot/disbursed.h>

#include "gauge.h"
#include "money.h"
#include "words.h"

// Planned against paid out. What is paid is known of some projects only: it is held against the
// budget of these, and how many they are is said beside it.

static const SnapshotDisbursed *find_year(const GPtrArray *disbursed, int year_be)
{
    for (guint i = 0; i < disbursed->len; i++) {
        const SnapshotDisbursed *one = g_ptr_array_index(disbursed, i);
        if (one->fiscal_year_be == year_be) {
            return one;
        }
    }
    return NULL;
}

// "ณ 30 ก.ย. 2568", or from when to when: figures of different months are never one without a word.
static const char *say_days(ScreenText *text, const SnapshotDisbursed *disbursed)
{
    const char *first = screen_text_date(text, disbursed->first_date);
    const char *last = screen_text_date(text, disbursed->last_date);
    if (g_strcmp0(first, last) == 0 || first == NULL) {
        return screen_text_print(text, _("As of %s"), last == NULL ? "-" : last);
    }
    return screen_text_print(text, _("As of %1$s to %2$s"), first, last);
}

static void add_part(ScreenMoney *money, const char *label, int64_t satang, int series,
                     double maximum)
{
    const UiBarPart part = {.label = label,
                            .figure = screen_text_baht(money->page->text, satang),
                            .value = (double)satang,
                            .series = series};
    screen_flow_add_bar(money->page->flow, &part, maximum);
}

// A share is only said where every budget it is a share of is stated.
static const char *say_share(ScreenText *text, const SnapshotDisbursed *disbursed)
{
    if (disbursed->no_budget_count > 0) {
        return screen_summary_without_budget(text, disbursed->no_budget_count);
    }
    if (disbursed->budget_satang == 0) {
        return NULL;
    }
    int64_t percent = (disbursed->disbursed_satang * 100 + disbursed->budget_satang / 2) /
                      disbursed->budget_satang;
    return screen_text_say(text, _("%d %% of their budget is paid out"), (int)percent);
}

static void add_paid(ScreenMoney *money, const SnapshotDisbursed *disbursed,
                     const SnapshotTotal *planned, double maximum)
{
    ScreenText *text = money->page->text;
    if (disbursed == NULL) {
        screen_flow_add_text(money->page->flow, UI_TYPE_BODY, true,
                             snapshot_disbursed_is_told(money->snapshot)
                                 ? _("No project of this year says how much is paid out.")
                                 : _("The data in this kiosk do not tell yet what is paid out."));
        return;
    }
    add_part(money, _("Budget of the projects that say so"), disbursed->budget_satang, 1, maximum);
    add_part(money, _("Paid out of it"), disbursed->disbursed_satang, 2, maximum);
    const char *share = say_share(text, disbursed);
    if (share != NULL) {
        screen_flow_add_text(money->page->flow, UI_TYPE_STRONG, false, share);
    }
    screen_flow_add_text(
        money->page->flow, UI_TYPE_CAPTION, true,
        screen_text_print(text, "%s · %s",
                          screen_text_say(text, _("%1$s of %2$s projects say how much is paid out"),
                                          screen_text_count(text, disbursed->project_count),
                                          screen_text_count(text, planned->project_count)),
                          say_days(text, disbursed)));
}

static bool add_year(ScreenMoney *money, const GPtrArray *disbursed, int year_be, double maximum,
                     GError **error)
{
    ScreenText *text = money->page->text;
    SnapshotTotals totals;
    if (!snapshot_total_get(money->snapshot, money->scope, year_be, &totals, error)) {
        return false;
    }
    ScreenFilter filter = screen_money_filter(money);
    filter.fiscal_year_be = year_be;
    screen_flow_begin(money->page->flow,
                      &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                       .card = {.icon = UI_ICON_CALENDAR,
                                                .heading = screen_text_year(text, year_be)}});
    screen_flow_add_coverage(money->page->flow, screen_money_coverage(money));
    screen_money_add_bar(money, &(ScreenMoneyBar){.label = _("Planned, all projects of the year"),
                                                  .total = &totals.all,
                                                  .maximum = maximum,
                                                  .id = screen_filter_address(text, &filter)});
    add_paid(money, find_year(disbursed, year_be), &totals.all, maximum);
    return true;
}

// All years on one scale: a small year then looks small.
static bool find_greatest(ScreenMoney *money, const GArray *years, double *greatest, GError **error)
{
    *greatest = 1;
    for (guint i = 0; i < years->len; i++) {
        SnapshotTotals totals;
        if (!snapshot_total_get(money->snapshot, money->scope, g_array_index(years, int, i),
                                &totals, error)) {
            return false;
        }
        *greatest = MAX(*greatest, (double)totals.all.amount_satang);
    }
    return true;
}

bool screen_money_add_years(ScreenMoney *money, GError **error)
{
    g_autoptr(GArray) years = snapshot_total_list_years(money->snapshot, money->scope, error);
    g_autoptr(GPtrArray) disbursed =
        years == NULL ? NULL : snapshot_disbursed_list(money->snapshot, money->scope, error);
    double greatest = 0;
    if (disbursed == NULL || !find_greatest(money, years, &greatest, error)) {
        return false;
    }
    for (guint i = 0; i < years->len; i++) {
        if (!add_year(money, disbursed, g_array_index(years, int, i), greatest, error)) {
            return false;
        }
    }
    return true;
}
