#include "panel.h"

#include <base/clock.h>
#include <string.h>

#include "hours.h"

#define SECOND_MS 1000
#define DEGREES_A_TURN 90
#define TURNS 4

static const char *const group_words[] = {"Monday to Friday", "Saturday", "Sunday"};

/* What is in force, and what the screens say of it. */
static void settle(Panel *panel)
{
    const Settings *settings = panel->settings;
    const Own *own = &panel->own;
    panel->turn = own->has_turn ? own->turn : settings->turn;
    panel->matrix = own->has_matrix ? own->matrix : calibration_none;
    panel->plan = settings->brightness;
    if (own->brightness_percent > 0) {
        panel->plan = (Brightness){.percent = own->brightness_percent};
    } else if (!panel_has_brightness(panel)) {
        panel->plan.percent = BRIGHTNESS_FULL;
    }
    ScreenPanel *shown = &panel->shown;
    shown->turn = (int)panel->turn;
    shown->brightness_chosen = own->brightness_percent > 0;
    shown->corrected = own->has_matrix;
    shown->can_keep = settings->state_folder != NULL;
    shown->week = own->has_week ? own->week : settings->week;
    for (int group = 0; group < SCREEN_PANEL_GROUP_COUNT; group++) {
        for (int change = 0; change < SCREEN_PANEL_CHANGE_COUNT; change++) {
            BaseWeek week = shown->week;
            shown->can_change[group][change] =
                hours_change(&week, (ScreenPanelGroup)group, (ScreenPanelChange)change);
        }
    }
    panel->holds_until_unix = 0; // to be looked at anew
}

bool panel_has_brightness(const Panel *panel)
{
    return panel->own.brightness_percent > 0 || panel->settings->brightness.percent > 0;
}

void panel_init(Panel *panel, const Settings *settings)
{
    *panel = (Panel){.settings = settings};
    own_read(&panel->own, settings->state_folder);
    settle(panel);
}

bool panel_is_on_trial(const Panel *panel) { return panel->trial != SCREEN_PANEL_NOTHING; }

/* What cannot be written holds until the next start; the journal says so. */
static void keep(Panel *panel, const Own *own)
{
    g_autoptr(GError) error = NULL;
    panel->own = *own;
    settle(panel);
    if (panel->settings->state_folder != NULL &&
        !own_write(own, panel->settings->state_folder, &error)) {
        g_warning("staff: what was chosen is not kept: %s", error->message);
    }
}

static void begin_trial(Panel *panel, ScreenPanelTrial trial, int64_t now_ms)
{
    panel->trial = trial;
    panel->trial_ms = now_ms;
}

static void keep_trial(Panel *panel)
{
    Own own = panel->own;
    if (panel->trial == SCREEN_PANEL_TURN) {
        own.has_turn = true;
        own.turn = panel->turn;
        g_message("staff: the picture is turned by %d degrees", (int)own.turn * DEGREES_A_TURN);
    } else {
        g_autofree char *matrix = calibration_to_text(&panel->matrix);
        own.has_matrix = true;
        own.matrix = panel->matrix;
        g_message("staff: touches go through %s", matrix);
    }
    panel->trial = SCREEN_PANEL_NOTHING;
    keep(panel, &own);
}

static void put_back(Panel *panel)
{
    g_message(panel->trial == SCREEN_PANEL_TURN ? "staff: the picture is turned as before"
                                                : "staff: touches go as before");
    panel->trial = SCREEN_PANEL_NOTHING;
    settle(panel);
}

static void try_turn(Panel *panel, const char *words, int64_t now_ms)
{
    int turn = (int)g_ascii_strtoll(words, NULL, 10);
    if (turn >= 0 && turn < TURNS && (UiTurn)turn != panel->turn) {
        begin_trial(panel, SCREEN_PANEL_TURN, now_ms);
        panel->turn = (UiTurn)turn;
        panel->shown.turn = turn;
    }
}

static void choose_brightness(Panel *panel, int percent)
{
    Own own = panel->own;
    own.brightness_percent = percent;
    if (percent > 0) {
        g_message("staff: brightness %d %%", percent);
    } else {
        g_message("staff: brightness as kiosk.conf says");
    }
    keep(panel, &own);
}

static void choose_week(Panel *panel, const BaseWeek *week)
{
    Own own = panel->own;
    own.has_week = true;
    own.week = *week;
    g_autofree char *text = base_week_to_text(week);
    g_message("staff: opening hours %s", text);
    keep(panel, &own);
}

/* "0,3": a group and what is done to it */
static void change_hours(Panel *panel, const char *words)
{
    char *end = NULL;
    gint64 group = g_ascii_strtoll(words, &end, 10);
    gint64 change = *end == ',' ? g_ascii_strtoll(end + 1, NULL, 10) : -1;
    BaseWeek week = panel->shown.week;
    if (group >= 0 && group < SCREEN_PANEL_GROUP_COUNT && change >= 0 &&
        change < SCREEN_PANEL_CHANGE_COUNT &&
        hours_change(&week, (ScreenPanelGroup)group, (ScreenPanelChange)change)) {
        g_message("staff: other hours on %s", group_words[group]);
        choose_week(panel, &week);
    }
}

static void follow_trial(Panel *panel, const char *id)
{
    if (strcmp(id, SCREEN_PANEL_ID_KEEP) == 0) {
        keep_trial(panel);
    } else {
        put_back(panel);
    }
}

static const char *value_of(const char *id, const char *verb)
{
    return strncmp(id, verb, strlen(verb)) == 0 ? id + strlen(verb) : NULL;
}

static bool follow_hours(Panel *panel, const char *id)
{
    const BaseWeek always = {.has_hours = false};
    const BaseWeek *configured = &panel->settings->week;
    const BaseWeek office = configured->has_hours ? *configured : hours_of_office();
    const char *hours = value_of(id, SCREEN_PANEL_ID_HOURS);
    if (hours != NULL) {
        change_hours(panel, hours);
    } else if (strcmp(id, SCREEN_PANEL_ID_NEVER_OFF) == 0) {
        choose_week(panel, &always);
    } else if (strcmp(id, SCREEN_PANEL_ID_OFFICE) == 0) {
        // What holds already is not begun anew.
        choose_week(panel, panel->shown.week.has_hours ? &panel->shown.week : &office);
    } else {
        return false;
    }
    return true;
}

bool panel_follow(Panel *panel, const char *id, int64_t now_ms)
{
    if (panel_is_on_trial(panel)) {
        follow_trial(panel, id);
        return true;
    }
    const char *turn = value_of(id, SCREEN_PANEL_ID_TURN);
    const char *percent = value_of(id, SCREEN_PANEL_ID_BRIGHTNESS);
    if (turn != NULL) {
        try_turn(panel, turn, now_ms);
    } else if (percent != NULL) {
        gint64 chosen = g_ascii_strtoll(percent, NULL, 10);
        choose_brightness(panel, (int)CLAMP(chosen, BRIGHTNESS_LEAST, BRIGHTNESS_FULL));
    } else if (strcmp(id, SCREEN_PANEL_ID_PLAN) == 0) {
        choose_brightness(panel, 0);
    } else {
        return follow_hours(panel, id);
    }
    return true;
}

static void begin_crosses(Panel *panel, ScreenPanelTouches refused)
{
    panel->shown.cross = 0;
    panel->shown.refused = refused;
}

void panel_ask_crosses(Panel *panel, bool asks, int64_t now_ms)
{
    if (asks != panel->asks) {
        begin_crosses(panel, SCREEN_PANEL_TAKEN);
        panel->asks = asks;
        panel->asked_ms = now_ms;
        panel->down = false;
    }
}

void panel_begin_touch(Panel *panel, int64_t finger, CalibrationPoint at, int64_t now_ms)
{
    if (!panel->down && now_ms - panel->asked_ms >= PANEL_BOUNCE_MS) {
        panel->down = true;
        panel->finger = finger;
        panel->at = at;
    }
    panel->asked_ms = now_ms;
}

void panel_move_touch(Panel *panel, int64_t finger, CalibrationPoint at, int64_t now_ms)
{
    if (panel->down && finger == panel->finger) {
        panel->at = at;
        panel->asked_ms = now_ms;
    }
}

/* All four are touched: a matrix to be tried, or a reason to begin anew. */
static void find_matrix(Panel *panel, double aspect, int64_t now_ms)
{
    static const ScreenPanelTouches reasons[] = {
        [CALIBRATION_GOOD] = SCREEN_PANEL_TAKEN,
        [CALIBRATION_TOO_NEAR] = SCREEN_PANEL_TOO_NEAR,
        [CALIBRATION_UNEVEN] = SCREEN_PANEL_UNEVEN,
        [CALIBRATION_FLAT] = SCREEN_PANEL_FLAT,
    };
    CalibrationPoint shown[CALIBRATION_POINTS];
    for (int i = 0; i < CALIBRATION_POINTS; i++) {
        shown[i] = calibration_turn(panel->turn, calibration_cross(i));
    }
    CalibrationVerdict verdict = calibration_find(panel->touched, shown, aspect, &panel->matrix);
    begin_crosses(panel, reasons[verdict]);
    if (verdict == CALIBRATION_GOOD) {
        panel->asks = false;
        begin_trial(panel, SCREEN_PANEL_TOUCH, now_ms);
    } else {
        g_message("staff: four touches on the crosses were refused (%d)", (int)verdict);
    }
}

/* The window's width by its height: of the picture, turned back. */
static double find_aspect(const Panel *panel, const UiMetrics *metrics)
{
    double aspect = (double)metrics->width_px / metrics->height_px;
    bool quarter = panel->turn == UI_TURN_RIGHT || panel->turn == UI_TURN_LEFT;
    return quarter ? 1 / aspect : aspect;
}

bool panel_end_touch(Panel *panel, int64_t finger, const UiMetrics *metrics, int64_t now_ms)
{
    if (!panel->asks || !panel->down || finger != panel->finger) {
        return false;
    }
    panel->down = false;
    panel->asked_ms = now_ms;
    panel->touched[panel->shown.cross] = panel->at;
    panel->shown.cross++;
    panel->shown.refused = SCREEN_PANEL_TAKEN;
    if (panel->shown.cross == CALIBRATION_POINTS) {
        find_matrix(panel, find_aspect(panel, metrics), now_ms);
    }
    return true;
}

static int64_t left_ms(const Panel *panel, int64_t now_ms)
{
    int64_t end_ms = panel_is_on_trial(panel) ? panel->trial_ms + PANEL_TRIAL_MS
                                              : panel->asked_ms + PANEL_CROSSES_MS;
    return MAX(end_ms - now_ms, 0);
}

bool panel_advance(Panel *panel, int64_t now_ms)
{
    if ((!panel_is_on_trial(panel) && !panel->asks) || left_ms(panel, now_ms) > 0) {
        return false;
    }
    panel_end(panel);
    return true;
}

int panel_seconds_left(const Panel *panel, int64_t now_ms)
{
    return panel_is_on_trial(panel) ? (int)((left_ms(panel, now_ms) + SECOND_MS - 1) / SECOND_MS)
                                    : 0;
}

int64_t panel_wait_ms(const Panel *panel, int64_t now_ms)
{
    if (!panel_is_on_trial(panel) && !panel->asks) {
        return -1;
    }
    int64_t left = left_ms(panel, now_ms);
    int64_t to_next_second = left % SECOND_MS;
    return to_next_second > 0 ? to_next_second : MIN(left, SECOND_MS);
}

void panel_look(Panel *panel, const Data *data, int64_t now_unix, bool anew)
{
    if (!anew && now_unix >= panel->looked_unix && now_unix < panel->holds_until_unix) {
        return;
    }
    ScreenPanel *shown = &panel->shown;
    shown->holidays = hours_list_holidays(data->snapshot, now_unix);
    shown->open =
        data->status.clock_uncertain || base_week_is_open(&shown->week, &shown->holidays, now_unix);
    shown->change_unix = data->status.clock_uncertain
                             ? G_MAXINT64
                             : base_week_next_change(&shown->week, &shown->holidays, now_unix);
    shown->brightness_percent =
        data->status.clock_uncertain ? panel->plan.percent : brightness_at(&panel->plan, now_unix);
    panel->looked_unix = now_unix;
    // A change further ahead than the holidays that were read is looked for again tomorrow.
    panel->holds_until_unix =
        MIN(MIN(shown->change_unix, brightness_next_change(&panel->plan, now_unix)),
            now_unix + BASE_CLOCK_SECONDS_A_DAY);
}

int64_t panel_look_wait_ms(const Panel *panel, int64_t now_unix)
{
    return MAX(panel->holds_until_unix - now_unix, 0) * SECOND_MS;
}

void panel_end(Panel *panel)
{
    if (panel_is_on_trial(panel)) {
        put_back(panel);
    }
    panel->asks = false;
    panel->down = false;
}
