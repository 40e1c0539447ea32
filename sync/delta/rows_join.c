#include "delta/rows.h"
#include "error.h"
#include "file.h"
#include "rows_header.h"

#define PIECE_BYTES ((size_t)64 * 1024)

/* Copies the steps of one delta behind what is there. */
static bool append_steps(const DeltaFile *from, const DeltaFile *to, uint64_t *end, GError **error)
{
    g_autofree uint8_t *piece = g_malloc(PIECE_BYTES);
    for (uint64_t at = DELTA_ROWS_HEADER_BYTES; at < from->bytes; at += PIECE_BYTES) {
        size_t piece_bytes = (size_t)MIN(PIECE_BYTES, from->bytes - at);
        if (!delta_file_read(from, at, piece, piece_bytes, error) ||
            !delta_file_write(to, *end, piece, piece_bytes, error)) {
            return false;
        }
        *end += piece_bytes;
    }
    return true;
}

static bool follows_on(const DeltaRowsHeader *joined, const DeltaRowsHeader *next)
{
    return memcmp(joined->new_sum, next->old_sum, DELTA_HEX_SUM_BYTES) == 0 &&
           joined->new_bytes == next->old_bytes &&
           memcmp(joined->source_sum, next->source_sum, DELTA_HEX_SUM_BYTES) == 0 &&
           joined->step_count + next->step_count <= DELTA_ROWS_STEP_LIMIT;
}

static bool refuse(GError **error, const char *why)
{
    g_set_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE, "rows: %s", why);
    return false;
}

/* The first one's header is taken, of the others where they lead. */
static bool add_header(DeltaRowsHeader *joined, const DeltaRowsHeader *next, bool is_first,
                       GError **error)
{
    if (is_first) {
        *joined = *next;
        return true;
    }
    if (!follows_on(joined, next)) {
        return refuse(error, "deltas do not follow on");
    }
    joined->step_count += next->step_count;
    joined->new_bytes = next->new_bytes;
    memcpy(joined->new_sum, next->new_sum, DELTA_HEX_SUM_BYTES);
    return true;
}

static bool join_all(const GPtrArray *paths, const DeltaPair *pair, const DeltaFile *to,
                     GError **error)
{
    DeltaRowsHeader joined = {0};
    uint8_t bytes[DELTA_ROWS_HEADER_BYTES];
    uint64_t end = sizeof bytes;
    for (guint i = 0; i < paths->len; i++) {
        g_auto(DeltaFile) from = DELTA_FILE_NONE;
        DeltaRowsHeader header;
        if (!delta_file_open(&from, g_ptr_array_index(paths, i), error) ||
            !delta_file_read(&from, 0, bytes, sizeof bytes, error) ||
            !delta_rows_header_read(bytes, &header, error) ||
            !add_header(&joined, &header, i == 0, error) || !append_steps(&from, to, &end, error)) {
            return false;
        }
    }
    if (!delta_hex_is(pair->old_sha256, joined.old_sum) ||
        !delta_hex_is(pair->new_sha256, joined.new_sum)) {
        return refuse(error, "deltas that lead elsewhere");
    }
    delta_rows_header_write(&joined, bytes);
    return delta_file_write(to, 0, bytes, sizeof bytes, error);
}

bool delta_rows_join(const GPtrArray *paths, const DeltaPair *pair, const char *delta_path,
                     GError **error)
{
    g_auto(DeltaFile) to = DELTA_FILE_NONE;
    g_autoptr(GError) cause = NULL;
    if (delta_file_open_write(&to, delta_path, true, &cause) &&
        join_all(paths, pair, &to, &cause)) {
        return true;
    }
    (void)unlink(delta_path);
    if (cause->domain == DELTA_ERROR) {
        cause->code = DELTA_ERROR_UNSUITABLE;
    }
    g_propagate_error(error, g_steal_pointer(&cause));
    return false;
}
