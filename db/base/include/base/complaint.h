#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * How the kiosk says that a release does not open on it: the file `unreadable` of its state folder,
 * one line, the name of the snapshot file. The kiosk may write nothing else and nobody stands
 * beside it; tambon-sync reads it at every run (kiosk-state in sync.conf) and then looks at that
 * snapshot byte by byte. Whether the release is bad, tambon-sync decides.
 */

/**
 * Complains about a snapshot by its path or name. The same complaint again changes nothing.
 * Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_MISSING, BASE_ERROR_IO.
 */
bool base_complaint_write(const char *folder, const char *snapshot,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Takes the complaint back: a snapshot opens. */
void base_complaint_remove(const char *folder);

/**
 * When a complaint about this snapshot was written, Unix seconds by the file's own time; 0: there
 * is none, or one about another snapshot.
 */
int64_t base_complaint_time(const char *folder, const char *snapshot);
