#pragma once

#include <desk/audit.h>
#include <glib.h>
#include <stdbool.h>

#include "draft.h"

/* False with an error that lists what no reason helps against; `what` cannot be done: "อนุมัติ". */
bool reason_check_blocks(const Draft *draft, const char *what,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * The written reasons for the concerns of a draft. `given`: what --reason said, "FINDING=TEXT" each
 * (FINDING may be the first word of several, "silent-link"); what is missing is asked for on the
 * terminal. `--yes` never makes up a reason.
 * Returns: owned array of owned texts, one a concern, or NULL with an error that lists what is
 * missing, what cannot be approved at all, or what names no concern.
 */
GPtrArray *reason_collect(const Draft *draft, char **given,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
