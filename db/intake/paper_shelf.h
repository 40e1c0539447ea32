#pragma once

#include "paper.h"

/**
 * Where the pages of documents are kept between their import and their release:
 * WORKSPACE/pages/<sha256 of the document>-<page>.jpg, pages from 1.
 */

/**
 * True if the first page of the document at `path` is there, so that none need be made. Reads the
 * whole document.
 */
bool intake_paper_shelf_has(const char *path, const char *workspace);

/**
 * Writes the pages, each so that it is whole after a power cut, the first page last; what is there
 * already is left alone: the name is the document's. Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_IO.
 */
bool intake_paper_shelf_put(const IntakePaper *paper, const char *workspace,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Deletes the pages of documents whose digest is not in `needed` (a set of texts). Other files are
 * left alone; what cannot be deleted now is tried again next time.
 */
void intake_paper_shelf_sweep(const char *workspace, GHashTable *needed);
