#include "health.h"

#include <base/companion.h>
#include <base/file.h>
#include <math.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <time.h>

#define MS_A_SECOND 1000
#define QUARTER_DEGREES 90

static int64_t size_of(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 ? (int64_t)status.st_size : 0;
}

static void look_at_disk(ScreenHealth *facts, const Data *data)
{
    uint64_t free_bytes = 0;
    bool asked = base_file_free_space(data->store, &free_bytes, NULL);
    facts->disk_free_bytes = asked ? (int64_t)MIN(free_bytes, (uint64_t)INT64_MAX) : -1;
    if (data->snapshot_path != NULL) {
        g_autofree char *companion = base_companion_of(data->snapshot_path);
        facts->release_bytes = size_of(data->snapshot_path) + size_of(companion);
    }
}

static void look_at_text(ScreenHealth *facts, UiText *text)
{
    facts->missing_fonts = ui_text_find_missing(text);
    facts->sets_marks = ui_text_sets_marks(text);
    facts->parts_words = ui_text_parts_words(text);
}

static void look_at_panel(ScreenHealth *facts, const Settings *settings, const UiMetrics *metrics,
                          const HealthDisplay *display)
{
    facts->width_px = metrics->width_px;
    facts->height_px = metrics->height_px;
    facts->width_mm = metrics->width_px / metrics->px_per_mm;
    facts->turned = (int)display->turn * QUARTER_DEGREES;
    facts->driver = display->driver;
    bool is_set = settings->screen_width_mm > 0;
    double told_mm = is_set ? settings->screen_width_mm : display->reported_width_mm;
    // What cannot be is not believed (ui_metrics_make()).
    bool believed = told_mm > 0 && fabs(told_mm - facts->width_mm) < 1;
    facts->mm = !believed ? SCREEN_HEALTH_MM_GUESS
                : is_set  ? SCREEN_HEALTH_MM_SETTINGS
                          : SCREEN_HEALTH_MM_DISPLAY;
}

static void look_at_kernel(Health *health)
{
    struct utsname name;
    g_strlcpy(health->kernel, "-", sizeof health->kernel);
    if (uname(&name) == 0) {
        (void)g_snprintf(health->kernel, sizeof health->kernel, "%s %s", name.sysname,
                         name.release);
    }
    struct timespec up = {0};
    (void)clock_gettime(CLOCK_BOOTTIME, &up);
    health->facts.machine_seconds = up.tv_sec;
}

void health_look(Health *health, const Settings *settings, const Data *data, UiText *text,
                 const UiMetrics *metrics, const HealthDisplay *display)
{
    *health = (Health){.facts = {.program = TAMBON_VERSION,
                                 .sdl = display->sdl,
                                 .kernel = health->kernel,
                                 .kiosk_id = settings->kiosk_id,
                                 .touch_panels = display->touch_panels,
                                 .touched_seconds = -1,
                                 .screen_seconds = display->now_ms / MS_A_SECOND}};
    if (display->touched_ms > 0) {
        health->facts.touched_seconds = (display->now_ms - display->touched_ms) / MS_A_SECOND;
    }
    look_at_disk(&health->facts, data);
    if (text != NULL) {
        look_at_text(&health->facts, text);
    }
    look_at_panel(&health->facts, settings, metrics, display);
    look_at_kernel(health);
}
