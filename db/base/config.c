#include "base/config.h"

#include <string.h>

#include "base/error.h"
#include "base/file.h"

#define LIMIT_FILE_BYTES ((size_t)64 * 1024)

static const char byte_order_mark[] = "\xef\xbb\xbf";

typedef struct {
    const char *file; // for messages
    int line_no;
    const BaseConfigKey *keys;
    GHashTable *seen; // names of keys
} ConfigReader;

static bool refuse(const ConfigReader *reader, GError **error, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

static bool refuse(const ConfigReader *reader, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *reason = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s:%d: %s", reader->file, reader->line_no,
                reason);
    return false;
}

static const BaseConfigKey *find_key(const BaseConfigKey *keys, const char *name)
{
    for (const BaseConfigKey *key = keys; key->name != NULL; key++) {
        if (g_str_equal(key->name, name)) {
            return key;
        }
    }
    return NULL;
}

static bool store_text(const BaseConfigKey *key, const char *value)
{
    char **place = key->value;
    g_free(*place);
    *place = g_strdup(value);
    return true;
}

static bool store_integer(const ConfigReader *reader, const BaseConfigKey *key, const char *value,
                          GError **error)
{
    gint64 number = 0;
    if (!g_ascii_string_to_signed(value, 10, key->minimum, key->maximum, &number, NULL)) {
        return refuse(reader, error, "'%s' must be a whole number from %d to %d, not '%s'",
                      key->name, key->minimum, key->maximum, value);
    }
    *(int *)key->value = (int)number;
    return true;
}

static bool store_boolean(const ConfigReader *reader, const BaseConfigKey *key, const char *value,
                          GError **error)
{
    static const char *const yes[] = {"yes", "true", "1", NULL};
    static const char *const no[] = {"no", "false", "0", NULL};
    bool is_yes = g_strv_contains(yes, value);
    if (!is_yes && !g_strv_contains(no, value)) {
        return refuse(reader, error, "'%s' must be yes or no, not '%s'", key->name, value);
    }
    *(bool *)key->value = is_yes;
    return true;
}

static bool store(const ConfigReader *reader, const BaseConfigKey *key, const char *value,
                  GError **error)
{
    switch (key->type) {
    case BASE_CONFIG_INTEGER:
        return store_integer(reader, key, value, error);
    case BASE_CONFIG_BOOLEAN:
        return store_boolean(reader, key, value, error);
    case BASE_CONFIG_TEXT:
    default:
        return store_text(key, value);
    }
}

/** `line` is trimmed, and cut in two by this. */
static bool read_line(const ConfigReader *reader, char *line, GError **error)
{
    if (*line == '\0' || *line == '#') {
        return true;
    }
    char *equals = strchr(line, '=');
    if (equals == NULL) {
        return refuse(reader, error, "no '=' in '%s'", line);
    }
    *equals = '\0';
    const char *name = g_strchomp(line);
    const BaseConfigKey *key = find_key(reader->keys, name);
    if (key == NULL) {
        return refuse(reader, error, "unknown key '%s'", name);
    }
    if (!g_hash_table_add(reader->seen, g_strdup(name))) {
        return refuse(reader, error, "key '%s' for the second time", name);
    }
    return store(reader, key, g_strchug(equals + 1), error);
}

bool base_config_parse(const char *file, const char *text, size_t text_bytes,
                       const BaseConfigKey *keys, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    ConfigReader reader = {.file = file, .line_no = 1, .keys = keys, .seen = seen};
    if (!g_utf8_validate_len(text, text_bytes, NULL)) {
        return refuse(&reader, error, "the file is not UTF-8 text");
    }
    g_autofree char *copy = g_strndup(text, text_bytes);
    char *start = g_str_has_prefix(copy, byte_order_mark) ? copy + strlen(byte_order_mark) : copy;
    g_auto(GStrv) lines = g_strsplit(start, "\n", -1);
    for (int i = 0; lines[i] != NULL; i++) {
        reader.line_no = i + 1;
        if (!read_line(&reader, g_strstrip(lines[i]), error)) {
            return false;
        }
    }
    return true;
}

bool base_config_read(const char *path, const BaseConfigKey *keys, GError **error)
{
    g_autoptr(GBytes) bytes = base_file_read(path, LIMIT_FILE_BYTES, error);
    if (bytes == NULL) {
        return false;
    }
    g_autofree char *file = g_path_get_basename(path);
    gsize length = 0;
    const char *text = g_bytes_get_data(bytes, &length);
    return base_config_parse(file, text == NULL ? "" : text, length, keys, error);
}
