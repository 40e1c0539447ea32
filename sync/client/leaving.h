#pragma once

#include <glib.h>
#include <stdint.h>

#include "tree.h"

/**
 * How long a file stays in a mirror after the metadata ceased to lead to it, in seconds. A
 * neighbour that has the timestamp of before is led to the files of before: its run may take 4
 * hours (CLIENT_OPTIONS_LONGEST_SECONDS), and a cache between may hold the timestamp a while
 * longer.
 */
#define CLIENT_LEAVING_SECONDS 86400

/**
 * Deletes files of the mirror that are not in `listed` (a set of paths below its folder) and have
 * not been for CLIENT_LEAVING_SECONDS. Since when is kept in the mirror's file `leaving`, one line
 * each, "<unix> <path>"; where that is lost, or the clock went back, the time begins anew. What
 * cannot be deleted or noted is looked at again by the next run.
 */
void client_leaving_sweep(const ClientTree *tree, GHashTable *listed, int64_t now_unix);
