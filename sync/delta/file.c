#include "file.h"

#include <base/file.h>
#include <base/hash.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "error.h"

#define MODE 0644

void delta_file_clear(DeltaFile *file)
{
    if (file->descriptor >= 0) {
        (void)close(file->descriptor);
    }
    *file = (DeltaFile)DELTA_FILE_NONE;
}

static bool fail(const DeltaFile *file, const char *doing, GError **error)
{
    base_file_set_errno(error, errno, doing, file->path);
    return false;
}

bool delta_file_open(DeltaFile *file, const char *path, GError **error)
{
    struct stat status;
    file->path = path;
    file->descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (file->descriptor < 0 || fstat(file->descriptor, &status) != 0) {
        return fail(file, "opening", error);
    }
    file->bytes = (uint64_t)status.st_size;
    return true;
}

bool delta_file_open_write(DeltaFile *file, const char *path, bool fresh, GError **error)
{
    file->path = path;
    file->descriptor = open(path, O_WRONLY | O_CLOEXEC | (fresh ? O_CREAT | O_TRUNC : 0), MODE);
    return file->descriptor >= 0 || fail(file, "opening", error);
}

bool delta_file_read(const DeltaFile *file, uint64_t offset, void *data, size_t data_bytes,
                     GError **error)
{
    size_t done_bytes = 0;
    while (done_bytes < data_bytes) {
        ssize_t count = pread(file->descriptor, (char *)data + done_bytes, data_bytes - done_bytes,
                              (off_t)(offset + done_bytes));
        if (count < 0 && errno != EINTR) {
            return fail(file, "reading", error);
        }
        if (count == 0) {
            return delta_error_refuse(error, "cut short");
        }
        done_bytes += count > 0 ? (size_t)count : 0;
    }
    return true;
}

bool delta_file_write(const DeltaFile *file, uint64_t offset, const void *data, size_t data_bytes,
                      GError **error)
{
    size_t done_bytes = 0;
    while (done_bytes < data_bytes) {
        ssize_t count = pwrite(file->descriptor, (const char *)data + done_bytes,
                               data_bytes - done_bytes, (off_t)(offset + done_bytes));
        if (count < 0 && errno != EINTR) {
            return fail(file, "writing", error);
        }
        done_bytes += count > 0 ? (size_t)count : 0;
    }
    return true;
}

bool delta_file_copy_old(const DeltaPair *pair, GError **error)
{
    (void)unlink(pair->new_path);
    return base_file_copy(pair->old_path, pair->new_path, error);
}

bool delta_file_verify_new(const DeltaPair *pair, GError **error)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    uint64_t bytes = 0;
    if (!base_hash_file(pair->new_path, sha256, &bytes, error)) {
        return false;
    }
    if (bytes != pair->new_bytes || !g_str_equal(sha256, pair->new_sha256)) {
        return delta_error_refuse(error, "its result is not the expected file");
    }
    return base_file_sync(pair->new_path, error);
}
