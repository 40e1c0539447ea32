#include "loop.h"

#include <SDL2/SDL.h>
#include <ui/projector.h>
#include <ui/renderer.h>

#include "alive.h"
#include "heap.h"
#include "pulse.h"
#include "visit.h"
#include "warm.h"
#include "watch.h"

#define MOUSE_FINGER INT64_C(-1)
#define SAFE_MS (INT64_C(3600) * 1000)
#define PROJECTOR_MS 2000 /* of a meeting: a second display comes and goes */

typedef struct {
    const Settings *settings;
    UiRenderer *renderer;
    UiProjector *projector;
    int64_t projector_ms; /* when it was last looked for; 0: nobody wants one */
    bool display_changed; /* since then */
    Visit visit;
    Alive alive;
    Pulse pulse;
    Setup *setup;         /* NULL: the kiosk in service */
    uint32_t store_event; /* posted by the watch when the store has changed */
    uint32_t setup_event; /* posted when a part of the first run's work has ended */
    Warm *warm;           /* reads the release shown ahead */
    int warm_release;     /* its number; 0: none yet */
    bool ending;
    bool tidying; /* much was freed: the heap is trimmed when the next frame is shown */
    bool at_home; /* when the last frame was shown, and: */
    bool in_use;
    int64_t fingers[3]; /* heard of, by VisitTouch; a test compares them with what it sent */
    UiTurn turn;        /* what the window was told last, of what visit.panel says: */
    int percent;        /* 0: nothing yet */
    bool dark;
    bool woken; /* something was heard that may have woken a panel that is to be dark */
} Loop;

static int64_t now_ms(void) { return (int64_t)SDL_GetTicks64(); }

static int64_t wall_unix(void) { return g_get_real_time() / G_USEC_PER_SEC; }

/* Runs on the watch's thread: SDL_PushEvent() is the one thing it may call. */
static void post_store_event(void *user)
{
    const Loop *loop = user;
    SDL_Event event = {.user = {.type = loop->store_event}};
    (void)SDL_PushEvent(&event);
}

/* The same on the thread of setup_verb.h. */
static void post_setup_event(void *user)
{
    const Loop *loop = user;
    SDL_Event event = {.user = {.type = loop->setup_event}};
    (void)SDL_PushEvent(&event);
}

static bool is_quarter(UiTurn turn) { return turn == UI_TURN_RIGHT || turn == UI_TURN_LEFT; }

static void fit_window(Loop *loop)
{
    const Settings *settings = loop->settings;
    int width_px = 0;
    int height_px = 0;
    ui_renderer_size(loop->renderer, &width_px, &height_px);
    double width_mm = ui_renderer_panel_width_mm(loop->renderer);
    loop->visit.display.reported_width_mm = width_mm;
    loop_look_at_display(&loop->visit.display);
    if (settings->screen_width_mm > 0) {
        // What the office measured is the picture's width as kiosk.conf turns it.
        bool across = is_quarter(loop->turn) != is_quarter(settings->turn) && height_px > 0;
        width_mm = settings->screen_width_mm * (across ? (double)width_px / height_px : 1);
    }
    visit_fit(&loop->visit, width_px, height_px, width_mm);
}

/* The window is brought to where the panel's settings are by now. */
static void settle_window(Loop *loop)
{
    const Panel *panel = &loop->visit.panel;
    if (panel->turn != loop->turn) {
        loop->turn = panel->turn;
        ui_renderer_set_turn(loop->renderer, panel->turn);
        fit_window(loop);
    }
    if (panel_has_brightness(panel) && panel->shown.brightness_percent != loop->percent) {
        loop->percent = panel->shown.brightness_percent;
        ui_renderer_set_brightness(loop->renderer, loop->percent);
    }
    if (loop->dark && !loop->visit.dark) {
        ui_renderer_switch_panel(loop->renderer, true);
        loop->dark = false;
    }
}

/* After the black picture is shown. */
static void settle_light(Loop *loop)
{
    if (loop->visit.dark && (!loop->dark || loop->woken)) {
        ui_renderer_switch_panel(loop->renderer, false);
        loop->dark = true;
    }
    loop->woken = false;
}

/* `x` and `y` are the window's; the picture may be turned in it. */
static TouchPoint make_point(const Loop *loop, int64_t finger, int x, int y)
{
    UiPoint at = ui_renderer_find_point(loop->renderer, x, y);
    return (TouchPoint){.finger = finger, .x = at.x, .y = at.y, .time_ms = now_ms()};
}

/* What the panel reports goes through its matrix; a mouse needs none. */
static TouchPoint find_finger(const Loop *loop, int64_t finger, CalibrationPoint reported)
{
    int width_px = 0;
    int height_px = 0;
    ui_renderer_window_size(loop->renderer, &width_px, &height_px);
    const CalibrationPoint there = calibration_apply(&loop->visit.panel.matrix, reported);
    return make_point(loop, finger, (int)(there.x * width_px), (int)(there.y * height_px));
}

/* Nothing can be touched on the second display; a mouse may stray there. */
static bool is_of_projector(const Loop *loop, uint32_t window_id)
{
    UiRenderer *renderer = ui_projector_renderer(loop->projector);
    return renderer != NULL && ui_renderer_window_id(renderer) == window_id;
}

static void handle_finger(Loop *loop, const SDL_TouchFingerEvent *event)
{
    if (is_of_projector(loop, event->windowID)) {
        return;
    }
    const CalibrationPoint reported = {event->x, event->y};
    VisitTouch kind = event->type == SDL_FINGERDOWN     ? VISIT_TOUCH_BEGIN
                      : event->type == SDL_FINGERMOTION ? VISIT_TOUCH_MOVE
                                                        : VISIT_TOUCH_END;
    if (loop->visit.panel.asks) {
        visit_touch_cross(&loop->visit, kind, event->fingerId, reported, now_ms());
    } else {
        const TouchPoint point = find_finger(loop, event->fingerId, reported);
        visit_touch(&loop->visit, kind, &point);
    }
    alive_touch(&loop->alive, wall_unix());
    loop->visit.display.touched_ms = now_ms();
    loop->fingers[kind]++;
}

static void handle_mouse_button(Loop *loop, const SDL_MouseButtonEvent *event)
{
    const TouchPoint point = make_point(loop, MOUSE_FINGER, event->x, event->y);
    if (event->button == SDL_BUTTON_LEFT && !is_of_projector(loop, event->windowID)) {
        visit_touch(&loop->visit,
                    event->type == SDL_MOUSEBUTTONDOWN ? VISIT_TOUCH_BEGIN : VISIT_TOUCH_END,
                    &point);
        alive_touch(&loop->alive, wall_unix());
    }
}

/* Only while dragging: a mouse on a shaking desk is nobody. */
static void handle_mouse_motion(Loop *loop, const SDL_MouseMotionEvent *event)
{
    const TouchPoint point = make_point(loop, MOUSE_FINGER, event->x, event->y);
    if ((event->state & SDL_BUTTON_LMASK) != 0 && !is_of_projector(loop, event->windowID)) {
        visit_touch(&loop->visit, VISIT_TOUCH_MOVE, &point);
    }
}

/* The digit of a key of the keyboard or of a keypad, -1 for others. */
static int digit_of_key(SDL_Keycode key)
{
    if (key >= SDLK_0 && key <= SDLK_9) {
        return (int)(key - SDLK_0);
    }
    // Of a keypad 0 comes after 9.
    return key >= SDLK_KP_1 && key <= SDLK_KP_0 ? (int)(key - SDLK_KP_1 + 1) % 10 : -1;
}

static void handle_key(Loop *loop, SDL_Keycode key)
{
    if (visit_any_key(&loop->visit, now_ms())) {
        return;
    }
    int digit = digit_of_key(key);
    if (digit >= 0 && visit_digit(&loop->visit, digit, now_ms())) {
        return;
    }
    static const struct {
        SDL_Keycode code;
        VisitKey key;
    } keys[] = {
        {SDLK_DOWN, VISIT_KEY_NEXT},      {SDLK_RIGHT, VISIT_KEY_RIGHT},
        {SDLK_TAB, VISIT_KEY_NEXT},       {SDLK_UP, VISIT_KEY_BEFORE},
        {SDLK_LEFT, VISIT_KEY_LEFT},      {SDLK_RETURN, VISIT_KEY_OK},
        {SDLK_KP_ENTER, VISIT_KEY_OK},    {SDLK_BACKSPACE, VISIT_KEY_BACK},
        {SDLK_ESCAPE, VISIT_KEY_BACK},    {SDLK_HOME, VISIT_KEY_HOME},
        {SDLK_PAGEUP, VISIT_KEY_PAGE_UP}, {SDLK_PAGEDOWN, VISIT_KEY_PAGE_DOWN},
        {SDLK_SPACE, VISIT_KEY_OK},       {SDLK_KP_5, VISIT_KEY_OK},
        {SDLK_KP_2, VISIT_KEY_NEXT},      {SDLK_KP_6, VISIT_KEY_RIGHT},
        {SDLK_KP_8, VISIT_KEY_BEFORE},    {SDLK_KP_4, VISIT_KEY_LEFT},
        {SDLK_KP_0, VISIT_KEY_BACK},      {SDLK_KP_PERIOD, VISIT_KEY_BACK},
        {SDLK_KP_7, VISIT_KEY_HOME},      {SDLK_KP_9, VISIT_KEY_PAGE_UP},
        {SDLK_KP_3, VISIT_KEY_PAGE_DOWN},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        if (keys[i].code == key) {
            visit_key(&loop->visit, keys[i].key, now_ms());
        }
    }
}

static void handle_window(Loop *loop, const SDL_WindowEvent *event)
{
    if (is_of_projector(loop, event->windowID)) {
        ui_renderer_invalidate(ui_projector_renderer(loop->projector));
        return;
    }
    if (event->event == SDL_WINDOWEVENT_SIZE_CHANGED) {
        fit_window(loop);
        loop->percent = 0; // another display knows nothing of it
        ui_renderer_invalidate(loop->renderer);
    } else if (event->event == SDL_WINDOWEVENT_EXPOSED) {
        ui_renderer_invalidate(loop->renderer);
    }
}

static void handle(Loop *loop, const SDL_Event *event)
{
    switch (event->type) {
    case SDL_QUIT:
        loop->ending = true;
        break;
    case SDL_DISPLAYEVENT:
        loop->display_changed = true;
        break;
    case SDL_WINDOWEVENT:
        handle_window(loop, &event->window);
        break;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        handle_finger(loop, &event->tfinger);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        handle_mouse_button(loop, &event->button);
        break;
    case SDL_MOUSEMOTION:
        loop->woken = true; // on a desk that shakes
        handle_mouse_motion(loop, &event->motion);
        break;
    case SDL_KEYDOWN:
        // A digit that is held down is one digit, and no other key on the page of a pad.
        if (event->key.repeat == 0 || digit_of_key(event->key.keysym.sym) < 0) {
            handle_key(loop, event->key.keysym.sym);
        }
        break;
    default:
        if (event->type == loop->store_event) {
            visit_refresh(&loop->visit);
            loop->tidying = true;
        } else if (event->type == loop->setup_event) {
            visit_advance_setup(&loop->visit);
        }
        break;
    }
}

static int shown_release(const Loop *loop)
{
    const Snapshot *snapshot = loop->visit.data->snapshot;
    return snapshot != NULL ? snapshot_release(snapshot)->number : 0;
}

static void trace_frame(const Loop *loop, uint64_t start, uint64_t recorded, bool presented)
{
    const Visit *visit = &loop->visit;
    const Snapshot *snapshot = visit->data->snapshot;
    double tick_us = 1e6 / (double)SDL_GetPerformanceFrequency();
    g_autofree char *address = base_address_to_text(navigator_address(visit->navigator));
    size_t cached = ui_text_cache_bytes(visit->view.text) +
                    ui_renderer_cache_bytes(loop->renderer) +
                    (snapshot != NULL ? snapshot_cache_bytes(snapshot) : 0);
    g_printerr(
        "frame %s %s release=%d record_us=%.0f present_us=%.0f presented=%d "
        "since_start_ms=%" PRId64 " fingers=%" PRId64 "/%" PRId64 "/%" PRId64 " cached=%zu\n",
        view_name(&visit->view), address, shown_release(loop), (double)(recorded - start) * tick_us,
        (double)(SDL_GetPerformanceCounter() - recorded) * tick_us, presented, now_ms(),
        loop->fingers[VISIT_TOUCH_BEGIN], loop->fingers[VISIT_TOUCH_MOVE],
        loop->fingers[VISIT_TOUCH_END], cached);
}

/* What the first run says depends on the machine, and with a second display on the meeting's
   course: no listing can tell beforehand where it is. */
static void trace_targets(const UiCanvas *canvas)
{
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
        g_printerr("target %d,%d %dx%d \"%s\"\n", target.box.x, target.box.y, target.box.width,
                   target.box.height, target.text);
    }
}

static void draw_projector(Loop *loop)
{
    UiRenderer *renderer = ui_projector_renderer(loop->projector);
    const UiCanvas *canvas = renderer == NULL ? NULL : visit_draw_projector(&loop->visit, now_ms());
    if (canvas != NULL && ui_renderer_present(renderer, canvas) && loop->settings->trace) {
        const Stage *stage = &loop->visit.stage;
        g_autofree char *address = base_address_to_text(navigator_address(stage->navigator));
        g_printerr("projector %s %s %dx%d\n", view_name(&stage->view), address,
                   stage->view.metrics.width_px, stage->view.metrics.height_px);
    }
}

static void draw(Loop *loop)
{
    uint64_t start = SDL_GetPerformanceCounter();
    visit_draw(&loop->visit, now_ms());
    uint64_t recorded = SDL_GetPerformanceCounter();
    bool presented = ui_renderer_present(loop->renderer, loop->visit.view.canvas);
    if (presented) {
        alive_show_frame(&loop->alive, wall_unix());
        pulse_show_frame(&loop->pulse, shown_release(loop), now_ms());
    }
    bool own = loop->setup != NULL || loop->visit.stage.on;
    if (loop->settings->trace && own && presented) {
        trace_targets(loop->visit.view.canvas);
    }
    if (loop->settings->trace) {
        trace_frame(loop, start, recorded, presented);
    }
    draw_projector(loop);
}

/* What is done when a frame is shown and the next is not due. */
static void tidy(Loop *loop)
{
    int release = shown_release(loop);
    // At rest for a night, the machine may have dropped what was read ahead.
    bool in_use = loop->visit.idle.phase != IDLE_REST;
    if (release != loop->warm_release || (in_use && !loop->in_use && release != 0)) {
        warm_free(loop->warm);
        loop->warm = warm_new(loop->visit.data->snapshot_path);
        loop->warm_release = release;
    }
    loop->in_use = in_use;
    // Whoever comes home has left pages behind; a visit may also end without the time for it.
    bool at_home = base_address_segment_count(navigator_address(loop->visit.navigator)) == 0;
    if (loop->tidying || (at_home && !loop->at_home)) {
        heap_trim();
        loop->tidying = false;
    }
    loop->at_home = at_home;
    if (drag_is_moving(&loop->visit.drag)) {
        (void)ui_renderer_prepare(loop->renderer, loop->visit.view.canvas);
    }
}

/* A second display is looked for while there is a meeting, and left as it was afterwards. */
static void settle_projector(Loop *loop)
{
    if (!visit_wants_projector(&loop->visit)) {
        if (loop->projector_ms != 0) {
            ui_projector_end(loop->projector, loop->renderer);
            loop->projector_ms = 0;
        }
        return;
    }
    bool due = loop->projector_ms == 0 || now_ms() - loop->projector_ms >= PROJECTOR_MS;
    if (!due && !loop->display_changed) {
        return;
    }
    const UiRenderer *before = ui_projector_renderer(loop->projector);
    const UiRenderer *now =
        ui_projector_look(loop->projector, loop->renderer, loop->visit.view.text);
    loop->projector_ms = MAX(now_ms(), 1);
    loop->display_changed = false;
    if (now != before || (now != NULL) != loop->visit.stage.on) {
        int width_px = 0;
        int height_px = 0;
        if (now != NULL) {
            ui_renderer_size(now, &width_px, &height_px);
        }
        visit_set_projector(&loop->visit, width_px, height_px);
    }
}

/* Everything that came is handled: the display and the data are asked, and the manager is told. A
   display that does not answer holds the loop here. */
static void beat(Loop *loop)
{
    if (!pulse_is_due(&loop->pulse, now_ms())) {
        return;
    }
    ui_renderer_wait_for_display(loop->renderer);
    Snapshot *snapshot = loop->visit.data->snapshot;
    g_autoptr(GError) error = NULL;
    bool answers = snapshot == NULL || snapshot_probe(snapshot, &error);
    if (!answers) {
        g_warning("kiosk: the data do not answer: %s", error->message);
    }
    if (loop->visit.dark) {
        alive_show_frame(&loop->alive, wall_unix()); // it would show one
    }
    pulse_beat(&loop->pulse, answers, now_ms());
}

/* After --safe the service manager starts the kiosk as usual: when nobody is there, and either a
   newer release has come or an hour has passed. */
static bool is_safe_time_over(const Loop *loop)
{
    return loop->settings->safe && loop->visit.idle.phase == IDLE_REST &&
           (now_ms() >= SAFE_MS || data_has_left_crash(loop->visit.data));
}

static int wait_ms(const Loop *loop)
{
    int64_t wait = visit_wait_ms(&loop->visit, now_ms());
    int64_t pulse = pulse_wait_ms(&loop->pulse, now_ms());
    if (pulse >= 0) {
        wait = MIN(wait, pulse);
    }
    if (loop->settings->safe && now_ms() < SAFE_MS) {
        wait = MIN(wait, SAFE_MS - now_ms());
    }
    if (visit_wants_projector(&loop->visit)) {
        wait = MIN(wait, MAX(loop->projector_ms + PROJECTOR_MS - now_ms(), 0));
    }
    return (int)wait;
}

static void fit_setup(Loop *loop)
{
    if (setup_takes_measure(loop->setup)) {
        loop->turn = loop->settings->turn;
        ui_renderer_set_turn(loop->renderer, loop->turn);
        fit_window(loop);
    }
    loop->ending = loop->ending || setup_is_done(loop->setup);
}

static void run(Loop *loop)
{
    draw(loop);
    tidy(loop);
    while (!loop->ending) {
        SDL_Event event;
        bool any = SDL_WaitEventTimeout(&event, wait_ms(loop)) == 1;
        while (any) {
            handle(loop, &event);
            any = SDL_PollEvent(&event) == 1;
        }
        visit_advance(&loop->visit, now_ms());
        if (loop->setup != NULL) {
            fit_setup(loop);
        } else {
            settle_window(loop);
        }
        settle_projector(loop);
        if (loop->visit.wiped) {
            ui_renderer_wipe(loop->renderer);
            loop->visit.wiped = false;
            loop->tidying = true;
        }
        draw(loop);
        settle_light(loop);
        tidy(loop);
        beat(loop);
        loop->ending = loop->ending || is_safe_time_over(loop);
    }
    pulse_end(&loop->pulse);
}

void loop_look_at_display(HealthDisplay *display)
{
    static char version[16];
    SDL_version sdl;
    SDL_GetVersion(&sdl);
    (void)g_snprintf(version, sizeof version, "%d.%d.%d", sdl.major, sdl.minor, sdl.patch);
    display->sdl = version;
    display->driver = SDL_GetCurrentVideoDriver();
    display->touch_panels = SDL_GetNumTouchDevices();
}

static UiRenderer *open_window(const Settings *settings, UiText *text, GError **error)
{
    // One action per touch: no mouse echo of a finger and no finger echo of a mouse.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    const UiWindowOptions options = settings_make_window(settings);
    return ui_renderer_open_window(&options, text, error);
}

bool loop_run(const Settings *settings, Data *data, UiText *text, Setup *setup, GError **error)
{
    g_autoptr(UiRenderer) renderer = open_window(settings, text, error);
    if (renderer == NULL) {
        return false;
    }
    Loop loop = {.settings = settings,
                 .renderer = renderer,
                 .projector = ui_projector_new(),
                 .alive = {.folder = settings->state_folder},
                 .setup = setup,
                 .store_event = SDL_RegisterEvents(1),
                 .setup_event = SDL_RegisterEvents(1),
                 .turn = settings->turn};
    pulse_init(&loop.pulse);
    visit_init(&loop.visit, settings, data, text, now_ms());
    if (setup != NULL) {
        visit_begin_setup(&loop.visit, setup, now_ms());
        setup_begin(setup, post_setup_event, &loop);
    }
    fit_window(&loop);
    // A crash may have left the panel off.
    loop.dark = loop.visit.panel.shown.week.has_hours;
    settle_window(&loop);
    g_autoptr(Watch) watch = watch_new(data->store, post_store_event, &loop);
    run(&loop);
    // The threads of both post into this loop: they end first.
    g_clear_pointer(&watch, watch_free);
    if (setup != NULL) {
        setup_end(setup);
    }
    warm_free(loop.warm);
    ui_projector_end(loop.projector, renderer);
    ui_projector_free(loop.projector);
    visit_clear(&loop.visit);
    return true;
}
