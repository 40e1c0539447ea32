#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "check.h"
#include "meta.h"
#include "metadata.h"
#include "root.h"
#include "targets.h"
#include "tuf/key.h"

/**
 * What is believed at this moment, and the checks that new metadata must pass to replace it (TUF
 * 1.0.37, 5.3–5.6). Pure bytes: no fetching, no files. A failing update leaves everything as it
 * was; all of them fail with TUF_ERROR_REFUSED, TUF_ERROR_DAMAGED or TUF_ERROR_EXPIRED.
 *
 * "Load" is for files that this machine trusted before: only their signatures are checked again,
 * and false means "as if it were not there". They serve the rollback checks even when expired.
 */
typedef struct TufTrusted TufTrusted;

/** What a timestamp brought. */
typedef enum {
    TUF_TRUSTED_NEW,  /* trusted now; store it */
    TUF_TRUSTED_SAME, /* the version is already trusted; store nothing */
} TufTrustedNews;

/**
 * `root` must be signed by a threshold of its own keys. Borrowed.
 * Errors: TUF_ERROR_REFUSED.
 */
TufTrusted *tuf_trusted_new(GBytes *root, TufKeyPolicy policy,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_trusted_free(TufTrusted *trusted);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufTrusted, tuf_trusted_free)

/** The time that expiry is judged by; `accept_expired` makes expiry pass. */
void tuf_trusted_set_time(TufTrusted *trusted, int64_t now_unix, bool accept_expired);

/** What the time and the keys are judged by, for metadata that others check. Borrowed. */
const TufCheck *tuf_trusted_check(const TufTrusted *trusted);

bool tuf_trusted_load_timestamp(TufTrusted *trusted, GBytes *bytes);
bool tuf_trusted_load_snapshot(TufTrusted *trusted, GBytes *bytes);
bool tuf_trusted_load_targets(TufTrusted *trusted, GBytes *bytes);

/** 5.3.4–5.3.7: signed by old and new keys, version exactly one more. */
bool tuf_trusted_update_root(TufTrusted *trusted, GBytes *bytes, GError **error);

/** True when an update of root took a key from the timestamp or the snapshot role. */
bool tuf_trusted_has_rotated(const TufTrusted *trusted);

/** 5.3.10: expiry of the last root. */
bool tuf_trusted_check_root_expiry(const TufTrusted *trusted, GError **error);

/**
 * 5.3.11: forgets timestamp and snapshot after a rotation, and whatever the last root's keys have
 * not signed.
 */
void tuf_trusted_finish_roots(TufTrusted *trusted);

/** 5.4.2–5.4.4. */
bool tuf_trusted_update_timestamp(TufTrusted *trusted, GBytes *bytes, TufTrustedNews *news,
                                  GError **error);

/** The expiry of the timestamp in force, when none newer came. */
bool tuf_trusted_check_timestamp_expiry(const TufTrusted *trusted, GError **error);

/** True when the snapshot at hand is the one the timestamp names: nothing to fetch. */
bool tuf_trusted_is_snapshot_current(const TufTrusted *trusted);
/** 5.5.2–5.5.6; with NULL for the one at hand: its expiry. */
bool tuf_trusted_update_snapshot(TufTrusted *trusted, GBytes *bytes, GError **error);

/** True when the targets at hand are those the snapshot names. */
bool tuf_trusted_is_targets_current(const TufTrusted *trusted);
/** 5.6.2–5.6.5; with NULL for those at hand: their expiry. */
bool tuf_trusted_update_targets(TufTrusted *trusted, GBytes *bytes, GError **error);

/** What is trusted; borrowed; NULL when there is none (never for the root). */
const TufRoot *tuf_trusted_root(const TufTrusted *trusted);
const TufMetadata *tuf_trusted_timestamp(const TufTrusted *trusted);
const TufMetadata *tuf_trusted_snapshot(const TufTrusted *trusted);
const TufTargets *tuf_trusted_targets(const TufTrusted *trusted);

/** What the timestamp says of the snapshot and the snapshot of the targets; both must be there. */
TufMeta tuf_trusted_snapshot_meta(const TufTrusted *trusted);
TufMeta tuf_trusted_targets_meta(const TufTrusted *trusted);

/**
 * The greatest `issued` of timestamp and snapshot, 0 when there is none. Never as late as the end
 * of the root's life: whoever steals an online key could otherwise push every clock past the end
 * of all keys, and no new root would help.
 */
int64_t tuf_trusted_issued_unix(const TufTrusted *trusted);

/** The earliest expiry of the four; all must be there. */
int64_t tuf_trusted_expires_unix(const TufTrusted *trusted);
