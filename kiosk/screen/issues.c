#include <snapshot/issue.h>
#include <snapshot/total.h>
#include <string.h>
#include <ui/widget/tab.h>

#include "address.h"
#include "filter_words.h"
#include "screens.h"
#include "subject.h"
#include "summary.h"
#include "words.h"

// What the projects are about: the issues with their sub-issues, in the list in force and in
// others, with counts and money that lead into the register (A6).

#define MOST_EDITIONS 4
#define MOST_YEARS 12

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope_of_page(address, "issues", "");
    return scope != NULL;
}

typedef struct {
    const char *scope;
    const char *edition; /* the one shown */
    int fiscal_year_be;  /* 0: all */
    bool in_force;       /* edition is the one in force */
    GPtrArray *editions; /* of char * */
    GPtrArray *issues;   /* of SnapshotIssue */
    GArray *years;       /* of int */
    SnapshotTotal total; /* of the scope and year */
    SnapshotCoverage coverage;
} Tree;

static void clear(Tree *tree)
{
    g_clear_pointer(&tree->editions, g_ptr_array_unref);
    g_clear_pointer(&tree->issues, g_ptr_array_unref);
    g_clear_pointer(&tree->years, g_array_unref);
    snapshot_coverage_clear(&tree->coverage);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Tree, clear)

// An edition or year that is not there is the one in force, and all years.
static const char *known_edition(const Tree *tree, const char *asked, const char *in_force)
{
    for (guint i = 0; asked != NULL && i < tree->editions->len; i++) {
        if (strcmp(g_ptr_array_index(tree->editions, i), asked) == 0) {
            return g_ptr_array_index(tree->editions, i);
        }
    }
    return in_force;
}

static int known_year(const Tree *tree, const char *asked)
{
    for (guint i = 0; asked != NULL && i < tree->years->len; i++) {
        int year_be = g_array_index(tree->years, int, i);
        if (g_ascii_strtoll(asked, NULL, 10) == year_be) {
            return year_be;
        }
    }
    return 0;
}

static bool read_tree(Snapshot *snapshot, const BaseAddress *address, Tree *tree, GError **error)
{
    const char *in_force = snapshot_release(snapshot)->issue_edition;
    SnapshotTotals totals;
    tree->editions = snapshot_issue_list_editions(snapshot, error);
    tree->years =
        tree->editions == NULL ? NULL : snapshot_total_list_years(snapshot, tree->scope, error);
    if (tree->years == NULL) {
        return false;
    }
    tree->edition = known_edition(tree, base_address_parameter(address, "edition"), in_force);
    tree->in_force = strcmp(tree->edition, in_force) == 0;
    tree->fiscal_year_be = known_year(tree, base_address_parameter(address, "year"));
    tree->issues =
        snapshot_issue_list(snapshot, tree->edition, tree->scope, tree->fiscal_year_be, error);
    if (tree->issues == NULL ||
        !snapshot_total_get(snapshot, tree->scope, tree->fiscal_year_be, &totals, error) ||
        !snapshot_total_get_coverage(snapshot, tree->scope, "projects", &tree->coverage, error)) {
        return false;
    }
    tree->total = totals.all;
    return true;
}

typedef struct {
    UiTab tabs[MOST_EDITIONS];
    int count;
} Tabs;

static int draw_tabs(const UiDraw *draw, UiBox box, const void *model)
{
    const Tabs *tabs = model;
    return ui_tab_draw_set(draw, box, tabs->tabs, tabs->count);
}

static const char *edition_name(ScreenText *text, const char *edition, bool in_force)
{
    if (in_force) {
        return _("The list in use");
    }
    return strcmp(edition, "proposal") == 0 ? _("First proposal")
                                            : screen_text_say(text, _("The list “%s”"), edition);
}

static void add_tabs(ScreenPage *page, const Tree *tree, const char *in_force)
{
    // The open tab leads nowhere: the chosen year already leads to this very page.
    Tabs tabs = {0};
    for (guint i = 0; i < MIN(tree->editions->len, MOST_EDITIONS); i++) {
        const char *edition = g_ptr_array_index(tree->editions, i);
        bool is_force = strcmp(edition, in_force) == 0;
        bool chosen = strcmp(edition, tree->edition) == 0;
        tabs.tabs[tabs.count++] =
            (UiTab){.chosen = chosen,
                    .word = edition_name(page->text, edition, is_force),
                    .id = chosen ? NULL
                                 : screen_address_with(page->text, page->address, "edition",
                                                       is_force ? NULL : edition)};
    }
    if (page->is_slide) {
        screen_flow_add_chosen(page->flow, edition_name(page->text, tree->edition, tree->in_force));
    } else if (tabs.count > 1) {
        screen_flow_add_widget(page->flow, draw_tabs, &tabs, sizeof tabs);
    }
}

static void add_years(ScreenPage *page, const Tree *tree)
{
    ScreenText *text = page->text;
    UiChip chips[MOST_YEARS + 1];
    int count = 0;
    chips[count++] = (UiChip){.word = _("Every year"),
                              .chosen = tree->fiscal_year_be == 0,
                              .id = screen_address_with(page->text, page->address, "year", NULL),
                              .label = _("Every year")};
    for (guint i = 0; i < MIN(tree->years->len, MOST_YEARS); i++) {
        int year_be = g_array_index(tree->years, int, i);
        const char *word = screen_text_year(text, year_be);
        chips[count++] = (UiChip){.word = word,
                                  .chosen = year_be == tree->fiscal_year_be,
                                  .id = screen_address_with(page->text, page->address, "year",
                                                            screen_text_print(text, "%d", year_be)),
                                  .label = word};
    }
    screen_flow_add_chips(page->flow, chips, count);
}

static void add_head(ScreenPage *page, const Tree *tree, const char *in_force)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    add_tabs(page, tree, in_force);
    add_years(page, tree);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_print(text, "%s · %s",
                                           screen_text_projects(text, tree->total.project_count),
                                           screen_text_baht(text, tree->total.amount_satang)));
    screen_flow_add_text(
        page->flow, UI_TYPE_CAPTION, true,
        screen_text_print(
            text, "%s. %s",
            screen_summary_beside(text, &tree->coverage, screen_subject_is_tambon(tree->scope)),
            _("Each project stands in one place of the list.")));
}

static const char *register_address(ScreenText *text, const Tree *tree, const char *code)
{
    const ScreenFilter filter = {.scope = tree->scope,
                                 .fiscal_year_be = tree->fiscal_year_be,
                                 .status = SNAPSHOT_STATUS_ALL,
                                 .budget_class = SNAPSHOT_CLASS_ALL,
                                 .issue_edition = tree->in_force ? NULL : tree->edition,
                                 .issue_code = code,
                                 .choosing = -1};
    return screen_filter_address(text, &filter);
}

// What other lists call it, where they call it something else; where they lack it, that.
static bool say_elsewhere(ScreenPage *page, Snapshot *snapshot, const SnapshotIssue *issue,
                          const char **words, GError **error)
{
    ScreenText *text = page->text;
    g_autoptr(GPtrArray) others =
        snapshot_issue_list_counterparts(snapshot, issue->edition, issue->code, error);
    *words = others != NULL && others->len == 0 ? _("Only in this list") : NULL;
    for (guint i = 0; others != NULL && i < others->len && *words == NULL; i++) {
        const SnapshotIssue *other = g_ptr_array_index(others, i);
        if (g_strcmp0(other->name_th, issue->name_th) != 0) {
            *words = screen_text_print(
                text, _("In another list: %s"),
                screen_filter_issue_name(text, other->code, other->name_th, other->name_en));
        }
    }
    return others != NULL;
}

// Nothing stated is not nothing (C9).
static const char *say_money(ScreenText *text, const SnapshotTotal *total)
{
    return total->no_budget_count == total->project_count
               ? screen_text_say(text,
                                 P_("%s project states no budget", "%s projects state no budget",
                                    total->no_budget_count),
                                 screen_text_count(text, total->no_budget_count))
               : screen_text_baht(text, total->amount_satang);
}

static bool add_sub_issue(ScreenPage *page, Snapshot *snapshot, const Tree *tree,
                          const SnapshotIssue *issue, GError **error)
{
    ScreenText *text = page->text;
    const char *elsewhere = NULL;
    if (!say_elsewhere(page, snapshot, issue, &elsewhere, error)) {
        return false;
    }
    const char *name = screen_filter_issue_name(text, issue->code, issue->name_th, issue->name_en);
    bool any = issue->total.project_count > 0;
    const char *money = any ? say_money(text, &issue->total) : _("No project");
    const char *detail =
        elsewhere == NULL ? money : screen_text_print(text, "%s · %s", money, elsewhere);
    if (!any) { // a row that leads nowhere could not show a long name in full
        screen_flow_add_text(page->flow, UI_TYPE_BODY, false, name);
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true, detail);
        return true;
    }
    screen_flow_add_row(
        page->flow, &(UiRow){.title = name,
                             .detail = detail,
                             .figure = screen_text_count(text, issue->total.project_count),
                             .figure_note = P_("project", "projects", issue->total.project_count),
                             .id = register_address(text, tree, issue->code),
                             .label = name});
    return true;
}

static bool add_issue(ScreenPage *page, Snapshot *snapshot, const Tree *tree,
                      const SnapshotIssue *issue, GError **error)
{
    ScreenText *text = page->text;
    if (issue->parent_code != NULL) {
        return add_sub_issue(page, snapshot, tree, issue, error);
    }
    const SnapshotTotal *total = &issue->total;
    const char *name = screen_filter_issue_name(text, issue->code, issue->name_th, issue->name_en);
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD});
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, name);
    if (total->project_count > 0) {
        screen_flow_add_row(page->flow,
                            &(UiRow){.icon = UI_ICON_LIST,
                                     .title = _("All of this issue"),
                                     .detail = say_money(text, total),
                                     .figure = screen_text_count(text, total->project_count),
                                     .figure_note = P_("project", "projects", total->project_count),
                                     .id = register_address(text, tree, issue->code),
                                     .label = name});
    } else {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, _("No project here is about this."));
    }
    if (issue->own_count > 0) {
        screen_flow_add_text(
            page->flow, UI_TYPE_CAPTION, true,
            screen_text_say(text,
                            P_("%1$s project (%2$s) is in none of the parts below.",
                               "%1$s projects (%2$s) are in none of the parts below.",
                               issue->own_count),
                            screen_text_count(text, issue->own_count),
                            screen_text_baht(text, issue->own_satang)));
    }
    return true;
}

// What an older list has no place for: the tops then lack it to the sum over them.
static void add_unplaced(ScreenPage *page, const Tree *tree)
{
    ScreenText *text = page->text;
    int64_t count = tree->total.project_count;
    int64_t satang = tree->total.amount_satang;
    for (guint i = 0; i < tree->issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(tree->issues, i);
        if (issue->parent_code == NULL) {
            count -= issue->total.project_count;
            satang -= issue->total.amount_satang;
        }
    }
    if (count > 0) {
        screen_flow_begin_card(page->flow, UI_ICON_UNKNOWN, _("Not in this list"), NULL);
        screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                             screen_text_print(text, "%s · %s", screen_text_projects(text, count),
                                               screen_text_baht(text, satang)));
    }
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_ISSUE,
                                     .title = _("No list of issues here yet"),
                                     .sentence = _("The province has not sent what projects can be "
                                                   "about. The projects are there without it.")});
}

static bool add_tree(ScreenPage *page, Snapshot *snapshot, const Tree *tree, GError **error)
{
    if (tree->issues->len == 0) {
        add_nothing(page);
        return true;
    }
    add_head(page, tree, snapshot_release(snapshot)->issue_edition);
    for (guint i = 0; i < tree->issues->len; i++) {
        if (!add_issue(page, snapshot, tree, g_ptr_array_index(tree->issues, i), error)) {
            return false;
        }
    }
    add_unplaced(page, tree);
    return true;
}

static void *open_issues(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_auto(Tree) tree = {0};
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    tree.scope = screen_subject_read_page(snapshot, page, "issues", error);
    if (tree.scope == NULL || !read_tree(snapshot, page->address, &tree, error)) {
        return NULL;
    }
    page->icon = UI_ICON_ISSUE;
    page->title = _("What the projects are about");
    page->sample = tree.coverage.sample_count > 0;
    return add_tree(page, snapshot, &tree, error) ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_issues = {
    .name = "issues",
    .matches = matches,
    .open = open_issues,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
