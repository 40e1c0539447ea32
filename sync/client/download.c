#include "download.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "space.h"
#include "stop.h"
#include "tuf/error.h"

/** The part file being written. */
typedef struct {
    const char *path;
    int file;
    uint64_t bytes; /* in the file now */
    ClientProgress *progress;
} Part;

static bool fail(const Part *part, const char *doing, GError **error)
{
    base_file_set_errno(error, errno, doing, part->path);
    return false;
}

static bool begin(void *user, uint64_t first_byte, GError **error)
{
    Part *part = user;
    part->bytes = first_byte;
    if (ftruncate(part->file, (off_t)first_byte) != 0 ||
        lseek(part->file, (off_t)first_byte, SEEK_SET) < 0) {
        return fail(part, "truncating", error);
    }
    return true;
}

static bool take(void *user, const void *data, size_t data_bytes, GError **error)
{
    Part *part = user;
    size_t written_bytes = 0;
    while (written_bytes < data_bytes) {
        ssize_t count =
            write(part->file, (const char *)data + written_bytes, data_bytes - written_bytes);
        if (count < 0 && errno != EINTR) {
            return fail(part, "writing", error);
        }
        written_bytes += count > 0 ? (size_t)count : 0;
    }
    part->bytes += data_bytes;
    client_progress_set(part->progress, part->bytes);
    return true;
}

static uint64_t size_of(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 ? (uint64_t)status.st_size : 0;
}

static bool report_missing(const ClientRun *run, const TufTarget *target, GError **error)
{
    bool stick = run->options->from != NULL;
    g_set_error(error, CLIENT_ERROR,
                (int)(stick ? CLIENT_RESULT_NOT_ON_STICK : CLIENT_RESULT_NOT_ON_SERVER),
                "%s: not in the repository", tuf_target_path(target));
    return false;
}

static bool fetch_rest(const ClientRun *run, const TufTarget *target, const Part *part,
                       uint64_t have_bytes, GError **error)
{
    ClientFetchRequest request = {.path = tuf_target_path(target),
                                  .limit_bytes = (uint64_t)tuf_target_length_bytes(target),
                                  .first_byte = have_bytes,
                                  .now_unix = run->clock.now_unix};
    Part copy = *part;
    ClientFetchSink sink = {.begin = begin, .take = take, .user = &copy};
    g_autofree char *etag = NULL;
    switch (run->fetch->get(run->fetch, &request, &sink, &etag, error)) {
    case TUF_FETCH_DONE:
        return true;
    case TUF_FETCH_MISSING:
    case TUF_FETCH_NOT_MODIFIED:
        return report_missing(run, target, error);
    case TUF_FETCH_FAILED:
        break;
    }
    return false;
}

static bool fill_part(const ClientRun *run, const TufTarget *target, const char *path,
                      GError **error)
{
    uint64_t have_bytes = size_of(path);
    if (have_bytes > 0 && have_bytes == (uint64_t)tuf_target_length_bytes(target)) {
        return true; /* an empty target still has to be made */
    }
    if (have_bytes > (uint64_t)tuf_target_length_bytes(target)) {
        have_bytes = 0;
    }
    Part part = {.path = path, .progress = run->progress};
    part.file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (part.file < 0) {
        return fail(&part, "opening", error);
    }
    bool filled = fetch_rest(run, target, &part, have_bytes, error);
    (void)close(part.file);
    return filled;
}

/* A cut line is worth resuming; a full disk needs the room, and wrong bytes are worth nothing. */
static bool is_worth_keeping(const GError *error)
{
    return !g_error_matches(error, BASE_ERROR, BASE_ERROR_NO_SPACE) &&
           !g_error_matches(error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE) &&
           !g_error_matches(error, TUF_ERROR, TUF_ERROR_DAMAGED);
}

static bool download_once(const ClientRun *run, const TufTarget *target, const char *path,
                          GError **error)
{
    g_autoptr(GError) cause = NULL;
    if (fill_part(run, target, path, &cause) && tuf_target_verify_file(target, path, &cause)) {
        return true;
    }
    if (!is_worth_keeping(cause)) {
        (void)unlink(path);
    }
    g_propagate_error(error, g_steal_pointer(&cause));
    return false;
}

/*
 * What is damaged may be the part of an earlier run, and what is too much an answer that begins
 * elsewhere than that part ends: once more, from the beginning.
 */
bool client_download_part(const ClientRun *run, const TufTarget *target, const char *path,
                          GError **error)
{
    bool is_resumed = size_of(path) > 0;
    g_autoptr(GError) cause = NULL;
    if (download_once(run, target, path, &cause)) {
        return true;
    }
    if (g_error_matches(cause, TUF_ERROR, TUF_ERROR_DAMAGED) ||
        (is_resumed && g_error_matches(cause, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE))) {
        return download_once(run, target, path, error);
    }
    g_propagate_error(error, g_steal_pointer(&cause));
    return false;
}

uint64_t client_download_rest_bytes(const TufTarget *target, const char *part)
{
    uint64_t length_bytes = (uint64_t)tuf_target_length_bytes(target);
    return length_bytes - MIN(size_of(part), length_bytes);
}

static char *part_name(const TufTarget *target)
{
    return g_strconcat(tuf_target_sha256(target), ".part", NULL);
}

char *client_download_target(const ClientRun *run, const TufTarget *target, uint64_t beside_bytes,
                             GError **error)
{
    g_autofree char *name = part_name(target);
    g_autofree char *path = store_incoming_path(run->store, name);
    store_clean_incoming(run->store, name);
    uint64_t rest_bytes = client_download_rest_bytes(target, path);
    if (!client_space_check(run->store, rest_bytes + beside_bytes, error)) {
        return NULL;
    }
    uint64_t length_bytes = (uint64_t)tuf_target_length_bytes(target);
    client_progress_begin(run->progress, tuf_target_name(target), length_bytes - rest_bytes,
                          length_bytes);
    bool done = client_download_part(run, target, path, error);
    client_progress_end(run->progress);
    return done ? g_steal_pointer(&path) : NULL;
}

char *client_download_file(const ClientRun *run, const TufTarget *target, GError **error)
{
    g_autofree char *name = part_name(target);
    g_autofree char *path = store_incoming_path(run->store, name);
    return client_download_part(run, target, path, error) ? g_steal_pointer(&path) : NULL;
}
