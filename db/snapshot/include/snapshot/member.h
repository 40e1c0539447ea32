#pragma once

#include "snapshot/area.h"
#include "snapshot/total.h"

/**
 * The places a place is made of, each with its sums and with what it has sent: the lists of the
 * province's, a district's, a group's and a tambon's page, in one question each.
 */
typedef struct {
    char *scope; /* code of the place, or "group/2" */
    SnapshotLevel level;
    char *name_th; /* NULL for a group */
    char *name_en;
    char *district_name_th; /* of tambons and villages; else NULL */
    char *district_name_en;
    int pilot_group;         /* 0: none */
    SnapshotTotal total;     /* projects of the year asked for */
    int tambon_count;        /* tambons that sent projects; of a village 0 */
    int tambon_total;        /* pilot tambons in it */
    int sample_count;        /* of tambon_count, demonstration data */
    char *as_of;             /* newest date in its projects, ISO; NULL: none sent */
    int plan_count;          /* tambons that sent a plan */
    int plan_fiscal_year_be; /* of the newest plan of a tambon or village; 0: none */
} SnapshotMember;

/**
 * Districts of a province, tambons of a district, villages of a tambon, in the order of
 * snapshot_area_list_children(); `fiscal_year_be` 0: sums of all years. A project of several
 * villages counts in each, so villages do not add up to their tambon. Returns: list of
 * SnapshotMember.
 */
GPtrArray *snapshot_member_list(Snapshot *snapshot, const char *code, int fiscal_year_be,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The tambons of a pilot group, by district and name. Returns: list of SnapshotMember. */
GPtrArray *snapshot_member_list_group(Snapshot *snapshot, int pilot_group, int fiscal_year_be,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The pilot groups, by number. Returns: list of SnapshotMember. */
GPtrArray *snapshot_member_list_groups(Snapshot *snapshot, int fiscal_year_be,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
