#include "tuf/target.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>

#include "base/hash.h"
#include "digest.h"
#include "error_private.h"
#include "target_private.h"

struct TufTarget {
    char *name;
    char *path;
    json_t *entry;
    const json_t *hashes; // owned by entry
    int64_t length_bytes;
};

static bool is_part(const char *part)
{
    return *part != '\0' && strcmp(part, ".") != 0 && strcmp(part, "..") != 0;
}

static bool has_control_character(const char *name)
{
    for (const char *c = name; *c != '\0'; c++) {
        if (g_ascii_iscntrl(*c)) {
            return true;
        }
    }
    return false;
}

bool tuf_target_is_name(const char *name)
{
    if (strlen(name) > TUF_TARGET_NAME_LIMIT_BYTES || !g_utf8_validate(name, -1, NULL) ||
        has_control_character(name)) {
        return false;
    }
    g_auto(GStrv) parts = g_strsplit(name, "/", -1);
    for (size_t i = 0; parts[i] != NULL; i++) {
        if (!is_part(parts[i])) {
            return false;
        }
    }
    return parts[0] != NULL;
}

/** "v1/12.db" with the hash "ab…" is "targets/v1/ab….12.db". */
static char *consistent_path(const char *name, const char *hash)
{
    const char *slash = strrchr(name, '/');
    int folder_length = slash == NULL ? 0 : (int)(slash + 1 - name);
    return g_strdup_printf("targets/%.*s%s.%s", folder_length, name, hash, name + folder_length);
}

/** The hash in the file's name: SHA-256 where there is one, else any. */
static const char *naming_hash(const json_t *hashes)
{
    const char *sha256 = json_string_value(json_object_get(hashes, "sha256"));
    if (sha256 != NULL) {
        return sha256;
    }
    json_t *iterated = (json_t *)(uintptr_t)hashes; // jansson only reads it
    return json_string_value(json_object_iter_value(json_object_iter(iterated)));
}

TufTarget *tuf_target_new(const char *name, json_t *entry, bool consistent, GError **error)
{
    const json_t *length = json_object_get(entry, "length");
    const json_t *hashes = json_object_get(entry, "hashes");
    const json_t *custom = json_object_get(entry, "custom");
    if (!tuf_target_is_name(name)) {
        tuf_error_refuse(error, "\"%s\" cannot be the name of a target", name);
        return NULL;
    }
    if (!json_is_integer(length) || json_integer_value(length) < 0 || !tuf_digest_is_list(hashes) ||
        (custom != NULL && json_typeof(custom) != JSON_OBJECT)) {
        tuf_error_refuse(error, "target %s: length, hashes or custom is malformed", name);
        return NULL;
    }
    TufTarget *target = g_new0(TufTarget, 1);
    target->name = g_strdup(name);
    target->path = consistent ? consistent_path(name, naming_hash(hashes))
                              : g_strconcat("targets/", name, NULL);
    target->entry = json_incref(entry);
    target->hashes = hashes;
    target->length_bytes = json_integer_value(length);
    return target;
}

void tuf_target_free(TufTarget *target)
{
    if (target == NULL) {
        return;
    }
    json_decref(target->entry);
    g_free(target->path);
    g_free(target->name);
    g_free(target);
}

json_t *tuf_target_entry(const TufTarget *target) { return target->entry; }

int tuf_target_compare_names(gconstpointer a, gconstpointer b)
{
    const TufTarget *const *left = a;
    const TufTarget *const *right = b;
    return strcmp((*left)->name, (*right)->name);
}

const char *tuf_target_name(const TufTarget *target) { return target->name; }

int64_t tuf_target_length_bytes(const TufTarget *target) { return target->length_bytes; }

const char *tuf_target_sha256(const TufTarget *target)
{
    const char *sha256 = json_string_value(json_object_get(target->hashes, "sha256"));
    return sha256 != NULL && base_hash_is_hex(sha256) ? sha256 : NULL;
}

const char *tuf_target_path(const TufTarget *target) { return target->path; }

const json_t *tuf_target_custom(const TufTarget *target)
{
    return json_object_get(target->entry, "custom");
}

const char *tuf_target_custom_text(const TufTarget *target, const char *field)
{
    return json_string_value(json_object_get(tuf_target_custom(target), field));
}

bool tuf_target_custom_integer(const TufTarget *target, const char *field, int64_t *value)
{
    const json_t *found = json_object_get(tuf_target_custom(target), field);
    if (!json_is_integer(found)) {
        return false;
    }
    *value = json_integer_value(found);
    return true;
}

bool tuf_target_verify_file(const TufTarget *target, const char *path, GError **error)
{
    struct stat status;
    if (stat(path, &status) != 0) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_IO, "cannot read %s: %s", path, g_strerror(errno));
        return false;
    }
    if ((int64_t)status.st_size != target->length_bytes) {
        g_set_error(error, TUF_ERROR, TUF_ERROR_DAMAGED,
                    "%s has %" PRId64 " bytes, %" PRId64 " are announced", path,
                    (int64_t)status.st_size, target->length_bytes);
        return false;
    }
    return tuf_digest_verify_file(target->hashes, path, error);
}
