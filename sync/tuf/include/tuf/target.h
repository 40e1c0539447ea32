#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * One file that trusted targets metadata describe. Immutable; borrowed from the client or
 * repository that listed it.
 */
typedef struct TufTarget TufTarget;

/** The longest target name, in bytes. */
#define TUF_TARGET_NAME_LIMIT_BYTES 1024

/**
 * True for a name that can be a path below the target folder: 1 to TUF_TARGET_NAME_LIMIT_BYTES
 * bytes of UTF-8, no empty, `.` or `..` part, no leading or trailing slash, no control characters.
 * Spaces, percent signs and Thai are fine. Metadata that list any other are refused.
 */
bool tuf_target_is_name(const char *name);

/** "v1/full/12.db.zst". Borrowed. */
const char *tuf_target_name(const TufTarget *target);

/** Length of the file in bytes, never negative. */
int64_t tuf_target_length_bytes(const TufTarget *target);

/**
 * 64 lower-case hexadecimal digits, borrowed; NULL when metadata list another hash only, which
 * the product's never do.
 */
const char *tuf_target_sha256(const TufTarget *target);

/**
 * Where the file lies below the repository's base: "targets/v1/full/<sha256>.12.db.zst" with
 * consistent snapshots, "targets/v1/full/12.db.zst" without. Not percent-encoded. Borrowed.
 */
const char *tuf_target_path(const TufTarget *target);

/** The whole `custom` object, borrowed, or NULL. */
const json_t *tuf_target_custom(const TufTarget *target);

/** A text of `custom`, borrowed, or NULL when there is no such text. */
const char *tuf_target_custom_text(const TufTarget *target, const char *field);

/** An integer of `custom` into `*value`; false, and `*value` untouched, when there is none. */
bool tuf_target_custom_integer(const TufTarget *target, const char *field, int64_t *value);

/**
 * Checks a downloaded file: its length and every hash that metadata list.
 * Errors: TUF_ERROR_DAMAGED (delete it, fetch once more in full), TUF_ERROR_IO.
 */
bool tuf_target_verify_file(const TufTarget *target, const char *path,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
