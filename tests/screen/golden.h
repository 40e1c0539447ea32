#pragma once

#include "screen_bed.h"
#include "snapshot_fixture.h"

/** What is in the data a screen is drawn of. */
typedef enum {
    GOLDEN_SMALL, /* tests/data/snapshot/small.sql */
    GOLDEN_KINDS, /* that with the rows of kinds.sql */
    GOLDEN_NONE,  /* before the first release came */
} GoldenData;

/**
 * Golden: the screens that are compared with how they were, command by command
 * (test_screen_golden.c) and pixel by pixel (test_screen_pictures.c). The files are
 * golden/<name>.txt, .mosaics and .png; tests/screen/refresh.sh writes them anew.
 */
typedef struct {
    const char *name; /* of the files */
    const char *address;
    GoldenData data;
} Golden;

extern const Golden golden_screens[];
extern const int golden_screen_count;

#define GOLDEN_FOLDER TEST_SOURCE_DIR "/tests/screen/golden"

/** Said whenever something differs. */
#define GOLDEN_HOW_TO_REFRESH "if it is meant so: tests/screen/refresh.sh"

/** True when files are to be written instead of compared: SCREEN_GOLDEN_WRITE is set. */
bool golden_is_writing(void);

/** Text sizes × themes × lying and upright × languages, on a 27-inch panel. */
#define GOLDEN_VARIANT_COUNT (UI_TEXT_CHOICE_COUNT * UI_THEME_COUNT * 2 * UI_LANGUAGE_COUNT)

/** Variant `index` below the count. */
UiMetrics golden_variant(int index);

/** Whether any two choices (a text size and a theme, …) meet in variants for which this is true: 9.
 */
bool golden_variant_is_sample(const UiMetrics *metrics);

/** What tells a variant from the others: "th normal light lying". Returns: owned. */
char *golden_variant_name(const UiMetrics *metrics) G_GNUC_WARN_UNUSED_RESULT;

/** The small snapshot an hour after it was made, in Thai, as a screen of the list needs it. */
typedef struct {
    SnapshotFixture snapshot;
    ScreenBed screens;
} GoldenBed;

void golden_bed_init(GoldenBed *bed, const Golden *golden);
void golden_bed_clear(GoldenBed *bed);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(GoldenBed, golden_bed_clear)
