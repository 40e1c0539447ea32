#pragma once

#include "tuf/target.h"

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * What `custom` says about a target that is a release of the data or a delta to one
 * (sync-protocol.md §2). The publisher writes it, the kiosk's sync reads it.
 */
typedef struct {
    int64_t release;             /* release number, from 1 */
    int64_t layout;              /* layout version of the snapshot, from 1 */
    int64_t fiscal_year_be;      /* Buddhist Era, 2400–2699 */
    int64_t snapshot_bytes;      /* length of the unpacked snapshot, from 1 */
    const char *made_utc;        /* RFC 3339 UTC, "2026-11-21T02:00:00Z" */
    const char *snapshot_sha256; /* of the unpacked snapshot, 64 lower-case hexadecimal digits */
    const char *from_sha256;     /* of the snapshot a delta starts from; NULL for a full file */
} TufRelease;

/**
 * Reads and checks the fields; texts are borrowed from `target`.
 * False, and `*release` zeroed, when the target is no release (a document, a picture) or any field
 * is missing or outside the ranges above: pass over such a target.
 */
bool tuf_release_read(const TufTarget *target, TufRelease *release) G_GNUC_WARN_UNUSED_RESULT;

/** The `custom` object for tuf_repository_add_target(). Returns: an owned value. */
json_t *tuf_release_to_json(const TufRelease *release) G_GNUC_WARN_UNUSED_RESULT;
