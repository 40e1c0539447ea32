#pragma once

#include <base/week.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * The panel behind the picture, as the officers' pages (`/staff/panel`, `/staff/calibrate`,
 * `/staff/hours`) show it. kiosk/app/panel.c keeps it and does what is touched there; screens only
 * look. Nothing is typed on these pages.
 */

/** What has been tried and is put back unless somebody keeps it. */
typedef enum {
    SCREEN_PANEL_NOTHING,
    SCREEN_PANEL_TURN,  /* the picture is turned another way */
    SCREEN_PANEL_TOUCH, /* touches go through a new matrix */
} ScreenPanelTrial;

#define SCREEN_PANEL_TRIAL_SECONDS 15

/** Why four touches were not taken. */
typedef enum {
    SCREEN_PANEL_TAKEN,
    SCREEN_PANEL_TOO_NEAR, /* two of them at the same place */
    SCREEN_PANEL_UNEVEN,   /* one of them beside its cross */
    SCREEN_PANEL_FLAT,     /* not over the whole picture */
} ScreenPanelTouches;

/** Days that are changed together. */
typedef enum {
    SCREEN_PANEL_WEEKDAYS, /* Monday to Friday */
    SCREEN_PANEL_SATURDAY,
    SCREEN_PANEL_SUNDAY,
    SCREEN_PANEL_GROUP_COUNT,
} ScreenPanelGroup;

/** What a button does to the hours of a group. */
typedef enum {
    SCREEN_PANEL_OPENS_EARLIER, /* each by SCREEN_PANEL_STEP_MINUTES */
    SCREEN_PANEL_OPENS_LATER,
    SCREEN_PANEL_CLOSES_EARLIER,
    SCREEN_PANEL_CLOSES_LATER,
    SCREEN_PANEL_CLOSED,
    SCREEN_PANEL_OPEN, /* at the hours of an office */
    SCREEN_PANEL_CHANGE_COUNT,
} ScreenPanelChange;

#define SCREEN_PANEL_STEP_MINUTES 30

/** Ids of what can be touched: a verb of these, and for the first three its value behind it. */
#define SCREEN_PANEL_ID_TURN "panel:turn="             /* 0 to 3 quarters clockwise */
#define SCREEN_PANEL_ID_BRIGHTNESS "panel:brightness=" /* percent */
#define SCREEN_PANEL_ID_HOURS "panel:hours="           /* ScreenPanelGroup,ScreenPanelChange */
#define SCREEN_PANEL_ID_PLAN "panel:plan"              /* brightness as kiosk.conf says */
#define SCREEN_PANEL_ID_NEVER_OFF "panel:never-off"    /* open at any hour */
#define SCREEN_PANEL_ID_OFFICE "panel:office" /* kiosk.conf's hours, or those of an office */
#define SCREEN_PANEL_ID_KEEP "panel:keep"
#define SCREEN_PANEL_ID_BACK "panel:back" /* as before the trial */

/** The addresses of its pages. */
#define SCREEN_PANEL_ADDRESS "/staff/panel"
#define SCREEN_PANEL_ADDRESS_CROSSES "/staff/calibrate"

/** Where a cross stands, as shares of the picture: clockwise, the left upper one (0) first. */
#define SCREEN_PANEL_CROSSES 4
void screen_panel_find_cross(int index, double *x, double *y);

typedef struct {
    int turn; /* of the picture, quarters clockwise, 0 to 3 */
    int brightness_percent;
    bool brightness_chosen; /* at the screen; else kiosk.conf's plan is in force */
    bool corrected;         /* touches go through a matrix that was found here */
    bool can_keep;          /* there is a folder to keep what is chosen */

    BaseWeek week;
    BaseWeekHolidays holidays;
    bool open;           /* now */
    int64_t change_unix; /* when it next opens or closes; G_MAXINT64: not soon */
    bool can_change[SCREEN_PANEL_GROUP_COUNT][SCREEN_PANEL_CHANGE_COUNT];

    int cross;                  /* the one to be touched, 0 to 3 */
    ScreenPanelTouches refused; /* the last four */
} ScreenPanel;
