#include <snapshot/area.h>
#include <snapshot/marked.h>
#include <snapshot/programme.h>
#include <ui/widget/step.h>

#include "members.h"
#include "page.h"
#include "screens.h"
#include "span.h"
#include "words.h"

// One programme: its years with theme and who leads, its tambons, the projects that belong to it.

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 2 &&
           g_strcmp0(base_address_segment(address, 0), "programmes") == 0;
}

static void add_name(ScreenPage *page, const SnapshotProgramme *programme)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_text_or_not_stated(page->text, screen_text_words(page->text, programme->name_th)));
}

// The name of a plan of 2555–2559 calls its five years four: both are shown, nothing is mended.
static void add_claim(ScreenPage *page, const SnapshotProgramme *programme, int year_count)
{
    ScreenText *text = page->text;
    int claimed = screen_span_claimed_years(programme->name_th);
    if (claimed == 0 || year_count == 0 || claimed == year_count) {
        return;
    }
    screen_flow_add_note(
        page->flow,
        &(UiNote){.tone = UI_TONE_WARNING,
                  .title = screen_text_say(text, _("Its name says %1$d years, its years are %2$d"),
                                           claimed, year_count),
                  .sentence = _("Both are shown here as the source has them.")});
}

static void add_when(ScreenPage *page, const SnapshotProgramme *programme, const ScreenSpan *span)
{
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_CALENDAR, _("When"), NULL);
    screen_flow_add_fact(page->flow, _("Years"), screen_span_years(text, programme), NULL);
    screen_flow_add_fact(page->flow, _("Now"), screen_span_now(text, span), _("Not stated"));
    if (programme->year_kind == NULL && programme->start_year_be != 0) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             _("The source does not say whether these are fiscal years, which "
                               "begin in October. Here they are counted as fiscal years."));
    }
    add_claim(page, programme, span->year_count);
}

static void add_note(ScreenPage *page, const SnapshotProgramme *programme)
{
    ScreenText *text = page->text;
    const char *note = screen_text_words(text, programme->note);
    screen_flow_begin_card(page->flow, UI_ICON_INFO, _("What it is"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, note == NULL,
                         note != NULL ? note : _("No data yet"));
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         screen_text_say(text, _("Source: %s"),
                                         screen_text_or_not_stated(
                                             text, screen_text_words(text, programme->source))));
}

static UiStepState state_of(int year_be, int now_be)
{
    return year_be < now_be ? UI_STEP_DONE : year_be == now_be ? UI_STEP_NOW : UI_STEP_NEXT;
}

static UiStep step_of(ScreenText *text, const SnapshotProgramme *programme,
                      const SnapshotProgrammeYear *year, int now_be)
{
    const char *theme = screen_text_words(text, year->theme);
    const char *leader = screen_text_words(text, year->lead_organisation);
    const char *lead = leader == NULL ? _("Nobody is named to lead it")
                                      : screen_text_print(text, _("Led by %s"), leader);
    return (UiStep){
        .name =
            screen_text_print(text, "%s · %s", screen_text_say(text, _("Year %d"), year->year_no),
                              screen_span_year(text, programme->year_kind, year->year_be)),
        .detail =
            screen_text_print(text, "%s\n%s", theme != NULL ? theme : _("No theme is told"), lead),
        .state = state_of(year->year_be, now_be),
    };
}

// A step cannot be divided: where hardly a line has room, the same in words.
static void add_years_in_words(ScreenPage *page, const SnapshotProgramme *programme,
                               const GPtrArray *years, int now_be)
{
    const char *const words[UI_STEP_COUNT] = {_("Passed"), _("This year"), _("To come")};
    for (guint i = 0; i < years->len; i++) {
        const UiStep step = step_of(page->text, programme, g_ptr_array_index(years, i), now_be);
        screen_flow_begin_card(page->flow, UI_ICON_NONE, step.name, NULL);
        screen_flow_add_text(page->flow, UI_TYPE_STRONG, false, words[step.state]);
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, step.detail);
    }
}

static int draw_step(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_step_draw_piece(draw, box, model, piece);
}

static void add_years(ScreenPage *page, const SnapshotProgramme *programme, const GPtrArray *years,
                      int now_be)
{
    UiStep steps[UI_STEP_LIMIT_STEPS];
    int count = (int)MIN(years->len, UI_STEP_LIMIT_STEPS);
    if (count == 0) {
        return;
    }
    for (int i = 0; i < count; i++) {
        steps[i] = step_of(page->text, programme, g_ptr_array_index(years, i), now_be);
    }
    const UiSteps strip = {.steps = screen_flow_keep(page->flow, steps, sizeof *steps * count),
                           .count = count,
                           .words = {_("Passed"), _("This year"), _("To come")}};
    screen_flow_begin_card(page->flow, UI_ICON_HISTORY, _("Year by year"), NULL);
    screen_flow_add_pieces(page->flow, draw_step, &strip, sizeof strip,
                           ui_step_piece_count(&strip));
}

static void *open_programme(const ScreenContext *context, const BaseAddress *address,
                            GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *code = base_address_segment(address, 1);
    g_autoptr(SnapshotProgramme) programme = snapshot_programme_get(snapshot, code, error);
    g_autoptr(GPtrArray) years =
        programme == NULL ? NULL : snapshot_programme_list_years(snapshot, code, error);
    if (years == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    int now_be = screen_span_year_now(context, programme->year_kind);
    const ScreenSpan span =
        screen_span_make(programme->start_year_be, programme->end_year_be, now_be);
    page->icon = UI_ICON_GOAL;
    page->place = _("The whole province");
    page->title = _("Programme");
    add_name(page, programme);
    add_when(page, programme, &span);
    add_note(page, programme);
    if (ui_metrics_is_tight(context->metrics) || years->len > UI_STEP_LIMIT_STEPS) {
        add_years_in_words(page, programme, years, now_be);
    } else {
        add_years(page, programme, years, now_be);
    }
    if (!screen_members_add(page, snapshot, programme, error)) {
        return NULL;
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_programme = {
    .name = "programme",
    .matches = matches,
    .open = open_programme,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
