#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Set-up: what the pages of the first run (`/setup…`) show. kiosk/app/setup.c keeps it and has done
 * what is touched there ("setup:…"); screens only look. What is typed as a PIN or password is never
 * in it.
 */

/** The steps, in the order they are asked. */
typedef enum {
    SCREEN_SETUP_LANGUAGE,
    SCREEN_SETUP_TURN,
    SCREEN_SETUP_WIDTH,
    SCREEN_SETUP_HEIGHT,
    SCREEN_SETUP_PIN,
    SCREEN_SETUP_NETWORK,
    SCREEN_SETUP_PROVINCE,
    SCREEN_SETUP_DATA,
    SCREEN_SETUP_DISTRICT,
    SCREEN_SETUP_SUMMARY,
    SCREEN_SETUP_STEP_COUNT,
} ScreenSetupStep;

/** The word of a step: "language"; its page is "/setup/language". Static text. */
const char *screen_setup_word(ScreenSetupStep step);

/** The step of such a word; SCREEN_SETUP_STEP_COUNT when it is none. */
ScreenSetupStep screen_setup_find(const char *word);

/** What is being done, or was last. */
typedef enum {
    SCREEN_SETUP_NOTHING,
    SCREEN_SETUP_LOOKING, /* reads what is known, and which networks there are */
    SCREEN_SETUP_CONNECTING,
    SCREEN_SETUP_STICK,   /* looks for the province's two files on a stick */
    SCREEN_SETUP_ASKING,  /* first data over the line */
    SCREEN_SETUP_READING, /* first data from a stick */
    SCREEN_SETUP_SAVING,
} ScreenSetupWork;

/** How a Wi-Fi is closed. */
typedef enum {
    SCREEN_SETUP_OPEN,
    SCREEN_SETUP_PASSWORD,
    SCREEN_SETUP_PASSWORD_NEW, /* WPA3 alone */
    SCREEN_SETUP_CLOSED,       /* by something that no password of this screen opens */
} ScreenSetupLock;

typedef struct {
    const char *name;
    int signal_percent;
    ScreenSetupLock lock;
    bool in_use;
} ScreenSetupWifi;

/** A way to the network that this machine has. */
typedef enum {
    SCREEN_SETUP_MISSING, /* it has none */
    SCREEN_SETUP_OFF,     /* no plug in it, no card, switched off */
    SCREEN_SETUP_READY,
    SCREEN_SETUP_CONNECTED,
} ScreenSetupDevice;

/** Why the PIN typed is not taken. */
typedef enum {
    SCREEN_SETUP_PIN_FINE,
    SCREEN_SETUP_PIN_WEAK,
    SCREEN_SETUP_PIN_DIFFERENT, /* the second time */
} ScreenSetupPin;

/** All of it is borrowed; valid for the call it is passed to. */
typedef struct {
    ScreenSetupWork work;
    ScreenSetupWork done;   /* what has just ended well */
    const char *fault;      /* the word of tambon-setup for what has just not; NULL: none */
    int file_line;          /* where; 0: not told */
    const char *file_fault; /* what is wrong in the file of answers from a stick; NULL: nothing */

    int rotation;              /* degrees clockwise */
    int width_mm;              /* of the picture on the panel, as the next page will be drawn */
    int bottom_mm;             /* lower edge over the floor; 0: not measured */
    const char *home_district; /* NULL: the first of the data */
    const char *kiosk_id;      /* NULL: none */
    const char *url;           /* of the province; NULL: data come by stick alone */
    const char *proxy;         /* NULL: none */
    bool has_root;             /* the province's root.json is here */
    bool connected;

    bool has_pin;
    bool pin_again; /* typed once */
    int pin_digits; /* typed so far */
    ScreenSetupPin pin;

    ScreenSetupDevice cable;
    ScreenSetupDevice wifi;
    ScreenSetupDevice mobile;
    const ScreenSetupWifi *networks;
    int network_count;
    const ScreenSetupWifi *chosen; /* whose password is asked for; NULL: none */
} ScreenSetup;

/** For pictures: half done, and with all that can be said of what went wrong. */
extern const ScreenSetup screen_setup_sample;
extern const ScreenSetup screen_setup_sample_faults;

/** The addresses of its pages. Returns: owned list of owned text. */
GPtrArray *screen_setup_tour(void) G_GNUC_WARN_UNUSED_RESULT;
