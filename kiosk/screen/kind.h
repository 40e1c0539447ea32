#pragma once

#include <snapshot/figure.h>
#include <snapshot/project.h>
#include <snapshot/total.h>
#include <ui/widget/badge.h>

#include "text.h"

/**
 * The words, tones and shapes of the code lists: status, budget class, who does it, rung of the
 * ladder. Words are in the language set with screen_language_set(); static text.
 */

/** Status as colour, shape and word. */
UiBadge screen_kind_status(SnapshotStatus status);

/**
 * True when a report `days` old no longer says how things are: more than `stale_days`, and the
 * status is not one that stays (finished, cancelled).
 */
bool screen_kind_is_stale(SnapshotStatus status, int days, int stale_days);

/** "งบภายในชุมชน", "งบ อบต./เทศบาล", …; SNAPSHOT_CLASS_ALL: "ทุกแหล่งงบ". */
const char *screen_kind_class(SnapshotClass budget_class);

/** One plain sentence on what the class is; NULL for SNAPSHOT_CLASS_ALL. */
const char *screen_kind_class_meaning(SnapshotClass budget_class);

/** Who does it, from the key of the snapshot; NULL for a key nobody knows. */
const char *screen_kind_doer(const char *doer);

/** The icon that stands with those words (B7). */
UiIcon screen_kind_doer_icon(const char *doer);

/** "แผนหมู่บ้าน" … "แผนจังหวัด". */
const char *screen_kind_rung(SnapshotRung rung);

/** "ก่อนทำ", "ระหว่างทำ", "หลังทำ": the stage of a picture. */
const char *screen_kind_stage(const char *stage);

/**
 * Instead of a figure that is not shown: "น้อยกว่า 10", "ปิดไว้เพราะมีคนน้อย", …, each a word of its own
 * (C9). `small_cell` as in SnapshotRelease. NULL for one that is SHOWN.
 */
const char *screen_kind_figure(ScreenText *text, SnapshotFigureState state, int small_cell);
