#pragma once

#include "snapshot/snapshot.h"

/**
 * What is new since the release before (A10): the release's own list, at most 50 lines a tambon.
 * What is gone has no name any more, and old wordings are not repeated.
 */
typedef struct {
    char *area_code;    /* a tambon; the province for its own sheets */
    char *area_name_th; /* NULL when the place itself is gone */
    char *area_name_en;
    char *kind;       /* "projects", "plans", "documents", …; "" for a line "more" */
    char *record_key; /* project code, or the record's key; "" for a line of several */
    char *name;
    /** "new", "gone", "status", "amount", "disbursed", "percent", "values", "text", or "more". */
    char *what;
    char *old_value; /* as stored: a status key, satang, percent; or NULL */
    char *new_value; /* the same; of "more": how many more changes there are */
} SnapshotChange;

/**
 * A page of the changes in a scope ("80", "8001", "800120"): by tambon, in each what says most
 * first. `row_limit` 0: all. Returns: list of SnapshotChange.
 */
GPtrArray *snapshot_change_list(Snapshot *snapshot, const char *scope, int first_row, int row_limit,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A place that has something new. */
typedef struct {
    char *area_code;
    char *area_name_th;
    char *area_name_en;
    int row_count;    /* rows of snapshot_change_list() */
    int change_count; /* changes, with those that only a line "more" tells of */
} SnapshotChangePlace;

/** The places of a scope that have something new, by code. Returns: list of SnapshotChangePlace. */
GPtrArray *snapshot_change_list_places(Snapshot *snapshot, const char *scope,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
