#pragma once

#include "snapshot/snapshot.h"

/**
 * Facts kept by the province: funders and phase-1 results (home, "about the data"), with the
 * document each figure is from. Texts are owned by their record, and NULL where the source says
 * nothing.
 */

/** One line of a programme's budget (domain.md §1.4). The lines add up to the printed total. */
typedef struct {
    char *organisation; /* code */
    char *organisation_th;
    char *organisation_en;
    char *abbreviation; /* "พอช." */
    int64_t amount_satang;
    char *note;   /* "also appears as a phase-1 result", or NULL */
    char *source; /* document the figure is from */
} SnapshotFunding;

/** The funders of a programme in the order of the source. Returns: list of SnapshotFunding. */
GPtrArray *snapshot_reference_list_funding(Snapshot *snapshot, const char *programme,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * What all funders of a programme give together, the printed total of the source; -1 when it has
 * none.
 */
bool snapshot_reference_get_funding_total(Snapshot *snapshot, const char *programme,
                                          int64_t *amount_satang,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One printed result of a programme (domain.md §1.5). */
typedef struct {
    char *no; /* as printed; text, because one item may hold two figures: "6.1", "6.2" */
    char *text;
    double figure; /* meaningless unless has_figure */
    bool has_figure;
    char *unit;
    bool rounded; /* printed as a round figure: the screen says ปัดเศษ */
    char *as_of;  /* ISO */
    char *source;
} SnapshotResult;

/** Results of a programme in the order of the source. Returns: list of SnapshotResult. */
GPtrArray *snapshot_reference_list_results(Snapshot *snapshot, const char *programme,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
