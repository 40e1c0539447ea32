#pragma once

#include <glib.h>
#include <stdbool.h>

#include "store/store.h"

/**
 * The ETag that came with the trusted timestamp.json, kept in the store's metadata/timestamp.etag
 * with the address it came from: the tag of one server says nothing about another.
 */

/** Returns: owned text, or NULL when none is kept for `url` or the file is damaged. */
char *client_etag_load(const Store *store, const char *url);

/**
 * Keeps `etag` for `url`; either NULL forgets what is kept. Writes nothing when nothing changes.
 * Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_IO.
 */
bool client_etag_save(const Store *store, const char *url, const char *etag,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
