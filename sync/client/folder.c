#include "folder.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "result.h"
#include "stop.h"

#define PIECE_BYTES ((size_t)64 * 1024)

typedef struct {
    ClientFetch fetch; /* first: a ClientFetch * is a Folder * */
    char *path;
} Folder;

static TufFetchResult fail(GError **error, const char *path, int errno_value)
{
    g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_STICK_UNREADABLE, "%s: %s", path,
                g_strerror(errno_value));
    return TUF_FETCH_FAILED;
}

static TufFetchResult check_file(int file, const char *path, const ClientFetchRequest *request,
                                 GError **error)
{
    struct stat status;
    if (fstat(file, &status) != 0) {
        return fail(error, path, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_STICK_UNREADABLE, "%s: not a regular file",
                    path);
        return TUF_FETCH_FAILED;
    }
    if ((uint64_t)status.st_size > request->limit_bytes) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE,
                    "%s: %lld bytes, more than the limit of %" G_GUINT64_FORMAT, path,
                    (long long)status.st_size, request->limit_bytes);
        return TUF_FETCH_FAILED;
    }
    if (lseek(file, (off_t)request->first_byte, SEEK_SET) < 0) {
        return fail(error, path, errno);
    }
    return TUF_FETCH_DONE;
}

/* Bounded by the limit again: the file may grow while it is read. */
static TufFetchResult copy_file(int file, const char *path, const ClientFetchRequest *request,
                                const ClientFetchSink *sink, GError **error)
{
    char piece[PIECE_BYTES];
    uint64_t left_bytes = request->limit_bytes - MIN(request->first_byte, request->limit_bytes);
    while (!client_stop_requested(error)) {
        ssize_t count = read(file, piece, (size_t)MIN(left_bytes, PIECE_BYTES));
        if (count < 0) {
            return fail(error, path, errno);
        }
        if (count == 0) {
            return TUF_FETCH_DONE;
        }
        if (!sink->take(sink->user, piece, (size_t)count, error)) {
            return TUF_FETCH_FAILED;
        }
        left_bytes -= (uint64_t)count;
    }
    return TUF_FETCH_FAILED;
}

/**
 * Opens a file below `root` step by step: no step may be a link, so that a stick does not lead out
 * of itself. Returns: a descriptor, or -1 with errno.
 */
static int open_below(const char *root, const char *path)
{
    g_auto(GStrv) steps = g_strsplit(path, "/", -1);
    g_auto(BaseDescriptor) at = open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);
    for (char **step = steps; at >= 0 && *step != NULL; step++) {
        if (g_str_equal(*step, "..")) {
            errno = EINVAL;
            return -1;
        }
        int flags = step[1] != NULL ? O_PATH | O_DIRECTORY : O_RDONLY | O_NONBLOCK | O_NOCTTY;
        int next = openat(at, *step, flags | O_NOFOLLOW | O_CLOEXEC);
        int cause = errno;
        (void)close(at);
        at = next;
        errno = cause;
    }
    return g_steal_fd(&at);
}

static TufFetchResult get(ClientFetch *fetch, const ClientFetchRequest *request,
                          const ClientFetchSink *sink, char **etag, GError **error)
{
    const Folder *folder = (const Folder *)fetch;
    *etag = NULL;
    g_autofree char *path = g_build_filename(folder->path, request->path, NULL);
    int file = open_below(folder->path, request->path);
    if (file < 0) {
        bool missing = errno == ENOENT || errno == ENOTDIR;
        return missing ? TUF_FETCH_MISSING : fail(error, path, errno);
    }
    TufFetchResult result = check_file(file, path, request, error);
    if (result == TUF_FETCH_DONE && !sink->begin(sink->user, request->first_byte, error)) {
        result = TUF_FETCH_FAILED;
    }
    if (result == TUF_FETCH_DONE) {
        result = copy_file(file, path, request, sink, error);
    }
    (void)close(file);
    return result;
}

static void folder_free(ClientFetch *fetch)
{
    Folder *folder = (Folder *)fetch;
    g_free(folder->path);
    g_free(folder);
}

ClientFetch *client_folder_new(const char *path)
{
    Folder *folder = g_new0(Folder, 1);
    folder->fetch = (ClientFetch){.get = get, .free = folder_free};
    folder->path = g_strdup(path);
    return &folder->fetch;
}
