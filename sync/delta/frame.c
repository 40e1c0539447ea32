#include "frame.h"

#include <zstd.h>

#include "error.h"
#include "header.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ZSTD_CCtx, ZSTD_freeCCtx)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ZSTD_DCtx, ZSTD_freeDCtx)

#define LEVEL 19

int delta_frame_window_log(size_t plain_bytes, size_t prefix_bytes)
{
    int window_log = DELTA_HEADER_WINDOW_LOG_LEAST;
    while (window_log < DELTA_FRAME_WINDOW_LOG_MOST &&
           ((uint64_t)1 << window_log) < plain_bytes + prefix_bytes) {
        window_log++;
    }
    return window_log;
}

static bool set(ZSTD_CCtx *context, ZSTD_cParameter parameter, int value)
{
    return !ZSTD_isError(ZSTD_CCtx_setParameter(context, parameter, value));
}

static bool set_up(ZSTD_CCtx *context, DeltaFrameBytes prefix, int window_log)
{
    return context != NULL && set(context, ZSTD_c_compressionLevel, LEVEL) &&
           set(context, ZSTD_c_windowLog, window_log) && set(context, ZSTD_c_hashLog, window_log) &&
           set(context, ZSTD_c_chainLog, window_log + 1) &&
           !ZSTD_isError(ZSTD_CCtx_refPrefix(context, prefix.data, prefix.bytes));
}

GByteArray *delta_frame_pack(DeltaFrameBytes plain, DeltaFrameBytes prefix, GError **error)
{
    g_autoptr(ZSTD_CCtx) context = ZSTD_createCCtx();
    g_autoptr(GByteArray) packed = g_byte_array_new();
    g_byte_array_set_size(packed, (guint)ZSTD_compressBound(plain.bytes));
    size_t packed_bytes = 0;
    if (!set_up(context, prefix, delta_frame_window_log(plain.bytes, prefix.bytes)) ||
        ZSTD_isError(packed_bytes = ZSTD_compress2(context, packed->data, packed->len, plain.data,
                                                   plain.bytes))) {
        g_set_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE, "delta: zstd: %s",
                    ZSTD_getErrorName(packed_bytes));
        return NULL;
    }
    g_byte_array_set_size(packed, (guint)packed_bytes);
    return g_steal_pointer(&packed);
}

bool delta_frame_unpack(DeltaFrameBytes packed, DeltaFrameBytes prefix, uint8_t *plain,
                        size_t plain_bytes, GError **error)
{
    // Asked first: a second frame behind the first would be unpacked as well.
    if (ZSTD_findFrameCompressedSize(packed.data, packed.bytes) != packed.bytes ||
        ZSTD_getFrameContentSize(packed.data, packed.bytes) != plain_bytes) {
        return delta_error_refuse(error, "not one frame of the length it must have");
    }
    g_autoptr(ZSTD_DCtx) context = ZSTD_createDCtx();
    if (context == NULL || ZSTD_isError(ZSTD_DCtx_refPrefix(context, prefix.data, prefix.bytes))) {
        return delta_error_refuse(error, "zstd does not start");
    }
    size_t result = ZSTD_decompressDCtx(context, plain, plain_bytes, packed.data, packed.bytes);
    if (ZSTD_isError(result)) {
        return delta_error_refuse(error, ZSTD_getErrorName(result));
    }
    return result == plain_bytes || delta_error_refuse(error, "a frame shorter than it says");
}
