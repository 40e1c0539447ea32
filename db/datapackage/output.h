#pragma once

#include <base/hash.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * A file written from its beginning to its end beside the one it replaces. As long as the bytes are
 * those of the file before, nothing is written at all.
 */
typedef struct DatapackageOutput DatapackageOutput;

typedef struct {
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    int64_t bytes;
    bool changed;
} DatapackageOutputFacts;

/**
 * `path`: the file, whose folder is there; `before`: the one of the release before, which may be
 * missing, NULL, or `path` itself. Returns: owned.
 */
DatapackageOutput *datapackage_output_open(const char *path, const char *before);

/** Appends. Errors: BASE_ERROR. */
bool datapackage_output_write(DatapackageOutput *output, const char *data, size_t data_bytes,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ends the file: a link to the one before, or a new one put in its place whole. Frees nothing. */
bool datapackage_output_finish(DatapackageOutput *output, DatapackageOutputFacts *facts,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Abandons it where it is not finished: the file that was there stays. NULL is fine. */
void datapackage_output_free(DatapackageOutput *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DatapackageOutput, datapackage_output_free)
