#include <snapshot/area.h>
#include <snapshot/issue.h>
#include <snapshot/organisation.h>
#include <snapshot/programme.h>
#include <string.h>

#include "choices.h"
#include "kind.h"
#include "linked.h"
#include "place.h"
#include "words.h"

// Choices whose names the release has: villages, programmes, issues, and who gives money.

bool screen_choices_add_villages(ScreenChoices *choices, GError **error)
{
    const ScreenFilter *filter = choices->filter;
    ScreenText *text = choices->page->text;
    g_autoptr(GPtrArray) villages =
        snapshot_area_list_children(choices->snapshot, filter->scope, error);
    if (villages == NULL) {
        return false;
    }
    ScreenFilter whole = screen_choices_begin(choices);
    whole.village_code = filter->scope;
    screen_choices_add_tile(
        choices, &whole,
        &(ScreenChoice){.icon = UI_ICON_TAMBON,
                        .word = _("For the whole tambon"),
                        .key = filter->scope,
                        .chosen = g_strcmp0(filter->scope, filter->village_code) == 0});
    for (guint i = 0; i < villages->len; i++) {
        const SnapshotArea *village = g_ptr_array_index(villages, i);
        ScreenFilter with = screen_choices_begin(choices);
        with.village_code = village->code;
        screen_choices_add_tile(
            choices, &with,
            &(ScreenChoice){
                .icon = UI_ICON_VILLAGE,
                .word = screen_place_village(text, village->code),
                .meaning = screen_filter_village_name(text, village->name_th, village->name_en),
                .key = village->code,
                .chosen = g_strcmp0(village->code, filter->village_code) == 0});
    }
    return true;
}

bool screen_choices_add_programmes(ScreenChoices *choices, GError **error)
{
    ScreenText *text = choices->page->text;
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(choices->snapshot, error);
    for (guint i = 0; programmes != NULL && i < programmes->len; i++) {
        const SnapshotProgramme *programme = g_ptr_array_index(programmes, i);
        ScreenFilter with = screen_choices_begin(choices);
        with.programme = programme->code;
        screen_choices_add_tile(
            choices, &with,
            &(ScreenChoice){.icon = UI_ICON_GOAL,
                            .word = screen_text_or_not_stated(
                                text, screen_text_words(text, programme->name_th)),
                            .key = programme->code,
                            .chosen = g_strcmp0(programme->code, choices->filter->programme) == 0});
    }
    return programmes != NULL;
}

static void add_issue(ScreenChoices *choices, const SnapshotIssue *issue)
{
    ScreenText *text = choices->page->text;
    const char *name = screen_filter_issue_name(text, issue->code, issue->name_th, issue->name_en);
    bool is_top = issue->parent_code == NULL;
    bool chosen = g_strcmp0(issue->code, choices->filter->issue_code) == 0;
    bool offered = true;
    ScreenFilter with = screen_choices_begin(choices);
    with.issue_edition = choices->filter->issue_edition;
    with.issue_code = issue->code;
    const char *number = screen_choices_count(choices, &with, issue->code, &offered);
    if (is_top) {
        screen_flow_begin_card(choices->page->flow, UI_ICON_ISSUE, name, NULL);
    }
    if (offered || chosen) {
        screen_flow_add_row(choices->page->flow,
                            &(UiRow){.icon = chosen ? UI_ICON_DONE : UI_ICON_NONE,
                                     .title = is_top ? _("All of this issue") : name,
                                     .detail = number,
                                     .id = screen_filter_address(text, &with),
                                     .label = name});
    }
}

void screen_choices_add_issues(ScreenChoices *choices)
{
    const GPtrArray *issues = choices->counts.issues;
    for (guint i = 0; i < issues->len; i++) {
        add_issue(choices, g_ptr_array_index(issues, i));
    }
}

static bool add_funder(ScreenChoices *choices, const SnapshotShare *share, GError **error)
{
    ScreenText *text = choices->page->text;
    g_autoptr(SnapshotOrganisation) funder =
        snapshot_organisation_get(choices->snapshot, share->key, error);
    if (funder == NULL) {
        return false;
    }
    const ScreenFilter *filter = choices->filter;
    bool chosen =
        g_strcmp0(share->key, filter->funder) == 0 && share->budget_class == filter->budget_class;
    ScreenFilter with = screen_choices_begin(choices);
    with.budget_class = share->budget_class;
    with.funder = share->key;
    const char *name =
        screen_text_or_not_stated(text, screen_text_name(text, funder->name_th, funder->name_en));
    screen_flow_add_row(choices->page->flow,
                        &(UiRow){.icon = chosen ? UI_ICON_DONE : UI_ICON_FUNDER,
                                 .title = name,
                                 .detail = screen_text_projects(text, share->total.project_count),
                                 .figure = screen_text_amount(text, share->total.amount_satang),
                                 .figure_note = _("baht"),
                                 .id = screen_filter_address(text, &with),
                                 .label = name});
    return true;
}

static int compare_amounts(const void *a, const void *b)
{
    const SnapshotShare *one = *(const SnapshotShare *const *)a;
    const SnapshotShare *other = *(const SnapshotShare *const *)b;
    int64_t left = one->total.amount_satang;
    int64_t right = other->total.amount_satang;
    return left != right ? (left < right) - (left > right) : strcmp(one->key, other->key);
}

bool screen_choices_add_funders(ScreenChoices *choices, GError **error)
{
    const ScreenFilter others = screen_choices_begin(choices);
    const SnapshotProjectFilter question = screen_filter_question(&others, choices->stale_before);
    if (!screen_choices_offers(choices->filter, SCREEN_FILTER_VILLAGE)) {
        return true; // nobody sums up who gives above the tambons
    }
    g_autoptr(GPtrArray) funders =
        snapshot_share_list(choices->snapshot, &question, SNAPSHOT_PART_FUNDER, error);
    if (funders == NULL) {
        return false;
    }
    g_ptr_array_sort(funders, compare_amounts);
    const char *cut = funders->len <= SCREEN_LINKED_LIMIT_ROWS
                          ? _("who gives")
                          : screen_text_say(choices->page->text, _("the %d who give most"),
                                            SCREEN_LINKED_LIMIT_ROWS);
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        screen_flow_begin_card(choices->page->flow, UI_ICON_FUNDER,
                               screen_kind_class((SnapshotClass)i), cut);
        for (guint k = 0; k < MIN(funders->len, SCREEN_LINKED_LIMIT_ROWS); k++) {
            const SnapshotShare *share = g_ptr_array_index(funders, k);
            if ((int)share->budget_class == i && !add_funder(choices, share, error)) {
                return false;
            }
        }
    }
    return true;
}
