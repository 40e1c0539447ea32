#pragma once

#include <glib.h>
#include <stdbool.h>
#include <ui/metrics.h>

/* What the kiosk was told: command line over kiosk.conf over defaults. */
typedef struct {
    char *store;         /* folder of snapshots */
    char *home_district; /* 4 digits; NULL: the first district of the data */
    char *open;          /* address to begin with; NULL: home */
    char *picture;       /* address for --picture; the file is in `picture_file` */
    char *picture_file;
    char *tour;   /* folder for --tour */
    char *list;   /* address for --list */
    char *fonts;  /* folder of the font files, NULL: the distribution's */
    char *notice; /* words at the foot of every page: the data are not what is published; or NULL */
    int width_px; /* 0: full screen */
    int height_px;
    double screen_width_mm; /* 0: as the display says */
    UiLanguage language;
    UiTextSize text_size;
    UiThemeKind theme;
    int idle_seconds; /* back to home after this long without a touch */
    bool through_gpu;
    bool trace; /* a line a frame on standard error */
} Settings;

typedef enum { SETTINGS_RUN, SETTINGS_DONE, SETTINGS_WRONG } SettingsResult;

/* Reads arguments and configuration. DONE after --help or --version, WRONG after an error has been
   printed (exit code 2). */
SettingsResult settings_read(Settings *settings, int argc, char **argv);
void settings_clear(Settings *settings);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Settings, settings_clear)
