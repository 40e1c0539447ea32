#include "people.h"

#include <snapshot/area.h>
#include <snapshot/organisation.h>

#include "address.h"
#include "page.h"
#include "place.h"
#include "screens.h"
#include "tabs.h"
#include "words.h"

// Who answers for what in a tambon (A9): its bodies, the posts in them, who holds them as far as it
// may be said, and the offices with their telephones.

#define TAMBON_DIGITS 6
#define LEAF "people"

// Committees of district and province have a page where the tree of boxes leads to one.
static const char *code_of(const BaseAddress *address)
{
    static const int digits[] = {TAMBON_DIGITS, 4, 2};
    const char *code = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(digits) && code == NULL; i++) {
        code = screen_place_of_address(address, digits[i], LEAF);
    }
    return code;
}

static bool matches(const BaseAddress *address) { return code_of(address) != NULL; }

// Two questions: who does it, and under whom.
static const ScreenTab parts[] = {
    {"list", UI_ICON_PEOPLE, N_("Who does what")},
    {"chart", UI_ICON_OFFICE, N_("Chart of committees")},
};

int screen_people_count_vacant(const GPtrArray *roles)
{
    int vacant = 0;
    for (guint i = 0; i < roles->len; i++) {
        const SnapshotRole *role = g_ptr_array_index(roles, i);
        vacant += role->vacant ? 1 : 0;
    }
    return vacant;
}

guint screen_people_end_of_body(const GPtrArray *roles, guint first)
{
    const SnapshotRole *role = g_ptr_array_index(roles, first);
    guint end = first + 1;
    while (end < roles->len &&
           g_strcmp0(((const SnapshotRole *)g_ptr_array_index(roles, end))->body, role->body) ==
               0) {
        end++;
    }
    return end;
}

static bool is_same_post(const SnapshotRole *role, const SnapshotRole *other)
{
    return g_strcmp0(role->body, other->body) == 0 && g_strcmp0(role->role, other->role) == 0;
}

static void add_line(GString *lines, const char *words)
{
    g_string_append_printf(lines, "%s%s", lines->len == 0 ? "" : "\n", words);
}

static void add_count(GString *lines, ScreenText *text, int count, bool vacant)
{
    if (count == 0) {
        return;
    }
    if (vacant) {
        add_line(lines, count == 1 ? _("Vacant: nobody does it yet")
                                   : screen_text_say(text, _("Vacant: %d places"), count));
    } else {
        add_line(lines, count == 1 ? _("Held, the name is not made public")
                                   : screen_text_say(text,
                                                     _("Held by %d people, their names are not "
                                                       "made public"),
                                                     count));
    }
}

/* One post may have several seats: the named ones a line each, the others counted. */
static const char *say_holders(ScreenText *text, const GPtrArray *roles, guint first, guint end)
{
    g_autoptr(GString) lines = g_string_new(NULL);
    int unnamed = 0;
    int vacant = 0;
    for (guint i = first; i < end; i++) {
        const SnapshotRole *role = g_ptr_array_index(roles, i);
        const char *person = screen_text_words(text, role->person);
        if (role->vacant) {
            vacant++;
        } else if (person == NULL) {
            unnamed++;
        } else {
            add_line(lines, person);
        }
    }
    add_count(lines, text, unnamed, false);
    add_count(lines, text, vacant, true);
    for (guint i = first; i < end; i++) {
        const SnapshotRole *role = g_ptr_array_index(roles, i);
        if (role->office_phone != NULL) {
            add_line(lines, screen_text_say(text, _("Office telephone %s"), role->office_phone));
        }
    }
    return screen_text_keep(text, lines->str);
}

static void add_posts(ScreenPage *page, const GPtrArray *roles, guint begin, guint body_end)
{
    ScreenText *text = page->text;
    for (guint first = begin, end = begin; first < body_end; first = end) {
        const SnapshotRole *role = g_ptr_array_index(roles, first);
        while (end < body_end && is_same_post(role, g_ptr_array_index(roles, end))) {
            end++;
        }
        page->sample |= role->sample;
        screen_flow_add_fact(page->flow, screen_text_or_not_stated(text, role->role),
                             say_holders(text, roles, first, end), _("Not stated"));
    }
}

// All bodies, or the one whose number is `only`, from 1.
static void add_bodies(ScreenPage *page, const GPtrArray *roles, int only)
{
    int number = 0;
    for (guint first = 0, end = 0; first < roles->len; first = end) {
        const SnapshotRole *role = g_ptr_array_index(roles, first);
        end = screen_people_end_of_body(roles, first);
        number++;
        if (only == 0 || number == only) {
            screen_flow_begin_card(page->flow, UI_ICON_PEOPLE,
                                   screen_text_or_not_stated(page->text, role->body), NULL);
            add_posts(page, roles, first, end);
        }
    }
}

// The number of a body in the address, from 1; 0: all of them, also where there is none of it.
static int body_of(const BaseAddress *address, const GPtrArray *roles)
{
    const char *value = base_address_parameter(address, "body");
    gint64 asked = value == NULL ? 0 : g_ascii_strtoll(value, NULL, 10);
    int count = 0;
    for (guint first = 0; first < roles->len; first = screen_people_end_of_body(roles, first)) {
        count++;
    }
    return asked >= 1 && asked <= count ? (int)asked : 0;
}

static void add_way_to_all(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                                   .icon = UI_ICON_LIST,
                                                   .word = _("All who answer"),
                                                   .id = screen_address_with(
                                                       page->text, page->address, "body", NULL)});
}

static void add_count_of_posts(ScreenPage *page, const GPtrArray *roles)
{
    ScreenText *text = page->text;
    int vacant = screen_people_count_vacant(roles);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_stat(page->flow,
                         &(UiStat){.icon = UI_ICON_PEOPLE,
                                   .tone = UI_TONE_INFO,
                                   .number = screen_text_count(text, roles->len),
                                   .unit = P_("post", "posts", roles->len),
                                   .sentence = _("Those who make the plan and see it through")});
    screen_flow_add_stat(
        page->flow,
        &(UiStat){.icon = vacant > 0 ? UI_ICON_WARNING : UI_ICON_DONE,
                  .tone = vacant > 0 ? UI_TONE_WARNING : UI_TONE_POSITIVE,
                  .number = screen_text_count(text, vacant),
                  .unit = _("vacant"),
                  .sentence = vacant > 0 ? _("Nobody does this work yet. The tambon office knows "
                                             "how to help.")
                                         : _("Somebody does every one of them")});
}

static void add_offices(ScreenPage *page, const GPtrArray *offices)
{
    ScreenText *text = page->text;
    if (offices->len == 0) {
        return;
    }
    screen_flow_begin_card(page->flow, UI_ICON_PHONE, _("Offices of the tambon"), NULL);
    for (guint i = 0; i < offices->len; i++) {
        const SnapshotOrganisation *office = g_ptr_array_index(offices, i);
        const char *name = screen_text_name(text, office->name_th, office->name_en);
        screen_flow_add_fact(page->flow, screen_text_or_not_stated(text, name),
                             screen_text_words(text, office->phone), _("No telephone is stated"));
    }
}

static void add_privacy(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("A name stands here only where its bearer agreed. Telephones are of "
                           "the office, never of a person."));
}

static void add_nobody(ScreenPage *page, bool is_tambon)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_empty(
        page->flow,
        &(UiEmpty){.icon = UI_ICON_PEOPLE,
                   .title = _("Nobody is named here yet"),
                   .sentence = is_tambon ? _("This tambon has not sent who answers for what. "
                                             "Ask at the tambon office.")
                                         : _("No committee of this level was sent")});
}

static void add_list(ScreenPage *page, const GPtrArray *roles, const GPtrArray *offices,
                     bool is_tambon)
{
    int body = body_of(page->address, roles);
    if (roles->len == 0) {
        add_nobody(page, is_tambon);
    } else if (body == 0) {
        add_count_of_posts(page, roles);
        add_bodies(page, roles, 0);
    } else {
        add_bodies(page, roles, body);
        add_way_to_all(page);
    }
    if (roles->len > 0) {
        add_privacy(page);
    }
    if (body == 0) {
        add_offices(page, offices);
    }
}

static void *open_people(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    const char *code = code_of(address);
    g_autoptr(SnapshotArea) area = snapshot_area_get(snapshot, code, error);
    g_autoptr(GPtrArray) roles = area == NULL ? NULL : snapshot_role_list(snapshot, code, error);
    g_autoptr(GPtrArray) offices =
        roles == NULL ? NULL : snapshot_organisation_list(snapshot, code, error);
    if (offices == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_PEOPLE;
    page->place = screen_place_full(page->text, area);
    page->title = _("Who answers for what");
    screen_tabs_add(page, parts, G_N_ELEMENTS(parts));
    if (screen_tabs_chosen(address, parts, G_N_ELEMENTS(parts)) == 1) {
        return screen_people_add_chart(page, snapshot, code, error) ? g_steal_pointer(&page) : NULL;
    }
    add_list(page, roles, offices, area->level == SNAPSHOT_LEVEL_TAMBON);
    return g_steal_pointer(&page);
}

const ScreenClass screen_people = {
    .name = "people",
    .matches = matches,
    .open = open_people,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
