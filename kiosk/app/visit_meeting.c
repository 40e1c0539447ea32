#include <string.h>

#include "visit_part.h"

// A meeting: what is touched and typed in it, and what is otherwise on the glass while it lasts.

#define DECIMAL 10

/* Where the slide is: on the second display, where there is one. */
static const UiCanvas *slide_canvas(const Visit *visit)
{
    return visit->stage.on && visit->meeting.list != NULL ? visit->stage.view.canvas
                                                          : visit->view.canvas;
}

static void go_slide(Visit *visit, const char *id)
{
    if (visit->stage.on && visit->meeting.list != NULL) {
        visit_stage_go(visit, id);
    } else {
        visit_go(visit, id);
    }
}

static int page_shown(const Visit *visit)
{
    const UiCanvasScroll *scroll = ui_canvas_scroll(slide_canvas(visit));
    return scroll == NULL ? 0 : scroll->page;
}

static bool is_for_one(const Visit *visit)
{
    return meeting_is_for_one(navigator_address(visit->navigator));
}

/* Half an hour is for slides alone: what is typed, or open to officers, is left as soon as ever. */
static void set_idle(Visit *visit)
{
    bool long_time = visit->meeting.on && !is_for_one(visit);
    int seconds = long_time ? MEETING_IDLE_SECONDS : visit->settings->idle_seconds;
    visit->idle.idle_ms = (int64_t)seconds * G_TIME_SPAN_MILLISECOND;
}

void visit_look_at_meeting(Visit *visit)
{
    Meeting *meeting = &visit->meeting;
    UiMetrics *metrics = &visit->view.metrics;
    bool staged = visit->stage.on && meeting->list != NULL;
    bool large = meeting->on && !staged && !is_for_one(visit);
    visit->view.meeting = &meeting->shown;
    visit_stage_open(visit);
    if (meeting->on) {
        meeting_show(meeting, navigator_address(visit->navigator));
    }
    if (large) {
        meeting_set_letters(metrics, navigator_address(visit->navigator), meeting->shown.near);
    } else if (metrics->slide) {
        metrics->slide = false;
        choice_apply(&visit->choice, metrics);
    }
    if (meeting->on) {
        set_idle(visit);
    }
}

void visit_end_meeting(Visit *visit)
{
    if (visit->meeting.on) {
        g_message("meeting: over");
        stage_end(&visit->stage); // before newer data are opened
        meeting_end(&visit->meeting);
        set_idle(visit);
        visit_refresh(visit); // what came meanwhile
    }
}

void visit_show_item(Visit *visit)
{
    g_autofree char *id = meeting_page_address(&visit->meeting);
    if (id != NULL) {
        go_slide(visit, id);
    }
}

static void begin(Visit *visit, const char *list)
{
    bool without = list[0] == '\0';
    if ((without && !visit_has_officer(visit)) ||
        !meeting_begin(&visit->meeting, visit->data->snapshot, without ? NULL : list)) {
        return;
    }
    g_message("meeting: begun, %s", without ? "without a list" : list);
    staff_end(&visit->staff);
    set_idle(visit);
    if (without) {
        visit_go(visit, "home");
    } else {
        visit_show_item(visit);
    }
    visit_open_screen(visit); // it may be the page that was in front
}

/* The slide is a page beside the list. */
static bool is_away(const Visit *visit)
{
    bool staged = visit->stage.on && visit->meeting.list != NULL;
    return (staged ? visit->stage.shown.title : visit->meeting.shown.title) == NULL;
}

static void go_to_item(Visit *visit, int item)
{
    bool away = is_away(visit);
    int left_page = away ? meeting_page(&visit->meeting) : page_shown(visit);
    if (meeting_go(&visit->meeting, item, left_page)) {
        visit_show_item(visit);
    }
}

static void follow_next(Visit *visit)
{
    g_autofree char *down = g_strdup(ui_canvas_page_down(slide_canvas(visit)));
    if (down != NULL) {
        go_slide(visit, down);
    } else {
        go_to_item(visit, visit->meeting.item + 1);
    }
}

static void follow_before(Visit *visit)
{
    g_autofree char *up = g_strdup(ui_canvas_page_up(slide_canvas(visit)));
    if (up != NULL) {
        go_slide(visit, up);
    } else if (visit->meeting.list == NULL) {
        visit_go(visit, "back");
    } else if (is_away(visit)) {
        visit_show_item(visit); // from a page aside to where it was
    } else {
        go_to_item(visit, visit->meeting.item - 1);
    }
}

void visit_follow_list(Visit *visit)
{
    if (visit->meeting.list == NULL) {
        visit_go(visit, SCREEN_MEETING_ADDRESS);
        return;
    }
    g_autofree char *name = g_uri_escape_string(visit->meeting.list, NULL, FALSE);
    g_autofree char *address = g_strdup_printf(SCREEN_MEETING_ADDRESS "/%s", name);
    visit_go(visit, address);
}

/* The list whose order an officer changes: the one of the page. */
static bool change_order(Visit *visit, const char *id)
{
    Meeting *meeting = &visit->meeting;
    Snapshot *snapshot = visit->data->snapshot;
    const char *list = base_address_segment(navigator_address(visit->navigator), 2);
    const char *value = strchr(id, '=');
    bool runs = meeting->on && g_strcmp0(meeting->list, list) == 0; // its numbers stay as they are
    if (!visit_has_officer(visit) || list == NULL || snapshot == NULL || value == NULL || runs) {
        return false;
    }
    int line_no = (int)g_ascii_strtoll(value + 1, NULL, DECIMAL);
    if (g_str_has_prefix(id, SCREEN_MEETING_ID_EARLIER)) {
        return meeting_move_earlier(meeting, snapshot, list, line_no);
    }
    if (g_str_has_prefix(id, SCREEN_MEETING_ID_HIDE)) {
        return meeting_hide(meeting, snapshot, list, line_no);
    }
    if (g_str_has_prefix(id, SCREEN_MEETING_ID_ANEW)) {
        meeting_order_anew(meeting, list);
        return true;
    }
    return false;
}

static bool follow_in_meeting(Visit *visit, const char *id)
{
    if (strcmp(id, UI_SLIDE_ID_NEXT) == 0) {
        follow_next(visit);
    } else if (strcmp(id, UI_SLIDE_ID_BEFORE) == 0) {
        follow_before(visit);
    } else if (strcmp(id, UI_SLIDE_ID_LIST) == 0) {
        visit_follow_list(visit);
    } else if (g_str_has_prefix(id, SCREEN_MEETING_ID_GO)) {
        go_to_item(visit,
                   (int)g_ascii_strtoll(id + strlen(SCREEN_MEETING_ID_GO), NULL, DECIMAL) - 1);
    } else if (strcmp(id, SCREEN_MEETING_ID_NEAR) == 0) {
        visit->meeting.shown.near = !visit->meeting.shown.near;
        visit_open_screen(visit);
    } else if (strcmp(id, SCREEN_MEETING_ID_END) == 0) {
        visit_end_meeting(visit);
        visit_go(visit, "home");
    } else {
        return false;
    }
    return true;
}

bool visit_follow_meeting(Visit *visit, const char *id)
{
    if (!g_str_has_prefix(id, "meeting:")) {
        return false;
    }
    if (visit->meeting.on && follow_in_meeting(visit, id)) {
        return true;
    }
    if (g_str_has_prefix(id, SCREEN_MEETING_ID_BEGIN)) {
        begin(visit, id + strlen(SCREEN_MEETING_ID_BEGIN));
    } else if (change_order(visit, id)) {
        visit_open_screen(visit);
    }
    return true;
}

const char *visit_meeting_id_of_key(const Visit *visit, VisitKey key)
{
    bool covered = ui_canvas_cover_end(visit->view.canvas) > 0;
    if (!visit->meeting.on || covered || is_for_one(visit)) {
        return NULL;
    }
    switch (key) {
    case VISIT_KEY_PAGE_DOWN:
    case VISIT_KEY_RIGHT:
        return UI_SLIDE_ID_NEXT;
    case VISIT_KEY_PAGE_UP:
    case VISIT_KEY_LEFT:
        return UI_SLIDE_ID_BEFORE;
    case VISIT_KEY_OK:
        return focus_id(&visit->focus) == NULL ? UI_SLIDE_ID_NEXT : NULL;
    case VISIT_KEY_HOME:
        return UI_SLIDE_ID_LIST;
    default:
        return NULL;
    }
}

bool visit_type_in_meeting(Visit *visit, int digit, int64_t now_ms)
{
    if (!visit->meeting.on || visit->meeting.list == NULL || is_for_one(visit)) {
        return false;
    }
    int number = meeting_type(&visit->meeting, digit, now_ms);
    if (number > 0) {
        g_autofree char *id = g_strdup_printf(SCREEN_MEETING_ID_GO "%d", number);
        visit_activate(visit, id, now_ms);
    }
    return true;
}
