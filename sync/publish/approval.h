#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "draft.h"
#include "workspace.h"

/*
 * A draft that an officer has signed and that waits to be published: WORKSPACE/approved/ holds its
 * snapshot (release.db), the files that go to the repository (targets/), the signed list of them
 * (targets.json) and approval.json. The folder appears by one rename and is whole when it is there.
 */
typedef struct {
    int number;
    int64_t log_id;       /* of the draft: later imports wait for the next release */
    char sha256[65];      /* of release.db */
    char *approved_by;    /* name */
    GBytes *signed_bytes; /* targets.json */
} Approval;

void approval_free(Approval *approval);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Approval, approval_free)

/* Who approves, with what. All borrowed. */
typedef struct {
    const char *by;           /* name */
    const GPtrArray *signers; /* the officer's key: TufSigner * */
    const char *log_sha256;   /* last digest of the audit log, which is signed with the release */
} ApprovalMaking;

/* Stages and signs the draft. An approval that was waiting is replaced. */
bool approval_make(const Workspace *workspace, const Draft *draft, const ApprovalMaking *making,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool approval_exists(const Workspace *workspace);

/* Returns: owned, or NULL with an error when there is none or it is damaged (approve again). */
Approval *approval_load(const Workspace *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Removes the folder: after publishing. */
bool approval_discard(const Workspace *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* WORKSPACE/approved, and its release.db. Returns: owned. */
char *approval_folder(const Workspace *workspace);
char *approval_snapshot_path(const Workspace *workspace);
