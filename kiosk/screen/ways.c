#include "ways.h"

#include <snapshot/change.h>
#include <snapshot/marked.h>
#include <snapshot/role.h>

#include "changes.h"
#include "people.h"
#include "words.h"

/* What a way is asked for. */
typedef struct {
    const ScreenWaysTambon *tambon;
    const SnapshotCoverage *sent; /* of the way's kind; all zero for a way without one */
    ScreenText *text;
} Asked;

typedef struct {
    UiIcon icon;
    bool primary;
    const char *title;
    const char *before; /* the address: what stands before and behind the tambon's code */
    const char *behind;
    const char *kind; /* of SnapshotCoverage, what says whether anything was sent; NULL: none */
    /** The figure, NULL where there is none; no function: the date of what was sent. */
    bool (*ask)(const Asked *asked, const char **figure, GError **error);
} Way;

static bool ask_plan(const Asked *asked, const char **figure, GError **error)
{
    (void)error;
    const SnapshotPlan *plan = asked->tambon->plan;
    *figure = plan == NULL ? NULL : screen_text_year(asked->text, plan->fiscal_year_be);
    return true;
}

static bool ask_projects(const Asked *asked, const char **figure, GError **error)
{
    (void)error;
    const SnapshotTotal *all = &asked->tambon->summary->totals.all;
    ScreenText *text = asked->text;
    if (all->project_count > 0) {
        *figure = screen_text_print(text, "%s · %s", screen_text_projects(text, all->project_count),
                                    screen_text_baht(text, all->amount_satang));
    }
    return true;
}

static bool ask_villages(const Asked *asked, const char **figure, GError **error)
{
    g_autoptr(GPtrArray) villages =
        snapshot_area_list_children(asked->tambon->snapshot, asked->tambon->tambon->code, error);
    if (villages == NULL) {
        return false;
    }
    if (villages->len > 0) {
        *figure = screen_text_say(asked->text, P_("%d village", "%d villages", villages->len),
                                  (int)villages->len);
    }
    return true;
}

static bool ask_people(const Asked *asked, const char **figure, GError **error)
{
    g_autoptr(GPtrArray) roles =
        snapshot_role_list(asked->tambon->snapshot, asked->tambon->tambon->code, error);
    if (roles == NULL) {
        return false;
    }
    int vacant = screen_people_count_vacant(roles);
    ScreenText *text = asked->text;
    if (roles->len > 0) {
        *figure = screen_text_say(text, P_("%d post", "%d posts", roles->len), (int)roles->len);
    }
    if (vacant > 0) {
        *figure =
            screen_text_print(text, "%s · %s", *figure,
                              screen_text_say(text, P_("%d vacant", "%d vacant", vacant), vacant));
    }
    return true;
}

static bool ask_documents(const Asked *asked, const char **figure, GError **error)
{
    (void)error;
    int count = asked->sent->row_count;
    if (count > 0) {
        *figure = screen_text_say(asked->text, P_("%s document", "%s documents", count),
                                  screen_text_count(asked->text, count));
    }
    return true;
}

// What is not there is not "not sent" here: nothing has changed.
static bool ask_new(const Asked *asked, const char **figure, GError **error)
{
    Snapshot *snapshot = asked->tambon->snapshot;
    g_autoptr(GPtrArray) places =
        snapshot_change_list_places(snapshot, asked->tambon->tambon->code, error);
    if (places == NULL) {
        return false;
    }
    if (places->len > 0) {
        const SnapshotChangePlace *place = g_ptr_array_index(places, 0);
        *figure = screen_changes_count(asked->text, place->change_count);
    } else {
        *figure = snapshot_release(snapshot)->number <= 1 ? _("These are the first data")
                                                          : _("Nothing has changed");
    }
    return true;
}

static bool ask_beyond(const Asked *asked, const char **figure, GError **error)
{
    const SnapshotMarkedFilter filter = {.mark = SNAPSHOT_MARK_BEYOND_CAPACITY,
                                         .scope = asked->tambon->tambon->code};
    SnapshotTotal total;
    if (!snapshot_marked_count(asked->tambon->snapshot, &filter, &total, error)) {
        return false;
    }
    if (asked->sent->row_count > 0) {
        *figure = total.project_count == 0 ? _("No project")
                                           : screen_text_projects(asked->text, total.project_count);
    }
    return true;
}

static bool ask_compare(const Asked *asked, const char **figure, GError **error)
{
    (void)error;
    *figure = screen_text_words(asked->text, _("Two to four side by side"));
    return true;
}

static bool ask_story(const Asked *asked, const char **figure, GError **error)
{
    (void)error;
    *figure = screen_text_words(asked->text, _("Told by itself in about ten minutes"));
    return true;
}

/* One row a way, in the order in which people ask. */
static const Way ways[] = {
    {UI_ICON_PROJECT, true, N_("Projects"), "/area/", "/projects", "projects", ask_projects},
    {UI_ICON_PLAN, true, N_("Community plan"), "/area/", "/plan", "plans", ask_plan},
    {UI_ICON_ISSUE, false, N_("What the projects are about"), "/area/", "/issues", "projects",
     NULL},
    {UI_ICON_MONEY, false, N_("Money: where from and what for"), "/area/", "/money", "projects",
     NULL},
    {UI_ICON_OFFICE, false, N_("More than the tambon can do"), "/area/", "/beyond-capacity",
     "projects", ask_beyond},
    {UI_ICON_VILLAGE, false, N_("Villages"), "/area/", "/villages", NULL, ask_villages},
    {UI_ICON_PEOPLE, false, N_("Who answers for what"), "/area/", "/people", "roles", ask_people},
    {UI_ICON_INDICATOR, false, N_("Surveys and indicators"), "/area/", "/indicators", "indicators",
     NULL},
    {UI_ICON_SORT, false, N_("Compare with other tambons"), "/compare?areas=", "", NULL,
     ask_compare},
    {UI_ICON_DOCUMENT, false, N_("Documents"), "/documents/", "", "documents", ask_documents},
    {UI_ICON_INFO, false, N_("About the tambon"), "/area/", "/profile", "profile", NULL},
    {UI_ICON_PICTURE, false, N_("Our story"), "/story/", "", NULL, ask_story},
    {UI_ICON_NEW, false, N_("What is new"), "/new?area=", "", NULL, ask_new},
};

static const char *say_sent(const Asked *asked)
{
    const char *as_of = screen_text_date(asked->text, asked->sent->as_of);
    return asked->sent->row_count == 0 ? NULL
           : as_of == NULL             ? _("Sent")
                                       : screen_text_print(asked->text, _("Data of %s"), as_of);
}

static bool add_way(ScreenPage *page, const ScreenWaysTambon *tambon, const Way *way,
                    GError **error)
{
    g_auto(SnapshotCoverage) sent = {0};
    const char *code = tambon->tambon->code;
    if (way->kind != NULL &&
        !snapshot_total_get_coverage(tambon->snapshot, code, way->kind, &sent, error)) {
        return false;
    }
    const Asked asked = {.tambon = tambon, .sent = &sent, .text = page->text};
    const char *figure = way->ask == NULL ? say_sent(&asked) : NULL;
    if (way->ask != NULL && !way->ask(&asked, &figure, error)) {
        return false;
    }
    page->sample |= sent.sample_count > 0;
    screen_flow_add_tile(
        page->flow,
        &(UiTile){.icon = way->icon,
                  .title = _(way->title),
                  .sentence = figure != NULL ? figure : _("Not sent yet"),
                  .primary = way->primary && figure != NULL,
                  .id = screen_text_print(page->text, "%s%s%s", way->before, code, way->behind)});
    return true;
}

bool screen_ways_add(ScreenPage *page, const ScreenWaysTambon *tambon, GError **error)
{
    screen_flow_begin_wide(page->flow);
    for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
        if (!add_way(page, tambon, &ways[i], error)) {
            return false;
        }
    }
    return true;
}
