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
    g_autoptr(GString) line = g_string_new(screen_summary_coverage(text, coverage));
    const char *as_of = screen_text_date(text, coverage->as_of);
    if (as_of != NULL) {
        g_string_append_printf(line, _(", newest of %s"), as_of);
    }
    if (coverage->sample_count > 0) {
        g_string_append_printf(
            line,
            P_(", %s of them sample data", ", %s of them sample data", coverage->sample_count),
            screen_text_count(text, coverage->sample_count));
    }
    return screen_text_keep(text, line->str);
}

static void add_funder(ScreenPage *page, const SnapshotFunding *funding)
{
    ScreenText *text = page->text;
    const char *name = screen_text_name(text, funding->organisation_th, funding->organisation_en);
    if (funding->abbreviation != NULL) {
        name = screen_text_print(text, "%s (%s)", name, funding->abbreviation);
    }
    screen_flow_add_fact(page->flow, name, screen_text_baht(text, funding->amount_satang),
                         _("Not stated"));
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true, screen_text_keep(text, funding->note));
}

static void add_source(ScreenPage *page, const char *source)
{
    if (source != NULL) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             screen_text_print(page->text, _("Source: %s"), source));
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
    screen_flow_begin_card(page->flow, UI_ICON_FUNDER, _("Who funds the programme, phase 2"), NULL);
    screen_flow_add_fact(page->flow, _("Together"), screen_text_baht(text, total), _("Not stated"));
    for (guint i = 0; i < funders->len; i++) {
        add_funder(page, g_ptr_array_index(funders, i));
    }
    const SnapshotFunding *first = g_ptr_array_index(funders, 0);
    add_source(page, first->source);
    return true;
}

// "257 ล้านบาท (ปัดเศษ)": figures of the source, decimals only where it has them.
static const char *figure(ScreenText *text, const SnapshotResult *result)
{
    if (!result->has_figure) {
        return NULL;
    }
    bool whole = result->figure == floor(result->figure) && fabs(result->figure) < 1e15;
    const char *number = whole ? screen_text_count(text, (int64_t)result->figure)
                               : screen_text_say(text, "%.1f", result->figure);
    const char *unit = result->unit == NULL ? "" : result->unit;
    return result->rounded ? screen_text_print(text, _("%1$s %2$s (rounded)"), number, unit)
                           : screen_text_print(text, "%s %s", number, unit);
}

bool screen_about_add_results(ScreenPage *page, Snapshot *snapshot, GError **error)
{
    g_autoptr(GPtrArray) results =
        snapshot_reference_list_results(snapshot, FINISHED_PROGRAMME, error);
    if (results == NULL) {
        return false;
    }
    if (results->len == 0) {
        return true;
    }
    ScreenText *text = page->text;
    const SnapshotResult *first = g_ptr_array_index(results, 0);
    screen_flow_begin_card(page->flow, UI_ICON_DONE, _("What phase 1 achieved"),
                           screen_text_date(text, first->as_of));
    for (guint i = 0; i < results->len; i++) {
        const SnapshotResult *result = g_ptr_array_index(results, i);
        screen_flow_add_fact(page->flow, screen_text_keep(text, result->text), figure(text, result),
                             _("No figure given"));
    }
    add_source(page, first->source);
    return true;
}
