#pragma once

#include "store/store.h"

/**
 * Whether the store's disk has room for what is about to be written, asked before the first byte
 * is: `needed_bytes` and 10 % more, for folders, logs and what others write meanwhile. Room that is
 * gone a second later shows as a full disk all the same.
 *
 * Returns: false with CLIENT_RESULT_NO_SPACE (the message tells both numbers, for the log) or
 * BASE_ERROR of a disk that cannot be asked.
 */
bool client_space_check(const Store *store, uint64_t needed_bytes,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same for the disk that holds the folder `path`. */
bool client_space_check_folder(const char *path, uint64_t needed_bytes,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
