#pragma once

#include "snapshot/figure.h"
#include "snapshot/snapshot.h"

/** What households of a place buy and do (C3), as counts of households. */
typedef struct {
    char *item;
    int year_be;
    int64_t households; /* that do it; -1 unless SHOWN */
    SnapshotFigureState households_state;
    int64_t surveyed; /* that were asked; -1 unless SHOWN */
    SnapshotFigureState surveyed_state;
    int sent_count; /* as in SnapshotFigures */
    int sent_total;
    bool sample;
} SnapshotConsumption;

/**
 * The items of a scope in a year, or for 0 in the newest it has: what the largest share does first,
 * what is not shown last. Returns: list of SnapshotConsumption.
 */
GPtrArray *snapshot_consumption_list(Snapshot *snapshot, const char *scope, int year_be,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The years of a scope, newest first. Returns: array of int. */
GArray *snapshot_consumption_list_years(Snapshot *snapshot, const char *scope,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
