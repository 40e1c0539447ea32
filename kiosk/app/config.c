#include "config.h"

#include <base/config.h>
#include <base/error.h>

#define DEFAULT_CONFIG "/etc/tambon-point/kiosk.conf"

// I1: 90 s without a touch, then 30 s in which anybody still there can say so.
#define DEFAULT_IDLE_SECONDS 90
#define DEFAULT_COUNTDOWN_SECONDS 30

void config_clear(Config *config)
{
    g_free(config->store);
    g_free(config->home_district);
    g_free(config->language);
    g_free(config->text_size);
    g_free(config->theme);
    g_free(config->digits);
    g_free(config->rotation);
    g_free(config->opening_hours);
    g_free(config->attract);
    g_free(config->story_template);
    g_free(config->brightness);
    g_free(config->state_folder);
    g_free(config->kiosk_id);
    g_free(config->pin_file);
    g_free(config->request_file);
}

void config_init(Config *config)
{
    *config = (Config){.idle_seconds = DEFAULT_IDLE_SECONDS,
                       .countdown_seconds = DEFAULT_COUNTDOWN_SECONDS,
                       .count_use = true};
}

bool config_read(Config *config, const char *path, GError **error)
{
    config_init(config);
    const BaseConfigKey keys[] = {
        {"store", BASE_CONFIG_TEXT, &config->store, 0, 0},
        {"home-district", BASE_CONFIG_TEXT, &config->home_district, 0, 0},
        {"language", BASE_CONFIG_TEXT, &config->language, 0, 0},
        {"text-size", BASE_CONFIG_TEXT, &config->text_size, 0, 0},
        {"theme", BASE_CONFIG_TEXT, &config->theme, 0, 0},
        {"digits", BASE_CONFIG_TEXT, &config->digits, 0, 0},
        {"rotation", BASE_CONFIG_TEXT, &config->rotation, 0, 0},
        {"opening-hours", BASE_CONFIG_TEXT, &config->opening_hours, 0, 0},
        {"attract", BASE_CONFIG_TEXT, &config->attract, 0, 0},
        {"story-template", BASE_CONFIG_TEXT, &config->story_template, 0, 0},
        {"brightness", BASE_CONFIG_TEXT, &config->brightness, 0, 0},
        {"state-folder", BASE_CONFIG_TEXT, &config->state_folder, 0, 0},
        {"kiosk-id", BASE_CONFIG_TEXT, &config->kiosk_id, 0, 0},
        {"pin-file", BASE_CONFIG_TEXT, &config->pin_file, 0, 0},
        {"request-file", BASE_CONFIG_TEXT, &config->request_file, 0, 0},
        {"calm", BASE_CONFIG_BOOLEAN, &config->calm, 0, 0},
        {"count-use", BASE_CONFIG_BOOLEAN, &config->count_use, 0, 0},
        {"deadlines-roll", BASE_CONFIG_BOOLEAN, &config->deadlines_roll, 0, 0},
        {"panel-width-mm", BASE_CONFIG_INTEGER, &config->panel_width_mm, 100, 3000},
        {"panel-bottom-mm", BASE_CONFIG_INTEGER, &config->panel_bottom_mm, 100, 2000},
        {"idle-seconds", BASE_CONFIG_INTEGER, &config->idle_seconds, 5, 3600},
        {"countdown-seconds", BASE_CONFIG_INTEGER, &config->countdown_seconds, 5, 300},
        {NULL, BASE_CONFIG_TEXT, NULL, 0, 0},
    };
    g_autoptr(GError) local = NULL;
    if (base_config_read(path != NULL ? path : DEFAULT_CONFIG, keys, &local) ||
        (path == NULL && g_error_matches(local, BASE_ERROR, BASE_ERROR_MISSING))) {
        return true;
    }
    g_propagate_error(error, g_steal_pointer(&local));
    return false;
}
