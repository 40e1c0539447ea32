#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * kiosk.conf as the office wrote it (packaging/config/kiosk.conf.example explains every key). Texts
 * are owned and NULL where the file says nothing; words are understood in settings.c, where the
 * command line may have said otherwise.
 */
typedef struct {
    char *store;
    char *home_district;
    char *language;      /* code of a catalogue */
    char *text_size;     /* normal, large, largest */
    char *theme;         /* light, dark, contrast */
    char *digits;        /* arabic, thai */
    int panel_width_mm;  /* 0: as the display says */
    int panel_bottom_mm; /* 0: not measured */
    char *state_folder;
    char *kiosk_id; /* what the province calls this kiosk */
    char *pin_file;
    char *request_file;
    char *rotation; /* 0, 90, 180, 270: degrees clockwise */
    char *opening_hours;
    char *attract;        /* facts, story */
    char *story_template; /* file */
    char *brightness;
    int idle_seconds;
    int countdown_seconds;
    bool calm;
    bool count_use;      /* how often each screen is opened, a day */
    bool deadlines_roll; /* past weekends and holidays */
} Config;

void config_clear(Config *config);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Config, config_clear)

/* What holds where nothing is written. Overwrites `config`. */
void config_init(Config *config);

/*
 * Reads `path` (NULL: the usual place, where a missing file is no error) over the defaults.
 * Errors: as base_config_read().
 */
bool config_read(Config *config, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
