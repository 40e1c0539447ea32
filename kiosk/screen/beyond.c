#include <snapshot/area.h>
#include <snapshot/marked.h>

#include "kind.h"
#include "linked.h"
#include "place.h"
#include "screens.h"
#include "subject.h"
#include "summary.h"
#include "words.h"

// Projects that are more than their tambon can do: to whom they were sent, and what was answered
// (B6). A tambon shows each of them; above it stands how many each place below has.

#define LEAF "beyond-capacity"
#define AGENCY_COLUMNS 4

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope_of_page(address, LEAF, "");
    return scope != NULL && !g_str_has_prefix(scope, "group/");
}

static void add_stats(ScreenPage *page, const SnapshotTotal *total, const char *beside)
{
    ScreenText *text = page->text;
    const char *without = screen_summary_without_budget(text, total->no_budget_count);
    const char *asked = _("What they ask for together");
    screen_flow_begin_wide(page->flow);
    screen_flow_add_stat(
        page->flow, &(UiStat){.icon = UI_ICON_PROJECT,
                              .tone = UI_TONE_INFO,
                              .number = screen_text_count(text, total->project_count),
                              .unit = P_("project", "projects", total->project_count),
                              .sentence = screen_text_print(
                                  text, "%s\n%s", _("More than the tambon can do alone"), beside)});
    screen_flow_add_stat(
        page->flow,
        &(UiStat){.icon = UI_ICON_MONEY,
                  .tone = UI_TONE_INFO,
                  .number = screen_text_amount(text, total->amount_satang),
                  .unit = _("baht"),
                  .sentence =
                      without == NULL ? asked : screen_text_print(text, "%s\n%s", asked, without)});
}

// A figure nobody stated is an empty cell that says so; none waiting is a true zero.
static void add_cells(ScreenText *text, const SnapshotAgency *agency, UiTableCell *cells)
{
    const char *granted = screen_text_amount(text, agency->answer_satang);
    const char *name = screen_text_words(text, agency->name);
    cells[0] = (UiTableCell){.text = name == NULL ? _("Not sent on yet") : name};
    cells[1] = (UiTableCell){.text = screen_text_count(text, agency->project_count)};
    cells[2] =
        (UiTableCell){.text = name == NULL ? NULL : screen_text_count(text, agency->waiting_count),
                      .mark = name == NULL ? UI_MARK_NOT_APPLICABLE : UI_MARK_NONE};
    cells[3] = (UiTableCell){.text = name == NULL ? NULL : granted,
                             .mark = name == NULL ? UI_MARK_NOT_APPLICABLE : UI_MARK_NONE};
}

static bool add_agencies(ScreenPage *page, Snapshot *snapshot, const char *scope, GError **error)
{
    ScreenText *text = page->text;
    g_autoptr(GPtrArray) agencies = snapshot_marked_list_agencies(snapshot, scope, error);
    if (agencies == NULL) {
        return false;
    }
    const UiTableColumn columns[AGENCY_COLUMNS] = {
        {_("Sent to"), 1, false},
        {_("Projects"), 0, true},
        {_("Waits for an answer"), 0, true},
        {_("Granted so far (baht)"), 0, true},
    };
    int count = MIN((int)agencies->len, SCREEN_LINKED_LIMIT_ROWS);
    g_autofree UiTableCell *cells = g_new0(UiTableCell, (gsize)count * AGENCY_COLUMNS);
    for (int i = 0; i < count; i++) {
        add_cells(text, g_ptr_array_index(agencies, i), &cells[(gsize)i * AGENCY_COLUMNS]);
    }
    const UiTable table = {
        .columns = screen_flow_keep(page->flow, columns, sizeof columns),
        .column_count = AGENCY_COLUMNS,
        .cells = screen_flow_keep(page->flow, cells,
                                  (gsize)count * AGENCY_COLUMNS * sizeof(UiTableCell)),
        .row_count = count,
    };
    screen_flow_begin_card(
        page->flow, UI_ICON_OFFICE, _("Where they were sent"),
        count == (int)agencies->len
            ? NULL
            : screen_text_say(text, _("the %d with most"), SCREEN_LINKED_LIMIT_ROWS));
    screen_flow_add_table(page->flow, &table);
    return true;
}

static UiBadge answer_badge(const SnapshotMarked *marked)
{
    if (marked->forwarded_to == NULL) {
        return (UiBadge){UI_TONE_WARNING, UI_ICON_STOPPED, _("Not sent on yet")};
    }
    bool answered = marked->answer != NULL || marked->answer_satang >= 0;
    return answered ? (UiBadge){UI_TONE_INFO, UI_ICON_DONE, _("Answered")}
                    : (UiBadge){UI_TONE_NEUTRAL, UI_ICON_WAITING, _("Waits for an answer")};
}

static const char *append(ScreenText *text, const char *words, const char *more)
{
    return more == NULL ? words : screen_text_print(text, "%s · %s", words, more);
}

static const char *say_course(ScreenText *text, const SnapshotMarked *marked)
{
    const char *agency = screen_text_words(text, marked->forwarded_to);
    if (agency == NULL) {
        return screen_text_year(text, marked->row.fiscal_year_be);
    }
    const char *granted = screen_text_baht(text, marked->answer_satang);
    const char *words = append(text, agency, screen_text_date(text, marked->forwarded_date));
    words = append(text, words, screen_text_words(text, marked->answer));
    return granted == NULL
               ? words
               : append(text, words, screen_text_print(text, _("granted: %s"), granted));
}

static void add_project(ScreenPage *page, const SnapshotMarked *marked)
{
    ScreenText *text = page->text;
    const UiBadge badge = answer_badge(marked);
    const char *amount = screen_text_amount(text, marked->row.budget_satang);
    const char *name = screen_text_or_not_stated(text, marked->row.name);
    page->sample |= marked->row.sample;
    screen_flow_add_row(page->flow,
                        &(UiRow){.icon = UI_ICON_PROJECT,
                                 .title = name,
                                 .detail = say_course(text, marked),
                                 .figure = amount == NULL ? "–" : amount,
                                 .figure_note = amount == NULL ? _("not stated") : _("baht"),
                                 .badge = &badge,
                                 .id = screen_text_print(text, "/project/%s", marked->row.code),
                                 .label = name});
}

static bool add_projects(ScreenPage *page, Snapshot *snapshot, const char *scope, int64_t count,
                         GError **error)
{
    const SnapshotMarkedFilter filter = {.mark = SNAPSHOT_MARK_BEYOND_CAPACITY,
                                         .scope = scope,
                                         .first_row = screen_linked_first_row(page, count),
                                         .row_limit = SCREEN_LINKED_LIMIT_ROWS};
    g_autoptr(GPtrArray) rows = snapshot_marked_list(snapshot, &filter, error);
    if (rows == NULL) {
        return false;
    }
    screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Each of them"),
                           screen_linked_say_stretch(page, count));
    for (guint i = 0; i < rows->len; i++) {
        add_project(page, g_ptr_array_index(rows, i));
    }
    screen_linked_add_stretches(page, count);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(
        page->flow,
        &(UiTile){.icon = UI_ICON_FILTER,
                  .title = _("In the register of projects"),
                  .sentence = _("To choose among them by year, village and more"),
                  .id = screen_text_print(page->text, "/area/%s/projects?beyond=1", scope)});
    return true;
}

static bool add_places(ScreenPage *page, Snapshot *snapshot, const char *scope, GError **error)
{
    ScreenText *text = page->text;
    g_autoptr(GPtrArray) places = screen_subject_list_places(snapshot, scope, error);
    if (places == NULL) {
        return false;
    }
    screen_flow_begin_card(page->flow, UI_ICON_PLACE, _("Where they are from"), NULL);
    for (guint i = 0; i < places->len; i++) {
        const SnapshotArea *place = g_ptr_array_index(places, i);
        const SnapshotMarkedFilter filter = {.mark = SNAPSHOT_MARK_BEYOND_CAPACITY,
                                             .scope = place->code};
        SnapshotTotal total;
        if (!snapshot_marked_count(snapshot, &filter, &total, error)) {
            return false;
        }
        if (total.project_count > 0) {
            screen_flow_add_row(
                page->flow, &(UiRow){.title = screen_place_name(text, place),
                                     .detail = screen_text_baht(text, total.amount_satang),
                                     .figure = screen_text_count(text, total.project_count),
                                     .figure_note = P_("project", "projects", total.project_count),
                                     .id = screen_subject_address(text, place->code, LEAF),
                                     .label = screen_place_full(text, place)});
        }
    }
    return true;
}

static void add_nothing(ScreenPage *page, const SnapshotCoverage *coverage)
{
    bool sent = coverage->tambon_count > 0;
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(
        page->flow,
        &(UiEmpty){.icon = UI_ICON_OFFICE,
                   .title = sent ? _("Nothing here is more than the tambon can do")
                                 : _("No projects here yet"),
                   .sentence = sent ? _("No project was marked as one that others must help with.")
                                    : _("No tambon here has sent its projects yet.")});
}

static bool add_beyond(ScreenPage *page, Snapshot *snapshot, const char *scope, bool is_tambon,
                       GError **error)
{
    const SnapshotMarkedFilter filter = {.mark = SNAPSHOT_MARK_BEYOND_CAPACITY, .scope = scope};
    SnapshotTotal total;
    g_auto(SnapshotCoverage) coverage = {0};
    if (!snapshot_marked_count(snapshot, &filter, &total, error) ||
        !snapshot_total_get_coverage(snapshot, scope, "projects", &coverage, error)) {
        return false;
    }
    page->sample = coverage.sample_count > 0;
    if (total.project_count == 0) {
        add_nothing(page, &coverage);
        return true;
    }
    if (is_tambon && screen_linked_first_row(page, total.project_count) > 0) {
        return add_projects(page, snapshot, scope, total.project_count, error);
    }
    add_stats(page, &total, screen_summary_beside(page->text, &coverage, is_tambon));
    return add_agencies(page, snapshot, scope, error) &&
           (is_tambon ? add_projects(page, snapshot, scope, total.project_count, error)
                      : add_places(page, snapshot, scope, error));
}

static void *open_beyond(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    const char *scope = screen_subject_read_page(context->snapshot, page, LEAF, error);
    if (scope == NULL) {
        return NULL;
    }
    page->icon = UI_ICON_OFFICE;
    page->title = _("More than the tambon can do");
    return add_beyond(page, context->snapshot, scope, screen_subject_is_tambon(scope), error)
               ? g_steal_pointer(&page)
               : NULL;
}

const ScreenClass screen_beyond = {
    .name = "beyond-capacity",
    .matches = matches,
    .open = open_beyond,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
