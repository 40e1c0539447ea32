#pragma once

#include "snapshot/snapshot.h"

/** The yearly calendar: what is due when (domain.md §1.7), and the holidays between. */
typedef struct {
    char *code;
    char *name_th;
    /**
     * "monthly:25" (every month on that day), "months:2-3" (in these months of the calendar year)
     * or "date:2554-03-25" (once; the year is Buddhist).
     */
    char *rule;
    char *who; /* whose duty, or NULL */
} SnapshotDuty;

/** In the province's order. Returns: list of SnapshotDuty. */
GPtrArray *snapshot_duty_list(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The day of the month of a "monthly:" rule, 1–31; 0 for another rule. */
int snapshot_duty_day(const SnapshotDuty *duty);

/** The months of a "months:" rule, as snapshot_process_has_month() takes them; NULL for another. */
const char *snapshot_duty_months(const SnapshotDuty *duty);

/** The day of a "date:" rule, ISO, of the Common Era; NULL for another rule. Returns: owned. */
char *snapshot_duty_date(const SnapshotDuty *duty) G_GNUC_WARN_UNUSED_RESULT;

/** A day off. */
typedef struct {
    char *date; /* ISO */
    char *name_th;
} SnapshotHoliday;

/** The holidays from one day to another, both ISO and included. Returns: list of SnapshotHoliday.
 */
GPtrArray *snapshot_duty_list_holidays(Snapshot *snapshot, const char *first_date,
                                       const char *last_date,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
