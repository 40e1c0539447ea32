#pragma once

#include <base/week.h>
#include <glib.h>
#include <stdbool.h>
#include <ui/metrics.h>
#include <ui/renderer.h>

#include "brightness.h"

/* What the kiosk was told: command line over kiosk.conf over defaults. */
typedef struct {
    char *store;         /* folder of snapshots */
    char *home_district; /* 4 digits; NULL: the first district of the data */
    char *open;          /* address to begin with; NULL: home */
    char **pictures;     /* for --picture: an address, its file, an address …; or NULL */
    char *tour;          /* folder for --tour */
    char *list;          /* address for --list */
    char *story;         /* address for --story; the film is made in `story_folder` */
    char *story_folder;
    char *story_template; /* file of the story's scenes; NULL: the program's own */
    bool tells_story;     /* at rest, after the facts of the district */
    char *fonts;          /* folder of the font files, NULL: the distribution's */
    char *notice; /* words at the foot of every page: the data are not what is published; or NULL */
    char *kiosk_id;      /* what the province calls this kiosk; or NULL */
    char *pin_file;      /* hash of the officers' PIN */
    char *request_file;  /* where the machine is asked for something */
    char *state_folder;  /* where it may write what is its own; or NULL */
    bool count_use;      /* how often each screen is opened, a day, in that folder */
    bool deadlines_roll; /* past weekends and holidays */
    int width_px;        /* 0: full screen */
    int height_px;
    UiTurn turn;            /* of the picture on its panel */
    BaseWeek week;          /* when the screen is on, for those who pass by */
    Brightness brightness;  /* `percent` 0: nothing is said */
    double screen_width_mm; /* of the picture; 0: as the display says */
    int panel_bottom_mm;    /* height of the screen's lower edge over the floor; 0: not measured */
    char *language;         /* code; owned */
    UiTextSize text_size;
    UiThemeKind theme;
    bool calm;             /* nothing moves by itself */
    bool low_reach;        /* --reach low: pictures of it */
    bool meeting;          /* --meeting: pictures as in one */
    bool thai_digits;      /* all figures as ๐–๙ */
    int idle_seconds;      /* without a touch, before the countdown */
    int countdown_seconds; /* in which a visitor can say that she is still there */
    bool through_gpu;
    bool safe;           /* after repeated crashes: the release before, and as little as possible */
    bool selftest;       /* try everything, say what is broken, and end */
    char *fault;         /* with selftest: why kiosk.conf cannot be understood; NULL: it can */
    bool setup;          /* the first run, not the screen in service */
    char *setup_program; /* what has the rights for it */
    bool trace;          /* a line a frame on standard error */
} Settings;

/* Words for text size and theme, in the order of UiTextSize and UiThemeKind, NULL at the end. */
extern const char *const settings_text_sizes[];
extern const char *const settings_themes[];

/* Index of `word` in `choices`, -1 when it is none of them. */
int settings_index_of(const char *word, const char *const *choices);

/* Metrics of a panel with what the office has set, and nothing a visitor chose. */
UiMetrics settings_make_metrics(const Settings *settings, int width_px, int height_px,
                                double width_mm);

/* The window they ask for: the whole display, without a pointer, or one of a size. */
UiWindowOptions settings_make_window(const Settings *settings);

typedef enum { SETTINGS_RUN, SETTINGS_DONE, SETTINGS_WRONG } SettingsResult;

/* Reads arguments and configuration. DONE after --help or --version, WRONG after an error has been
   printed (exit code 2). */
SettingsResult settings_read(Settings *settings, int argc, char **argv);
void settings_clear(Settings *settings);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Settings, settings_clear)
