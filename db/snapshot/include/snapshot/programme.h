#pragma once

#include "snapshot/snapshot.h"

/**
 * Programmes: what funding, results and projects belong to (domain.md S01, S02, S12–S16, S19), each
 * with the years its source tells of. Its tambons: snapshot_area_list_programme(); its projects:
 * SNAPSHOT_MARK_PROGRAMME of snapshot/marked.h.
 */
typedef struct {
    char *code;
    char *name_th;
    int start_year_be; /* 0: not stated */
    int end_year_be;   /* 0: not stated; the source may call the span by another number of years */
    char *year_kind;   /* what its years are: "fiscal", "calendar"; NULL: the source does not say */
    char *note;
    char *source;
    int tambon_count; /* of its own set of places; 0: the province has not listed them */
} SnapshotProgramme;
void snapshot_programme_free(SnapshotProgramme *programme);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotProgramme, snapshot_programme_free)

/** Programmes in the province's order. Returns: list of SnapshotProgramme. */
GPtrArray *snapshot_programme_list(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One programme; SNAPSHOT_ERROR_NOT_FOUND if there is none. Returns: owned. */
SnapshotProgramme *snapshot_programme_get(Snapshot *snapshot, const char *code,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A programme that a tambon is part of. */
typedef struct {
    char *code;
    char *name_th;
    int start_year_be; /* 0: not stated */
    int end_year_be;   /* 0: not stated */
    char *year_kind;   /* as in SnapshotProgramme */
    bool listed;       /* the province listed the tambon; false: it only has projects of it */
    int project_count; /* the tambon's projects of it */
} SnapshotProgrammePart;

/** The programmes of a tambon in the province's order. Returns: list of SnapshotProgrammePart. */
GPtrArray *snapshot_programme_list_parts(Snapshot *snapshot, const char *tambon_code,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One year of a programme that has a plan of years. */
typedef struct {
    int year_no; /* from 1 */
    int year_be; /* of the programme's year_kind */
    char *theme;
    char *lead_organisation; /* as the source names it, or NULL: it names none */
} SnapshotProgrammeYear;

/** The years of a programme in their order; empty when none are told. */
GPtrArray *snapshot_programme_list_years(Snapshot *snapshot, const char *programme,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A tambon of a programme. */
typedef struct {
    char *code;
    char *name_th;
    char *name_en;
    char *district_name_th;
    char *district_name_en;
    int pilot_group;   /* 0: not one of the pilot tambons */
    bool listed;       /* the province named it; false: it only has projects of the programme */
    int project_count; /* of the programme */
} SnapshotProgrammeTambon;

/**
 * The tambons of a programme by district and then name: those the province listed, a set of its own
 * that need not be the pilot tambons, and those that have projects of it. Returns: list of
 * SnapshotProgrammeTambon.
 */
GPtrArray *snapshot_programme_list_tambons(Snapshot *snapshot, const char *programme,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
