#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../../sync/client/unpack.h"

/*
 * Any bytes as a packed snapshot: the unpacker may refuse them, but must not write more than it was
 * told the snapshot has, nor keep more memory than its window.
 */
#define SNAPSHOT_BYTES 65536

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t data_bytes);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t data_bytes)
{
    int from = memfd_create("packed", MFD_CLOEXEC);
    int to = memfd_create("snapshot", MFD_CLOEXEC);
    g_assert(from >= 0 && to >= 0);
    g_assert(pwrite(from, data, data_bytes, 0) == (ssize_t)data_bytes);
    /* The SHA-256 of nothing: only an empty snapshot could be accepted, and its length is wrong. */
    ClientUnpackExpected expected = {
        .snapshot_bytes = SNAPSHOT_BYTES,
        .snapshot_sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"};
    g_assert(!client_unpack_stream(from, to, &expected, NULL));
    g_assert(lseek(to, 0, SEEK_END) <= SNAPSHOT_BYTES);
    (void)close(from);
    (void)close(to);
    return 0;
}
