#pragma once

#include "snapshot_fixture.h"
#include "visit.h"

/**
 * One visitor of the kiosk on the small snapshot, on a clock that the test turns: what the loop
 * does, without a window. A panel of 1080 × 1920, Thai.
 */
#define VISIT_BED_SECOND_MS INT64_C(1000)
#define VISIT_BED_TAMBON "/area/800120"

typedef struct {
    SnapshotFixture file;
    Settings settings;
    char thai[8];
    char district[8];
    char open[32];
    Data data;
    UiText *text;
    Visit visit;
    int64_t now_ms;
} VisitBed;

/** As GLib calls fixtures; `address` is where the visit begins, NULL: at rest. */
void visit_bed_set_up(VisitBed *bed, gconstpointer address);
void visit_bed_tear_down(VisitBed *bed, gconstpointer address);

/** Lets time pass, does what is due by then, and draws. */
void visit_bed_pass(VisitBed *bed, int64_t ms);

/** Where something to touch stands; ends the test when nothing says `id`. */
UiBox visit_bed_find(const VisitBed *bed, const char *id);

/** A finger down for 100 ms. */
void visit_bed_touch_at(VisitBed *bed, int x, int y);
void visit_bed_touch(VisitBed *bed, const char *id);

/** At the left upper corner, where nothing is to touch. */
void visit_bed_touch_nothing(VisitBed *bed);

void visit_bed_press(VisitBed *bed, VisitKey key, int times);

#define visit_bed_assert_address(bed, expected)                                                    \
    do {                                                                                           \
        g_autofree char *text_ = base_address_to_text(navigator_address((bed)->visit.navigator));  \
        g_assert_cmpstr(text_, ==, expected);                                                      \
    } while (0)
