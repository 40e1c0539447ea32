#include <base/file.h>
#include <replay/patchset.h>

#include "delta/rows.h"
#include "error.h"
#include "file.h"
#include "frame.h"
#include "rows_header.h"

/* SQLite rolls a file back to what a journal beside it says, also one of a run that was killed. */
static void remove_journal(const char *path)
{
    g_autofree char *journal = g_strconcat(path, "-journal", NULL);
    (void)unlink(journal);
}

static bool check_header(const DeltaRowsHeader *header, const DeltaPair *pair, GError **error)
{
    g_auto(DeltaFile) old_file = DELTA_FILE_NONE;
    uint8_t source_sum[DELTA_HEX_SUM_BYTES];
    delta_rows_header_source(source_sum);
    if (memcmp(header->source_sum, source_sum, sizeof source_sum) != 0) {
        return delta_error_mismatch(error, "for another SQLite build");
    }
    if (!delta_file_open(&old_file, pair->old_path, error)) {
        return false;
    }
    return (delta_hex_is(pair->old_sha256, header->old_sum) &&
            delta_hex_is(pair->new_sha256, header->new_sum) &&
            header->old_bytes == old_file.bytes && header->new_bytes == pair->new_bytes) ||
           delta_error_mismatch(error, "for another pair of files");
}

static bool read_header(const DeltaFile *delta, const DeltaPair *pair, DeltaRowsHeader *header,
                        GError **error)
{
    uint8_t bytes[DELTA_ROWS_HEADER_BYTES];
    return delta_file_read(delta, 0, bytes, sizeof bytes, error) &&
           delta_rows_header_read(bytes, header, error) && check_header(header, pair, error);
}

/* The patchset of the step at *at, which moves on behind it. */
static GBytes *read_step(const DeltaFile *delta, uint64_t *at, GError **error)
{
    uint8_t bytes[DELTA_ROWS_STEP_BYTES];
    DeltaRowsStep step;
    if (!delta_file_read(delta, *at, bytes, sizeof bytes, error) ||
        !delta_rows_step_read(bytes, &step, error)) {
        return NULL;
    }
    g_autofree uint8_t *packed = g_malloc(step.packed_bytes);
    g_autofree uint8_t *plain = g_malloc(step.plain_bytes);
    if (!delta_file_read(delta, *at + sizeof bytes, packed, step.packed_bytes, error) ||
        !delta_frame_unpack((DeltaFrameBytes){packed, step.packed_bytes}, (DeltaFrameBytes){0},
                            plain, step.plain_bytes, error)) {
        return NULL;
    }
    *at += sizeof bytes + step.packed_bytes;
    return g_bytes_new_take(g_steal_pointer(&plain), step.plain_bytes);
}

static bool replay_step(const DeltaFile *delta, const char *path, uint64_t *at, GError **error)
{
    g_autoptr(GBytes) patchset = read_step(delta, at, error);
    GError *cause = NULL;
    if (patchset == NULL) {
        return false;
    }
    return replay_patchset_apply(path, patchset, &cause) ||
           delta_error_take_replay(error, cause, DELTA_ERROR_DAMAGED);
}

static bool replay_steps(const DeltaFile *delta, const DeltaRowsHeader *header,
                         const DeltaPair *pair, DeltaGoOn *go_on, GError **error)
{
    uint64_t at = DELTA_ROWS_HEADER_BYTES;
    for (uint32_t i = 0; i < header->step_count; i++) {
        if ((go_on != NULL && !go_on(error)) || !replay_step(delta, pair->new_path, &at, error)) {
            return false;
        }
    }
    return at == delta->bytes || delta_error_refuse(error, "bytes after its end");
}

bool delta_rows_apply(const DeltaPair *pair, const char *delta_path, DeltaGoOn *go_on,
                      GError **error)
{
    g_auto(DeltaFile) delta = DELTA_FILE_NONE;
    DeltaRowsHeader header;
    remove_journal(pair->new_path);
    bool applied = delta_file_open(&delta, delta_path, error) &&
                   read_header(&delta, pair, &header, error) && delta_file_copy_old(pair, error) &&
                   replay_steps(&delta, &header, pair, go_on, error) &&
                   delta_file_verify_new(pair, error);
    if (!applied) {
        (void)unlink(pair->new_path);
        remove_journal(pair->new_path);
    }
    return applied;
}
