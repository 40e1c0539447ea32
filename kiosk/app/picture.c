#include "picture.h"

#include <base/clock.h>
#include <base/file.h>
#include <string.h>
#include <ui/renderer.h>

#include "meeting.h"
#include "navigator.h"
#include "panel.h"
#include "staff.h"
#include "view.h"

static UiMetrics make_metrics(const Settings *settings)
{
    return settings_make_metrics(settings, settings->width_px, settings->height_px,
                                 settings->screen_width_mm);
}

// A meeting without a list: what it shows of a page is the same.
static const ScreenMeeting no_meeting;
static const ScreenMeeting meeting = {.on = true};

/* Nobody stands there: the officers' pages are open. */
static void open_view(View *view, Staff *staff, Panel *panel, const Settings *settings,
                      const Data *data, UiText *text)
{
    const UiMetrics metrics = make_metrics(settings);
    view_init(view, text, &metrics);
    staff_init(staff, settings, data);
    staff_open_for_picture(staff);
    const HealthDisplay none = {.turn = settings->turn, .touch_panels = -1};
    staff_look(staff, text, &metrics, &none);
    view->staff = &staff->shown;
    panel_init(panel, settings);
    panel_look(panel, data, base_clock_now(), true);
    view->panel = &panel->shown;
    view->setup = settings->setup ? &screen_setup_sample : NULL;
    view->meeting = settings->meeting ? &meeting : &no_meeting;
}

/* Opens and draws one address into the view. */
static void draw_address(View *view, const Data *data, const char *address)
{
    g_autoptr(Navigator) navigator = navigator_new(NULL);
    navigator_follow(navigator, address);
    const UiMetrics usual = view->metrics;
    const BaseAddress *parsed = navigator_address(navigator);
    if (view->meeting->on && !meeting_is_for_one(parsed)) {
        meeting_set_letters(&view->metrics, parsed, false);
    }
    view_open(view, data, navigator);
    view_draw(view, data, navigator, NULL, NULL);
    view->metrics = usual;
}

/* Writes what was drawn last. */
static bool save_picture(const View *view, UiRenderer *renderer, const char *path, GError **error)
{
    ui_renderer_present(renderer, view->canvas);
    return ui_renderer_save_png(renderer, path, error);
}

bool picture_save(const Settings *settings, const Data *data, UiText *text, GError **error)
{
    g_autoptr(UiRenderer) renderer =
        ui_renderer_open_picture(settings->width_px, settings->height_px, text, error);
    if (renderer == NULL) {
        return false;
    }
    View view;
    Staff staff;
    Panel panel;
    open_view(&view, &staff, &panel, settings, data, text);
    draw_address(&view, data, settings->picture);
    bool saved = save_picture(&view, renderer, settings->picture_file, error);
    view_clear(&view);
    staff_clear(&staff);
    return saved;
}

bool picture_list(const Settings *settings, const Data *data, UiText *text, GError **error)
{
    (void)error;
    View view;
    Staff staff;
    Panel panel;
    open_view(&view, &staff, &panel, settings, data, text);
    draw_address(&view, data, settings->list);
    g_autofree char *list = ui_canvas_to_text(view.canvas);
    g_print("%s", list);
    view_clear(&view);
    staff_clear(&staff);
    return true;
}

static GPtrArray *tour_addresses(const Settings *settings, const Data *data, GError **error)
{
    if (settings->setup) {
        return screen_setup_tour();
    }
    if (data->snapshot != NULL) {
        return screen_tour(data->snapshot, data->home_district, error);
    }
    GPtrArray *only_home = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(only_home, g_strdup("/"));
    return only_home;
}

bool picture_tour(const Settings *settings, const Data *data, UiText *text, GError **error)
{
    g_autoptr(GPtrArray) addresses = tour_addresses(settings, data, error);
    if (addresses == NULL || !base_file_make_folder(settings->tour, error)) {
        return false;
    }
    g_autoptr(UiRenderer) renderer =
        ui_renderer_open_picture(settings->width_px, settings->height_px, text, error);
    if (renderer == NULL) {
        return false;
    }
    View view;
    Staff staff;
    Panel panel;
    open_view(&view, &staff, &panel, settings, data, text);
    g_autoptr(GString) index = g_string_new(NULL);
    bool saved = true;
    for (unsigned int i = 0; i < addresses->len && saved; i++) {
        const char *address = g_ptr_array_index(addresses, i);
        draw_address(&view, data, address);
        g_autofree char *name = g_strdup_printf("%02u-%s.png", i + 1, view.screen->name);
        g_autofree char *path = g_build_filename(settings->tour, name, NULL);
        saved = save_picture(&view, renderer, path, error);
        g_string_append_printf(index, "%s %s\n", name, address);
    }
    view_clear(&view);
    staff_clear(&staff);
    g_autofree char *index_path = g_build_filename(settings->tour, "index.txt", NULL);
    return saved && base_file_write(index_path, index->str, index->len, error);
}
