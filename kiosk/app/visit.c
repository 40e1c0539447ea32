#include "visit_part.h"

#include <base/clock.h>
#include <glib.h>
#include <screen/overlay.h>
#include <string.h>

// Between two pictures of something that moves: two for each of a panel's 60 a second, so that none
// is missed by much, less the millisecond by which a wait may be too long.
#define FRAME_MS 7

static int64_t bangkok_seconds(void)
{
    return base_clock_now() + BASE_CLOCK_THAILAND_AHEAD_SECONDS;
}

bool visit_is_staff_page(const Visit *visit, const char *name)
{
    const BaseAddress *address = navigator_address(visit->navigator);
    return base_address_segment_count(address) > 0 &&
           strcmp(base_address_segment(address, 0), "staff") == 0 &&
           (name == NULL || g_strcmp0(base_address_segment(address, 1), name) == 0);
}

bool visit_is_trying_touch(const Visit *visit)
{
    return visit->staff.shown.unlocked && visit->idle.phase == IDLE_USE &&
           visit_is_staff_page(visit, "touch");
}

void visit_open_screen(Visit *visit)
{
    if (visit_is_staff_page(visit, "status")) {
        visit->display.turn = visit->panel.turn;
        visit->display.now_ms = visit->drawn_ms;
        staff_look(&visit->staff, visit->view.text, &visit->view.metrics, &visit->display);
    }
    touch_cancel(&visit->touch);
    drag_cancel(&visit->drag);
    pan_cancel(&visit->pan);
    visit_look_at_meeting(visit);
    view_open(&visit->view, visit->data, visit->navigator);
}

void visit_init(Visit *visit, const Settings *settings, Data *data, UiText *text, int64_t now_ms)
{
    bool in_use = settings->open != NULL;
    *visit = (Visit){
        .settings = settings,
        .data = data,
        .navigator = navigator_new(in_use ? settings->open : NAVIGATOR_REST),
        .day = base_clock_day(base_clock_now()),
        .display = {.touch_panels = -1},
    };
    idle_init(&visit->idle, settings->idle_seconds, settings->countdown_seconds, in_use, now_ms);
    choice_reset(&visit->choice, settings);
    const UiMetrics unknown = {0};
    view_init(&visit->view, text, &unknown);
    typing_init(&visit->typing);
    counts_init(&visit->counts, settings->state_folder, settings->count_use, now_ms);
    panel_init(&visit->panel, settings);
    panel_look(&visit->panel, data, base_clock_now(), true);
    visit->view.typed = &visit->typing.shown;
    staff_init(&visit->staff, settings, data);
    visit->view.staff = &visit->staff.shown;
    visit->view.panel = &visit->panel.shown;
    meeting_init(&visit->meeting, settings->state_folder);
}

void visit_begin_setup(Visit *visit, Setup *setup, int64_t now_ms)
{
    visit->setup = setup;
    visit->view.setup = setup_shown(setup);
    g_clear_pointer(&visit->navigator, navigator_free);
    visit->navigator = navigator_new(setup_address(setup));
    idle_use(&visit->idle, now_ms);
}

void visit_clear(Visit *visit)
{
    counts_clear(&visit->counts);
    play_clear(&visit->play);
    typing_clear(&visit->typing);
    staff_clear(&visit->staff);
    stage_end(&visit->stage);
    meeting_clear(&visit->meeting);
    view_wipe(&visit->view);
    view_clear(&visit->view);
    g_clear_pointer(&visit->navigator, navigator_free);
}

void visit_fit(Visit *visit, int width_px, int height_px, double width_mm)
{
    visit->view.metrics = settings_make_metrics(visit->settings, width_px, height_px, width_mm);
    choice_apply(&visit->choice, &visit->view.metrics);
    visit_open_screen(visit);
}

/* Nothing of the visitor remains: not where she was, not what she chose, typed or saw. */
static void wipe(Visit *visit)
{
    visit_end_meeting(visit);
    typing_clear(&visit->typing);
    staff_end(&visit->staff);
    view_wipe(&visit->view);
    visit->wiped = true;
    navigator_reset(visit->navigator);
    focus_clear(&visit->focus);
    toast_clear(&visit->toast);
    choice_reset(&visit->choice, visit->settings);
    choice_apply(&visit->choice, &visit->view.metrics);
    visit_open_screen(visit);
}

static void end_visit(Visit *visit)
{
    panel_end(&visit->panel);
    idle_end(&visit->idle);
    wipe(visit);
}

/* The text typed belongs to a page: once no way leads back to it, it is nobody's. */
static bool is_page_of_typing(const void *user, const BaseAddress *address)
{
    return typing_is_of(user, address);
}

/* Home counts too: whoever goes there is done with what was typed, and the next one begins there.
 */
static void forget_typing(Visit *visit)
{
    bool at_home = base_address_segment_count(navigator_address(visit->navigator)) == 0;
    if (visit->typing.field[0] != '\0' &&
        (at_home || !navigator_remembers(visit->navigator, is_page_of_typing, &visit->typing))) {
        typing_clear(&visit->typing);
        view_wipe(&visit->view);
        visit->wiped = true;
    }
}

/* Who goes home has left; what was typed on the pad stays nowhere else either. */
static void forget_staff(Visit *visit)
{
    if (base_address_segment_count(navigator_address(visit->navigator)) == 0) {
        staff_end(&visit->staff);
    } else if (!visit_is_staff_page(visit, NULL)) {
        staff_leave(&visit->staff);
    }
}

/* With keys one lands on the first thing of a page, and on the way back on what led away from it.
   The same page with another filter keeps the focus where it was. */
static void place_focus(Visit *visit, const char *id, const BaseAddress *left)
{
    if (focus_id(&visit->focus) == NULL ||
        navigator_is_same_page(left, navigator_address(visit->navigator))) {
        return;
    }
    if (strcmp(id, "back") == 0) {
        g_autofree char *address = base_address_to_text(left);
        focus_set(&visit->focus, address);
    } else {
        focus_set_first(&visit->focus);
    }
}

/* Another page than `left` was gone to; going back to one is not opening it. */
static void count(Visit *visit, const char *id, const BaseAddress *left)
{
    const BaseAddress *address = navigator_address(visit->navigator);
    if (strcmp(id, "back") != 0 && !navigator_is_same_page(left, address)) {
        counts_open(&visit->counts, address, visit->view.screen->name, base_clock_now());
    }
}

void visit_go(Visit *visit, const char *id)
{
    g_autoptr(BaseAddress) left = base_address_copy(navigator_address(visit->navigator));
    if (!navigator_follow(visit->navigator, id)) {
        return;
    }
    toast_clear(&visit->toast);
    (void)typing_close(&visit->typing);
    forget_typing(visit);
    forget_staff(visit);
    if (visit_is_staff_page(visit, "touch")) {
        staff_begin_touch(&visit->staff, visit->drawn_ms);
    }
    place_focus(visit, id, left);
    visit_open_screen(visit);
    count(visit, id, left);
}

/* Another page of the first run. What was typed on the one before is nobody's any more. */
static void go_in_setup(Visit *visit, const char *id)
{
    g_autoptr(BaseAddress) left = base_address_copy(navigator_address(visit->navigator));
    const BaseAddress *now = NULL;
    if (navigator_follow(visit->navigator, id)) {
        now = navigator_address(visit->navigator);
        setup_open(visit->setup, now);
        place_focus(visit, id, left);
    }
    if (now != NULL && !navigator_is_same_page(left, now)) {
        typing_clear(&visit->typing);
        view_wipe(&visit->view);
        visit->wiped = true;
    }
}

static void show_setup(Visit *visit, const char *go)
{
    if (go != NULL) {
        go_in_setup(visit, go);
    }
    if (strcmp(visit->choice.language, visit->settings->language) != 0) {
        choice_reset(&visit->choice, visit->settings);
        choice_apply(&visit->choice, &visit->view.metrics);
    }
    visit_open_screen(visit);
}

/* A finger that rests on a button is still on it when something behind the page has ended. */
void visit_advance_setup(Visit *visit)
{
    const char *go = setup_advance(visit->setup);
    const Touch held = visit->touch;
    show_setup(visit, go);
    if (go == NULL) {
        visit->touch = held;
    }
}

/* Nothing leads out of the first run. */
static void follow_setup(Visit *visit, const char *id)
{
    bool page = g_str_has_prefix(id, SETUP_ADDRESS "/") || g_str_has_prefix(id, "page:");
    if (strcmp(id, "back") == 0) {
        show_setup(visit, setup_before(visit->setup, navigator_address(visit->navigator)));
    } else if (page) {
        show_setup(visit, id);
    } else {
        show_setup(visit, setup_follow(visit->setup, id, visit->typing.text));
    }
}

/* What an id means while somebody types; "back" first closes the keyboard. Returns whether that is
   all it means. */
static bool follow_typing(Visit *visit, const char *id)
{
    if (strcmp(id, "back") == 0 && typing_close(&visit->typing)) {
        return true;
    }
    TypingResult typed = typing_follow(&visit->typing, id, navigator_address(visit->navigator));
    if (visit->setup != NULL && g_str_has_prefix(id, TYPING_ID_PREFIX)) {
        visit->typing.shown.layer.english = true; // passwords and addresses
    }
    if (typed == TYPING_TEXT) {
        navigator_begin_anew(visit->navigator);
        visit_open_screen(visit);
    }
    return typed != TYPING_NOT_MINE;
}

/* Returns whether the id is a choice that changes something. */
static bool choose(Visit *visit, const char *id)
{
    const Choice before = visit->choice;
    if (!choice_follow(&visit->choice, id)) {
        return false;
    }
    toast_say(&visit->toast, toast_of_choice(&before, &visit->choice));
    choice_apply(&visit->choice, &visit->view.metrics);
    visit_open_screen(visit);
    return true;
}

/* Returns whether the id is an officer's. */
static bool follow_staff(Visit *visit, const char *id, int64_t now_ms)
{
    StaffResult result = staff_follow(&visit->staff, id, now_ms);
    if (result == STAFF_ENTERS) {
        visit_go(visit, "/staff");
    } else if (result == STAFF_ASKED || result == STAFF_LOOKS) {
        bool over = base_address_parameter(navigator_address(visit->navigator), "over") != NULL;
        (void)(over && navigator_follow(visit->navigator, "back"));
        visit_open_screen(visit);
    }
    return result != STAFF_NOT_MINE;
}

bool visit_has_officer(const Visit *visit)
{
    return visit->view.staff != NULL && visit->view.staff->unlocked;
}

/* Returns whether the id was one of the officers' pages of the panel. */
static bool follow_panel(Visit *visit, const char *id, int64_t now_ms)
{
    if (!visit_has_officer(visit) || !panel_follow(&visit->panel, id, now_ms)) {
        return false;
    }
    panel_look(&visit->panel, visit->data, base_clock_now(), true);
    touch_cancel(&visit->touch);
    visit_open_screen(visit);
    return true;
}

static void follow(Visit *visit, const char *id, int64_t now_ms)
{
    if (follow_typing(visit, id)) {
        return;
    }
    if (visit->setup != NULL) {
        if (!choose(visit, id)) {
            follow_setup(visit, id);
        }
        return;
    }
    if (visit_follow_meeting(visit, id) || follow_staff(visit, id, now_ms) ||
        follow_panel(visit, id, now_ms)) {
        return;
    }
    if (strcmp(id, CLEAN_ID) == 0) {
        clean_begin(&visit->clean, now_ms);
        wipe(visit);
    } else if (!choose(visit, id) && id[0] != '\0') {
        visit_go(visit, id);
    }
}

/* Whatever is touched says that somebody is there, except the word that she is leaving. */
static void answer(Visit *visit, const char *id, int64_t now_ms)
{
    if (strcmp(id, SCREEN_OVERLAY_ID_LEAVE) == 0) {
        end_visit(visit);
    } else {
        idle_use(&visit->idle, now_ms);
        focus_clear(&visit->focus);
        touch_cancel(&visit->touch);
    }
}

void visit_activate(Visit *visit, const char *id, int64_t now_ms)
{
    if (panel_is_on_trial(&visit->panel)) {
        if (id[0] != '\0') {
            focus_clear(&visit->focus);
            (void)follow_panel(visit, id, now_ms);
        }
        return;
    }
    if (visit->idle.phase == IDLE_COUNTDOWN) {
        answer(visit, id, now_ms);
        return;
    }
    if (visit->idle.phase == IDLE_REST && id[0] == '\0') {
        return; // touched nothing: nobody has begun
    }
    if (visit->idle.phase == IDLE_REST) {
        navigator_reset(visit->navigator); // no way leads back to what was told to nobody
    }
    idle_use(&visit->idle, now_ms);
    follow(visit, id, now_ms);
}

void visit_leave_crosses(Visit *visit)
{
    panel_ask_crosses(&visit->panel, false, 0);
    visit_go(visit, navigator_can_go_back(visit->navigator) ? "back" : SCREEN_PANEL_ADDRESS);
}

static int release_number(const Data *data)
{
    return data->snapshot != NULL ? snapshot_release(data->snapshot)->number : 0;
}

void visit_refresh(Visit *visit)
{
    if (visit->meeting.on) {
        visit->meeting.shown.newer = data_has_newer(visit->data);
        return;
    }
    int before = release_number(visit->data);
    if (!data_refresh(visit->data)) {
        return;
    }
    panel_look(&visit->panel, visit->data, base_clock_now(), true);
    visit_open_screen(visit);
    if (visit->idle.phase == IDLE_REST && visit->view.screen == &screen_not_found) {
        navigator_reset(
            visit->navigator); // the place that told its story is gone, and nobody is there
        visit_open_screen(visit);
    }
    if (release_number(visit->data) != before && visit->idle.phase == IDLE_USE) {
        toast_say(&visit->toast, SCREEN_TOAST_NEW_DATA); // what she reads may be another figure now
    }
}

/* What the panel has to do by now. While it asks or tries something nobody is idle: its own clock
   is shorter. */
static void advance_panel(Visit *visit, int64_t now_ms)
{
    Panel *panel = &visit->panel;
    if (panel_advance(panel, now_ms)) {
        if (visit_is_staff_page(visit, "calibrate")) {
            visit_leave_crosses(visit);
        } else {
            visit_open_screen(visit);
        }
    }
    bool asks = visit_has_officer(visit) && !panel_is_on_trial(panel) &&
                visit_is_staff_page(visit, "calibrate");
    panel_ask_crosses(panel, asks, now_ms);
    panel_look(panel, visit->data, base_clock_now(), false);
    bool in_use = visit->idle.phase != IDLE_REST;
    if (in_use && (asks || panel_is_on_trial(panel))) {
        idle_use(&visit->idle, now_ms);
    }
}

/* A page that goes on by itself. Not under a finger, which would then touch another; nor in the
   dark. Whoever watches it touches nothing, and is there. */
static void advance_play(Visit *visit, int64_t now_ms)
{
    (void)play_look(&visit->play, &visit->view, navigator_address(visit->navigator), now_ms);
    bool in_front = visit->idle.phase != IDLE_COUNTDOWN && !visit->clean.on && !visit->dark;
    const char *next = play_next(&visit->play, now_ms);
    bool held = touch_pressed_id(&visit->touch) != NULL;
    if (visit->play.on && visit->idle.phase == IDLE_USE && !held) {
        idle_use(&visit->idle, now_ms);
    }
    if (next == NULL || !in_front || held) {
        return;
    }
    if (strcmp(next, NAVIGATOR_REST) == 0) {
        navigator_reset(visit->navigator);
    } else if (!navigator_follow(visit->navigator, next)) {
        (void)navigator_follow(visit->navigator, "home"); // back, where nothing is behind it
    }
    visit_open_screen(visit);
    (void)play_look(&visit->play, &visit->view, navigator_address(visit->navigator), now_ms);
}

/* After all else: whoever has just gone leaves a dark screen behind. */
static void settle_light(Visit *visit)
{
    bool nobody = visit->idle.phase == IDLE_REST && !visit->clean.on;
    bool dark = nobody && !visit->panel.shown.open;
    if (dark && !visit->dark) {
        touch_cancel(&visit->touch);
        drag_cancel(&visit->drag);
    }
    visit->dark = dark;
}

void visit_advance(Visit *visit, int64_t now_ms)
{
    advance_panel(visit, now_ms);
    if (clean_advance(&visit->clean, now_ms)) {
        end_visit(visit);
        toast_say(&visit->toast, SCREEN_TOAST_CLEANED);
    }
    toast_advance(&visit->toast, now_ms);
    if (staff_advance(&visit->staff, now_ms) && visit_is_staff_page(visit, NULL)) {
        visit_open_screen(visit);
    }
    if (visit_is_trying_touch(visit) && staff_is_touch_over(&visit->staff, now_ms)) {
        visit_go(visit, "back");
    }
    advance_play(visit, now_ms);
    visit_stage_advance(visit, now_ms);
    bool waits = visit->clean.on || visit->setup != NULL;
    IdleEvent event = waits ? IDLE_NOTHING : idle_advance(&visit->idle, now_ms);
    if (event == IDLE_ENDS) {
        end_visit(visit);
    } else if (event == IDLE_ASKS) {
        touch_cancel(&visit->touch);
        focus_clear(&visit->focus);
    }
    counts_advance(&visit->counts, visit->idle.phase == IDLE_REST, now_ms);
    int page = 0;
    if (drag_advance(&visit->drag, now_ms, &page) == DRAG_ARRIVES &&
        navigator_turn_to(visit->navigator, page)) {
        visit_open_screen(visit);
    }
    int64_t day = base_clock_day(base_clock_now());
    if (day != visit->day) {
        visit->day = day;
        visit_open_screen(visit);
    }
    settle_light(visit);
}

static int64_t sooner(int64_t a, int64_t b) { return b >= 0 && b < a ? b : a; }

/* Until the screen in front draws something else by itself; -1: it does not. */
static int64_t screen_wait_ms(const Visit *visit)
{
    int seconds = visit->view.screen->redraw_seconds;
    if (seconds == 0 || visit->view.metrics.calm) {
        return -1;
    }
    return (seconds - base_clock_now() % seconds) * 1000;
}

int visit_wait_ms(const Visit *visit, int64_t now_ms)
{
    int64_t wait = (BASE_CLOCK_SECONDS_A_DAY - bangkok_seconds() % BASE_CLOCK_SECONDS_A_DAY) * 1000;
    wait = sooner(wait, visit->dark ? -1 : screen_wait_ms(visit));
    wait = sooner(wait, panel_wait_ms(&visit->panel, now_ms));
    wait = sooner(wait, panel_look_wait_ms(&visit->panel, base_clock_now()));
    wait = sooner(wait, toast_wait_ms(&visit->toast, now_ms));
    if (visit->setup == NULL) {
        wait = sooner(wait, visit->clean.on ? clean_wait_ms(&visit->clean, now_ms)
                                            : idle_wait_ms(&visit->idle, now_ms));
    }
    if (visit_is_staff_page(visit, NULL)) {
        wait = sooner(wait, staff_wait_ms(&visit->staff, now_ms));
    }
    if (visit_is_trying_touch(visit)) {
        wait = sooner(wait, staff_touch_wait_ms(&visit->staff, now_ms));
    }
    if (!visit->dark && !visit->clean.on && touch_pressed_id(&visit->touch) == NULL) {
        wait = sooner(wait, play_wait_ms(&visit->play, now_ms, visit->drawn_ms, FRAME_MS));
    }
    wait = sooner(wait, visit_stage_wait_ms(visit, now_ms, FRAME_MS));
    if (drag_is_gliding(&visit->drag)) {
        wait = sooner(wait, MAX(visit->drawn_ms + FRAME_MS - now_ms, 0));
    }
    return (int)wait;
}

static void draw_view(Visit *visit)
{
    view_draw(&visit->view, visit->data, visit->navigator, touch_pressed_id(&visit->touch),
              focus_id(&visit->focus));
}

void visit_draw(Visit *visit, int64_t now_ms)
{
    View *view = &visit->view;
    visit->drawn_ms = now_ms;
    view->arriving = play_arriving(&visit->play, now_ms);
    view->overlay = VIEW_OVERLAY_NONE;
    view->toast = visit->toast.shown;
    view->scroll_px = drag_offset_px(&visit->drag);
    view->pan_px = pan_pushed_px(&visit->pan);
    if (visit->clean.on) {
        view->overlay = VIEW_OVERLAY_CLEANING;
        view->seconds_left = clean_seconds_left(&visit->clean, now_ms);
    } else if (panel_is_on_trial(&visit->panel)) {
        view->overlay = VIEW_OVERLAY_TRIAL;
        view->trial = visit->panel.trial;
        view->seconds_left = panel_seconds_left(&visit->panel, now_ms);
    } else if (visit->dark) {
        view->overlay = VIEW_OVERLAY_DARK;
    } else if (visit->idle.phase == IDLE_COUNTDOWN) {
        view->overlay = VIEW_OVERLAY_STILL_THERE;
        view->seconds_left = idle_seconds_left(&visit->idle, now_ms);
    }
    draw_view(visit);
    if (focus_settle(&visit->focus, view->canvas)) {
        draw_view(visit);
    }
}
