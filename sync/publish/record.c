#include "record.h"

#include <base/error.h>
#include <base/file.h>
#include <string.h>
#include <tuf/canonical.h>

bool record_write(const char *path, const json_t *object, GError **error)
{
    char *text = json_dumps(object, JSON_INDENT(1) | JSON_SORT_KEYS);
    bool written = base_file_write(path, text, strlen(text), error);
    free(text);
    return written;
}

json_t *record_read(const char *path, size_t limit_bytes, GError **error)
{
    g_autoptr(GBytes) bytes = base_file_read(path, limit_bytes, error);
    if (bytes == NULL) {
        return NULL;
    }
    size_t length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    json_t *object = tuf_canonical_parse(data, length, limit_bytes, error);
    if (object == NULL) {
        g_prefix_error(error, "%s: ", path);
    }
    return object;
}

const char *record_text(const json_t *object, const char *name)
{
    return json_string_value(json_object_get(object, name));
}

int64_t record_integer(const json_t *object, const char *name, int64_t least, int64_t most)
{
    const json_t *member = json_object_get(object, name);
    int64_t value = json_integer_value(member);
    return json_is_integer(member) && value >= least && value <= most ? value : -1;
}
