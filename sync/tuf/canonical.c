#include "tuf/canonical.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "error_private.h"

/** True when brackets outside strings never nest deeper than the limit. */
static bool is_shallow(const char *text, size_t length)
{
    int depth = 0;
    bool in_string = false;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (in_string) {
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                in_string = false;
            }
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > TUF_CANONICAL_DEPTH_LIMIT) {
                return false;
            }
        } else if (c == ']' || c == '}') {
            depth--;
        }
    }
    return true;
}

json_t *tuf_canonical_parse(const void *data, size_t data_bytes, size_t limit_bytes, GError **error)
{
    if (data_bytes > limit_bytes) {
        tuf_error_refuse(error, "%zu bytes of JSON, at most %zu allowed", data_bytes, limit_bytes);
        return NULL;
    }
    if (data_bytes == 0 || !is_shallow(data, data_bytes)) {
        tuf_error_refuse(error, data_bytes == 0 ? "empty JSON" : "JSON nests too deep");
        return NULL;
    }
    json_error_t problem;
    json_auto_t *value = json_loadb(data, data_bytes, JSON_REJECT_DUPLICATES, &problem);
    if (value == NULL) {
        tuf_error_refuse(error, "not JSON: line %d: %s", problem.line, problem.text);
        return NULL;
    }
    // What cannot be written canonically cannot have been signed.
    g_autoptr(GBytes) canonical = tuf_canonical_write(value, error);
    return canonical == NULL ? NULL : json_incref(value);
}

static void append_string(GString *out, const char *text, size_t length)
{
    g_string_append_c(out, '"');
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '"' || text[i] == '\\') {
            g_string_append_c(out, '\\');
        }
        g_string_append_c(out, text[i]);
    }
    g_string_append_c(out, '"');
}

static int compare_names(const void *a, const void *b)
{
    // strcmp() compares as unsigned bytes, and UTF-8 sorts by bytes as by code points.
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/** The member names, sorted, borrowed from `object`. Returns: an owned array. */
static const char **sorted_names(const json_t *object, size_t count)
{
    const char **names = g_new0(const char *, count + 1);
    // jansson iterates without changing the object, but its parameter is not const.
    json_t *iterated = (json_t *)(uintptr_t)object;
    size_t i = 0;
    for (void *at = json_object_iter(iterated); at != NULL;
         at = json_object_iter_next(iterated, at)) {
        names[i++] = json_object_iter_key(at);
    }
    qsort((void *)names, count, sizeof *names, compare_names);
    return names;
}

// Recursion ends at TUF_CANONICAL_DEPTH_LIMIT: append_value() counts.
static bool append_value(GString *out, const json_t *value, int depth, GError **error);

static bool append_object(GString *out, const json_t *object, int depth, GError **error)
{
    size_t count = json_object_size(object);
    g_autofree const char **names = sorted_names(object, count);
    g_string_append_c(out, '{');
    for (size_t i = 0; i < count; i++) {
        g_string_append(out, i == 0 ? "" : ",");
        append_string(out, names[i], strlen(names[i]));
        g_string_append_c(out, ':');
        if (!append_value(out, json_object_get(object, names[i]), depth + 1, error)) {
            return false;
        }
    }
    g_string_append_c(out, '}');
    return true;
}

static bool append_array(GString *out, const json_t *array, int depth, GError **error)
{
    g_string_append_c(out, '[');
    for (size_t i = 0; i < json_array_size(array); i++) {
        g_string_append(out, i == 0 ? "" : ",");
        if (!append_value(out, json_array_get(array, i), depth + 1, error)) {
            return false;
        }
    }
    g_string_append_c(out, ']');
    return true;
}

static bool append_value(GString *out, const json_t *value, int depth, GError **error)
{
    if (depth > TUF_CANONICAL_DEPTH_LIMIT) {
        return tuf_error_refuse(error, "JSON nests too deep");
    }
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        return append_object(out, value, depth, error);
    case JSON_ARRAY:
        return append_array(out, value, depth, error);
    case JSON_STRING:
        append_string(out, json_string_value(value), json_string_length(value));
        return true;
    case JSON_INTEGER:
        g_string_append_printf(out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        return true;
    case JSON_TRUE:
        g_string_append(out, "true");
        return true;
    case JSON_FALSE:
        g_string_append(out, "false");
        return true;
    case JSON_NULL:
        g_string_append(out, "null");
        return true;
    case JSON_REAL:
        break;
    }
    return tuf_error_refuse(error, "a floating-point number has no canonical form");
}

GBytes *tuf_canonical_write(const json_t *value, GError **error)
{
    g_autoptr(GString) out = g_string_new(NULL);
    if (!append_value(out, value, 0, error)) {
        return NULL;
    }
    return g_string_free_to_bytes(g_steal_pointer(&out));
}
