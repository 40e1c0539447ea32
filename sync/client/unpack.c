#include "unpack.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <zstd.h>
#include <zstd_errors.h>

#include "base/file.h"
#include "base/hash.h"
#include "result.h"
#include "stop.h"

#define PIECE_BYTES ((size_t)64 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ZSTD_DStream, ZSTD_freeDStream)

/** One unpacking under way. */
typedef struct {
    int from;
    int to;
    ZSTD_DStream *stream;
    BaseHash *hash;
    char packed[PIECE_BYTES];
    char unpacked[PIECE_BYTES];
    uint64_t unpacked_bytes; /* written so far */
    uint64_t limit_bytes;
    bool ended; /* the frame is complete */
} Unpack;

static void unpack_clear(Unpack *unpack)
{
    ZSTD_freeDStream(unpack->stream);
    base_hash_free(unpack->hash);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Unpack, unpack_clear)

static bool refuse(GError **error, const char *why)
{
    g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_UNPACK_FAILED, "unpacking: %s", why);
    return false;
}

/* A file that zstd cannot read is marked as bad, and kept out: want of memory must not look alike.
 */
static bool refuse_state(GError **error, size_t state)
{
    if (ZSTD_getErrorCode(state) == ZSTD_error_memory_allocation) {
        g_error("unpacking: %s", ZSTD_getErrorName(state));
    }
    return refuse(error, ZSTD_getErrorName(state));
}

static bool write_all(int file, const char *data, size_t data_bytes, GError **error)
{
    size_t written_bytes = 0;
    while (written_bytes < data_bytes) {
        ssize_t count = write(file, data + written_bytes, data_bytes - written_bytes);
        if (count < 0 && errno != EINTR) {
            base_file_set_errno(error, errno, "writing", "the unpacked snapshot");
            return false;
        }
        written_bytes += count > 0 ? (size_t)count : 0;
    }
    return true;
}

static bool take(Unpack *unpack, size_t data_bytes, GError **error)
{
    unpack->unpacked_bytes += data_bytes;
    if (unpack->unpacked_bytes > unpack->limit_bytes) {
        return refuse(error, "longer than signed");
    }
    base_hash_update(unpack->hash, unpack->unpacked, data_bytes);
    return write_all(unpack->to, unpack->unpacked, data_bytes, error);
}

/* Unpacks all of one piece of input; a full output buffer may mean there is more inside. */
static bool feed(Unpack *unpack, size_t packed_bytes, GError **error)
{
    ZSTD_inBuffer input = {.src = unpack->packed, .size = packed_bytes};
    bool more = true;
    while (more) {
        if (unpack->ended) {
            return input.pos == input.size || refuse(error, "bytes after the end");
        }
        ZSTD_outBuffer output = {.dst = unpack->unpacked, .size = PIECE_BYTES};
        size_t state = ZSTD_decompressStream(unpack->stream, &output, &input);
        if (ZSTD_isError(state)) {
            return refuse_state(error, state);
        }
        unpack->ended = state == 0;
        if (!take(unpack, output.pos, error)) {
            return false;
        }
        more = input.pos < input.size || output.pos == output.size;
    }
    return true;
}

static bool unpack_all(Unpack *unpack, GError **error)
{
    while (!client_stop_requested(error)) {
        ssize_t count = read(unpack->from, unpack->packed, PIECE_BYTES);
        if (count < 0) {
            base_file_set_errno(error, errno, "reading", "the packed snapshot");
            return false;
        }
        if (count == 0) {
            return unpack->ended || refuse(error, "cut short");
        }
        if (!feed(unpack, (size_t)count, error)) {
            return false;
        }
    }
    return false;
}

static bool check_result(Unpack *unpack, const ClientUnpackExpected *expected, GError **error)
{
    char hex[BASE_HASH_HEX_LENGTH + 1];
    base_hash_finish(unpack->hash, hex);
    if (unpack->unpacked_bytes != expected->snapshot_bytes) {
        return refuse(error, "shorter than signed");
    }
    return strcmp(hex, expected->snapshot_sha256) == 0 || refuse(error, "not the signed SHA-256");
}

bool client_unpack_stream(int from, int to, const ClientUnpackExpected *expected, GError **error)
{
    g_auto(Unpack) unpack = {.from = from,
                             .to = to,
                             .stream = ZSTD_createDStream(),
                             .hash = base_hash_new(),
                             .limit_bytes = expected->snapshot_bytes};
    if (unpack.stream == NULL) {
        g_error("unpacking: no memory"); // as GLib ends the program; see refuse_state()
    }
    size_t state =
        ZSTD_DCtx_setParameter(unpack.stream, ZSTD_d_windowLogMax, CLIENT_UNPACK_WINDOW_LOG);
    if (ZSTD_isError(state)) {
        return refuse_state(error, state);
    }
    return unpack_all(&unpack, error) && check_result(&unpack, expected, error);
}

static bool unpack_into(int from, const char *to, const ClientUnpackExpected *expected,
                        GError **error)
{
    (void)unlink(to); /* what a killed run left is mode 0444 when it got that far */
    int file = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0) {
        base_file_set_errno(error, errno, "making", to);
        return false;
    }
    bool unpacked = client_unpack_stream(from, file, expected, error);
    if (close(file) != 0 && unpacked) {
        base_file_set_errno(error, errno, "closing", to);
        unpacked = false;
    }
    if (!unpacked) {
        (void)unlink(to);
    }
    return unpacked;
}

bool client_unpack_file(const char *from, const char *to, const ClientUnpackExpected *expected,
                        GError **error)
{
    int file = open(from, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        base_file_set_errno(error, errno, "opening", from);
        return false;
    }
    bool unpacked = unpack_into(file, to, expected, error);
    (void)close(file);
    return unpacked;
}
