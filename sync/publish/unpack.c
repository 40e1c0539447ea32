#include "unpack.h"

#include <base/error.h>
#include <base/file.h>
#include <errno.h>
#include <stdio.h>
#include <zstd.h>

typedef struct {
    FILE *in;
    FILE *out;
    ZSTD_DCtx *context;
    void *in_buffer;
    void *out_buffer;
    int64_t left_bytes; /* that may still be written */
    size_t hint;        /* 0 when a frame has ended */
} Unpacker;

static void clear_unpacker(Unpacker *unpacker)
{
    if (unpacker->in != NULL) {
        (void)fclose(unpacker->in);
    }
    if (unpacker->out != NULL) {
        (void)fclose(unpacker->out);
    }
    ZSTD_freeDCtx(unpacker->context);
    g_free(unpacker->in_buffer);
    g_free(unpacker->out_buffer);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Unpacker, clear_unpacker)

static bool refuse(GError **error, const char *what)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "แตกไฟล์ไม่ได้: %s", what);
    return false;
}

static bool write_piece(Unpacker *unpacker, size_t length, const char *to, GError **error)
{
    unpacker->left_bytes -= (int64_t)length;
    if (unpacker->left_bytes < 0) {
        return refuse(error, "ยาวกว่าที่ลงลายมือชื่อไว้");
    }
    if (fwrite(unpacker->out_buffer, 1, length, unpacker->out) != length) {
        base_file_set_errno(error, errno, "เขียน", to);
        return false;
    }
    return true;
}

static bool unpack_piece(Unpacker *unpacker, size_t length, const char *to, GError **error)
{
    ZSTD_inBuffer input = {unpacker->in_buffer, length, 0};
    while (input.pos < input.size) {
        ZSTD_outBuffer output = {unpacker->out_buffer, ZSTD_DStreamOutSize(), 0};
        unpacker->hint = ZSTD_decompressStream(unpacker->context, &output, &input);
        if (ZSTD_isError(unpacker->hint)) {
            return refuse(error, ZSTD_getErrorName(unpacker->hint));
        }
        if (!write_piece(unpacker, output.pos, to, error)) {
            return false;
        }
    }
    return true;
}

static bool run(Unpacker *unpacker, const char *from, const char *to, GError **error)
{
    size_t length = 0;
    while ((length = fread(unpacker->in_buffer, 1, ZSTD_DStreamInSize(), unpacker->in)) > 0) {
        if (!unpack_piece(unpacker, length, to, error)) {
            return false;
        }
    }
    if (ferror(unpacker->in)) {
        base_file_set_errno(error, errno, "อ่าน", from);
        return false;
    }
    if (fflush(unpacker->out) != 0) {
        base_file_set_errno(error, errno, "เขียน", to);
        return false;
    }
    return unpacker->hint == 0 || refuse(error, "ไฟล์ขาดตอนท้าย");
}

bool unpack_file(const char *from, int64_t limit_bytes, const char *to, GError **error)
{
    g_auto(Unpacker) unpacker = {.left_bytes = limit_bytes, .hint = 1};
    unpacker.in = fopen(from, "rbe");
    if (unpacker.in == NULL) {
        base_file_set_errno(error, errno, "อ่าน", from);
        return false;
    }
    unpacker.out = fopen(to, "wbe");
    if (unpacker.out == NULL) {
        base_file_set_errno(error, errno, "เขียน", to);
        return false;
    }
    unpacker.context = ZSTD_createDCtx();
    unpacker.in_buffer = g_malloc(ZSTD_DStreamInSize());
    unpacker.out_buffer = g_malloc(ZSTD_DStreamOutSize());
    return run(&unpacker, from, to, error);
}
