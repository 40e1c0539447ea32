#include "output.h"

#include <base/error.h>
#include <base/file.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PIECE_BYTES 65536

struct DatapackageOutput {
    char *path;
    char *part;   /* what is written until it is whole */
    char *before; /* or NULL */
    FILE *old;    /* open as long as everything is as it was */
    FILE *file;   /* open from the first difference on */
    BaseHash *hash;
    int64_t bytes;
};

DatapackageOutput *datapackage_output_open(const char *path, const char *before)
{
    DatapackageOutput *output = g_new0(DatapackageOutput, 1);
    output->path = g_strdup(path);
    output->part = g_strconcat(path, ".part", NULL);
    output->before = g_strdup(before);
    output->old = before == NULL ? NULL : g_fopen(before, "rbe");
    output->hash = base_hash_new();
    return output;
}

void datapackage_output_free(DatapackageOutput *output)
{
    if (output == NULL) {
        return;
    }
    if (output->file != NULL) {
        (void)fclose(output->file);
        (void)g_remove(output->part);
    }
    if (output->old != NULL) {
        (void)fclose(output->old);
    }
    base_hash_free(output->hash);
    g_free(output->path);
    g_free(output->part);
    g_free(output->before);
    g_free(output);
}

static bool put(DatapackageOutput *output, const char *data, size_t data_bytes, GError **error)
{
    if (fwrite(data, 1, data_bytes, output->file) != data_bytes) {
        base_file_set_errno(error, errno, "เขียน", output->path);
        return false;
    }
    return true;
}

/* The first difference: what was the same so far is copied, and from here on it is written. */
static bool begin_file(DatapackageOutput *output, GError **error)
{
    char piece[PIECE_BYTES];
    output->file = g_fopen(output->part, "wbe");
    if (output->file == NULL) {
        base_file_set_errno(error, errno, "สร้าง", output->path);
        return false;
    }
    int64_t left = output->bytes;
    if (output->old != NULL) {
        rewind(output->old);
    }
    while (left > 0) {
        size_t wanted = (size_t)MIN(left, PIECE_BYTES);
        if (fread(piece, 1, wanted, output->old) != wanted) {
            base_file_set_errno(error, EIO, "อ่าน", output->before);
            return false;
        }
        if (!put(output, piece, wanted, error)) {
            return false;
        }
        left -= (int64_t)wanted;
    }
    if (output->old != NULL) {
        (void)fclose(output->old);
        output->old = NULL;
    }
    return true;
}

static bool is_as_before(DatapackageOutput *output, const char *data, size_t data_bytes)
{
    char piece[PIECE_BYTES];
    for (size_t at = 0; at < data_bytes;) {
        size_t wanted = MIN(data_bytes - at, PIECE_BYTES);
        if (fread(piece, 1, wanted, output->old) != wanted ||
            memcmp(piece, data + at, wanted) != 0) {
            return false;
        }
        at += wanted;
    }
    return true;
}

bool datapackage_output_write(DatapackageOutput *output, const char *data, size_t data_bytes,
                              GError **error)
{
    base_hash_update(output->hash, data, data_bytes);
    if (output->file == NULL && (output->old == NULL || !is_as_before(output, data, data_bytes)) &&
        !begin_file(output, error)) {
        return false;
    }
    if (output->file != NULL && !put(output, data, data_bytes, error)) {
        return false;
    }
    output->bytes += (int64_t)data_bytes;
    return true;
}

static bool keep_old(const DatapackageOutput *output, GError **error)
{
    if (strcmp(output->before, output->path) == 0) {
        return true;
    }
    (void)g_remove(output->path);
    return link(output->before, output->path) == 0 ||
           base_file_copy(output->before, output->path, error);
}

static bool end_file(DatapackageOutput *output, GError **error)
{
    FILE *file = g_steal_pointer(&output->file);
    if (fclose(file) != 0 || g_rename(output->part, output->path) != 0) {
        base_file_set_errno(error, errno, "เขียน", output->path);
        (void)g_remove(output->part);
        return false;
    }
    return true;
}

bool datapackage_output_finish(DatapackageOutput *output, DatapackageOutputFacts *facts,
                               GError **error)
{
    bool same = output->file == NULL && output->old != NULL && fgetc(output->old) == EOF;
    if (!same && output->file == NULL && !begin_file(output, error)) {
        return false;
    }
    base_hash_finish(output->hash, facts->sha256);
    facts->bytes = output->bytes;
    facts->changed = !same;
    return same ? keep_old(output, error) : end_file(output, error);
}
