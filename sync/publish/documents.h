#pragma once

#include <desk/document.h>
#include <glib.h>
#include <site/tree.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>

#include "workspace.h"

/*
 * The files of documents on the site (site/document.h): the file an office sent and its first
 * pages. Their SHA-256 stands in the snapshot, whose own is signed.
 */

/* Where the file of a document lies that has one. Returns: owned. */
char *documents_path(const Workspace *workspace, const DeskDocument *document);

/* What is wrong with that file, in Thai with what to do, as a reader would find it; NULL: nothing.
 * One that never came is not wrong. Owned. */
char *documents_find_fault(const Workspace *workspace, const DeskDocument *document);

/*
 * Puts every document of the release that has a file into the generation, and the first pages that
 * the workspace has. What the site has already is linked, not copied. A file that is missing, is
 * not the one that was imported, or is called .pdf and is none, is an error in Thai that says which
 * and what to do; `lenient`: it is said and left out (a workspace that has just been restored).
 */
bool documents_place(const Workspace *workspace, Snapshot *snapshot, bool lenient, SiteTree *tree,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Called with what is wrong with a file of the site: where, what. */
typedef void (*DocumentsFault)(const char *where, const char *what, void *user);

/* Reads every file of a document on the site in `folder` and compares it with the snapshot.
 * Returns: how many there were, or -1 with an error. */
int documents_check(Snapshot *snapshot, const char *folder, DocumentsFault fault, void *user,
                    GError **error);
