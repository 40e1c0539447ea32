#pragma once

#include "base/hash.h"
#include "snapshot/snapshot.h"

/**
 * The rows that the pages of a tambon's projects are made of, all columns of them as bytes: where
 * they are the same, the pages are. Cheaper than to ask what the pages say.
 */

/**
 * Adds to `hash` what is of the whole province: places, issues, offices, programmes, and the
 * release but for its number and moment, which every release changes.
 */
bool snapshot_digest_province(Snapshot *snapshot, BaseHash *hash,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Adds what is of a tambon, of all years: its documents and plans. */
bool snapshot_digest_tambon(Snapshot *snapshot, const char *tambon_code, BaseHash *hash,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Adds the sums of a tambon's fiscal year. */
bool snapshot_digest_year(Snapshot *snapshot, const char *tambon_code, int fiscal_year_be,
                          BaseHash *hash, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * What hangs on the projects of the whole province: the rows of their money, villages, rungs,
 * activities and pictures, some 25 MB of 250,000 projects. Each table is read to its end, once: to
 * look the rows of every project up takes several times as long.
 */
typedef struct SnapshotDetails SnapshotDetails;
SnapshotDetails *snapshot_digest_details(Snapshot *snapshot,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void snapshot_digest_details_free(SnapshotDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotDetails, snapshot_digest_details_free)

/** Whether a project has activities, or pictures: most have neither, and need not be asked. */
bool snapshot_digest_has_activities(const SnapshotDetails *details, const char *project_code);
bool snapshot_digest_has_photos(const SnapshotDetails *details, const char *project_code);

/**
 * The rows of each project of a tambon and fiscal year: its own, the name of the one it is part of,
 * and those of `details`. Returns: owned list of GByteArray in the order of the register.
 */
GPtrArray *snapshot_digest_projects(Snapshot *snapshot, const SnapshotDetails *details,
                                    const char *tambon_code, int fiscal_year_be,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
