#include "summary.h"

#include "kind.h"
#include "place.h"
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
    if (!is_complete(coverage)) {
        return screen_text_say(text, _("%1$d of %2$d tambons have sent theirs"),
                               coverage->tambon_count, coverage->tambon_total);
    }
    return coverage->tambon_total == 1
               ? _("From the one pilot tambon here")
               : screen_text_say(text, _("From all %d pilot tambons"), coverage->tambon_total);
}

static const char *without_budget(ScreenText *text, int64_t count)
{
    return count == 0
               ? NULL
               : screen_text_say(
                     text, P_("%s project states no budget", "%s projects state no budget", count),
                     screen_text_count(text, count));
}

static const char *money_sentence(ScreenText *text, const ScreenSummary *summary)
{
    const char *sum = is_complete(&summary->coverage) ? _("Budget of all projects together")
                                                      : _("Budget of the projects sent so far");
    const char *missing = without_budget(text, summary->totals.all.no_budget_count);
    return missing == NULL ? sum : screen_text_print(text, "%s\n%s", sum, missing);
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

static UiTile tambon_tile(ScreenText *text, const SnapshotArea *tambon, const SnapshotTotal *total)
{
    bool sent = total->project_count > 0;
    return (UiTile){
        .icon = UI_ICON_TAMBON,
        .title = screen_place_short(text, tambon),
        .sentence = sent ? screen_text_print(text, "%s\n%s",
                                             screen_text_projects(text, total->project_count),
                                             screen_text_baht(text, total->amount_satang))
                         : _("No projects sent yet"),
        .primary = true,
        .id = screen_place_address(text, tambon->code),
        .label = screen_place_full(text, tambon),
    };
}

bool screen_summary_add_tambons(ScreenPage *page, Snapshot *snapshot, const GPtrArray *tambons,
                                GError **error)
{
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        SnapshotTotals totals;
        if (!snapshot_total_get(snapshot, tambon->code, 0, &totals, error)) {
            return false;
        }
        UiTile tile = tambon_tile(page->text, tambon, &totals.all);
        screen_flow_add_tile(page->flow, &tile);
    }
    return true;
}

static const char *filtered_address(ScreenText *text, const char *projects_address,
                                    SnapshotStatus status)
{
    return screen_text_print(text, "%s?status=%s", projects_address, snapshot_status_key(status));
}

static void begin_card(ScreenPage *page, UiIcon icon, const char *heading, bool optional)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.icon = icon, .heading = heading},
                                                   .whole = true,
                                                   .optional = optional});
}

void screen_summary_add_statuses(ScreenPage *page, const ScreenSummary *summary,
                                 const char *projects_address, bool optional)
{
    ScreenText *text = page->text;
    begin_card(page, UI_ICON_PROJECT, _("Projects by status"), optional);
    ScreenStatus statuses[SNAPSHOT_STATUS_COUNT];
    int count = 0;
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        int64_t projects = summary->totals.by_status[i].project_count;
        UiBadge badge = screen_kind_status((SnapshotStatus)i);
        if (projects > 0) {
            statuses[count++] = (ScreenStatus){
                .badge = badge,
                .count = screen_text_count(text, projects),
                .id = projects_address == NULL
                          ? NULL
                          : filtered_address(text, projects_address, (SnapshotStatus)i),
                .label = screen_text_print(text, _("Projects: %s"), badge.word),
            };
        }
    }
    screen_flow_add_statuses(page->flow, statuses, count);
}

void screen_summary_add_money(ScreenPage *page, const ScreenSummary *summary, bool optional)
{
    ScreenText *text = page->text;
    begin_card(page, UI_ICON_MONEY, _("Where the money comes from"), optional);
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
    if (summary->coverage.tambon_total > 1) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             screen_summary_coverage(text, &summary->coverage));
    }
}

void screen_summary_add(ScreenPage *page, const ScreenSummary *summary)
{
    screen_summary_add_stats(page, summary);
    screen_summary_add_money(page, summary, false);
    screen_summary_add_statuses(page, summary, NULL, false);
}
