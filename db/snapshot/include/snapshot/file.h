#pragma once

#include <base/hash.h>

#include "snapshot/snapshot.h"

/**
 * The files that travel beside a release and are shown with it (sync-protocol.md §2): the pictures
 * of projects and the first pages of documents. Each is a target of the repository, and lies in a
 * kiosk's store, under one name:
 *
 *   photo/<sha256 of the picture>.jpg          doc/<sha256 of the document>-<page>.jpg
 *
 * A document may have pages or none: the release does not say, the repository lists what there is.
 */

/** Pages of a document are numbered from 1 to this; db/intake makes no more. */
#define SNAPSHOT_FILE_LIMIT_PAGES 4

typedef struct {
    char *sha256;
    bool pages; /* of a document; false: a picture */
} SnapshotFile;

/**
 * Every picture and document of the release, each once: pictures first, then documents, of each
 * the newest first. Reads all of them: for publishing and syncing, not for a screen.
 * Returns: list of SnapshotFile.
 */
GPtrArray *snapshot_file_list(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The name of a picture (`page` is not looked at), or of a page of a document. Returns: owned. */
char *snapshot_file_name(const SnapshotFile *file, int page) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Reads the digest out of a name of the two forms. False for any other name; true means it is safe
 * as a path in a folder of one's own.
 */
bool snapshot_file_read_name(const char *name, char sha256[BASE_HASH_HEX_LENGTH + 1]);
