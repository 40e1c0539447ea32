#pragma once

#include "tuf/target.h"

/**
 * Reads one entry of targets metadata. `entry` is borrowed (another reference is taken).
 * `consistent`: whether files lie under their hashes.
 * Errors: TUF_ERROR_REFUSED (a name that leaves the folder, no length, no hashes).
 */
TufTarget *tuf_target_new(const char *name, json_t *entry, bool consistent,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

void tuf_target_free(TufTarget *target);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TufTarget, tuf_target_free)

/** The entry as metadata list it. Borrowed. */
json_t *tuf_target_entry(const TufTarget *target);

/** For g_ptr_array_sort(): by the bytes of the names. */
int tuf_target_compare_names(gconstpointer a, gconstpointer b);
