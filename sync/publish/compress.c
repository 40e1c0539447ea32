#include "compress.h"

#include <base/error.h>
#include <base/file.h>
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <zstd.h>

#define LARGE_FILE_BYTES ((off_t)32 * 1024 * 1024)
#define LEVEL_SMALL 19
#define LEVEL_LARGE 12

typedef struct {
    FILE *in;
    FILE *out;
    ZSTD_CCtx *context;
    void *in_buffer;
    void *out_buffer;
} Compressor;

static void clear_compressor(Compressor *compressor)
{
    if (compressor->in != NULL) {
        (void)fclose(compressor->in);
    }
    if (compressor->out != NULL) {
        (void)fclose(compressor->out);
    }
    ZSTD_freeCCtx(compressor->context);
    g_free(compressor->in_buffer);
    g_free(compressor->out_buffer);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Compressor, clear_compressor)

static bool set_up(Compressor *compressor, const char *from, const char *to, GError **error)
{
    compressor->in = fopen(from, "rbe");
    if (compressor->in == NULL) {
        base_file_set_errno(error, errno, "อ่าน", from);
        return false;
    }
    compressor->out = fopen(to, "wbe");
    if (compressor->out == NULL) {
        base_file_set_errno(error, errno, "เขียน", to);
        return false;
    }
    struct stat status;
    if (fstat(fileno(compressor->in), &status) != 0) {
        base_file_set_errno(error, errno, "อ่าน", from);
        return false;
    }
    compressor->context = ZSTD_createCCtx();
    compressor->in_buffer = g_malloc(ZSTD_CStreamInSize());
    compressor->out_buffer = g_malloc(ZSTD_CStreamOutSize());
    int level = status.st_size > LARGE_FILE_BYTES ? LEVEL_LARGE : LEVEL_SMALL;
    ZSTD_CCtx_setParameter(compressor->context, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(compressor->context, ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_setPledgedSrcSize(compressor->context, (unsigned long long)status.st_size);
    return true;
}

/* Feeds one piece; with `end` until the frame is closed. */
static bool compress_piece(Compressor *compressor, size_t length, bool end, const char *to,
                           GError **error)
{
    ZSTD_inBuffer input = {compressor->in_buffer, length, 0};
    bool finished = false;
    while (!finished) {
        ZSTD_outBuffer output = {compressor->out_buffer, ZSTD_CStreamOutSize(), 0};
        size_t left = ZSTD_compressStream2(compressor->context, &output, &input,
                                           end ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left)) {
            g_set_error(error, BASE_ERROR, BASE_ERROR_IO, "บีบอัด %s ไม่สำเร็จ: %s", to,
                        ZSTD_getErrorName(left));
            return false;
        }
        if (fwrite(compressor->out_buffer, 1, output.pos, compressor->out) != output.pos) {
            base_file_set_errno(error, errno, "เขียน", to);
            return false;
        }
        finished = end ? left == 0 : input.pos == input.size;
    }
    return true;
}

static bool run(Compressor *compressor, const char *from, const char *to, GError **error)
{
    bool end = false;
    while (!end) {
        size_t length = fread(compressor->in_buffer, 1, ZSTD_CStreamInSize(), compressor->in);
        if (ferror(compressor->in)) {
            base_file_set_errno(error, errno, "อ่าน", from);
            return false;
        }
        end = feof(compressor->in) != 0;
        if (!compress_piece(compressor, length, end, to, error)) {
            return false;
        }
    }
    if (fflush(compressor->out) != 0) {
        base_file_set_errno(error, errno, "เขียน", to);
        return false;
    }
    return true;
}

bool compress_file(const char *from, const char *to, GError **error)
{
    g_auto(Compressor) compressor = {0};
    return set_up(&compressor, from, to, error) && run(&compressor, from, to, error);
}
