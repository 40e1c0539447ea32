#include <math.h>
#include <snapshot/programme.h>
#include <snapshot/reference.h>

#include "funders.h"
#include "page.h"
#include "screens.h"
#include "words.h"

// The results board: what the programmes achieved, each figure with its unit, its date and where it
// was printed.

// Above it a figure is no whole number a person would print.
#define MOST_WHOLE 1e15

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "results") == 0;
}

// Decimals only where the source has them.
static const char *number_of(ScreenText *text, const SnapshotResult *result)
{
    bool whole = result->figure == floor(result->figure) && fabs(result->figure) < MOST_WHOLE;
    return whole ? screen_text_count(text, (int64_t)result->figure)
                 : screen_text_say(text, "%.1f", result->figure);
}

static const char *unit_of(ScreenText *text, const SnapshotResult *result)
{
    const char *unit = screen_text_words(text, result->unit);
    if (!result->rounded) {
        return unit;
    }
    return unit == NULL ? _("(rounded)") : screen_text_print(text, "%s %s", unit, _("(rounded)"));
}

static bool is_funded(const SnapshotResult *result, const GPtrArray *fundings)
{
    for (guint i = 0; i < fundings->len; i++) {
        if (screen_funders_is_repeated(g_ptr_array_index(fundings, i), result)) {
            return true;
        }
    }
    return false;
}

static void add_result(ScreenPage *page, const SnapshotResult *result, const GPtrArray *fundings)
{
    ScreenText *text = page->text;
    const char *words = screen_text_or_not_stated(text, screen_text_words(text, result->text));
    if (is_funded(result, fundings)) {
        words = screen_text_print(text, "%s\n%s", words,
                                  _("The same amount is also among the funders. It may be the "
                                    "same money."));
    }
    const char *unit = unit_of(text, result);
    const char *number = number_of(text, result);
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD, .whole = true});
    screen_flow_add_text(page->flow, UI_TYPE_NUMBER, false,
                         unit == NULL ? number : screen_text_print(text, "%s %s", number, unit));
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true, words);
}

// As-of date and source stand under the figures they belong to, as often as they change.
static void add_origin(ScreenPage *page, const SnapshotResult *result)
{
    ScreenText *text = page->text;
    const char *date = screen_text_date(text, result->as_of);
    const char *as_of =
        date == NULL ? _("The source gives no date") : screen_text_print(text, _("as of %s"), date);
    const char *source = screen_text_or_not_stated(text, screen_text_words(text, result->source));
    screen_flow_add_text(
        page->flow, UI_TYPE_CAPTION, true,
        screen_text_print(text, "%s · %s", as_of, screen_text_say(text, _("Source: %s"), source)));
}

static bool is_same_origin(const SnapshotResult *a, const SnapshotResult *b)
{
    return g_strcmp0(a->as_of, b->as_of) == 0 && g_strcmp0(a->source, b->source) == 0;
}

static void add_figures(ScreenPage *page, const GPtrArray *results, const GPtrArray *fundings)
{
    const SnapshotResult *last = NULL;
    for (guint i = 0; i < results->len; i++) {
        const SnapshotResult *result = g_ptr_array_index(results, i);
        if (!result->has_figure) {
            continue;
        }
        if (last != NULL && !is_same_origin(last, result)) {
            screen_flow_begin_wide(page->flow);
            add_origin(page, last);
        }
        add_result(page, result, fundings);
        last = result;
    }
    if (last != NULL) {
        screen_flow_begin_wide(page->flow);
        add_origin(page, last);
    }
}

static void add_sentences(ScreenPage *page, const GPtrArray *results)
{
    const SnapshotResult *last = NULL;
    for (guint i = 0; i < results->len; i++) {
        const SnapshotResult *result = g_ptr_array_index(results, i);
        if (result->has_figure) {
            continue;
        }
        if (last == NULL) {
            screen_flow_begin_card(page->flow, UI_ICON_DONE, _("Told without a figure"), NULL);
        }
        screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                             screen_text_words(page->text, result->text));
        last = result;
    }
    if (last != NULL) {
        add_origin(page, last);
    }
}

static bool add_programme(ScreenPage *page, Snapshot *snapshot, const SnapshotProgramme *programme,
                          const GPtrArray *fundings, bool *told, GError **error)
{
    g_autoptr(GPtrArray) results =
        snapshot_reference_list_results(snapshot, programme->code, error);
    if (results == NULL) {
        return false;
    }
    if (results->len > 0) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                             screen_text_or_not_stated(
                                 page->text, screen_text_words(page->text, programme->name_th)));
        add_figures(page, results, fundings);
        add_sentences(page, results);
        *told = true;
    }
    return true;
}

// Every funder of every programme, in one list.
static GPtrArray *read_fundings(Snapshot *snapshot, const GPtrArray *programmes, GPtrArray *lists,
                                GError **error)
{
    g_autoptr(GPtrArray) fundings = g_ptr_array_new();
    for (guint i = 0; i < programmes->len; i++) {
        const SnapshotProgramme *programme = g_ptr_array_index(programmes, i);
        GPtrArray *list = snapshot_reference_list_funding(snapshot, programme->code, error);
        if (list == NULL) {
            return NULL;
        }
        g_ptr_array_add(lists, list);
        g_ptr_array_extend(fundings, list, NULL, NULL);
    }
    return g_steal_pointer(&fundings);
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow, &(UiEmpty){.icon = UI_ICON_DONE,
                                                 .title = _("No results here yet"),
                                                 .sentence = _("The province has not sent what its "
                                                               "programmes achieved.")});
}

static void unref_list(void *list) { g_ptr_array_unref(list); }

static void *open_results(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func(unref_list);
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(snapshot, error);
    g_autoptr(GPtrArray) fundings =
        programmes == NULL ? NULL : read_fundings(snapshot, programmes, lists, error);
    bool told = false;
    if (fundings == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_DONE;
    page->place = _("The whole province");
    page->title = _("What was achieved");
    for (guint i = 0; i < programmes->len; i++) {
        if (!add_programme(page, snapshot, g_ptr_array_index(programmes, i), fundings, &told,
                           error)) {
            return NULL;
        }
    }
    if (!told) {
        add_nothing(page);
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_results = {
    .name = "results",
    .matches = matches,
    .open = open_results,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
