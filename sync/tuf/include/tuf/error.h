#pragma once

#include <glib.h>

/**
 * The error domain of sync/tuf. Each code is a decision the caller can take; nothing here is a
 * reason to take down what is already on the screen.
 *
 * TUF_ERROR_UNREACHABLE: a file that must be there could not be fetched; try again later.
 *   A fetcher may set this code itself, or an error of its own domain: both are passed on
 * unchanged. TUF_ERROR_REFUSED: the metadata are not to be believed (signature, threshold,
 * rollback, mix-and-match, a limit, malformed); keep what is trusted and tell the province.
 * TUF_ERROR_DAMAGED: length or hash differ from what trusted metadata say; fetch once more in full.
 * TUF_ERROR_EXPIRED: right in every other way, but too old; wait for the province to sign again, or
 *   ask staff to confirm when it comes from a stick (TufClientOptions.accept_expired).
 * TUF_ERROR_NOT_FOUND: no such target in trusted metadata.
 * TUF_ERROR_NO_ROOT: the folder holds no usable trusted root; call tuf_client_init_trusted_root().
 * TUF_ERROR_KEY: a private key cannot be used: wrong passphrase, not a key of ours, or too few of
 *   them for a role's threshold; ask for the right one.
 * TUF_ERROR_NO_SPACE: the disk is full.
 * TUF_ERROR_IO: reading or writing a local file failed.
 */
typedef enum {
    TUF_ERROR_UNREACHABLE,
    TUF_ERROR_REFUSED,
    TUF_ERROR_DAMAGED,
    TUF_ERROR_EXPIRED,
    TUF_ERROR_NOT_FOUND,
    TUF_ERROR_NO_ROOT,
    TUF_ERROR_KEY,
    TUF_ERROR_NO_SPACE,
    TUF_ERROR_IO,
} TufError;

#define TUF_ERROR (tuf_error_quark())
GQuark tuf_error_quark(void);
