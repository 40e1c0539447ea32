#pragma once

#include <screen/health.h>
#include <screen/screen.h>
#include <ui/canvas.h>
#include <ui/text.h>

/**
 * Draws screens for tests as the kiosk would, without window or display: opened by address on a
 * snapshot, recorded into a canvas. Any failure of the bed ends the test.
 */
typedef struct {
    Snapshot *snapshot; /* NULL: no data */
    UiText *text;
    StoreStatus status;
    int64_t now_unix;
    const char *home_district;
    bool can_go_back;
    bool deadlines_roll;
    const ScreenTyped *typed; /* borrowed; NULL: nobody can type */
    ScreenHealth health;      /* a kiosk as it should be, but for a name and a touch panel */
    ScreenStaff staff;        /* an officer who has come in */
    const ScreenSetup *setup; /* borrowed: the first run, half done */
    const ScreenStoryTemplate *story; /* borrowed; NULL: the program's own */
    ScreenPanel panel; /* as an officer has set it: hours of an office, not full brightness */
} ScreenBed;

/** Opens the snapshot (NULL: none) and the text engine; the last sync was an hour before `now`. */
void screen_bed_init(ScreenBed *bed, const char *snapshot_path, int64_t now_unix);
void screen_bed_clear(ScreenBed *bed);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenBed, screen_bed_clear)

/** Sets the language of the texts; metrics passed to screen_bed_draw() must agree. */
void screen_bed_set_language(UiLanguage language);

/**
 * The picture of an address. What names nothing shows screen_not_found, no snapshot shows
 * screen_no_data, as in the kiosk. Returns: owned.
 */
UiCanvas *screen_bed_draw(ScreenBed *bed, const char *address,
                          const UiMetrics *metrics) G_GNUC_WARN_UNUSED_RESULT;

/** The same, kept open. `bed` and `metrics` are borrowed until it is closed. Returns: owned. */
typedef struct ScreenBedPage ScreenBedPage;
ScreenBedPage *screen_bed_open(ScreenBed *bed, const char *address,
                               const UiMetrics *metrics) G_GNUC_WARN_UNUSED_RESULT;
void screen_bed_page_close(ScreenBedPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScreenBedPage, screen_bed_page_close)

/**
 * Its picture, as often as is wanted, while a finger is on the target `id` and the keys have the
 * focus there; NULL: at rest. Returns: owned.
 */
UiCanvas *screen_bed_page_draw(ScreenBedPage *page, const char *id) G_GNUC_WARN_UNUSED_RESULT;

/** The name of the screen that an address shows: "project", "not_found". Static text. */
const char *screen_bed_name(ScreenBed *bed, const char *address, const UiMetrics *metrics);
