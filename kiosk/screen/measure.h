#pragma once

#include <snapshot/indicator.h>
#include <ui/chart.h>
#include <ui/widget/badge.h>
#include <ui/widget/mark.h>

#include "text.h"

/**
 * Measure: the figure of an indicator as people read it: a share of those surveyed in percent, or a
 * value of its own unit. Nothing is added up here; a difference is taken of the figures as they are
 * shown, so that nobody who counts after us gets another.
 */
typedef struct {
    SnapshotFigureState state; /* of the figure below */
    bool is_share;             /* percent; otherwise a value */
    double number;             /* as shown; NAN unless SHOWN, and 90 when CAPPED: at least that */
    const char *figure; /* "98.4 %", "2.21 ระดับ", or the words why there is none */
    UiMarkKind mark;    /* of the figure; ZERO for 0 */
} ScreenMeasure;

/** Counts 1 … `small_cell` - 1 are not shown: SnapshotRelease.small_cell. */
ScreenMeasure screen_measure_make(ScreenText *text, const SnapshotIndicator *indicator,
                                  const SnapshotFigures *figures, int small_cell);

/** The same without words (figure is NULL): what only orders or counts makes none. */
ScreenMeasure screen_measure_read(const SnapshotFigures *figures);

/** Figures less than half of it apart are shown as equal. */
double screen_measure_step(const ScreenMeasure *measure);

/** The number alone, for a column whose head says the unit; NULL where there is none. */
const char *screen_measure_brief(ScreenText *text, const ScreenMeasure *measure);

/**
 * A plain sentence on what the figure says: "จาก 2,003 ครัวเรือนที่สำรวจ ผ่าน 1,970 ไม่ผ่าน 33", or
 * why there is none.
 */
const char *screen_measure_sentence(ScreenText *text, const SnapshotIndicator *indicator,
                                    const SnapshotFigures *figures, const ScreenMeasure *measure);

/**
 * The plain word of a level where the indicator's words for the public list its levels
 * ("1 = ควรเร่งพัฒนา; 2 = ปานกลาง; 3 = ก้าวหน้า", features C2); NULL for others and for a value between
 * two levels, which is an average.
 */
const char *screen_measure_level(ScreenText *text, const SnapshotIndicator *indicator,
                                 double value);

/**
 * What bars of the indicator go up to: 100 for shares, the highest level where levels are listed,
 * else a round number not below `greatest` and the target.
 */
double screen_measure_maximum(const SnapshotIndicator *indicator, bool is_share, double greatest);

/** True where more is better. */
bool screen_measure_higher_is_better(const SnapshotIndicator *indicator);

/** "90 %", "3 ระดับ"; NULL without target. */
const char *screen_measure_target(ScreenText *text, const SnapshotIndicator *indicator,
                                  bool is_share);

/** How a figure lies to the target; no word where there is no target or no figure. */
UiBadge screen_measure_against_target(const SnapshotIndicator *indicator,
                                      const ScreenMeasure *measure);

/** Which way the first figure differs from the second, of the same indicator. */
UiChartDirection screen_measure_compare(const SnapshotIndicator *indicator,
                                        const ScreenMeasure *own, const ScreenMeasure *other);

/**
 * The same in words: "ดีกว่าทั้งอำเภอ 1.6", "แย่ลงกว่าครั้งก่อน 0.4"; no word where it cannot be said.
 * `beside`: what `other` is; not OWN.
 */
UiBadge screen_measure_against(ScreenText *text, const SnapshotIndicator *indicator,
                               const ScreenMeasure *own, const ScreenMeasure *other,
                               SnapshotBeside beside);

/**
 * The same between two places of one kind: "ดีกว่า 1.6 จุด", "แย่กว่า 0.4 จุด", "เท่ากัน"; that it cannot
 * be compared where a figure is missing or kept private.
 */
UiBadge screen_measure_difference(ScreenText *text, const SnapshotIndicator *indicator,
                                  const ScreenMeasure *own, const ScreenMeasure *other);

/** The unit for the language: "คน" is "people" in English; units nobody knows stay as they are. */
const char *screen_measure_unit(ScreenText *text, const char *unit);
