#include <snapshot/giver.h>
#include <snapshot/profile.h>
#include <string.h>

#include "funders.h"
#include "place.h"
#include "plan.h"
#include "story_page.h"
#include "words.h"
#include "yearly.h"

// Who we are, what we want, what was found, and thanks.

// What says more in a line than this is read on its own page.
#define FACT_LETTERS 48

/* ---- opening ---- */

bool screen_story_make_opening(ScreenStory *story, GError **error)
{
    (void)error;
    screen_story_begin(story, UI_ICON_HOME);
    return true;
}

void screen_story_add_name(ScreenStory *story, ScreenStoryShot *shot)
{
    shot->line = story->subject.name;
    screen_flow_add_text(shot->flow, UI_TYPE_DISPLAY, false, story->subject.name);
    if (strcmp(story->subject.full, story->subject.name) != 0) {
        screen_flow_add_text(shot->flow, UI_TYPE_HEADING, true, story->subject.full);
    }
}

static const char *list_left_out(const ScreenStory *story)
{
    const char *list = NULL;
    for (guint i = 0; i < story->left_out->len; i++) {
        const char *title = g_ptr_array_index(story->left_out, i);
        list = list == NULL ? screen_text_words(story->page->text, title)
                            : screen_text_print(story->page->text, "%s · %s", list, title);
    }
    return list;
}

static void add_opening(ScreenStory *story, ScreenStoryShot *shot)
{
    ScreenText *text = story->page->text;
    const char *left_out = list_left_out(story);
    story->page->flow = shot->flow;
    screen_story_add_name(story, shot);
    screen_flow_add_text(
        shot->flow, UI_TYPE_HEADING, false,
        screen_text_say(text,
                        P_("About %d minute", "About %d minutes", screen_story_minutes(story)),
                        screen_story_minutes(story)));
    if (story->page->as_of != NULL) {
        screen_flow_add_text(shot->flow, UI_TYPE_BODY, false,
                             screen_text_print(text, _("Data of %s"), story->page->as_of));
    }
    if (left_out != NULL) {
        bool is_short = story->seconds < story->story->least_seconds;
        screen_flow_add_text(
            shot->flow, UI_TYPE_BODY, true,
            is_short ? screen_text_print(text, _("It is shorter than usual. Not in the data: %s"),
                                         left_out)
                     : screen_text_print(text, _("Not in the data: %s"), left_out));
    }
}

void screen_story_finish_opening(ScreenStory *story)
{
    for (guint i = 0; i < story->shots->len; i++) {
        ScreenStoryShot *shot = g_ptr_array_index(story->shots, i);
        if (shot->scene->kind == SCREEN_STORY_OPENING) {
            add_opening(story, shot);
        }
    }
}

/* ---- who we are ---- */

static bool is_short(const char *words)
{
    return words != NULL && g_utf8_strlen(words, -1) <= FACT_LETTERS && strchr(words, '\n') == NULL;
}

/* What can be said in a line, section by section. */
static int add_section(ScreenStory *story, const char *section, int count, GError **error)
{
    ScreenText *text = story->page->text;
    g_autoptr(GPtrArray) items =
        snapshot_profile_list(story->snapshot, story->subject.scope, section, error);
    for (guint i = 0; items != NULL && i < items->len && count < story->scene->rows; i++) {
        const SnapshotProfileItem *item = g_ptr_array_index(items, i);
        if (item->state != SNAPSHOT_FIGURE_SHOWN || !is_short(item->item) ||
            !is_short(item->value)) {
            continue;
        }
        const char *unit = screen_text_words(text, item->unit);
        const char *value = screen_text_words(text, item->value);
        screen_story_begin_part(story, UI_ICON_PEOPLE, count++);
        screen_story_add_fact(story, screen_text_words(text, item->item),
                              unit == NULL ? value : screen_text_print(text, "%s %s", value, unit));
        story->page->sample |= item->sample;
    }
    return items == NULL ? -1 : count;
}

static bool add_profile(ScreenStory *story, GError **error)
{
    g_autoptr(GPtrArray) sections =
        snapshot_profile_list_sections(story->snapshot, story->subject.scope, error);
    int count = 0;
    const char *villages = g_hash_table_lookup(story->values, "villages");
    if (villages != NULL) {
        screen_story_begin_part(story, UI_ICON_PEOPLE, count++);
        screen_story_add_fact(story, _("Villages"), villages);
    }
    for (guint i = 0; sections != NULL && i < sections->len && count >= 0; i++) {
        const SnapshotProfileSection *section = g_ptr_array_index(sections, i);
        count = add_section(story, section->section, count, error);
    }
    return sections != NULL && count >= 0;
}

static const char *say_places(ScreenText *text, SnapshotLevel level, int count)
{
    return level == SNAPSHOT_LEVEL_TAMBON
               ? screen_text_say(text, P_("%d village", "%d villages", count), count)
           : level == SNAPSHOT_LEVEL_DISTRICT
               ? screen_text_say(text, P_("%d pilot tambon", "%d pilot tambons", count), count)
               : screen_text_say(text, P_("%d district", "%d districts", count), count);
}

static const char *list_names(const ScreenStory *story, const GPtrArray *places)
{
    ScreenText *text = story->page->text;
    const char *names = NULL;
    for (guint i = 0; i < places->len; i++) {
        const SnapshotArea *place = g_ptr_array_index(places, i);
        const char *name = screen_text_name(text, place->name_th, place->name_en);
        names = names == NULL ? name : screen_text_print(text, "%s · %s", names, name);
    }
    return names;
}

bool screen_story_make_who(ScreenStory *story, GError **error)
{
    ScreenText *text = story->page->text;
    g_autoptr(GPtrArray) places =
        screen_subject_list_places(story->snapshot, story->subject.scope, error);
    if (places == NULL) {
        return false;
    }
    if (places->len > 0) {
        const char *count = say_places(text, story->subject.level, (int)places->len);
        screen_story_set(story, story->is_tambon ? "villages" : "tambons", count);
        if (!story->is_tambon) { // villages are known by their number
            screen_story_add_prose(story, UI_ICON_PEOPLE, count, list_names(story, places));
        }
    }
    return !story->is_tambon || add_profile(story, error);
}

/* ---- the plan ---- */

bool screen_story_make_vision(ScreenStory *story, GError **error)
{
    (void)error;
    if (story->plan != NULL) {
        story->page->sample |= story->plan->sample;
        screen_story_set(story, "year",
                         screen_text_year(story->page->text, story->plan->fiscal_year_be));
        screen_story_add_prose(story, UI_ICON_VISION, _("Vision"), story->plan->vision);
        screen_story_add_prose(story, UI_ICON_STAR, _("Identity"), story->plan->identity);
    }
    return true;
}

bool screen_story_make_strategy(ScreenStory *story, GError **error)
{
    (void)error;
    if (story->plan != NULL) {
        screen_story_add_prose(story, UI_ICON_GOAL, _("Mission"), story->plan->mission);
        screen_story_add_prose(story, UI_ICON_PLAN, _("Strategies"), story->plan->strategy);
        screen_story_add_prose(story, UI_ICON_ISSUE, _("Common issue"),
                               screen_plan_issues(story->page->text, story->plan));
    }
    return true;
}

/* ---- what was found ---- */

static bool add_moves(ScreenStory *story, UiChartDirection wanted, const char *name, GError **error)
{
    ScreenText *text = story->page->text;
    g_autoptr(GArray) moves =
        screen_yearly_list_moves(story->page, story->snapshot, story->subject.scope, wanted, error);
    if (moves == NULL) {
        return false;
    }
    int count = (int)moves->len;
    if (count > 0) {
        screen_story_set(story, name,
                         screen_text_say(text, P_("%d indicator", "%d indicators", count), count));
    }
    for (int i = 0; i < screen_story_rows(story, count); i++) {
        const ScreenYearlyMove *move = &g_array_index(moves, ScreenYearlyMove, i);
        screen_story_begin_part(story, UI_ICON_INDICATOR, i);
        screen_story_add_text(story, UI_TYPE_HEADING, move->name);
        screen_story_add_text(story, UI_TYPE_BODY,
                              screen_text_print(text, "%s · %s", move->figures, move->years));
    }
    return true;
}

bool screen_story_make_better(ScreenStory *story, GError **error)
{
    return add_moves(story, UI_CHART_BETTER, "better", error);
}

bool screen_story_make_worse(ScreenStory *story, GError **error)
{
    return add_moves(story, UI_CHART_WORSE, "worse", error);
}

/* ---- thanks ---- */

bool screen_story_make_thanks(ScreenStory *story, GError **error)
{
    ScreenText *text = story->page->text;
    g_autoptr(GPtrArray) givers = snapshot_giver_list(story->snapshot, story->subject.scope, error);
    int count = 0;
    for (guint i = 0; givers != NULL && i < givers->len && count < story->scene->rows; i++) {
        const SnapshotGiver *giver = g_ptr_array_index(givers, i);
        bool before = false; // one that gives to two classes is thanked once
        for (guint j = 0; j < i; j++) {
            const SnapshotGiver *other = g_ptr_array_index(givers, j);
            before = before || strcmp(other->organisation, giver->organisation) == 0;
        }
        if (!before) {
            screen_story_begin_part(story, UI_ICON_FUNDER, count++);
            screen_story_add_text(
                story, UI_TYPE_HEADING,
                screen_funders_name(text, giver->name_th, giver->name_en, giver->abbreviation));
        }
    }
    if (givers != NULL && count == 0) {
        screen_story_begin(story, UI_ICON_FUNDER);
        screen_story_add_text(story, UI_TYPE_TITLE, _("Everybody who takes part"));
    }
    return givers != NULL;
}

bool screen_story_make_end(ScreenStory *story, GError **error)
{
    (void)error;
    screen_story_begin(story, UI_ICON_TOUCH);
    screen_story_add_name(story, g_ptr_array_index(story->shots, story->shots->len - 1));
    screen_story_add_text(story, UI_TYPE_HEADING, _("Tambon Point"));
    return true;
}
