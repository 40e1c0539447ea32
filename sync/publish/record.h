#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * Small JSON files that the program keeps for itself beside a draft or an approval. Damage is
 * found, not repaired: the officer makes the draft or the approval again.
 */

/* Replaces the file durably. */
bool record_write(const char *path, const json_t *object, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: owned object, or NULL with an error that names the file. */
json_t *record_read(const char *path, size_t limit_bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A text member, borrowed; NULL when there is none. */
const char *record_text(const json_t *object, const char *name);

/* An integer member within the limits; -1 when there is none such. */
int64_t record_integer(const json_t *object, const char *name, int64_t least, int64_t most);
