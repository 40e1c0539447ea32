#pragma once

#include "snapshot/snapshot.h"

/** What a place's plan was certified or reviewed for, and standards it holds (A7). */
typedef struct {
    char *scheme;    /* "มาตรฐานงานชุมชน" */
    char *date;      /* ISO */
    char *level;     /* "ผ่าน", "ดีมาก", or NULL */
    char *certifier; /* who said so */
    bool sample;
} SnapshotQuality;

/**
 * All of a place, scheme by scheme, the newest first: a certificate is given again, and the badge
 * is the first of its scheme. An empty list is "not yet checked", which a screen says. Returns:
 * list of SnapshotQuality.
 */
GPtrArray *snapshot_quality_list(Snapshot *snapshot, const char *area_code,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
