#pragma once

#include <glib.h>
#include <site/tree.h>
#include <stdbool.h>

#include "workspace.h"

/*
 * Writes the open data of a release (datapackage/package.h) into the o/ of a generation of the
 * site; what did not change is linked to the generation before.
 */
bool opendata_write(const Workspace *workspace, const char *snapshot_path, SiteTree *tree,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
