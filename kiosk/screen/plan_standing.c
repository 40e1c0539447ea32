#include <base/date.h>
#include <string.h>

#include "kind.h"
#include "plan_page.h"
#include "span.h"
#include "words.h"

// How far a plan has come: who certified it, which plans took its projects up, what it belongs to.

bool screen_plan_is_old(const char *iso, int now_be)
{
    BaseDate date = {0};
    return iso != NULL && base_date_parse_iso(iso, &date, NULL) &&
           now_be - base_date_fiscal_year_be(&date) > 1;
}

static void add_age(ScreenPage *page, const char *iso, int now_be)
{
    if (screen_plan_is_old(iso, now_be)) {
        screen_flow_add_badge(page->flow,
                              &(UiBadge){UI_TONE_WARNING, UI_ICON_STALE, _("Over one year old")});
    }
}

static void add_line(GString *lines, const char *words)
{
    if (words != NULL) {
        g_string_append_printf(lines, "%s%s", lines->len == 0 ? "" : "\n", words);
    }
}

static void add_certificate(ScreenPage *page, const SnapshotQuality *certificate, int now_be)
{
    ScreenText *text = page->text;
    g_autoptr(GString) lines = g_string_new(NULL);
    const char *level = screen_text_words(text, certificate->level);
    const char *certifier = screen_text_words(text, certificate->certifier);
    add_line(lines, level != NULL ? screen_text_print(text, _("Level: %s"), level)
                                  : _("Held, no level is stated"));
    add_line(lines, screen_text_date(text, certificate->date));
    add_line(lines,
             certifier == NULL ? NULL : screen_text_print(text, _("Certified by %s"), certifier));
    page->sample |= certificate->sample;
    screen_flow_add_fact(page->flow, screen_text_or_not_stated(text, certificate->scheme),
                         screen_text_keep(text, lines->str), _("Not stated"));
    add_age(page, certificate->date, now_be);
}

void screen_plan_add_quality(ScreenPage *page, const SnapshotPlan *plan,
                             const GPtrArray *certificates, int now_be)
{
    screen_flow_begin_card(page->flow, UI_ICON_STAR, _("Checked and certified"), NULL);
    screen_flow_add_fact(page->flow, _("Last reviewed"),
                         screen_text_date(page->text, plan->review_date), _("Not reviewed yet"));
    add_age(page, plan->review_date, now_be);
    if (certificates->len == 0) {
        screen_flow_add_fact(page->flow, _("Certificates"), NULL, _("Not checked yet"));
    }
    const char *before = NULL;
    for (guint i = 0; i < certificates->len; i++) {
        const SnapshotQuality *certificate = g_ptr_array_index(certificates, i);
        // A certificate is given again: the newest of a scheme counts.
        if (g_strcmp0(before, certificate->scheme) != 0) {
            add_certificate(page, certificate, now_be);
        }
        before = certificate->scheme;
    }
}

void screen_plan_add_ladder(ScreenPage *page, const int rungs[SNAPSHOT_RUNG_COUNT],
                            int fiscal_year_be)
{
    ScreenText *text = page->text;
    UiRung drawn[SNAPSHOT_RUNG_COUNT];
    for (int i = 0; i < SNAPSHOT_RUNG_COUNT; i++) {
        drawn[i] = (UiRung){.name = screen_kind_rung((SnapshotRung)i),
                            .detail = rungs[i] == 0 ? _("No data yet")
                                                    : screen_text_projects(text, rungs[i]),
                            .tone = rungs[i] == 0 ? UI_TONE_UNKNOWN : UI_TONE_POSITIVE};
    }
    screen_flow_begin_card(page->flow, UI_ICON_LIST, _("Which plans took its projects up"),
                           screen_text_year(text, fiscal_year_be));
    screen_flow_add_ladder(page->flow, drawn, SNAPSHOT_RUNG_COUNT);
}

static void add_programme(ScreenPage *page, const SnapshotProgrammePart *part,
                          const char *tambon_code)
{
    ScreenText *text = page->text;
    const SnapshotProgramme years = {.start_year_be = part->start_year_be,
                                     .end_year_be = part->end_year_be,
                                     .year_kind = part->year_kind};
    const char *name = screen_text_or_not_stated(text, screen_text_words(text, part->name_th));
    const char *id = part->project_count > 0
                         ? screen_text_print(text, "/programmes/%s/%s", part->code, tambon_code)
                         : screen_text_print(text, "/programmes/%s", part->code);
    screen_flow_add_row(page->flow,
                        &(UiRow){.icon = UI_ICON_GOAL,
                                 .title = name,
                                 .detail = screen_span_years(text, &years),
                                 .figure = screen_text_count(text, part->project_count),
                                 .figure_note = P_("project", "projects", part->project_count),
                                 .id = id,
                                 .label = name});
}

void screen_plan_add_programmes(ScreenPage *page, const GPtrArray *programmes,
                                const char *tambon_code)
{
    screen_flow_begin_card(page->flow, UI_ICON_GOAL, _("Programmes it is part of"), NULL);
    if (programmes->len == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("The province lists this tambon for no programme."));
    }
    for (guint i = 0; i < programmes->len; i++) {
        add_programme(page, g_ptr_array_index(programmes, i), tambon_code);
    }
}
