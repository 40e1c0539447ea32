#pragma once

#include "snapshot/snapshot.h"

/** Pictures of a project: small JPEG files, stripped of everything but the picture (B11). */
typedef struct {
    char *stage;   /* "before", "during", "after" */
    char *file;    /* as the office named it */
    char *date;    /* ISO, the day it was taken */
    char *caption; /* or NULL */
    char *sha256;  /* of the JPEG: the target photo/<sha256>.jpg of the release */
    int bytes;     /* at most 153,600 */
    int width_px;
    int height_px;
    bool sample; /* a drawing made for the demonstration */
} SnapshotPhoto;

/** Before, during, after; of a stage the oldest first. Returns: list of SnapshotPhoto. */
GPtrArray *snapshot_photo_list(Snapshot *snapshot, const char *project_code,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
