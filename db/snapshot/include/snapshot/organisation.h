#pragma once

#include "snapshot/total.h"

/** Organisations: who funds, leads and answers (A9, B8), with what each gives to whom. */
typedef struct {
    char *code;
    char *name_th;
    char *name_en;      /* or NULL */
    char *abbreviation; /* "พอช.", or NULL */
    char *kind;         /* "government", "public-fund", …, or NULL */
    char *phone;        /* of the office, never of a person; or NULL */
    char *area_code;    /* the tambon whose own office it is, or NULL */
} SnapshotOrganisation;
void snapshot_organisation_free(SnapshotOrganisation *organisation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotOrganisation, snapshot_organisation_free)

/** One organisation; SNAPSHOT_ERROR_NOT_FOUND if there is none. Returns: owned. */
SnapshotOrganisation *snapshot_organisation_get(Snapshot *snapshot, const char *code,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The directory: the offices of a tambon, or with NULL those that serve the province, in dictionary
 * order. Returns: list of SnapshotOrganisation.
 */
GPtrArray *snapshot_organisation_list(Snapshot *snapshot, const char *area_code,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What an organisation gives to a programme: a line of that programme's funding. */
typedef struct {
    char *programme;
    char *programme_name_th;
    int64_t amount_satang;
    char *note;
    char *source;
} SnapshotGift;

/** In the province's order of programmes. Returns: list of SnapshotGift. */
GPtrArray *snapshot_organisation_list_funding(Snapshot *snapshot, const char *code,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A project an organisation gives money to. */
typedef struct {
    char *project_code;
    char *name;
    int fiscal_year_be;
    int64_t amount_satang; /* what this organisation gives, not the whole budget */
    bool rounded;
    bool sample;
    char *tambon_name_th;
    char *tambon_name_en;
    char *district_name_th;
    char *district_name_en;
    SnapshotStatus status;
} SnapshotPaidProject;

/**
 * A page of them, the most money first; `row_limit` 0: all that follow. An organisation that gives
 * to two classes of one project has two lines of it. Returns: list of SnapshotPaidProject.
 */
GPtrArray *snapshot_organisation_list_projects(Snapshot *snapshot, const char *code, int first_row,
                                               int row_limit,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * How many lines snapshot_organisation_list_projects() has without limit and what they come to;
 * added up at release.
 */
bool snapshot_organisation_count_projects(Snapshot *snapshot, const char *code,
                                          SnapshotTotal *total,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
