#pragma once

#include "delta/delta.h"

#include <base/descriptor.h>
#include <stddef.h>

/** Reading and writing at positions, whole or not at all. Private to sync/delta. */

/** An open file and the name that messages give it (borrowed). */
typedef struct {
    BaseDescriptor descriptor;
    const char *path;
    uint64_t bytes; /* its length when it was opened */
} DeltaFile;
void delta_file_clear(DeltaFile *file);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DeltaFile, delta_file_clear)
#define DELTA_FILE_NONE                                                                            \
    {                                                                                              \
        .descriptor = -1                                                                           \
    }

/** Opens a regular file for reading. */
bool delta_file_open(DeltaFile *file, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Opens an existing file for writing, or makes an empty one where `fresh`. */
bool delta_file_open_write(DeltaFile *file, const char *path, bool fresh,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Reads exactly so many bytes; fewer are DELTA_ERROR_DAMAGED. */
bool delta_file_read(const DeltaFile *file, uint64_t offset, void *data, size_t data_bytes,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool delta_file_write(const DeltaFile *file, uint64_t offset, const void *data, size_t data_bytes,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A copy of the old file under the new file's name, over what a killed run left there. */
bool delta_file_copy_old(const DeltaPair *pair, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The one check that everything hangs on: length and SHA-256 of the new file. Then fsync: a wrong
 * file is not worth waiting for the disk.
 */
bool delta_file_verify_new(const DeltaPair *pair, GError **error) G_GNUC_WARN_UNUSED_RESULT;
