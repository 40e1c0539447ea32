#pragma once

#include <glib.h>

/**
 * The error domain of db/base. Each code is a decision the caller can take:
 * BASE_ERROR_INVALID: the text is not what it should be; report it to whoever wrote it.
 * BASE_ERROR_AMBIGUOUS: it could mean two things; ask, never guess.
 * BASE_ERROR_MISSING: the file is not there; use the default or say so.
 * BASE_ERROR_TOO_LARGE: larger than the stated limit; refuse.
 * BASE_ERROR_NO_SPACE: the disk is full; keep what is there and report.
 * BASE_ERROR_IO: reading or writing failed; keep what is there and report.
 */
typedef enum {
    BASE_ERROR_INVALID,
    BASE_ERROR_AMBIGUOUS,
    BASE_ERROR_MISSING,
    BASE_ERROR_TOO_LARGE,
    BASE_ERROR_NO_SPACE,
    BASE_ERROR_IO,
} BaseError;

#define BASE_ERROR (base_error_quark())
GQuark base_error_quark(void);
