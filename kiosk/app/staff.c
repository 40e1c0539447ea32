#include "staff.h"

#include <string.h>
#include <ui/widget/pinpad.h>

#include "own.h"
#include "request.h"

#define SECOND_MS INT64_C(1000)
#define MINUTE_SECONDS 60
#define UNHEARD_LOOK_MS (5 * SECOND_MS)
#define PERCENT 100

/* What the id of a target says after "staff:", and the line of the request file. */
static const struct {
    const char *id;
    const char *line;
} verbs[SCREEN_STAFF_VERB_COUNT] = {
    [SCREEN_STAFF_SYNC] = {"staff:sync", "sync"},
    [SCREEN_STAFF_USB] = {"staff:usb", "usb"},
    [SCREEN_STAFF_USB_EXPIRED] = {"staff:usb-expired", "usb confirm-expired"},
    [SCREEN_STAFF_ROLLBACK] = {"staff:rollback", "rollback"},
    [SCREEN_STAFF_RESTART] = {"staff:restart", "restart"},
    [SCREEN_STAFF_REBOOT] = {"staff:reboot", "reboot"},
    [SCREEN_STAFF_SETUP] = {"staff:setup", "setup"},
};

/* What the lock and the release before come to just now. */
static void look(Staff *staff)
{
    PinClock now = pin_clock_now();
    int64_t seconds = pin_tries_lock_seconds(&staff->tries, &now);
    staff->shown.tries_left = pin_tries_left(&staff->tries, &now);
    staff->shown.lock_minutes_left = (int)((seconds + MINUTE_SECONDS - 1) / MINUTE_SECONDS);
    staff->shown.digit_count = staff->entry.count;
}

static void look_around(Staff *staff)
{
    staff->shown.no_pin = !pin_is_set(staff->settings->pin_file);
    staff->shown.rollback_release = store_previous_release(staff->data->store);
    look(staff);
}

void staff_init(Staff *staff, const Settings *settings, const Data *data)
{
    *staff = (Staff){.settings = settings, .data = data};
    pin_tries_init(&staff->tries, settings->state_folder);
    staff_end(staff);
}

void staff_clear(Staff *staff)
{
    pin_tries_clear(&staff->tries);
    explicit_bzero(staff, sizeof *staff);
}

void staff_leave(Staff *staff)
{
    pin_entry_clear(&staff->entry);
    staff->shown.wrong = false;
    staff->shown.digit_count = 0;
}

void staff_look(Staff *staff, UiText *text, const UiMetrics *metrics, const HealthDisplay *display)
{
    health_look(&staff->health, staff->settings, staff->data, text, metrics, display);
    staff->shown.health = &staff->health.facts;
}

void staff_begin_touch(Staff *staff, int64_t now_ms)
{
    staff->touch_ms = now_ms;
    staff->shown.touch =
        (ScreenStaffTouch){.left = SCREEN_STAFF_TOUCH_CELLS, .x_px = -1, .y_px = -1};
}

void staff_touch(Staff *staff, const UiMetrics *metrics, UiPoint point, int64_t now_ms)
{
    bool upright = ui_metrics_is_portrait(metrics);
    int columns = upright ? SCREEN_STAFF_TOUCH_SHORT : SCREEN_STAFF_TOUCH_LONG;
    int rows = SCREEN_STAFF_TOUCH_CELLS / columns;
    int column = CLAMP(point.x * columns / metrics->width_px, 0, columns - 1);
    int row = CLAMP(point.y * rows / metrics->height_px, 0, rows - 1);
    ScreenStaffTouch *touch = &staff->shown.touch;
    bool *cell = &touch->touched[row * columns + column];
    touch->left -= *cell ? 0 : 1;
    *cell = true;
    touch->x_px = point.x;
    touch->y_px = point.y;
    staff->touch_ms = now_ms;
}

int64_t staff_touch_wait_ms(const Staff *staff, int64_t now_ms)
{
    return MAX(staff->touch_ms + SCREEN_STAFF_TOUCH_SECONDS * SECOND_MS - now_ms, 0);
}

bool staff_is_touch_over(const Staff *staff, int64_t now_ms)
{
    return staff_touch_wait_ms(staff, now_ms) == 0;
}

void staff_end(Staff *staff)
{
    if (staff->shown.unlocked) {
        g_message("staff: left");
    }
    staff_leave(staff);
    memset(staff->door_ms, 0, sizeof staff->door_ms);
    staff->shown = (ScreenStaff){.progress_percent = -1};
    look(staff);
}

void staff_open_for_picture(Staff *staff)
{
    look_around(staff);
    staff->shown.no_pin = false;
    staff->shown.unlocked = true;
    staff_begin_touch(staff, 0);
}

/* ---- the door and the pad ---- */

static StaffResult touch_door(Staff *staff, int64_t now_ms)
{
    memmove(staff->door_ms, staff->door_ms + 1, sizeof staff->door_ms - sizeof staff->door_ms[0]);
    staff->door_ms[STAFF_DOOR_TOUCHES - 1] = now_ms;
    if (staff->door_ms[0] == 0 || now_ms - staff->door_ms[0] > STAFF_DOOR_MS) {
        return STAFF_SAME;
    }
    memset(staff->door_ms, 0, sizeof staff->door_ms);
    look_around(staff);
    return STAFF_ENTERS;
}

static void try_pin(Staff *staff)
{
    PinClock now = pin_clock_now();
    PinResult result =
        pin_tries_check(&staff->tries, staff->settings->pin_file, staff->entry.digits, &now);
    pin_entry_clear(&staff->entry);
    staff->shown.wrong = result == PIN_WRONG;
    staff->shown.unlocked = result == PIN_RIGHT;
    staff->shown.no_pin = result == PIN_NONE;
    look(staff);
    if (result == PIN_RIGHT) {
        g_message("staff: entered");
    } else if (result == PIN_WRONG && staff->shown.tries_left == 0) {
        g_message("staff: wrong PIN, locked for %d minutes", staff->shown.lock_minutes_left);
    } else if (result == PIN_WRONG) {
        g_message("staff: wrong PIN, %d tries left", staff->shown.tries_left);
    }
}

static StaffResult follow_pad(Staff *staff, const char *id)
{
    if (staff->shown.unlocked || staff->shown.no_pin || staff->shown.tries_left == 0) {
        return STAFF_NOT_MINE;
    }
    if (strcmp(id, UI_PINPAD_ID_DONE) == 0) {
        try_pin(staff);
    } else if (pin_entry_follow(&staff->entry, id)) {
        staff->shown.wrong = false;
        staff->shown.digit_count = staff->entry.count;
    } else {
        return STAFF_NOT_MINE;
    }
    return STAFF_LOOKS;
}

/* ---- what is asked of the machine ---- */

/* The first run asks how the picture hangs; a turn that was chosen here before would win over it.
 */
static void forget_turn(const char *state_folder)
{
    Own own;
    own_read(&own, state_folder);
    own.has_turn = false;
    g_autoptr(GError) error = NULL;
    if (state_folder != NULL && !own_write(&own, state_folder, &error)) {
        g_warning("kiosk: the turn of the picture stays as it is: %s", error->message);
    }
}

static StaffResult ask(Staff *staff, ScreenStaffVerb verb, int64_t now_ms)
{
    g_autoptr(GError) error = NULL;
    staff->status_ns = staff->data->status_ns;
    staff->asked_ms = now_ms;
    staff->shown.asked = verb;
    staff->shown.progress_percent = -1;
    if (request_leave(staff->settings->request_file, verbs[verb].line, &error)) {
        staff->shown.state = SCREEN_STAFF_WAITING;
        g_message("staff: asked for %s", verbs[verb].line);
        if (verb == SCREEN_STAFF_SETUP) {
            forget_turn(staff->settings->state_folder);
        }
    } else {
        staff->shown.state = SCREEN_STAFF_UNWRITTEN;
        g_message("staff: cannot ask for %s: %s", verbs[verb].line, error->message);
    }
    return STAFF_ASKED;
}

StaffResult staff_follow(Staff *staff, const char *id, int64_t now_ms)
{
    if (strcmp(id, SCREEN_STAFF_ID_DOOR) == 0) {
        return touch_door(staff, now_ms);
    }
    if (g_str_has_prefix(id, UI_PINPAD_ID_PREFIX)) {
        return follow_pad(staff, id);
    }
    for (int verb = SCREEN_STAFF_SYNC; verb < SCREEN_STAFF_VERB_COUNT; verb++) {
        if (strcmp(id, verbs[verb].id) == 0 && staff->shown.unlocked) {
            return ask(staff, (ScreenStaffVerb)verb, now_ms);
        }
    }
    return STAFF_NOT_MINE;
}

/* The run has told something since it began: how far it is, or what it came to. */
static void hear(Staff *staff)
{
    const StoreStatus *status = &staff->data->status;
    if (status->progress_unix != 0 && status->progress_total_bytes > 0) {
        staff->shown.state = SCREEN_STAFF_RUNNING;
        staff->shown.progress_percent =
            (int)(MIN(status->progress_bytes, status->progress_total_bytes) * PERCENT /
                  status->progress_total_bytes);
        return;
    }
    staff->shown.progress_percent = -1;
    staff->shown.state = status->exit_code == 0 ? SCREEN_STAFF_DONE : SCREEN_STAFF_FAILED;
    staff->shown.rollback_release = store_previous_release(staff->data->store);
}

/* Only runs of tambon-sync leave a word; of the others it is done when the request is taken. */
static bool leaves_a_word(ScreenStaffVerb verb)
{
    return verb >= SCREEN_STAFF_SYNC && verb <= SCREEN_STAFF_ROLLBACK;
}

static void look_for_answer(Staff *staff, int64_t now_ms)
{
    ScreenStaff *shown = &staff->shown;
    bool left = shown->state == SCREEN_STAFF_WAITING || shown->state == SCREEN_STAFF_UNHEARD;
    if (left && request_waits(staff->settings->request_file)) {
        bool late = now_ms - staff->asked_ms >= SCREEN_STAFF_HEARD_SECONDS * SECOND_MS;
        shown->state = late ? SCREEN_STAFF_UNHEARD : SCREEN_STAFF_WAITING;
        return;
    }
    if (left) {
        staff->asked_ms = now_ms;
        shown->state = SCREEN_STAFF_RUNNING;
    }
    if (leaves_a_word(shown->asked) && staff->data->status_ns != staff->status_ns) {
        staff->status_ns = staff->data->status_ns;
        staff->asked_ms = now_ms;
        hear(staff);
    } else if (shown->state == SCREEN_STAFF_RUNNING &&
               now_ms - staff->asked_ms >= SCREEN_STAFF_SILENT_SECONDS * SECOND_MS) {
        shown->state = SCREEN_STAFF_SILENT;
    }
}

static bool is_same(const ScreenStaff *a, const ScreenStaff *b)
{
    return a->tries_left == b->tries_left && a->lock_minutes_left == b->lock_minutes_left &&
           a->state == b->state && a->progress_percent == b->progress_percent &&
           a->rollback_release == b->rollback_release;
}

bool staff_advance(Staff *staff, int64_t now_ms)
{
    const ScreenStaff before = staff->shown;
    if (before.lock_minutes_left > 0) {
        look(staff);
    }
    if (before.asked != SCREEN_STAFF_NOTHING && before.state != SCREEN_STAFF_UNWRITTEN) {
        look_for_answer(staff, now_ms);
    }
    return !is_same(&before, &staff->shown);
}

int64_t staff_wait_ms(const Staff *staff, int64_t now_ms)
{
    const ScreenStaff *shown = &staff->shown;
    if (shown->lock_minutes_left > 0 && !shown->unlocked) {
        PinClock now = pin_clock_now();
        int64_t seconds = pin_tries_lock_seconds(&staff->tries, &now);
        return ((seconds - 1) % MINUTE_SECONDS + 1) * SECOND_MS;
    }
    if (shown->asked == SCREEN_STAFF_NOTHING) {
        return -1;
    }
    switch (shown->state) {
    case SCREEN_STAFF_WAITING:
        return SECOND_MS;
    case SCREEN_STAFF_UNHEARD:
        return UNHEARD_LOOK_MS;
    case SCREEN_STAFF_RUNNING: // what it tells wakes the kiosk by itself (watch.h)
        return MAX(staff->asked_ms + SCREEN_STAFF_SILENT_SECONDS * SECOND_MS - now_ms, 0);
    default:
        return -1;
    }
}
