#pragma once

/**
 * How a figure of a survey stands (db/disclosure): four marks that are never mixed up (C9), and the
 * words of privacy. A figure is in the snapshot only when it is SHOWN; zero is a figure.
 */
typedef enum {
    SNAPSHOT_FIGURE_MISSING, /* nobody sent it: ยังไม่มีข้อมูล */
    SNAPSHOT_FIGURE_SHOWN,   /* the figure stands beside */
    SNAPSHOT_FIGURE_SMALL,   /* a count of 1 to small_cell - 1: น้อยกว่า 10 */
    SNAPSHOT_FIGURE_HIDDEN, /* would give a small count away: ซ่อนเพื่อความเป็นส่วนตัว */
    SNAPSHOT_FIGURE_CAPPED, /* a share of 90 % or more of few: 90 % ขึ้นไป */
    SNAPSHOT_FIGURE_NOT_APPLY, /* nobody to be surveyed: ไม่เกี่ยวข้อง */
} SnapshotFigureState;

/** The state of a key as stored ("na"); MISSING for an unknown key or NULL. */
SnapshotFigureState snapshot_figure_from_key(const char *key);
