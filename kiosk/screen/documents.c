#include <snapshot/area.h>
#include <snapshot/document.h>
#include <snapshot/total.h>
#include <string.h>

#include "address.h"
#include "page.h"
#include "paper.h"
#include "place.h"
#include "screens.h"
#include "summary.h"
#include "words.h"

// The library: documents of a tambon, of a district or of the whole province, the newest first, of
// one kind or on one issue.

#define TYPE "type"
#define ISSUE "issue"

// More rows are not laid out on one screen; kinds and issues make the list shorter.
#define LIMIT_ROWS 40

#define TAMBON_DIGITS 6

typedef struct {
    Snapshot *snapshot;
    SnapshotArea *area;
    const char *type;  // borrowed from the address; NULL: all
    const char *issue; // the same
    SnapshotCoverage sent;
    const ScreenContext *context;
} Library;

static bool matches(const BaseAddress *address)
{
    const char *code = base_address_segment(address, 1);
    return base_address_segment_count(address) == 2 &&
           strcmp(base_address_segment(address, 0), "documents") == 0 &&
           strlen(code) <= TAMBON_DIGITS && strspn(code, "0123456789") == strlen(code);
}

// Touching what is chosen lets it go. Counts are of the whole place: where something else is
// chosen, too, they would promise more than there is.
static UiChip make_chip(const ScreenPage *page, const char *name, const char *value,
                        const char *word, int count)
{
    const char *chosen = base_address_parameter(page->address, name);
    const char *other = strcmp(name, TYPE) == 0 ? ISSUE : TYPE;
    bool is_chosen = g_strcmp0(chosen, value) == 0;
    bool is_narrowed = base_address_parameter(page->address, other) != NULL;
    return (UiChip){
        .word = word,
        .count = is_narrowed ? NULL : screen_text_count(page->text, count),
        .chosen = is_chosen,
        .id = screen_address_with(page->text, page->address, name, is_chosen ? NULL : value)};
}

static bool add_types(ScreenPage *page, const Library *library, GError **error)
{
    g_autoptr(GPtrArray) types =
        snapshot_document_list_types(library->snapshot, library->area->code, error);
    if (types == NULL) {
        return false;
    }
    g_autoptr(GArray) chips = g_array_new(FALSE, FALSE, sizeof(UiChip));
    for (guint i = 0; i < types->len; i++) {
        const SnapshotDocumentType *type = g_ptr_array_index(types, i);
        const UiChip chip = make_chip(page, TYPE, screen_text_keep(page->text, type->type),
                                      screen_paper_type(type->type), type->count);
        g_array_append_val(chips, chip);
    }
    if (chips->len > 1) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_chips(page->flow, (const UiChip *)(const void *)chips->data,
                              (int)chips->len);
    }
    return true;
}

static bool add_issues(ScreenPage *page, const Library *library, GError **error)
{
    g_autoptr(GPtrArray) issues =
        snapshot_document_list_issues(library->snapshot, library->area->code, error);
    if (issues == NULL) {
        return false;
    }
    g_autoptr(GArray) chips = g_array_new(FALSE, FALSE, sizeof(UiChip));
    for (guint i = 0; i < issues->len; i++) {
        const SnapshotDocumentIssue *issue = g_ptr_array_index(issues, i);
        const char *name = screen_text_name(page->text, issue->name_th, issue->name_en);
        const UiChip chip = make_chip(page, ISSUE, screen_text_keep(page->text, issue->issue_code),
                                      screen_text_or_not_stated(page->text, name), issue->count);
        g_array_append_val(chips, chip);
    }
    if (chips->len > 0) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_text(page->flow, UI_TYPE_STRONG, false, _("On one issue only"));
        screen_flow_add_chips(page->flow, (const UiChip *)(const void *)chips->data,
                              (int)chips->len);
    }
    return true;
}

// How many there are, from whom, and how new they are.
static void add_head(ScreenPage *page, const Library *library)
{
    ScreenText *text = page->text;
    const char *count =
        screen_text_say(text, P_("%s document", "%s documents", library->sent.row_count),
                        screen_text_count(text, library->sent.row_count));
    const char *as_of = screen_text_date(text, library->sent.as_of);
    const char *newest =
        as_of == NULL ? NULL : screen_text_print(text, _("The newest is of %s"), as_of);
    bool many = library->area->level < SNAPSHOT_LEVEL_TAMBON;
    page->sample = library->sent.sample_count > 0;
    const char *from = many ? screen_summary_coverage(text, &library->sent) : NULL;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_text_print(text, "%s · %s", count, _("Touch one to take it home on your phone")));
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         from == NULL || newest == NULL
                             ? from != NULL ? from : newest
                             : screen_text_print(text, "%s · %s", from, newest));
}

static void add_nothing_left(ScreenPage *page, const Library *library)
{
    g_autoptr(BaseAddress) all = base_address_copy(page->address);
    base_address_set_parameter(all, "page", NULL);
    base_address_set_parameter(all, TYPE, NULL);
    base_address_set_parameter(all, ISSUE, NULL);
    g_autofree char *words = base_address_to_text(all);
    const char *kind = library->type == NULL ? NULL : screen_paper_type(library->type);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_empty(
        page->flow,
        &(UiEmpty){.icon = UI_ICON_FILTER,
                   .title = _("No document fits all you chose"),
                   .sentence = kind == NULL ? _("There is none on this issue here.")
                                            : screen_text_print(
                                                  page->text, _("The kind you chose: %s"), kind)});
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PRIMARY,
                                                   .icon = UI_ICON_LIST,
                                                   .word = _("Show all documents"),
                                                   .id = screen_text_keep(page->text, words)});
}

static void add_none_sent(ScreenPage *page, const Library *library)
{
    bool tambon = library->area->level == SNAPSHOT_LEVEL_TAMBON;
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(
        page->flow,
        &(UiEmpty){.icon = UI_ICON_DOCUMENT,
                   .title = _("No documents here yet"),
                   .sentence = tambon ? _("This tambon has not sent its documents. Ask at the "
                                          "tambon office.")
                                      : _("No office here has sent its documents yet.")});
}

// One row more than is shown tells whether there are more.
static bool add_documents(ScreenPage *page, const Library *library, GError **error)
{
    const SnapshotDocumentFilter filter = {.scope = library->area->code,
                                           .type = library->type,
                                           .issue_code = library->issue,
                                           .row_limit = LIMIT_ROWS + 1};
    g_autoptr(GPtrArray) documents = snapshot_document_list(library->snapshot, &filter, error);
    if (documents == NULL) {
        return false;
    }
    if (documents->len == 0) {
        add_nothing_left(page, library);
        return true;
    }
    if (documents->len > LIMIT_ROWS) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             screen_text_say(page->text,
                                             _("Only the newest %d are listed. For others touch a "
                                               "kind, or open the documents of one tambon."),
                                             LIMIT_ROWS));
    }
    bool many = library->area->level < SNAPSHOT_LEVEL_TAMBON;
    screen_flow_begin_card(page->flow, UI_ICON_DOCUMENT, _("The newest first"), NULL);
    for (guint i = 0; i < MIN(documents->len, LIMIT_ROWS); i++) {
        screen_paper_add_row(page, library->context, g_ptr_array_index(documents, i), many);
    }
    return true;
}

static bool add_library(ScreenPage *page, const Library *library, GError **error)
{
    if (library->sent.row_count == 0) {
        add_none_sent(page, library);
        return true;
    }
    add_head(page, library);
    return add_types(page, library, error) && add_issues(page, library, error) &&
           add_documents(page, library, error);
}

static void *open_documents(const ScreenContext *context, const BaseAddress *address,
                            GError **error)
{
    const char *code = base_address_segment(address, 1);
    g_autoptr(SnapshotArea) area = snapshot_area_get(context->snapshot, code, error);
    Library library = {.snapshot = context->snapshot,
                       .area = area,
                       .type = base_address_parameter(address, TYPE),
                       .issue = base_address_parameter(address, ISSUE),
                       .context = context};
    if (area == NULL ||
        !snapshot_total_get_coverage(context->snapshot, code, "documents", &library.sent, error)) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_DOCUMENT;
    page->place = screen_place_full(page->text, area);
    page->title = _("Documents");
    bool added = add_library(page, &library, error);
    snapshot_coverage_clear(&library.sent);
    return added ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_documents = {
    .name = "documents",
    .matches = matches,
    .open = open_documents,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
