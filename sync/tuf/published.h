#pragma once

#include <glib.h>
#include <stdbool.h>

#include "metadata.h"
#include "root.h"
#include "targets.h"

/**
 * The metadata of a repository as clients see them, read back from its folder. `folder` is the one
 * that holds the metadata files.
 */
typedef struct {
    TufRoot *root;          /* the newest; NULL when there is none */
    TufMetadata *timestamp; /* the other three: all, or none */
    TufMetadata *snapshot;
    TufTargets *targets;
} TufPublished;

/**
 * Reads everything and checks it against itself: the root by its own keys, the timestamp by the
 * keys of some root, the rest by length and hash.
 * Errors: TUF_ERROR_DAMAGED, TUF_ERROR_REFUSED, TUF_ERROR_IO; `*published` is then empty.
 */
bool tuf_published_init(TufPublished *published, const char *folder, GError **error);

void tuf_published_clear(TufPublished *published);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TufPublished, tuf_published_clear)

/** The root before the newest, which must be there; NULL for none, or a damaged one. Owned. */
TufRoot *tuf_published_root_before(const TufPublished *published,
                                   const char *folder) G_GNUC_WARN_UNUSED_RESULT;
