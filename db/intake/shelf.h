#pragma once

#include <glib.h>

/**
 * A folder of the workspace whose files are called by the SHA-256 of what they show, and some more:
 * photos/<sha256>.jpg (photo.h), pages/<sha256>-<page>.jpg (paper_shelf.h).
 *
 * Deletes from WORKSPACE/`folder` the files whose digest is not in `needed` (a set of texts).
 * `rest`: what follows the digest in a name of this shelf, as a pattern of
 * g_pattern_match_simple(). Other files are left alone; what cannot be deleted now is tried again
 * next time.
 */
void intake_shelf_sweep(const char *workspace, const char *folder, const char *rest,
                        GHashTable *needed);
