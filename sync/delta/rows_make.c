#include <base/file.h>
#include <replay/patchset.h>

#include "delta/rows.h"
#include "error.h"
#include "file.h"
#include "frame.h"
#include "rows_header.h"

const char *delta_rows_source_id(void) { return replay_patchset_source_id(); }

static bool refuse(GError **error, const char *why)
{
    g_set_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE, "rows: %s", why);
    return false;
}

/* Whether the replay gives the new file: a release that was built from nothing is not one. */
static bool try_out(const DeltaPair *pair, const char *delta_path, const char *trial_path,
                    GError **error)
{
    DeltaPair trial = *pair;
    trial.new_path = trial_path;
    GError *cause = NULL;
    bool worked = delta_rows_apply(&trial, delta_path, NULL, &cause);
    (void)unlink(trial_path);
    if (!worked && cause->domain == DELTA_ERROR) {
        (void)refuse(error, cause->message);
        g_error_free(cause);
    } else if (!worked) {
        g_propagate_error(error, cause);
    }
    return worked;
}

static bool write_step(const DeltaPair *pair, GBytes *patchset, const char *delta_path,
                       GError **error)
{
    g_auto(DeltaFile) old_file = DELTA_FILE_NONE;
    g_auto(DeltaFile) delta = DELTA_FILE_NONE;
    size_t plain_bytes = 0;
    const uint8_t *plain = g_bytes_get_data(patchset, &plain_bytes);
    g_autoptr(GByteArray) packed =
        delta_frame_pack((DeltaFrameBytes){plain, plain_bytes}, (DeltaFrameBytes){0}, error);
    if (packed == NULL || !delta_file_open(&old_file, pair->old_path, error) ||
        !delta_file_open_write(&delta, delta_path, true, error)) {
        return false;
    }
    DeltaRowsHeader header = {
        .step_count = 1, .old_bytes = old_file.bytes, .new_bytes = pair->new_bytes};
    delta_hex_read(pair->old_sha256, header.old_sum);
    delta_hex_read(pair->new_sha256, header.new_sum);
    delta_rows_header_source(header.source_sum);
    const DeltaRowsStep step = {(uint32_t)plain_bytes, packed->len};
    uint8_t bytes[DELTA_ROWS_HEADER_BYTES + DELTA_ROWS_STEP_BYTES];
    delta_rows_header_write(&header, bytes);
    delta_rows_step_write(&step, bytes + DELTA_ROWS_HEADER_BYTES);
    return delta_file_write(&delta, 0, bytes, sizeof bytes, error) &&
           delta_file_write(&delta, sizeof bytes, packed->data, packed->len, error);
}

bool delta_rows_make(const DeltaPair *pair, GBytes *patchset, const char *trial_path,
                     const char *delta_path, GError **error)
{
    if (g_bytes_get_size(patchset) > DELTA_ROWS_PATCHSET_LIMIT_BYTES) {
        return refuse(error, "too many changed rows");
    }
    if (!write_step(pair, patchset, delta_path, error) ||
        !try_out(pair, delta_path, trial_path, error)) {
        (void)unlink(delta_path);
        return false;
    }
    return true;
}
