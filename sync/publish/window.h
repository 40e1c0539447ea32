#pragma once

#include <glib.h>

#include "workspace.h"

/*
 * Which releases of WORKSPACE/releases/ deltas start from (deltas.h). What this program cannot
 * read is no start.
 */

/*
 * Numbers of the releases below `newest`, newest first: the last DELTAS_RELEASES and perhaps one
 * that is DELTAS_JUMP_DAYS older than `made_utc`, of release `newest`. Returns: owned array of int.
 */
GArray *window_find(const Workspace *workspace, int newest, const char *made_utc);

/* Numbers of the files N<ending> in releases/, ascending. Returns: owned array of int. */
GArray *window_list(const Workspace *workspace, const char *ending);
