#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * Configuration files of the three programs: UTF-8 lines "key = value", '#' starts a comment line,
 * blank lines are skipped, ends are trimmed. A key that is not in the table, a key twice or a value
 * of the wrong type is an error that names file and line: a typing mistake must not become a
 * default in silence.
 */
typedef enum { BASE_CONFIG_TEXT, BASE_CONFIG_INTEGER, BASE_CONFIG_BOOLEAN } BaseConfigType;

typedef struct {
    const char *name;
    BaseConfigType type;
    /** TEXT: char ** (old value freed, new one owned by the caller); INTEGER: int *;
        BOOLEAN: bool * (yes/no, true/false, 1/0). Left alone when the key is absent. */
    void *value;
    int minimum; /* INTEGER only */
    int maximum;
} BaseConfigKey;

/**
 * Reads `path` into the places named by `keys` (ends with a NULL name).
 * Errors: BASE_ERROR_MISSING (no file), BASE_ERROR_INVALID ("kiosk.conf:12: unknown key 'idel'"),
 * BASE_ERROR_TOO_LARGE (over 64 KiB), BASE_ERROR_IO.
 */
bool base_config_read(const char *path, const BaseConfigKey *keys,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The same for text already in memory; `file` is the name messages give it. On an error, values of
 * the lines before it have already been stored.
 */
bool base_config_parse(const char *file, const char *text, size_t text_bytes,
                       const BaseConfigKey *keys, GError **error) G_GNUC_WARN_UNUSED_RESULT;
