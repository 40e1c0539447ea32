#pragma once

#include "tuf/error.h"

#include <stdbool.h>

/**
 * Turns an error of db/base, which is consumed, into one of ours: NO_SPACE stays NO_SPACE, all else
 * is IO. Returns: false, so that a failing function can end with it.
 */
bool tuf_error_take_base(GError **error, GError *base_error);

/** Sets TUF_ERROR_REFUSED. Returns: false. */
bool tuf_error_refuse(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);
