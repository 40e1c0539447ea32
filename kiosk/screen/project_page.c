#include "project_page.h"

#include <base/address.h>
#include <string.h>

#include "code.h"
#include "kind.h"
#include "place.h"
#include "words.h"

#define PERCENT 100.0

// A card whose few lines say more together than apart.
static void begin_whole(ScreenPage *page, UiIcon icon, const char *heading)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.icon = icon, .heading = heading},
                                                   .whole = true});
}

void screen_project_add_name(ScreenPage *page, const SnapshotProject *project)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_or_not_stated(text, project->row.name));
    if (project->row.focus) {
        screen_flow_add_note(
            page->flow,
            &(UiNote){.tone = UI_TONE_INFO,
                      .icon = UI_ICON_STAR,
                      .title = _("Focus project"),
                      .sentence = screen_text_words(
                          text, _("The tambon chose it, one of two a year at most, for the "
                                  "province to help with."))});
    }
}

static const char *paid_sentence(ScreenText *text, const SnapshotProject *project)
{
    const char *as_of = screen_text_date(text, project->disbursed_date);
    const char *paid = as_of == NULL ? _("Paid out so far")
                                     : screen_text_print(text, _("Paid out as of %s"), as_of);
    int64_t budget = project->row.budget_satang;
    if (budget <= 0) {
        return paid; // no share without both numbers
    }
    double percent = PERCENT * (double)project->disbursed_satang / (double)budget;
    return screen_text_print(text, "%s\n%s", paid,
                             screen_text_say(text, _("%.0f %% of the budget"), percent));
}

// The three numbers people ask for first; what nobody stated says so.
void screen_project_add_stats(ScreenPage *page, const SnapshotProject *project)
{
    ScreenText *text = page->text;
    const char *budget = screen_text_amount(text, project->row.budget_satang);
    const char *paid = screen_text_amount(text, project->disbursed_satang);
    const char *as_of = screen_text_date(text, project->row.status_date);
    bool told = project->row.percent >= 0;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_stat(
        page->flow,
        &(UiStat){.icon = UI_ICON_MONEY,
                  .tone = UI_TONE_INFO,
                  .number = budget == NULL ? "–" : budget,
                  .unit = budget == NULL ? NULL : _("baht"),
                  .sentence = budget == NULL ? _("No budget was stated") : _("Its whole budget")});
    screen_flow_add_stat(
        page->flow,
        &(UiStat){.icon = UI_ICON_DOING,
                  .tone = UI_TONE_INFO,
                  .number = told ? screen_text_say(text, "%.0f %%", project->row.percent) : "–",
                  .sentence = !told ? _("Nobody has said how far it is")
                              : as_of == NULL
                                  ? _("Done so far")
                                  : screen_text_print(text, _("Done as of %s"), as_of)});
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_FUNDER,
                                   .tone = UI_TONE_INFO,
                                   .number = paid == NULL ? "–" : paid,
                                   .unit = paid == NULL ? NULL : _("baht"),
                                   .sentence = paid == NULL ? _("Nobody has said what was paid")
                                                            : paid_sentence(text, project)});
}

static void add_class(ScreenPage *page, const SnapshotProjectMoney *money, SnapshotClass class)
{
    ScreenText *text = page->text;
    const char *giver = screen_text_name(text, money->organisation_th, money->organisation_en);
    const char *words = screen_kind_class(class);
    screen_flow_add_row(
        page->flow,
        &(UiRow){.title = giver == NULL ? words : giver,
                 .detail = giver == NULL ? screen_kind_class_meaning(class) : words,
                 .figure = screen_text_amount(text, money->amount_satang),
                 .figure_note = money->rounded ? _("baht, rounded") : _("baht"),
                 .id = giver == NULL ? NULL
                                     : screen_text_print(text, "/funders/%s", money->organisation),
                 .label = giver});
}

// The sources that are stated: they add up to the whole, so a source left out gave nothing.
void screen_project_add_money(ScreenPage *page, const SnapshotProject *project)
{
    bool stated = false;
    begin_whole(page, UI_ICON_MONEY, _("Where the money comes from"));
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        if (project->money[i].amount_satang >= 0) {
            add_class(page, &project->money[i], (SnapshotClass)i);
            stated = true;
        }
    }
    if (!stated) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, _("Nobody has said who pays for it."));
    }
}

static const char *villages(ScreenText *text, const SnapshotProject *project)
{
    if (project->villages->len == 0) {
        return _("The whole tambon");
    }
    g_autoptr(GString) list = g_string_new(NULL);
    for (guint i = 0; i < project->villages->len; i++) {
        g_string_append_printf(list, "%s%s", i == 0 ? "" : ", ",
                               screen_place_village(text, g_ptr_array_index(project->villages, i)));
    }
    return screen_text_keep(text, list->str);
}

static const char *issue(ScreenText *text, const SnapshotProject *project)
{
    const char *name = screen_text_name(text, project->issue_name_th, project->issue_name_en);
    const char *parent =
        screen_text_name(text, project->issue_parent_name_th, project->issue_parent_name_en);
    return name == NULL || parent == NULL ? name : screen_text_print(text, "%s › %s", parent, name);
}

static const char *period(ScreenText *text, const SnapshotProject *project)
{
    const char *start = screen_text_date(text, project->start_date);
    const char *end = screen_text_date(text, project->end_date);
    if (start != NULL && end != NULL) {
        return screen_text_print(text, _("%1$s to %2$s"), start, end);
    }
    return start != NULL ? screen_text_print(text, _("from %s"), start)
           : end != NULL ? screen_text_print(text, _("until %s"), end)
                         : NULL;
}

static void add_parent(ScreenPage *page, const SnapshotProject *project)
{
    if (project->parent_code != NULL) {
        screen_flow_add_row(
            page->flow,
            &(UiRow){.icon = UI_ICON_PROJECT,
                     .title = screen_text_words(page->text, project->parent_name),
                     .detail = _("It is part of this project"),
                     .id = screen_text_print(page->text, "/project/%s", project->parent_code),
                     .label = screen_text_words(page->text, project->parent_name)});
    }
}

void screen_project_add_doing(ScreenPage *page, const SnapshotProject *project,
                              const GPtrArray *papers)
{
    ScreenText *text = page->text;
    ScreenFlow *flow = page->flow;
    const char *missing = _("Not stated");
    screen_flow_begin_card(flow, UI_ICON_PEOPLE, _("What, who and where"), NULL);
    screen_flow_add_fact(flow, _("What for"), screen_text_words(text, project->objective), missing);
    screen_flow_add_fact(flow, _("Who does it"), screen_kind_doer(project->row.doer), missing);
    screen_flow_add_fact(flow, _("Responsible"), screen_text_words(text, project->responsible),
                         missing);
    screen_flow_add_fact(flow, _("Where"), villages(text, project), missing);
    screen_flow_add_fact(flow, _("When"), period(text, project), missing);
    screen_flow_add_fact(flow, _("What it is about"), issue(text, project), missing);
    screen_flow_add_fact(flow, _("Rank given by the forum"),
                         project->row.priority_rank == 0
                             ? NULL
                             : screen_text_say(text, "%d", project->row.priority_rank),
                         _("Not ranked"));
    if (project->programme_name != NULL) {
        screen_flow_add_fact(flow, _("Programme"), screen_text_words(text, project->programme_name),
                             missing);
    }
    if (papers->len == 0) {
        screen_flow_add_fact(flow, _("Document"), NULL,
                             project->document_code == NULL ? _("No data yet")
                                                            : _("Named, but it has not been sent"));
    }
    add_parent(page, project);
}

static const char *rung_detail(ScreenText *text, const SnapshotLadderRung *rung)
{
    if (!rung->known) {
        return _("No data yet");
    }
    const char *date = screen_text_date(text, rung->date);
    const char *when =
        date != NULL ? date : screen_text_say(text, _("%d BE"), rung->fiscal_year_be);
    const char *reference = screen_text_words(text, rung->reference);
    return reference == NULL ? when : screen_text_print(text, "%s · %s", when, reference);
}

void screen_project_add_ladder(ScreenPage *page, const SnapshotProject *project)
{
    UiRung rungs[SNAPSHOT_RUNG_COUNT];
    for (int i = 0; i < SNAPSHOT_RUNG_COUNT; i++) {
        const SnapshotLadderRung *rung = &project->ladder[i];
        rungs[i] = (UiRung){.name = screen_kind_rung((SnapshotRung)i),
                            .detail = rung_detail(page->text, rung),
                            .tone = rung->known ? UI_TONE_POSITIVE : UI_TONE_UNKNOWN};
    }
    begin_whole(page, UI_ICON_LIST, _("The plans it is in"));
    screen_flow_add_ladder(page->flow, rungs, SNAPSHOT_RUNG_COUNT);
}

void screen_project_add_beyond(ScreenPage *page, const SnapshotProject *project)
{
    ScreenText *text = page->text;
    if (!project->row.beyond_capacity) {
        return;
    }
    screen_flow_begin_card(page->flow, UI_ICON_FORWARD, _("More than the tambon can do"), NULL);
    screen_flow_add_fact(page->flow, _("Sent on to"),
                         screen_text_words(text, project->forwarded_to), _("Not sent on yet"));
    screen_flow_add_fact(page->flow, _("Sent on"), screen_text_date(text, project->forwarded_date),
                         _("Not stated"));
    screen_flow_add_fact(page->flow, _("Answer"), screen_text_words(text, project->answer),
                         _("No answer yet"));
    screen_flow_add_fact(page->flow, _("Amount granted"),
                         screen_text_baht(text, project->answer_satang), _("Not stated"));
}

// "https://" says nothing to somebody who types.
static const char *address_to_type(const char *base_url)
{
    const char *colon = strstr(base_url, "://");
    return colon == NULL ? base_url : colon + strlen("://");
}

UiQr screen_project_code(ScreenPage *page, const SnapshotProject *project, const char *base_url)
{
    g_autofree char *url = base_address_phone_url(base_url, project->row.tambon_code,
                                                  project->row.fiscal_year_be, project->row.code);
    return (UiQr){.text = screen_text_keep(page->text, url),
                  .title = _("Point your phone's camera here to take this project home"),
                  .needs = _("The phone needs the internet, but no app.")};
}

void screen_project_add_codes(ScreenPage *page, const SnapshotProject *project,
                              const char *base_url)
{
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_QR, _("On your phone"), NULL);
    screen_flow_add_fact(page->flow, _("Project code"), screen_text_keep(text, project->row.code),
                         _("Not stated"));
    screen_flow_add_fact(page->flow, _("Code at the tambon office"),
                         screen_text_keep(text, project->row.office_code), _("Not stated"));
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         screen_text_print(text,
                                           _("No camera? Open %s, choose the tambon and look for "
                                             "the code."),
                                           address_to_type(base_url)));
}
