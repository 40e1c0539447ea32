#pragma once

#include <glib.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>

/**
 * The phone pages behind the QR codes: plain HTML files beside the signed repository, served by the
 * same web server. Everything on them comes from the snapshot, so screen and phone show the same
 * numbers and the same release number. No script, no font, no third party.
 *
 *   <folder>/t/<tambon>/<fiscal year>/index.html   plan and projects; a project is an anchor
 * (#code) <folder>/index.html                            all tambons, by district
 */

/**
 * Writes the pages of every tambon and year that has a plan or projects, and the index. A page
 * whose text has not changed is left alone; each page is replaced whole (base_file_write()).
 * Pages of earlier releases that no longer exist are not removed here.
 * `page_count` receives how many pages there are.
 * Errors: SNAPSHOT_ERROR (the snapshot could not be asked) or BASE_ERROR (a page could not be
 * written); pages already written stay, each of them whole.
 */
bool site_write(Snapshot *snapshot, const char *folder, int *page_count,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;
