#include "hit_projects.h"

#include "address.h"
#include "linked.h"
#include "place.h"
#include "words.h"

#define NEAR "near"
#define FAR "far"

static int first_row(const ScreenPage *page, const char *name)
{
    const char *value = base_address_parameter(page->address, name);
    gint64 row = value == NULL ? 1 : g_ascii_strtoll(value, NULL, 10);
    return (int)CLAMP(row, 1, SNAPSHOT_COMPANION_LIMIT_FIRST) - 1;
}

void screen_hit_projects_read(const ScreenPage *page, SnapshotCompanionWish *wish)
{
    bool typing = screen_typing_is_open(&page->typing);
    wish->near_first = typing ? 0 : first_row(page, NEAR);
    wish->far_first = typing ? 0 : first_row(page, FAR);
}

// One of the two lists: which rows of it are shown.
typedef struct {
    const GPtrArray *rows;
    const char *name; // of its parameter
    const char *heading;
    int first;
    int count;
    bool counted; // `count` is of all there are
    int row_limit;
} Stretch;

static void add_way(ScreenPage *page, const Stretch *stretch, int first, UiIcon icon,
                    const char *word)
{
    const char *from = first == 0 ? NULL : screen_text_print(page->text, "%d", first + 1);
    screen_flow_add_button(
        page->flow,
        &(UiButton){.kind = UI_BUTTON_PLAIN,
                    .icon = icon,
                    .word = word,
                    .id = screen_address_with(page->text, page->address, stretch->name, from)});
}

// Below the last row: the projects that follow, and those before.
static void add_ways(ScreenPage *page, const Stretch *stretch)
{
    ScreenText *text = page->text;
    int next = stretch->first + (int)stretch->rows->len;
    int left = stretch->count - next;
    if (left > 0 && next < SNAPSHOT_COMPANION_LIMIT_FIRST) {
        int count = stretch->counted ? MIN(left, stretch->row_limit) : stretch->row_limit;
        add_way(page, stretch, next, UI_ICON_FORWARD,
                stretch->counted
                    ? screen_text_say(
                          text, P_("The next %d project", "The next %d projects", count), count)
                    : _("The next projects"));
    }
    if (stretch->first > 0) {
        add_way(page, stretch, MAX(stretch->first - stretch->row_limit, 0), UI_ICON_BACK,
                screen_text_say(text, _("The %d projects before"),
                                MIN(stretch->first, stretch->row_limit)));
    }
}

static const char *say_which(ScreenText *text, const Stretch *stretch)
{
    int end = stretch->first + (int)stretch->rows->len;
    if (!stretch->counted || stretch->count <= stretch->row_limit) {
        return NULL;
    }
    return screen_text_print(text, _("Projects %1$s to %2$s of %3$s"),
                             screen_text_count(text, stretch->first + 1),
                             screen_text_count(text, end), screen_text_count(text, stretch->count));
}

static void add_stretch(ScreenPage *page, const Stretch *stretch)
{
    bool typing = screen_typing_is_open(&page->typing);
    if (stretch->rows->len == 0 && stretch->first == 0) {
        return;
    }
    screen_flow_begin_card(page->flow, UI_ICON_PROJECT, stretch->heading, NULL);
    if (!typing) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             stretch->rows->len == 0 ? _("The list has become shorter")
                                                     : say_which(page->text, stretch));
    }
    for (guint i = 0; i < stretch->rows->len; i++) {
        screen_linked_add_marked(page, g_ptr_array_index(stretch->rows, i));
    }
    if (!typing) {
        add_ways(page, stretch);
    }
}

// How many there are, and what to do where they are too many to look through. While the keyboard
// is open its place is worth more to the hits.
static void say_how_many(ScreenPage *page, const SnapshotCompanionFound *found)
{
    ScreenText *text = page->text;
    int shown = (int)(found->near->len + found->far->len);
    if (found->project_count == 0 || screen_typing_is_open(&page->typing)) {
        return;
    }
    const char *words = _("Projects stand with the newest year first.");
    if (found->project_count >= SNAPSHOT_COMPANION_LIMIT_COUNT) {
        words = screen_text_say(text,
                                _("%1$d projects or more have these words. Type a tambon's name "
                                  "or a year too, and fewer are shown."),
                                SNAPSHOT_COMPANION_LIMIT_COUNT);
    } else if (found->project_count > shown) {
        words = screen_text_say(text,
                                _("%d projects have these words. Type a tambon's name or a year "
                                  "too, and there are fewer to look through."),
                                found->project_count);
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true, words);
}

static const char *name_district(ScreenText *text, const SnapshotCompanionFound *found)
{
    if (found->near->len == 0) {
        return _("Projects in this district");
    }
    const SnapshotMarked *first = g_ptr_array_index(found->near, 0);
    const SnapshotArea district = {.level = SNAPSHOT_LEVEL_DISTRICT,
                                   .name_th = first->district_name_th,
                                   .name_en = first->district_name_en};
    return screen_text_say(text, _("Projects in %s"), screen_place_name(text, &district));
}

void screen_hit_projects_add(ScreenPage *page, const SnapshotCompanionFound *found, int row_limit)
{
    SnapshotCompanionWish asked = {0};
    bool counted = found->project_count < SNAPSHOT_COMPANION_LIMIT_COUNT;
    screen_hit_projects_read(page, &asked);
    const Stretch near = {.rows = found->near,
                          .name = NEAR,
                          .heading = name_district(page->text, found),
                          .first = asked.near_first,
                          .count = found->near_count,
                          .counted = counted,
                          .row_limit = row_limit};
    const Stretch far = {.rows = found->far,
                         .name = FAR,
                         .heading = found->near_count > 0 ? _("Projects in other districts")
                                                          : _("Projects with these words"),
                         .first = asked.far_first,
                         .count = found->far_count,
                         .counted = counted,
                         .row_limit = row_limit};
    say_how_many(page, found);
    add_stretch(page, &near);
    add_stretch(page, &far);
}
