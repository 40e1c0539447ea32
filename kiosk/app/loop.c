#include "loop.h"

#include <SDL2/SDL.h>
#include <base/clock.h>
#include <ui/renderer.h>

#include "choice.h"
#include "focus.h"
#include "navigator.h"
#include "touch.h"
#include "view.h"
#include "watch.h"

#define MOUSE_FINGER INT64_C(-1)
#define BANGKOK_OFFSET_SECONDS INT64_C(25200) // +07:00
#define DAY_SECONDS INT64_C(86400)

typedef struct {
    const Settings *settings;
    Data *data;
    UiRenderer *renderer;
    Navigator *navigator;
    View view;
    Touch touch;
    Focus focus;
    Choice choice;
    uint32_t store_event; /* posted by the watch when the store has changed */
    int64_t last_input_ms;
    int64_t day; /* of the date on the screen, days since 1970 in Thailand */
    bool ending;
} Loop;

static int64_t now_ms(void) { return (int64_t)SDL_GetTicks64(); }

static int64_t today(void) { return (base_clock_now() + BANGKOK_OFFSET_SECONDS) / DAY_SECONDS; }

/* Runs on the watch's thread: SDL_PushEvent() is the one thing it may call. */
static void post_store_event(void *user)
{
    const Loop *loop = user;
    SDL_Event event = {.user = {.type = loop->store_event}};
    (void)SDL_PushEvent(&event);
}

static void open_screen(Loop *loop)
{
    touch_cancel(&loop->touch);
    view_open(&loop->view, loop->data, loop->navigator);
}

static void fit_window(Loop *loop)
{
    int width_px = 0;
    int height_px = 0;
    ui_renderer_size(loop->renderer, &width_px, &height_px);
    double width_mm = loop->settings->screen_width_mm > 0
                          ? loop->settings->screen_width_mm
                          : ui_renderer_panel_width_mm(loop->renderer);
    loop->view.metrics = settings_make_metrics(loop->settings, width_px, height_px, width_mm);
    choice_apply(&loop->choice, &loop->view.metrics);
}

static void follow(Loop *loop, const char *id)
{
    if (choice_follow(&loop->choice, id)) {
        choice_apply(&loop->choice, &loop->view.metrics);
        open_screen(loop);
    } else if (id[0] != '\0' && navigator_follow(loop->navigator, id)) {
        focus_clear(&loop->focus);
        open_screen(loop);
    }
}

static void handle_finger(Loop *loop, const SDL_TouchFingerEvent *event)
{
    const UiCanvas *canvas = loop->view.canvas;
    const TouchPoint point = {.finger = event->fingerId,
                              .x = (int)(event->x * (float)loop->view.metrics.width_px),
                              .y = (int)(event->y * (float)loop->view.metrics.height_px),
                              .time_ms = now_ms()};
    char activated[TOUCH_LIMIT_ID_BYTES] = "";
    if (event->type == SDL_FINGERDOWN) {
        touch_begin(&loop->touch, canvas, &point);
    } else if (event->type == SDL_FINGERMOTION) {
        touch_move(&loop->touch, canvas, &point);
    } else {
        touch_end(&loop->touch, canvas, &point, activated);
    }
    follow(loop, activated);
}

static void handle_mouse(Loop *loop, const SDL_Event *event)
{
    const UiCanvas *canvas = loop->view.canvas;
    bool moves = event->type == SDL_MOUSEMOTION;
    if (!moves && event->button.button != SDL_BUTTON_LEFT) {
        return;
    }
    const TouchPoint point = {.finger = MOUSE_FINGER,
                              .x = moves ? event->motion.x : event->button.x,
                              .y = moves ? event->motion.y : event->button.y,
                              .time_ms = now_ms()};
    char activated[TOUCH_LIMIT_ID_BYTES] = "";
    if (moves) {
        touch_move(&loop->touch, canvas, &point);
    } else if (event->type == SDL_MOUSEBUTTONDOWN) {
        touch_begin(&loop->touch, canvas, &point);
    } else {
        touch_end(&loop->touch, canvas, &point, activated);
    }
    follow(loop, activated);
}

static void handle_key(Loop *loop, SDL_Keycode key)
{
    switch (key) {
    case SDLK_DOWN:
    case SDLK_RIGHT:
    case SDLK_TAB:
        focus_move(&loop->focus, loop->view.canvas, 1);
        break;
    case SDLK_UP:
    case SDLK_LEFT:
        focus_move(&loop->focus, loop->view.canvas, -1);
        break;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        if (focus_id(&loop->focus) != NULL) {
            g_autofree char *id = g_strdup(focus_id(&loop->focus));
            follow(loop, id);
        }
        break;
    case SDLK_BACKSPACE:
    case SDLK_ESCAPE:
        follow(loop, "back");
        break;
    case SDLK_PAGEUP:
        follow(loop, "page:up");
        break;
    case SDLK_PAGEDOWN:
        follow(loop, "page:down");
        break;
    case SDLK_HOME:
        follow(loop, "home");
        break;
    default:
        break;
    }
}

static void handle_window(Loop *loop, const SDL_WindowEvent *event)
{
    if (event->event == SDL_WINDOWEVENT_SIZE_CHANGED) {
        fit_window(loop);
        open_screen(loop);
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
    case SDL_WINDOWEVENT:
        handle_window(loop, &event->window);
        break;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        loop->last_input_ms = now_ms();
        handle_finger(loop, &event->tfinger);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEMOTION:
        loop->last_input_ms = now_ms();
        handle_mouse(loop, event);
        break;
    case SDL_KEYDOWN:
        loop->last_input_ms = now_ms();
        handle_key(loop, event->key.keysym.sym);
        break;
    default:
        if (event->type == loop->store_event && data_refresh(loop->data)) {
            open_screen(loop);
        }
        break;
    }
}

static bool is_fresh_start(const Loop *loop)
{
    return base_address_segment_count(navigator_address(loop->navigator)) == 0 &&
           !navigator_can_go_back(loop->navigator) && focus_id(&loop->focus) == NULL;
}

/* What is due: home for the next visitor, the new date at midnight. */
static void advance(Loop *loop)
{
    if (!is_fresh_start(loop) &&
        now_ms() - loop->last_input_ms >= (int64_t)loop->settings->idle_seconds * 1000) {
        navigator_reset(loop->navigator);
        focus_clear(&loop->focus);
        choice_reset(&loop->choice, loop->settings);
        choice_apply(&loop->choice, &loop->view.metrics);
        open_screen(loop);
    }
    if (today() != loop->day) {
        loop->day = today();
        open_screen(loop);
    }
}

/* Milliseconds until something is due without any input. */
static int wait_ms(const Loop *loop)
{
    int64_t until_midnight_ms =
        (DAY_SECONDS - (base_clock_now() + BANGKOK_OFFSET_SECONDS) % DAY_SECONDS) * 1000;
    int64_t wait = until_midnight_ms;
    if (!is_fresh_start(loop)) {
        int64_t idle_ends =
            loop->last_input_ms + (int64_t)loop->settings->idle_seconds * 1000 - now_ms();
        wait = MIN(wait, MAX(idle_ends, 0));
    }
    return (int)MIN(wait, G_MAXINT);
}

static void draw(Loop *loop)
{
    uint64_t start = SDL_GetPerformanceCounter();
    view_draw(&loop->view, loop->data, loop->navigator, touch_pressed_id(&loop->touch),
              focus_id(&loop->focus));
    uint64_t recorded = SDL_GetPerformanceCounter();
    bool presented = ui_renderer_present(loop->renderer, loop->view.canvas);
    if (loop->settings->trace) {
        double tick_us = 1e6 / (double)SDL_GetPerformanceFrequency();
        g_autofree char *address = base_address_to_text(navigator_address(loop->navigator));
        g_printerr("frame %s %s release=%d record_us=%.0f present_us=%.0f presented=%d "
                   "since_start_ms=%" PRId64 "\n",
                   loop->view.screen->name, address,
                   loop->data->snapshot != NULL ? snapshot_release(loop->data->snapshot)->number
                                                : 0,
                   (double)(recorded - start) * tick_us,
                   (double)(SDL_GetPerformanceCounter() - recorded) * tick_us, presented, now_ms());
    }
}

static void run(Loop *loop)
{
    draw(loop);
    while (!loop->ending) {
        SDL_Event event;
        bool any = SDL_WaitEventTimeout(&event, wait_ms(loop)) == 1;
        while (any) {
            handle(loop, &event);
            any = SDL_PollEvent(&event) == 1;
        }
        advance(loop);
        draw(loop);
    }
}

static UiRenderer *open_window(const Settings *settings, UiText *text, GError **error)
{
    // One action per touch: no mouse echo of a finger and no finger echo of a mouse.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    bool full_screen = settings->width_px == 0;
    const UiWindowOptions options = {
        .title = "tambon-point",
        .width_px = settings->width_px,
        .height_px = settings->height_px,
        .full_screen = full_screen,
        .hide_pointer = full_screen,
        .through_gpu = settings->through_gpu,
    };
    return ui_renderer_open_window(&options, text, error);
}

bool loop_run(const Settings *settings, Data *data, UiText *text, GError **error)
{
    g_autoptr(UiRenderer) renderer = open_window(settings, text, error);
    if (renderer == NULL) {
        return false;
    }
    g_autoptr(Navigator) navigator = navigator_new(settings->open);
    Loop loop = {
        .settings = settings,
        .data = data,
        .renderer = renderer,
        .navigator = navigator,
        .store_event = SDL_RegisterEvents(1),
        .last_input_ms = now_ms(),
        .day = today(),
    };
    const UiMetrics unknown = {0};
    view_init(&loop.view, text, &unknown);
    choice_reset(&loop.choice, settings);
    fit_window(&loop);
    open_screen(&loop);
    g_autoptr(Watch) watch = watch_new(data->store, post_store_event, &loop);
    run(&loop);
    // The watch's thread posts into this loop: it ends first.
    g_clear_pointer(&watch, watch_free);
    view_clear(&loop.view);
    return true;
}
