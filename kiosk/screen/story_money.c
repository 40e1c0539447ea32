#include <snapshot/disbursed.h>
#include <snapshot/giver.h>
#include <snapshot/issue.h>

#include "filter_words.h"
#include "funders.h"
#include "kind.h"
#include "story_page.h"
#include "words.h"

// Money in the story: what for, where from, how much is paid out, and by whom it is given.

static void add_sum(ScreenStory *story, const char *name, const SnapshotTotal *total, int series,
                    double maximum)
{
    ScreenText *text = story->page->text;
    bool stated = total->no_budget_count < total->project_count || total->project_count == 0;
    screen_story_add_line(
        story, &(ScreenStoryLine){
                   .name = name,
                   .figure = screen_text_print(text, "%s · %s",
                                               stated ? screen_text_baht(text, total->amount_satang)
                                                      : _("Not stated"),
                                               screen_text_projects(text, total->project_count)),
                   .value = stated ? (double)total->amount_satang : -1,
                   .maximum = maximum,
                   .series = series});
}

bool screen_story_make_issues(ScreenStory *story, GError **error)
{
    const SnapshotTotal *all = &story->summary.totals.all;
    g_autoptr(GPtrArray) issues =
        snapshot_issue_list(story->snapshot, snapshot_release(story->snapshot)->issue_edition,
                            story->subject.scope, 0, error);
    if (issues == NULL || issues->len == 0 || all->project_count == 0) {
        return issues != NULL;
    }
    int series = 0;
    screen_story_begin(story, UI_ICON_ISSUE);
    for (guint i = 0; i < issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (issue->parent_code == NULL) {
            add_sum(story,
                    screen_filter_issue_name(story->page->text, issue->code, issue->name_th,
                                             issue->name_en),
                    &issue->total, series++ % UI_THEME_SERIES_COUNT, (double)all->amount_satang);
        }
    }
    return true;
}

bool screen_story_make_money(ScreenStory *story, GError **error)
{
    (void)error;
    const SnapshotTotals *totals = &story->summary.totals;
    if (totals->all.amount_satang == 0) {
        return true;
    }
    screen_story_begin(story, UI_ICON_MONEY);
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        add_sum(story, screen_kind_class((SnapshotClass)i), &totals->by_class[i], i,
                (double)totals->all.amount_satang);
    }
    return true;
}

/* The newest two years of which it is told. */
bool screen_story_make_paid(ScreenStory *story, GError **error)
{
    ScreenText *text = story->page->text;
    g_autoptr(GPtrArray) years =
        snapshot_disbursed_list(story->snapshot, story->subject.scope, error);
    double greatest = 1;
    for (guint i = 0; years != NULL && i < MIN(years->len, 2); i++) {
        const SnapshotDisbursed *year = g_ptr_array_index(years, i);
        greatest = MAX(greatest, (double)MAX(year->budget_satang, year->disbursed_satang));
    }
    if (years == NULL || years->len == 0) {
        return years != NULL;
    }
    const SnapshotDisbursed *newest =
        g_ptr_array_index(years, 0); // a year's: nothing is added up here
    screen_story_set(story, "paid",
                     screen_text_print(text, "%s (%s)",
                                       screen_text_baht(text, newest->disbursed_satang),
                                       screen_text_year(text, newest->fiscal_year_be)));
    screen_story_begin(story, UI_ICON_MONEY);
    for (guint i = 0; i < MIN(years->len, 2); i++) {
        const SnapshotDisbursed *year = g_ptr_array_index(years, i);
        screen_story_add_text(story, UI_TYPE_HEADING, screen_text_year(text, year->fiscal_year_be));
        screen_story_add_line(
            story, &(ScreenStoryLine){.name = _("Budget of the projects that say so"),
                                      .figure = screen_text_baht(text, year->budget_satang),
                                      .value = (double)year->budget_satang,
                                      .maximum = greatest,
                                      .series = 1,
                                      .caption = screen_text_projects(text, year->project_count)});
        screen_story_add_line(
            story,
            &(ScreenStoryLine){.name = _("Paid out of it"),
                               .figure = screen_text_baht(text, year->disbursed_satang),
                               .value = (double)year->disbursed_satang,
                               .maximum = greatest,
                               .series = 2,
                               .caption = screen_text_print(
                                   text, _("As of %s"), screen_text_date(text, year->last_date))});
    }
    return true;
}

/* One that gives to two kinds of money stands twice. */
static int count_organisations(const GPtrArray *givers)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < givers->len; i++) {
        const SnapshotGiver *giver = g_ptr_array_index(givers, i);
        g_hash_table_add(seen, giver->organisation);
    }
    return (int)g_hash_table_size(seen);
}

bool screen_story_make_givers(ScreenStory *story, GError **error)
{
    ScreenText *text = story->page->text;
    g_autoptr(GPtrArray) givers = snapshot_giver_list(story->snapshot, story->subject.scope, error);
    if (givers == NULL || givers->len == 0) {
        return givers != NULL;
    }
    const SnapshotGiver *most = g_ptr_array_index(givers, 0);
    int count = count_organisations(givers);
    screen_story_set(story, "givers",
                     screen_text_say(text, P_("%d source", "%d sources", count), count));
    for (int i = 0; i < screen_story_rows(story, (int)givers->len); i++) {
        const SnapshotGiver *giver = g_ptr_array_index(givers, (guint)i);
        const SnapshotTotal total = {giver->project_count, giver->amount_satang, 0};
        screen_story_begin_part(story, UI_ICON_FUNDER, i);
        add_sum(story,
                screen_funders_name(text, giver->name_th, giver->name_en, giver->abbreviation),
                &total, (int)giver->budget_class, (double)most->amount_satang);
    }
    return true;
}
