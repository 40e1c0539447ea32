#pragma once

#include "delta/delta.h"

/**
 * Delta kind `pages`: the pages of the new file that differ from the old file's page of the same
 * number, compressed with the old versions of those same pages as prefix (figures.md §2 has what
 * else was tried). Needs nothing but zstd on the other side, so it always works.
 */

/** The size of SQLite's pages that is read and made; both files are whole pages. */
#define DELTA_PAGES_PAGE_BYTES 4096

/**
 * Above so many changed pages a delta is cut into groups, each a stream of its own. A client holds
 * one group's old and new pages: 2 × 8 MB. The publisher's search tables take 192 MB for it. Twice
 * as many pages took half as long again and made a normal day's delta no smaller (RESULTS.md).
 */
#define DELTA_PAGES_GROUP_PAGES 2048
/** The largest group of any writer that a reader takes: 2 × 32 MB. */
#define DELTA_PAGES_GROUP_LIMIT_PAGES 8192

/**
 * Compares two files and writes the delta into `delta_path` (replaced when it exists, not yet
 * fsynced; gone after an error). The same two files and zstd version give the same bytes.
 * Errors: DELTA_ERROR_UNSUITABLE when a file is not whole pages, BASE_ERROR.
 */
bool delta_pages_make(const DeltaPair *pair, const char *delta_path,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Makes `pair->new_path` (replaced when it exists) of the old file and the delta: fsynced, and its
 * length and SHA-256 are those of `pair` when this returns true; otherwise it is gone. `go_on` may
 * be NULL. Errors: DELTA_ERROR_DAMAGED, DELTA_ERROR_MISMATCH, BASE_ERROR, or go_on's.
 */
bool delta_pages_apply(const DeltaPair *pair, const char *delta_path, DeltaGoOn *go_on,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
