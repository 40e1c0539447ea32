#include <snapshot/area.h>
#include <snapshot/role.h>
#include <string.h>

#include "branch.h"
#include "people.h"
#include "place.h"
#include "words.h"

// Who stands under whom (A9): the bodies of province, district and tambon, as far as the offices
// have sent them. Nothing is drawn that is not in the data; a level nobody told of says so.

typedef struct {
    ScreenPage *page;
    Snapshot *snapshot;
    GArray *branches; /* of ScreenBranch */
} Chart;

static void add_branch(Chart *chart, ScreenBranch branch)
{
    g_array_append_val(chart->branches, branch);
}

static const char *say_seats(ScreenText *text, const GPtrArray *roles, guint first, guint end)
{
    int vacant = 0;
    for (guint i = first; i < end; i++) {
        const SnapshotRole *role = g_ptr_array_index(roles, i);
        vacant += role->vacant ? 1 : 0;
    }
    int seats = (int)(end - first);
    const char *posts = screen_text_say(text, P_("%d post", "%d posts", seats), seats);
    const char *who =
        vacant == 0 ? posts
                    : screen_text_print(
                          text, "%s · %s", posts,
                          screen_text_say(text, P_("%d vacant", "%d vacant", vacant), vacant));
    return screen_text_print(text, "%s · %s", who, _("touch to see who"));
}

static void add_bodies(Chart *chart, const char *code, const GPtrArray *roles, int depth)
{
    ScreenText *text = chart->page->text;
    int number = 0;
    for (guint first = 0, end = 0; first < roles->len; first = end) {
        const SnapshotRole *role = g_ptr_array_index(roles, first);
        end = screen_people_end_of_body(roles, first);
        number++;
        chart->page->sample |= role->sample;
        add_branch(chart, (ScreenBranch){.depth = depth,
                                         .icon = UI_ICON_PEOPLE,
                                         .title = screen_text_or_not_stated(text, role->body),
                                         .sentence = say_seats(text, roles, first, end),
                                         .id = screen_text_print(text, "/area/%s/people?body=%d",
                                                                 code, number)});
    }
}

static bool add_level(Chart *chart, const char *code, int depth, UiIcon icon, GError **error)
{
    g_autoptr(SnapshotArea) area = snapshot_area_get(chart->snapshot, code, error);
    g_autoptr(GPtrArray) roles =
        area == NULL ? NULL : snapshot_role_list(chart->snapshot, code, error);
    if (roles == NULL) {
        return false;
    }
    add_branch(chart,
               (ScreenBranch){.depth = depth,
                              .icon = icon,
                              .title = screen_place_name(chart->page->text, area),
                              .sentence = roles->len == 0 ? _("No committee of this level was sent")
                                                          : NULL});
    add_bodies(chart, code, roles, depth + 1);
    return true;
}

bool screen_people_add_chart(ScreenPage *page, Snapshot *snapshot, const char *code, GError **error)
{
    static const struct {
        size_t digits;
        UiIcon icon;
    } levels[] = {{2, UI_ICON_PROVINCE}, {4, UI_ICON_DISTRICT}, {6, UI_ICON_TAMBON}};
    g_autoptr(GArray) branches = g_array_new(FALSE, FALSE, sizeof(ScreenBranch));
    Chart chart = {page, snapshot, branches};
    for (size_t i = 0; i < G_N_ELEMENTS(levels) && levels[i].digits <= strlen(code); i++) {
        g_autofree char *level = g_strndup(code, levels[i].digits);
        if (!add_level(&chart, level, (int)i, levels[i].icon, error)) {
            return false;
        }
    }
    const ScreenTree tree = {
        screen_flow_keep(page->flow, branches->data, sizeof(ScreenBranch) * branches->len),
        (int)branches->len};
    screen_flow_begin_wide(page->flow);
    screen_flow_add_pieces(page->flow, screen_branch_draw, &tree, sizeof tree, tree.count);
    return true;
}
