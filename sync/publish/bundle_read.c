#include "bundle.h"

#include <archive.h>
#include <archive_entry.h>
#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <string.h>
#include <tuf/canonical.h>
#include <tuf/target.h>
#include <unistd.h>

#define BLOCK_BYTES 65536
#define FILE_MODE 0644
#define KEY_MODE 0600

/* What was found in the file while it was read: path → Found. */
typedef struct {
    int64_t bytes;
    char sha256[BASE_HASH_HEX_LENGTH + 1];
} Found;

typedef struct {
    const char *file;
    const char *folder; // where entries are written; NULL: they are only looked at
    struct archive *archive;
    GHashTable *found;
    GString *manifest; // NULL until it has been met
} Reader;

static bool fail(const Reader *reader, GError **error)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s ไม่ใช่ไฟล์สำรองที่สมบูรณ์: %s", reader->file,
                archive_error_string(reader->archive) != NULL
                    ? archive_error_string(reader->archive)
                    : "อ่านไม่ได้");
    return false;
}

static bool refuse(const Reader *reader, GError **error, const char *what, const char *path)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s ไม่ใช่ไฟล์สำรองที่สมบูรณ์: %s %s", reader->file,
                what, path);
    return false;
}

/* Where the entry goes; -1 with an error. */
static int create_file(const Reader *reader, const char *path, GError **error)
{
    g_autofree char *to = g_build_filename(reader->folder, path, NULL);
    g_autofree char *folder = g_path_get_dirname(to);
    if (!base_file_make_folder(folder, error)) {
        return -1;
    }
    mode_t mode = g_str_has_prefix(path, "keys/") ? KEY_MODE : FILE_MODE;
    int descriptor = open(to, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, mode);
    if (descriptor < 0) {
        base_file_set_errno(error, errno, "เขียน", to);
    }
    return descriptor;
}

static bool write_all(int descriptor, const char *data, size_t length, const char *path,
                      GError **error)
{
    while (length > 0) {
        ssize_t written = write(descriptor, data, length);
        if (written < 0) {
            base_file_set_errno(error, errno, "เขียน", path);
            return false;
        }
        data += written;
        length -= (size_t)written;
    }
    return true;
}

/* One entry's bytes through the hash, and into `descriptor` unless it is -1. */
static bool read_entry(Reader *reader, const char *path, int descriptor, Found *found,
                       GError **error)
{
    g_autoptr(BaseHash) hash = base_hash_new();
    char block[BLOCK_BYTES];
    la_ssize_t length = archive_read_data(reader->archive, block, sizeof block);
    while (length > 0) {
        base_hash_update(hash, block, (size_t)length);
        found->bytes += length;
        if (descriptor >= 0 && !write_all(descriptor, block, (size_t)length, path, error)) {
            return false;
        }
        length = archive_read_data(reader->archive, block, sizeof block);
    }
    if (length < 0) {
        return fail(reader, error);
    }
    base_hash_finish(hash, found->sha256);
    return true;
}

static bool take_entry(Reader *reader, const char *path, GError **error)
{
    Found *found = g_new0(Found, 1);
    g_hash_table_insert(reader->found, g_strdup(path), found);
    if (reader->folder == NULL) {
        return read_entry(reader, path, -1, found, error);
    }
    int descriptor = create_file(reader, path, error);
    if (descriptor < 0) {
        return false;
    }
    bool taken = read_entry(reader, path, descriptor, found, error);
    if (taken && fsync(descriptor) != 0) {
        base_file_set_errno(error, errno, "เขียน", path);
        taken = false;
    }
    (void)close(descriptor);
    return taken;
}

static bool take_manifest(Reader *reader, GError **error)
{
    char block[BLOCK_BYTES];
    reader->manifest = g_string_new(NULL);
    la_ssize_t length = archive_read_data(reader->archive, block, sizeof block);
    while (length > 0) {
        if (reader->manifest->len + (size_t)length > BUNDLE_LIMIT_MANIFEST_BYTES) {
            return refuse(reader, error, "รายการยาวเกินไป", BUNDLE_MANIFEST);
        }
        g_string_append_len(reader->manifest, block, length);
        length = archive_read_data(reader->archive, block, sizeof block);
    }
    return length == 0 || fail(reader, error);
}

/* The name of a target is what the path of an entry may be: below the folder, nothing hidden. */
static bool look_at_entry(Reader *reader, struct archive_entry *entry, GError **error)
{
    const char *path = archive_entry_pathname_utf8(entry);
    if (path == NULL || strlen(path) > BUNDLE_LIMIT_PATH_BYTES || !tuf_target_is_name(path) ||
        archive_entry_filetype(entry) != AE_IFREG) {
        return refuse(reader, error, "มีรายการที่ใช้ไม่ได้", path != NULL ? path : "");
    }
    if (reader->manifest != NULL || g_hash_table_contains(reader->found, path) ||
        g_hash_table_size(reader->found) >= BUNDLE_LIMIT_FILES) {
        return refuse(reader, error, "มีรายการเกิน", path);
    }
    return strcmp(path, BUNDLE_MANIFEST) == 0 ? take_manifest(reader, error)
                                              : take_entry(reader, path, error);
}

static bool read_entries(Reader *reader, GError **error)
{
    struct archive_entry *entry = NULL;
    int result = archive_read_next_header(reader->archive, &entry);
    while (result == ARCHIVE_OK) {
        if (!look_at_entry(reader, entry, error)) {
            return false;
        }
        result = archive_read_next_header(reader->archive, &entry);
    }
    return result == ARCHIVE_EOF || fail(reader, error);
}

static bool check_file(const Reader *reader, const json_t *item, BundleFacts *facts, GError **error)
{
    const char *path = json_string_value(json_object_get(item, "path"));
    const char *sha256 = json_string_value(json_object_get(item, "sha256"));
    const json_t *bytes = json_object_get(item, "bytes");
    const Found *found = path != NULL ? g_hash_table_lookup(reader->found, path) : NULL;
    if (found == NULL) {
        return refuse(reader, error, "ไม่มีไฟล์", path != NULL ? path : "");
    }
    if (!json_is_integer(bytes) || json_integer_value(bytes) != found->bytes ||
        g_strcmp0(sha256, found->sha256) != 0) {
        return refuse(reader, error, "เสียหายที่", path);
    }
    facts->bytes += found->bytes;
    facts->file_count++;
    return true;
}

static bool check_manifest(const Reader *reader, const json_t *manifest, BundleFacts *facts,
                           GError **error)
{
    const json_t *files = json_object_get(manifest, "files");
    const char *made_utc = json_string_value(json_object_get(manifest, "made_utc"));
    const char *province = json_string_value(json_object_get(manifest, "province"));
    json_int_t format = json_integer_value(json_object_get(manifest, "format"));
    if (format != BUNDLE_FORMAT || made_utc == NULL || province == NULL) {
        return refuse(reader, error, "มาจากโปรแกรมรุ่นอื่น", BUNDLE_MANIFEST);
    }
    size_t index = 0;
    const json_t *item = NULL;
    json_array_foreach(files, index, item)
    {
        if (!check_file(reader, item, facts, error)) {
            return false;
        }
    }
    if (json_array_size(files) != g_hash_table_size(reader->found)) {
        return refuse(reader, error, "มีไฟล์ที่ไม่อยู่ใน", BUNDLE_MANIFEST);
    }
    facts->made_utc = g_strdup(made_utc);
    facts->province_code = g_strdup(province);
    return true;
}

static bool check_all(const Reader *reader, BundleFacts *facts, GError **error)
{
    if (reader->manifest == NULL) {
        return refuse(reader, error, "ไม่มี", BUNDLE_MANIFEST);
    }
    json_auto_t *manifest = tuf_canonical_parse(reader->manifest->str, reader->manifest->len,
                                                BUNDLE_LIMIT_MANIFEST_BYTES, NULL);
    if (manifest == NULL) {
        return refuse(reader, error, "เสียหายที่", BUNDLE_MANIFEST);
    }
    return check_manifest(reader, manifest, facts, error);
}

static bool open_archive(Reader *reader, GError **error)
{
    reader->archive = archive_read_new();
    g_assert(reader->archive != NULL);
    // Nothing but what we write: other formats are other people's files.
    if (archive_read_support_filter_zstd(reader->archive) != ARCHIVE_OK ||
        archive_read_support_format_tar(reader->archive) != ARCHIVE_OK ||
        archive_read_open_filename(reader->archive, reader->file, BLOCK_BYTES) != ARCHIVE_OK) {
        return fail(reader, error);
    }
    return true;
}

static bool read_bundle(const char *file, const char *folder, BundleFacts *facts, GError **error)
{
    if (!g_file_test(file, G_FILE_TEST_IS_REGULAR)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING, "ไม่พบไฟล์สำรอง %s", file);
        return false;
    }
    g_autoptr(GHashTable) found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    Reader reader = {.file = file, .folder = folder, .found = found};
    bool read = open_archive(&reader, error) && read_entries(&reader, error) &&
                check_all(&reader, facts, error);
    (void)archive_read_free(reader.archive);
    if (reader.manifest != NULL) {
        g_string_free(reader.manifest, TRUE);
    }
    return read;
}

void bundle_facts_clear(BundleFacts *facts)
{
    g_free(facts->made_utc);
    g_free(facts->province_code);
    *facts = (BundleFacts){0};
}

bool bundle_verify(const char *file, BundleFacts *facts, GError **error)
{
    *facts = (BundleFacts){0};
    return read_bundle(file, NULL, facts, error);
}

bool bundle_unpack(const char *file, const char *folder, GError **error)
{
    g_auto(BundleFacts) facts = {0};
    return base_file_make_folder(folder, error) && read_bundle(file, folder, &facts, error) &&
           base_file_sync(folder, error);
}
