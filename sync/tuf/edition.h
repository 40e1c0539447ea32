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
    const char *folder;       /* where metadata lie */
    int64_t now_unix;         /* `issued`, and the start of every expiry */
    const GPtrArray *signers; /* TufSigner * */
} TufEdition;

/**
 * Writes the files and takes them over into `published`, which must have a root.
 * `targets`: the `targets` object of new targets metadata, or NULL to keep the published ones.
 * Errors: TUF_ERROR_KEY (nothing is written), TUF_ERROR_REFUSED (larger than clients read),
 * TUF_ERROR_IO, TUF_ERROR_NO_SPACE; `published` is then as before.
 */
bool tuf_edition_write(const TufEdition *edition, json_t *targets, TufPublished *published,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
