#pragma once

#include <glib.h>
#include <stdbool.h>

#include "tuf/client.h"

/**
 * What a copy of a whole repository has to hold so that clients can begin anywhere: every root from
 * the first, the metadata the trusted timestamp leads to, and the files those list. Whoever keeps
 * such a copy is trusted by nobody; it is checked all the same before it is kept, so that a copy is
 * never worse than where it came from.
 */

/** More roots than this are refused: one a day would need 27 years. */
#define TUF_MIRROR_ROOTS_LIMIT 10000
/** Delegated roles a mirror follows; a repository with more is refused. */
#define TUF_MIRROR_ROLES_LIMIT 1024

/** A metadata file, byte for byte as the repository has it. */
typedef struct {
    char *path; /* below the repository: "metadata/2.root.json" */
    GBytes *bytes;
} TufMirrorFile;

typedef struct {
    /* TufMirrorFile *, in the order in which they are to appear in a copy that clients read
     * meanwhile: delegated roles, targets, snapshot, roots, timestamp. */
    GPtrArray *files;
    GPtrArray *targets; /* const TufTarget *, borrowed from the client; every role's */
} TufMirror;

/** Borrowed by tuf_mirror_new() for the call. */
typedef struct {
    const char *folder; /* the copy so far: roots that are right there are not fetched again */
    GBytes *planted; /* the root that came with the machine, or NULL: the chain leads through it */
    TufFetcher fetcher; /* the client asks this one from now on */
} TufMirrorOptions;

/**
 * Collects it all after a tuf_client_refresh() that succeeded. Roots that are missing in the copy
 * and delegated roles are fetched; each root is signed by the one before, up to the trusted one.
 * Returns: owned. Errors: as tuf_client_refresh().
 */
TufMirror *tuf_mirror_new(TufClient *client, const TufMirrorOptions *options,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_mirror_free(TufMirror *mirror);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufMirror, tuf_mirror_free)
