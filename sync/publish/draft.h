#pragma once

#include <glib.h>
#include <release/diff.h>
#include <stdbool.h>
#include <stdint.h>

#include "concern.h"
#include "published.h"
#include "workspace.h"

/*
 * The release that may come next: WORKSPACE/draft/ holds release.db and, written last, draft.json.
 * A draft without a readable draft.json is none. Nothing outside that folder knows of it.
 */
typedef struct {
    int number;
    int previous_number; /* what it was compared with; 0: nothing was published yet */
    int64_t log_id;      /* last entry of the audit log before it was made */
    char sha256[65];     /* of release.db */
    GPtrArray *concerns; /* Concern * */
    ReleaseDiff *diff;   /* see draft_compare() */
} Draft;

void draft_free(Draft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Draft, draft_free)

typedef struct {
    int number;   /* of the release; 0: one more than the last */
    bool rebuild; /* from nothing, and also when nothing changed */
    const char *by;
    bool check_links; /* ask for the documents' addresses (link.h) */
} DraftOptions;

/*
 * Makes the draft of what has been imported so far, finds its concerns and writes both to the audit
 * log. *draft is NULL when nothing has changed since the last release; an older draft is gone then.
 */
bool draft_make(const Workspace *workspace, const DraftOptions *options, Draft **draft,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * Reads the draft back. Returns: owned; or NULL with an error that says what to do when there is
 * none, when its file is not the one that was made, or when another release went out since.
 */
Draft *draft_load(const Workspace *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* True when a draft lies there, whatever it is. */
bool draft_exists(const Workspace *workspace);

/*
 * The comparison of a draft with the release before, made once: it takes seconds. *diff is borrowed
 * from the draft; NULL for a first release, and when the file of the one before cannot be read
 * (which is a concern of the draft).
 */
bool draft_compare(const Workspace *workspace, Draft *draft, ReleaseDiff **diff,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Removes the draft. */
void draft_discard(const Workspace *workspace);

/* WORKSPACE/draft/release.db. Returns: owned. */
char *draft_snapshot_path(const Workspace *workspace);

/* WORKSPACE/draft/release.patchset: what made it of the release before. It is not there when it was
   made of nothing. Returns: owned. */
char *draft_patchset_path(const Workspace *workspace);
