#include "bundle.h"

#include <archive.h>
#include <archive_entry.h>
#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PART_MODE 0600
#define ENTRY_MODE 0600
#define PIECE_BYTES 65536

struct BundleWriter {
    char *file;
    char *part;
    int descriptor;
    struct archive *archive;
    json_t *files;
    bool finished;
};

static bool fail(BundleWriter *writer, GError **error)
{
    bool full = archive_errno(writer->archive) == ENOSPC;
    g_set_error(error, BASE_ERROR, full ? BASE_ERROR_NO_SPACE : BASE_ERROR_IO,
                "เขียน %s ไม่สำเร็จ: %s", writer->part, archive_error_string(writer->archive));
    return false;
}

static bool begin_archive(BundleWriter *writer, GError **error)
{
    writer->archive = archive_write_new();
    g_assert(writer->archive != NULL);
    // No padding to a tape's blocks: the file ends where its content does.
    if (archive_write_add_filter_zstd(writer->archive) != ARCHIVE_OK ||
        archive_write_set_format_pax_restricted(writer->archive) != ARCHIVE_OK ||
        archive_write_set_bytes_in_last_block(writer->archive, 1) != ARCHIVE_OK ||
        archive_write_open_fd(writer->archive, writer->descriptor) != ARCHIVE_OK) {
        return fail(writer, error);
    }
    return true;
}

BundleWriter *bundle_writer_open(const char *file, GError **error)
{
    if (g_file_test(file, G_FILE_TEST_EXISTS)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "มีไฟล์ %s อยู่แล้ว โปรดใช้ชื่อใหม่", file);
        return NULL;
    }
    g_autoptr(BundleWriter) writer = g_new0(BundleWriter, 1);
    writer->file = g_strdup(file);
    writer->part = g_strconcat(file, ".part", NULL);
    writer->files = json_array();
    (void)unlink(writer->part); // of a run that was killed
    writer->descriptor = open(writer->part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, PART_MODE);
    if (writer->descriptor < 0) {
        base_file_set_errno(error, errno, "เขียน", writer->part);
        return NULL;
    }
    return begin_archive(writer, error) ? g_steal_pointer(&writer) : NULL;
}

void bundle_writer_close(BundleWriter *writer)
{
    if (writer == NULL) {
        return;
    }
    if (writer->archive != NULL) {
        (void)archive_write_free(writer->archive);
    }
    if (writer->descriptor >= 0) {
        (void)close(writer->descriptor);
        if (!writer->finished) {
            (void)unlink(writer->part);
        }
    }
    json_decref(writer->files);
    g_free(writer->part);
    g_free(writer->file);
    g_free(writer);
}

int bundle_writer_count(const BundleWriter *writer) { return (int)json_array_size(writer->files); }

static bool write_header(BundleWriter *writer, const char *path, int64_t bytes, GError **error)
{
    struct archive_entry *entry = archive_entry_new();
    g_assert(entry != NULL);
    archive_entry_set_pathname_utf8(entry, path);
    archive_entry_set_size(entry, bytes);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, ENTRY_MODE);
    int result = archive_write_header(writer->archive, entry);
    archive_entry_free(entry);
    return result == ARCHIVE_OK || fail(writer, error);
}

static bool write_data(BundleWriter *writer, const void *data, size_t length, GError **error)
{
    return archive_write_data(writer->archive, data, length) == (la_ssize_t)length ||
           fail(writer, error);
}

/* Exactly `bytes` of the file, whatever is appended to it meanwhile. */
static bool copy_data(BundleWriter *writer, int source, int64_t bytes, const char *path,
                      char sha256[BASE_HASH_HEX_LENGTH + 1], GError **error)
{
    g_autoptr(BaseHash) hash = base_hash_new();
    char piece[PIECE_BYTES];
    while (bytes > 0) {
        ssize_t length = read(source, piece, (size_t)MIN(bytes, PIECE_BYTES));
        if (length <= 0) {
            base_file_set_errno(error, length < 0 ? errno : EIO, "อ่าน", path);
            return false;
        }
        base_hash_update(hash, piece, (size_t)length);
        if (!write_data(writer, piece, (size_t)length, error)) {
            return false;
        }
        bytes -= length;
    }
    base_hash_finish(hash, sha256);
    return true;
}

static bool add_open(BundleWriter *writer, const char *path, int source, GError **error)
{
    struct stat status;
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    if (fstat(source, &status) != 0) {
        base_file_set_errno(error, errno, "อ่าน", path);
        return false;
    }
    if (!write_header(writer, path, status.st_size, error) ||
        !copy_data(writer, source, status.st_size, path, sha256, error)) {
        return false;
    }
    json_array_append_new(writer->files, json_pack("{s:s, s:I, s:s}", "path", path, "bytes",
                                                   (json_int_t)status.st_size, "sha256", sha256));
    return true;
}

bool bundle_writer_add(BundleWriter *writer, const char *path, const char *source, GError **error)
{
    if (strlen(path) > BUNDLE_LIMIT_PATH_BYTES || !g_utf8_validate(path, -1, NULL)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ชื่อไฟล์ยาวเกินไปหรืออ่านไม่ได้: %s", path);
        return false;
    }
    int descriptor = open(source, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) {
        base_file_set_errno(error, errno, "อ่าน", source);
        return false;
    }
    bool added = add_open(writer, path, descriptor, error);
    (void)close(descriptor);
    return added;
}

static bool write_manifest(BundleWriter *writer, const char *province_code, GError **error)
{
    g_autofree char *made_utc = base_clock_to_rfc3339(base_clock_now());
    json_auto_t *manifest = json_pack("{s:i, s:s, s:s, s:O}", "format", BUNDLE_FORMAT, "made_utc",
                                      made_utc, "province", province_code, "files", writer->files);
    char *text = json_dumps(manifest, JSON_COMPACT | JSON_SORT_KEYS);
    size_t length = strlen(text);
    bool written = write_header(writer, BUNDLE_MANIFEST, (int64_t)length, error) &&
                   write_data(writer, text, length, error);
    free(text);
    return written;
}

bool bundle_writer_finish(BundleWriter *writer, const char *province_code, GError **error)
{
    if (!write_manifest(writer, province_code, error)) {
        return false;
    }
    if (archive_write_close(writer->archive) != ARCHIVE_OK) {
        return fail(writer, error);
    }
    if (!base_file_sync(writer->part, error) ||
        !base_file_rename(writer->part, writer->file, error)) {
        return false;
    }
    writer->finished = true;
    return true;
}
