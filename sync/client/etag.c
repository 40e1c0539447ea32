#include "etag.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

#define ETAG "timestamp.etag" /* not *.json: those are TUF's own in that folder */
#define LIMIT_FILE_BYTES 8192
#define LIMIT_ETAG_BYTES 200

/* RFC 9110: an optional W/ and a quoted text. Anything else has no business in a request header. */
static bool is_etag(const char *text)
{
    const char *quoted = g_str_has_prefix(text, "W/") ? text + 2 : text;
    size_t length = strlen(quoted);
    if (length < 2 || length > LIMIT_ETAG_BYTES || quoted[0] != '"' || quoted[length - 1] != '"') {
        return false;
    }
    for (size_t i = 1; i < length - 1; i++) {
        if (!g_ascii_isgraph(quoted[i]) || quoted[i] == '"') {
            return false;
        }
    }
    return true;
}

char *client_etag_load(const Store *store, const char *url)
{
    g_autofree char *path = store_metadata_path(store, ETAG);
    g_autofree char *text = base_file_read_text(path, LIMIT_FILE_BYTES, NULL);
    if (url == NULL || text == NULL) {
        return NULL;
    }
    g_auto(GStrv) lines = g_strsplit(text, "\n", 3);
    bool whole = g_strv_length(lines) == 3 && lines[2][0] == '\0';
    if (!whole || !g_str_equal(lines[0], url) || !is_etag(lines[1])) {
        return NULL;
    }
    return g_strdup(lines[1]);
}

bool client_etag_save(const Store *store, const char *url, const char *etag, GError **error)
{
    g_autofree char *path = store_metadata_path(store, ETAG);
    if (url == NULL || etag == NULL || !is_etag(etag)) {
        if (unlink(path) != 0 && errno != ENOENT) {
            base_file_set_errno(error, errno, "deleting", path);
            return false;
        }
        return true;
    }
    g_autofree char *kept = client_etag_load(store, url);
    if (g_strcmp0(kept, etag) == 0) {
        return true;
    }
    g_autofree char *text = g_strdup_printf("%s\n%s\n", url, etag);
    return base_file_write(path, text, strlen(text), error);
}
