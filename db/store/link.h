#pragma once

#include <glib.h>
#include <stdbool.h>

/** The two symlinks of the store, read and replaced. */
#define STORE_LINK_CURRENT "current"
#define STORE_LINK_PREVIOUS "previous"
#define STORE_LINK_FOLDER "snapshots"

/**
 * Reads a link. Returns: owned name of the snapshot file (no folder), or NULL with
 * STORE_ERROR_EMPTY (no such link, or one that leads elsewhere) or STORE_ERROR_IO (unreadable).
 */
char *store_link_read(const char *store_path, const char *link, GError **error);

/** The same as a path. Returns: owned path, or NULL as above. */
char *store_link_resolve(const char *store_path, const char *link, GError **error);

/**
 * Points a link at the snapshot `name`, or removes it when NULL, so that after a power cut it is
 * the old or the new one; on the disk when the call returns.
 * Errors: STORE_ERROR_NO_SPACE, STORE_ERROR_IO; then the link may be the old or the new one.
 */
bool store_link_replace(const char *store_path, const char *link, const char *name, GError **error);

/** Removes what a killed store_link_replace() left. */
void store_link_clean(const char *store_path);
