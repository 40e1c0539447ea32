#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "published.h"

/**
 * The next state of a repository: targets (or the old ones again), snapshot and timestamp, written
 * in that order, so that clients see all of it or nothing.
 */
typedef struct {
    const char *folder;        /* where metadata lie */
    int64_t now_unix;          /* `issued`, and the start of every expiry */
    const GPtrArray *signers;  /* TufSigner * */
    const TufRoot *other_root; /* whose keys sign too: the one before or to come; or NULL */
    bool must_satisfy_other;   /* it is to come: too few of its keys is TUF_ERROR_KEY */
    GBytes *signed_targets;    /* targets metadata to publish as they are, or NULL; borrowed */
} TufEdition;

/**
 * Writes the files and takes them over into `published`, which must have a root.
 * `targets`: the `targets` object of new targets metadata, or NULL to keep the published ones.
 * Errors: TUF_ERROR_KEY (nothing is written), TUF_ERROR_REFUSED (larger than clients read),
 * TUF_ERROR_IO, TUF_ERROR_NO_SPACE; `published` is then as before.
 */
bool tuf_edition_write(const TufEdition *edition, json_t *targets, TufPublished *published,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Targets metadata that tuf_edition_write() would make of the `targets` object, signed, without
 * writing them. Errors: TUF_ERROR_KEY, TUF_ERROR_REFUSED.
 */
GBytes *tuf_edition_sign_targets(const TufEdition *edition, json_t *targets,
                                 const TufPublished *published,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * True when `version` is the first after `current` that a file of these bytes may have: what lies
 * between was left by runs that died.
 */
bool tuf_edition_is_next(const char *folder, const char *name, int64_t current, GBytes *bytes,
                         int64_t version);
