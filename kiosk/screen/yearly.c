#include "yearly.h"

#include <snapshot/plan.h>
#include <snapshot/total.h>
#include <string.h>

#include "kind.h"
#include "plan.h"
#include "summary.h"
#include "words.h"

#define TAMBON_DIGITS 6

typedef struct {
    SnapshotTotals before;
    SnapshotTotals after;
    int before_be;
    int after_be;
} Years;

const char *screen_yearly_say(ScreenText *text, const char *before, const char *after,
                              int64_t difference)
{
    const char *way = difference > 0 ? _("more") : difference < 0 ? _("less") : _("the same");
    return screen_text_print(text, "%s → %s · %s", before, after, way);
}

static void add_count(ScreenPage *page, const char *name, const SnapshotTotal *before,
                      const SnapshotTotal *after)
{
    ScreenText *text = page->text;
    if (before->project_count == 0 && after->project_count == 0) {
        return;
    }
    screen_flow_add_fact(page->flow, name,
                         screen_yearly_say(text, screen_text_count(text, before->project_count),
                                           screen_text_projects(text, after->project_count),
                                           after->project_count - before->project_count),
                         NULL);
}

static void add_money(ScreenPage *page, const char *name, const SnapshotTotal *before,
                      const SnapshotTotal *after)
{
    ScreenText *text = page->text;
    if (before->amount_satang == 0 && after->amount_satang == 0) {
        return;
    }
    screen_flow_add_fact(page->flow, name,
                         screen_yearly_say(text, screen_text_amount(text, before->amount_satang),
                                           screen_text_baht(text, after->amount_satang),
                                           after->amount_satang - before->amount_satang),
                         NULL);
}

static const char *say_years(ScreenText *text, const Years *years)
{
    return screen_text_say(text, _("Fiscal year %1$d → %2$d BE"), years->before_be,
                           years->after_be);
}

static void add_statuses(ScreenPage *page, const Years *years)
{
    screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Projects"),
                           say_years(page->text, years));
    add_count(page, _("All projects"), &years->before.all, &years->after.all);
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        add_count(page, screen_kind_status((SnapshotStatus)i).word, &years->before.by_status[i],
                  &years->after.by_status[i]);
    }
}

static void add_classes(ScreenPage *page, const Years *years)
{
    screen_flow_begin_card(page->flow, UI_ICON_MONEY, _("Money of the projects"),
                           say_years(page->text, years));
    add_money(page, _("Together"), &years->before.all, &years->after.all);
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        add_money(page, screen_kind_class((SnapshotClass)i), &years->before.by_class[i],
                  &years->after.by_class[i]);
    }
}

static const char *say_nothing(ScreenText *text, const Years *years)
{
    if (years->before.all.project_count == 0 && years->after.all.project_count == 0) {
        return _("No projects of these two years were sent.");
    }
    bool before = years->before.all.project_count == 0;
    return screen_text_say(text, _("No projects of fiscal year %d BE were sent."),
                           before ? years->before_be : years->after_be);
}

static bool add_projects(ScreenPage *page, Snapshot *snapshot, const char *scope,
                         const Years *years, GError **error)
{
    ScreenText *text = page->text;
    g_auto(SnapshotCoverage) coverage = {0};
    if (!snapshot_total_get_coverage(snapshot, scope, "projects", &coverage, error)) {
        return false;
    }
    bool both = years->before.all.project_count > 0 && years->after.all.project_count > 0;
    page->sample |= coverage.sample_count > 0;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_BODY, false,
        screen_text_say(text,
                        _("Fiscal year %1$d BE, beside %2$d BE. It ends on 30 September: until "
                          "then more may come."),
                        years->after_be, years->before_be));
    if (!both) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, say_nothing(text, years));
    }
    if (coverage.tambon_total > 0) {
        screen_flow_add_text(
            page->flow, UI_TYPE_CAPTION, true,
            screen_summary_beside(text, &coverage, strlen(scope) == TAMBON_DIGITS));
    }
    add_statuses(page, years);
    add_classes(page, years);
    return true;
}

static const char *say_edition(ScreenText *text, const SnapshotPlan *plan)
{
    const char *edition = plan == NULL ? NULL : screen_text_words(text, plan->edition);
    return plan == NULL ? _("No plan was sent") : edition == NULL ? _("Not stated") : edition;
}

static const char *say_same(ScreenText *text, const char *before, const char *after)
{
    (void)text;
    if (before == NULL || after == NULL) {
        return NULL;
    }
    return strcmp(before, after) == 0 ? _("The same as last year") : _("Rewritten");
}

static void add_plans(ScreenPage *page, const Years *years, const SnapshotPlan *before,
                      const SnapshotPlan *after)
{
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_PLAN, _("Community plan"), say_years(text, years));
    if (before == NULL && after == NULL) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, _("No plan was sent"));
        return;
    }
    screen_flow_add_fact(
        page->flow, _("Edition"),
        screen_text_print(text, "%s → %s", say_edition(text, before), say_edition(text, after)),
        NULL);
    if (after != NULL) {
        page->sample |= after->sample;
        screen_flow_add_fact(page->flow, _("Agreed at the forum"),
                             screen_text_date(text, after->forum_date), _("No data yet"));
    }
    if (before != NULL && after != NULL) {
        screen_flow_add_fact(page->flow, _("Vision"), say_same(text, before->vision, after->vision),
                             _("No data yet"));
        screen_flow_add_fact(page->flow, _("Strategies"),
                             say_same(text, before->strategy, after->strategy), _("No data yet"));
    }
}

static bool add_plan(ScreenPage *page, Snapshot *snapshot, const char *tambon_code,
                     const Years *years, GError **error)
{
    g_autoptr(SnapshotPlan) before = NULL;
    g_autoptr(SnapshotPlan) after = NULL;
    if (!screen_plan_read(snapshot, tambon_code, years->before_be, &before, error) ||
        !screen_plan_read(snapshot, tambon_code, years->after_be, &after, error)) {
        return false;
    }
    add_plans(page, years, before, after);
    return true;
}

bool screen_yearly_add(ScreenPage *page, Snapshot *snapshot, const char *scope, GError **error)
{
    int now_be = snapshot_release(snapshot)->fiscal_year_be;
    Years years = {.before_be = now_be - 1, .after_be = now_be};
    bool is_tambon = strlen(scope) == TAMBON_DIGITS && g_ascii_isdigit(scope[0]);
    if (!snapshot_total_get(snapshot, scope, years.before_be, &years.before, error) ||
        !snapshot_total_get(snapshot, scope, years.after_be, &years.after, error) ||
        !add_projects(page, snapshot, scope, &years, error)) {
        return false;
    }
    if (is_tambon && !add_plan(page, snapshot, scope, &years, error)) {
        return false;
    }
    return screen_yearly_add_indicators(page, snapshot, scope, error);
}
