#include <snapshot/marked.h>
#include <snapshot/member.h>

#include "kind.h"
#include "place.h"
#include "story_page.h"
#include "words.h"

// What was planned, what is done and what comes next. Lists of projects are a tambon's: above it
// the places stand for them.

static const SnapshotTotals *totals_of(const ScreenStory *story) { return &story->summary.totals; }

static const char *coverage_of(const ScreenStory *story)
{
    return screen_summary_beside(story->page->text, &story->summary.coverage, story->is_tambon);
}

static const char *say_projects(const ScreenStory *story, int64_t count)
{
    return screen_text_projects(story->page->text, count);
}

static void set_count(ScreenStory *story, const char *name, int64_t count)
{
    screen_story_set(story, name, count == 0 ? NULL : say_projects(story, count));
}

void screen_story_set_sums(ScreenStory *story)
{
    const SnapshotTotals *totals = totals_of(story);
    const SnapshotTotal *all = &totals->all;
    bool stated = all->no_budget_count < all->project_count;
    screen_story_set(story, "sent", coverage_of(story));
    set_count(story, "projects", all->project_count);
    screen_story_set(story, "budget",
                     stated ? screen_text_baht(story->page->text, all->amount_satang) : NULL);
    set_count(story, "done", totals->by_status[SNAPSHOT_STATUS_DONE].project_count);
    set_count(story, "doing", totals->by_status[SNAPSHOT_STATUS_DOING].project_count);
    set_count(story, "waiting",
              totals->by_status[SNAPSHOT_STATUS_BUDGETED].project_count +
                  totals->by_status[SNAPSHOT_STATUS_IN_PLAN].project_count);
}

bool screen_story_make_planned(ScreenStory *story, GError **error)
{
    (void)error;
    ScreenText *text = story->page->text;
    const SnapshotTotal *all = &totals_of(story)->all;
    if (all->project_count == 0) {
        return true;
    }
    bool stated = all->no_budget_count < all->project_count;
    screen_story_begin(story, UI_ICON_PLAN);
    screen_story_add_stat(story, &(UiStat){.icon = UI_ICON_PROJECT,
                                           .tone = UI_TONE_INFO,
                                           .number = screen_text_count(text, all->project_count),
                                           .unit = P_("project", "projects", all->project_count),
                                           .sentence = coverage_of(story)});
    screen_story_add_stat(
        story,
        &(UiStat){.icon = UI_ICON_MONEY,
                  .tone = UI_TONE_INFO,
                  .number = stated ? screen_text_amount(text, all->amount_satang) : _("Not stated"),
                  .unit = stated ? _("baht") : NULL,
                  .sentence = screen_summary_without_budget(text, all->no_budget_count)});
    return true;
}

/* ---- places ---- */

bool screen_story_make_places(ScreenStory *story, GError **error)
{
    ScreenText *text = story->page->text;
    if (story->is_tambon) {
        return true;
    }
    int group_no = story->subject.group_no;
    g_autoptr(GPtrArray) members =
        group_no != 0 ? snapshot_member_list_group(story->snapshot, group_no, 0, error)
                      : snapshot_member_list(story->snapshot, story->subject.scope, 0, error);
    double greatest = 1;
    int shown = 0;
    for (guint i = 0; members != NULL && i < members->len; i++) {
        const SnapshotMember *member = g_ptr_array_index(members, i);
        greatest = MAX(greatest, (double)member->total.amount_satang);
    }
    for (guint i = 0; members != NULL && i < members->len; i++) {
        const SnapshotMember *member = g_ptr_array_index(members, i);
        bool sent = member->total.project_count > 0;
        if (member->tambon_total == 0 && !sent) {
            continue; // the programme has not come there
        }
        if (shown >= story->scene->rows * story->scene->parts) {
            break;
        }
        screen_story_begin_part(story, UI_ICON_MAP, shown++);
        screen_story_add_line(
            story,
            &(ScreenStoryLine){
                .name = screen_text_name(text, member->name_th, member->name_en),
                .figure = sent ? screen_text_print(text, "%s · %s",
                                                   screen_summary_baht(text, &member->total),
                                                   say_projects(story, member->total.project_count))
                               : _("No projects sent yet"),
                .value = sent ? (double)member->total.amount_satang : -1,
                .maximum = greatest});
    }
    return members != NULL;
}

/* ---- lists of projects ---- */

static double greatest_budget(const GPtrArray *rows)
{
    double greatest = 1;
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        greatest = MAX(greatest, (double)row->budget_satang);
    }
    return greatest;
}

static void add_project(ScreenStory *story, const SnapshotProjectRow *row, double greatest,
                        const char *caption)
{
    ScreenText *text = story->page->text;
    const char *budget = screen_text_baht(text, row->budget_satang);
    story->page->sample |= row->sample;
    screen_story_add_line(story,
                          &(ScreenStoryLine){.name = screen_text_words(text, row->name),
                                             .figure = budget != NULL ? budget : _("Not stated"),
                                             .value = (double)row->budget_satang,
                                             .maximum = greatest,
                                             .caption = caption});
}

/* Of a tambon the projects of a status, with how many there are as {name}. */
static bool add_status(ScreenStory *story, SnapshotStatus status, int *index, GError **error)
{
    const SnapshotProjectFilter filter = {.tambon_code = story->subject.scope,
                                          .status = status,
                                          .budget_class = SNAPSHOT_CLASS_ALL,
                                          .row_limit = story->scene->rows * story->scene->parts,
                                          .without_amounts = true};
    g_autoptr(GPtrArray) rows = snapshot_project_list(story->snapshot, &filter, error);
    double greatest = rows == NULL ? 1 : greatest_budget(rows);
    for (guint i = 0; rows != NULL && i < rows->len && *index < filter.row_limit; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        screen_story_begin_part(story, screen_kind_status(status).icon, (*index)++);
        add_project(story, row, greatest,
                    screen_text_print(story->page->text, "%s · %s", screen_kind_status(status).word,
                                      screen_text_year(story->page->text, row->fiscal_year_be)));
    }
    return rows != NULL;
}

bool screen_story_make_done(ScreenStory *story, GError **error)
{
    int index = 0;
    return !story->is_tambon || add_status(story, SNAPSHOT_STATUS_DONE, &index, error);
}

bool screen_story_make_doing(ScreenStory *story, GError **error)
{
    int index = 0;
    return !story->is_tambon || add_status(story, SNAPSHOT_STATUS_DOING, &index, error);
}

bool screen_story_make_next(ScreenStory *story, GError **error)
{
    static const SnapshotStatus waiting[] = {SNAPSHOT_STATUS_BUDGETED, SNAPSHOT_STATUS_IN_PLAN};
    int64_t count = 0;
    int index = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(waiting); i++) {
        count += totals_of(story)->by_status[waiting[i]].project_count;
        if (story->is_tambon && !add_status(story, waiting[i], &index, error)) {
            return false;
        }
    }
    if (!story->is_tambon && count > 0) {
        screen_story_begin(story, UI_ICON_WAITING);
        for (size_t i = 0; i < G_N_ELEMENTS(waiting); i++) {
            const SnapshotTotal *total = &totals_of(story)->by_status[waiting[i]];
            ScreenText *text = story->page->text;
            screen_story_add_stat(
                story, &(UiStat){.icon = UI_ICON_WAITING,
                                 .tone = UI_TONE_NEUTRAL,
                                 .number = screen_text_count(text, total->project_count),
                                 .unit = P_("project", "projects", total->project_count),
                                 .sentence = screen_text_print(text, "%s · %s",
                                                               screen_kind_status(waiting[i]).word,
                                                               screen_summary_baht(text, total))});
        }
    }
    return true;
}

/* ---- statuses ---- */

bool screen_story_make_status(ScreenStory *story, GError **error)
{
    (void)error;
    ScreenText *text = story->page->text;
    const SnapshotTotals *totals = totals_of(story);
    if (totals->all.project_count == 0) {
        return true;
    }
    int shown = 0;
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        const SnapshotTotal *total = &totals->by_status[i];
        if (total->project_count > 0) {
            screen_story_begin_part(story, UI_ICON_PROJECT, shown++);
            screen_story_add_line(
                story,
                &(ScreenStoryLine){.name = screen_kind_status((SnapshotStatus)i).word,
                                   .figure = screen_text_print(
                                       text, "%s · %s", say_projects(story, total->project_count),
                                       screen_summary_baht(text, total)),
                                   .value = (double)total->project_count,
                                   .maximum = (double)totals->all.project_count});
        }
    }
    return true;
}

/* ---- marked ---- */

static const char *say_where(const ScreenStory *story, const SnapshotMarked *marked)
{
    return story->is_tambon ? NULL
                            : screen_text_name(story->page->text, marked->tambon_name_th,
                                               marked->tambon_name_en);
}

/* Where a project beyond capacity was sent, and what was answered. */
static const char *say_answer(const ScreenStory *story, const SnapshotMarked *marked)
{
    ScreenText *text = story->page->text;
    const char *agency = screen_text_words(text, marked->forwarded_to);
    const char *answer = screen_text_words(text, marked->answer);
    return agency == NULL   ? _("Not sent on yet")
           : answer == NULL ? screen_text_print(text, "%s · %s", agency, _("No answer yet"))
                            : screen_text_print(text, "%s · %s", agency, answer);
}

/* Of one place, as many as there is still room for; how many there are is added to `count`. */
static bool read_marked_of(ScreenStory *story, SnapshotMarkedFilter filter, GPtrArray **rows,
                           int64_t *count, GError **error)
{
    SnapshotTotal total = {0};
    filter.row_limit -= *rows == NULL ? 0 : (int)(*rows)->len;
    if (!snapshot_marked_count(story->snapshot, &filter, &total, error)) {
        return false;
    }
    *count += total.project_count;
    if (filter.row_limit <= 0) {
        return true;
    }
    GPtrArray *more = snapshot_marked_list(story->snapshot, &filter, error);
    if (more != NULL && *rows != NULL) {
        g_ptr_array_extend_and_steal(*rows, more);
    } else {
        *rows = more;
    }
    return more != NULL;
}

/* The release adds them up by district; a group's are those of its tambons. */
static bool read_marked(ScreenStory *story, const SnapshotMarkedFilter *filter, GPtrArray **rows,
                        int64_t *count, GError **error)
{
    if (story->subject.group_no == 0) {
        return read_marked_of(story, *filter, rows, count, error);
    }
    g_autoptr(GPtrArray) tambons =
        screen_subject_list_places(story->snapshot, story->subject.scope, error);
    bool done = tambons != NULL;
    for (guint i = 0; done && i < tambons->len; i++) {
        SnapshotMarkedFilter one = *filter;
        one.scope = ((const SnapshotArea *)g_ptr_array_index(tambons, i))->code;
        done = read_marked_of(story, one, rows, count, error);
    }
    return done;
}

static bool add_marked(ScreenStory *story, SnapshotMark mark, const char *name, UiIcon icon,
                       GError **error)
{
    ScreenText *text = story->page->text;
    const SnapshotMarkedFilter filter = {.mark = mark,
                                         .scope = story->subject.scope,
                                         .row_limit = story->scene->rows * story->scene->parts};
    int64_t count = 0;
    g_autoptr(GPtrArray) rows = NULL;
    if (!read_marked(story, &filter, &rows, &count, error)) {
        return false;
    }
    if (rows == NULL) {
        return true; // a group without tambons
    }
    set_count(story, name, count);
    double greatest = 1;
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotMarked *marked = g_ptr_array_index(rows, i);
        greatest = MAX(greatest, (double)marked->row.budget_satang);
    }
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotMarked *marked = g_ptr_array_index(rows, i);
        const char *where = say_where(story, marked);
        const char *how = mark == SNAPSHOT_MARK_BEYOND_CAPACITY
                              ? say_answer(story, marked)
                              : screen_kind_status(marked->row.status).word;
        screen_story_begin_part(story, icon, (int)i);
        add_project(story, &marked->row, greatest,
                    where == NULL ? how : screen_text_print(text, "%s · %s", where, how));
    }
    return true;
}

bool screen_story_make_focus(ScreenStory *story, GError **error)
{
    return add_marked(story, SNAPSHOT_MARK_FOCUS, "focus", UI_ICON_STAR, error);
}

bool screen_story_make_beyond(ScreenStory *story, GError **error)
{
    return add_marked(story, SNAPSHOT_MARK_BEYOND_CAPACITY, "beyond", UI_ICON_OFFICE, error);
}
