#pragma once

#include <glib.h>
#include <jansson.h>
#include <stddef.h>

/**
 * JSON as bytes that can be signed.
 *
 * The canonical form (OLPC): UTF-8, object members sorted by the bytes of their names, no white
 * space, integers in decimal, and inside strings only `"` and `\` are escaped, each by a backslash;
 * every other character, control characters included, stands for itself. It has no floating-point
 * numbers. jansson's own writer escapes control characters, hence this one.
 */

/** Nesting deeper than this is refused before a parser sees it; TUF needs 8. */
#define TUF_CANONICAL_DEPTH_LIMIT 32

/**
 * Reads JSON that came from outside.
 * `limit_bytes`: longer input is refused unread. Also refused: nesting beyond
 * TUF_CANONICAL_DEPTH_LIMIT, members named twice, floating-point numbers, integers outside int64,
 * text after the value, U+0000 in strings, invalid UTF-8.
 * Returns: an owned object or array (json_decref, or json_auto_t), or NULL with TUF_ERROR_REFUSED.
 */
json_t *tuf_canonical_parse(const void *data, size_t data_bytes, size_t limit_bytes,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Writes `value` (any JSON type) in canonical form, without a final newline.
 * Returns: owned bytes, or NULL with TUF_ERROR_REFUSED when it holds a floating-point number or
 * nests too deep.
 */
GBytes *tuf_canonical_write(const json_t *value, GError **error) G_GNUC_WARN_UNUSED_RESULT;
