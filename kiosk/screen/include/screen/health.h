#pragma once

#include <screen/screen.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * Health: whether the kiosk is as it should be, in facts (kiosk/app/health.c finds them) and in the
 * words of the page `/staff/status` and of `tambon-kiosk --selftest`. Everything that support asks
 * for on the telephone is in it, and nothing about a visitor.
 */
typedef enum {
    SCREEN_HEALTH_GOOD,
    SCREEN_HEALTH_WATCH, /* works; somebody should look at it in the next days */
    SCREEN_HEALTH_BAD,
} ScreenHealthLevel;

/** In the order in which they are shown, and of the code line. */
typedef enum {
    SCREEN_HEALTH_DATA,
    SCREEN_HEALTH_SYNC,
    SCREEN_HEALTH_DISK,
    SCREEN_HEALTH_CLOCK,
    SCREEN_HEALTH_FONTS,
    SCREEN_HEALTH_PANEL,
    SCREEN_HEALTH_TOUCH,
    SCREEN_HEALTH_PROGRAM,
    SCREEN_HEALTH_KIOSK,
    SCREEN_HEALTH_MACHINE,
    SCREEN_HEALTH_ROW_COUNT,
} ScreenHealthRow;

/** Where the millimetres of the panel come from. */
typedef enum {
    SCREEN_HEALTH_MM_DISPLAY, /* as the display says */
    SCREEN_HEALTH_MM_SETTINGS,
    SCREEN_HEALTH_MM_GUESS, /* nobody says: taken for 27 inches */
} ScreenHealthMm;

/**
 * Room for a whole update, as multiples of the snapshot with its companion (testing.md §1): at rest
 * 2.1 of them lie there, at the peak of an update 3.3. Free space below the difference: no update
 * fits (BAD). Below the whole: the next larger release may not (WATCH).
 */
#define SCREEN_HEALTH_DISK_BAD 1.2
#define SCREEN_HEALTH_DISK_WATCH 3.3

/** Facts. Texts are borrowed or static. */
struct ScreenHealth {
    int64_t disk_free_bytes;   /* -1: the disk cannot be asked */
    int64_t release_bytes;     /* the snapshot with its companion; 0: none */
    const char *missing_fonts; /* package of a face that is not there; NULL: all are */
    bool sets_marks;           /* HarfBuzz */
    bool parts_words;          /* libthai's dictionary */
    int width_px;              /* of the panel */
    int height_px;
    double width_mm;
    ScreenHealthMm mm;
    int turned;              /* degrees clockwise */
    const char *driver;      /* SDL's: "x11"; NULL: no window */
    int touch_panels;        /* -1: not known */
    int64_t touched_seconds; /* since a finger was last heard of; -1: not in this run */
    const char *program;     /* versions */
    const char *sdl;         /* NULL: no window */
    const char *kernel;
    const char *kiosk_id;    /* NULL: it was not given one */
    int64_t machine_seconds; /* since the machine was switched on */
    int64_t screen_seconds;  /* since the program began */
};

/** A row in words of the language in force. To be cleared. */
typedef struct {
    ScreenHealthLevel level;
    char *name;   /* "พื้นที่ดิสก์" */
    char *value;  /* "เหลือ 52.1 GB" */
    char *advice; /* what to do; NULL when all is well */
} ScreenHealthWords;
void screen_health_words_clear(ScreenHealthWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenHealthWords, screen_health_words_clear)

/** Says a row. `context->snapshot` is asked for a name: in open() only. Overwrites `words`. */
void screen_health_say(const ScreenContext *context, const ScreenHealth *health,
                       ScreenHealthRow row, ScreenHealthWords *words);

/** The word of a level: "ดี", "เตือน", "เสีย". Static. */
const char *screen_health_level_word(ScreenHealthLevel level);
