/*
 * Ten fingers on a touch panel of its own, for escapes.py: runs as root in the machine under test.
 *   fingers tap|swipe|hold
 * tap: all ten at once, three times; swipe: from one edge to the other, each way; hold: for ten
 * seconds.
 */
#include <fcntl.h>
#include <linux/uinput.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#define FINGERS 10
#define EXTENT 4096
#define STEPS 20
#define STEP_MS 20

static void wait_ms(long ms)
{
    struct timespec span = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
    (void)nanosleep(&span, NULL);
}

static void say(int panel, int type, int code, int value)
{
    struct input_event event = {
        .type = (unsigned short)type, .code = (unsigned short)code, .value = value};
    if (write(panel, &event, sizeof event) != (ssize_t)sizeof event) {
        perror("fingers");
    }
}

static bool add_axis(int panel, int code, int largest)
{
    struct uinput_abs_setup axis = {.code = (unsigned short)code, .absinfo = {.maximum = largest}};
    return ioctl(panel, UI_ABS_SETUP, &axis) == 0;
}

static int plug_in(void)
{
    int panel = open("/dev/uinput", O_WRONLY | O_CLOEXEC);
    struct uinput_setup setup = {.id = {.bustype = BUS_USB, .vendor = 1, .product = 1}};
    (void)snprintf(setup.name, sizeof setup.name, "Ten fingers");
    bool made =
        panel >= 0 && ioctl(panel, UI_SET_EVBIT, EV_KEY) == 0 &&
        ioctl(panel, UI_SET_KEYBIT, BTN_TOUCH) == 0 &&
        ioctl(panel, UI_SET_PROPBIT, INPUT_PROP_DIRECT) == 0 && add_axis(panel, ABS_X, EXTENT) &&
        add_axis(panel, ABS_Y, EXTENT) && add_axis(panel, ABS_MT_SLOT, FINGERS - 1) &&
        add_axis(panel, ABS_MT_TRACKING_ID, 65535) && add_axis(panel, ABS_MT_POSITION_X, EXTENT) &&
        add_axis(panel, ABS_MT_POSITION_Y, EXTENT) && ioctl(panel, UI_DEV_SETUP, &setup) == 0 &&
        ioctl(panel, UI_DEV_CREATE) == 0;
    return made ? panel : -1;
}

/* All fingers side by side, `share` of the way down the panel. */
static void put(int panel, bool down, int share)
{
    for (int finger = 0; finger < FINGERS; finger++) {
        say(panel, EV_ABS, ABS_MT_SLOT, finger);
        say(panel, EV_ABS, ABS_MT_TRACKING_ID, down ? finger + 1 : -1);
        if (down) {
            say(panel, EV_ABS, ABS_MT_POSITION_X, EXTENT * (finger + 1) / (FINGERS + 1));
            say(panel, EV_ABS, ABS_MT_POSITION_Y, EXTENT * share / STEPS);
        }
    }
    say(panel, EV_KEY, BTN_TOUCH, down);
    say(panel, EV_SYN, SYN_REPORT, 0);
}

static void swipe(int panel, bool downwards)
{
    for (int step = 0; step <= STEPS; step++) {
        put(panel, true, downwards ? step : STEPS - step);
        wait_ms(STEP_MS);
    }
    put(panel, false, 0);
}

int main(int count, char **words)
{
    const char *what = count == 2 ? words[1] : "tap";
    int panel = plug_in();
    if (panel < 0) {
        perror("fingers");
        return 1;
    }
    wait_ms(3000); // until the display has seen the panel
    for (int turn = 0; turn < 3; turn++) {
        if (strcmp(what, "swipe") == 0) {
            swipe(panel, turn % 2 == 0);
        } else {
            put(panel, true, STEPS / 2);
            wait_ms(strcmp(what, "hold") == 0 ? 10000 : 100);
            put(panel, false, 0);
        }
        wait_ms(300);
    }
    return close(panel);
}
