#include "view.h"

#include <base/clock.h>

void view_init(View *view, UiText *text, const UiMetrics *metrics)
{
    *view = (View){.canvas = ui_canvas_new(), .text = text, .metrics = *metrics};
}

static void close_screen(View *view)
{
    if (view->screen != NULL) {
        view->screen->close(view->state);
    }
    view->screen = NULL;
    view->state = NULL;
}

void view_clear(View *view)
{
    close_screen(view);
    ui_canvas_free(view->canvas);
    *view = (View){0};
}

static ScreenContext make_context(const View *view, const Data *data, const Navigator *navigator)
{
    return (ScreenContext){
        .snapshot = data->snapshot,
        .status = &data->status,
        .fault = data->fault,
        .metrics = &view->metrics,
        .now_unix = base_clock_now(),
        .home_district = data->home_district,
        .can_go_back = navigator_can_go_back(navigator),
        .files = data->files,
        .notice = data->notice,
        .deadlines_roll = data->deadlines_roll,
        .typed = view->typed,
        .setup = view->setup,
        .staff = view->staff,
        .panel = view->panel,
        .meeting = view->meeting,
        .story = data->story,
        .tells_story = data->tells_story,
        .arriving = view->arriving,
    };
}

static const ScreenClass *fall_back(const ScreenContext *context, const BaseAddress *address,
                                    const GError *failure, void **state)
{
    const ScreenClass *screen = &screen_no_data;
    if (g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
        screen = &screen_not_found;
    } else if (failure != NULL) {
        screen = &screen_damaged;
        g_warning("screen: %s", failure->message);
    }
    g_autoptr(GError) error = NULL;
    *state = screen->open(context, address, &error);
    g_assert_no_error(error);
    return screen;
}

void view_open(View *view, const Data *data, const Navigator *navigator)
{
    const ScreenContext context = make_context(view, data, navigator);
    const BaseAddress *address = navigator_address(navigator);
    g_autoptr(GError) error = NULL;
    const ScreenClass *screen = screen_staff_guard(screen_find(address), address, view->staff);
    void *state = NULL;
    if (data->snapshot != NULL || screen->needs_no_data) {
        state = screen->open(&context, address, &error);
    }
    if (state == NULL) {
        screen = fall_back(&context, address, error, &state);
    }
    close_screen(view);
    view->screen = screen;
    view->state = state;
}

void view_wipe(View *view) { ui_canvas_wipe(view->canvas); }

static void draw_overlay(const View *view, const ScreenContext *context, const UiDraw *draw)
{
    switch (view->overlay) {
    case VIEW_OVERLAY_STILL_THERE:
        screen_overlay_draw_still_there(context, draw, view->seconds_left);
        break;
    case VIEW_OVERLAY_CLEANING:
        screen_overlay_draw_cleaning(context, draw, view->seconds_left);
        break;
    case VIEW_OVERLAY_TRIAL:
        screen_overlay_draw_trial(context, draw, view->trial, view->seconds_left);
        break;
    case VIEW_OVERLAY_DARK:
        screen_overlay_draw_dark(draw);
        break;
    default:
        screen_overlay_draw_toast(draw, view->toast);
        break;
    }
}

void view_draw(View *view, const Data *data, const Navigator *navigator, const char *pressed_id,
               const char *focus_id)
{
    ScreenContext context = make_context(view, data, navigator);
    ui_canvas_reset(view->canvas, view->metrics.width_px, view->metrics.height_px);
    UiDraw draw = ui_draw_make(view->canvas, view->text, &view->metrics);
    draw.pressed_id = pressed_id;
    draw.focus_id = focus_id;
    draw.scroll_px = view->scroll_px;
    draw.pan_px = view->pan_px;
    view->screen->draw(view->state, &context, &draw);
    // What must be answered is asked of whoever stands there.
    UiMetrics near = view->metrics;
    if (near.text_size == UI_TEXT_MEETING) {
        near.text_size = ui_metrics_fit_text_size(&near, UI_TEXT_LARGEST);
    }
    context.metrics = &near;
    draw.metrics = &near;
    draw_overlay(view, &context, &draw);
}

const char *view_name(const View *view)
{
    switch (view->overlay) {
    case VIEW_OVERLAY_STILL_THERE:
        return "still_there";
    case VIEW_OVERLAY_CLEANING:
        return "cleaning";
    case VIEW_OVERLAY_TRIAL:
        return "trial";
    case VIEW_OVERLAY_DARK:
        return "dark";
    default:
        return view->screen->name;
    }
}
