#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "base/descriptor.h"
#include "base/error.h"

#define OPEN_FOLDERS 16

/* It stands in the first kilobyte (ISO 32000-1, Annex H note 13). */
#define PDF_MARK "%PDF-"
#define PDF_MARK_WITHIN_BYTES 1024
#define PIECE_BYTES ((size_t)256 * 1024)
// copy_file_range() may take less than asked; a large piece lets it share whole extents.
#define RANGE_BYTES ((size_t)64 * 1024 * 1024)

void base_file_set_errno(GError **error, int errno_value, const char *doing, const char *path)
{
    BaseError code = BASE_ERROR_IO;
    if (errno_value == ENOSPC || errno_value == EDQUOT) {
        code = BASE_ERROR_NO_SPACE;
    } else if (errno_value == ENOENT) {
        code = BASE_ERROR_MISSING;
    }
    g_set_error(error, BASE_ERROR, (int)code, "cannot %s %s: %s", doing, path,
                g_strerror(errno_value));
}

bool base_file_sync(const char *path, GError **error)
{
    g_auto(BaseDescriptor) descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || fsync(descriptor) != 0) {
        base_file_set_errno(error, errno, "sync", path);
        return false;
    }
    return true;
}

static bool sync_folder_of(const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    return base_file_sync(folder, error);
}

bool base_file_rename(const char *from, const char *to, GError **error)
{
    if (rename(from, to) != 0) {
        base_file_set_errno(error, errno, "rename to", to);
        return false;
    }
    return sync_folder_of(to, error);
}

static bool write_all(int descriptor, const void *data, size_t data_bytes)
{
    const char *at = data;
    size_t left = data_bytes;
    while (left > 0) {
        ssize_t done = TEMP_FAILURE_RETRY(write(descriptor, at, left));
        if (done < 0) {
            return false;
        }
        at += done;
        left -= (size_t)done;
    }
    return true;
}

/** Writes, syncs and closes; false with errno. close() counts: NFS reports a full disk there. */
static bool write_and_close(int descriptor, const void *data, size_t data_bytes)
{
    bool written = write_all(descriptor, data, data_bytes) && fsync(descriptor) == 0;
    int cause = errno;
    bool closed = close(descriptor) == 0;
    if (!written) {
        errno = cause;
    }
    return written && closed;
}

bool base_file_write(const char *path, const void *data, size_t data_bytes, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *name = g_path_get_basename(path);
    // A leading dot: whoever lists the folder after a power cut takes the remains for nothing.
    g_autofree char *temporary = g_strdup_printf("%s/.%s.XXXXXX", folder, name);
    int descriptor = g_mkstemp_full(temporary, O_WRONLY | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        base_file_set_errno(error, errno, "write", path);
        return false;
    }
    if (!write_and_close(descriptor, data, data_bytes) || rename(temporary, path) != 0) {
        base_file_set_errno(error, errno, "write", path);
        (void)unlink(temporary);
        return false;
    }
    return base_file_sync(folder, error);
}

static bool check_regular(int descriptor, const char *path, size_t limit_bytes, GError **error)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0) {
        base_file_set_errno(error, errno, "read", path);
        return false;
    }
    if (!S_ISREG(status.st_mode)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_IO, "cannot read %s: not a regular file", path);
        return false;
    }
    if ((uint64_t)status.st_size > limit_bytes) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE, "%s is larger than %zu bytes", path,
                    limit_bytes);
        return false;
    }
    return true;
}

GBytes *base_file_read(const char *path, size_t limit_bytes, GError **error)
{
    // O_NONBLOCK: a pipe put in the file's place must not stop the program.
    g_auto(BaseDescriptor) file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        base_file_set_errno(error, errno, "open", path);
        return NULL;
    }
    if (!check_regular(file, path, limit_bytes, error)) {
        return NULL;
    }
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autofree guint8 *piece = g_malloc(PIECE_BYTES);
    for (;;) {
        ssize_t got = TEMP_FAILURE_RETRY(read(file, piece, PIECE_BYTES));
        if (got < 0) {
            base_file_set_errno(error, errno, "read", path);
            return NULL;
        }
        if (got == 0) {
            return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
        }
        if ((size_t)got > limit_bytes - bytes->len) {
            g_set_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE, "%s grew past %zu bytes", path,
                        limit_bytes);
            return NULL;
        }
        g_byte_array_append(bytes, piece, (guint)got);
    }
}

char *base_file_read_text(const char *path, size_t limit_bytes, GError **error)
{
    g_autoptr(GBytes) bytes = base_file_read(path, limit_bytes, error);
    if (bytes == NULL) {
        return NULL;
    }
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length); /* NULL for an empty file */
    return length > 0 ? g_strndup(data, length) : g_strdup("");
}

bool base_file_make_folder(const char *path, GError **error)
{
    if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
        return true;
    }
    g_autofree char *parent = g_path_get_dirname(path);
    if (!base_file_make_folder(parent, error)) {
        return false;
    }
    if (mkdir(path, 0755) != 0 && !(errno == EEXIST && g_file_test(path, G_FILE_TEST_IS_DIR))) {
        base_file_set_errno(error, errno, "make folder", path);
        return false;
    }
    return base_file_sync(parent, error);
}

/** Copies by reading and writing, for file systems and pairs of them without ranges. */
static bool copy_by_pieces(int source, int target)
{
    g_autofree char *piece = g_malloc(PIECE_BYTES);
    for (;;) {
        ssize_t got = TEMP_FAILURE_RETRY(read(source, piece, PIECE_BYTES));
        if (got <= 0) {
            return got == 0;
        }
        if (!write_all(target, piece, (size_t)got)) {
            return false;
        }
    }
}

static bool copy_all(int source, int target)
{
    for (;;) {
        ssize_t done =
            TEMP_FAILURE_RETRY(copy_file_range(source, NULL, target, NULL, RANGE_BYTES, 0));
        if (done < 0 && errno != ENOSPC && errno != EDQUOT && errno != EIO) {
            return copy_by_pieces(source, target); // goes on where the last range ended
        }
        if (done <= 0) {
            return done == 0;
        }
    }
}

bool base_file_copy(const char *from, const char *to, GError **error)
{
    g_auto(BaseDescriptor) source = open(from, O_RDONLY | O_CLOEXEC);
    if (source < 0) {
        base_file_set_errno(error, errno, "open", from);
        return false;
    }
    g_auto(BaseDescriptor) target = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (target < 0) {
        base_file_set_errno(error, errno, "make", to);
        return false;
    }
    if (!copy_all(source, target)) {
        base_file_set_errno(error, errno, "copy to", to);
        (void)unlink(to);
        return false;
    }
    return true;
}

bool base_file_has_ending(const char *name, const char *const endings[])
{
    g_autofree char *lower = g_ascii_strdown(name, -1);
    for (int i = 0; endings[i] != NULL; i++) {
        if (g_str_has_suffix(lower, endings[i])) {
            return true;
        }
    }
    return false;
}

bool base_file_is_pdf(const char *path)
{
    char beginning[PDF_MARK_WITHIN_BYTES];
    FILE *file = g_fopen(path, "rbe");
    size_t bytes = file != NULL ? fread(beginning, 1, sizeof beginning, file) : 0;
    if (file != NULL) {
        (void)fclose(file);
    }
    return memmem(beginning, bytes, PDF_MARK, strlen(PDF_MARK)) != NULL;
}

bool base_file_free_space(const char *path, uint64_t *free_bytes, GError **error)
{
    struct statvfs status;
    if (statvfs(path, &status) != 0) {
        base_file_set_errno(error, errno, "look at the disk of", path);
        return false;
    }
    *free_bytes = (uint64_t)status.f_bavail * status.f_frsize;
    return true;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)status;
    (void)kind;
    (void)place;
    return remove(path);
}

bool base_file_remove_tree(const char *path, GError **error)
{
    if (nftw(path, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS) != 0 && errno != ENOENT) {
        base_file_set_errno(error, errno, "remove", path);
        return false;
    }
    return true;
}
