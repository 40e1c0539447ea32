#include "summary.h"

#include "kind.h"
#include "words.h"

void screen_summary_clear(ScreenSummary *summary) { snapshot_coverage_clear(&summary->coverage); }

bool screen_summary_read(Snapshot *snapshot, const char *scope, ScreenSummary *summary,
                         GError **error)
{
    *summary = (ScreenSummary){0};
    return snapshot_total_get(snapshot, scope, 0, &summary->totals, error) &&
           snapshot_total_get_coverage(snapshot, scope, "projects", &summary->coverage, error);
}

static bool is_complete(const SnapshotCoverage *coverage)
{
    return coverage->tambon_count == coverage->tambon_total;
}

const char *screen_summary_coverage(ScreenText *text, const SnapshotCoverage *coverage)
{
    if (is_complete(coverage)) {
        return screen_text_say(
            text, P_("From the one tambon there is", "From all %d tambons", coverage->tambon_total),
            coverage->tambon_total);
    }
    return screen_text_say(text, _("From %1$d of %2$d tambons so far"), coverage->tambon_count,
                           coverage->tambon_total);
}

static const char *money_sentence(ScreenText *text, const ScreenSummary *summary)
{
    const char *sum = is_complete(&summary->coverage) ? _("Budget of all projects together")
                                                      : _("Budget of the projects sent so far");
    int64_t missing = summary->totals.all.no_budget_count;
    return missing == 0 ? sum
                        : screen_text_say(text,
                                          P_("%1$s; %2$s project states none",
                                             "%1$s; %2$s projects state none", missing),
                                          sum, screen_text_count(text, missing));
}

void screen_summary_add_stats(ScreenPage *page, const ScreenSummary *summary)
{
    const SnapshotTotals *totals = &summary->totals;
    ScreenText *text = page->text;

    page->sample |= summary->coverage.sample_count > 0;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_PROJECT,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_count(text, totals->all.project_count),
                                   .unit = P_("project", "projects", totals->all.project_count),
                                   .sentence = screen_summary_coverage(text, &summary->coverage)});
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_MONEY,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_amount(text, totals->all.amount_satang),
                                   .unit = _("baht"),
                                   .sentence = money_sentence(text, summary)});
    const SnapshotTotal *done = &totals->by_status[SNAPSHOT_STATUS_DONE];
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_DONE,
                                   .tone = UI_TONE_POSITIVE,
                                   .number = screen_text_count(text, done->project_count),
                                   .unit = P_("project", "projects", done->project_count),
                                   .sentence = _("Finished")});
}

static const char *filtered_address(ScreenText *text, const char *projects_address,
                                    SnapshotStatus status)
{
    return screen_text_print(text, "%s?status=%s", projects_address, snapshot_status_key(status));
}

void screen_summary_add_statuses(ScreenPage *page, const ScreenSummary *summary,
                                 const char *projects_address)
{
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Projects by status"), NULL);
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        const SnapshotTotal *total = &summary->totals.by_status[i];
        UiBadge badge = screen_kind_status((SnapshotStatus)i);
        bool leads_on = projects_address != NULL && total->project_count > 0;
        screen_flow_add_row(
            page->flow,
            &(UiRow){.badge = &badge,
                     .figure = screen_text_count(text, total->project_count),
                     .figure_note = P_("project", "projects", total->project_count),
                     .id = leads_on ? filtered_address(text, projects_address, (SnapshotStatus)i)
                                    : NULL,
                     .label = screen_text_print(text, _("Projects: %s"), badge.word)});
    }
}

void screen_summary_add_money(ScreenPage *page, const ScreenSummary *summary)
{
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_MONEY, _("Where the money comes from"), NULL);
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        const SnapshotTotal *total = &summary->totals.by_class[i];
        const UiBarPart part = {
            .label = screen_kind_class((SnapshotClass)i),
            .figure = screen_text_baht(text, total->amount_satang),
            .value = (double)total->amount_satang,
            .series = i,
        };
        screen_flow_add_bar(page->flow, &part, (double)summary->totals.all.amount_satang);
    }
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         screen_summary_coverage(text, &summary->coverage));
}
