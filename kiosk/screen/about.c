#include <snapshot/total.h>

#include "fresh.h"
#include "page.h"
#include "screens.h"
#include "staff_door.h"
#include "summary.h"
#include "words.h"

// About the data: which release this is, how new, what is missing, what is made up.

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "about") == 0;
}

static void add_release(ScreenPage *page, const ScreenContext *context,
                        const SnapshotRelease *release)
{
    ScreenText *text = page->text;
    const char *missing = _("Not stated");
    screen_flow_begin_card(page->flow, UI_ICON_INFO, _("The data you see"), NULL);
    screen_staff_door_add(page, context, screen_text_say(text, _("No. %d"), release->number));
    screen_flow_add_fact(page->flow, _("Made by the province on"), page->as_of, missing);
    screen_flow_add_fact(page->flow, _("Fiscal year then"),
                         screen_text_bare_year(text, release->fiscal_year_be), missing);
}

static void add_freshness(ScreenPage *page, const ScreenContext *context)
{
    ScreenText *text = page->text;
    const StoreStatus *status = context->status;
    ScreenFresh fresh = screen_fresh_of(text, context, page->stale_days);
    screen_flow_begin_card(page->flow, UI_ICON_HISTORY, _("How new it is"), NULL);
    screen_flow_add_note(page->flow, &(UiNote){.tone = fresh.tone,
                                               .icon = fresh.icon,
                                               .title = fresh.words,
                                               .sentence = fresh.sentence});
    if (status->clock_uncertain) {
        screen_flow_add_note(page->flow,
                             &(UiNote){.tone = UI_TONE_WARNING,
                                       .title = _("The clock of this kiosk is in doubt"),
                                       .sentence = _("Days are not counted until it is set right. "
                                                     "The data themselves are not affected.")});
    }
    screen_flow_add_fact(page->flow, _("Last checked"),
                         screen_text_date_of_unix(text, status->last_try_unix), _("Never"));
    screen_flow_add_fact(page->flow, _("Last reached the province"),
                         screen_text_date_of_unix(text, status->last_success_unix), _("Never"));
    if (status->exit_code != 0) {
        bool thai = context->metrics->language == UI_LANGUAGE_THAI;
        screen_flow_add_fact(page->flow, _("What happened"),
                             thai ? screen_text_words(text, status->reason_th) : NULL,
                             _("Not stated"));
        screen_flow_add_fact(page->flow, _("Number to tell the officer"),
                             screen_text_say(text, "%04d", status->support_code), NULL);
    }
}

static const char *say_coverage(ScreenText *text, const SnapshotCoverage *coverage)
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

static bool add_coverage(ScreenPage *page, Snapshot *snapshot, GError **error)
{
    static const char *const kinds[] = {"plans", "projects", "documents"};
    static const char *const names[] = {N_("Community plans"), N_("Projects"), N_("Documents")};
    const char *province = snapshot_release(snapshot)->province_code;
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_TAMBON, _("Which tambons sent data"), NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        g_auto(SnapshotCoverage) coverage = {0};
        if (!snapshot_total_get_coverage(snapshot, province, kinds[i], &coverage, error)) {
            return false;
        }
        page->sample |= coverage.sample_count > 0;
        const char *sent = say_coverage(text, &coverage);
        screen_flow_add_fact(page->flow, _(names[i]), sent, _("Not sent yet"));
    }
    return true;
}

static void add_sample(ScreenPage *page)
{
    if (page->sample) {
        screen_flow_begin_card(page->flow, UI_ICON_EXAMPLE, _("What is a sample"), NULL);
        screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                             _("Pages marked as sample data show plans and projects made up to try "
                               "the kiosk. No office sent them and no money was spent on them. "
                               "They disappear when a tambon sends its own data."));
        screen_flow_add_text(
            page->flow, UI_TYPE_BODY, false,
            screen_text_say(page->text, "%s",
                            _("The names of the places, the 60 pilot tambons, the funders of the "
                              "programme and its results are real.")));
    }
}

static void add_words(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_HELP, _("Short words"), NULL);
    screen_flow_add_fact(page->flow, _("LAO"),
                         _("Local administration: tambon administration or municipality"), NULL);
    screen_flow_add_fact(page->flow, _("BE"), _("Buddhist Era, the calendar year of Thailand"),
                         NULL);
}

// The figures of the programme have pages of their own.
static void add_ways(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = UI_ICON_FUNDER,
                                   .title = _("Who pays"),
                                   .sentence = _("Who gives how much to the programmes"),
                                   .id = "/funders"});
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = UI_ICON_DONE,
                                   .title = _("What was achieved"),
                                   .sentence = _("Results of the programme, in figures"),
                                   .id = "/results"});
}

static void *open_about(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_INFO;
    page->title = _("About the data");
    add_release(page, context, snapshot_release(snapshot));
    add_freshness(page, context);
    if (!add_coverage(page, snapshot, error)) {
        return NULL;
    }
    add_sample(page);
    add_ways(page);
    add_words(page);
    return g_steal_pointer(&page);
}

const ScreenClass screen_about = {
    .name = "about",
    .matches = matches,
    .open = open_about,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
