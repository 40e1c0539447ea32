#include "summary.h"

#include "kind.h"
#include "place.h"
#include "words.h"

void screen_summary_clear(ScreenSummary *summary)
{
    snapshot_coverage_clear(&summary->coverage);
    snapshot_coverage_clear(&summary->plans);
}

bool screen_summary_read(Snapshot *snapshot, const char *scope, ScreenSummary *summary,
                         GError **error)
{
    *summary = (ScreenSummary){0};
    return snapshot_total_get(snapshot, scope, 0, &summary->totals, error) &&
           snapshot_total_get_coverage(snapshot, scope, "projects", &summary->coverage, error) &&
           snapshot_total_get_coverage(snapshot, scope, "plans", &summary->plans, error);
}

const char *screen_summary_baht(ScreenText *text, const SnapshotTotal *total)
{
    bool stated = total->project_count == 0 || total->no_budget_count < total->project_count;
    return stated ? screen_text_baht(text, total->amount_satang) : _("Not stated");
}

bool screen_summary_is_complete(const SnapshotCoverage *coverage)
{
    return coverage->tambon_count > 0 && coverage->tambon_count == coverage->tambon_total;
}

const char *screen_summary_coverage(ScreenText *text, const SnapshotCoverage *coverage)
{
    if (coverage->tambon_count == 0) {
        return _("No tambon has sent its data yet");
    }
    if (!screen_summary_is_complete(coverage)) {
        return screen_text_say(text, _("%1$d of %2$d tambons have sent theirs"),
                               coverage->tambon_count, coverage->tambon_total);
    }
    return coverage->tambon_total == 1
               ? _("From the one pilot tambon here")
               : screen_text_say(text, _("From all %d pilot tambons"), coverage->tambon_total);
}

const char *screen_summary_beside(ScreenText *text, const SnapshotCoverage *coverage,
                                  bool is_tambon)
{
    const char *as_of = screen_text_date(text, coverage->as_of);
    return is_tambon && as_of != NULL ? screen_text_print(text, _("Data of %s"), as_of)
                                      : screen_summary_coverage(text, coverage);
}

const char *screen_summary_without_budget(ScreenText *text, int64_t count)
{
    return count == 0
               ? NULL
               : screen_text_say(
                     text, P_("%s project states no budget", "%s projects state no budget", count),
                     screen_text_count(text, count));
}

static const char *money_sentence(ScreenText *text, const ScreenSummary *summary)
{
    const char *sum = screen_summary_is_complete(&summary->coverage)
                          ? _("Budget of all projects together")
                          : _("Budget of the projects sent so far");
    const char *missing = screen_summary_without_budget(text, summary->totals.all.no_budget_count);
    return missing == NULL ? sum : screen_text_print(text, "%s\n%s", sum, missing);
}

// A scope the release tells nothing of plans about has no tambons of its own to name.
static void add_plans(ScreenPage *page, const SnapshotCoverage *plans)
{
    ScreenText *text = page->text;
    if (plans->tambon_total == 0) {
        return;
    }
    page->sample |= plans->sample_count > 0;
    const char *sentence = screen_summary_is_complete(plans)
                               ? _("Every tambon here has sent its community plan")
                               : screen_text_say(text,
                                                 P_("of %d tambon has sent its community plan",
                                                    "of %d tambons have sent their community plan",
                                                    plans->tambon_total),
                                                 plans->tambon_total);
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_PLAN,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_count(text, plans->tambon_count),
                                   .unit = P_("tambon", "tambons", plans->tambon_count),
                                   .sentence = sentence});
}

static const char *projects_sentence(ScreenText *text, const ScreenSummary *summary)
{
    int64_t done = summary->totals.by_status[SNAPSHOT_STATUS_DONE].project_count;
    const char *coverage = screen_summary_coverage(text, &summary->coverage);
    return done == 0 ? coverage
                     : screen_text_print(text, "%s\n%s", coverage,
                                         screen_text_say(text, _("%s of them finished"),
                                                         screen_text_count(text, done)));
}

void screen_summary_add_stats(ScreenPage *page, const ScreenSummary *summary)
{
    const SnapshotTotals *totals = &summary->totals;
    ScreenText *text = page->text;

    page->sample |= summary->coverage.sample_count > 0;
    screen_flow_begin_wide(page->flow);
    add_plans(page, &summary->plans);
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_PROJECT,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_count(text, totals->all.project_count),
                                   .unit = P_("project", "projects", totals->all.project_count),
                                   .sentence = projects_sentence(text, summary)});
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_MONEY,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_amount(text, totals->all.amount_satang),
                                   .unit = _("baht"),
                                   .sentence = money_sentence(text, summary)});
}

static UiTile tambon_tile(ScreenText *text, const SnapshotMember *member)
{
    const SnapshotTotal *total = &member->total;
    const SnapshotArea tambon = {.level = SNAPSHOT_LEVEL_TAMBON,
                                 .name_th = member->name_th,
                                 .name_en = member->name_en,
                                 .parent_name_th = member->district_name_th,
                                 .parent_name_en = member->district_name_en};
    const char *projects =
        screen_text_print(text, "%s\n%s", screen_text_projects(text, total->project_count),
                          screen_text_baht(text, total->amount_satang));
    return (UiTile){
        .icon = UI_ICON_TAMBON,
        .title = screen_place_short(text, &tambon),
        .sentence = total->project_count > 0 ? projects : _("No projects sent yet"),
        .primary = true,
        .id = screen_place_address(text, member->scope),
        .label = screen_place_full(text, &tambon),
    };
}

void screen_summary_add_tambons(ScreenPage *page, const GPtrArray *tambons)
{
    for (guint i = 0; i < tambons->len; i++) {
        UiTile tile = tambon_tile(page->text, g_ptr_array_index(tambons, i));
        screen_flow_add_tile(page->flow, &tile);
    }
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
        screen_flow_add_coverage(page->flow, screen_summary_coverage(text, &summary->coverage));
    }
}

void screen_summary_add(ScreenPage *page, const ScreenSummary *summary,
                        const char *projects_address)
{
    screen_summary_add_stats(page, summary);
    screen_summary_add_money(page, summary, false);
    screen_summary_add_statuses(page, summary, projects_address, false);
}
