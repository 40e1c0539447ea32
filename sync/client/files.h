#pragma once

#include "run.h"

/**
 * Last stage: the pictures and pages of documents that the repository lists (snapshot/file.h) into
 * the store's files/, after the release that shows them is in force; those that neither the list
 * nor the two snapshots of the store show any more are deleted. A file that is there with the
 * listed length is not fetched again: its name says what it shows.
 *
 * Limits: what is longer than a picture of the publisher may be is not taken, nor more of them than
 * any province has.
 */
#define CLIENT_FILES_LIMIT_BYTES (INT64_C(1024) * 1024)
#define CLIENT_FILES_LIMIT_TOTAL_BYTES (INT64_C(2) * 1000 * 1000 * 1000)

/**
 * Brings what is missing: pictures first, then first pages, then the others, so that a line that
 * breaks leaves the most useful ones. A file that the source lacks is passed over, and reported
 * when the others are there. Free space is checked before the first: what is to come and 10 %.
 *
 * Returns: true when all are there. Errors: as client_download_file(), NO_SPACE, STORE_ERROR; the
 * release is in force all the same, and the next run goes on.
 */
bool client_files_bring(const ClientRun *run, const TufClient *client,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
