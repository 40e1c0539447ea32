#pragma once

#include <snapshot/document.h>

/**
 * Where a document lies on the site, below its folder: its page d/<code>/ (the code to type,
 * snapshot_document_short_code()), and in the same folder the file itself and its first pages.
 * Their names have the beginning of the document's SHA-256 in them: another file has another name,
 * so what a browser or a cache has kept is never the wrong one.
 *
 * Whoever writes the site puts the files into its tree before site_write(); a page shows those that
 * are there. All texts are owned by the caller.
 */

/** "d/K7F3Q2M/". */
char *site_document_folder(const SnapshotDocument *document) G_GNUC_WARN_UNUSED_RESULT;

/** "d/K7F3Q2M/K7F3Q2M-0f3a5c12.pdf"; NULL where the office has sent no file. */
char *site_document_file(const SnapshotDocument *document) G_GNUC_WARN_UNUSED_RESULT;

/** "d/K7F3Q2M/K7F3Q2M-0f3a5c12-1.jpg": a page of it, from 1; NULL as above. */
char *site_document_page(const SnapshotDocument *document, int page) G_GNUC_WARN_UNUSED_RESULT;
