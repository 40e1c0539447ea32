#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * The folder of trusted metadata: `<role>.json` each, byte for byte as received. The role's name is
 * percent-encoded there (tuf_delegation_encode_name()), not in the parameters.
 */

/**
 * Reads one file. `*bytes` receives owned bytes, or NULL when there is no such file or one longer
 * than `limit_bytes`, which this library never wrote.
 * Errors: TUF_ERROR_IO.
 */
bool tuf_folder_load(const char *folder, const char *role, size_t limit_bytes, GBytes **bytes,
                     GError **error);

/** Replaces one file durably. Errors: TUF_ERROR_IO, TUF_ERROR_NO_SPACE. */
bool tuf_folder_store(const char *folder, const char *role, GBytes *bytes, GError **error);

/** Removes one file durably; one that is not there is removed already. Errors: TUF_ERROR_IO. */
bool tuf_folder_delete(const char *folder, const char *role, GError **error);
