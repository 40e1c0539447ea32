#include <snapshot/issue.h>
#include <string.h>
#include <ui/chart.h>
#include <ui/widget/bands.h>

#include "filter_words.h"
#include "kind.h"
#include "money.h"
#include "words.h"

// From where to what for: a band from each class of money to each issue at the top of the list in
// force. The sums are the release's; what an older list has no place for ends beside the issues.

#define MOST_ISSUES (UI_BANDS_LIMIT_ENDS - 1) /* and the rest */

static const char *const class_keys[SNAPSHOT_CLASS_COUNT] = {N_("A."), N_("B."), N_("C."),
                                                             N_("D.")};

typedef struct {
    UiBandsEnd from[SNAPSHOT_CLASS_COUNT];
    UiBandsEnd to[UI_BANDS_LIMIT_ENDS];
    const char *codes[UI_BANDS_LIMIT_ENDS]; // NULL: the rest
    int64_t satang[UI_BANDS_LIMIT_ENDS][SNAPSHOT_CLASS_COUNT];
    int count; // of the issues, with the rest
} Flow;

static const SnapshotIssueClasses *find_classes(const GPtrArray *classes, const char *code)
{
    for (guint i = 0; i < classes->len; i++) {
        const SnapshotIssueClasses *one = g_ptr_array_index(classes, i);
        if (strcmp(one->code, code) == 0) {
            return one;
        }
    }
    return NULL;
}

static void take_issues(ScreenMoney *money, const GPtrArray *issues, const GPtrArray *classes,
                        Flow *flow)
{
    ScreenText *text = money->page->text;
    for (guint i = 0; i < issues->len && flow->count < MOST_ISSUES; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        const SnapshotIssueClasses *one = find_classes(classes, issue->code);
        if (issue->parent_code == NULL) {
            UiBandsEnd *end = &flow->to[flow->count];
            end->key = flow->codes[flow->count] = screen_text_words(text, issue->code);
            end->label =
                screen_filter_issue_name(text, issue->code, issue->name_th, issue->name_en);
            if (one != NULL) {
                memcpy(flow->satang[flow->count], one->class_satang, sizeof one->class_satang);
            }
            flow->count++;
        }
    }
}

/* All that the issues leave of the sums of the classes. */
static void take_rest(const ScreenMoney *money, Flow *flow)
{
    bool any = false;
    for (int class = 0; class < SNAPSHOT_CLASS_COUNT; class ++) {
        int64_t left = money->summary.totals.by_class[class].amount_satang;
        for (int i = 0; i < flow->count; i++) {
            left -= flow->satang[i][class];
        }
        flow->satang[flow->count][class] = left;
        any = any || left > 0;
    }
    if (any) {
        flow->to[flow->count] = (UiBandsEnd){.key = "–", .label = _("Not in this list")};
        flow->count++;
    }
}

static const char *say_share(ScreenText *text, int64_t satang, int percent)
{
    return screen_text_print(text, "%s · %s", screen_text_baht(text, satang),
                             screen_text_say(text, "%d %%", percent));
}

/* How much each end has, and what share of all that is. */
static void say_ends(ScreenMoney *money, Flow *flow)
{
    ScreenText *text = money->page->text;
    double from[SNAPSHOT_CLASS_COUNT] = {0};
    double to[UI_BANDS_LIMIT_ENDS] = {0};
    int percents[UI_BANDS_LIMIT_ENDS];
    for (int i = 0; i < flow->count; i++) {
        for (int class = 0; class < SNAPSHOT_CLASS_COUNT; class ++) {
            from[class] += (double)flow->satang[i][class];
            to[i] += (double)flow->satang[i][class];
        }
    }
    ui_chart_percents(from, SNAPSHOT_CLASS_COUNT, percents);
    for (int class = 0; class < SNAPSHOT_CLASS_COUNT; class ++) {
        flow->from[class] =
            (UiBandsEnd){.key = _(class_keys[class]),
                         .label = screen_kind_class((SnapshotClass) class),
                         .figure = say_share(text, (int64_t)from[class], percents[class])};
    }
    ui_chart_percents(to, flow->count, percents);
    for (int i = 0; i < flow->count; i++) {
        flow->to[i].figure = say_share(text, (int64_t)to[i], percents[i]);
    }
}

static UiBand make_band(ScreenMoney *money, const Flow *flow, int class, int issue)
{
    ScreenText *text = money->page->text;
    int64_t satang = flow->satang[issue][class];
    ScreenFilter filter = screen_money_filter(money);
    filter.budget_class = (SnapshotClass) class;
    filter.issue_code = flow->codes[issue];
    return (UiBand){
        .from = class,
        .to = issue,
        .value = (double)satang,
        .brief = screen_text_amount(text, satang),
        .label = screen_text_print(text, "%s → %s", flow->from[class].label, flow->to[issue].label),
        .figure = screen_text_baht(text, satang),
        .id = filter.issue_code == NULL ? NULL : screen_filter_address(text, &filter),
    };
}

static int draw_bands(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_bands_draw_piece(draw, box, model, piece);
}

static void add_bands(ScreenMoney *money, const Flow *flow)
{
    ScreenFlow *into = money->page->flow;
    UiBand bands[UI_BANDS_LIMIT];
    int count = 0;
    for (int class = 0; class < SNAPSHOT_CLASS_COUNT; class ++) {
        for (int i = 0; i < flow->count; i++) {
            if (flow->satang[i][class] > 0) {
                bands[count++] = make_band(money, flow, class, i);
            }
        }
    }
    const UiBands picture = {
        .from = screen_flow_keep(into, flow->from, sizeof flow->from),
        .from_count = SNAPSHOT_CLASS_COUNT,
        .to = screen_flow_keep(into, flow->to, sizeof flow->to[0] * (size_t)flow->count),
        .to_count = flow->count,
        .bands = screen_flow_keep(into, bands, sizeof bands[0] * (size_t)count),
        .count = count,
    };
    screen_flow_add_pieces(into, draw_bands, &picture, sizeof picture,
                           ui_bands_piece_count(&picture));
}

bool screen_money_add_flow(ScreenMoney *money, const GPtrArray *issues, GError **error)
{
    ScreenText *text = money->page->text;
    ScreenFlow *into = money->page->flow;
    g_autoptr(GPtrArray) classes =
        snapshot_issue_list_classes(money->snapshot, money->scope, 0, error);
    if (classes == NULL) {
        return false;
    }
    screen_flow_add_coverage(
        into, screen_text_print(text, "%s · %s · %s",
                                screen_summary_baht(text, &money->summary.totals.all),
                                screen_money_basis(money), _("Numbers on bands in baht")));
    if (classes->len == 0) {
        screen_flow_add_text(into, UI_TYPE_BODY, false, _("This release does not tell it yet."));
        return true;
    }
    if (money->summary.totals.all.amount_satang <= 0) {
        screen_flow_add_text(into, UI_TYPE_BODY, false, _("No project here states its budget."));
        return true;
    }
    Flow flow = {0};
    take_issues(money, issues, classes, &flow);
    take_rest(money, &flow);
    say_ends(money, &flow);
    add_bands(money, &flow);
    return true;
}
