#pragma once

#include <glib.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>
#include <stdint.h>
#include <tuf/repository.h>

#include "workspace.h"

/*
 * What travels beside a release and is shown with it (snapshot/file.h): the pictures of projects
 * from WORKSPACE/photos, and the first pages of documents from WORKSPACE/pages.
 *
 * Pages are bounded, because every kiosk of the province carries all of them: first pages before
 * second ones, of new documents before old ones, until the bounds are reached. 6,000 entries are a
 * quarter of what the signed list may hold (TUF_CLIENT_TARGETS_LIMIT_BYTES, about 220 bytes each);
 * 512 MB go over a line of 2 Mbit/s in 40 minutes, once, and on any stick.
 */
#define PICTURES_LIMIT_PAGES 6000
#define PICTURES_LIMIT_PAGE_BYTES (INT64_C(512) * 1000 * 1000)

/* What came of it, for the officer to read. */
typedef struct {
    int photo_count;
    int document_count; /* of which pages are there */
    int page_count;
    int64_t page_bytes;
    int left_out_count; /* pages beyond the bounds */
} PicturesFacts;

/*
 * Makes the repository list exactly the files that the snapshot shows and the workspace has; those
 * of earlier releases go. A document without pages is none of its business, but a picture that is
 * missing or is not the one that was imported is an error (Thai: what to do).
 */
bool pictures_set(const Workspace *workspace, Snapshot *snapshot, TufRepository *repository,
                  PicturesFacts *facts, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Says how many there are, and what was left out. */
void pictures_print(const PicturesFacts *facts);
