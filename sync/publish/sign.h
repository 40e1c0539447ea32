#pragma once

#include <glib.h>
#include <stdbool.h>

#include "draft.h"
#include "workspace.h"

/*
 * The officer's decision about a draft (feature G11): reasons, the second pair of eyes, signature.
 * `approve` calls it, and `publish --approve` in a workspace without passphrases.
 */
typedef struct {
    const char *by; /* the approver's name */
    char **reasons; /* of --reason, or NULL */
    bool alone;     /* the approver may be the one who imported */
    bool yes;       /* confirmations are given on the command line */
    const char *passphrase_file;
} SignOptions;

/*
 * Approves the draft: WORKSPACE/approved/ holds it afterwards, and the audit log says who, why and
 * whether alone. Errors: a reason is missing, the approver imported what is in the draft and
 * `alone` is not set, wrong passphrase; nothing has changed then.
 */
bool sign_draft(const Workspace *workspace, const Draft *draft, const SignOptions *options,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;
