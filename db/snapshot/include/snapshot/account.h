#pragma once

#include "snapshot/figure.h"
#include "snapshot/snapshot.h"

/** Household accounts of a place, never of a household (C3). */
typedef struct {
    int year_be;
    int64_t household_count; /* with accounts; -1 unless SHOWN */
    SnapshotFigureState household_count_state;
    int64_t household_total; /* in the place: with the count it is the coverage */
    SnapshotFigureState household_total_state;
    int64_t group_count; /* groups made of the accounts */
    SnapshotFigureState group_count_state;
    /** Of the amounts below: HIDDEN under 30 households. Each is -1 where it was not sent. */
    SnapshotFigureState amount_state;
    int64_t income_mean_satang; /* a year, rounded to 100 baht, as all that follow */
    int64_t income_median_satang;
    int64_t expense_mean_satang;
    int64_t expense_median_satang;
    int64_t debt_mean_satang;
    int64_t debt_median_satang;
    int64_t saving_mean_satang;
    int64_t saving_median_satang;
    int sent_count; /* as in SnapshotFigures */
    int sent_total;
    char *as_of; /* ISO */
    bool sample;
} SnapshotAccount;

/** The accounts of a scope by year, newest first. Returns: list of SnapshotAccount. */
GPtrArray *snapshot_account_list(Snapshot *snapshot, const char *scope,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
