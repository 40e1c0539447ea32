#pragma once

#include "snapshot/figure.h"
#include "snapshot/snapshot.h"

/** Facts about a place, in sections (A11): text and figures as the office wrote them. */
typedef struct {
    char *section; /* "physical", "social", "economic", "capital" */
    char *item;    /* "ครัวเรือน" */
    char *value;   /* NULL unless state is SHOWN; may be a long text */
    SnapshotFigureState state;
    char *unit;        /* or NULL */
    char *survey_date; /* ISO */
    char *source;      /* or NULL */
    bool sample;
} SnapshotProfileItem;

/** A section of a place, in the order of the office. Returns: list of SnapshotProfileItem. */
GPtrArray *snapshot_profile_list(Snapshot *snapshot, const char *area_code, const char *section,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A section that has facts. */
typedef struct {
    char *section;
    int item_count;
    char *survey_date; /* the newest, ISO */
    bool sample;
} SnapshotProfileSection;

/** The sections of a place that have facts, by key. Returns: list of SnapshotProfileSection. */
GPtrArray *snapshot_profile_list_sections(Snapshot *snapshot, const char *area_code,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
