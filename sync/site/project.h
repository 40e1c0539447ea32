#pragma once

#include <snapshot/project.h>

#include "page.h"

/*
 * A project on a page of its year: the row of a list, and under it all that the kiosk's screen of a
 * project says.
 */

/** <p code name status …> with its sources <m>; a name of more bytes on the page is cut. Owned. */
xmlNode *project_new(const SnapshotProjectRow *row, size_t name_bytes);

/** <more> below it: who, where, when, money paid, the plans it is in, its documents, its life. */
bool project_add_more(Site *site, xmlNode *node, const SnapshotProject *project,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Not less than the bytes that year.xsl makes of it and what is below, in any language. */
size_t project_count_bytes(const xmlNode *node);
