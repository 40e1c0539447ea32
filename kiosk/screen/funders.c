#include "funders.h"

#include <math.h>
#include <snapshot/programme.h>
#include <string.h>
#include <ui/chart.h>

#include "gift.h"
#include "page.h"
#include "screens.h"
#include "words.h"

// Who pays for the programmes: every funder with amount and share, and what the source prints as
// their sum.

#define SATANG_PER_BAHT 100.0
#define MILLION 1e6

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "funders") == 0;
}

int64_t screen_funders_satang(const SnapshotResult *result)
{
    if (!result->has_figure || result->unit == NULL || result->figure < 0) {
        return -1;
    }
    if (strcmp(result->unit, "ล้านบาท") == 0) {
        return llround(result->figure * MILLION * SATANG_PER_BAHT);
    }
    return strcmp(result->unit, "บาท") == 0 ? llround(result->figure * SATANG_PER_BAHT) : -1;
}

static bool names(const char *text, const char *name)
{
    return text != NULL && name != NULL && name[0] != '\0' && strstr(text, name) != NULL;
}

bool screen_funders_is_repeated(const SnapshotFunding *funding, const SnapshotResult *result)
{
    return screen_funders_satang(result) == funding->amount_satang &&
           (names(result->text, funding->organisation_th) ||
            names(result->text, funding->abbreviation));
}

const char *screen_funders_name(ScreenText *text, const char *name_th, const char *name_en,
                                const char *abbreviation)
{
    const char *name = screen_text_name(text, name_th, name_en);
    const char *brief = screen_text_words(text, abbreviation);
    if (name == NULL || brief == NULL) {
        return screen_text_or_not_stated(text, name);
    }
    return screen_text_print(text, "%s (%s)", name, brief);
}

// More funders than percents are divided among get none: their lines then show amounts alone.
GArray *screen_funders_percents(const GPtrArray *fundings)
{
    double amounts[UI_CHART_LIMIT_SHARES] = {0};
    int percents[UI_CHART_LIMIT_SHARES] = {0};
    GArray *list = g_array_new(FALSE, TRUE, sizeof(int));
    if (fundings->len > UI_CHART_LIMIT_SHARES) {
        return list;
    }
    for (guint i = 0; i < fundings->len; i++) {
        const SnapshotFunding *funding = g_ptr_array_index(fundings, i);
        amounts[i] = (double)funding->amount_satang;
    }
    ui_chart_percents(amounts, (int)fundings->len, percents);
    g_array_append_vals(list, percents, fundings->len);
    return list;
}

static int64_t greatest_amount(const GPtrArray *fundings)
{
    int64_t greatest = 1;
    for (guint i = 0; i < fundings->len; i++) {
        const SnapshotFunding *funding = g_ptr_array_index(fundings, i);
        greatest = MAX(greatest, funding->amount_satang);
    }
    return greatest;
}

// Whether the money is also told as what a programme achieved. `results`: a list for each
// programme.
static bool is_in_results(const SnapshotFunding *funding, const GPtrArray *results)
{
    for (guint i = 0; i < results->len; i++) {
        const GPtrArray *list = g_ptr_array_index(results, i);
        for (guint j = 0; j < list->len; j++) {
            if (screen_funders_is_repeated(funding, g_ptr_array_index(list, j))) {
                return true;
            }
        }
    }
    return false;
}

static void unref_list(void *list) { g_ptr_array_unref(list); }

static GPtrArray *read_results(Snapshot *snapshot, const GPtrArray *programmes, GError **error)
{
    g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func(unref_list);
    for (guint i = 0; i < programmes->len; i++) {
        const SnapshotProgramme *programme = g_ptr_array_index(programmes, i);
        GPtrArray *list = snapshot_reference_list_results(snapshot, programme->code, error);
        if (list == NULL) {
            return NULL;
        }
        g_ptr_array_add(results, list);
    }
    return g_steal_pointer(&results);
}

static void add_funder(ScreenPage *page, const SnapshotFunding *funding, const char *share,
                       double greatest)
{
    ScreenText *text = page->text;
    const char *baht = screen_text_baht(text, funding->amount_satang);
    const char *name = screen_funders_name(text, funding->organisation_th, funding->organisation_en,
                                           funding->abbreviation);
    const ScreenGift gift = {
        .part = {.label = name,
                 .figure = share == NULL ? baht : screen_text_print(text, "%s · %s", baht, share),
                 .value = (double)funding->amount_satang},
        .maximum = greatest,
        .id = screen_text_print(text, "/funders/%s", funding->organisation),
    };
    screen_flow_add_widget(page->flow, screen_gift_draw, &gift, sizeof gift);
}

static void add_warning(ScreenPage *page, const char *note)
{
    screen_flow_add_note(page->flow,
                         &(UiNote){.tone = UI_TONE_WARNING,
                                   .title = _("May be counted twice"),
                                   .sentence = note != NULL
                                                   ? note
                                                   : _("The same amount is also told as a result "
                                                       "of a programme.")});
}

static void add_funders(ScreenPage *page, const GPtrArray *fundings, const GPtrArray *results)
{
    g_autoptr(GArray) percents = screen_funders_percents(fundings);
    double greatest = (double)greatest_amount(fundings);
    for (guint i = 0; i < fundings->len; i++) {
        const SnapshotFunding *funding = g_ptr_array_index(fundings, i);
        const char *share = percents->len == 0 ? NULL
                                               : screen_text_say(page->text, "%d %%",
                                                                 g_array_index(percents, int, i));
        screen_flow_begin(page->flow,
                          &(ScreenSection){.kind = SCREEN_SECTION_PLAIN, .whole = true});
        const char *note = screen_text_words(page->text, funding->note);
        bool repeated = is_in_results(funding, results);
        add_funder(page, funding, share, greatest);
        if (repeated) {
            add_warning(page, note);
        } else {
            screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true, note);
        }
    }
}

static void add_total(ScreenPage *page, const SnapshotProgramme *programme,
                      const GPtrArray *fundings, int64_t total_satang)
{
    ScreenText *text = page->text;
    const SnapshotFunding *first = g_ptr_array_index(fundings, 0);
    int count = (int)fundings->len;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_text_or_not_stated(text, screen_text_words(text, programme->name_th)));
    screen_flow_add_stat(
        page->flow,
        &(UiStat){.icon = UI_ICON_FUNDER,
                  .tone = UI_TONE_INFO,
                  .number = screen_text_amount(text, total_satang),
                  .unit = _("baht"),
                  .sentence = screen_text_say(
                      text, P_("From %d funder", "From %d funders together", count), count)});
    const char *source = screen_text_words(text, first->source);
    if (source != NULL) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             screen_text_say(text, _("Source: %s"), source));
    }
}

static bool add_programme(ScreenPage *page, Snapshot *snapshot, const SnapshotProgramme *programme,
                          const GPtrArray *results, bool *told, GError **error)
{
    int64_t total = -1;
    g_autoptr(GPtrArray) fundings =
        snapshot_reference_list_funding(snapshot, programme->code, error);
    if (fundings == NULL ||
        !snapshot_reference_get_funding_total(snapshot, programme->code, &total, error)) {
        return false;
    }
    if (fundings->len > 0) {
        add_total(page, programme, fundings, total);
        add_funders(page, fundings, results);
        *told = true;
    }
    return true;
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_FUNDER,
                                     .title = _("No funders here yet"),
                                     .sentence = _("The province has not sent who pays for its "
                                                   "programmes.")});
}

static void *open_funders(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(snapshot, error);
    g_autoptr(GPtrArray) results =
        programmes == NULL ? NULL : read_results(snapshot, programmes, error);
    bool told = false;
    if (results == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_FUNDER;
    page->place = _("The whole province");
    page->title = _("Who pays");
    for (guint i = 0; i < programmes->len; i++) {
        if (!add_programme(page, snapshot, g_ptr_array_index(programmes, i), results, &told,
                           error)) {
            return NULL;
        }
    }
    if (!told) {
        add_nothing(page);
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_funders = {
    .name = "funders",
    .matches = matches,
    .open = open_funders,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
