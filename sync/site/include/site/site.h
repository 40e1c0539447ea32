#pragma once

#include <glib.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>

#include "site/tree.h"

/**
 * The pages for phones: plain HTML beside the signed repository, served by the same web server.
 * Everything on them comes from the snapshot by the questions that the kiosk asks, so screen and
 * phone show the same numbers. No script, no font, no third party.
 *
 *   index.html             the province's districts and tambons
 *   t/<tambon>/            what there is of a tambon; t/<tambon>/<year>/ its plan and projects of a
 *                          fiscal year, each project an anchor (#code)
 *   a/<area>/              a district, the province
 *   i/<set>/<edition>/     an edition of a survey, and …/<indicator>/ the figures of every tambon
 *   l/ l/<tambon>/         documents; d/<code>/ one of them, with its file (site/document.h)
 *   o/ o/<table>/          the open data, and what its columns mean, where o/datapackage.json is
 *   f/ r/ n/ g/ p/ s/      who pays, results, what is new, words explained, programmes, issues
 *   c/                     codes: c/K7/ those that begin so, each with the page it leads to
 *   w/                     whom to tell that something is wrong; w/<tambon>/ its own office
 *   en/…                   all of it in English
 *   now.css                which release is the newest, for the foot of every page
 *
 * A page tells from which release on it is as it is, and now.css which one is the newest: so a page
 * that nothing has changed on is the same file in every release.
 */

/**
 * Writes all pages into a generation, which the caller then switches to. `share_folder` holds the
 * templates (tambon-point/site) and the catalogue (locale). `page_count` receives how many pages
 * there are, in both languages together.
 * Errors: SNAPSHOT_ERROR (the snapshot could not be asked), BASE_ERROR (a page could not be
 * written; MISSING or INVALID: templates or catalogue).
 */
bool site_write(Snapshot *snapshot, SiteTree *tree, const char *share_folder, int *page_count,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;
