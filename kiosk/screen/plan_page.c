#include "plan_page.h"

#include "paper.h"
#include "plan.h"
#include "words.h"

static void add_field(ScreenPage *page, const char *name, const char *value)
{
    screen_flow_add_fact(page->flow, name, screen_text_words(page->text, value), _("No data yet"));
}

static void add_optional(ScreenPage *page, const char *name, const char *value)
{
    if (value != NULL && value[0] != '\0') {
        add_field(page, name, value);
    }
}

/*
 * Offices write several points of a mission in one cell, with semicolons between: each gets a line
 * of its own, so that they can be counted.
 */
static void add_points(ScreenPage *page, const char *name, const char *value)
{
    ScreenText *text = page->text;
    screen_flow_add_text(page->flow, UI_TYPE_STRONG, false, name);
    g_auto(GStrv) points = value == NULL ? NULL : g_strsplit_set(value, ";\n", -1);
    int count = 0;
    guint point_count = points == NULL ? 0 : g_strv_length(points);
    for (guint i = 0; i < point_count; i++) {
        const char *point = screen_text_words(text, g_strstrip(points[i]));
        if (point != NULL) {
            count++;
            screen_flow_add_text(
                page->flow, UI_TYPE_BODY, false,
                point_count == 1
                    ? point
                    : screen_text_print(text, "%s %s", screen_text_say(text, "%d.", count), point));
        }
    }
    if (count == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, _("No data yet"));
    }
}

void screen_plan_add_contents(ScreenPage *page, const SnapshotPlan *plan)
{
    ScreenText *text = page->text;
    const char *vision = screen_text_words(text, plan->vision);
    screen_flow_begin_card(page->flow, UI_ICON_VISION, _("What we want to be"), NULL);
    screen_flow_add_text(page->flow, vision == NULL ? UI_TYPE_BODY : UI_TYPE_HEADING,
                         vision == NULL, vision == NULL ? _("No vision was sent yet") : vision);
    add_field(page, _("Identity"), plan->identity);
    add_field(page, _("Agreed at the forum"), screen_text_date(text, plan->forum_date));
}

void screen_plan_add_ways_there(ScreenPage *page, const SnapshotPlan *plan)
{
    screen_flow_begin_card(page->flow, UI_ICON_GOAL, _("How we get there"), NULL);
    add_points(page, _("Mission"), plan->mission);
    add_points(page, _("Strategies"), plan->strategy);
}

void screen_plan_add_facts(ScreenPage *page, const SnapshotPlan *plan)
{
    add_field(page, _("Vision"), plan->vision);
    add_optional(page, _("Identity"), plan->identity);
    add_field(page, _("Mission"), plan->mission);
    add_optional(page, _("Strategies"), plan->strategy);
}

void screen_plan_add_origin(ScreenPage *page, const SnapshotPlan *plan)
{
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_DOCUMENT, _("Where this comes from"), NULL);
    add_field(page, _("Edition"), plan->edition);
    add_field(page, _("Agreed at the forum"), screen_text_date(text, plan->forum_date));
    screen_flow_add_fact(page->flow, _("Last reviewed"), screen_text_date(text, plan->review_date),
                         _("Not reviewed yet"));
    if (screen_text_words(text, plan->document_title) == NULL) {
        screen_flow_add_fact(page->flow, _("Document"), NULL,
                             plan->document_code == NULL ? _("No data yet")
                                                         : _("Named, but it has not been sent"));
    }
    add_field(page, _("Date of the document"), screen_text_date(text, plan->document_date));
    screen_paper_add_link(page, &(ScreenPaperLink){.area_code = plan->area_code,
                                                   .code = plan->document_code,
                                                   .title = plan->document_title});
}
