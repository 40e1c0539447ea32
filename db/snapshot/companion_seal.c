#include "companion_seal.h"

#include <base/descriptor.h>
#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#define PIECE_BYTES ((size_t)256 * 1024)

bool snapshot_companion_seal(const char *path, GError **error)
{
    char seal[BASE_HASH_HEX_LENGTH + 1];

    if (!base_hash_file(path, seal, NULL, error)) {
        return false;
    }
    BaseDescriptor file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
    bool written = file >= 0 && write(file, seal, BASE_HASH_HEX_LENGTH) == BASE_HASH_HEX_LENGTH;
    if (file >= 0 && close(file) != 0) {
        written = false;
    }
    if (!written) {
        base_file_set_errno(error, errno, "seal", path);
    }
    return written;
}

static bool read_all(int file, void *data, size_t data_bytes)
{
    size_t have_bytes = 0;

    while (have_bytes < data_bytes) {
        ssize_t got =
            TEMP_FAILURE_RETRY(read(file, (char *)data + have_bytes, data_bytes - have_bytes));
        if (got <= 0) {
            return false;
        }
        have_bytes += (size_t)got;
    }
    return true;
}

static bool hash_beginning(int file, size_t length_bytes, char hex[BASE_HASH_HEX_LENGTH + 1])
{
    g_autoptr(BaseHash) hash = base_hash_new();
    g_autofree unsigned char *piece = g_malloc(PIECE_BYTES);

    while (length_bytes > 0) {
        size_t wanted_bytes = MIN(length_bytes, PIECE_BYTES);
        if (!read_all(file, piece, wanted_bytes)) {
            return false;
        }
        base_hash_update(hash, piece, wanted_bytes);
        length_bytes -= wanted_bytes;
    }
    base_hash_finish(hash, hex);
    return true;
}

bool snapshot_companion_seal_is_whole(const char *path)
{
    g_auto(BaseDescriptor) file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    char expected[BASE_HASH_HEX_LENGTH + 1];
    char sealed[BASE_HASH_HEX_LENGTH] = "";

    return file >= 0 && fstat(file, &status) == 0 && status.st_size > BASE_HASH_HEX_LENGTH &&
           hash_beginning(file, (size_t)status.st_size - BASE_HASH_HEX_LENGTH, expected) &&
           read_all(file, sealed, sizeof sealed) && memcmp(sealed, expected, sizeof sealed) == 0;
}
