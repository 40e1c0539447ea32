#include <snapshot/organisation.h>
#include <snapshot/total.h>

#include "funders.h"
#include "linked.h"
#include "screens.h"
#include "summary.h"
#include "words.h"

// One organisation: its full name, its office's telephone, what it gives to programmes, and the
// projects it pays for.

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 2 &&
           g_strcmp0(base_address_segment(address, 0), "funders") == 0;
}

static const char *kind_of(const char *kind)
{
    static const struct {
        const char *key;
        const char *words;
    } kinds[] = {
        {"government", N_("Government office")},
        {"local-government", N_("Local government")},
        {"public-organisation", N_("Public organisation")},
        {"public-fund", N_("Public fund")},
        {"state-enterprise", N_("State enterprise")},
        {"university", N_("University")},
        {"community-network", N_("Network of communities")},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (g_strcmp0(kind, kinds[i].key) == 0) {
            return _(kinds[i].words);
        }
    }
    return NULL;
}

static void add_who(ScreenPage *page, const SnapshotOrganisation *organisation)
{
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_OFFICE, _("Who it is"), NULL);
    screen_flow_add_fact(page->flow, _("Full name"),
                         screen_text_name(text, organisation->name_th, organisation->name_en),
                         _("Not stated"));
    if (!screen_text_is_thai(text)) {
        screen_flow_add_fact(page->flow, _("Name in Thai"),
                             screen_text_words(text, organisation->name_th), _("Not stated"));
    }
    screen_flow_add_fact(page->flow, _("In short"),
                         screen_text_words(text, organisation->abbreviation),
                         _("It has no abbreviation here"));
    screen_flow_add_fact(page->flow, _("Kind"), kind_of(organisation->kind), _("Not stated"));
    screen_flow_add_fact(page->flow, _("Telephone of the office"),
                         screen_text_keep(text, organisation->phone), _("No data yet"));
}

static void add_gift(ScreenPage *page, const SnapshotGift *gift)
{
    ScreenText *text = page->text;
    const char *name =
        screen_text_or_not_stated(text, screen_text_words(text, gift->programme_name_th));
    screen_flow_add_row(page->flow,
                        &(UiRow){.icon = UI_ICON_GOAL,
                                 .title = name,
                                 .figure = screen_text_amount(text, gift->amount_satang),
                                 .figure_note = _("baht"),
                                 .id = screen_text_print(text, "/programmes/%s", gift->programme),
                                 .label = name});
    const char *note = screen_text_words(text, gift->note);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false, note);
    const char *source = screen_text_words(text, gift->source);
    if (source != NULL) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             screen_text_say(text, _("Source: %s"), source));
    }
}

static bool add_gifts(ScreenPage *page, Snapshot *snapshot, const char *code, GError **error)
{
    g_autoptr(GPtrArray) gifts = snapshot_organisation_list_funding(snapshot, code, error);
    if (gifts == NULL) {
        return false;
    }
    screen_flow_begin_card(page->flow, UI_ICON_FUNDER, _("What it gives to programmes"), NULL);
    if (gifts->len == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("It is not among the funders of a programme."));
    }
    for (guint i = 0; i < gifts->len; i++) {
        add_gift(page, g_ptr_array_index(gifts, i));
    }
    return true;
}

static void add_sum(ScreenPage *page, const SnapshotTotal *total, const SnapshotCoverage *coverage)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Projects it gives money to"));
    if (total->project_count == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("No tambon has named it for a project."));
        return;
    }
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_PROJECT,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_count(text, total->project_count),
                                   .unit = P_("project", "projects", total->project_count),
                                   .sentence = screen_summary_coverage(text, coverage)});
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_MONEY,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_amount(text, total->amount_satang),
                                   .unit = _("baht"),
                                   .sentence = _("What it gives to these projects together")});
}

static bool add_list(ScreenPage *page, Snapshot *snapshot, const char *code, int64_t count,
                     GError **error)
{
    g_autoptr(GPtrArray) projects = snapshot_organisation_list_projects(
        snapshot, code, screen_linked_first_row(page, count), SCREEN_LINKED_LIMIT_ROWS, error);
    if (projects == NULL) {
        return false;
    }
    if (projects->len > 0) {
        screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Where it gives most comes first"),
                               screen_linked_say_stretch(page, count));
    }
    for (guint i = 0; i < projects->len; i++) {
        screen_linked_add_paid(page, g_ptr_array_index(projects, i));
    }
    screen_linked_add_stretches(page, count);
    return true;
}

// What stands before the list is not said again with each stretch of it.
static bool add_projects(ScreenPage *page, Snapshot *snapshot,
                         const SnapshotOrganisation *organisation, GError **error)
{
    const char *code = organisation->code;
    SnapshotTotal total;
    g_auto(SnapshotCoverage) coverage = {0};
    if (!snapshot_organisation_count_projects(snapshot, code, &total, error) ||
        !snapshot_total_get_coverage(snapshot, snapshot_release(snapshot)->province_code,
                                     "projects", &coverage, error)) {
        return false;
    }
    if (screen_linked_first_row(page, total.project_count) == 0) {
        add_who(page, organisation);
        if (!add_gifts(page, snapshot, code, error)) {
            return false;
        }
        add_sum(page, &total, &coverage);
    }
    return add_list(page, snapshot, code, total.project_count, error);
}

static void *open_funder(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *code = base_address_segment(address, 1);
    g_autoptr(SnapshotOrganisation) organisation = snapshot_organisation_get(snapshot, code, error);
    if (organisation == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_FUNDER;
    page->place = _("Who pays");
    page->title = _("Organisation");
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_funders_name(page->text, organisation->name_th,
                                             organisation->name_en, organisation->abbreviation));
    return add_projects(page, snapshot, organisation, error) ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_funder = {
    .name = "funder",
    .matches = matches,
    .open = open_funder,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
