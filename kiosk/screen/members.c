#include "members.h"

#include <snapshot/marked.h>

#include "place.h"
#include "summary.h"
#include "words.h"

ScreenMembersKind screen_members_kind(int listed_count, int pilot_count, int pilot_total)
{
    if (listed_count == 0) {
        return SCREEN_MEMBERS_NONE;
    }
    if (pilot_count < listed_count) {
        return SCREEN_MEMBERS_BEYOND;
    }
    return pilot_count == pilot_total ? SCREEN_MEMBERS_PILOT : SCREEN_MEMBERS_WITHIN;
}

// Counted over the rows that were read: nothing but how long the lists are.
typedef struct {
    int listed_count;
    int pilot_count;
    int other_count; /* tambons with projects of it that the province did not list */
} Counts;

static Counts count_members(const GPtrArray *tambons)
{
    Counts counts = {0};
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotProgrammeTambon *member = g_ptr_array_index(tambons, i);
        counts.listed_count += member->listed ? 1 : 0;
        counts.pilot_count += member->listed && member->pilot_group > 0 ? 1 : 0;
        counts.other_count += member->listed ? 0 : 1;
    }
    return counts;
}

static const char *say_kind(ScreenText *text, const Counts *counts, int pilot_total)
{
    switch (screen_members_kind(counts->listed_count, counts->pilot_count, pilot_total)) {
    case SCREEN_MEMBERS_NONE:
        return _("The province has not sent the list of its tambons.");
    case SCREEN_MEMBERS_PILOT:
        return screen_text_say(text, _("These are the %d pilot tambons."), pilot_total);
    case SCREEN_MEMBERS_WITHIN:
        return screen_text_say(text, _("All of them are among the %d pilot tambons."), pilot_total);
    default:
        return screen_text_say(text,
                               _("A set of its own: %1$d of them are among the %2$d pilot "
                                 "tambons, the others are not."),
                               counts->pilot_count, pilot_total);
    }
}

static bool add_sum(ScreenPage *page, Snapshot *snapshot, const char *programme,
                    const SnapshotCoverage *coverage, GError **error)
{
    const SnapshotMarkedFilter filter = {.mark = SNAPSHOT_MARK_PROGRAMME,
                                         .programme = programme,
                                         .scope = snapshot_release(snapshot)->province_code};
    SnapshotTotal total;
    if (!snapshot_marked_count(snapshot, &filter, &total, error)) {
        return false;
    }
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Projects of this programme"), NULL);
    if (total.project_count == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("No tambon has named this programme for a project yet."));
        return true;
    }
    page->sample |= coverage->sample_count > 0;
    screen_flow_add_fact(page->flow, _("Projects"), screen_text_projects(text, total.project_count),
                         NULL);
    screen_flow_add_fact(page->flow, _("Budget of them together"),
                         screen_text_baht(text, total.amount_satang), _("Not stated"));
    screen_flow_add_coverage(page->flow, screen_summary_coverage(text, coverage));
    return true;
}

static void add_member(ScreenPage *page, const SnapshotProgrammeTambon *member,
                       const char *programme)
{
    ScreenText *text = page->text;
    const SnapshotArea area = {.level = SNAPSHOT_LEVEL_TAMBON,
                               .parent_name_th = member->district_name_th,
                               .parent_name_en = member->district_name_en,
                               .name_th = member->name_th,
                               .name_en = member->name_en};
    bool has_projects = member->project_count > 0;
    screen_flow_add_row(
        page->flow,
        &(UiRow){.title = screen_place_short(text, &area),
                 .figure = has_projects ? screen_text_projects(text, member->project_count) : NULL,
                 .id = has_projects
                           ? screen_text_print(text, "/programmes/%s/%s", programme, member->code)
                           : screen_place_address(text, member->code),
                 .label = screen_place_full(text, &area)});
}

static void begin_district(ScreenPage *page, const SnapshotProgrammeTambon *member)
{
    const SnapshotArea area = {.level = SNAPSHOT_LEVEL_TAMBON,
                               .parent_name_th = member->district_name_th,
                               .parent_name_en = member->district_name_en};
    screen_flow_begin_card(page->flow, UI_ICON_DISTRICT, screen_place_above(page->text, &area),
                           NULL);
}

// A card for each district: a tambon never stands without it.
static void add_districts(ScreenPage *page, const GPtrArray *tambons, bool listed,
                          const char *programme)
{
    const char *district = NULL;
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotProgrammeTambon *member = g_ptr_array_index(tambons, i);
        if (member->listed != listed) {
            continue;
        }
        if (district == NULL || g_strcmp0(district, member->district_name_th) != 0) {
            begin_district(page, member);
            district = member->district_name_th;
        }
        add_member(page, member, programme);
    }
}

static void add_set(ScreenPage *page, const Counts *counts, int pilot_total)
{
    ScreenText *text = page->text;
    int count = counts->listed_count;
    screen_flow_begin_card(
        page->flow, UI_ICON_TAMBON, _("Tambons of this programme"),
        count == 0 ? NULL : screen_text_say(text, P_("%d tambon", "%d tambons", count), count));
    screen_flow_add_text(page->flow, UI_TYPE_BODY, count == 0, say_kind(text, counts, pilot_total));
    if (count > 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                             _("Touch a tambon below or on the next page."));
    }
}

bool screen_members_add(ScreenPage *page, Snapshot *snapshot, const SnapshotProgramme *programme,
                        GError **error)
{
    g_auto(SnapshotCoverage) projects = {0};
    g_autoptr(GPtrArray) tambons =
        snapshot_programme_list_tambons(snapshot, programme->code, error);
    if (tambons == NULL ||
        !snapshot_total_get_coverage(snapshot, snapshot_release(snapshot)->province_code,
                                     "projects", &projects, error) ||
        !add_sum(page, snapshot, programme->code, &projects, error)) {
        return false;
    }
    const Counts counts = count_members(tambons);
    add_set(page, &counts, projects.tambon_total);
    add_districts(page, tambons, true, programme->code);
    if (counts.other_count > 0) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                             counts.listed_count == 0
                                 ? _("Tambons with projects of it")
                                 : _("Not on that list, but with projects of it"));
        add_districts(page, tambons, false, programme->code);
    }
    return true;
}
