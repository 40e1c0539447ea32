#include "about_page.h"

#include <math.h>
#include <snapshot/reference.h>

#include "summary.h"
#include "words.h"

#define FUNDED_PROGRAMME "phase2"
#define FINISHED_PROGRAMME "phase1"

const char *screen_about_coverage(ScreenText *text, const SnapshotCoverage *coverage)
{
    if (coverage->tambon_count == 0) {
        return NULL;
    }
    g_autoptr(GString) lines = g_string_new(screen_summary_coverage(text, coverage));
    const char *as_of = screen_text_date(text, coverage->as_of);
    if (as_of != NULL) {
        g_string_append_printf(lines, "\n%s %s", _("Newest:"), as_of);
    }
    if (coverage->sample_count > 0) {
        g_string_append_printf(
            lines, "\n%s",
            screen_text_say(text,
                            P_("%d tambon is sample data", "%d tambons are sample data",
                               coverage->sample_count),
                            coverage->sample_count));
    }
    return screen_text_keep(text, lines->str);
}

static void add_funder(ScreenPage *page, const SnapshotFunding *funding, int64_t greatest)
{
    ScreenText *text = page->text;
    const char *name = screen_text_name(text, funding->organisation_th, funding->organisation_en);
    if (funding->abbreviation != NULL) {
        name = screen_text_print(text, "%s (%s)", name, funding->abbreviation);
    }
    const UiBarPart part = {
        .label = name,
        .figure = screen_text_baht(text, funding->amount_satang),
        .value = (double)funding->amount_satang,
    };
    screen_flow_add_bar(page->flow, &part, (double)greatest);
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true, screen_text_words(text, funding->note));
}

static int64_t greatest_amount(const GPtrArray *funders)
{
    int64_t greatest = 0;
    for (guint i = 0; i < funders->len; i++) {
        const SnapshotFunding *funding = g_ptr_array_index(funders, i);
        greatest = MAX(greatest, funding->amount_satang);
    }
    return greatest;
}

static void add_source(ScreenPage *page, const char *source)
{
    if (source != NULL) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             screen_text_say(page->text, _("Source: %s"), source));
    }
}

bool screen_about_add_funders(ScreenPage *page, Snapshot *snapshot, GError **error)
{
    ScreenText *text = page->text;
    int64_t total = -1;
    g_autoptr(GPtrArray) funders =
        snapshot_reference_list_funding(snapshot, FUNDED_PROGRAMME, error);
    if (funders == NULL ||
        !snapshot_reference_get_funding_total(snapshot, FUNDED_PROGRAMME, &total, error)) {
        return false;
    }
    if (funders->len == 0) {
        return true;
    }
    screen_flow_begin_card(page->flow, UI_ICON_FUNDER,
                           screen_text_say(page->text, "%s", _("Who funds the programme, phase 2")),
                           NULL);
    screen_flow_add_fact(page->flow, _("Together"), screen_text_baht(text, total), _("Not stated"));
    int64_t greatest = greatest_amount(funders);
    for (guint i = 0; i < funders->len; i++) {
        add_funder(page, g_ptr_array_index(funders, i), greatest);
    }
    const SnapshotFunding *first = g_ptr_array_index(funders, 0);
    add_source(page, first->source);
    return true;
}

// "257 ล้านบาท (ปัดเศษ)"; decimals only where the source has them.
static const char *figure(ScreenText *text, const SnapshotResult *result)
{
    bool whole = result->figure == floor(result->figure) && fabs(result->figure) < 1e15;
    const char *number = whole ? screen_text_count(text, (int64_t)result->figure)
                               : screen_text_say(text, "%.1f", result->figure);
    return screen_text_print(text, "%s %s%s%s", number, result->unit == NULL ? "" : result->unit,
                             result->rounded ? " " : "", result->rounded ? _("(rounded)") : "");
}

static void add_result(ScreenPage *page, const SnapshotResult *result)
{
    const char *words = screen_text_words(page->text, result->text);
    if (result->has_figure) {
        screen_flow_add_fact(page->flow, figure(page->text, result), words, _("Not stated"));
    } else {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, false, words);
    }
}

bool screen_about_add_results(ScreenPage *page, Snapshot *snapshot, GError **error)
{
    g_autoptr(GPtrArray) results =
        snapshot_reference_list_results(snapshot, FINISHED_PROGRAMME, error);
    if (results == NULL) {
        return false;
    }
    if (results->len > 0) {
        const SnapshotResult *first = g_ptr_array_index(results, 0);
        screen_flow_begin_card(page->flow, UI_ICON_DONE,
                               screen_text_say(page->text, "%s", _("What phase 1 achieved")),
                               screen_text_date(page->text, first->as_of));
        for (guint i = 0; i < results->len; i++) {
            add_result(page, g_ptr_array_index(results, i));
        }
        add_source(page, first->source);
    }
    return true;
}
