#include "picture.h"

#include <base/clock.h>
#include <base/file.h>
#include <string.h>
#include <ui/renderer.h>

#include "meeting.h"

static UiMetrics make_metrics(const Settings *settings)
{
    return settings_make_metrics(settings, settings->width_px, settings->height_px,
                                 settings->screen_width_mm);
}

// A meeting without a list: what it shows of a page is the same.
static const ScreenMeeting no_meeting;
static const ScreenMeeting meeting = {.on = true};

void picture_bed_init(PictureBed *bed, const Settings *settings, const Data *data, UiText *text)
{
    const UiMetrics metrics = make_metrics(settings);
    view_init(&bed->view, text, &metrics);
    staff_init(&bed->staff, settings, data);
    staff_open_for_picture(&bed->staff);
    const HealthDisplay none = {.turn = settings->turn, .touch_panels = -1};
    staff_look(&bed->staff, text, &metrics, &none);
    bed->view.staff = &bed->staff.shown;
    panel_init(&bed->panel, settings);
    panel_look(&bed->panel, data, base_clock_now(), true);
    bed->view.panel = &bed->panel.shown;
    bed->view.setup = settings->setup ? &screen_setup_sample : NULL;
    bed->view.meeting = settings->meeting ? &meeting : &no_meeting;
}

void picture_bed_clear(PictureBed *bed)
{
    view_clear(&bed->view);
    staff_clear(&bed->staff);
}

void picture_bed_draw(PictureBed *bed, const Data *data, const char *address)
{
    g_autoptr(Navigator) navigator = navigator_new(NULL);
    navigator_follow(navigator, address);
    View *view = &bed->view;
    const UiMetrics usual = view->metrics;
    const BaseAddress *parsed = navigator_address(navigator);
    if (view->meeting->on && !meeting_is_for_one(parsed)) {
        meeting_set_letters(&view->metrics, parsed, false);
    }
    view_open(view, data, navigator);
    view_draw(view, data, navigator, NULL, NULL);
    view->metrics = usual;
}

bool picture_bed_save(const PictureBed *bed, UiRenderer *renderer, const char *path, GError **error)
{
    ui_renderer_present(renderer, bed->view.canvas);
    return ui_renderer_save_png(renderer, path, error);
}

bool picture_save(const Settings *settings, const Data *data, UiText *text, GError **error)
{
    g_autoptr(UiRenderer) renderer =
        ui_renderer_open_picture(settings->width_px, settings->height_px, text, error);
    if (renderer == NULL) {
        return false;
    }
    PictureBed bed;
    picture_bed_init(&bed, settings, data, text);
    bool saved = true;
    for (char **at = settings->pictures; *at != NULL && saved; at += 2) {
        picture_bed_draw(&bed, data, at[0]);
        saved = picture_bed_save(&bed, renderer, at[1], error);
    }
    picture_bed_clear(&bed);
    return saved;
}

bool picture_list(const Settings *settings, const Data *data, UiText *text, GError **error)
{
    (void)error;
    PictureBed bed;
    picture_bed_init(&bed, settings, data, text);
    picture_bed_draw(&bed, data, settings->list);
    g_autofree char *list = ui_canvas_to_text(bed.view.canvas);
    g_print("%s", list);
    picture_bed_clear(&bed);
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
    PictureBed bed;
    picture_bed_init(&bed, settings, data, text);
    g_autoptr(GString) index = g_string_new(NULL);
    bool saved = true;
    for (unsigned int i = 0; i < addresses->len && saved; i++) {
        const char *address = g_ptr_array_index(addresses, i);
        picture_bed_draw(&bed, data, address);
        g_autofree char *name = g_strdup_printf("%02u-%s.png", i + 1, bed.view.screen->name);
        g_autofree char *path = g_build_filename(settings->tour, name, NULL);
        saved = picture_bed_save(&bed, renderer, path, error);
        g_string_append_printf(index, "%s %s\n", name, address);
    }
    picture_bed_clear(&bed);
    g_autofree char *index_path = g_build_filename(settings->tour, "index.txt", NULL);
    return saved && base_file_write(index_path, index->str, index->len, error);
}
