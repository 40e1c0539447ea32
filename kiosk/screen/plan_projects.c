#include <snapshot/issue.h>
#include <snapshot/total.h>

#include "code.h"
#include "filter_words.h"
#include "plan_page.h"
#include "words.h"

// What a plan's projects come to: all of its year, and those of the issues it calls common.

static const char *register_of(ScreenText *text, const SnapshotPlan *plan, const char *edition,
                               const char *issue_code)
{
    const ScreenFilter filter = {.scope = plan->area_code,
                                 .fiscal_year_be = plan->fiscal_year_be,
                                 .status = SNAPSHOT_STATUS_ALL,
                                 .budget_class = SNAPSHOT_CLASS_ALL,
                                 .issue_edition = edition,
                                 .issue_code = issue_code,
                                 .choosing = -1};
    return screen_filter_address(text, &filter);
}

// Large letters have room for what they come to, not for what has become of them.
static const char *say_money(ScreenText *text, const SnapshotTotals *totals, bool brief)
{
    const char *money = screen_text_print(text, "%s %s", _("Together"),
                                          screen_text_baht(text, totals->all.amount_satang));
    const SnapshotTotal *done = &totals->by_status[SNAPSHOT_STATUS_DONE];
    return brief ? money
                 : screen_text_print(text, "%s\n%s %s", money, _("Done"),
                                     screen_text_projects(text, done->project_count));
}

bool screen_plan_add_sums(ScreenPage *page, Snapshot *snapshot, const SnapshotPlan *plan,
                          bool brief, GError **error)
{
    ScreenText *text = page->text;
    SnapshotTotals totals;
    if (!snapshot_total_get(snapshot, plan->area_code, plan->fiscal_year_be, &totals, error)) {
        return false;
    }
    int64_t count = totals.all.project_count;
    const char *year = screen_text_year(text, plan->fiscal_year_be);
    const char *come_to = count == 0 ? _("Not sent yet") : say_money(text, &totals, brief);
    screen_flow_add_stat(
        page->flow,
        &(UiStat){.icon = UI_ICON_PROJECT,
                  .tone = UI_TONE_INFO,
                  .number = screen_text_count(text, count),
                  .unit = P_("project", "projects", count),
                  // The title of the page says the year too.
                  .sentence = brief ? come_to : screen_text_print(text, "%s\n%s", year, come_to),
                  .id = count == 0 ? NULL : register_of(text, plan, NULL, NULL),
                  .label = _("Projects")});
    return true;
}

static const SnapshotIssue *find_issue(const GPtrArray *issues, const char *code)
{
    for (guint i = 0; i < issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (g_strcmp0(issue->code, code) == 0) {
            return issue;
        }
    }
    return NULL;
}

// One without projects leads to the list of issues: an empty register says less.
static void add_issue(ScreenPage *page, const SnapshotPlan *plan, const SnapshotPlanIssue *common,
                      const SnapshotIssue *sums)
{
    ScreenText *text = page->text;
    int64_t count = sums == NULL ? 0 : sums->total.project_count;
    const char *name =
        screen_filter_issue_name(text, common->code, common->name_th, common->name_en);
    screen_flow_add_row(
        page->flow,
        &(UiRow){.title = name,
                 .detail = count == 0 ? _("No project is about this yet")
                                      : screen_text_baht(text, sums->total.amount_satang),
                 .figure = screen_text_count(text, count),
                 .figure_note = P_("project", "projects", count),
                 .id = count == 0 ? screen_text_print(text, "/area/%s/issues", plan->area_code)
                                  : register_of(text, plan, common->edition, common->code),
                 .label = name});
}

bool screen_plan_add_issues(ScreenPage *page, Snapshot *snapshot, const SnapshotPlan *plan,
                            GError **error)
{
    screen_flow_begin_card(page->flow, UI_ICON_ISSUE, _("Common issue"),
                           screen_text_year(page->text, plan->fiscal_year_be));
    if (plan->issues->len == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, _("No data yet"));
    }
    g_autoptr(GPtrArray) sums = NULL;
    const char *edition = NULL;
    for (guint i = 0; i < plan->issues->len; i++) {
        const SnapshotPlanIssue *common = g_ptr_array_index(plan->issues, i);
        if (g_strcmp0(common->edition, edition) != 0) { // they come edition by edition
            edition = common->edition;
            g_clear_pointer(&sums, g_ptr_array_unref);
            sums = snapshot_issue_list(snapshot, edition, plan->area_code, plan->fiscal_year_be,
                                       error);
        }
        if (sums == NULL) {
            return false;
        }
        add_issue(page, plan, common, find_issue(sums, common->code));
    }
    return true;
}
