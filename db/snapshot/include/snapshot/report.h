#pragma once

#include "snapshot/snapshot.h"

/** The duty reports of offices: who has sent which month's, as the release knows it. */
typedef struct {
    char *area_code; /* the tambon */
    char *name_th;
    char *name_en; /* may be NULL */
    char *district_name_th;
    char *district_name_en;
    char *organisation; /* the office that told of it; NULL: nobody has told anything */
    char *organisation_name_th;
    char *organisation_name_en;
    char *sent_date; /* ISO; NULL: not sent, or nobody has told */
    bool sample;     /* made up */
} SnapshotReport;

/**
 * One duty (SnapshotDuty.code) in one month ("2569-11"), in the province (`district_code` NULL) or
 * in a district: every tambon, by district and name; one with two offices that told of it twice.
 * Returns: list of SnapshotReport.
 */
GPtrArray *snapshot_report_list(Snapshot *snapshot, const char *duty, const char *month_be,
                                const char *district_code,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
