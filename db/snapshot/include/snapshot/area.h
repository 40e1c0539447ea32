#pragma once

#include "snapshot/snapshot.h"

/** Places: province (2 digits), district (4), tambon (6), village (8). */

typedef enum {
    SNAPSHOT_LEVEL_PROVINCE,
    SNAPSHOT_LEVEL_DISTRICT,
    SNAPSHOT_LEVEL_TAMBON,
    SNAPSHOT_LEVEL_VILLAGE,
} SnapshotLevel;

typedef struct {
    char *code;
    SnapshotLevel level;
    char *parent_code; /* NULL for the province */
    char *parent_name_th;
    char *parent_name_en;
    char *name_th; /* without ตำบล/อำเภอ: the screen adds the word of the level */
    char *name_en; /* may be NULL */
    int pilot_group;   /* 0: none */
    int village_count; /* -1: not known */
    int tambon_count;  /* of a province or district: pilot tambons in it; else 0 */
    double latitude;   /* NAN: not known */
    double longitude;
    /** Of a tambon its parent's, of a village its tambon's parent's; NULL above. A tambon is always
     * named with its district: there are names that are both, and names that are twice. */
    char *district_name_th;
    char *district_name_en;
} SnapshotArea;
void snapshot_area_free(SnapshotArea *area);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotArea, snapshot_area_free)

/** One area; SNAPSHOT_ERROR_NOT_FOUND if there is none. Returns: owned. */
SnapshotArea *snapshot_area_get(Snapshot *snapshot, const char *code,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Direct children in Thai dictionary order (villages by number). Returns: SnapshotArea list. */
GPtrArray *snapshot_area_list_children(Snapshot *snapshot, const char *code,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The tambons of a pilot group, by district and then name. Returns: SnapshotArea list. */
GPtrArray *snapshot_area_list_group(Snapshot *snapshot, int pilot_group,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The places of a programme by district and then name: a set of its own, which need not be the
 * pilot tambons. Returns: SnapshotArea list.
 */
GPtrArray *snapshot_area_list_programme(Snapshot *snapshot, const char *programme,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The pilot group numbers, ascending. Returns: array of int. */
GArray *snapshot_area_list_group_numbers(Snapshot *snapshot,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Every tambon of the province in Thai dictionary order. Returns: SnapshotArea list. */
GPtrArray *snapshot_area_list_tambons(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A letter of the ก–ฮ picker that some tambon begins with. */
typedef struct {
    gunichar letter; /* the first consonant: of เกาะขันธ์ it is ก */
    int first_row;   /* in the list of tambons */
    int count;
} SnapshotAreaInitial;

/**
 * The letters of snapshot_area_list_tambons(), in order: no letter without a tambon. What begins
 * with no Thai consonant is under its own first character. Returns: owned array of
 * SnapshotAreaInitial.
 */
GArray *snapshot_area_list_initials(const GPtrArray *tambons) G_GNUC_WARN_UNUSED_RESULT;
