#include "screen_bed.h"

#include <base/clock.h>
#include <screen/language.h>

#define HOUR_SECONDS 3600

/* Monday to Friday, and Saturday morning; all that can be changed on it can. */
static const ScreenHealth health_of_a_kiosk = {
    .disk_free_bytes = INT64_C(52100000000),
    .release_bytes = INT64_C(48000000),
    .sets_marks = true,
    .parts_words = true,
    .width_px = 1920,
    .height_px = 1080,
    .width_mm = 598,
    .driver = "x11",
    .touched_seconds = -1,
    .program = "0.1.0",
    .sdl = "2.26.5",
    .kernel = "Linux 6.1.0-28-amd64",
    .machine_seconds = INT64_C(3) * 86400,
    .screen_seconds = INT64_C(5) * 3600,
};

static ScreenPanel make_panel(int64_t now_unix)
{
    ScreenPanel panel = {.brightness_percent = 80,
                         .brightness_chosen = true,
                         .corrected = true,
                         .can_keep = true,
                         .holidays = {.days = {base_clock_day(now_unix) + 2}, .count = 1}};
    bool parsed =
        base_week_parse("mon-fri 08:30-12:00 13:00-16:30, sat 09:00-12:00", &panel.week, NULL);
    g_assert(parsed);
    panel.open = base_week_is_open(&panel.week, &panel.holidays, now_unix);
    panel.change_unix = base_week_next_change(&panel.week, &panel.holidays, now_unix);
    for (int change = SCREEN_PANEL_OPENS_EARLIER; change <= SCREEN_PANEL_CLOSED; change++) {
        panel.can_change[SCREEN_PANEL_WEEKDAYS][change] = true;
        panel.can_change[SCREEN_PANEL_SATURDAY][change] = true;
    }
    panel.can_change[SCREEN_PANEL_SUNDAY][SCREEN_PANEL_OPEN] = true;
    return panel;
}

void screen_bed_init(ScreenBed *bed, const char *snapshot_path, int64_t now_unix)
{
    g_autoptr(GError) error = NULL;
    *bed = (ScreenBed){
        .now_unix = now_unix,
        .home_district = "8001",
        .can_go_back = true,
        .setup = &screen_setup_sample,
        .panel = make_panel(now_unix),
        .health = health_of_a_kiosk,
        .staff = {.unlocked = true,
                  .tries_left = 5,
                  .progress_percent = -1,
                  .rollback_release = 11,
                  .touch = {.left = SCREEN_STAFF_TOUCH_CELLS, .x_px = -1, .y_px = -1}},
        .status = {.last_try_unix = now_unix - HOUR_SECONDS,
                   .last_success_unix = now_unix - HOUR_SECONDS,
                   .release = 1},
    };
    bed->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    if (snapshot_path != NULL) {
        bed->snapshot = snapshot_open(snapshot_path, &error);
        g_assert_no_error(error);
    }
}

void screen_bed_clear(ScreenBed *bed)
{
    snapshot_close(bed->snapshot);
    ui_text_close(bed->text);
    store_status_clear(&bed->status);
    *bed = (ScreenBed){0};
}

void screen_bed_set_language(UiLanguage language)
{
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set(language == UI_LANGUAGE_THAI ? "th" : "en");
}

// The screen of an address with its state, or the one that stands in for it.
static const ScreenClass *open_screen(const ScreenContext *context, const char *address,
                                      void **state)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) parsed = base_address_parse(address, &error);
    g_assert_no_error(error);
    const ScreenClass *screen = context->snapshot == NULL ? &screen_no_data : screen_find(parsed);
    *state = screen->open(context, parsed, &error);
    if (*state == NULL) {
        g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
        g_clear_error(&error);
        screen = &screen_not_found;
        *state = screen->open(context, parsed, &error);
    }
    g_assert_no_error(error);
    g_assert_nonnull(*state);
    return screen;
}

// Slides are drawn in a meeting without a list.
static const ScreenMeeting no_meeting;
static const ScreenMeeting meeting = {.on = true};

static ScreenContext make_context(ScreenBed *bed, const UiMetrics *metrics)
{
    bed->staff.health = &bed->health;
    return (ScreenContext){.snapshot = bed->snapshot,
                           .status = &bed->status,
                           .metrics = metrics,
                           .now_unix = bed->now_unix,
                           .home_district = bed->home_district,
                           .can_go_back = bed->can_go_back,
                           .typed = bed->typed,
                           .story = bed->story,
                           .setup = bed->setup,
                           .deadlines_roll = bed->deadlines_roll,
                           .panel = &bed->panel,
                           .meeting = metrics->slide ? &meeting : &no_meeting,
                           .staff = &bed->staff};
}

struct ScreenBedPage {
    ScreenBed *bed;
    ScreenContext context;
    const ScreenClass *screen;
    void *state;
};

ScreenBedPage *screen_bed_open(ScreenBed *bed, const char *address, const UiMetrics *metrics)
{
    ScreenBedPage *page = g_new0(ScreenBedPage, 1);
    page->bed = bed;
    page->context = make_context(bed, metrics);
    page->screen = open_screen(&page->context, address, &page->state);
    page->context.snapshot = NULL; // draw() asks nothing
    return page;
}

UiCanvas *screen_bed_page_draw(ScreenBedPage *page, const char *id)
{
    const UiMetrics *metrics = page->context.metrics;
    UiCanvas *canvas = ui_canvas_new();
    ui_canvas_reset(canvas, metrics->width_px, metrics->height_px);
    UiDraw draw = ui_draw_make(canvas, page->bed->text, metrics);
    draw.pressed_id = id;
    draw.focus_id = id;
    page->screen->draw(page->state, &page->context, &draw);
    return canvas;
}

void screen_bed_page_close(ScreenBedPage *page)
{
    if (page != NULL) {
        page->screen->close(page->state);
        g_free(page);
    }
}

UiCanvas *screen_bed_draw(ScreenBed *bed, const char *address, const UiMetrics *metrics)
{
    g_autoptr(ScreenBedPage) page = screen_bed_open(bed, address, metrics);
    return screen_bed_page_draw(page, NULL);
}

const char *screen_bed_name(ScreenBed *bed, const char *address, const UiMetrics *metrics)
{
    ScreenContext context = make_context(bed, metrics);
    void *state = NULL;
    const ScreenClass *screen = open_screen(&context, address, &state);
    screen->close(state);
    return screen->name;
}
