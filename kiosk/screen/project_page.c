#include "project_page.h"

#include <base/address.h>
#include <string.h>

#include "code.h"
#include "kind.h"
#include "place.h"
#include "words.h"

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

static void add_progress(ScreenPage *page, const SnapshotProject *project)
{
    ScreenText *text = page->text;
    const char *percent =
        project->row.percent < 0 ? NULL : screen_text_say(text, "%.0f %%", project->row.percent);
    const UiBarPart part = {.label = _("Progress"),
                            .figure = percent != NULL ? percent : _("Not stated"),
                            .value = project->row.percent};
    screen_flow_add_bar(page->flow, &part, 100);
}

void screen_project_add_status(ScreenPage *page, const SnapshotProject *project, int64_t now_unix)
{
    UiBadge badge = screen_kind_status(project->row.status);
    const char *as_of = screen_text_date(page->text, project->row.status_date);
    screen_flow_begin_card(page->flow, UI_ICON_HISTORY, _("How far it is"),
                           as_of == NULL ? NULL
                                         : screen_text_print(page->text, _("as of %s"), as_of));
    screen_flow_add_badge(page->flow, &badge);
    int days = screen_text_days_since(project->row.status_date, now_unix);
    if (screen_kind_is_stale(project->row.status, days, page->stale_days)) {
        screen_flow_add_note(
            page->flow,
            &(UiNote){.tone = UI_TONE_WARNING,
                      .icon = UI_ICON_STALE,
                      .title = _("Old data"),
                      .sentence = screen_text_say(
                          page->text,
                          P_("Nothing was reported for %d day. It may have moved on since.",
                             "Nothing was reported for %d days. It may have moved on since.", days),
                          days)});
    }
    add_progress(page, project);
}

static const char *amount_of_class(ScreenText *text, const SnapshotProjectMoney *money)
{
    const char *baht = screen_text_baht(text, money->amount_satang);
    const char *giver = screen_text_name(text, money->organisation_th, money->organisation_en);
    if (baht != NULL && money->rounded) {
        baht = screen_text_print(text, _("about %s"), baht);
    }
    return baht == NULL || giver == NULL ? baht : screen_text_print(text, "%s\n%s", baht, giver);
}

// The sources that are stated: they add up to the whole, so a source left out gave nothing.
static void add_classes(ScreenPage *page, const SnapshotProject *project)
{
    bool stated = false;
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        const char *amount = amount_of_class(page->text, &project->money[i]);
        if (amount != NULL) {
            screen_flow_add_fact(page->flow, screen_kind_class((SnapshotClass)i), amount, NULL);
            stated = true;
        }
    }
    if (!stated) {
        screen_flow_add_fact(page->flow, _("Source of money"), NULL, _("Not stated"));
    }
}

void screen_project_add_money(ScreenPage *page, const SnapshotProject *project)
{
    ScreenText *text = page->text;
    const char *missing = _("Not stated");
    begin_whole(page, UI_ICON_MONEY, _("Money"));
    screen_flow_add_fact(page->flow, _("Whole budget"),
                         screen_text_baht(text, project->row.budget_satang), missing);
    add_classes(page, project);
    const char *paid = screen_text_baht(text, project->disbursed_satang);
    const char *as_of = screen_text_date(text, project->disbursed_date);
    if (paid != NULL && as_of != NULL) {
        paid = screen_text_print(text, _("%1$s as of %2$s"), paid, as_of);
    }
    screen_flow_add_fact(page->flow, _("Paid out"), paid, missing);
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

void screen_project_add_doing(ScreenPage *page, const SnapshotProject *project)
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
    screen_flow_add_fact(flow, _("Issue"), issue(text, project), missing);
    screen_flow_add_fact(flow, _("Rank given by the forum"),
                         project->row.priority_rank == 0
                             ? NULL
                             : screen_text_say(text, "%d", project->row.priority_rank),
                         _("Not ranked"));
    if (project->programme_name != NULL) {
        screen_flow_add_fact(flow, _("Programme"), screen_text_words(text, project->programme_name),
                             missing);
    }
    screen_flow_add_fact(flow, _("Document"), screen_text_words(text, project->document_title),
                         _("No data yet"));
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

void screen_project_add_phone(ScreenPage *page, const SnapshotProject *project,
                              const char *base_url)
{
    ScreenText *text = page->text;
    g_autofree char *url = base_address_phone_url(base_url, project->row.tambon_code,
                                                  project->row.fiscal_year_be, project->row.code);
    screen_flow_begin_card(page->flow, UI_ICON_QR, _("On your phone"), NULL);
    screen_code_add(page,
                    &(UiQr){.text = screen_text_keep(text, url),
                            .title = _("Point your phone's camera here to take this project home"),
                            .needs = _("The phone needs the internet, but no app.")});
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
